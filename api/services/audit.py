"""Audit a roster that came from a file: a manager's edit, a published month."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from api.services.rosters import view_roster
from staffing.centre.centre import OFF
from staffing.month import Demand, build_month
from staffing.regulation import centre_settings
from staffing.rules.base import Breach

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from api.services.plan_result import RosterView
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["audit_cells", "clock_time_breach", "with_leave_shown"]

Cells = dict[tuple[str, date], str]


def audit_cells(
    centre: Centre,
    rules: tuple[Rule, ...],
    first_day: date,
    cells: Cells,
    demand: Demand,
    extra: Iterable[Breach] = (),
) -> RosterView:
    """Judge a whole month given cell by cell.

    Parameters
    ----------
    cells
        A symbol for everybody employed in the month on every day.
    demand
        People required; no queues = only the rules over clock times are judged.
    extra
        Breaches found while reading.
    """
    month = build_month(centre, first_day, demand, centre_settings(rules))
    shown = with_leave_shown(centre, cells)
    roster = np.zeros((len(month.people), month.days), dtype=np.int16)
    for (employee_id, day), symbol_id in shown.items():
        if employee_id in month.row_of:
            roster[month.row_of[employee_id], (day - first_day).days] = month.symbols.index[symbol_id]
    view = view_roster(month, rules, roster)
    found = tuple(extra)
    if not found:
        return view
    audit = dataclasses.replace(view.audit, breaches=(*found, *view.audit.breaches))
    return dataclasses.replace(view, audit=audit)


def with_leave_shown(centre: Centre, cells: Mapping[tuple[str, date], str]) -> Cells:
    """The same cells, a day off on a day of approved leave told as that leave: a manager writes 休 for both."""
    leave = {
        (line.employee_id, line.start + timedelta(days=offset)): line.leave_type
        for line in centre.leave
        for offset in range((line.end - line.start).days + 1)
    }
    return {key: leave[key] if symbol == OFF and key in leave else symbol for key, symbol in cells.items()}


def clock_time_breach(employee_id: str, day: date, column: str, value: str, expected: str) -> Breach:
    """A clock time in the file that is not the shift's own."""
    return Breach(
        rule="roster.clock_times",
        clause="",
        severity="hard",
        amount=1.0,
        text_id="roster-clock-times-breach",
        arguments={"column": column, "value": value or "–", "expected": expected or "–"},
        employee_id=employee_id,
        day=day,
    )
