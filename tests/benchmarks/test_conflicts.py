"""The conflict benchmark makes what it says: a role too few of whom are there, and the time to say why."""

from __future__ import annotations

import pytest

from benchmarks.conflicts import CASES, measured, with_leave
from benchmarks.month_centre import FEWEST_PEOPLE, drawn_month
from benchmarks.search_measured import PROFILES


@pytest.mark.parametrize("case", CASES)
def test_so_many_of_the_role_are_left(case: str) -> None:
    role, stay, days = CASES[case]
    month, rules = drawn_month(FEWEST_PEOPLE + 40, seed=0, profile=PROFILES["mobile-ops"])
    before, after = (
        (one.leave >= 0)[month.role_mask(role)] for one in (month, with_leave(month, rules, role, stay, days))
    )
    away = after.sum(axis=0) - before.sum(axis=0)
    assert (away > 0).sum() == (days or month.days)
    assert after[:stay].sum() == before[:stay].sum()
    assert after[stay:, 9].all()


@pytest.mark.slow
def test_a_role_on_leave_is_a_conflict_that_is_told_with_ways_out() -> None:
    month, rules = drawn_month(60, seed=0, profile=PROFILES["mobile-ops"])
    found = measured(with_leave(month, rules, "duty_supervisor", 1, 1), rules, effort=1, seed=0)
    assert found["hard_breaches"] > 0
    assert found["irreducible"] > 0
    assert found["with_ways_out"] > 0
