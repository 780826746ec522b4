"""Queues that share people: between each for itself and all as one, and near what a simulation says."""

from __future__ import annotations

import numpy as np
import pytest

from staffing.centre.centre import Queue
from staffing.erlang import service_level
from staffing.shared_service import shared_service_levels
from staffing.simulation.engine import play

QUEUES = (Queue("h", "hotline", within_seconds=20.0), Queue("c", "complaint", within_seconds=30.0))
HALF_HOUR = 1800.0
AHT = np.array([[190.0], [420.0]])


def levels(calls: tuple[float, float], hotline: float, complaint: float, both: float) -> np.ndarray:
    seats = np.array([[0.0], [hotline], [complaint], [both]])
    return shared_service_levels(QUEUES, np.array(calls)[:, None], AHT, seats, HALF_HOUR)[:, 0]


def test_queues_that_share_nobody_are_each_for_themselves() -> None:
    alone = [service_level(90, 190, HALF_HOUR, 11, 20), service_level(6, 420, HALF_HOUR, 3, 30)]
    np.testing.assert_allclose(levels((90, 6), 11, 3, 0), alone)


def test_people_for_both_help_the_busier_queue() -> None:
    apart, shared = levels((90, 6), 11, 3, 0), levels((90, 6), 11, 0, 3)
    assert shared[0] > apart[0]


def test_a_queue_is_no_better_than_those_who_can_serve_it() -> None:
    assert levels((90, 6), 20, 0, 0)[1] == 0.0
    assert levels((0, 6), 20, 0, 0)[0] == 1.0
    overloaded = levels((90, 30), 30, 0, 5)
    assert overloaded[1] == pytest.approx(float(service_level(30, 420, HALF_HOUR, 5, 30)))


@pytest.mark.parametrize(
    ("calls", "hotline", "both"), [((90, 6), 8, 4), ((200, 10), 20, 6), ((60, 3), 3, 6), ((300, 20), 30, 9)]
)
def test_a_simulation_is_not_far_off(calls: tuple[float, float], hotline: int, both: int) -> None:
    intervals = 2000
    seats = np.array([[hotline] * intervals, [both] * intervals])
    routes = np.array([[0, 1], [1, -1]])
    offered, aht = np.tile(np.array(calls)[:, None], intervals), np.tile(AHT, intervals)
    found, _ = play(offered, aht, np.full(2, np.inf), np.array([20.0, 30.0]), seats, routes, HALF_HOUR, 3)
    simulated = found[1].sum(axis=1) / found[0].sum(axis=1)
    said = levels(calls, hotline, 0, both)
    together = [float(np.average(one, weights=calls)) for one in (simulated, said)]
    assert together[0] == pytest.approx(together[1], abs=0.05)
