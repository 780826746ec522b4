"""China's days: statutory, off, made up for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.centre.holidays import day_kinds, provisional_years

YEAR_2026 = {kind.day: kind for kind in day_kinds(date(2026, 1, 1), 365, {})}


def test_2026_has_thirteen_statutory_days_and_six_make_up_days() -> None:
    assert sum(kind.statutory for kind in YEAR_2026.values()) == 13
    makeup = [str(day)[5:] for day, kind in YEAR_2026.items() if kind.makeup_workday]
    assert makeup == ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]


def test_the_periods_of_2026_are_those_of_the_state_councils_notice() -> None:
    periods: dict[str, list[str]] = {}
    for day, kind in YEAR_2026.items():
        if kind.holiday is not None:
            periods.setdefault(kind.holiday, []).append(str(day)[5:])
    assert {name: (days[0], days[-1], len(days)) for name, days in periods.items()} == {
        "new_year": ("01-01", "01-03", 3),
        "spring_festival": ("02-15", "02-23", 9),
        "tomb_sweeping": ("04-04", "04-06", 3),
        "labor_day": ("05-01", "05-05", 5),
        "dragon_boat": ("06-19", "06-21", 3),
        "mid_autumn": ("09-25", "09-27", 3),
        "national_day": ("10-01", "10-07", 7),
    }


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 2, 15),  # Sunday before the eve
        date(2026, 2, 20),  # moved
        date(2026, 2, 21),  # weekend inside
        date(2026, 4, 6),  # in lieu of a Sunday
        date(2026, 10, 5),
    ],
)
def test_days_off_around_statutory_days_are_in_the_period_but_not_statutory(day: date) -> None:
    assert YEAR_2026[day].holiday is not None
    assert not YEAR_2026[day].statutory
    assert not YEAR_2026[day].is_workday


def test_the_days_by_which_the_spring_festival_of_2020_was_extended_are_not_statutory() -> None:
    kinds = day_kinds(date(2020, 1, 24), 10, {})
    assert {kind.holiday for kind in kinds} == {"spring_festival"}
    assert [kind.day.day for kind in kinds if kind.statutory] == [25, 26, 27]


def test_mid_autumn_within_the_national_day_week_keeps_its_own_day_only() -> None:
    names = {kind.day.day: kind.holiday for kind in day_kinds(date(2025, 10, 1), 9, {})}
    assert names == {**dict.fromkeys(range(1, 9), "national_day"), 6: "mid_autumn", 9: None}


def test_a_weekend_worked_is_a_workday_and_a_weekday_off_is_none() -> None:
    assert YEAR_2026[date(2026, 2, 14)].is_workday
    assert not YEAR_2026[date(2026, 1, 2)].is_workday
    assert YEAR_2026[date(2026, 3, 2)].is_workday
    assert not YEAR_2026[date(2026, 3, 1)].is_workday


def test_make_up_days_in_december_belong_to_the_year_they_are_in() -> None:
    makeup = [kind.day for kind in day_kinds(date(2006, 12, 25), 14, {}) if kind.makeup_workday]
    assert makeup == [date(2006, 12, 30), date(2006, 12, 31)]


def test_overrides_stand_over_the_calendar() -> None:
    overrides = {
        date(2027, 2, 4): "holiday",
        date(2027, 2, 14): "workday",
        date(2027, 2, 10): "ordinary",
        date(2027, 6, 9): "workday",
        date(2027, 7, 7): "holiday",
    }
    kinds = {kind.day: kind for kind in day_kinds(date(2027, 1, 1), 365, overrides)}
    assert kinds[date(2027, 2, 4)].holiday == "spring_festival"
    assert not kinds[date(2027, 2, 4)].statutory
    assert kinds[date(2027, 2, 14)].makeup_workday
    assert kinds[date(2027, 2, 10)].is_workday
    dragon_boat = kinds[date(2027, 6, 9)]
    assert dragon_boat.is_workday
    assert not dragon_boat.makeup_workday
    assert not dragon_boat.statutory
    assert kinds[date(2027, 7, 7)].holiday == "day_off"


def test_an_unknown_override_is_refused() -> None:
    with pytest.raises(ValueError, match="festival"):
        day_kinds(date(2026, 1, 1), 1, {date(2026, 1, 1): "festival"})


def test_a_year_without_known_make_up_days_is_provisional_until_the_centre_gives_them() -> None:
    assert provisional_years([2025, 2026, 2027, 1999]) == (2027,)
    assert provisional_years([2027], {date(2027, 2, 14): "workday"}) == ()


@settings(max_examples=30, deadline=None)
@given(st.dates(date(2008, 1, 1), date(2026, 6, 30)), st.integers(1, 60))
def test_a_window_shows_the_same_days_as_any_larger_one(first: date, days: int) -> None:
    wide = day_kinds(first - timedelta(days=33), days + 70, {})
    assert day_kinds(first, days, {}) == wide[33 : 33 + days]


@pytest.mark.parametrize(("year", "statutory"), [(2013, 11), (2019, 11), (2024, 11), (2025, 13), (2026, 13)])
def test_the_regulation_gives_so_many_statutory_days(year: int, statutory: int) -> None:
    assert sum(kind.statutory for kind in day_kinds(date(year, 1, 1), 365, {})) == statutory
