"""Audit a roster that came from a file: a manager's edit, a published month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from api.services.rosters import standby_rule, view_roster
from api.services.shown_leave import with_leave_shown
from staffing.month import Demand, build_month
from staffing.regulation import centre_settings, month_under
from staffing.rules.base import Breach
from staffing.standby import Standby, audit_standby

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.services.plan_result import RosterView
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["StandbyDuty", "audit_cells", "clock_time_breach"]

Cells = dict[tuple[str, date], str]


@dataclass(frozen=True, slots=True)
class StandbyDuty:
    """A turn of standby as a file names it; ``start`` and ``end`` are minutes after 00:00 of the 1st."""

    employee_id: str
    day: date
    kind: str
    start: int
    end: int


def audit_cells(
    centre: Centre,
    rules: tuple[Rule, ...],
    first_day: date,
    cells: Cells,
    demand: Demand,
    extra: Iterable[Breach] = (),
    duties: Iterable[StandbyDuty] | None = None,
) -> RosterView:
    """Judge a whole month given cell by cell.

    Parameters
    ----------
    cells
        A symbol for everybody employed in the month on every day.
    demand
        People required; where it is not known, rules that ask for it are left out.
    extra
        Breaches found while reading.
    duties
        Turns of standby that were published with the roster; None = they are laid over it anew.
    """
    month = month_under(build_month(centre, first_day, demand, centre_settings(rules)), rules)
    shown = with_leave_shown(centre, cells)
    roster = np.zeros((len(month.people), month.days), dtype=np.int16)
    for (employee_id, day), symbol_id in shown.items():
        if employee_id in month.row_of:
            roster[month.row_of[employee_id], (day - first_day).days] = month.symbols.index[symbol_id]
    found = list(extra)
    turns = None
    if duties is not None:
        turns = tuple(
            Standby(month.row_of[duty.employee_id], (duty.day - first_day).days, duty.kind, duty.start, duty.end)
            for duty in duties
            if duty.employee_id in month.row_of
        )
        found += audit_standby(month, roster, standby_rule(rules), turns)
    return view_roster(month, rules, roster, turns, found)


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
