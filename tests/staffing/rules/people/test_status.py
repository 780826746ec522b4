"""What a person's status allows."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from staffing.rules.people.status import PeopleStatus, Status, StatusEntry
from tests.staffing.small_month import AGENTS, breaches, every_day, on, roster_of, small_month


def rule(status: Status, since: int | None = None, until: int | None = None) -> PeopleStatus:
    first, last = (None if day is None else on(day) for day in (since, until))
    return PeopleStatus({"A1": StatusEntry(status, first, last)}, training_shifts=("split",), clause="MO-2B-1")


@pytest.mark.parametrize("status", ["trainee", "test_call", "suspended"])
def test_only_training_shifts_until_fully_on_post(status: Status) -> None:
    month = small_month(AGENTS[:2])
    [breach] = breaches(rule(status), month, roster_of(month, {"A1": {3: "split", 4: "day"}, "A2": {3: "day"}}))
    assert (breach.rule, breach.clause, breach.severity, breach.amount) == ("people.status", "MO-2B-1", "hard", 1)
    assert (breach.employee_id, breach.day) == ("A1", on(4))
    assert (breach.arguments["shift"], breach.arguments["status"]) == ("day", status)


def test_who_has_left_has_no_shift_at_all() -> None:
    month = small_month(AGENTS[:1])
    found = breaches(rule("left"), month, roster_of(month, {"A1": {3: "split", 4: "day", 5: "OFF", 6: "annual"}}))
    assert [b.day for b in found] == [on(3), on(4)]


@pytest.mark.parametrize("status", ["probation", "regular"])
def test_probation_and_regular_work_bind_nobody(status: Status) -> None:
    month = small_month(AGENTS[:1])
    assert breaches(rule(status), month, roster_of(month, {"A1": every_day("day")})) == []


def test_a_status_holds_from_its_first_to_its_last_day() -> None:
    month = small_month(AGENTS[:1])
    roster = roster_of(month, {"A1": every_day("day", range(1, 32))})
    assert [b.day for b in breaches(rule("trainee", 30), month, roster)] == [on(30), on(31)]
    assert [b.day for b in breaches(rule("trainee", -5, 2), month, roster)] == [on(1), on(2)]
    assert [b.day for b in breaches(rule("trainee", 7, 7), month, roster)] == [on(7)]


@pytest.mark.parametrize(("since", "until"), [(None, 0), (32, None), (-9, -3), (40, 50)])
def test_a_status_before_or_after_the_month_binds_nobody(since: int | None, until: int | None) -> None:
    month = small_month(AGENTS[:1])
    assert breaches(rule("trainee", since, until), month, roster_of(month, {"A1": every_day("day")})) == []


def test_strangers_and_unknown_shifts_are_without_effect() -> None:
    stranger = PeopleStatus({"X": StatusEntry("left")}, training_shifts=("no-such-shift",))
    month = small_month(AGENTS[:1])
    assert breaches(stranger, month, roster_of(month, {"A1": every_day("day")})) == []


def test_the_clause_of_an_entry_is_cited() -> None:
    own = PeopleStatus({"A1": StatusEntry("suspended")}, clause_of={"A1": "MO-2C-5"})
    month = small_month(AGENTS[:1])
    [breach] = breaches(own, month, roster_of(month, {"A1": {3: "day"}}))
    assert breach.clause == "MO-2C-5"


def test_files_say_from_and_to() -> None:
    read = TypeAdapter(PeopleStatus).validate_python(
        {"entries": {"A1": {"status": "trainee", "from": "2026-12-01", "to": None}}}
    )
    assert read.entries == {"A1": StatusEntry("trainee", on(1))}
    with pytest.raises(ValidationError):
        TypeAdapter(PeopleStatus).validate_python({"entries": {"A1": {"status": "away"}}})
