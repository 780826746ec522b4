"""When a search stood where, from what it told: against the bound of the end and against the bound of the moment."""

from __future__ import annotations

import math

import pytest

from benchmarks.search_measured import Moment, default_seconds, measured_search, search_measured
from tests.solver.random_problem import random_problem

TOLD = (
    Moment(1.0, 6_000.0, 0.0, broken=True),
    Moment(2.0, 106.0, 0.0, broken=False),
    Moment(3.0, 104.0, 90.0, broken=False),
    Moment(4.0, 104.0, 100.0, broken=False),
    Moment(9.0, 100.5, 100.0, broken=False),
)


def test_a_gap_is_reached_when_the_price_is_near_the_bound_of_the_end():
    measured = search_measured(TOLD, 100.5, 0.0, 100.0)
    assert measured.first_roster_seconds == 2.0
    assert measured.seconds_to_gap == {"5%": 3.0, "2%": 9.0, "1%": 9.0}
    assert measured.seconds_to_proven_gap == {"5%": 4.0, "2%": 9.0, "1%": 9.0}
    assert measured.gap == pytest.approx(0.5 / 100.5, abs=1e-5)


def test_what_was_not_reached_has_no_time():
    measured = search_measured(TOLD[:3], 104.0, 0.0, 90.0)
    assert measured.seconds_to_gap == {"5%": None, "2%": None, "1%": None}
    nothing = search_measured((), math.inf, math.inf, 0.0)
    assert (nothing.first_roster_seconds, nothing.price, nothing.gap) == (None, None, None)


def test_a_roster_that_misses_a_hard_limit_has_no_gap():
    measured = search_measured(TOLD[:1], 6_000.0, 1.0, 5_999.0)
    assert (measured.first_roster_seconds, measured.gap) == (None, None)


def test_the_products_search_is_measured_to_its_end():
    measured, found = measured_search(random_problem(2, people=4, days=6), seconds=1.0, workers=1)
    assert found is not None
    assert measured.price == pytest.approx(found.price, abs=0.01)
    assert measured.seconds == pytest.approx(found.seconds, abs=0.01)


def test_a_bigger_centre_has_more_time():
    assert [default_seconds(people) for people in (60, 200, 1_000, 10_000)] == [30.0, 30.0, 60.0, 600.0]
