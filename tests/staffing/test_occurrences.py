"""On which dates something that recurs may be held."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.centre.holidays import day_kinds
from staffing.month import month_span
from staffing.occurrences import BeforeDay, Recurrence, clock_minute, occurrences

DECEMBER, JANUARY, FEBRUARY = "2026-12", "2027-01", "2027-02"


def held(month: str, **said: Any) -> list[list[str]]:
    """Possible dates of each occurrence in a month, without the year."""
    found = occurrences(Recurrence(**said), *month_span(month), {})
    return [[day.strftime("%m-%d") for day in dates] for dates in found]


def test_the_last_friday_before_the_25th_never_is_the_25th() -> None:
    friday = BeforeDay(weekday=5, day=25)
    assert held(DECEMBER, every="month", before_day=friday) == [["12-18"]]
    assert held(JANUARY, every="month", before_day=friday) == [["01-22"]]
    assert held(FEBRUARY, every="month", before_day=friday) == [["02-19"]]


def test_every_monday_is_every_monday_of_the_month() -> None:
    assert held(DECEMBER, every="week", weekday=1) == [["12-07"], ["12-14"], ["12-21"], ["12-28"]]


def test_once_a_week_on_any_day_belongs_to_the_month_of_its_sunday() -> None:
    weeks = held(DECEMBER, every="week")
    assert [week[0] for week in weeks] == ["11-30", "12-07", "12-14", "12-21"]
    assert [len(week) for week in weeks] == [7, 7, 7, 7]
    assert held(JANUARY, every="week")[0][0] == "12-28"


def test_a_day_the_month_does_not_have_is_its_last() -> None:
    assert held(FEBRUARY, every="month", month_day=30) == [["02-28"]]
    assert held(DECEMBER, every="month", month_day=30) == [["12-30"]]
    assert held(FEBRUARY, every="month", month_day="last") == [["02-28"]]


def test_workdays_are_those_of_the_holiday_calendar() -> None:
    # 1 to 7 October 2026 are days off; 10 October is worked instead, and so is Sunday 20 September.
    assert held("2026-10", every="month", first_workdays=2) == [["10-08", "10-09"]]
    assert held("2026-10", every="month", first_workdays=3)[0][-1] == "10-10"
    assert held("2026-05", every="month", month_day="last_workday") == [["05-29"]]


def test_the_centre_s_own_calendar_counts() -> None:
    off = {date(2026, 12, 31): "holiday"}
    last = Recurrence(every="month", month_day="last_workday")
    assert occurrences(last, date(2026, 12, 1), 31, off) == ((date(2026, 12, 30),),)


def test_what_is_not_held_on_holidays_falls_out() -> None:
    assert "10-01" in [day for [day] in held("2026-10", every="week", weekday=4)]
    assert "10-01" not in [day for [day] in held("2026-10", every="week", weekday=4, holidays=False)]


def test_once_a_quarter_is_due_with_its_last_month() -> None:
    assert held("2026-11", every="quarter") == []
    [quarter] = held(DECEMBER, every="quarter")
    assert (quarter[0], quarter[-1], len(quarter)) == ("10-01", "12-31", 92)


@pytest.mark.parametrize(
    "said",
    [
        {"every": "week", "month_day": 3},
        {"every": "day", "first_workdays": 1},
        {"every": "day", "weekday": 1},
        {"every": "month", "month_day": "last", "first_workdays": 2},
        {"every": "month", "weekday": 1, "month_day": 3},
    ],
)
def test_days_that_contradict_each_other_are_refused(said: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Recurrence(**said)


def test_clock_times_are_minutes_of_the_day() -> None:
    assert [clock_minute(clock) for clock in ("00:00", "14:30", "24:00")] == [0, 870, 1440]


RECURRENCES = st.one_of(
    st.builds(Recurrence, every=st.just("day"), holidays=st.booleans()),
    st.builds(Recurrence, every=st.just("week"), weekday=st.none() | st.integers(1, 7), holidays=st.booleans()),
    st.builds(Recurrence, every=st.sampled_from(["month", "quarter"]), weekday=st.none() | st.integers(1, 7)),
    st.builds(
        Recurrence,
        every=st.just("month"),
        month_day=st.integers(1, 31) | st.sampled_from(["last", "last_workday"]),
        holidays=st.booleans(),
    ),
    st.builds(Recurrence, every=st.just("month"), first_workdays=st.integers(1, 20)),
    st.builds(
        Recurrence,
        every=st.just("month"),
        before_day=st.builds(BeforeDay, weekday=st.integers(1, 7), day=st.integers(8, 31)),
    ),
)


@given(recurrence=RECURRENCES, year=st.integers(2024, 2027))
@settings(max_examples=40, deadline=None)
def test_months_side_by_side_have_every_occurrence_once(recurrence: Recurrence, year: int) -> None:
    spans = [month_span(date(year, month, 1)) for month in range(1, 13)]
    by_month = [dates for first, days in spans for dates in occurrences(recurrence, first, days, {})]
    days = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    assert tuple(by_month) == occurrences(recurrence, date(year, 1, 1), days, {})


@given(recurrence=RECURRENCES, year=st.integers(2024, 2027), month=st.integers(1, 12))
@settings(max_examples=80, deadline=None)
def test_possible_dates_are_in_order_of_the_weekday_asked_for_and_of_one_period(
    recurrence: Recurrence, year: int, month: int
) -> None:
    longest = {"day": 1, "week": 7, "month": 31, "quarter": 92}[recurrence.every]
    for dates in occurrences(recurrence, *month_span(date(year, month, 1)), {}):
        assert list(dates) == sorted(set(dates))
        assert (dates[-1] - dates[0]).days < longest
        if recurrence.weekday is not None:
            assert {day.isoweekday() for day in dates} == {recurrence.weekday}


@given(weekday=st.integers(1, 7), day=st.integers(8, 31), month=st.integers(1, 12))
@settings(max_examples=60, deadline=None)
def test_before_a_day_is_strictly_before_it_and_no_later_one_is(weekday: int, day: int, month: int) -> None:
    first, days = month_span(date(2026, month, 1))
    before = BeforeDay(weekday=weekday, day=day)
    [[found]] = occurrences(Recurrence(every="month", before_day=before), first, days, {})
    limit = first + timedelta(days=min(day - 1, days))
    assert found.isoweekday() == weekday
    assert found < limit <= found + timedelta(days=7)


@given(year=st.integers(2020, 2027), month=st.integers(1, 12))
@settings(max_examples=40, deadline=None)
def test_the_last_workday_is_a_workday_with_none_after_it(year: int, month: int) -> None:
    first, days = month_span(date(year, month, 1))
    [[found]] = occurrences(Recurrence(every="month", month_day="last_workday"), first, days, {})
    workdays = [kind.day for kind in day_kinds(first, days, {}) if kind.is_workday]
    assert found == workdays[-1]
