"""Every name in a parameter says what it is one of, so that one the centre does not have is told."""

from __future__ import annotations

import dataclasses
import types
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

import pytest

from staffing.centre.holidays import day_kinds
from staffing.rules.leave.leave_forbidden import HolidayName
from staffing.rules.names import EmployeeId, NameOf, QueueId, RoleName, names_in, parameter_type, role_parameters
from staffing.rules.presence.mentor import Mentoring
from staffing.rules.registry import rule_types

if TYPE_CHECKING:
    from collections.abc import Iterator


def texts_of(hint: Any, path: str) -> Iterator[str]:
    """Places of a parameter that hold any text and do not say what it names; ``{}`` are the keys of a mapping."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint is str:
        yield path
    elif origin is Annotated:
        marked = any(isinstance(mark, NameOf) for mark in inner[1:])
        set_form = any(hasattr(rule, "pattern") for mark in inner[1:] for rule in getattr(mark, "metadata", ()))
        if not marked and not set_form:
            yield from texts_of(inner[0], path)
    elif origin in {Union, types.UnionType, tuple}:
        for one in inner:
            yield from texts_of(one, path)
    elif origin is dict:
        yield from texts_of(inner[0], f"{path}{{}}")
        yield from texts_of(inner[1], f"{path}[]")
    elif dataclasses.is_dataclass(hint):
        for field in dataclasses.fields(hint):
            yield from texts_of(parameter_type(hint, field.name), f"{path}.{field.name}")


FREE_TEXTS = {
    # Names the regulation itself gives: entries of a mapping, cited by them.
    "duty.rotation duties{}",
    "event.recurring events{}",
    "leave.approval_matrix steps{}",
    "leave.balance entitlements{}",
    "leave.documents proofs{}",
    "leave.forbidden seasons{}",
    "meal.windows windows{}",
    "presence.windows windows{}",
    "workload.monthly by_task{}",
    "workload.monthly by_task[].of",
    # Grades; a person's has to be one of them.
    "outbound.cph by_grade{}",
    "outbound.cph grade_of[]",
    # Words that only records use, which may still be empty: events, deadlines, kinds of task, documents.
    "backlog.due by_task{}",
    "backlog.due work{}",
    "exam.monthly event",
    "leave.documents proofs[].documents",
    "reminder.deadlines deadlines{}",
    "training.monthly_day event",
}
"""Places of texts that name nothing of the centre; whoever adds one here has to know why."""


@pytest.mark.parametrize("rule_id", rule_types())
def test_every_text_in_a_parameter_is_the_name_of_something_or_known_to_be_free(rule_id: str) -> None:
    kind = rule_types()[rule_id]
    found = {text for name in kind().parameters() for text in texts_of(parameter_type(kind, name), f"{rule_id} {name}")}
    assert found == {text for text in FREE_TEXTS if text.split()[0] == rule_id}


def test_names_are_found_in_lists_keys_and_entries() -> None:
    mentoring = parameter_type(rule_types()["training.mentor"], "pairs")
    assert mentoring == dict[EmployeeId, Mentoring]
    written = {"T1": {"mentor": "M1", "from": date(2026, 12, 1)}, "T2": {"mentor": "M2"}}
    assert [(place, mark.kind, name) for place, mark, name in names_in(mentoring, written, "pairs")] == [
        ("pairs", "employee", "T1"),
        ("pairs.T1.mentor", "employee", "M1"),
        ("pairs", "employee", "T2"),
        ("pairs.T2.mentor", "employee", "M2"),
    ]
    names = names_in(Annotated[tuple[QueueId, ...] | None, "at least one"], ["hotline"], "queues")
    assert [(place, mark.kind, name) for place, mark, name in names] == [("queues", "queue", "hotline")]
    assert list(names_in(tuple[RoleName, ...] | None, None, "roles")) == []
    assert list(names_in(dict[str, str], {"weekly": "Monday"}, "events")) == []


def test_what_is_by_role_is_known_by_its_type() -> None:
    assert role_parameters(rule_types()["handover.overlap_minutes"]) == {"by_role", "relieved"}
    assert role_parameters(rule_types()["float.share"]) == {"roles"}
    assert role_parameters(rule_types()["transfer.approver"]) == set()


def test_the_seasons_without_leave_know_every_holiday_of_the_calendar() -> None:
    days = day_kinds(date(2015, 1, 1), 366 + 365, {})
    assert {day.holiday for day in days if day.statutory} == set(get_args(HolidayName))
