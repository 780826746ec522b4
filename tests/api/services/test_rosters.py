"""A roster judged: cover, standby, and in which hours of the week people are missing."""

from __future__ import annotations

import numpy as np
import pytest

from api.services.rosters import view_roster
from staffing.month import Demand, build_month
from staffing.regulation import centre_settings
from tests.api.files.small_plan import small_plan

HOURS = {hour: slice(2 * hour, 2 * hour + 2) for hour in range(24)}


def view_with_nobody_at_work(required: np.ndarray):
    """A month in which everybody has every day off, under a requirement (D, 48) of one queue."""
    plan = small_plan()
    before = plan.view.month
    demand = Demand(("hotline",), required.reshape(1, -1).astype(np.int64))
    month = build_month(before.centre, before.first_day, demand, centre_settings(plan.view.rules))
    return view_roster(month, plan.view.rules, np.zeros((len(month.people), month.days), dtype=np.int16))


@pytest.fixture
def required() -> np.ndarray:
    """(D, 48), nobody required yet."""
    return np.zeros((31, 48), dtype=np.int64)


@pytest.fixture
def weekend() -> np.ndarray:
    return np.array([kind.day.weekday() >= 5 for kind in small_plan().view.month.day_kinds])


def test_missing_people_are_told_by_part_of_the_week_and_hours(required: np.ndarray, weekend: np.ndarray) -> None:
    required[np.ix_(~weekend, range(18, 24))] = 6
    required[np.ix_(weekend, range(28, 34))] = 2
    bands = view_with_nobody_at_work(required).people_short
    assert [(b.role, b.weekdays, b.start_hour, b.end_hour, b.mean, b.peak) for b in bands] == [
        ("agent", (0, 1, 2, 3, 4), 9, 12, 6, 6),
        ("agent", (5, 6), 14, 17, 2, 2),
    ]


def test_a_band_tells_the_mean_of_its_half_hours_and_the_worst(required: np.ndarray, weekend: np.ndarray) -> None:
    required[np.ix_(~weekend, range(18, 20))] = 1
    required[np.ix_(~weekend, [20])] = 3
    required[np.ix_(~weekend, [21])] = 2
    (band,) = view_with_nobody_at_work(required).people_short
    assert (band.start_hour, band.end_hour, band.mean, band.peak) == (9, 11, 7 / 4, 3)


def test_the_worst_half_hour_is_one_of_any_day(required: np.ndarray, weekend: np.ndarray) -> None:
    required[np.ix_(~weekend, [18, 19])] = 1
    required[np.flatnonzero(~weekend)[3], 19] = 4
    (band,) = view_with_nobody_at_work(required).people_short
    assert band.mean == 1 + 3 / (2 * np.count_nonzero(~weekend))
    assert band.peak == 4


def test_less_than_half_a_person_on_average_is_not_named(required: np.ndarray, weekend: np.ndarray) -> None:
    some = np.flatnonzero(~weekend)
    required[some[: len(some) // 2 - 1], 18] = 1
    assert view_with_nobody_at_work(required).people_short == ()


def test_a_band_may_reach_to_the_end_of_the_day(required: np.ndarray) -> None:
    required[:, 44:] = 1
    bands = view_with_nobody_at_work(required).people_short
    assert [(band.start_hour, band.end_hour) for band in bands] == [(22, 24), (22, 24)]


def test_two_hours_apart_make_two_bands(required: np.ndarray, weekend: np.ndarray) -> None:
    for hour in (8, 10):
        required[np.ix_(~weekend, range(2 * hour, 2 * hour + 2))] = 1
    bands = view_with_nobody_at_work(required).people_short
    assert [(band.start_hour, band.end_hour) for band in bands] == [(8, 9), (10, 11)]


def test_with_enough_people_nobody_is_missing(required: np.ndarray) -> None:
    view = view_with_nobody_at_work(required)
    assert view.people_short == ()
    assert view.coverage.short.sum() == 0


def test_free_technicians_stand_by_and_the_audit_has_looked_at_every_rule(required: np.ndarray) -> None:
    view = view_with_nobody_at_work(required)
    assert {turn.kind for turn in view.standby} == {"standby_primary", "standby_backup"}
    assert len(view.standby) == 2 * view.month.days
    assert set(view.audit.checked) >= {"rest.min_between_shifts", "oncall.min_technicians_onsite"}
    assert any(breach.rule == "oncall.min_technicians_onsite" for breach in view.audit.hard)
