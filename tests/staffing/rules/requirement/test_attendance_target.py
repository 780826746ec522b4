"""Attendance acts in the requirement, once."""

from __future__ import annotations

import numpy as np
import pytest

from staffing.errors import InputErrors
from staffing.regulation import load_regulation, shrinkage_of
from staffing.requirement import require
from staffing.rules.requirement.attendance_target import AttendanceTarget
from tests.staffing.small_month import QUEUES


def test_ninety_five_of_a_hundred_come() -> None:
    shrinkage = shrinkage_of([AttendanceTarget()])
    assert shrinkage.attendance == pytest.approx(0.95)
    assert shrinkage.seat_share == 1


def test_people_to_roster_are_those_on_seat_over_the_rate() -> None:
    """38 on seat for 1,000 calls an hour of 120 s within 20 s; 38 / 0.95 are 40."""
    needed = require(QUEUES[0], np.array([500.0]), np.array([120.0]), 30, shrinkage_of([AttendanceTarget()]))
    assert (needed.on_seat.tolist(), needed.required.tolist()) == ([38], [40])


def test_with_a_confidence_the_rate_divides_nothing() -> None:
    """38 of 42 come in nine cases of ten; with a leave for each of three supervisors 45 are rostered."""
    sure = AttendanceTarget(confidence=0.9, approved_leaves=3)
    needed = require(QUEUES[0], np.array([500.0]), np.array([120.0]), 30, shrinkage_of([sure]))
    assert (needed.on_seat.tolist(), needed.required.tolist()) == ([38], [45])


def test_leaves_on_top_of_the_plain_divisor_are_a_fault_of_the_regulation() -> None:
    with pytest.raises(InputErrors, match="approved_leaves: 3 → confidence"):
        load_regulation({"attendance.target": {"approved_leaves": 3}})
