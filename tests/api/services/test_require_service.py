"""One queue instead of several: it promises what any of them does."""

from __future__ import annotations

from typing import Literal

import pytest

from api.services.require import strictest
from staffing.centre.centre import Queue

StaffFor = Literal["mean", "expected"] | float


def test_the_strictest_of_every_promise_holds() -> None:
    first = Queue(
        "a", "", service_level=0.9, within_seconds=30, minimum_agents=1, patience_seconds=60, max_occupancy=0.9
    )
    second = Queue(
        "b", "", service_level=0.8, within_seconds=15, minimum_agents=3, patience_seconds=200, max_abandonment=0.05
    )
    both = strictest([first, second])
    assert (both.service_level, both.within_seconds, both.minimum_agents) == (0.9, 15, 3)
    assert (both.patience_seconds, both.max_occupancy, both.max_abandonment) == (200, 0.9, 0.05)
    assert both.max_asa_seconds is None


def test_who_waits_as_long_as_it_takes_makes_all_of_them_wait() -> None:
    both = strictest([Queue("a", "", patience_seconds=60, max_abandonment=0.05), Queue("b", "")])
    assert (both.patience_seconds, both.max_abandonment) == (None, None)


@pytest.mark.parametrize(
    ("asked", "together"),
    [
        (("mean", "mean"), "mean"),
        (("mean", "expected"), "expected"),
        (("expected", 0.8), 0.8),
        ((0.8, 0.95), 0.95),
    ],
)
def test_the_widest_part_of_the_forecast_is_staffed_for(asked: tuple[StaffFor, StaffFor], together: StaffFor) -> None:
    assert strictest([Queue("a", "", staff_for=asked[0]), Queue("b", "", staff_for=asked[1])]).staff_for == together
