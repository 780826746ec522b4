"""Nobody leaves a post before a substitute has it (JL-21, MO-3A-3.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from staffing.centre.records import Away, Punch
from staffing.rules.presence.substitute_required import SubstituteRequired
from tests.staffing.small_month import LEADERS, SUPERVISORS, TECHNICIANS, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from staffing.rules.base import Breach

RULE = SubstituteRequired(
    roles={"duty_supervisor": "shift_leader", "technician": "technician"},
    clause_of={"duty_supervisor": "MO-3A-3.8", "technician": "JL-21"},
)
MEAL = Away("S1", on(3), 720, 750, kind="meal")


def found(
    lines: Mapping[str, Mapping[int, str]],
    away: Sequence[Away] = (),
    punches: Sequence[Punch] = (),
    carry_in: Mapping[str, Mapping[int, str]] | None = None,
) -> list[Breach]:
    people = (*SUPERVISORS, *LEADERS, *TECHNICIANS)
    month = with_records(small_month(people, carry_in=carry_in), away=tuple(away), punches=tuple(punches))
    roster = roster_of(month, lines)
    breaches = list(RULE.audit(month, roster))
    assert len(breaches) <= sum(RULE.checks(month, roster).values())
    return breaches


def test_a_supervisor_who_eats_while_nobody_is_in_charge_is_told() -> None:
    [breach] = found({"S1": {3: "day"}}, [MEAL])
    assert (breach.rule, breach.clause, breach.severity) == ("presence.substitute_required", "MO-3A-3.8", "hard")
    assert (breach.employee_id, breach.day, breach.amount) == ("S1", on(3), 30)
    assert (breach.arguments["start"], breach.arguments["end"]) == ("12:00", "12:30")


@pytest.mark.parametrize(("other", "empty"), [("L1", 0), ("S2", 0), ("T1", 30)])
def test_a_shift_leader_or_another_supervisor_takes_over_and_a_technician_does_not(other: str, empty: int) -> None:
    breaches = found({"S1": {3: "day"}, other: {3: "day"}}, [MEAL])
    assert sum(breach.amount for breach in breaches) == empty


def test_a_substitute_who_is_away_as_well_leaves_the_post_empty_meanwhile() -> None:
    [breach] = found({"S1": {3: "day"}, "L1": {3: "day"}}, [MEAL, Away("L1", on(3), 740, 800)])
    assert (breach.employee_id, breach.amount) == ("S1", 10)


def test_the_substitute_of_the_night_before_counts_as_long_as_the_night_goes() -> None:
    early = Away("S1", on(1), 330, 390)
    for lines, carry_in in (({"S1": {1: "early"}}, {"L1": {0: "night"}}), ({"S1": {1: "early"}}, None)):
        breaches = found(lines, [early], carry_in=carry_in)
        assert [breach.amount for breach in breaches] == ([30] if carry_in else [60])


def test_a_technician_who_leaves_early_needs_the_next_one_to_have_come() -> None:
    """Rostered to 16:00; leaves at 15:40."""
    lines = {"T1": {3: "day"}, "T2": {3: "late"}}
    left = Punch("T1", on(3), 480, 940)
    [breach] = found(lines, punches=[left])
    assert (breach.clause, breach.employee_id, breach.amount) == ("JL-21", "T1", 20)
    assert found(lines, punches=[left, Punch("T2", on(3), 940)]) == []
    [breach] = found(lines, punches=[left, Punch("T2", on(3), 945)])
    assert breach.amount == 5


def test_a_colleague_who_stays_on_after_the_own_shift_takes_over_and_one_who_comes_late_does_not() -> None:
    lines = {"T1": {3: "early"}, "T2": {3: "day"}}
    away = [Away("T2", on(3), 480, 500)]
    assert [breach.amount for breach in found(lines, away)] == [20]
    assert found(lines, away, [Punch("T1", on(3), 0, 510)]) == []
    assert [breach.amount for breach in found(lines, away, [Punch("T1", on(3), 0, 490)])] == [10]


def test_only_the_hours_of_the_shift_are_asked_for() -> None:
    """07:00 to 11:30 and 13:00 to 16:30."""
    [breach] = found({"S1": {3: "split"}}, [Away("S1", on(3), 680, 790)])
    assert breach.amount == 20
    assert found({"S1": {3: "day"}}, [Away("S1", on(3), 970, 990), Away("S1", on(4), 600, 700)]) == []


def test_roles_that_are_not_named_are_not_judged() -> None:
    assert found({"L1": {3: "day"}}, [Away("L1", on(3), 720, 750)]) == []
