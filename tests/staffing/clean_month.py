"""A centre of 21 people whose roster keeps every rule of the product, and its edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffing.centre.people import Qualification
from staffing.centre.shifts import ShiftType
from staffing.regulation import load_regulation
from tests.staffing.small_month import (
    AGENTS,
    DAY,
    DAYS,
    EARLY,
    EVERYBODY,
    LATE,
    LEADERS,
    QA,
    QUEUES,
    SUPERVISORS,
    TECHNICIANS,
    half_hours,
    post_round_the_clock,
    required,
    roster_of,
    small_month,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule

SPARE = ShiftType("spare", "备用", 600, 1080, roles=frozenset({"agent", "qa"}))  # 10:00-18:00
DAY_OF_QA = ShiftType("office", "行政班", 540, 1020, roles=frozenset({"qa"}))  # 09:00-17:00
SHIFTS = (DAY, LATE, EARLY, SPARE, DAY_OF_QA)
OFFICE_DAYS = tuple(day for day in range(1, DAYS + 1) if day % 7 not in {5, 6})  # 5 December 2026 is a Saturday
POSTS = (AGENTS, LEADERS, SUPERVISORS, TECHNICIANS)
WRITTEN = {
    "hours.month_norm": {"norm_hours": 148, "free_hours": 16},
    "fairness.share": {"free": 7},
    "qualification.valid": {"by_role": {"technician": ["licence"]}},
}


def clean_rules(written: Mapping[str, Mapping[str, object]] | None = None) -> tuple[Rule, ...]:
    """The product's rules as this centre has them."""
    return load_regulation({**WRITTEN, **(written or {})})


def clean_month(rules: tuple[Rule, ...]) -> CentreMonth:
    """Four posts kept round the clock by five people each, and one quality inspector in office hours."""
    lines = clean_lines(1, DAYS)
    return small_month(
        EVERYBODY,
        rules,
        shifts=SHIFTS,
        demand=required({"hotline": half_hours((0, 9), (17, 24)), "vip": half_hours((9, 17))}, QUEUES),
        carry_in=clean_lines(-9, 0),
        leave=(("Q1", "annual", 5, 6),),
        certificates=[Qualification(person.employee_id, "licence") for person in TECHNICIANS],
        wishes=(("A3", 2, "OFF"), ("Q1", 8, "office")),
        draft={(who, day): shift for who, cells in lines.items() for day, shift in cells.items()},
        draft_price=5,
    )


def clean_roster(month: CentreMonth) -> RosterArray:
    """Keeps every rule."""
    return roster_of(month, clean_lines(1, DAYS))


def clean_lines(first: int, last: int) -> dict[str, dict[int, str]]:
    """Cells by person and day, from 1; days below 1 for the carry-in."""
    lines: dict[str, dict[int, str]] = {}
    for people in POSTS:
        lines |= post_round_the_clock(people, first, last)
    lines[QA.employee_id] = {day: "office" for day in range(first, last + 1) if day % 7 not in {5, 6}}
    return lines
