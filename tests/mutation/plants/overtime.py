"""Planted breaches of the rules on overtime and payroll."""

from __future__ import annotations

from datetime import date

from staffing.centre.records import Overtime, Punch
from staffing.rules.overtime.legal_caps import OvertimeCaps
from staffing.rules.overtime.notice_days import OvertimeNotice
from staffing.rules.overtime.overtime_rule import OvertimeRule
from staffing.rules.overtime.pay_factors import PayFactors
from staffing.rules.overtime.payroll_period import PayrollPeriod
from tests.mutation.plant import Plant, Scene, amended
from tests.staffing.small_month import every_day, on

START, END = 960, 1140  # three hours after the day shift
ONE_SHIFT = {"A1": {9: "day"}}

PLANTS: dict[str, Plant] = {
    "overtime.legal_caps": Plant(  # a minute more than three hours
        rule=OvertimeCaps(day_hours=3),
        clause="CN-LL-41",
        clean=Scene(lines=ONE_SHIFT, records={"overtime": (Overtime("A1", on(9), START, END),)}),
        change=amended("overtime", end_minute=END + 1),
        person="A1",
        day=9,
        severity="hard",
    ),
    "overtime.notice_days": Plant(  # told on the day itself
        rule=OvertimeNotice(days=1),
        clause="MO-3F-4",
        clean=Scene(records={"overtime": (Overtime("A1", on(9), START, END, announced_on=on(8)),)}),
        change=amended("overtime", announced_on=on(9)),
        person="A1",
        day=9,
        severity="info",
    ),
    "overtime.pay_factors": Plant(  # work on a statutory holiday without a sign-out
        rule=PayFactors(punches_on_holidays=True),
        clause="AP-5.2c",
        clean=Scene(
            lines={"A1": {2: "day"}},
            records={"punches": (Punch("A1", date(2026, 10, 2), 480, 960),)},
            month={"first": date(2026, 10, 1)},
        ),
        change=amended("punches", sign_out=None),
        person="A1",
        day=2,
        severity="info",
    ),
    "overtime.rule": Plant(  # a Saturday's work after a full week, with one signature instead of two
        rule=OvertimeRule(approvals=2),
        clause="AP-5.1b",
        clean=Scene(
            lines={"A1": every_day("day", range(7, 12))},
            records={"overtime": (Overtime("A1", on(12), 480, 960, approved_by=("supervisor", "manager")),)},
        ),
        change=amended("overtime", approved_by=("supervisor",)),
        person="A1",
        day=12,
        severity="info",
    ),
    "payroll.period_start_day": Plant(  # handed in a day after the period was closed
        rule=PayrollPeriod(day=21),
        clause="AP-5.2b",
        clean=Scene(records={"overtime": (Overtime("A1", on(9), START, END, submitted_on=on(21)),)}),
        change=amended("overtime", submitted_on=on(22)),
        person="A1",
        day=9,
        severity="info",
    ),
}
