"""From calls to people to roster."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.attendance import chance_of_enough, reserve
from staffing.centre.centre import Queue
from staffing.requirement import Shrinkage, peak_weight, require

RAILWAY = Queue("hotline", "Hotline", service_level=0.8, within_seconds=20, aht_seconds=120)
NO_MEAL = Shrinkage(meal_minutes=0)
NONE = Shrinkage(break_minutes_per_hour=0, meal_minutes=0, attendance=1)


class TestShrinkage:
    def test_eight_hours_with_breaks_only_leave_eleven_twelfths_on_seat(self) -> None:
        assert NO_MEAL.seat_share == pytest.approx(55 / 60)

    def test_breaks_and_meal_multiply(self) -> None:
        assert Shrinkage().seat_share == pytest.approx(55 / 60 * 450 / 480)

    @pytest.mark.parametrize(
        "wrong",
        [
            {"break_minutes_per_hour": 60},
            {"break_minutes_per_hour": -1},
            {"meal_minutes": 480},
            {"meal_minutes": -1},
            {"shift_minutes": 0},
            {"shift_minutes": float("inf")},
            {"attendance": 0},
            {"attendance": 1.01},
            {"attendance": float("nan")},
            {"confidence": 1.0},
            {"confidence": 0.0},
            {"approved_leaves": -1},
        ],
    )
    def test_shrinkage_that_leaves_nobody_is_refused(self, wrong: dict[str, float]) -> None:
        with pytest.raises(ValueError, match=r"minutes|attendance|confidence|leaves"):
            Shrinkage(**wrong)


class TestReserve:
    """Attendance as a probability instead of an average (A-2: one of them, never both)."""

    def test_with_a_confidence_enough_come_that_often(self) -> None:
        sure = Shrinkage(break_minutes_per_hour=0, meal_minutes=0, confidence=0.9)
        found = require(RAILWAY, [1000.0], 120, 60, sure)
        assert (found.on_seat[0], found.required[0]) == (38, 42)
        assert chance_of_enough(42, 38) >= 0.9 > chance_of_enough(41, 38)

    def test_people_on_breaks_are_people_who_must_come(self) -> None:
        """38 on seat are 42 there with five minutes an hour of break; the reserve is for these."""
        found = require(RAILWAY, [1000.0], 120, 60, replace(NO_MEAL, confidence=0.9))
        assert found.required[0] == reserve(42, 0.95, 0.9) == 46

    def test_approved_leaves_come_on_top_only_where_somebody_is_required(self) -> None:
        with_leave = replace(NO_MEAL, confidence=0.9, approved_leaves=3)
        assert require(RAILWAY, [1000.0, 0.0], 120, 60, with_leave).required.tolist() == [49, 0]


class TestStaffedFor:
    CALLS = np.array([0.0, 40.0, 400.0])

    def on_seat(self, staff_for: object, variance: float = 0.01, **promises: float) -> list[int]:
        queue = replace(RAILWAY, staff_for=staff_for, **promises)
        return require(queue, self.CALLS, 120, 30, NONE, relative_variance=variance).on_seat.tolist()

    def test_the_mean_the_level_expected_or_a_share_of_what_may_come(self) -> None:
        mean, expected, likely = (self.on_seat(staff_for) for staff_for in ("mean", "expected", 0.9))
        assert mean[0] == expected[0] == likely[0] == 0
        assert mean[2] < expected[2] < likely[2]

    def test_a_certain_forecast_leaves_nothing_to_choose(self) -> None:
        assert self.on_seat("expected", 0.0) == self.on_seat(0.9, 0.0) == self.on_seat("mean", 0.0)

    def test_every_promise_of_the_queue_is_kept(self) -> None:
        usual = self.on_seat("mean")
        assert self.on_seat("mean", patience_seconds=60.0)[2] < usual[2]
        assert self.on_seat("mean", max_occupancy=0.6)[2] == np.ceil(400 * 120 / 1800 / 0.6)
        assert self.on_seat("expected", max_asa_seconds=0.1)[2] > usual[2]


class TestRequire:
    def test_worked_busy_hour_needs_44_rostered_for_38_on_seat(self) -> None:
        found = require(RAILWAY, [1000.0], 120, 60, NO_MEAL)
        assert found.queue_id == "hotline"
        assert (found.on_seat[0], found.required[0]) == (38, 44)

    def test_38_on_seat_at_95_percent_attendance_are_exactly_40_rostered(self) -> None:
        only_attendance = Shrinkage(break_minutes_per_hour=0, meal_minutes=0)
        assert require(RAILWAY, [1000.0], 120, 60, only_attendance).required[0] == 40

    @given(
        minimum=st.integers(1, 5000),
        break_minutes=st.integers(0, 30),
        meal_minutes=st.integers(0, 120),
        attendance_percent=st.integers(50, 100),
    )
    def test_rounding_up_equals_exact_fractions(
        self, minimum: int, break_minutes: int, meal_minutes: int, attendance_percent: int
    ) -> None:
        queue = Queue("q", "q", minimum_agents=minimum)
        shrinkage = Shrinkage(break_minutes, meal_minutes, 480, attendance_percent / 100)
        seat_share = (1 - Fraction(break_minutes, 60)) * (1 - Fraction(meal_minutes, 480))
        exact = -(-minimum // (seat_share * Fraction(attendance_percent, 100)))
        found = require(queue, [0.01], 180, 30, shrinkage)
        assert found.on_seat[0] == minimum
        assert found.required[0] == exact

    def test_no_calls_need_nobody_and_no_handle_time(self) -> None:
        queue = Queue("q", "q", minimum_agents=2)
        found = require(queue, [0.0, 1.0], [np.nan, 180.0], 30, NONE)
        np.testing.assert_array_equal(found.on_seat, [0, 2])
        np.testing.assert_array_equal(found.required, [0, 2])

    def test_a_single_handle_time_serves_every_interval(self) -> None:
        found = require(RAILWAY, [10.0, 20.0], 120, 30, NONE)
        np.testing.assert_array_equal(found.aht_seconds, [120.0, 120.0])

    def test_the_result_does_not_share_memory_with_the_input(self) -> None:
        calls = np.array([10.0])
        found = require(RAILWAY, calls, 120, 30, NONE)
        calls[0] = 0
        assert found.calls[0] == 10

    def test_no_intervals_are_valid(self) -> None:
        assert require(RAILWAY, [], [], 30, NONE).required.shape == (0,)

    @pytest.mark.parametrize(
        ("calls", "aht_seconds", "interval_minutes", "named"),
        [
            ([[1.0]], 120, 30, "calls"),
            ([-1.0], 120, 30, "calls"),
            ([1.0, 2.0], [120.0, 120.0, 120.0], 30, "aht_seconds"),
            ([1.0], 0.0, 30, "aht_seconds"),
            ([1.0], 120, 0, "interval"),
        ],
    )
    def test_wrong_shapes_and_figures_are_refused(
        self, calls: list[float], aht_seconds: float | list[float], interval_minutes: float, named: str
    ) -> None:
        with pytest.raises(ValueError, match=named):
            require(RAILWAY, calls, aht_seconds, interval_minutes, NONE)


class TestPeakWeight:
    def test_half_hours_near_the_maximum_of_their_own_day_weigh_more(self) -> None:
        weights = peak_weight([1, 17, 20, 16, 2, 3, 0, 2], days=2, intervals_per_day=4, factor=2, share=0.85)
        np.testing.assert_array_equal(weights, [1, 2, 2, 1, 1, 2, 1, 1])

    def test_a_day_without_requirement_has_no_peak(self) -> None:
        np.testing.assert_array_equal(peak_weight([0, 0, 5], 3, 1, 2, 0.85), [1, 1, 2])

    @given(maximum=st.integers(1, 2000), percent=st.integers(1, 100))
    def test_the_threshold_is_exact(self, maximum: int, percent: int) -> None:
        below = -(-maximum * percent // 100)  # least number at or above the threshold
        weights = peak_weight([maximum, below, below - 1], 1, 3, 3, percent / 100)
        np.testing.assert_array_equal(weights, [3, 3, 1])

    def test_no_days_are_valid(self) -> None:
        assert peak_weight([], 0, 48, 2, 0.85).shape == (0,)

    @pytest.mark.parametrize(
        ("wrong", "named"),
        [
            ({"required": [1, 2, 3]}, "shape"),
            ({"required": [1, -2]}, r"required\[1\]"),
            ({"factor": 0}, "factor"),
            ({"share": 1.5}, "share"),
            ({"intervals_per_day": 0}, "intervals_per_day"),
        ],
    )
    def test_wrong_shapes_and_figures_are_refused(self, wrong: dict[str, Any], named: str) -> None:
        right: dict[str, Any] = {
            "required": [1, 2],
            "days": 1,
            "intervals_per_day": 2,
            "factor": 2,
            "share": 0.85,
        }
        with pytest.raises(ValueError, match=named):
            peak_weight(**{**right, **wrong})
