"""One run after another against Erlang where Erlang knows the answer, and by hand where it does not."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from staffing.erlang import abandonment, average_speed_of_answer, occupancy, service_level
from staffing.simulation.engine import MEASURES, play
from staffing.simulation.measures import ratio

OFFERED, IN_TIME, ANSWERED, ABANDONED, WAIT = range(len(MEASURES))
HALF_HOUR = 1800.0
ONE_QUEUE = np.zeros((1, 1), dtype=np.int64)

Measured = npt.NDArray[np.float64]


def played(
    calls: object,
    aht: object,
    on_seat: object,
    *,
    patience: float = np.inf,
    within: float = 20.0,
    routes: npt.NDArray[np.int64] = ONE_QUEUE,
    seed: int = 1,
) -> tuple[Measured, Measured]:
    """Measures by queue, and time on calls by group."""
    offered = np.atleast_2d(np.asarray(calls, dtype=np.float64))
    handle = np.broadcast_to(np.asarray(aht, dtype=np.float64), offered.shape).copy()
    seats = np.atleast_2d(np.asarray(on_seat, dtype=np.int64))
    queues = len(offered)
    return play(offered, handle, np.full(queues, patience), np.full(queues, within), seats, routes, HALF_HOUR, seed)


def run(calls: object, aht: object, on_seat: object, **more: Any) -> Measured:
    """Measures by queue."""
    return played(calls, aht, on_seat, **more)[0]


@pytest.mark.parametrize("patience", [np.inf, 300.0, 60.0])
@pytest.mark.parametrize(("calls", "aht", "agents"), [(50.0, 180.0, 7), (500.0, 180.0, 54), (12.0, 420.0, 5)])
def test_a_steady_queue_is_erlang_s(calls: float, aht: float, agents: int, patience: float) -> None:
    """Weeks of equal half-hours, the first day left out for the queue to form."""
    runs = [played(np.full(400, calls), aht, np.full(400, agents), patience=patience, seed=seed) for seed in range(40)]
    weeks = np.stack([measures[:, 0, 48:].sum(axis=1) for measures, _ in runs])
    on_calls = np.array([busy[0, 48:].sum() for _, busy in runs])
    patient = None if np.isinf(patience) else patience
    queue = (calls, aht, HALF_HOUR, agents)
    seconds = np.full(40, 352 * HALF_HOUR * agents)
    for found, exact in (
        (ratio(weeks[:, IN_TIME], weeks[:, OFFERED]), service_level(*queue, 20.0, patient)),
        (ratio(weeks[:, ABANDONED], weeks[:, OFFERED]), abandonment(*queue, patience)),
        (ratio(weeks[:, WAIT], weeks[:, ANSWERED]), average_speed_of_answer(*queue, patient)),
        (ratio(on_calls, seconds), occupancy(*queue, patient)),
    ):
        assert abs(float(found.value) - float(exact)) <= 3.5 * float(found.error) + 1e-9


def test_every_call_is_answered_hangs_up_or_still_waits_at_the_end() -> None:
    found = run(np.full(48, 90.0), 300, np.full(48, 14), patience=45.0).sum(axis=(1, 2))
    assert 0 <= found[OFFERED] - found[ANSWERED] - found[ABANDONED] <= 10
    assert found[IN_TIME] < found[ANSWERED]
    assert min(found) > 0


def test_nobody_on_seat_answers_nobody() -> None:
    measures, on_calls = played(np.full(4, 30.0), 180, np.zeros(4), patience=60.0)
    found = measures.sum(axis=(1, 2))
    assert found[ANSWERED] == on_calls.sum() == 0
    assert found[ABANDONED] > 0.9 * found[OFFERED]


def test_no_calls_are_no_work() -> None:
    assert not run(np.zeros(4), 180, np.full(4, 3)).any()


def test_a_queue_left_over_is_taken_into_the_next_interval() -> None:
    """Nobody in the first half-hour; in the second, twenty people for what came in the first."""
    measures, on_calls = played([40.0, 0.0], 180, [0, 20])
    found = measures[:, 0]
    assert found[OFFERED, 0] == found[ANSWERED, 0] > 20
    assert found[IN_TIME].sum() == 0
    assert on_calls[0, 0] == 0 < on_calls[0, 1]
    assert 600 < found[WAIT, 0] / found[ANSWERED, 0] < 1300


def test_a_call_is_finished_after_the_end_of_the_shift_which_is_no_time_on_seat() -> None:
    """Thirty people on endless calls: when twenty of them leave, the ten still there are taken for those on calls."""
    measures, on_calls = played([600.0, 0.0], 1e9, [30, 10])
    assert measures[ANSWERED, 0].sum() == 30
    assert on_calls[0].tolist() == pytest.approx([30 * HALF_HOUR, 10 * HALF_HOUR], rel=0.05)
    measures, on_calls = played([60.0, 0.0], 1800, [30, 0])
    assert on_calls[0, 1] == 0
    assert measures[ANSWERED, 0, 0] < measures[OFFERED, 0, 0]


def test_who_serves_both_queues_answers_who_has_waited_longest() -> None:
    calls, both = np.full((2, 96), 20.0), np.array([[0], [0]])
    calls = np.repeat(calls, 10, axis=1)
    shared = run(calls, 180, np.full(960, 5), routes=both)
    level = shared[IN_TIME].sum(axis=1) / shared[OFFERED].sum(axis=1)
    assert level[0] == pytest.approx(level[1], abs=0.03)
    together = service_level(40.0, 180, HALF_HOUR, 5, 20.0)
    assert shared[IN_TIME].sum() / shared[OFFERED].sum() == pytest.approx(float(together), abs=0.03)


def test_specialists_are_asked_first_and_the_others_only_when_they_are_busy() -> None:
    """Group 0 serves queue 0, group 1 both; nobody else may serve queue 1."""
    calls = np.array([[30.0] * 96, [0.0] * 96])
    routes = np.array([[0, 1], [1, -1]])
    alone = run(calls, 180, [[5] * 96, [0] * 96], routes=routes)
    helped = run(calls, 180, [[5] * 96, [3] * 96], routes=routes)
    assert helped[IN_TIME].sum() > alone[IN_TIME].sum()
    swapped = run(calls[::-1].copy(), 180, [[5] * 96, [0] * 96], routes=routes)
    assert swapped[ANSWERED].sum() == 0


def test_the_same_seed_is_the_same_run_and_another_is_another() -> None:
    first, again, other = (run(np.full(48, 40.0), 200, np.full(48, 6), seed=seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first, again)
    assert (first != other).any()


def test_a_thousand_waiting_callers_keep_their_order() -> None:
    """Longer lines than there was room for at first: everybody is answered in the end, first come first served."""
    found = run([900.0, 0.0, 0.0, 0.0], 60, [0, 40, 40, 40])[:, 0]
    assert found[ANSWERED, 0] == found[OFFERED, 0] > 800
