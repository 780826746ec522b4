"""Working days in a row."""

from __future__ import annotations

from staffing.rules.rest.consecutive_days import ConsecutiveDays
from tests.staffing.small_month import AGENTS, DAYS, breaches, every_day, on, roster_of, small_month

RULE = ConsecutiveDays(clause="A-35")


def test_the_seventh_day_in_a_row_is_a_breach_told_once_for_the_run() -> None:
    month = small_month(AGENTS)
    [breach] = breaches(RULE, month, roster_of(month, {"A1": every_day("day", range(3, 12))}))
    assert (breach.rule, breach.clause, breach.employee_id, breach.day) == (
        "rest.max_consecutive_days",
        "A-35",
        "A1",
        on(9),
    )
    assert (breach.amount, breach.arguments["length"], breach.arguments["days"]) == (3, 9, 6)


def test_six_days_are_fine_with_any_day_of_rest_between() -> None:
    month = small_month(AGENTS, leave=[("A2", "annual", 7, 7)])
    lines = {
        "A1": every_day("day", [*range(1, 7), *range(8, 14)]),
        "A2": every_day("day", [*range(1, 7), *range(8, 14)]),
    }
    assert breaches(RULE, month, roster_of(month, lines)) == []


def test_days_worked_before_the_month_count() -> None:
    month = small_month(AGENTS, carry_in={"A1": every_day("late", range(-3, 1)), "A2": every_day("late", range(-3, 0))})
    line = every_day("late", range(1, 4))
    [breach] = breaches(RULE, month, roster_of(month, {"A1": line, "A2": line}))
    assert (breach.employee_id, breach.day, breach.amount) == ("A1", on(3), 1)


def test_a_run_that_was_too_long_before_the_month_is_told_only_if_it_goes_on() -> None:
    month = small_month(AGENTS, carry_in={"A1": every_day("day", range(-9, 1)), "A2": every_day("day", range(-9, 1))})
    [breach] = breaches(RULE, month, roster_of(month, {"A1": {1: "day"}, "A2": {2: "day"}}))
    assert (breach.employee_id, breach.day, breach.amount) == ("A1", on(1), 5)


def test_a_run_to_the_end_of_the_month_counts_as_far_as_the_month_goes() -> None:
    month = small_month(AGENTS)
    [breach] = breaches(RULE, month, roster_of(month, {"A1": every_day("day")}))
    assert (breach.day, breach.amount) == (on(7), DAYS - 6)


def test_two_runs_are_two_breaches() -> None:
    month = small_month(AGENTS)
    found = breaches(RULE, month, roster_of(month, {"A1": every_day("day", [*range(1, 8), *range(9, 17)])}))
    assert [(b.day, b.amount) for b in found] == [(on(7), 1), (on(15), 2)]


def test_every_kind_of_shift_is_a_working_day() -> None:
    month = small_month(AGENTS)
    line = dict(enumerate(("day", "late", "split", "night", "full", "early", "day"), start=1))
    assert len(breaches(RULE, month, roster_of(month, {"A1": line}))) == 1
