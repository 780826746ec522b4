"""No leave on a published night, in training or in a season; sickness stays possible (A-11)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from staffing.centre.records import Session
from staffing.rules.leave.leave_forbidden import ForbiddenLeave, Season
from tests.staffing.rules.leave.asked import at, found, request, with_requests
from tests.staffing.small_month import AGENTS, on, roster_of, small_month

NIGHTS = ForbiddenLeave(on_night_shift=True, clause="JL-39.15b")


def test_leave_on_a_published_night_is_a_breach_and_on_another_day_none() -> None:
    month = with_requests(
        request("A1", 9, 11), published={("A1", on(9)): "day", ("A1", on(10)): "night", ("A1", on(11)): "early"}
    )
    [breach] = NIGHTS.audit(month, roster_of(month, {}))
    assert (breach.employee_id, breach.day, breach.clause, breach.amount) == ("A1", on(10), "JL-39.15b", 2)
    assert found(NIGHTS, with_requests(request("A1", 9), published={("A1", on(9)): "late"})) == []


def test_the_roster_as_it_stands_holds_where_none_was_published() -> None:
    month = with_requests(leave=[("A1", "annual", 10, 10)])
    assert found(NIGHTS, month) == []
    asked = with_requests(request("A1", 10))
    assert len(found(NIGHTS, asked, roster_of(asked, {"A1": {10: "night"}}))) == 1


def test_leave_asked_for_before_publication_and_sickness_are_free() -> None:
    night = {("A1", on(10)): "night"}
    sick = with_requests(request("A1", 10, None, "sick"), published=night)
    assert found(NIGHTS, sick) == []
    assert len(found(replace(NIGHTS, free_types=()), sick)) == 1
    early = request("A1", 10, asked_at=at(-7, 9))
    assert found(NIGHTS, with_requests(early, published=night, published_on=on(-5))) == []
    assert len(found(NIGHTS, with_requests(early, published=night, published_on=on(-8)))) == 1


def test_nobody_is_on_leave_on_a_day_of_own_training() -> None:
    rule = ForbiddenLeave(on_training=True, clause="MO-2B-5.2")
    course = Session("1", "course", "training", on(10), 540, 720, attendees=frozenset({"A1"}))
    meeting = replace(course, kind="meeting", day=on(9))
    month = with_requests(request("A1", 9, 10), request("A2", 10), sessions=(course, meeting))
    assert found(rule, month) == [("A1", on(10), "MO-2B-5.2", "breach")]


def test_a_season_may_be_dates_over_the_turn_of_the_year() -> None:
    rule = ForbiddenLeave(
        seasons={"year_end": Season(roles=("agent",), start="12-20", end="01-10")}, clause_of={"year_end": "X-1"}
    )
    assert found(rule, with_requests(request("A1", 15, 19))) == []
    month = with_requests(request("A1", 19, 21))
    [breach] = rule.audit(month, roster_of(month, {}))
    assert (breach.day, breach.amount, breach.clause) == (on(20), 2, "X-1")
    others = [replace(AGENTS[0], role="qa")]
    assert found(rule, with_requests(request("A1", 19, 21), people=others)) == []


def test_a_season_may_be_the_days_before_a_holiday() -> None:
    season = Season(days_before_holiday=14)
    month = with_requests()
    # New Year's Day is the 1st of January.
    assert season.dates(month) == {on(day) for day in range(18, 32)}
    assert replace(season, holidays=("national_day",)).dates(month) == set()
    october = small_month(AGENTS, first=date(2026, 10, 1))
    assert season.dates(october) == set()


@pytest.mark.parametrize("says", [{}, {"start": "12-01"}, {"start": "12-01", "end": "12-05", "days_before_holiday": 3}])
def test_a_season_is_either_dates_or_days_before_a_holiday(says: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"-"):
        Season(**says)  # type: ignore[arg-type]
