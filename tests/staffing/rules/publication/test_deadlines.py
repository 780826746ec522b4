"""What has to be handed in by when."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from staffing.centre.records import Filing
from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.publication.deadlines import Deadline, Deadlines, deadlines_in
from tests.staffing.small_month import AGENTS, DAYS, FIRST, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from staffing.rules.base import Breach

FRIDAYS = Deadline(weekday=5, at="17:00")
RULE = Deadlines(
    deadlines={"missed_punches": FRIDAYS, "summary": Deadline(month_day=28)},
    clause_of={"missed_punches": "AP-3.5d", "summary": "JL-AN1"},
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute)


def days_of(
    deadline: Deadline, first: date = FIRST, days: int = DAYS, overrides: Mapping[date, str] | None = None
) -> list[int]:
    return [day.day for day in deadlines_in(deadline, first, days, overrides or {})]


def found(*filings: Filing) -> list[Breach]:
    month = with_records(small_month(AGENTS), filings=filings)
    roster = roster_of(month, {})
    breaches = list(RULE.audit(month, roster))
    assert len(breaches) <= sum(RULE.checks(month, roster).values())
    return breaches


def test_every_week_every_month_and_every_day() -> None:
    assert days_of(FRIDAYS) == [4, 11, 18, 25]
    assert days_of(Deadline(month_day=21)) == [21]
    assert days_of(Deadline(at="10:00")) == list(range(1, 32))


def test_a_short_month_has_it_on_its_last_day() -> None:
    assert days_of(Deadline(month_day=31), date(2027, 2, 1), 28) == [28]
    assert days_of(Deadline(month_day=30), date(2027, 2, 1), 28) == [28]
    assert days_of(Deadline(month_day=28), date(2027, 2, 1), 28) == [28]


def test_what_is_postponed_is_due_on_the_next_day_on_which_offices_work() -> None:
    """JL-32: the 6th of December 2026 is a Sunday; the 6th of October 2026 lies in the holiday week."""
    appraisal = Deadline(month_day=6, postponed=True)
    assert days_of(appraisal) == [7]
    assert days_of(Deadline(month_day=6)) == [6]
    assert days_of(appraisal, overrides={date(2026, 12, 6): "workday"}) == [6]
    assert days_of(appraisal, date(2026, 10, 1), 31) == [8]


def test_what_is_postponed_from_the_end_of_a_month_is_due_in_the_next_one() -> None:
    """The 31st of October 2026 is a Saturday."""
    month_end = Deadline(month_day=31, postponed=True)
    assert days_of(month_end, date(2026, 10, 1), 31) == []
    assert days_of(month_end, date(2026, 11, 1), 30) == [2, 30]


def test_handed_in_by_the_minute_is_in_time_and_a_minute_later_is_not() -> None:
    assert found(Filing("missed_punches", on(4), at(4, 17))) == []
    [breach] = found(Filing("missed_punches", on(4), at(4, 18, 30)))
    assert (breach.rule, breach.clause, breach.severity) == ("reminder.deadlines", "AP-3.5d", "info")
    assert (breach.employee_id, breach.day, breach.amount) == (None, on(4), 1.5)
    assert (breach.text_id, breach.arguments["deadline"]) == ("reminder-deadlines-late", "missed_punches")
    assert (breach.arguments["due"], breach.arguments["filed"]) == ("2026-12-04 17:00", "2026-12-04 18:30")


def test_without_a_time_it_is_due_by_the_end_of_the_day() -> None:
    fridays = [Filing("missed_punches", on(day), at(day, 9)) for day in (4, 11, 18, 25)]
    assert found(*fridays, Filing("summary", on(28), at(28, 23, 59))) == []
    [breach] = found(*fridays, Filing("summary", on(28), at(29, 6)))
    assert (breach.clause, breach.amount) == ("JL-AN1", 6)


def test_of_several_the_first_counts() -> None:
    assert found(Filing("missed_punches", on(4), at(4, 12)), Filing("missed_punches", on(4), at(4, 16))) == []


def test_what_has_not_come_in_is_told_once_something_later_has() -> None:
    assert found() == []
    first, third = (Filing("missed_punches", on(day), at(day, 9)) for day in (4, 18))
    [breach] = found(first, third)
    assert (breach.text_id, breach.day, breach.amount) == ("reminder-deadlines-missing", on(11), 1)


def test_a_deadline_is_of_the_week_or_of_the_month() -> None:
    with pytest.raises(InputErrors):
        load_regulation({"reminder.deadlines": {"deadlines": {"report": {"weekday": 5, "month_day": 28}}}})
