"""Times, dates and numbers in cells."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.files.clock_text import format_clock, parse_clock, parse_date, parse_number, parse_uplift


@given(st.integers(0, 5999))
def test_a_clock_time_reads_back(minutes: int) -> None:
    assert parse_clock(format_clock(minutes)) == minutes


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_reads_back_in_both_spellings(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day.year}/{day.month}/{day.day}") == day


@pytest.mark.parametrize("text", ["", "8", "08:60", "8.30", "108:00", "08:00:30", "-1:00", "八点"])
def test_other_texts_are_no_clock_time(text: str) -> None:
    assert parse_clock(text) is None


@pytest.mark.parametrize("text", ["", "20261203", "2026-12-32", "2026-W01-1", "2026-12/03", "03.12.2026"])
def test_other_texts_are_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize("text", ["", "nan", "inf", "1e3", "1_000", "1,5", "０", "--1"])
def test_other_texts_are_no_number(text: str) -> None:
    assert parse_number(text) is None


def test_an_uplift_is_a_share_or_a_percentage() -> None:
    assert [parse_uplift(text) for text in ("0.6", "+60%", "-30 %", "60%%")] == [0.6, 0.6, -0.3, None]
