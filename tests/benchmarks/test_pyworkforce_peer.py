"""What pyworkforce is asked for is the month as far as it can say it; without it there is a notice."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from benchmarks.drawn_centre import peer_measured
from benchmarks.month_centre import drawn_month
from benchmarks.pyworkforce_peer import asked_of_role


@pytest.fixture(scope="module")
def month():
    return drawn_month(60)[0]


def test_a_night_wraps_round_its_own_day_and_leave_is_barred(month):
    asked = asked_of_role(month, "agent", 10.0)
    night = np.array(asked["shifts"]["N"])
    assert night.nonzero()[0].tolist() == [*range(16), *range(44, 48)]
    assert set(asked["shifts"]) == {"A1", "A2", "M", "F", "E", "L", "N"}
    assert np.sum(asked["required"]) == month.demand.required.sum()
    days_away = (month.leave[month.role_mask("agent")] >= 0).sum()
    assert len(asked["banned"]) == days_away * len(asked["shifts"])


def test_a_post_is_one_person_at_all_times(month):
    asked = asked_of_role(month, "technician", 10.0)
    assert asked["exact"]
    assert np.array(asked["required"]).tolist() == np.ones((31, 48)).tolist()


def test_a_peer_that_cannot_be_run_leaves_a_notice():
    assert "no_such_module" in peer_measured("benchmarks.no_such_module", [], sys.executable)["notice"]
