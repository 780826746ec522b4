"""Training before somebody may work alone."""

from __future__ import annotations

from datetime import date

import pytest

from staffing.centre.holidays import day_kinds
from staffing.rules.people.training_program import Calendar, Programme, TrainingProgram, programme_end
from tests.staffing.small_month import AGENTS, QA, breaches, every_day, on, roster_of, small_month

RULE = TrainingProgram(
    {"agent": Programme(30)}, {"A1": on(1)}, ("split",), clause="JL-41.3.1", clause_of={"agent": "JL-41.3.1a"}
)


@pytest.mark.parametrize(
    ("start", "days", "calendar", "end"),
    [
        (date(2026, 12, 1), 30, "working", date(2027, 1, 12)),  # 5.12: only 1 January is off
        (date(2026, 12, 1), 1, "working", date(2026, 12, 1)),
        (date(2026, 12, 1), 0.5, "working", date(2026, 12, 1)),
        (date(2026, 12, 5), 1, "working", date(2026, 12, 7)),  # a Saturday counts for nothing
        (date(2026, 12, 1), 14.5, "working", date(2026, 12, 21)),  # GS-16: the 15th working day
        (date(2026, 12, 1), 3, "working", date(2026, 12, 3)),  # SS-CA1.2
        (date(2026, 12, 1), 7, "every", date(2026, 12, 7)),
    ],
)
def test_the_programme_ends_with_its_last_day(start: date, days: float, calendar: Calendar, end: date) -> None:
    assert programme_end(days, day_kinds(start, 60, {}), calendar) == end


def test_holidays_do_not_count_and_make_up_workdays_do() -> None:
    """Two workdays, a holiday, a weekend of which the Sunday is worked."""
    overrides = {date(2026, 12, 4): "holiday", date(2026, 12, 6): "workday"}
    assert programme_end(3, day_kinds(date(2026, 12, 2), 30, overrides)) == date(2026, 12, 6)


def test_a_programme_longer_than_the_dates_given_has_no_end_in_them() -> None:
    assert programme_end(30, day_kinds(date(2026, 12, 1), 31, {})) is None
    assert programme_end(1, ()) is None


def test_in_training_there_are_training_shifts_only() -> None:
    month = small_month(AGENTS[:2])
    lines = {"A1": every_day("split", range(1, 20)) | {21: "day"}, "A2": every_day("day")}
    [breach] = breaches(RULE, month, roster_of(month, lines))
    assert (breach.rule, breach.clause, breach.severity, breach.amount) == ("training.program", "JL-41.3.1a", "hard", 1)
    assert (breach.employee_id, breach.day) == ("A1", on(21))
    assert (breach.arguments["shift"], breach.arguments["days"], breach.arguments["end"]) == ("day", 30, 0)


@pytest.mark.parametrize(("day", "free"), [(12, False), (13, True)])
def test_the_first_shift_of_one_s_own_comes_on_the_day_after(day: int, free: bool) -> None:
    """5.12: hired on 1 December, the 30th working day is 12 January, on the phones from 13 January."""
    month = small_month(AGENTS[:1], first=date(2027, 1, 1))
    found = breaches(RULE, month, roster_of(month, {"A1": {day: "day"}}))
    assert [(b.day, b.arguments["end"]) for b in found] == ([] if free else [(date(2027, 1, day), "2027-01-12")])


def test_days_before_the_training_are_not_bound_by_it() -> None:
    rule = TrainingProgram({"agent": Programme(3)}, {"A1": on(8)})
    month = small_month(AGENTS[:1])
    found = breaches(rule, month, roster_of(month, {"A1": every_day("day")}))
    assert [b.day for b in found] == [on(8), on(9), on(10)]


def test_training_after_the_month_or_long_over_binds_nobody() -> None:
    rule = TrainingProgram({"agent": Programme(3)}, {"A1": on(32), "A2": date(2026, 6, 1)})
    month = small_month(AGENTS[:2])
    line = every_day("day")
    assert breaches(rule, month, roster_of(month, {"A1": line, "A2": line})) == []


def test_roles_without_a_programme_and_strangers_are_free() -> None:
    rule = TrainingProgram({"agent": Programme(3)}, {"Q1": on(1), "X": on(1)})
    month = small_month((QA,))
    assert breaches(rule, month, roster_of(month, {"Q1": every_day("day")})) == []


def test_rest_and_leave_are_free_in_training() -> None:
    month = small_month(AGENTS[:1], leave=[("A1", "sick", 2, 2)])
    assert breaches(RULE, month, roster_of(month, {})) == []
