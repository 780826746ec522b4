"""Duties in turn: every turn taken by one who works then, shared fairly; the rota proposed does so on any roster."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from staffing.centre.records import Records, Session
from staffing.rules.events.duty_rotation import DutyRotation
from staffing.rules.events.duty_turns import Duty, duty_turns, fair_shares, rota
from tests.parity.random_month import random_month, random_roster
from tests.staffing.rules.events.with_sessions import judged, month_with, session, told
from tests.staffing.small_month import AGENTS, LEADERS, every_day, roster_of

DAILY = DutyRotation(duties={"clean": Duty(per="day")}, clause_of={"clean": "SS-A3.1"})
TWO = AGENTS[:2]
BOTH = {"A1": every_day("day"), "A2": every_day("day")}
EVERY_DAY = range(1, 32)


def clean(day: int, *who: str, start: str = "08:00") -> Session:
    return session("clean", "duty", day, start, "08:20", *who)


def in_turn(*left_out: int) -> list[Session]:
    return [clean(day, f"A{1 + day % 2}") for day in EVERY_DAY if day not in left_out]


def test_turns_taken_one_after_another_keep_the_rule() -> None:
    assert judged(DAILY, month_with((*TWO, *LEADERS), in_turn()), BOTH) == []


def test_a_turn_nobody_takes_and_one_that_two_take_are_told() -> None:
    found = judged(DAILY, month_with(TWO, [*in_turn(4, 9), clean(9, "A1", "A2")]), BOTH)
    assert told(found) == [("nobody", None, 4), ("several", None, 9)]
    assert {(breach.clause, breach.severity) for breach in found} == {("SS-A3.1", "info")}


def test_a_month_without_any_turn_given_out_is_told_once() -> None:
    meeting = session("other", "meeting", 9, "08:00", "08:20", "A1")
    assert told(judged(DAILY, month_with(TWO, [meeting]), BOTH)) == [("none", None, 1)]


def test_a_centre_that_writes_no_sessions_down_is_not_judged() -> None:
    assert judged(DAILY, month_with(TWO, []), BOTH) == []


def test_there_is_no_turn_where_nobody_of_the_role_works() -> None:
    lines = {who: every_day("day", range(1, 31)) for who in BOTH}
    assert judged(DAILY, month_with(TWO, in_turn(31)), lines) == []
    assert judged(DAILY, month_with(LEADERS, []), {"L1": every_day("day")}) == []


def test_whoever_is_not_at_work_cannot_take_it_but_just_before_and_after_the_shift() -> None:
    lines = {**BOTH, "A1": {**every_day("day"), 4: "OFF"}, "A2": {**every_day("day"), 5: "OFF"}}
    found = judged(DAILY, month_with(TWO, in_turn()), lines)
    assert told(found) == [("off", "A1", 4), ("off", "A2", 5)]
    for start, off in (("07:00", False), ("06:30", True), ("17:00", False), ("17:01", True)):
        minutes = int(start[:2]) * 60 + int(start[3:])
        early = replace(clean(4, "A1"), start_minute=minutes, end_minute=minutes + 20)
        found = judged(DAILY, month_with(TWO, [*in_turn(4), early]), BOTH)
        assert told(found) == ([("off", "A1", 4)] if off else [])


def test_the_turns_are_shared_by_those_who_can_take_them() -> None:
    mostly = [clean(day, "A1" if day <= 17 else "A2") for day in EVERY_DAY]  # 17 and 14, 15.5 due to each
    assert told(judged(DAILY, month_with(TWO, mostly), BOTH)) == [("uneven", "A1", 31), ("uneven", "A2", 31)]
    nearly = [clean(day, "A1" if day <= 16 else "A2") for day in EVERY_DAY]
    assert judged(DAILY, month_with(TWO, nearly), BOTH) == []
    half = {"A1": every_day("day"), "A2": every_day("day", range(21, 32))}  # 20 + 5.5 and 5.5 due
    shared = [clean(day, "A2" if day > 26 else "A1") for day in EVERY_DAY]
    assert judged(DAILY, month_with(TWO, shared), half) == []


def test_a_duty_at_a_clock_time_is_taken_by_whoever_is_there_then() -> None:
    bank = DutyRotation(duties={"bank": Duty(role="agent", at="16:00")})
    lines = {"A1": every_day("day"), "A2": every_day("early")}  # the early shift ends at 08:00
    at_four = [session("bank", "duty", day, "16:00", "16:30", "A1") for day in EVERY_DAY]
    assert judged(bank, month_with(TWO, at_four), lines) == []
    later = [*at_four[:-1], session("bank", "duty", 31, "16:10", "16:30", "A1")]
    assert told(judged(bank, month_with(TWO, later), lines)) == [("nobody", None, 31)]


def test_a_duty_of_every_shift_has_a_turn_for_each_type_worked() -> None:
    rule = DutyRotation(duties={"clean": Duty(per="shift")})
    lines = {"A1": {9: "day"}, "A2": {9: "night"}}
    after_night = session("clean", "duty", 10, "06:00", "06:20", "A2")
    assert judged(rule, month_with(TWO, [clean(9, "A1"), after_night]), lines) == []
    [breach] = judged(rule, month_with(TWO, [clean(9, "A1")]), lines)
    assert (told([breach]), breach.arguments["shift"]) == ([("nobody", None, 9)], "night")


def test_one_person_a_week_has_the_week_s_duty() -> None:
    rule = DutyRotation(duties={"summary": Duty(per="week")}, clause="SS-CA5.1")
    weeks = {1: "A1", 7: "A2", 14: "A1", 21: "A2"}
    months = [session("summary", "duty", day, "15:30", "16:00", who) for day, who in weeks.items()]
    assert judged(rule, month_with(TWO, months), BOTH) == []
    two = [*months, session("summary", "duty", 9, "15:30", "16:00", "A1")]
    assert told(judged(rule, month_with(TWO, two), BOTH)) == [("several", None, 13)]


def test_a_clock_time_of_a_duty_by_shift_is_refused() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(DutyRotation).validate_python({"duties": {"clean": {"per": "shift", "at": "08:00"}}})


def test_a_rota_of_two_gives_each_half_and_keeps_turns_of_one_person_apart() -> None:
    month = month_with(TWO, [])
    takers = [who for _, who in rota(month, roster_of(month, BOTH), Duty())]
    assert sorted(takers.count(who) for who in BOTH) == [15, 16]
    assert not any(takers[day] == takers[day + 1] == takers[day + 2] for day in range(29))
    assert rota(month, roster_of(month, {}), Duty()) == []


@given(seed=st.integers(0, 2**32 - 1), per=st.sampled_from(["day", "shift", "week"]))
@settings(max_examples=60, deadline=None)
def test_the_rota_proposed_keeps_the_rule_on_any_roster(seed: int, per: str) -> None:
    random = np.random.default_rng(seed)
    duty = TypeAdapter(Duty).validate_python({"per": per, "role": "agent"})
    month = random_month(random, DutyRotation(), by_hand=False)
    roster = random_roster(random, month)
    turns = rota(month, roster, duty)
    assert [turn.dates for turn, _ in turns] == [turn.dates for turn in duty_turns(month, roster, duty)]
    assert all(turn.able[month.row_of[who]] for turn, who in turns)
    shares = fair_shares([turn for turn, _ in turns], len(month.people))
    own = np.array([sum(who == person.employee_id for _, who in turns) for person in month.people])
    assert shares.sum() == pytest.approx(len(turns))
    assert (np.abs(own - shares) < 1).all()
    if per == "shift":
        return
    sessions = tuple(
        Session(str(number), "duty", "duty", turn.dates[-1], 0, 1440, frozenset({who}))
        for number, (turn, who) in enumerate(turns)
    )
    month = replace(month, centre=replace(month.centre, records=Records(sessions=sessions)))
    found = DutyRotation(duties={"duty": duty}).audit(month, roster)
    assert {breach.text_id for breach in found} <= {"duty-rotation-off"}
