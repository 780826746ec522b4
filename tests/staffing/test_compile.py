"""From rules to the plain problem."""

from __future__ import annotations

import numpy as np

from staffing.compile import compile_problem
from staffing.evaluation import evaluate
from staffing.rules.hours.month_hours import MonthHours
from staffing.rules.leave.approved_leave import ApprovedLeave
from staffing.rules.people.eligible_shift import EligibleShift
from staffing.rules.preferences.fair_share import FairShare
from staffing.rules.preferences.stay_near import StayNear
from staffing.rules.preferences.wishes import Wishes
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from staffing.rules.rest.consecutive_days import ConsecutiveDays
from tests.staffing.clean_month import clean_month, clean_roster, clean_rules
from tests.staffing.small_month import AGENTS, TECHNICIANS, small_month


def test_every_shape_stands_in_its_place() -> None:
    rules = [ConsecutiveDays(), MonthHours(), TechniciansOnSite(), FairShare()]
    month = small_month(TECHNICIANS, rules)
    problem = compile_problem(month, rules)
    assert (problem.people, problem.days, problem.symbols) == (5, 31, 9)
    assert [s.rule_id for s in problem.sequences] == ["rest.max_consecutive_days"]
    assert {s.rule_id for s in problem.counters} == {"hours.month_norm", "fairness.share"}
    assert [s.rule_id for s in problem.rows] == ["oncall.min_technicians_onsite"]


def test_what_rules_forbid_adds_up_and_so_do_cell_prices() -> None:
    rules = [ApprovedLeave(), EligibleShift(), Wishes(), StayNear()]
    month = small_month(
        AGENTS, leave=[("A1", "annual", 2, 2)], wishes=[("A2", 2, "OFF")], draft={("A2", 2): "day"}, draft_price=5
    )
    problem = compile_problem(month, rules)
    assert np.flatnonzero(problem.allowed[0, 1]).tolist() == [month.symbols.index["annual"]]
    assert not problem.allowed[0, 2, [1, 2]].any()
    day = month.symbols.index["day"]
    assert (problem.cost[1, 1, 0], problem.cost[1, 1, day], problem.cost[1, 1, day + 1]) == (5, 30, 35)


def test_what_the_manager_fixes_stands_above_every_rule() -> None:
    month = small_month(AGENTS, leave=[("A1", "annual", 2, 2)], fixed={("A1", 2): "day"})
    problem = compile_problem(month, [ApprovedLeave()])
    assert np.flatnonzero(problem.allowed[0, 1]).tolist() == [month.symbols.index["day"]]


def test_rules_that_are_only_told_leave_no_trace() -> None:
    rules = [ApprovedLeave(enforce="info"), Wishes(enforce="info"), ConsecutiveDays(enforce="info")]
    month = small_month(AGENTS, leave=[("A1", "annual", 2, 2)], wishes=[("A2", 2, "OFF")])
    problem = compile_problem(month, rules)
    assert problem.allowed.all()
    assert not problem.cost.any()
    assert problem.sequences == ()


def test_a_roster_that_keeps_every_rule_costs_nothing() -> None:
    rules = clean_rules()
    month = clean_month(rules)
    score = evaluate(compile_problem(month, rules), clean_roster(month))
    assert (score.price, score.violations) == (0, 0)


def test_a_centre_without_people_compiles() -> None:
    rules = [*clean_rules(), TechniciansOnSite(people=1)]
    month = small_month((), rules)
    score = evaluate(compile_problem(month, rules), np.zeros((0, 31), dtype=np.int16))
    assert score.violations_by_rule["oncall.min_technicians_onsite"] > 0
