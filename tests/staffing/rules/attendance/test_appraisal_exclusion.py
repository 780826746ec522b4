"""Leave of more than two months in the period: not appraised (JL-28)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffing.rules.attendance.appraisal_exclusion import AppraisalExclusion
from tests.staffing.small_month import AGENTS, on, roster_of, small_month

if TYPE_CHECKING:
    from staffing.rules.base import Breach

RULE = AppraisalExclusion(clause="JL-28")


def told(*leave: tuple[str, str, int, int], rule: AppraisalExclusion = RULE) -> list[Breach]:
    month = small_month(AGENTS, leave=leave)
    return list(rule.audit(month, roster_of(month, {})))


def test_sixty_days_are_two_months_and_sixty_one_are_more() -> None:
    assert told(("A1", "sick", -100, -51), ("A1", "annual", 1, 10)) == []
    [breach] = told(("A1", "sick", -100, -51), ("A1", "annual", 1, 11))
    assert (breach.rule, breach.clause, breach.severity) == ("absence.appraisal_exclusion", "JL-28", "info")
    assert (breach.employee_id, breach.day, breach.amount) == ("A1", on(31), 1)
    assert breach.arguments == {"days": 61, "most": 2, "since": "2026-01-01"}


def test_a_day_of_two_lines_counts_once_and_people_are_kept_apart() -> None:
    assert told(("A1", "sick", -60, -1), ("A1", "annual", -30, -1), ("A2", "annual", -30, -1)) == []


def test_only_leave_within_the_period_counts() -> None:
    """Day -333 is 1 January 2026, the first of the twelve months that end with December."""
    assert told(("A1", "sick", -340, -274)) == []
    assert len(told(("A1", "sick", -340, -273))) == 1
    assert told(("A1", "sick", 1, 400)) == []
    assert len(told(("A1", "sick", 1, 400), rule=AppraisalExclusion(most_months=1, period_months=1))) == 1
