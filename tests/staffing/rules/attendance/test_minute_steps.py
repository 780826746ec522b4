"""Late and early minutes: the table of three regulations (5.6) and the shifts they are measured from."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from staffing.regulation import load_regulation
from staffing.rules.attendance.early_leave_steps import EarlyLeaveSteps
from staffing.rules.attendance.lateness_steps import LatenessSteps
from staffing.rules.attendance.minute_steps import (
    EARLY_LEAVE_STEPS,
    LATENESS_STEPS,
    MinuteStep,
    MinuteSteps,
    classify,
)
from tests.staffing.rules.attendance.punched_month import found, punched

LATE = LatenessSteps(clause="MO-3B-1")
EARLY = EarlyLeaveSteps(clause="MO-3B-2")
HALF_AN_HOUR = (MinuteStep(over=0), MinuteStep(over=30, absent_days=1))
"""AP-3.8b."""
ANY_MINUTE = (MinuteStep(over=0),)
"""SS-A1.3."""
COUNTED, HALF_DAY, DAY, NOTHING = (True, 0), (False, 0.5), (False, 1), (False, 0)


@pytest.mark.parametrize(
    ("minutes", "mo_late", "mo_early", "ap", "ss"),
    [
        (0, NOTHING, NOTHING, NOTHING, NOTHING),
        (3, COUNTED, NOTHING, COUNTED, COUNTED),
        (4, COUNTED, NOTHING, COUNTED, COUNTED),
        (5, COUNTED, COUNTED, COUNTED, COUNTED),
        (10, COUNTED, COUNTED, COUNTED, COUNTED),
        (15, COUNTED, HALF_DAY, COUNTED, COUNTED),
        (16, HALF_DAY, HALF_DAY, COUNTED, COUNTED),
        (29, HALF_DAY, HALF_DAY, COUNTED, COUNTED),
        (30, HALF_DAY, DAY, COUNTED, COUNTED),
        (31, DAY, DAY, DAY, COUNTED),
    ],
)
def test_the_table_of_minutes(minutes: int, mo_late: object, mo_early: object, ap: object, ss: object) -> None:
    assert classify(minutes, LATENESS_STEPS) == mo_late
    assert classify(minutes, EARLY_LEAVE_STEPS) == mo_early
    assert classify(minutes, HALF_AN_HOUR) == ap
    assert classify(minutes, ANY_MINUTE) == ss


@given(minutes=st.integers(0, 600))
def test_absence_grows_with_the_minutes(minutes: int) -> None:
    for steps in (LATENESS_STEPS, EARLY_LEAVE_STEPS, HALF_AN_HOUR):
        assert classify(minutes, steps)[1] <= classify(minutes + 1, steps)[1]


def test_in_time_is_clean_and_sixteen_minutes_late_are_half_a_day() -> None:
    line = {"A1": {2: "day", 3: "day"}}
    assert found(LATE, line, [punched(2), punched(3, late=-20)]) == []
    [breach] = found(LATE, line, [punched(2), punched(3, late=16)])
    assert (breach.clause, breach.severity, breach.amount) == ("MO-3B-1", "info", 16)
    assert (breach.employee_id, breach.day, breach.text_id) == ("A1", punched(3).day, "lateness-steps-absent")
    assert breach.arguments == {"shift": "day", "minutes": 16, "absent_days": 0.5}
    [breach] = found(LATE, line, [punched(3, late=15)])
    assert (breach.text_id, breach.arguments["absent_days"]) == ("lateness-steps-breach", 0)


def test_an_early_sign_out_is_told_from_five_minutes_on() -> None:
    line = {"A1": {3: "day"}}
    assert found(EARLY, line, [punched(3, late=40, early=4)]) == []
    assert found(EARLY, line, [punched(3, early=-30)]) == []
    [breach] = found(EARLY, line, [punched(3, early=5)])
    assert (breach.clause, breach.amount, breach.text_id) == ("MO-3B-2", 5, "early-leave-steps-breach")
    [breach] = found(EARLY, line, [punched(3, early=30)])
    assert (breach.text_id, breach.arguments["absent_days"]) == ("early-leave-steps-absent", 1)


def test_a_shift_over_midnight_ends_on_the_next_day() -> None:
    night = {"start": 1320, "end": 1800}
    line = {"A1": {3: "night"}}
    assert found(EARLY, line, [punched(3, **night)]) == found(LATE, line, [punched(3, **night)]) == []
    assert [b.amount for b in found(EARLY, line, [punched(3, early=20, **night)])] == [20]
    assert [b.amount for b in found(LATE, line, [punched(3, late=7, **night)])] == [7]


def test_a_split_shift_is_measured_from_its_first_start_and_its_last_end() -> None:
    split = {"start": 420, "end": 990}
    [late] = found(LATE, {"A1": {3: "split"}}, [punched(3, late=1, **split)])
    [early] = found(EARLY, {"A1": {3: "split"}}, [punched(3, early=6, **split)])
    assert (late.amount, early.amount) == (1, 6)


@pytest.mark.parametrize("rule", [LATE, EARLY])
def test_an_excused_missing_or_unrostered_punch_is_not_late(rule: MinuteSteps) -> None:
    """The weather and the bus are excuses once somebody has confirmed them (A-42)."""
    excused = punched(3, late=45, early=45, confirmed_by=["shift_leader"])
    assert found(rule, {"A1": {3: "day"}}, [excused]) == []
    assert found(rule, {"A1": {3: "day"}}, [punched(3, late=None, early=None)]) == []
    assert found(rule, {"A1": {3: "OFF"}}, [punched(3, late=45, early=45)]) == []
    assert found(rule, {"A1": {3: "day"}}, [punched(3, late=45, early=45, who="gone")]) == []


@pytest.mark.parametrize(
    "steps",
    [
        [{"over": 15}, {"least": 16, "absent_days": 1}],
        [{"over": 30}, {"over": 15, "absent_days": 1}],
        [{"absent_days": 1}],
        [{"over": 1, "least": 1}],
        [{"over": 1, "absent_days": 0.3}],
        [],
    ],
)
def test_steps_climb_and_each_has_one_bound(steps: list[dict[str, Any]]) -> None:
    for kind in (LatenessSteps, EarlyLeaveSteps):
        with pytest.raises(ValidationError):
            TypeAdapter(kind).validate_python({"steps": steps})


def test_a_regulation_writes_its_own_steps() -> None:
    written = {"steps": [{"over": 0}, {"over": 30, "absent_days": 1}]}
    rules = {rule.rule_id: rule for rule in load_regulation({"lateness.steps": written, "early_leave.steps": {}})}
    late, early = rules["lateness.steps"], rules["early_leave.steps"]
    assert isinstance(late, LatenessSteps)
    assert isinstance(early, EarlyLeaveSteps)
    assert (late.steps, early.steps) == (HALF_AN_HOUR, EARLY_LEAVE_STEPS)
    assert late.describe_arguments() == {"steps": "> 0 → 0, > 30 → 1"}
