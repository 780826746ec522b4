"""Traces of daylight saving time in a history of naive local time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

__all__ = ["daylight_saving_cells", "skipped_hours_as_zeros"]

_SUNDAY = 6
# How many times likelier the calls of two hours must be than those of one, as a logarithm.
_LEAST_EVIDENCE = 3.0
_SKIPPED_HOURS = (1, 2, 3)
# An hour without a call where so many came in the weeks around: chance would bring that once in 20,000 times.
_SILENT_CALLS = 10.0


def skipped_hours_as_zeros(observed: NDArray[np.float64], first_day: date) -> NDArray[np.bool_]:
    """Intervals (D, S) of hours that clocks skipped, but a file holds as zeros.

    One hour between 1 and 4 o'clock on a Sunday on which clocks are set forward somewhere (as in
    `daylight_saving_cells`), without a call where the weeks around had at least ten.

    Parameters
    ----------
    observed : (D, S) float64
        NaN where there is no row.
    """
    days, slots = observed.shape
    per_hour = slots // 24
    found = np.zeros((days, slots), dtype=bool)
    for forward, _ in _RULES:
        for day in _sundays_of(forward, first_day, days):
            silent = [
                cells
                for cells in (_hour(hour, per_hour) for hour in _SKIPPED_HOURS)
                if not observed[day, cells].any() and _usual_calls(observed, day, cells) >= _SILENT_CALLS
            ]
            if len(silent) == 1:
                found[day, silent[0]] = True
    return found


def daylight_saving_cells(
    observed: NDArray[np.float64], missing: NDArray[np.bool_], first_day: date
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Intervals skipped when clocks are set forward, and those holding two hours' calls when set back.

    A skipped hour is one whole missing hour between 1 and 4 o'clock on the changing Sunday of the United States
    (second of March, until 2006 first of April), Europe (last of March) or Australia (first of October). Where a
    file has such hours, the Sunday on which those clocks are set back is looked at: the hour nearest to
    twice the calls of the weeks around it is the sum of two, if that is much likelier than chance.

    Parameters
    ----------
    observed : (D, S) float64
        NaN where there is no row.
    missing : (D, S) bool
        Open intervals without a row.

    Returns
    -------
    skipped : (D, S) bool
        A part of ``missing``.
    summed : (D, S) bool
        Cells whose calls are to be halved.
    """
    days, slots = observed.shape
    per_hour = slots // 24
    skipped = np.zeros((days, slots), dtype=bool)
    summed = np.zeros((days, slots), dtype=bool)
    for forward, back in _RULES:
        hours: set[int] = set()
        for day in _sundays_of(forward, first_day, days):
            hour = _missing_hour(missing[day], per_hour)
            if hour is not None:
                skipped[day, _hour(hour, per_hour)] = True
                hours.add(hour)
        for day in _sundays_of(back, first_day, days) if hours else ():
            places = [_hour(hour, per_hour) for hour in range(min(hours) - 1, max(hours) + 1)]
            evidence = [_evidence_of_sum(observed, day, cells) for cells in places]
            best = int(np.argmax(evidence))
            summed[day, places[best]] = evidence[best] > _LEAST_EVIDENCE
    return skipped, summed


def _sundays_of(rule: Callable[[int], date], first_day: date, days: int) -> list[int]:
    """Rows of a history that are the Sunday of a rule, one a year."""
    last = first_day + timedelta(days=days - 1)
    rows = ((rule(year) - first_day).days for year in range(first_day.year, last.year + 1))
    return [row for row in rows if 0 <= row < days]


def _hour(hour: int, per_hour: int) -> slice:
    return slice(hour * per_hour, (hour + 1) * per_hour)


def _missing_hour(missing: NDArray[np.bool_], per_hour: int) -> int | None:
    """The one whole hour missing in the small hours of a day, or None."""
    for hour in _SKIPPED_HOURS:
        cells = _hour(hour, per_hour)
        if missing[cells].all() and missing.sum() == per_hour:
            return hour
    return None


def _evidence_of_sum(observed: NDArray[np.float64], day: int, cells: slice) -> float:
    """Log of the likelihood of an hour's count as Poisson of twice the usual calls over that of once."""
    evidence = float(np.sum(observed[day, cells])) * np.log(2.0) - _usual_calls(observed, day, cells)
    return -np.inf if np.isnan(evidence) else evidence


def _usual_calls(observed: NDArray[np.float64], day: int, cells: slice) -> float:
    """Mean calls of some intervals in the two weeks before and after; NaN if none is known."""
    near = [observed[day + 7 * weeks, cells] for weeks in (-2, -1, 1, 2) if 0 <= day + 7 * weeks < len(observed)]
    totals = [float(np.sum(values)) for values in near if np.isfinite(values).all()]
    return float(np.mean(totals)) if totals else np.nan


def _sunday(year: int, month: int, number: int) -> date:
    """The ``number``-th Sunday of a month, -1 = the last one."""
    if number < 0:
        end = date(year, month + 1, 1) - timedelta(days=1)
        return end - timedelta(days=(end.weekday() - _SUNDAY) % 7)
    start = date(year, month, 1)
    return start + timedelta(days=(_SUNDAY - start.weekday()) % 7 + 7 * (number - 1))


def _united_states_forward(year: int) -> date:
    return _sunday(year, 3, 2) if year >= 2007 else _sunday(year, 4, 1)


def _united_states_back(year: int) -> date:
    return _sunday(year, 11, 1) if year >= 2007 else _sunday(year, 10, -1)


_RULES = (
    (_united_states_forward, _united_states_back),
    (lambda year: _sunday(year, 3, -1), lambda year: _sunday(year, 10, -1)),
    (lambda year: _sunday(year, 10, 1), lambda year: _sunday(year, 4, 1)),
)
