"""The railway's labour quota of a month (worked numbers 5.1)."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.errors import ArgumentError
from staffing.quota import quota_agents, quota_headcount

STANDARD = {
    "calls": 300_000,
    "aht_seconds": 120,
    "connect_rate": 0.85,
    "hours": 167,
    "attendance": 0.95,
    "utilisation": 0.75,
}


@pytest.mark.parametrize(
    ("change", "agents", "headcount"),
    [
        ({}, 71.44, 72),
        ({"connect_rate": 0.90}, 75.64, 76),
        ({"connect_rate": 1.00}, 84.04, 85),
        ({"attendance": 0.90}, 75.41, 76),
        ({"attendance": 1.00}, 67.86, 68),
        ({"utilisation": 0.80}, 66.97, 67),
        ({"aht_seconds": 110}, 65.48, 66),
        ({"aht_seconds": 150}, 89.30, 90),
        ({"calls": 330_000}, 78.58, 79),
        ({"hours": 176}, 67.78, 68),
    ],
)
def test_the_worked_table_of_300_000_calls(change: dict[str, float], agents: float, headcount: int) -> None:
    # The table's line for an attendance of 0.90 (75.41) was reckoned from the rounded 71.44; exactly it is 75.405.
    assert quota_agents(**{**STANDARD, **change}) == pytest.approx(agents, abs=0.006)
    assert quota_headcount(**{**STANDARD, **change}) == headcount


def test_a_year_is_its_twelve_months_and_needs_the_people_of_the_busiest() -> None:
    """Spring Festival and the summer are the railway's peaks (RQ-1.1)."""
    calls = [330_000, 330_000, 250_000, 250_000, 250_000, 250_000, 300_000, 330_000, 250_000, 300_000, 250_000, 250_000]
    by_month = quota_headcount(**{**STANDARD, "calls": calls})
    assert by_month.tolist()[:3] == [79, 79, 60]
    assert by_month.max() == 79
    assert float(quota_agents(**{**STANDARD, "calls": calls}).mean()) == pytest.approx(66.28, abs=0.01)


@given(people=st.integers(0, 10_000))
def test_a_whole_number_of_people_is_not_rounded_up(people: int) -> None:
    calls_of_one = 167 * 3600 * 0.95 * 0.75 / (120 * 0.85)
    assert quota_headcount(**{**STANDARD, "calls": people * calls_of_one}) == people


@pytest.mark.parametrize(
    "change",
    [
        {"calls": -1},
        {"calls": math.inf},
        {"aht_seconds": math.nan},
        {"connect_rate": 1.1},
        {"hours": 0},
        {"attendance": 0},
        {"utilisation": 1.01},
    ],
)
def test_a_figure_out_of_its_range_is_refused(change: dict[str, float]) -> None:
    (name,) = change
    with pytest.raises(ArgumentError) as refused:
        quota_agents(**{**STANDARD, **change})
    assert refused.value.argument == name
