"""The month's work by the piece against the hours rostered of the role that does it."""

from __future__ import annotations

import pytest

from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.requirement.monthly_workload import MonthlyTask, MonthlyWorkload
from tests.staffing.small_month import AGENTS, QA, TECHNICIANS, breaches, every_day, roster_of, small_month

RECORDINGS = MonthlyTask(items_per_agent=40, minutes=6, role="qa")


def rule(attendance: float = 1.0, **tasks: MonthlyTask) -> MonthlyWorkload:
    return MonthlyWorkload(by_task=tasks, attendance=attendance, clause_of={"recordings": "JL-AN3a"})


def test_forty_recordings_of_five_agents_take_twenty_hours() -> None:
    month = small_month((*AGENTS, QA))
    three = roster_of(month, {"Q1": every_day("day", range(1, 4))})
    two = roster_of(month, {"Q1": every_day("day", range(1, 3))})
    assert breaches(rule(recordings=RECORDINGS), month, three) == []
    [breach] = breaches(rule(recordings=RECORDINGS), month, two)
    assert (breach.clause, breach.severity, breach.amount, breach.cost) == ("JL-AN3a", "soft", 4, 20)


def test_only_the_hours_that_people_come_to_count() -> None:
    month = small_month((*AGENTS, QA))
    two = roster_of(month, {"Q1": every_day("day", range(1, 3))})
    [breach] = breaches(rule(0.75, recordings=RECORDINGS), month, two)
    assert breach.amount == 8


def test_chats_grow_with_every_shift_an_agent_works() -> None:
    """Fifteen shifts × 20 chats × 1 min are the five hours of 5.10."""
    chats = MonthlyTask(items_per_agent_day=20, minutes=1, role="qa")
    month = small_month((*AGENTS, QA))
    lines = {agent.employee_id: every_day("day", (1, 2, 3)) for agent in AGENTS}
    [breach] = breaches(rule(chats=chats), month, roster_of(month, lines))
    assert breach.amount == 5
    assert breaches(rule(chats=chats), month, roster_of(month, {**lines, "Q1": {1: "day"}})) == []


def test_what_is_missing_is_shared_by_the_tasks_of_the_role() -> None:
    month = small_month((*AGENTS, QA))
    checks = MonthlyTask(items=40, minutes=90, role="qa")
    found = breaches(
        rule(recordings=RECORDINGS, checks=checks), month, roster_of(month, {"Q1": every_day("day", (1,))})
    )
    assert [(b.arguments["task"], b.amount, b.clause) for b in found] == [
        ("recordings", 18, "JL-AN3a"),
        ("checks", 54, ""),
    ]


def test_a_share_of_another_task_s_pieces() -> None:
    """Pressure tests at 5 % of the month's inspections (GS-12.2)."""
    month = small_month(TECHNICIANS)
    inspections = MonthlyTask(items=1200, minutes=1, role="qa")
    tests = MonthlyTask(of="inspections", share=0.05, minutes=20, role="technician")
    [breach] = breaches(rule(inspections=inspections, tests=tests), month, roster_of(month, {}))
    assert (breach.arguments["task"], breach.amount) == ("tests", 20)
    assert breaches(rule(tests=tests), month, roster_of(month, {})) == []


def test_a_role_nobody_has_owes_nothing() -> None:
    month = small_month(AGENTS)
    checked = rule(recordings=RECORDINGS)
    assert breaches(checked, month, roster_of(month, {})) == []
    assert checked.checks(month, roster_of(month, {})) == {}


@pytest.mark.parametrize(
    "tasks",
    [
        {"one": {"of": "two", "items": 3, "minutes": 1, "role": "qa"}},
        {
            "one": {"of": "two", "minutes": 1, "role": "qa"},
            "two": {"of": "three", "minutes": 1, "role": "qa"},
        },
        {"one": {"items": 3, "minutes": 0, "role": "qa"}},
        {"one": {"items": 3, "minute": 1, "role": "qa"}},
    ],
)
def test_tasks_that_make_no_sense_are_faults_of_the_regulation(tasks: dict[str, object]) -> None:
    with pytest.raises(InputErrors):
        load_regulation({"workload.monthly": {"by_task": tasks}})
