"""Many runs together: levels by interval, day and month, the same whatever the number of workers."""

from __future__ import annotations

import numpy as np
import pytest

from staffing.centre.centre import Queue
from staffing.erlang import service_level
from staffing.simulation.seats import SeatPlan
from staffing.simulation.simulate import Simulation, simulate

HALF_HOUR, DAYS, INTERVALS = 1800.0, 4, 4 * 48
QUEUE = Queue("hotline", "Hotline", within_seconds=20.0)


def seated(people: int, minutes: int = DAYS * 1440) -> SeatPlan:
    """So many people who serve one queue, each day a shift of their own from midnight to midnight."""
    shift = np.arange(people * (minutes // 1440))
    start = shift // people * 1440
    return SeatPlan(
        np.array([1]), np.zeros((1, 1), dtype=np.int64), shift, 0 * shift, start, start + 1440, len(shift), minutes
    )


def run(
    people: int, calls: float, *, runs: int = 60, attendance: float = 1.0, workers: int = 1, seed: int = 7
) -> Simulation:
    rates = np.full((runs, 1, INTERVALS), calls)
    found = simulate(
        [QUEUE],
        rates,
        np.full((1, INTERVALS), 180.0),
        seated(people),
        attendance=attendance,
        interval_seconds=HALF_HOUR,
        seed=seed,
        workers=workers,
    )
    assert found is not None
    return found


def test_a_month_of_equal_intervals_has_erlang_s_level() -> None:
    levels = run(11, 80.0).levels(INTERVALS)
    exact = float(service_level(80.0, 180, HALF_HOUR, 11, 20.0))
    assert abs(float(levels.service_level.value[0]) - exact) < 3.5 * float(levels.service_level.error[0])
    assert float(levels.occupancy.value[0]) == pytest.approx(80 * 180 / 1800 / 11, rel=0.02)
    assert np.isnan(levels.abandonment.value[0])


def test_agents_are_busy_with_the_queues_they_serve() -> None:
    """Two queues with people of their own: one works all the time, the other hardly."""
    shift = np.arange(2 * DAYS)
    seats = SeatPlan(
        np.array([1, 2]),
        np.array([[0], [1]]),
        shift,
        shift % 2,
        shift // 2 * 1440,
        shift // 2 * 1440 + 1440,
        len(shift),
        DAYS * 1440,
    )
    found = simulate(
        [QUEUE, QUEUE],
        np.tile(np.array([[9.0], [1.0]]), (40, 1, INTERVALS)),
        np.full((2, INTERVALS), 180.0),
        seats,
        attendance=1.0,
        interval_seconds=HALF_HOUR,
        seed=3,
    )
    assert found is not None
    busy = [float(found.levels(INTERVALS, queues).occupancy.value[0]) for queues in ([0], [1], [0, 1], None)]
    assert busy == pytest.approx([0.9, 0.1, 0.5, 0.5], abs=0.02)
    assert found.levels(1).occupancy.high.max() <= 1.0


def test_levels_of_intervals_days_and_the_month_are_of_the_same_calls() -> None:
    found = run(11, 80.0, runs=5)
    assert found.levels(1).service_level.value.shape == (INTERVALS,)
    assert found.levels(48, [0]).service_level.value.shape == (DAYS,)
    by_interval = (found.offered(1) * found.levels(1).service_level.value).sum()
    assert by_interval / found.offered(INTERVALS)[0] == pytest.approx(
        float(found.levels(INTERVALS).service_level.value[0])
    )


def test_workers_and_their_number_make_no_difference() -> None:
    one, two = run(9, 70.0, runs=6, attendance=0.9), run(9, 70.0, runs=6, attendance=0.9, workers=2)
    np.testing.assert_array_equal(one.measured, two.measured)
    np.testing.assert_array_equal(one.seat_seconds, two.seat_seconds)


def test_absence_costs_service_and_so_many_seats() -> None:
    everybody, nine_of_ten = run(10, 70.0), run(10, 70.0, attendance=0.9)
    assert nine_of_ten.seat_seconds.mean() / everybody.seat_seconds.mean() == pytest.approx(0.9, abs=0.01)
    levels = [found.levels(INTERVALS).service_level for found in (everybody, nine_of_ten)]
    assert levels[1].high[0] < levels[0].low[0]


def test_stopped_between_runs_it_has_those_that_were_done() -> None:
    done: list[int] = []
    found = simulate(
        [QUEUE],
        np.full((50, 1, INTERVALS), 10.0),
        np.full((1, INTERVALS), 180.0),
        seated(3),
        attendance=1.0,
        interval_seconds=HALF_HOUR,
        seed=1,
        on_run=done.append,
        stopped=lambda: len(done) >= 3,
    )
    assert found is not None
    assert (found.runs, done) == (3, [1, 2, 3])


def test_stopped_before_the_first_run_there_is_nothing() -> None:
    rates = np.full((2, 1, INTERVALS), 10.0)
    aht = np.full((1, INTERVALS), 180.0)
    options = {"attendance": 1.0, "interval_seconds": HALF_HOUR, "seed": 1}
    assert simulate([QUEUE], rates, aht, seated(3), stopped=lambda: True, **options) is None
