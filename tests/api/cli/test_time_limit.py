"""A time limit on the whole command."""

from __future__ import annotations

import signal
import time

import pytest

from api.cli.time_limit import ended_without_roster, search_seconds
from staffing.errors import NoSolutionInTime


@pytest.mark.parametrize("limit", [1.0, 4.0, 10.0, 60.0, 180.0, 3600.0])
def test_the_search_leaves_time_to_write(limit: float) -> None:
    assert limit / 2 <= search_seconds(limit) < limit
    assert limit - search_seconds(limit) <= 12.0


def test_without_a_roster_it_ends_when_the_time_is_over() -> None:
    with pytest.raises(NoSolutionInTime) as ended, ended_without_roster(0.05):
        time.sleep(5.0)
    assert ended.value.arguments["seconds"] == 0.05


def test_a_roster_that_stands_is_waited_for() -> None:
    with ended_without_roster(0.05) as roster_stands:
        roster_stands()
        time.sleep(0.1)


@pytest.mark.parametrize("limit", [None, 1e300, 30.0])
def test_nothing_rings_afterwards(limit: float | None) -> None:
    with pytest.raises(ValueError, match="bad input"), ended_without_roster(limit):
        raise ValueError("bad input")
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
