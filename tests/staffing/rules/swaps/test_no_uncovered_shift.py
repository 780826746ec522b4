"""A swap leaves nobody missing on the phones where somebody has gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from staffing.centre.records import Records, SwapDay
from staffing.month import Demand
from staffing.rules.swaps.no_uncovered_shift import NoUncoveredShift
from tests.staffing.small_month import AGENTS, DAYS, QUEUES, half_hours, on, required, roster_of, small_month

if TYPE_CHECKING:
    from staffing.rules.base import Breach

ONE_BY_DAY = required({"hotline": half_hours((8, 16))}, QUEUES)


def found(
    lines: dict[str, dict[int, str]], *, demand: Demand = ONE_BY_DAY, before: str = "day", people: float = 0
) -> list[Breach]:
    month = small_month(AGENTS, demand=demand)
    day = SwapDay("3", "A1", on(9), before, "OFF")
    month = replace(month, centre=replace(month.centre, records=Records(swaps=(day,))))
    rule = NoUncoveredShift(people=people, clause="JL-35.7")
    return list(rule.audit(month, roster_of(month, lines)))


def test_nobody_else_there_is_a_breach() -> None:
    (breach,) = found({"A2": {10: "day"}})
    assert (breach.employee_id, breach.day, breach.clause, breach.amount) == ("A1", on(9), "JL-35.7", 1)
    assert breach.arguments == {"swap": "3", "short": 1, "half_hours": 16, "start": "08:00", "end": "16:00"}


def test_somebody_else_there_keeps_it() -> None:
    assert found({"A2": {9: "day"}}) == []


def test_only_the_time_given_up_counts() -> None:
    assert found({}, before="late") == []
    (breach,) = found({"A2": {9: "split"}})  # 07:00-11:30 and 13:00-16:30
    assert (breach.arguments["start"], breach.arguments["end"]) == ("11:30", "13:00")


def test_whoever_still_works_then_has_given_nothing_up() -> None:
    assert found({"A1": {9: "day"}}, demand=required({"hotline": 3 * half_hours((8, 16))}, QUEUES)) == []


@pytest.mark.parametrize(("people", "breaches"), [(0, 1), (1, 0)])
def test_a_centre_may_allow_some_people_to_be_missing(people: float, breaches: int) -> None:
    assert len(found({}, people=people)) == breaches


def test_while_the_requirement_is_not_known_one_person_is_required() -> None:
    nobody_said = Demand.unknown([queue.queue_id for queue in QUEUES], DAYS)
    assert len(found({}, demand=nobody_said)) == 1
    assert found({"A2": {9: "day"}}, demand=nobody_said) == []
