"""The tables of a plan as rows of text: roster, duties, requirement, coverage, forecast.

Nothing here varies between two runs that found the same roster: no clock of this machine, no digits beyond those named.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from api.files.day_times import times_of_month
from staffing.clock import instant_text
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from api.services.plan_result import RosterView
    from forecasting.forecast import QueueForecast
    from staffing.centre.shifts import ShiftType
    from staffing.month import CentreMonth
    from staffing.requirement import QueueRequirement

__all__ = [
    "COVERAGE_COLUMNS",
    "DUTY_COLUMNS",
    "FORECAST_COLUMNS",
    "REQUIREMENT_COLUMNS",
    "ROSTER_COLUMNS",
    "SHIFT_DUTIES",
    "coverage_rows",
    "decimal_text",
    "duty_rows",
    "forecast_rows",
    "interval_starts",
    "requirement_rows",
    "roster_rows",
]

ROSTER_COLUMNS = ("employee_id", "name", "team", "role", "date", "shift", "on_site_from", "start", "end")
DUTY_COLUMNS = ("employee_id", "date", "kind", "queue", "start", "end")
REQUIREMENT_COLUMNS = ("queue", "start", "calls", "aht_seconds", "on_seat", "required")
COVERAGE_COLUMNS = ("queue", "start", "required", "rostered", "short", "over")
FORECAST_COLUMNS = ("queue", "start", "mean", "q10", "q90")

SHIFT_DUTIES = ("float", "seat")
"""Kinds of duties that are a shift's own; turns of standby and others are laid over it."""

Line = tuple[str, ...]


def roster_rows(view: RosterView) -> Iterator[Line]:
    """One row per person and day, everyone on the list in its order."""
    month = view.month
    times = times_of_month(month)
    dates = [month.date_of(day) for day in range(month.days)]
    for row, person in enumerate(month.people):
        head = (person.employee_id, person.name, person.team, person.role)
        for day, symbol in zip(dates, view.roster[row], strict=True):
            shift_id = month.symbols.ids[symbol]
            yield (*head, day.isoformat(), shift_id, *times(person.employee_id, day, shift_id))


def duty_rows(view: RosterView) -> Iterator[Line]:
    """Seat blocks of split shifts, float shifts and standby turns, by person, day and start."""
    month = view.month
    kinds = [None if shift is None else _duty_kind(shift) for shift in month.symbols.shifts]
    turns: dict[int, list[tuple[int, int, int, str]]] = {}
    for turn in view.standby:
        turns.setdefault(turn.row, []).append((turn.day, turn.start, turn.end, turn.kind))
    for row, person in enumerate(month.people):
        duties = turns.get(row, [])
        for day, symbol in enumerate(view.roster[row]):
            kind, shift = kinds[symbol], month.symbols.shifts[symbol]
            if kind is not None and shift is not None:
                midnight = day * 1440
                duties.extend((day, midnight + start, midnight + end, kind) for start, end in shift.blocks)
        for day, start, end, kind in sorted(duties):
            yield (
                person.employee_id,
                month.date_of(day).isoformat(),
                kind,
                "",
                instant_text(month.first_day, start),
                instant_text(month.first_day, end),
            )


def _duty_kind(shift: ShiftType) -> str | None:
    """What a shift is besides its envelope; None where the envelope says it all."""
    if shift.counts_as_float:
        return "float"
    return None if shift.split is None else "seat"


def requirement_rows(month: CentreMonth, requirements: Sequence[QueueRequirement]) -> Iterator[Line]:
    """Calls, handle time and people by queue and interval."""
    starts = interval_starts(month.first_day, month.days)
    for need in requirements:
        for at, start in enumerate(starts):
            yield (
                need.queue_id,
                start,
                decimal_text(need.calls[at], 4),
                decimal_text(need.aht_seconds[at], 2),
                str(int(need.on_seat[at])),
                str(int(need.required[at])),
            )


def coverage_rows(view: RosterView) -> Iterator[Line]:
    """People required and rostered by queue and interval."""
    month, cover = view.month, view.coverage
    starts = interval_starts(month.first_day, month.days)
    for queue, queue_id in enumerate(month.demand.queue_ids):
        for at, start in enumerate(starts):
            yield (
                queue_id,
                start,
                str(int(month.demand.required[queue, at])),
                decimal_text(cover.rostered[queue, at], 4),
                decimal_text(cover.short[queue, at], 4),
                decimal_text(cover.over[queue, at], 4),
            )


def forecast_rows(month: CentreMonth, forecasts: Sequence[QueueForecast]) -> Iterator[Line]:
    """Expected calls with the band that holds 80 of 100 intervals."""
    starts = interval_starts(month.first_day, month.days)
    for forecast in forecasts:
        for at, start in enumerate(starts):
            numbers = (forecast.mean[at], forecast.q10[at], forecast.q90[at])
            yield (forecast.queue_id, start, *(decimal_text(number, 4) for number in numbers))


def interval_starts(first_day: date, days: int) -> list[str]:
    """Local ISO 8601 starts of the T planning intervals of a month."""
    clocks = [f"T{at * INTERVAL_MINUTES // 60:02d}:{at * INTERVAL_MINUTES % 60:02d}" for at in range(INTERVALS_PER_DAY)]
    dates = [(first_day + timedelta(days=day)).isoformat() for day in range(days)]
    return [day + clock for day in dates for clock in clocks]


def decimal_text(number: float, places: int) -> str:
    """A plain decimal with at most so many places: ``12``, ``0.5``; never ``-0`` or an exponent."""
    text = f"{round(float(number), places) + 0.0:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
