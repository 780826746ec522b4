"""The call history of one queue on a complete grid of days, with what was repaired on the way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from forecasting.daylight_saving import daylight_saving_cells, skipped_hours_as_zeros
from forecasting.history_file import MOST_CALLS, read_rows
from forecasting.mixed_grain import coarser_days, to_coarser
from forecasting.opening_hours import locally_open, long_gaps, open_week
from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["CallHistory", "Repair", "history_from_grid", "read_history"]

_MINUTES_PER_DAY = 1440
LARGEST_SCALE = 1_000.0
_EPOCH = date(1970, 1, 1)
# A day that lacks more of its open intervals than this says too little about itself.
_MOST_MISSING_SHARE = 0.25
_FILL_WEEKS = (-1, 1, -2, 2, -3, 3, -4, 4)
_FILL_VALUES = 4


@dataclass(frozen=True, slots=True)
class Repair:
    """Something put right in (or left out of) a history; the text for ``code`` stands in the locale files."""

    code: str
    arguments: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CallHistory:
    """Offered calls of one queue, D whole days of S intervals, local time.

    Attributes
    ----------
    source
        The file as the user named it.
    grain_minutes
        Length of an interval; ``S = 1440 / grain_minutes``.
    count_unit
        What one call of the file counts here (the ``scale`` it was read with).
    observed : (D, S) float64
        Calls as they stand in the file, scaled; NaN where there is no row.
    calls : (D, S) float64
        The same with missing intervals filled and closed ones 0; meaningful on usable days only.
    aht_seconds : (D, S) float64
        Average handle time, NaN where unknown.
    usable : (D,) bool
        Days to learn from: open, with (nearly) all of their rows.
    without_rows : (D,) bool
        Single days without any row although the queue is open on that day of the week: closed for a bank holiday.
    open_week : (7, S) bool
        Opening hours by day of the week (0 = Monday) at the end of the history.
    """

    queue_id: str
    source: str
    grain_minutes: int
    count_unit: float
    first_day: date
    observed: NDArray[np.float64]
    calls: NDArray[np.float64]
    aht_seconds: NDArray[np.float64]
    usable: NDArray[np.bool_]
    without_rows: NDArray[np.bool_]
    open_week: NDArray[np.bool_]
    file_repairs: tuple[Repair, ...] = ()
    grid_repairs: tuple[Repair, ...] = ()

    @property
    def days(self) -> int:
        """Number of days D from the first to the last row."""
        return int(self.observed.shape[0])

    @property
    def last_day(self) -> date:
        """Date of the last row."""
        return self.first_day + timedelta(days=self.days - 1)

    @property
    def weekdays(self) -> NDArray[np.int64]:
        """Day of the week of every day (0 = Monday), shape (D,)."""
        return (np.arange(self.days) + self.first_day.weekday()) % 7

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """Everything repaired: in the file's rows, then on the grid."""
        return self.file_repairs + self.grid_repairs

    def index_of(self, day: date) -> int:
        """Row of a date in the arrays; may lie outside 0..D-1."""
        return (day - self.first_day).days

    def until(self, last: date) -> CallHistory:
        """The history as it was known at the end of ``last``: nothing later has any influence, on repairs neither.

        Raises
        ------
        InputError
            No row on or before ``last``.
        """
        if last >= self.last_day:
            return self
        if last < self.first_day:
            raise InputError(
                "input-history-after-as-of",
                file=self.source,
                column="timestamp",
                value=self.first_day.isoformat(),
                as_of=last.isoformat(),
            )
        count = self.index_of(last) + 1
        rows = np.flatnonzero(np.isfinite(self.observed[:count]).any(axis=1))
        return history_from_grid(
            self.queue_id,
            self.first_day,
            self.observed[: rows[-1] + 1],
            self.aht_seconds[: rows[-1] + 1],
            source=self.source,
            count_unit=self.count_unit,
            file_repairs=self.file_repairs,
        )

    def without(self, left_out: NDArray[np.bool_]) -> CallHistory:
        """The same history with some days (shape (D,)) not to be learnt from."""
        return replace(self, usable=self.usable & ~left_out)


def read_history(path: str | Path, queue_id: str, *, scale: float = 1.0) -> CallHistory:
    """Read a queue's history file and put it on a complete grid.

    Repairs, each reported as a `Repair` with counts: rows sorted; rows repeated word for word merged; an hour that
    daylight saving doubles averaged (also where the file holds the sum of both), the hour it skips filled; missing
    intervals filled with the mean of the nearest four values of the same slot within four weeks around; slots of
    the week without rows taken as closed; days without rows, or lacking a quarter of them, left out of learning;
    where the intervals change on the way, all taken as the longer ones. Fractional counts are kept as they are.

    Parameters
    ----------
    path
        ``timestamp,calls[,aht_seconds]``, UTF-8 or GBK, naive local time, 5, 10, 15, 20, 30 or 60 minutes.
    queue_id
        The queue whose calls these are.
    scale
        Factor on the calls, positive; for a queue expected to have a known part of another one's traffic.

    Raises
    ------
    InputErrors
        Everything wrong with the file (`history_file.read_rows`).
    InputError
        The scale is not a positive number, or too large for the calls of the file.
    """
    if not 0 < scale <= LARGEST_SCALE:
        raise InputError("input-history-scale", file=str(path), column="scale", value=scale)
    rows = read_rows(path)
    if np.nanmax(rows.calls, initial=0.0) * scale > MOST_CALLS:
        raise InputError("input-history-too-large", file=str(path), column="scale", value=scale, most=MOST_CALLS)
    slots = _MINUTES_PER_DAY // rows.grain_minutes
    first = int(rows.minutes[0]) // _MINUTES_PER_DAY
    days = int(rows.minutes[-1]) // _MINUTES_PER_DAY - first + 1
    places = rows.minutes // rows.grain_minutes - first * slots
    observed = np.full(days * slots, np.nan)
    aht_seconds = np.full(days * slots, np.nan)
    observed[places] = rows.calls * scale
    aht_seconds[places] = rows.aht_seconds
    counted = {
        "repair-history-sorted": rows.unsorted,
        "repair-history-repeated": rows.repeated,
        "repair-history-doubled": rows.doubled,
        "repair-history-empty-cells": rows.empty,
        "repair-history-aht-zero": rows.aht_unknown,
        "repair-history-fractions": int(np.sum(rows.calls % 1 > 0)),
    }
    repairs = [Repair(code, {"queue": queue_id, "count": count}) for code, count in counted.items() if count]
    first_day = _EPOCH + timedelta(days=first)
    calls, seconds = observed.reshape(days, slots), aht_seconds.reshape(days, slots)
    factor, coarse = coarser_days(calls)
    if factor > 1:
        calls, seconds = to_coarser(calls, seconds, factor, coarse)
        about: dict[str, str | int | float] = {"queue": queue_id, "count": int(coarse.sum())}
        grains = {"minutes": rows.grain_minutes * factor, "finer": rows.grain_minutes}
        repairs.append(Repair("repair-history-mixed-grain", {**about, **_first_and_last(coarse, first_day), **grains}))
    return history_from_grid(
        queue_id,
        first_day,
        calls,
        seconds,
        source=str(path),
        count_unit=float(scale),
        file_repairs=tuple(repairs),
    )


def history_from_grid(
    queue_id: str,
    first_day: date,
    observed: NDArray[np.float64],
    aht_seconds: NDArray[np.float64] | None = None,
    *,
    source: str = "",
    count_unit: float = 1.0,
    file_repairs: tuple[Repair, ...] = (),
) -> CallHistory:
    """Complete a grid of observed calls: opening hours, missing intervals, days to learn from.

    Parameters
    ----------
    observed : (D, S) float64
        NaN where there is no row; S must be 24, 48, 72, 96, 144 or 288.
    aht_seconds : (D, S) float64, optional
        NaN where unknown.

    Returns
    -------
    CallHistory
    """
    days, slots = observed.shape
    observed = np.where(skipped_hours_as_zeros(observed, first_day), np.nan, observed)
    open_here = locally_open(np.isfinite(observed), first_day.weekday())
    missing = np.isnan(observed) & open_here
    skipped, summed = daylight_saving_cells(observed, missing, first_day)
    calls = np.where(summed, observed / 2.0, observed)

    open_count = open_here.sum(axis=1)
    missing_count = missing.sum(axis=1)
    has_rows = np.isfinite(observed).any(axis=1)
    partial = has_rows & (missing_count > _MOST_MISSING_SHARE * np.maximum(open_count, 1))
    gap = long_gaps(np.isfinite(observed))
    without_rows = ~has_rows & (open_count > 0) & ~gap
    unrecorded = without_rows | gap
    usable = has_rows & ~partial
    fill = missing & usable[:, None]
    calls = _filled(calls, fill)

    week = open_week(observed, first_day.weekday())
    repairs: list[tuple[str, int | float, dict[str, str | int | float]]] = [
        ("repair-history-filled", int((fill & ~skipped).sum()), {}),
        ("repair-history-skipped-hour", int((fill & skipped).sum()), {}),
        ("repair-history-summed-hour", int(summed.sum()), {}),
        ("repair-history-partial-days", int(partial.sum()), {"share": round(_MOST_MISSING_SHARE * 100)}),
        ("repair-history-days-without-rows", int(unrecorded.sum()), _first_and_last(unrecorded, first_day)),
        ("repair-history-closed", round(float((~week).sum()) * 24 / slots, 1), {}),
    ]
    return CallHistory(
        queue_id=queue_id,
        source=source,
        grain_minutes=_MINUTES_PER_DAY // slots,
        count_unit=count_unit,
        first_day=first_day,
        observed=observed,
        calls=calls,
        aht_seconds=np.full((days, slots), np.nan) if aht_seconds is None else aht_seconds,
        usable=usable,
        without_rows=without_rows,
        open_week=week,
        file_repairs=file_repairs,
        grid_repairs=tuple(
            Repair(code, {"queue": queue_id, "count": count, **more}) for code, count, more in repairs if count
        ),
    )


def _first_and_last(marked: NDArray[np.bool_], first_day: date) -> dict[str, str | int | float]:
    places = np.flatnonzero(marked)
    if len(places) == 0:
        return {}
    return {
        "first": (first_day + timedelta(days=int(places[0]))).isoformat(),
        "last": (first_day + timedelta(days=int(places[-1]))).isoformat(),
    }


def _filled(calls: NDArray[np.float64], fill: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Calls with the marked cells replaced by the same slot of neighbouring weeks and the other gaps by 0."""
    day, slot = np.nonzero(fill)
    total = np.zeros(len(day))
    count = np.zeros(len(day))
    for weeks in _FILL_WEEKS:
        source = day + 7 * weeks
        inside = (source >= 0) & (source < len(calls)) & (count < _FILL_VALUES)
        value = np.where(inside, calls[np.clip(source, 0, len(calls) - 1), slot], np.nan)
        known = np.isfinite(value)
        total[known] += value[known]
        count[known] += 1
    result = np.nan_to_num(calls, nan=0.0)
    result[day, slot] = total / np.maximum(count, 1)
    return result
