"""Work with due dates: in time, and as even as can be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from staffing.back_office import DueWork, hours_by_day
from staffing.errors import ArgumentError

DAYS = 8
WORK = st.lists(
    st.tuples(st.integers(0, DAYS - 1), st.integers(0, DAYS - 1), st.integers(1, 40)).map(
        lambda drawn: DueWork(min(drawn[:2]), max(drawn[:2]), float(drawn[2]))
    ),
    max_size=8,
)
OPEN = [True] * DAYS


def least_peak(work: list[DueWork]) -> float:
    """Hours of the busiest day of any plan that is in time, by a linear programme."""
    cells = [(number, day) for number, one in enumerate(work) for day in range(one.first, one.last + 1)]
    cost = np.append(np.zeros(len(cells)), 1.0)
    peak = np.zeros((DAYS, len(cells) + 1))
    peak[:, -1] = -1.0
    done = np.zeros((len(work), len(cells) + 1))
    for column, (number, day) in enumerate(cells):
        peak[day, column] = done[number, column] = 1.0
    return float(linprog(cost, peak, np.zeros(DAYS), done, [one.hours for one in work]).fun)


@given(WORK.filter(bool))
def test_the_busiest_day_is_as_little_busy_as_any_plan_in_time_allows(work: list[DueWork]) -> None:
    planned = hours_by_day(work, OPEN)
    assert planned.max() == pytest.approx(least_peak(work))
    assert planned.sum() == pytest.approx(sum(one.hours for one in work))


@given(WORK)
def test_everything_is_done_in_time(work: list[DueWork]) -> None:
    """In every stretch of days there is time for what must be done in it: taken as it is due, it gets through."""
    planned = hours_by_day(work, OPEN)
    for first in range(DAYS):
        for last in range(first, DAYS):
            inside = sum(one.hours for one in work if first <= one.first and one.last <= last)
            assert planned[first : last + 1].sum() >= inside - 1e-9


def test_work_waits_for_days_with_less() -> None:
    """Forty hours come in on Monday and are due on Friday, twenty more on Thursday are due at once."""
    planned = hours_by_day([DueWork(0, 4, 40.0), DueWork(3, 3, 20.0)], [True] * 5)
    assert planned.tolist() == [10.0, 10.0, 10.0, 20.0, 10.0]


def test_nobody_works_at_the_weekend() -> None:
    """Due on Sunday, in by Thursday: two days."""
    planned = hours_by_day([DueWork(3, 6, 16.0)], [True] * 5 + [False] * 2)
    assert planned.tolist() == [0.0, 0.0, 0.0, 8.0, 8.0, 0.0, 0.0]


def test_what_is_overdue_or_due_later_counts_from_the_first_and_to_the_last_day() -> None:
    assert hours_by_day([DueWork(-5, 1, 8.0), DueWork(1, 99, 12.0)], [True] * 4).tolist() == [5.0, 5.0, 5.0, 5.0]
    assert hours_by_day([DueWork(-5, 1, 8.0), DueWork(2, 99, 12.0)], [True] * 4).tolist() == [4.0, 4.0, 6.0, 6.0]


def test_no_work_needs_nobody() -> None:
    assert hours_by_day([], OPEN).sum() == 0
    assert hours_by_day([DueWork(0, 3, 0.0)], [False] * 4).sum() == 0


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (DueWork(0, 1, -1.0), "input-argument-negative"),
        (DueWork(0, 1, np.nan), "input-argument-negative"),
        (DueWork(5, 6, 8.0), "input-argument-no-open-day"),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_place(wrong: DueWork, code: str) -> None:
    with pytest.raises(ArgumentError, match=r"work\[1\]") as refused:
        hours_by_day([DueWork(0, 1, 1.0), wrong], [True] * 5 + [False] * 2)
    assert refused.value.code == code
