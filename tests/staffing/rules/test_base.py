"""What any rule says of itself: the numbers it asks for, and those its breaches owe to the product alone."""

from __future__ import annotations

from staffing.rules.attendance.rate import AttendanceRate
from staffing.rules.breaks.max_minutes import BreakLength
from staffing.rules.breaks.meal_windows import MealWindows
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.hours.month_hours import MonthHours
from staffing.rules.presence.float_share import FloatShare
from staffing.rules.presence.seats import SeatCapacity
from staffing.rules.publication.after_shift import AfterShift
from staffing.rules.requirement.requirement_cover import RequirementCover


def test_numbers_and_times_are_asked_for_entry_by_entry() -> None:
    assert BreakLength().asked_numbers() == {"minutes": 10}
    assert MealWindows().asked_numbers() == {
        "windows.breakfast": "06:30–08:30",
        "windows.lunch": "11:00–13:30",
        "windows.dinner": "17:00–19:30",
    }
    assert AttendanceRate().asked_numbers()["early_leave"] == "≥ 5 → 0, ≥ 15 → 0.5, ≥ 30 → 1"


def test_prices_scopes_and_what_is_no_limit_ask_for_nothing() -> None:
    assert FloatShare().asked_numbers() == {"one_per": 20}
    assert RequirementCover().asked_numbers() == {}
    assert SeatCapacity().asked_numbers() == {}
    assert AfterShift().asked_numbers() == {"minutes": 90}


def test_a_norm_that_the_workdays_give_is_no_number_of_the_product() -> None:
    assert "norm_hours" in MonthHours().asked_numbers()
    assert "norm_hours" not in MonthHours(basis="workdays").asked_numbers()


def test_a_breach_carries_the_product_s_numbers_of_the_entry_it_is_about() -> None:
    rule = HandoverOverlap(clause="X-1", clause_of={"qa": ""}, product_defaults={"by_role.agent": 10, "by_role.qa": 30})
    assert rule.breach(1, part="agent").product_defaults == {"by_role.agent": 10}
    assert rule.breach(1, part="counter").product_defaults == {}
    assert rule.breach(1).product_defaults == {"by_role.agent": 10, "by_role.qa": 30}


def test_a_breach_without_a_clause_has_nothing_to_tell_apart() -> None:
    rule = HandoverOverlap(clause="X-1", clause_of={"qa": ""}, product_defaults={"by_role.qa": 30})
    assert (rule.breach(1, part="qa").clause, rule.breach(1, part="qa").product_defaults) == ("", {})
