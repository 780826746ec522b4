"""Minutes of a month as clock times."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from staffing.clock import clock_range, instant, instant_text, stretch_of

FIRST = date(2026, 12, 1)


def test_minutes_count_from_midnight_of_the_first() -> None:
    assert instant(FIRST, 0) == datetime(2026, 12, 1)
    assert instant(FIRST, 1440 + 470) == datetime(2026, 12, 2, 7, 50)
    assert instant(FIRST, -10) == datetime(2026, 11, 30, 23, 50)


def test_files_have_local_iso_times_to_the_minute() -> None:
    assert instant_text(FIRST, 2 * 1440 + 470) == "2026-12-03T07:50"
    assert instant_text(FIRST, 31 * 1440) == "2027-01-01T00:00"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (480, 960, ("08:00", "16:00")),
        (960, 1440, ("16:00", "24:00")),
        (1320, 1800, ("22:00", "12-02 06:00")),
        (0, 31 * 1440, ("00:00", "01-01 00:00")),
    ],
)
def test_a_stretch_names_the_date_of_its_end_only_where_it_is_another(
    start: int, end: int, shown: tuple[str, str]
) -> None:
    assert clock_range(FIRST, start, end) == {"start": shown[0], "end": shown[1]}
    begun = instant(FIRST, start)
    assert stretch_of(begun.date(), *shown) == (begun, instant(FIRST, end))


def test_a_stretch_may_name_both_dates_and_lie_around_new_year() -> None:
    assert stretch_of(date(2027, 1, 1), "12-31 22:00", "01-01 08:00") == (
        datetime(2026, 12, 31, 22),
        datetime(2027, 1, 1, 8),
    )
    assert stretch_of(date(2028, 2, 28), "02-28 22:00", "02-29 08:00")[1] == datetime(2028, 2, 29, 8)
