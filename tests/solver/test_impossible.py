"""What no roster can keep is found before any is made, and nothing else is."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from solver.impossible import people_without_a_month, rows_beyond_reach
from tests.solver.hard_cores import every_roster, random_core


@pytest.mark.parametrize("seed", range(30))
def test_people_without_a_month_are_those_whose_every_month_breaks_a_limit_of_their_own(seed: int) -> None:
    core = random_core(seed)
    stuck = []
    for person in range(2):
        roster = np.zeros((2, 3), dtype=np.int16)
        clean = False
        for line in product(range(3), repeat=3):
            roster[person] = line
            clean |= not any(one.person == person for one in core.broken(roster))
        stuck += [] if clean else [person]
    assert people_without_a_month(core).tolist() == stuck


@pytest.mark.parametrize("seed", range(30))
def test_rows_beyond_reach_are_those_that_no_roster_of_allowed_symbols_keeps(seed: int) -> None:
    core = random_core(seed)
    people, days = np.indices((2, 3))
    rosters = [roster for roster in every_roster(core) if core.allowed[people, days, roster].all()]
    rows = {one for roster in rosters for one in core.broken(roster) if one.kind == "row"}
    beyond = {one for one in rows if all(one in core.broken(roster) for roster in rosters)}
    found = set(rows_beyond_reach(core))
    assert found <= beyond or not rosters
    unconditional = {one for one in beyond if not core.problem.rows[one.shape].only_if}
    assert unconditional <= found
