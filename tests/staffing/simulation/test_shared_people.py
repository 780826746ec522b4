"""The condition on sets of queues, put to the test call by call: where it is kept, so is the promise over all calls.

Not quite by each queue: a small queue all of whose people serve a big one too is some points short, since they are
drawn to where callers wait.
"""

from __future__ import annotations

import numpy as np
import pytest

from staffing.coverage import split
from staffing.erlang import required_agents
from staffing.simulation.engine import play

HALF_HOUR, INTERVALS = 1800.0, 1500
AHT = np.array([190.0, 420.0])
WITHIN = np.array([20.0, 30.0])


def levels(calls: tuple[float, float], hotline: int, complaint: int, both: int, seed: int) -> np.ndarray:
    """(2,) share answered in time by queue, specialists asked before those who serve both."""
    offered, handle = np.tile(np.array(calls)[:, None], INTERVALS), np.tile(AHT[:, None], INTERVALS)
    on_seat = np.tile(np.array([[hotline], [complaint], [both]]), INTERVALS)
    routes = np.array([[0, 2, -1], [1, 2, -1]])
    found, _ = play(offered, handle, np.full(2, np.inf), WITHIN, on_seat, routes, HALF_HOUR, seed)
    return found[1].sum(axis=1) / found[0].sum(axis=1)


@pytest.mark.parametrize("calls", [(90.0, 6.0), (200.0, 25.0), (40.0, 12.0)])
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_sets_of_queues_with_enough_people_keep_what_each_queue_promises(
    calls: tuple[float, float], share: float
) -> None:
    """From nobody to everybody of the smaller queue's people serving both."""
    needed = required_agents(calls, AHT, HALF_HOUR, service_level=0.8, within_seconds=WITHIN)
    both = round(share * int(needed[1]))
    hotline, complaint = int(needed[0]), int(needed[1]) - both
    people = np.array([0, hotline, complaint, both])[:, None]
    assert split(needed[:, None], people).short.sum() == 0
    found = levels(calls, hotline, complaint, both, seed=3)
    assert float(np.average(found, weights=calls)) >= 0.8
    assert found.min() >= (0.8 if share == 0.0 else 0.7)
    with_one_more = levels(calls, hotline, complaint, both + 1, seed=3)
    assert with_one_more.min() > found.min() - 0.02


def test_people_for_both_give_more_than_the_same_number_apart() -> None:
    calls = (90.0, 12.0)
    needed = required_agents(calls, AHT, HALF_HOUR, service_level=0.8, within_seconds=WITHIN)
    apart = levels(calls, int(needed[0]), int(needed[1]), 0, seed=5)
    shared = levels(calls, int(needed[0]) - 3, 0, int(needed[1]) + 3, seed=5)
    assert np.average(shared, weights=calls) > np.average(apart, weights=calls)
