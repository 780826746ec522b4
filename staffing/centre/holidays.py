"""Which days of China's calendar are statutory holidays and which weekends are made up for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

import holidays as holiday_tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["DayKind", "day_kinds", "provisional_years"]


@dataclass(frozen=True, slots=True)
class DayKind:
    """What one date is.

    Attributes
    ----------
    holiday
        Short name of the holiday period or None: ``new_year``, ``spring_festival``, ``tomb_sweeping``,
        ``labor_day``, ``dragon_boat``, ``mid_autumn``, ``national_day``; once ``victory_day`` (2015); ``day_off``
        for days off that only the centre's own calendar knows.
    statutory
        One of the statutory days themselves (triple pay), not merely a day off around them.
    makeup_workday
        A weekend day on which offices work.
    """

    day: date
    holiday: str | None
    statutory: bool
    makeup_workday: bool

    @property
    def is_workday(self) -> bool:
        """Whether offices work on this date."""
        if self.makeup_workday:
            return True
        return self.holiday is None and self.day.weekday() < 5


# How the `holidays` library names the statutory days, in English; a day's text may join two by "; ".
_PERIODS = (
    ("New Year's Day", "new_year"),
    ("Chinese New Year", "spring_festival"),
    ("Tomb-Sweeping Day", "tomb_sweeping"),
    ("Labor Day", "labor_day"),
    ("Dragon Boat Festival", "dragon_boat"),
    ("Mid-Autumn Festival", "mid_autumn"),
    ("National Day", "national_day"),
    ("70th Anniversary of the Victory", "victory_day"),
)
_NOT_STATUTORY = ("observed", "Day off", "Extended")
# The State Council has arranged make-up days by a yearly notice since 2001.
_FIRST_YEAR_OF_NOTICES = 2001
# A run of days off is never longer; looking this far around a date finds its whole run.
_LONGEST_RUN_DAYS = 20
_ONE_DAY = timedelta(days=1)


def day_kinds(first: date, days: int, overrides: Mapping[date, str]) -> tuple[DayKind, ...]:
    """What each of some consecutive dates is in China.

    A *holiday period* is a run of consecutive days off (statutory days, days moved next to them, and the
    weekends in between that are not worked) holding at least one such holiday. All its days carry the period's
    name; where two holidays share a run (Mid-Autumn within the National Day week), a statutory day keeps its own
    name and the days around take the name with most statutory days.

    Parameters
    ----------
    first
        First date asked for.
    days
        Number of dates.
    overrides
        Date to ``holiday`` (a day off of the nearest period), ``workday`` (offices work; on a weekend this is a
        make-up day) or ``ordinary`` (neither), over the country's calendar.

    Returns
    -------
    tuple of DayKind
        One per date, in order.

    Raises
    ------
    ValueError
        An override is none of the three words.

    Notes
    -----
    *Statutory* are the days that the Regulation on Public Holidays (全国年节及纪念日放假办法) itself names: not a
    weekday off in lieu of a statutory day on a weekend, not a day moved from a weekend, not the days by which the
    2020 Spring Festival was extended. An override never makes a day statutory; ``workday`` and ``ordinary`` on a
    statutory day take the property away, since they say that the calendar is wrong.
    """
    unknown = set(overrides.values()) - {"holiday", "workday", "ordinary"}
    if unknown:
        raise ValueError(f"unknown kinds of day: {sorted(unknown)}")
    if days <= 0:
        return ()
    margin = timedelta(days=_LONGEST_RUN_DAYS)
    dates = [first - margin + timedelta(days=offset) for offset in range(days + 2 * _LONGEST_RUN_DAYS)]
    named: dict[date, str | None] = {}  # days off by the calendar or an override; None = a moved day, unnamed
    statutory: set[date] = set()
    makeup: set[date] = set()
    for year in range(dates[0].year, dates[-1].year + 1):
        table, year_makeup = _tables(year)
        makeup |= year_makeup
        for day, (name, is_statutory) in table.items():
            named[day] = name
            if is_statutory:
                statutory.add(day)
    for day, kind in overrides.items():
        if kind == "holiday":
            named.setdefault(day, None)
            makeup.discard(day)
            continue
        named.pop(day, None)
        statutory.discard(day)
        makeup.discard(day)
        if kind == "workday" and day.weekday() >= 5:
            makeup.add(day)

    def is_off(day: date) -> bool:
        if overrides.get(day) == "workday" or day in makeup:
            return False
        return day in named or day.weekday() >= 5

    periods: dict[date, str] = {}
    run: list[date] = []
    for day in [*dates, dates[-1] + _ONE_DAY]:
        if day <= dates[-1] and is_off(day):
            run.append(day)
            continue
        if any(member in named for member in run):
            periods.update(_name_run(run, named, statutory))
        run = []
    return tuple(
        DayKind(day, periods.get(day), day in statutory, day in makeup)
        for day in dates[_LONGEST_RUN_DAYS : _LONGEST_RUN_DAYS + days]
    )


def provisional_years(years: Sequence[int], overrides: Mapping[date, str] | None = None) -> tuple[int, ...]:
    """Years whose make-up days are not known although the State Council's notice is to be expected.

    Parameters
    ----------
    years
        Calendar years asked for.
    overrides
        The centre's own dates; a year with a ``workday`` among them is taken as known.

    Returns
    -------
    tuple of int
        In ascending order, without repetition.
    """
    known = {day.year for day, kind in (overrides or {}).items() if kind == "workday"}
    return tuple(
        year
        for year in sorted(set(years))
        if year >= _FIRST_YEAR_OF_NOTICES and year not in known and not _tables(year)[1]
    )


@lru_cache(maxsize=64)
def _tables(year: int) -> tuple[dict[date, tuple[str | None, bool]], frozenset[date]]:
    """Days off of one year as (period's name, statutory), and its make-up days.

    Next year's table is read too: days worked in late December belong to the New Year's notice. The library lists
    make-up days of other years as well, so they are cut to the year asked for.
    """
    table = holiday_tables.country_holidays("CN", years=[year, year + 1], language="en_US")
    makeup = frozenset(day for day in table.weekend_workdays if day.year == year)
    days_off = {day: _read_name(text) for day, text in table.items() if day.year == year}
    return days_off, makeup


def _read_name(text: str) -> tuple[str | None, bool]:
    """Period and statutory from the library's text; a day merely moved has no period of its own."""
    name: str | None = None
    is_statutory = False
    for part in text.split("; "):
        part_name = next((period for prefix, period in _PERIODS if part.startswith(prefix)), None)
        part_statutory = part_name is not None and not any(word in part for word in _NOT_STATUTORY)
        # National Day before Mid-Autumn where both fall on 1 October: the week is the National Day week.
        if name is None or part_name == "national_day":
            name = part_name or name
        is_statutory = is_statutory or part_statutory
    return name, is_statutory


def _name_run(run: list[date], named: Mapping[date, str | None], statutory: set[date]) -> dict[date, str]:
    own = {day: name for day in run if (name := named.get(day)) is not None}
    if not own:
        # Days off by override or moved on their own: they belong to the nearest named holiday.
        middle = run[len(run) // 2]
        near = min(
            ((abs(day - middle), name) for day, name in named.items() if name is not None),
            default=None,
        )
        name = near[1] if near is not None and near[0] <= timedelta(days=10) else "day_off"
        return dict.fromkeys(run, name)
    tally = Counter(name for day, name in own.items() if day in statutory) or Counter(own.values())
    main = max(tally, key=lambda name: (tally[name], name))
    return {day: own[day] if day in statutory and day in own else main for day in run}
