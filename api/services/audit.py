"""Audit a roster that came from a file: a manager's edit, a published month."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from api.services.rosters import view_roster
from api.services.shown_leave import with_leave_shown
from staffing.month import Demand, build_month
from staffing.regulation import centre_settings
from staffing.rules.base import Breach

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.services.plan_result import RosterView
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["audit_cells", "clock_time_breach"]

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
