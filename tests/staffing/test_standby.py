"""Standby laid over a finished roster."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.rules.presence.technicians_reachable import TechniciansReachable
from staffing.standby import BACKUP, PRIMARY, Standby, assign_standby, audit_standby
from tests.parity.random_month import random_month, random_roster
from tests.staffing.small_month import (
    AGENTS,
    DAYS,
    TECHNICIANS,
    every_day,
    post_round_the_clock,
    roster_of,
    small_month,
)

RULE = TechniciansReachable()


def test_a_primary_and_a_backup_stand_by_for_a_day_each_from_eight() -> None:
    month = small_month((*AGENTS, *TECHNICIANS[:3]), [RULE])
    turns = assign_standby(month, roster_of(month, {"T1": every_day("day")}), RULE)
    assert [(t.day, t.kind) for t in turns[:3]] == [
        (0, "standby_primary"),
        (0, "standby_backup"),
        (1, "standby_primary"),
    ]
    assert (turns[2].start, turns[2].end) == (1440 + 480, 2880 + 480)
    assert len(turns) == 2 * DAYS
    assert {month.people[t.row].employee_id for t in turns} == {"T2", "T3"}


def test_turns_of_both_kinds_are_shared_evenly() -> None:
    month = small_month(TECHNICIANS, [RULE])
    turns = assign_standby(month, roster_of(month, {}), RULE)
    for kind in ("standby_primary", "standby_backup"):
        counts = Counter(turn.row for turn in turns if turn.kind == kind)
        assert max(counts.values()) - min(counts.values()) <= 1


def test_nobody_stands_by_two_days_running_while_others_are_free() -> None:
    month = small_month(TECHNICIANS, [RULE])
    by_day = [{t.row for t in assign_standby(month, roster_of(month, {}), RULE) if t.day == d} for d in range(DAYS)]
    assert all(not today & tomorrow for today, tomorrow in zip(by_day, by_day[1:], strict=False))


def test_who_comes_off_a_night_or_starts_early_is_asked_last() -> None:
    month = small_month(TECHNICIANS[:4], [RULE], carry_in={"T1": {0: "night"}})
    roster = roster_of(month, {"T2": {2: "early"}})  # on the 1st T1 sleeps, and T2 starts inside the turn
    first = {month.people[t.row].employee_id for t in assign_standby(month, roster, RULE) if t.day == 0}
    assert first == {"T3", "T4"}


def test_a_day_without_enough_free_technicians_has_as_many_as_there_are() -> None:
    month = small_month(TECHNICIANS[:2], [RULE], leave=[("T1", "sick", 3, 3)])
    turns = assign_standby(month, roster_of(month, {"T2": {4: "day"}}), RULE)
    assert [t.kind for t in turns if t.day == 2] == ["standby_primary"]
    assert [month.people[t.row].employee_id for t in turns if t.day == 3] == ["T1"]


def test_a_post_kept_round_the_clock_leaves_two_to_stand_by_every_day() -> None:
    month = small_month(TECHNICIANS, [RULE])
    assert len(assign_standby(month, roster_of(month, post_round_the_clock(TECHNICIANS)), RULE)) == 2 * DAYS


def test_published_turns_are_broken_by_an_edit_of_the_roster_under_them() -> None:
    month = small_month(TECHNICIANS, [RULE])
    turns = assign_standby(month, roster_of(month, {}), RULE)
    assert list(audit_standby(month, roster_of(month, {}), RULE, turns)) == []
    turn = turns[6]
    who = month.people[turn.row].employee_id
    edited = roster_of(month, {who: {turn.day + 1: "day"}})
    [breach] = audit_standby(month, edited, RULE, turns)
    assert (breach.employee_id, breach.day, breach.severity) == (who, month.date_of(turn.day), "hard")
    assert breach.arguments["shift"] == "day"


def test_published_turns_must_name_enough_different_people() -> None:
    month = small_month(TECHNICIANS, [RULE])
    turns = list(assign_standby(month, roster_of(month, {}), RULE))
    kept = [turn for turn in turns if (turn.day, turn.kind) != (3, BACKUP)]
    first = next(turn for turn in turns if turn.kind == PRIMARY)
    found = list(audit_standby(month, roster_of(month, {}), RULE, [*kept, first]))
    assert [(b.day, b.amount, b.arguments["kind"]) for b in found] == [(month.date_of(3), 1, BACKUP)]


def test_nobody_but_a_technician_may_be_named() -> None:
    month = small_month((*AGENTS, *TECHNICIANS), [RULE])
    turns = [t for t in assign_standby(month, roster_of(month, {}), RULE) if (t.day, t.kind) != (0, PRIMARY)]
    named = Standby(0, 0, PRIMARY, 480, 1920)
    [breach] = audit_standby(month, roster_of(month, {}), RULE, [named, *turns])
    assert breach.employee_id == month.people[0].employee_id


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=40, deadline=None)
def test_who_stands_by_is_free_and_the_audit_finds_exactly_the_missing_turns(seed: int) -> None:
    random = np.random.default_rng(seed)
    rule = TechniciansReachable(primary=int(random.integers(0, 3)), backup=int(random.integers(0, 3)))
    month = random_month(random, rule, by_hand=False)
    roster = random_roster(random, month)
    turns = assign_standby(month, roster, rule)
    assert all(roster[turn.row, turn.day] == 0 and month.people[turn.row].role == "technician" for turn in turns)
    assert len({(turn.row, turn.day) for turn in turns}) == len(turns)
    missing = sum(rule.needed(month)) * month.days - len(turns)
    assert sum(breach.amount for breach in rule.audit(month, roster)) == missing
    assert turns == assign_standby(month, roster, rule)
