"""Attendance and leave: what 95 % allows (5.3, 5.4) and what an absence over a weekend costs (5.16)."""

from __future__ import annotations

from datetime import datetime

import pytest

from staffing.centre.people import Person
from staffing.centre.records import LeaveRequest
from staffing.leave import granted_leave, leave_days, paid_leave_hours, rostered_symbols
from staffing.rules.attendance.rate import AttendanceRate, allowed_loss, attendance_rate
from staffing.rules.leave.leave_approval import ApprovalMatrix, approvers_of
from staffing.rules.leave.leave_concurrent import ConcurrentLeave
from staffing.rules.leave.leave_daily_limit import DailyLeaveLimit
from staffing.rules.leave.leave_types import LeaveTypes
from tests.staffing.rules.leave.asked import BLOCK, request, with_requests
from tests.staffing.small_month import AGENTS, breaches, every_day, on, roster_of, small_month
from tests.staffing.with_records import with_records
from tests.worked_numbers.regulated import rule_of

MOBILE, COMPANY = "mobile-ops-centre", "attendance-policy"
RATE = rule_of(MOBILE, AttendanceRate)
SHIFTS = range(1, 23)
"""Twenty-two each."""


class TestRate:
    @pytest.mark.parametrize(
        ("people", "rostered", "limit", "in_half_days"),
        [(24, 528, 26.4, 26.0), (6, 132, 6.6, 6.5), (10, 220, 11.0, 11.0), (30, 660, 33.0, 33.0)],
    )
    def test_at_most_a_twentieth_may_be_lost(
        self, people: int, rostered: int, limit: float, in_half_days: float
    ) -> None:
        team = tuple(Person(f"P{number}", "", "一班", "agent") for number in range(people))
        month = small_month(team)
        roster = roster_of(month, {person.employee_id: every_day("day", SHIFTS) for person in team})
        assert RATE.days_by_team(month, roster) == {"一班": (rostered, 0)}
        assert attendance_rate(rostered, limit) == pytest.approx(RATE.target)
        assert allowed_loss(rostered, RATE.target) == in_half_days

    @pytest.mark.parametrize(
        ("rostered", "attended", "percent", "passes"),
        [
            (528, 502, 95.08, True),
            (528, 501.5, 94.98, False),
            (528, 506, 95.83, True),
            (516, 494, 95.74, True),
            (528, 494, 93.56, False),
        ],
    )
    def test_what_a_team_of_24_has_attended(self, rostered: int, attended: float, percent: float, passes: bool) -> None:
        lost = rostered - attended
        assert attendance_rate(rostered, lost) * 100 == pytest.approx(percent, abs=0.005)
        assert (lost <= allowed_loss(rostered, RATE.target)) == passes

    @pytest.mark.parametrize(("days", "passes"), [(6, True), (7, False)])
    def test_in_a_team_of_six_seven_days_of_one_sickness_break_the_month(self, days: int, passes: bool) -> None:
        team = tuple(Person(f"P{number}", "", "一班", "agent") for number in range(6))
        lines = {person.employee_id: every_day("day", SHIFTS) for person in team}
        published = {(who, on(day)): "day" for who, cells in lines.items() for day in cells}
        month = with_records(small_month(team), published=published, published_on=on(-5))
        lines["P0"] |= every_day("sick", range(8, 8 + days))
        found = breaches(RATE, month, roster_of(month, lines))
        assert [breach.arguments["lost"] for breach in found] == ([] if passes else [7])


class TestLeaveOfADay:
    @pytest.mark.parametrize(("rostered", "on_leave"), [(20, 1), (60, 3), (220, 11)])
    def test_people_on_leave_with_whom_the_day_keeps_its_95_percent(self, rostered: int, on_leave: int) -> None:
        assert allowed_loss(rostered, RATE.target) == on_leave
        assert attendance_rate(rostered, on_leave) == pytest.approx(0.95)
        assert allowed_loss(rostered - 1, RATE.target) < on_leave

    def test_the_caps_are_one_for_each_supervisor_and_eleven_in_all(self) -> None:
        assert rule_of(MOBILE, DailyLeaveLimit).most == 1
        assert rule_of(MOBILE, ConcurrentLeave).most == 11

    @pytest.mark.parametrize(("days", "decides"), [(2, "supervisor"), (3, "manager"), (4, "director")])
    def test_an_agent_s_leave_is_decided_by_its_length(self, days: int, decides: str) -> None:
        steps = rule_of(MOBILE, ApprovalMatrix).steps
        assert [*approvers_of(steps, "agent", "sick", days)][-1] == decides


class TestAbsenceOverAWeekend:
    """Friday the 11th to Monday the 14th of December, Saturday and Sunday rostered rest."""

    @pytest.mark.parametrize(("leave_type", "days"), [("sick", 4), ("personal", 2)])
    def test_each_form_counts_its_own_days(self, leave_type: str, days: int) -> None:
        month = with_requests(request("A1", 11, 14, leave_type))
        [leave] = granted_leave(month)
        rostered = rostered_symbols(month, roster_of(month, {"A1": BLOCK}))
        count = rule_of(COMPANY, LeaveTypes).types[leave_type].count
        assert leave_days(month, rostered, leave, count) == days

    @pytest.mark.parametrize("leave_type", ["sick", "personal"])
    def test_both_lose_two_shifts_for_the_rate(self, leave_type: str) -> None:
        asked = LeaveRequest("1", "A1", leave_type, on(11), on(14), datetime(2026, 12, 11, 7), ("supervisor",))
        published = {("A1", on(day)): shift for day, shift in BLOCK.items()}
        month = with_records(small_month(AGENTS[:1]), leave_requests=(asked,), published=published, published_on=on(-5))
        assert RATE.days_by_team(month, roster_of(month, {"A1": BLOCK})) == {"一班": (2, 2.0)}

    @pytest.mark.parametrize(("rostered_days", "hours"), [((11, 14), 6.4), ((11, 12, 13, 14), 12.8)])
    def test_sick_pay_is_two_fifths_of_the_hours_rostered(self, rostered_days: tuple[int, ...], hours: float) -> None:
        """16 hours; whoever was rostered on all four days had 32."""
        sick = rule_of(COMPANY, LeaveTypes).types["sick"]
        month = with_requests(request("A1", 11, 14, "sick"))
        [leave] = granted_leave(month)
        roster = roster_of(month, {"A1": dict.fromkeys(rostered_days, "day")})
        rostered = rostered_symbols(month, roster)
        assert paid_leave_hours(month, rostered, leave, 1.0) == 8 * len(rostered_days)
        assert sick.pay_share == 0.4
        assert paid_leave_hours(month, rostered, leave, sick.pay_share) == pytest.approx(hours)

    def test_two_working_days_of_personal_leave_ask_for_two_levels_up_to_the_manager(self) -> None:
        steps = rule_of(COMPANY, ApprovalMatrix).steps
        assert [*approvers_of(steps, "agent", "personal", 2)] == ["supervisor", "manager"]
