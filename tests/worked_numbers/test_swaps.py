"""The swaps of December 2026, one after the other, as the desk decides them (5.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from api.services.swap import decide_swap
from staffing.centre.shifts import ShiftType
from staffing.profiles.profile import load_profile
from staffing.regulation import load_regulation
from staffing.rules.swaps.colleague_cap import ColleagueSwaps
from staffing.rules.swaps.self_cap import SelfSwaps
from staffing.swapping import SwapWish
from tests.api.services.swap_month import CENTRE, TWO_BY_DAY, month_cells
from tests.staffing.small_month import EARLY, FIRST, on, roster_of, small_month
from tests.staffing.with_records import with_records
from tests.worked_numbers.regulated import rule_of

if TYPE_CHECKING:
    from staffing.centre.centre import Centre

Cells = dict[tuple[str, date], str]

MOBILE = load_regulation({}, profiles=[load_profile("mobile-ops-centre")])
EVENING = ShiftType("evening", "晚班", 900, 1380)  # 15:00-23:00
WITH_EVENING = replace(CENTRE, shifts=(*CENTRE.shifts, EVENING, EARLY))
NEXT_MONTH = date(2027, 1, 1)

WITH_SELF = SwapWish("A", on(9), on(12))
WITH_B = SwapWish("A", on(15), partner="B")
WITH_C = SwapWish("A", on(22), partner="C")
WITH_D = SwapWish("A", on(24), partner="D")
AGAIN = SwapWish("A", on(28), on(26))


def as_rostered() -> Cells:
    """Everybody's shift differs from A's on the day on which they change with A."""
    spare, day = "spare", "day"
    return month_cells() | {
        (who, on(number)): shift
        for number, others in ((22, {"B": day, "C": spare}), (24, {"B": day, "D": spare}))
        for who, shift in others.items()
    }


def decided(*wishes: SwapWish) -> Centre:
    """The centre after swaps all of which are allowed."""
    centre, now = CENTRE, as_rostered()
    for wish in wishes:
        decision = decide_swap(centre, MOBILE, FIRST, now, TWO_BY_DAY, wish)
        assert decision.allowed, decision.refusals
        centre = replace(centre, records=replace(centre.records, swaps=(*centre.records.swaps, *decision.lines)))
        now |= {(line.employee_id, line.day): line.after for line in decision.lines}
    return centre


def refused(wish: SwapWish, *before: SwapWish) -> list[tuple[str, str | None, date | None]]:
    """Clause, person and day of what stands against a swap after others."""
    centre, now = decided(*before), as_rostered()
    now |= {(line.employee_id, line.day): line.after for line in centre.records.swaps}
    decision = decide_swap(centre, MOBILE, FIRST, now, TWO_BY_DAY, wish)
    return [(breach.clause, breach.employee_id, breach.day) for breach in decision.refusals]


def used(centre: Centre, who: str, first: date = FIRST) -> tuple[int, int]:
    """Days charged to a person in a month, with oneself and with colleagues: all that would be too many of none."""
    month = with_records(small_month((), first=first), swaps=centre.records.swaps)
    alone, together = (
        sum(breach.employee_id == who for breach in cap.audit(month, roster_of(month, {})))
        for cap in (SelfSwaps(most=0), ColleagueSwaps(most=0))
    )
    return alone, together


def test_one_with_oneself_and_two_with_colleagues_a_month() -> None:
    assert rule_of("mobile-ops-centre", SelfSwaps).most == 1
    assert rule_of("mobile-ops-centre", ColleagueSwaps).most == 2


def test_wednesday_for_saturday_uses_up_the_swap_with_oneself() -> None:
    assert (on(9).isoweekday(), on(12).isoweekday()) == (3, 6)
    assert used(decided(WITH_SELF), "A") == (1, 0)


def test_both_of_a_swap_on_the_same_date_are_charged() -> None:
    second = decided(WITH_SELF, WITH_B)
    assert (used(second, "A"), used(second, "B")) == ((1, 1), (0, 1))
    third = decided(WITH_SELF, WITH_B, WITH_C)
    assert (used(third, "A"), used(third, "B"), used(third, "C")) == ((1, 2), (0, 1), (0, 1))


def test_the_third_colleague_and_the_second_swap_with_oneself_are_refused() -> None:
    assert refused(WITH_D) == []
    assert refused(WITH_D, WITH_SELF, WITH_B, WITH_C) == [("MO-3B-7.2", "A", on(24))]
    assert refused(AGAIN, WITH_SELF, WITH_B, WITH_C) == [("MO-3B-7.1", "A", on(28))]


def test_on_the_first_of_january_the_count_begins_anew() -> None:
    ledger = decided(WITH_SELF, WITH_B, WITH_C)
    cells = {
        (who, NEXT_MONTH.replace(day=number)): shift
        for who, shift in {"A": "day", "B": "spare", "C": "day", "D": "day", "E": "OFF"}.items()
        for number in range(1, 32)
    }
    wish = SwapWish("A", NEXT_MONTH.replace(day=5), partner="B")
    decision = decide_swap(ledger, MOBILE, NEXT_MONTH, cells, TWO_BY_DAY, wish)
    assert decision.allowed
    assert used(ledger, "A", NEXT_MONTH) == (0, 0)


@pytest.mark.parametrize("wish", [WITH_SELF, WITH_B, WITH_C, WITH_D])
def test_where_the_supervisor_arranges_an_employee_s_own_swap_is_refused(wish: SwapWish) -> None:
    rules = load_regulation({}, profiles=[load_profile("frontdesk-duty")])

    def refusals(asked_by: str) -> dict[str, str]:
        decision = decide_swap(CENTRE, rules, FIRST, as_rostered(), TWO_BY_DAY, replace(wish, asked_by=asked_by))
        return {breach.rule: breach.clause for breach in decision.refusals}

    assert "FD-14c" in refusals("A")["swaps.consent"]
    assert "swaps.consent" not in refusals("duty_supervisor")


def test_whoever_works_from_15_to_23_gets_no_night_from_midnight_on() -> None:
    """Ten minutes of early arrival leave 50 of rest; the product asks for eleven hours."""
    cells = as_rostered() | {("D", on(16)): "evening", ("D", on(17)): "OFF", ("B", on(17)): "early"}
    night = SwapWish("B", on(17), partner="D")
    decision = decide_swap(WITH_EVENING, MOBILE, FIRST, cells, TWO_BY_DAY, night)
    [breach] = [one for one in decision.refusals if one.rule == "rest.min_between_shifts"]
    assert (breach.employee_id, breach.day) == ("D", on(17))
    assert (breach.arguments["hours"], breach.arguments["rest_hours"]) == (11, 0.83)
