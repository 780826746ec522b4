"""The compliance sheet: clause by clause, how often tested, kept, broken and waived."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from staffing.audit import audit_roster
from staffing.centre.waivers import Waiver
from staffing.compliance import (
    PRODUCT_DEFAULT,
    ClauseLine,
    Compliance,
    NotJudged,
    clause_by_id,
    compliance,
    product_defaults_under,
)
from staffing.profiles.profile import load_profile
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.presence.role_daily import PeopleADay, RoleDaily
from staffing.rules.presence.role_presence import RolePresence
from staffing.rules.requirement.attendance_target import AttendanceTarget
from staffing.rules.requirement.requirement_cover import RequirementCover
from staffing.rules.rest.rest_between_shifts import RestBetweenShifts
from staffing.waivers import waive
from tests.staffing.small_month import AGENTS, LEADERS, required, roster_of, small_month

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from staffing.rules.base import Rule


def sheet(
    rules: Sequence[Rule],
    cells: Mapping[str, Mapping[int, str]],
    waivers: Sequence[Waiver] = (),
    profiles: tuple[str, ...] = (),
) -> Compliance:
    month = small_month((*AGENTS[:2], *LEADERS[:1]), rules)
    month = replace(month, centre=replace(month.centre, profiles=profiles))
    roster = roster_of(month, cells)
    audit = audit_roster(month, rules, roster)
    return compliance(month, rules, roster, replace(audit, breaches=waive(audit.breaches, waivers)))


SHORT_REST = {"A1": {1: "late", 2: "day", 4: "day"}, "A2": {1: "day", 2: "day"}}
"""A1 comes 8 hours after leaving; four shifts of them follow another one."""


def test_each_clause_of_a_rule_has_what_the_rule_was_tested_for() -> None:
    rest = RestBetweenShifts(clause="X-1, X-2")
    found = sheet([rest], SHORT_REST)
    assert found.lines == (
        ClauseLine("X-1", rest.rule_id, checked=3, breaches=1, waived=0),
        ClauseLine("X-2", rest.rule_id, checked=3, breaches=1, waived=0),
    )
    assert [line.kept for line in found.lines] == [2, 2]
    assert found.not_judged == ()


def test_a_waived_breach_is_broken_and_waived() -> None:
    waiver = Waiver("rest.min_between_shifts", "x", "y")
    (line,) = sheet([RestBetweenShifts(clause="X-1")], SHORT_REST, [waiver]).lines
    assert (line.checked, line.kept, line.breaches, line.waived) == (3, 2, 1, 1)


def test_a_product_default_stands_last_and_cites_nothing() -> None:
    found = sheet([RestBetweenShifts(), RolePresence(clause="X-9", by_role={"agent": 1})], SHORT_REST)
    assert [line.clause for line in found.lines] == ["X-9", ""]


def test_clauses_of_single_entries_are_told_apart() -> None:
    asked = {"agent": PeopleADay(days=(1,)), "shift_leader": PeopleADay(days=(2, 3)), "guard": PeopleADay(days=(4,))}
    rule = RoleDaily(
        by_role=asked, clause="X-1, X-2, X-3", clause_of={"agent": "X-1", "shift_leader": "X-2", "guard": ""}
    )
    found = {line.clause: line.checked for line in sheet([rule], {}).lines}
    # December 2026 has four Mondays, ten Tuesdays and Wednesdays, five Thursdays. X-3 speaks of the whole rule.
    assert found == {"X-1": 4, "X-2": 10, "X-3": 19}
    rule = replace(rule, clause="X-1, X-2")
    assert {line.clause: line.checked for line in sheet([rule], {}).lines} == {"X-1": 4, "X-2": 10, "": 5}


def test_a_clause_that_the_month_never_tests_is_listed_with_zero() -> None:
    rule = HandoverOverlap(clause="X-1", clause_of={"counter": "X-2"}, relieved=("agent", "counter"))
    assert ClauseLine("X-2", rule.rule_id, 0, 0, 0) in sheet([rule], {}).lines


def test_what_acts_before_the_roster_or_lacks_the_requirement_is_not_judged_on_it() -> None:
    month = small_month(AGENTS[:1], demand=replace(required({}), known=False))
    rules = [AttendanceTarget(clause="X-1"), RequirementCover(clause="X-2")]
    roster = roster_of(month, {})
    found = compliance(month, rules, roster, audit_roster(month, rules, roster))
    assert found.lines == ()
    assert found.not_judged == (
        NotJudged("X-1", "in-requirement", ("attendance.target",)),
        NotJudged("X-2", "requirement-unknown", ("coverage.requirement",)),
    )


def test_every_clause_of_a_profile_is_listed_in_the_order_of_its_text() -> None:
    clauses = [clause.clause_id for clause in load_profile("jinglong-operations").clauses]
    found = sheet([RestBetweenShifts(clause=clauses[3])], SHORT_REST, profiles=("jinglong-operations",))
    assert [line.clause for line in found.lines] == [clauses[3]]
    assert [entry.clause for entry in found.not_judged] == [*clauses[:3], *clauses[4:]]
    by_id = {entry.clause: entry for entry in found.not_judged}
    for clause_id, entry in by_id.items():
        clause = clause_by_id()[clause_id]
        expected = clause.reason or ("own-clause" if clause.statements else "later")
        assert entry.reason == expected


def test_breaches_found_beside_the_rules_count_as_tests_of_their_own() -> None:
    month = small_month(AGENTS[:1])
    roster = roster_of(month, {})
    extra = replace(RestBetweenShifts().breach(1), rule="roster.clock_times")
    audit = replace(audit_roster(month, [], roster), breaches=(extra,))
    assert compliance(month, [], roster, audit).lines == (ClauseLine("", "roster.clock_times", 1, 1, 0),)


def test_numbers_that_the_clause_does_not_ask_for_stand_in_its_line() -> None:
    month = small_month(AGENTS[:1], demand=replace(required({}), known=False))
    rest = RestBetweenShifts(clause="X-1", product_defaults={"hours": 11})
    cover = RequirementCover(clause="X-2", product_defaults={"n": 1})
    roster = roster_of(month, {})
    found = compliance(month, [rest, cover], roster, audit_roster(month, [rest, cover], roster))
    assert [(line.clause, line.product_defaults) for line in found.lines] == [("X-1", {"hours": 11})]
    assert [(entry.clause, entry.product_defaults) for entry in found.not_judged] == [("X-2", {"n": 1})]


def test_the_product_s_entries_stand_under_the_clauses_that_speak_of_the_whole_rule() -> None:
    rule = HandoverOverlap(
        clause="X-1, X-2", clause_of={"agent": "X-1", "qa": ""}, product_defaults={"by_role.qa": 30, "n": 1}
    )
    assert product_defaults_under(rule, "X-1") == {"n": 1}
    assert product_defaults_under(rule, "X-2") == {"by_role.qa": 30, "n": 1}
    assert product_defaults_under(rule, PRODUCT_DEFAULT) == {}
