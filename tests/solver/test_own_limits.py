"""A person's own limits are told to leave a month exactly where one of all months there are keeps them."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from solver.own_limits import OwnLimits
from solver.stopping import Stop
from solver.work import Work
from tests.solver.hard_cores import random_core


@pytest.mark.parametrize("seed", range(25))
def test_some_limits_are_possible_where_some_month_keeps_them(seed: int) -> None:
    core = random_core(seed)
    months = []
    for line in product(range(3), repeat=3):
        roster = np.zeros((2, 3), dtype=np.int16)
        roster[1] = line
        months.append({one for one in core.broken(roster) if one.person == 1})
    everything = core.own_elements(np.array([1]))
    limits, work, rng = OwnLimits(core, 1), Work(Stop(), 1.0), np.random.default_rng(seed)
    for share in (1.0, 0.8, 0.5, 0.3):
        kept = [one for one in everything if rng.random() < share]
        assert limits.possible(kept, work) == any(not broken & set(kept) for broken in months)


def test_without_work_left_nothing_is_told() -> None:
    assert OwnLimits(random_core(0), 1).possible([], Work(Stop(), 0.0)) is None
