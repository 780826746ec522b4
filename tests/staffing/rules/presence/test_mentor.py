"""A newcomer works the shifts of the mentor."""

from __future__ import annotations

import pytest

from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.presence.mentor import Mentor, Mentoring
from tests.staffing.small_month import AGENTS, breaches, every_day, on, roster_of, small_month

RULE = Mentor(pairs={"A5": Mentoring(mentor="A1")}, clause="GS-18.1", clause_of={"A5": "GS-18.1.2"})


def test_the_same_shifts_and_days_off_for_the_trainee_are_no_breach() -> None:
    month = small_month(AGENTS, [RULE], leave=[("A5", "annual", 20, 21)])
    lines = {"A1": every_day("day"), "A5": every_day("day", range(3, 12))}
    assert breaches(RULE, month, roster_of(month, lines)) == []


def test_another_shift_than_the_mentor_s_is_a_breach_with_the_clause_of_the_pair() -> None:
    month = small_month(AGENTS, [RULE])
    [breach] = breaches(RULE, month, roster_of(month, {"A1": every_day("day"), "A5": {3: "day", 4: "late"}}))
    assert (breach.rule, breach.clause, breach.severity, breach.cost) == ("training.mentor", "GS-18.1.2", "hard", 0)
    assert (breach.employee_id, breach.day, breach.amount) == ("A5", on(4), 1)
    assert [breach.arguments[name] for name in ("shift", "mentor", "mentor_shift")] == ["late", "A1", "day"]


def test_a_mentor_off_or_on_leave_leaves_the_trainee_alone() -> None:
    month = small_month(AGENTS, [RULE], leave=[("A1", "sick", 4, 4)])
    found = breaches(RULE, month, roster_of(month, {"A5": every_day("day", range(4, 6))}))
    assert [(b.day, b.arguments["mentor_shift"]) for b in found] == [(on(4), "sick"), (on(5), "OFF")]


def test_the_pair_holds_from_its_first_to_its_last_day() -> None:
    rule = Mentor(pairs={"A5": Mentoring(mentor="A1", first=on(4), last=on(6))})
    month = small_month(AGENTS, [rule])
    found = breaches(rule, month, roster_of(month, {"A5": every_day("day")}))
    assert [b.day for b in found] == [on(4), on(5), on(6)]


def test_one_mentor_may_have_several_trainees_and_each_day_apart_costs_the_price() -> None:
    rule = Mentor(pairs={"A4": Mentoring(mentor="A1"), "A5": Mentoring(mentor="A1")}, price=3, enforce="soft")
    month = small_month(AGENTS, [rule])
    lines = {"A1": {3: "day"}, "A4": {3: "day", 4: "day"}, "A5": {3: "late", 4: "day"}}
    found = breaches(rule, month, roster_of(month, lines))
    assert [(b.employee_id, b.day, b.cost) for b in found] == [("A4", on(4), 3), ("A5", on(3), 3), ("A5", on(4), 3)]


def test_people_who_are_not_there_this_month_are_without_effect() -> None:
    rule = Mentor(pairs={"A5": Mentoring(mentor="X"), "Y": Mentoring(mentor="A1")})
    month = small_month(AGENTS, [rule])
    assert breaches(rule, month, roster_of(month, {"A5": every_day("day")})) == []


def test_pairs_are_written_with_mentor_from_and_to() -> None:
    written = {"A5": {"mentor": "A1", "from": "2026-12-04", "to": "2026-12-06"}}
    [rule] = [r for r in load_regulation({"training.mentor": {"pairs": written}}) if isinstance(r, Mentor)]
    assert rule.pairs == {"A5": Mentoring(mentor="A1", first=on(4), last=on(6))}
    with pytest.raises(InputErrors):
        load_regulation({"training.mentor": {"pairs": {"A5": {"mentor": "A1", "until": "2026-12-06"}}}})


def test_nobody_is_their_own_mentor() -> None:
    written = {"pairs": {"A4": {"mentor": "A1"}, "A5": {"mentor": "A5"}}}
    with pytest.raises(InputErrors) as wrong:
        load_regulation({"training.mentor": written}, {"rules.training.mentor": 12})
    [error] = wrong.value.errors
    assert (error.row, error.arguments["expected"]) == (12, "pairs.A5: mentor ≠ A5")
