"""Why hard rules are broken: clauses, people and dates that cannot all hold, and what could be given up."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
import pytest

from api.services.conflict_core import ABSENT, FIXED_CELL
from api.services.conflicts import Conflict, Relaxation, explain_conflicts, impossible
from api.services.rosters import view_roster
from solver.stopping import Stop
from staffing.centre.people import Person, Qualification
from staffing.centre.shifts import ShiftType
from staffing.centre.waivers import Waiver
from staffing.regulation import load_regulation, month_under
from tests.staffing.small_month import TECHNICIANS, on, post_round_the_clock, roster_of, small_month

if TYPE_CHECKING:
    from datetime import date

SHIFTS = (
    ShiftType("day", "白班", 480, 960),
    ShiftType("late", "中班", 960, 1440),
    ShiftType("early", "凌晨班", 0, 480),
)
ON_SITE, REACHABLE = "oncall.min_technicians_onsite", "oncall.min_technicians_reachable"
POSTS = {ON_SITE: {"people": 1, "clause": "X-1"}, REACHABLE: {"primary": 1, "backup": 1, "clause": "X-2"}}
CARRIED = post_round_the_clock(TECHNICIANS, -6, 0)
LEAVE = (("T1", "annual", 10, 11), ("T2", "annual", 11, 11))


def explained(lines=None, rules=POSTS, stop=None, waivers=(), past=None, absent=False, **given):
    """Conflicts of a roster of five technicians who keep a post round the clock, less what is said."""
    regulation = load_regulation(rules)
    month = small_month(TECHNICIANS, regulation, shifts=SHIFTS, carry_in=CARRIED, **given)
    month = dataclasses.replace(month, centre=dataclasses.replace(month.centre, waivers=tuple(waivers)))
    month = month_under(month, regulation)
    roster = roster_of(month, post_round_the_clock(TECHNICIANS) | (lines or {}))
    roster = np.where(month.leave >= 0, month.leave, roster).astype(np.int16)
    roster = np.where(month.fixed >= 0, month.fixed, roster).astype(np.int16)
    away = month.leave >= 0 if absent else None
    view = view_roster(month, regulation, roster)
    return explain_conflicts(view, Stop() if stop is None else stop, past=past, absent=away)


def parts(conflict: Conflict) -> set[tuple[str, str, str | None, tuple[date, ...]]]:
    return {(part.rule, part.clause, part.employee_id, part.days) for part in conflict.parts}


def rules_of(told: Conflict | Relaxation) -> set[str]:
    return {part.rule for part in (told.parts if isinstance(told, Conflict) else told.gives)}


def leave_on(at: dict[str, int]) -> list[tuple[str, str, int, int]]:
    return [(who, "annual", day, day) for who, day in at.items()]


def test_nobody_is_called_back_who_is_absent() -> None:
    everybody = leave_on({person.employee_id: 10 for person in TECHNICIANS})
    on_leave, away = explained(leave=everybody), explained(leave=everybody, absent=True)
    assert {rule for one in on_leave for rule in rules_of(one)} == {ON_SITE, REACHABLE, "leave.approved"}
    assert "leave.approved" in {rule for one in on_leave for way in one.relaxations for rule in rules_of(way)}
    assert {rule for one in away for rule in rules_of(one)} == {ON_SITE, REACHABLE, ABSENT}
    assert {rule for one in away for way in one.relaxations for rule in rules_of(way)} <= {ON_SITE, REACHABLE}
    assert any(one.relaxations for one in away)


def test_a_roster_that_keeps_every_hard_rule_has_no_conflict() -> None:
    assert explained() == ()


def test_a_day_with_too_few_people_names_the_demands_and_whose_leave_it_is() -> None:
    # Three posts and two who stand by take all five: whoever is on leave is one too few.
    (conflict,) = explained(leave=LEAVE)
    assert conflict.state == "irreducible"
    assert parts(conflict) == {
        (ON_SITE, "X-1", None, (on(10), on(11))),
        (REACHABLE, "X-2", None, (on(10), on(11))),
        ("leave.approved", "", "T1", (on(10), on(11))),
    }
    assert set(conflict.people) == {"T1", "T2", "T3", "T4", "T5"}
    away = [way for way in conflict.relaxations if way.gives[0].rule == "leave.approved"]
    assert [{(part.employee_id, part.days) for part in way.gives} for way in away] == [
        {("T1", (on(10), on(11))), ("T2", (on(11),))}
    ]


def test_what_can_be_given_up_says_how_much_and_at_what_price() -> None:
    (conflict,) = explained(leave=LEAVE[:1])
    gives = {part.rule for way in conflict.relaxations for part in way.gives}
    assert "leave.approved" in gives
    assert [way.dearer for way in conflict.relaxations] == sorted(way.dearer for way in conflict.relaxations)
    for way in conflict.relaxations:
        assert {breach.rule for breach in way.breaches} <= {part.rule for part in way.gives}
        assert way.amount == sum(breach.amount for breach in way.breaches) > 0
    leave = next(way for way in conflict.relaxations if way.gives[0].rule == "leave.approved")
    assert leave.amount == 2
    assert {breach.day for breach in leave.breaches} == {on(10), on(11)}


def test_a_post_that_nobody_on_the_list_can_take_is_a_conflict_of_its_own() -> None:
    found = explained(rules={"presence.role_min": {"by_role": {"guard": 1}, "clause": "X-3"}})
    assert [conflict.state for conflict in found] == ["irreducible"]
    assert {part.rule for part in found[0].parts} == {"presence.role_min"}
    assert found[0].people == ()


def test_cells_fixed_by_hand_are_named_with_the_rule_they_break() -> None:
    found = explained(fixed={("T1", 10): "late", ("T1", 11): "early"})
    conflict = next(one for one in found if any(part.rule == FIXED_CELL for part in one.parts))
    assert conflict.state == "irreducible"
    assert parts(conflict) == {
        (FIXED_CELL, "", "T1", (on(10), on(11))),
        ("rest.min_between_shifts", "", "T1", (on(11),)),
    }
    changed = [way for way in conflict.relaxations if way.gives[0].rule == FIXED_CELL]
    assert {breach.text_id for way in changed for breach in way.breaches} <= {"conflict-fixed-changed"}


def test_a_fixed_cell_against_approved_leave_is_a_conflict_of_the_two() -> None:
    found = explained(fixed={("T1", 10): "day"}, leave=[("T1", "annual", 10, 10)])
    assert [(FIXED_CELL, "", "T1", (on(10),)), ("leave.approved", "", "T1", (on(10),))] in [
        sorted(parts(conflict), key=lambda part: part[0] != FIXED_CELL) for conflict in found
    ]


def test_people_whose_own_limits_clash_alike_on_the_same_days_are_told_once() -> None:
    at = {"T1": 10, "T2": 10, "T3": 12}
    without_posts = {rule: {"enforce": "info"} for rule in POSTS}
    found = explained(fixed=dict.fromkeys(at.items(), "day"), leave=leave_on(at), rules=without_posts)
    clashes = [one for one in found if rules_of(one) == {FIXED_CELL, "leave.approved"}]
    alone, both = sorted(clashes, key=lambda one: one.each)
    assert (alone.people, alone.each) == (("T3",), False)
    assert (both.people, both.each, both.times) == (("T1", "T2"), True, 2)
    assert parts(both) == {(rule, "", who, (on(10),)) for rule in (FIXED_CELL, "leave.approved") for who in both.people}
    assert {breach.employee_id for breach in both.breaches} == {"T1", "T2"}


def test_what_is_past_is_no_cell_to_give_up() -> None:
    past = np.arange(31) < 11
    at = {"T1": 10, "T2": 12}
    found = explained(fixed=dict.fromkeys(at.items(), "day"), leave=leave_on(at), rules={}, past=past)
    state_of = {one.people: (one.state, rules_of(one)) for one in found}
    assert state_of["T1",] == ("elsewhere", {"leave.approved"})
    assert state_of["T2",] == ("irreducible", {FIXED_CELL, "leave.approved"})


def test_a_demand_that_the_past_leaves_open_is_told_without_a_way_that_changes_the_past() -> None:
    nobody = {(person.employee_id, 9): "OFF" for person in TECHNICIANS}
    found = explained(rules={ON_SITE: {"people": 1}}, fixed=nobody, past=np.arange(31) < 9)
    assert found
    assert not any(FIXED_CELL in rules_of(way) for conflict in found for way in (conflict, *conflict.relaxations))


@pytest.mark.slow
def test_limits_of_one_person_that_contradict_each_other_are_told_without_anybody_else() -> None:
    # Fixed to work on all days but one, with four days of rest due.
    worked = {("T1", day): "day" for day in range(1, 31)}
    rules = {"rest.days_per_month": {"least": 4, "clause": "X-4"}, "rest.max_consecutive_days": {"enforce": "info"}}
    found = explained(fixed=worked, rules=rules)
    conflict = next(one for one in found if any(part.rule == "rest.days_per_month" for part in one.parts))
    assert conflict.people == ("T1",)
    assert ("rest.days_per_month", "X-4", "T1", ()) in parts(conflict)
    fixed_days = next(part.days for part in conflict.parts if part.rule == FIXED_CELL)
    assert len(fixed_days) == 28  # 31 less the four due, and one more


def test_a_breach_that_a_better_roster_would_not_have_is_not_called_a_conflict() -> None:
    idle = {person.employee_id: dict.fromkeys(range(5, 9), "OFF") for person in TECHNICIANS}
    cycle = post_round_the_clock(TECHNICIANS)
    found = explained({who: cycle[who] | off for who, off in idle.items()}, rules={ON_SITE: {"people": 1}})
    assert found
    assert {conflict.state for conflict in found} <= {"open", "beside"}


def test_what_somebody_has_waived_needs_no_explanation() -> None:
    waivers = [Waiver(rule, "人手不足", "经理") for rule in (ON_SITE, REACHABLE, "handover.overlap_minutes")]
    assert explained(leave=LEAVE, waivers=waivers) == ()


def test_every_hard_breach_is_explained_once() -> None:
    found = explained(leave=LEAVE)
    told = [id(breach) for conflict in found for breach in conflict.breaches]
    assert told
    assert len(told) == len(set(told))


def test_the_same_roster_is_explained_the_same_way() -> None:
    assert explained(leave=LEAVE) == explained(leave=LEAVE)


def test_without_time_nothing_is_claimed() -> None:
    assert {conflict.state for conflict in explained(leave=LEAVE, stop=Stop(0.0))} == {"open"}


# --- before there is a roster ------------------------------------------------------------------------------------


def beforehand(people, rules, **given):
    regulation = load_regulation(rules)
    month = month_under(small_month(people, regulation, shifts=SHIFTS, **given), regulation)
    return impossible(month, regulation, Stop())


def test_nothing_is_impossible_where_a_roster_can_be_made() -> None:
    assert beforehand(TECHNICIANS, POSTS, carry_in=CARRIED, leave=LEAVE) == ()


@pytest.mark.parametrize("holders", [(), ("T1",)])
def test_people_who_may_work_on_no_day_and_the_demand_they_leave_open(holders) -> None:
    rules = POSTS | {"qualification.valid": {"by_role": {"technician": ["network"]}, "clause": "X-5"}}
    certificates = [Qualification(who, "network") for who in holders]
    idle, *others = beforehand(TECHNICIANS, rules, carry_in=CARRIED, certificates=certificates)
    assert idle.state == "idle"
    assert set(idle.people) == {person.employee_id for person in TECHNICIANS} - set(holders)
    assert {(part.rule, part.clause) for part in idle.parts} == {("qualification.valid", "X-5")}
    assert any(ON_SITE in {part.rule for part in one.parts} for one in others) == (not holders)


def test_leave_all_month_makes_nobody_idle() -> None:
    leave = [("T1", "annual", 1, 31)]
    assert all(one.state != "idle" for one in beforehand(TECHNICIANS, POSTS, carry_in=CARRIED, leave=leave))


def test_a_role_without_shift_types_is_told() -> None:
    shifts = tuple(dataclasses.replace(shift, roles=("technician",)) for shift in SHIFTS)
    regulation = load_regulation({})
    people = (*TECHNICIANS, Person("Q1", "质检", "质检", "qa"))
    month = month_under(small_month(people, regulation, shifts=shifts, carry_in=CARRIED), regulation)
    (idle,) = [one for one in impossible(month, regulation, Stop()) if one.state == "idle"]
    assert [(part.rule, part.employee_id) for part in idle.parts] == [("shift.eligible", "Q1")]


def test_the_time_at_which_a_post_cannot_be_kept_is_named() -> None:
    leave = [(person.employee_id, "annual", 10, 10) for person in TECHNICIANS]
    found = beforehand(TECHNICIANS, POSTS, carry_in=CARRIED, leave=leave)
    posts = [part for one in found for part in one.parts if part.rule == ON_SITE]
    assert {(part.days, part.minutes) for part in posts} >= {((on(10),), ((0, 480),))}


def test_whose_certificate_has_ended_is_told_with_the_demand_that_nobody_counts_in() -> None:
    rules = POSTS | {"qualification.valid": {"by_role": {"technician": ["network"]}, "clause": "X-5"}}
    certificates = [Qualification(person.employee_id, "network", None, on(20)) for person in TECHNICIANS]
    found = beforehand(TECHNICIANS, rules, carry_in=CARRIED, certificates=certificates)
    (standby,) = [one for one in found if {part.rule for part in one.parts} == {REACHABLE}]
    assert {(one.employee_id, one.certificate, one.until) for one in standby.not_counting} == {
        (person.employee_id, "network", on(20)) for person in TECHNICIANS
    }
    assert standby.times == 11


def test_people_bound_by_the_same_contradiction_are_one_conflict_with_every_week_of_it() -> None:
    rules = {
        "hours.week_norm": {"least_hours": 48, "most_hours": 60, "enforce": "hard"},
        "rest.weekly": {"least": 3},
    }
    found = [one for one in beforehand(TECHNICIANS, rules) if "rest.weekly" in {part.rule for part in one.parts}]
    (conflict,) = found
    assert conflict.state == "irreducible"
    assert set(conflict.people) == {person.employee_id for person in TECHNICIANS}
    assert conflict.each
    weeks = {part.days for part in conflict.parts}
    assert len(weeks) == 1
    assert conflict.times == len(TECHNICIANS) * len(next(iter(weeks)))
    assert len(next(iter(weeks))) >= 3


def test_one_technician_left_for_two_days_shows_only_in_the_months_together() -> None:
    leave = [(person.employee_id, "annual", 10, 11) for person in TECHNICIANS[1:]]
    rules = {ON_SITE: {"people": 1, "clause": "X-1"}, REACHABLE: {"primary": 0, "backup": 0}}
    regulation = load_regulation(rules)
    month = month_under(small_month(TECHNICIANS, regulation, shifts=SHIFTS, carry_in=CARRIED, leave=leave), regulation)
    assert impossible(month, regulation, Stop()) == ()
    found = impossible(month, regulation, Stop(), together=True)
    assert found
    assert {one.state for one in found} == {"irreducible"}
    assert all({"leave.approved", ON_SITE} <= {part.rule for part in one.parts} for one in found)


def test_whose_months_were_not_looked_at_together_is_said() -> None:
    regulation = load_regulation(POSTS)
    month = month_under(small_month(TECHNICIANS, regulation, shifts=SHIFTS, carry_in=CARRIED), regulation)
    (unseen,) = impossible(month, regulation, Stop(0.0), together=True)
    assert unseen.state == "unseen"
    assert set(unseen.people) == {person.employee_id for person in TECHNICIANS}
