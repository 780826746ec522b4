"""A swap is refused with every clause it breaks, and with nothing that was broken before: December 2026 (5.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from api.services.swap import decide_swap
from staffing.centre.people import Leave
from staffing.errors import InputError
from staffing.regulation import load_regulation
from staffing.swapping import SwapWish
from tests.api.services.swap_month import CAPS, CENTRE, TWO_BY_DAY, month_cells
from tests.staffing.small_month import FIRST, on

if TYPE_CHECKING:
    from api.services.swap import SwapDecision
    from staffing.centre.centre import Centre


def decide(
    *wishes: SwapWish, rules: dict[str, Any] | None = None, centre: Centre = CENTRE, cells: dict[Any, str] | None = None
) -> SwapDecision:
    """What becomes of the last wish after those before it were allowed and written down."""
    regulation = load_regulation({**CAPS, **(rules or {})})
    cells = dict(cells or month_cells())
    for wish in wishes:
        decision = decide_swap(centre, regulation, FIRST, cells, TWO_BY_DAY, wish)
        if wish is not wishes[-1]:
            assert decision.allowed
        records = replace(centre.records, swaps=(*centre.records.swaps, *decision.lines))
        centre = replace(centre, records=records)
        cells |= {(line.employee_id, line.day): line.after for line in decision.lines}
    return decision


def clauses(decision: SwapDecision) -> list[tuple[str, str | None, Any]]:
    return [(breach.clause or breach.rule, breach.employee_id, breach.day) for breach in decision.refusals]


SELF = SwapWish("A", on(9), on(12))
SECOND = SwapWish("A", on(15), partner="B")
THIRD = SwapWish("A", on(22), partner="B")


def test_the_worked_sequence_of_december() -> None:
    first = decide(SELF)
    assert first.allowed
    assert [(line.employee_id, line.day, line.before, line.after) for line in first.lines] == [
        ("A", on(9), "day", "OFF"),
        ("A", on(12), "OFF", "day"),
    ]
    assert [line.partner for line in decide(SELF, SECOND).lines] == ["B", "A"]
    assert decide(SELF, SECOND, THIRD).allowed
    fourth = decide(SELF, SECOND, THIRD, SwapWish("A", on(24), partner="E"))
    assert clauses(fourth) == [("MO-3B-7.2", "A", on(24))]
    assert clauses(decide(SELF, SwapWish("A", on(16), on(19)))) == [("MO-3B-7.1", "A", on(16))]


def test_swaps_have_numbers_of_their_month() -> None:
    assert [decide(*wishes).lines[0].swap_id for wishes in ((SELF,), (SELF, SECOND))] == ["2026-12-001", "2026-12-002"]


def test_both_people_are_charged() -> None:
    third = decide(SECOND, THIRD, SwapWish("C", on(23), partner="B"))
    assert clauses(third) == [("MO-3B-7.2", "B", on(23))]


def test_cover_without_the_person_must_still_meet_the_requirement() -> None:
    cells = {**month_cells(), ("D", on(9)): "OFF"}
    (breach,) = decide(SELF, cells=cells).refusals
    assert (breach.clause, breach.employee_id, breach.day) == ("JL-35.7", "A", on(9))
    assert (breach.arguments["start"], breach.arguments["end"]) == ("08:00", "10:00")


def test_a_short_rest_is_refused() -> None:
    refused = decide(SwapWish("E", on(12), partner="C", take=on(14)))
    assert "rest.min_between_shifts" in {breach.rule for breach in refused.refusals}
    assert {breach.employee_id for breach in refused.refusals} == {"E"}


def test_a_colleague_who_has_not_agreed_and_a_leader_who_was_not_asked_refuse() -> None:
    asked = {"swaps.consent": {"approvers": {"agent": ["shift_leader"]}, "clause": "TS-38"}}
    both = [("TS-38", "A", on(15)), ("TS-38", "B", on(15))]
    assert clauses(decide(SECOND, rules=asked)) == both
    assert decide(replace(SECOND, agreed=frozenset({"B", "shift_leader"})), rules=asked).allowed


def test_what_was_broken_before_does_not_refuse() -> None:
    leave = replace(CENTRE, leave=(Leave("C", "annual", on(1), on(1)),))  # C works on it all the same
    decision = decide(SELF, centre=leave)
    assert decision.allowed
    assert decision.view.audit.hard


def test_leave_is_not_given_away() -> None:
    leave = replace(CENTRE, leave=(Leave("A", "annual", on(12), on(12)),))
    assert ("leave.approved", "A", on(12)) in clauses(decide(SELF, centre=leave))


@pytest.mark.parametrize(
    ("wish", "code", "place"),
    [
        (SwapWish("X", on(9), on(12)), "input-swap-cell", "--give"),
        (SwapWish("A", on(9), on(0)), "input-swap-cell", "--take"),
        (SwapWish("A", on(9), partner="X"), "input-swap-cell", "--with"),
        (SwapWish("A", on(9), partner="A"), "input-swap-with-self", "--with"),
        (SwapWish("A", on(9)), "input-swap-nothing-taken", "--take"),
        (SwapWish("A", on(12), on(9)), "input-swap-no-shift", "--give"),
        (SwapWish("A", on(9), on(10)), "input-swap-nothing-changes", "--take"),
        (SwapWish("A", on(9), partner="C"), "input-swap-nothing-changes", "--with"),
    ],
)
def test_what_is_no_swap_at_all_is_bad_input(wish: SwapWish, code: str, place: str) -> None:
    with pytest.raises(InputError) as refused:
        decide(wish)
    assert (refused.value.code, refused.value.file) == (code, place)
