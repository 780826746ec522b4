"""The hand-over at 08:00 by the clock, as the packaged regulations have it (5.8)."""

from __future__ import annotations

from datetime import date

import pytest

from api.files.day_times import day_times
from staffing.centre.records import Away, Punch
from staffing.rules.breaks.lockout import SignInLockout
from staffing.rules.events.briefing_pre import BriefingPre
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.handover.outgoing_exit import OutgoingExit
from staffing.rules.handover.sign_in_limit import SignInLimit
from staffing.rules.publication.after_shift import AfterShift
from staffing.rules.publication.transport import Departure
from tests.staffing.rules.events.with_sessions import judged, month_with, session
from tests.staffing.small_month import AGENTS, DAY, LEADERS, on, roster_of, small_month
from tests.staffing.with_records import with_records
from tests.worked_numbers.regulated import rule_of

JINGLONG, MOBILE = "jinglong-operations", "mobile-ops-centre"
LINES = {"A1": {3: "early"}, "A2": {3: "day"}}
"""A2 takes over from A1 at 08:00."""


def clock(hour: int, minute: int) -> int:
    return hour * 60 + minute


def test_a_strict_briefing_brings_agents_in_at_twenty_to_eight() -> None:
    """The centre writes 20 minutes over the 10 of its regulation (A-3)."""
    strict = {"handover.overlap_minutes": {"by_role": {"agent": 20}}}
    for own, on_site_from in (({}, "07:50"), (strict, "07:40")):
        leads = rule_of(MOBILE, HandoverOverlap, own).by_role
        times = day_times([DAY], {"A1": leads["agent"]})
        assert times("A1", date(2026, 12, 3), "day")[0] == f"2026-12-03T{on_site_from}"


@pytest.mark.parametrize(("start", "in_time"), [("07:40", True), ("07:41", False)])
def test_the_leader_s_briefing_begins_at_twenty_to_eight(start: str, in_time: bool) -> None:
    briefing = session("briefing", "briefing", 3, start, "08:00", "L1", "A1")
    found = judged(rule_of(MOBILE, BriefingPre), month_with((*AGENTS, *LEADERS), [briefing]), {"L1": {3: "day"}})
    assert [breach.clause for breach in found] == ([] if in_time else ["MO-1C-9.6"])


@pytest.mark.parametrize(("minute", "in_time"), [(3, True), (4, False)])
def test_who_takes_over_is_signed_in_by_three_past_eight(minute: int, in_time: bool) -> None:
    month = with_records(small_month(AGENTS), punches=(Punch("A2", on(3), clock(8, minute)),))
    found = list(rule_of(MOBILE, SignInLimit).audit(month, roster_of(month, LINES)))
    assert [breach.clause for breach in found] == ([] if in_time else ["MO-3A-2.2"])


@pytest.mark.parametrize(
    ("profile", "minute", "in_time"),
    [(MOBILE, 5, True), (MOBILE, 6, False), (JINGLONG, 0, True), (JINGLONG, 1, False)],
)
def test_who_has_been_relieved_is_gone(profile: str, minute: int, in_time: bool) -> None:
    """By 08:05, or without lingering at all."""
    punches = (Punch("A1", on(3), 0, clock(8, minute)), Punch("A2", on(3), clock(7, 50)))
    month = with_records(small_month(AGENTS), punches=punches)
    found = list(rule_of(profile, OutgoingExit).audit(month, roster_of(month, LINES)))
    assert [(breach.employee_id, breach.amount) for breach in found] == ([] if in_time else [("A1", 1)])


@pytest.mark.parametrize(("at", "allowed"), [(clock(8, 30), True), (clock(8, 29), False)])
def test_nobody_signed_in_at_eight_signs_out_before_half_past(at: int, allowed: bool) -> None:
    month = with_records(
        small_month(AGENTS), punches=(Punch("A2", on(3), clock(8, 0)),), away=(Away("A2", on(3), at, at + 5, "break"),)
    )
    found = list(rule_of(MOBILE, SignInLockout).audit(month, roster_of(month, LINES)))
    assert [breach.clause for breach in found] == ([] if allowed else ["MO-3A-3.2"])


@pytest.mark.parametrize(("bus", "in_time"), [("16:09", False), ("16:10", True), ("16:15", True), ("16:16", False)])
def test_the_bus_after_a_shift_to_four_leaves_from_ten_to_a_quarter_past(bus: str, in_time: bool) -> None:
    rule = rule_of(MOBILE, Departure, {"transport.departure": {"departures": [bus]}})
    month = small_month(AGENTS)
    assert (list(rule.audit(month, roster_of(month, {"A2": {3: "day"}}))) == []) == in_time


@pytest.mark.parametrize(("minute", "in_time"), [(30, True), (31, False)])
def test_word_of_everybody_at_home_is_there_by_half_past_five(minute: int, in_time: bool) -> None:
    home = Punch("A2", on(3), clock(8, 0), clock(16, 0), home_at=clock(17, minute))
    month = with_records(small_month(AGENTS), punches=(home,))
    assert (list(rule_of(MOBILE, AfterShift).audit(month, roster_of(month, LINES))) == []) == in_time
