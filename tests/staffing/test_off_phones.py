"""Whoever sits in a meeting, an exam or a training is at work and covers no calls."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from staffing.centre.records import Records, Session
from staffing.off_phones import off_phones
from staffing.rules.requirement.requirement_cover import RequirementCover, people_by_skillset
from tests.staffing.small_month import AGENTS, QUEUES, half_hours, on, required, roster_of, small_month

if TYPE_CHECKING:
    from staffing.month import CentreMonth

DEMAND = required({"hotline": half_hours((8, 16))}, QUEUES)


def month_with(*sessions: Session) -> CentreMonth:
    month = small_month(AGENTS, demand=DEMAND)
    return replace(month, centre=replace(month.centre, records=Records(sessions=sessions)))


def meeting(start: int, end: int, *attendees: str, kind: str = "meeting", day: int = 9) -> Session:
    return Session("m", "weekly", kind, on(day), start, end, frozenset(attendees))


def missing(month: CentreMonth, lines: dict[str, dict[int, str]]) -> list[tuple[str, float]]:
    """Start and people missing in the half-hours of the 9th."""
    found = RequirementCover().audit(month, roster_of(month, lines))
    return [(str(b.arguments["start"]), b.amount) for b in found if b.text_id.endswith("-short") and b.day == on(9)]


@pytest.mark.parametrize("kind", ["meeting", "exam", "training", "briefing"])
def test_the_phones_are_short_of_whoever_is_in_a_session(kind: str) -> None:
    month = month_with(meeting(540, 585, "A1", kind=kind))  # 09:00-09:45
    assert missing(month, {"A1": {9: "day"}}) == [("09:00", 1.0), ("09:30", 0.5)]
    assert missing(month, {"A1": {9: "day"}, "A2": {9: "day"}}) == []


def test_a_duty_beside_the_phones_takes_nobody_away() -> None:
    assert missing(month_with(meeting(540, 600, "A1", kind="duty")), {"A1": {9: "day"}}) == []


def test_only_time_at_work_is_lost() -> None:
    month = month_with(meeting(420, 510, "A1", "A2"))  # 07:00-08:30, before the shift
    assert missing(month, {"A1": {9: "day"}}) == [("08:00", 1.0)]


def test_sessions_that_overlap_take_a_person_away_once() -> None:
    month = month_with(meeting(540, 600, "A1"), meeting(570, 630, "A1"))
    assert off_phones(month) == {month.row_of["A1"]: ((8 * 1440 + 540, 8 * 1440 + 630),)}
    roster = roster_of(month, {"A1": {9: "day"}})
    assert people_by_skillset(month, roster).min() == 0


def test_a_shift_from_before_the_month_counts_too() -> None:
    month = small_month(AGENTS, demand=DEMAND, carry_in={"A1": {0: "night"}})  # to 06:00 on the 1st
    records = Records(sessions=(meeting(60, 120, "A1", day=1),))
    month = replace(month, centre=replace(month.centre, records=records))
    present = people_by_skillset(month, roster_of(month, {})).sum(axis=0)
    assert np.array_equal(present[:6], [1, 1, 0, 0, 1, 1])
