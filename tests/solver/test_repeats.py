"""Same work, same seed, same workers: the same roster, where workers have the chance to get in each other's way."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from benchmarks.month_centre import drawn_month
from benchmarks.search_measured import PROFILES
from solver.neighbourhood import choose_again
from solver.solve import solve
from solver.stopping import Effort, Stop
from staffing.compile import compile_problem

if TYPE_CHECKING:
    from solver.neighbourhood import Choice

PEOPLE = 60


@pytest.mark.slow
def test_a_month_planned_again_with_workers_held_up_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    month, rules = drawn_month(PEOPLE, seed=0, profile=PROFILES["mobile-ops"])
    rosters = []
    for delays in (None, 0):
        held_up = np.random.default_rng(delays)

        def late(*arguments: Any, draw: np.random.Generator = held_up) -> Choice:
            time.sleep(float(draw.random()))
            return choose_again(*arguments)

        with monkeypatch.context() as patch:
            if delays is not None:
                patch.setattr("solver.regroup.choose_again", late)
            found = solve(compile_problem(month, rules), effort=Effort.of(1), stop=Stop(), seed=3, workers=2)
        assert found is not None
        rosters.append(found.roster)
    assert np.array_equal(rosters[0], rosters[1])
