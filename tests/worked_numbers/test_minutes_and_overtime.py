"""Late and early minutes by three packaged regulations (5.6), overtime of weeks and periods (5.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from staffing.centre.holidays import day_kinds
from staffing.centre.records import LeaveRequest, Overtime, Punch
from staffing.rules.attendance.early_leave_steps import EarlyLeaveSteps
from staffing.rules.attendance.lateness_month_minutes import LatenessMonthMinutes
from staffing.rules.attendance.lateness_steps import LatenessSteps
from staffing.rules.attendance.minute_steps import classify
from staffing.rules.overtime.overtime_rule import OvertimeRule
from staffing.rules.overtime.pay_factors import PayFactors
from staffing.rules.overtime.payroll_period import PayrollPeriod, payroll_period
from tests.staffing.rules.attendance.punched_month import found, punched
from tests.staffing.small_month import AGENTS, breaches, on, roster_of, small_month
from tests.staffing.with_records import with_records
from tests.worked_numbers.regulated import rule_of

MOBILE, COMPANY, SAMSUNG = "mobile-ops-centre", "attendance-policy", "samsung-service"
COUNTS, HALF_DAY, DAY, NONE = (True, 0), (False, 0.5), (False, 1), (False, 0)


class TestMinutes:
    @pytest.mark.parametrize(
        ("minutes", "mobile_late", "mobile_early", "company", "samsung"),
        [
            (3, COUNTS, NONE, COUNTS, COUNTS),
            (5, COUNTS, COUNTS, COUNTS, COUNTS),
            (10, COUNTS, COUNTS, COUNTS, COUNTS),
            (15, COUNTS, HALF_DAY, COUNTS, COUNTS),
            (16, HALF_DAY, HALF_DAY, COUNTS, COUNTS),
            (30, HALF_DAY, DAY, COUNTS, COUNTS),
            (31, DAY, DAY, DAY, COUNTS),
        ],
    )
    def test_what_the_regulations_make_of_them(
        self, minutes: int, mobile_late: object, mobile_early: object, company: object, samsung: object
    ) -> None:
        """Samsung's fine of 20 yuan is the payroll's: the product tells that it was late or early."""
        assert classify(minutes, rule_of(MOBILE, LatenessSteps).steps) == mobile_late
        assert classify(minutes, rule_of(MOBILE, EarlyLeaveSteps).steps) == mobile_early
        for profile, expected in ((COMPANY, company), (SAMSUNG, samsung)):
            assert classify(minutes, rule_of(profile, LatenessSteps).steps) == expected
            assert classify(minutes, rule_of(profile, EarlyLeaveSteps).steps) == expected

    def test_nine_minutes_of_a_month_are_free_and_eleven_are_deducted_whole(self) -> None:
        rule = rule_of(COMPANY, LatenessMonthMinutes)
        line = {"A1": {1: "day", 2: "day", 4: "day"}}
        nine = [punched(1, late=4), punched(2, early=5)]
        assert found(rule, line, [*nine, punched(4)]) == []
        [breach] = found(rule, line, [*nine, punched(4, early=2)])
        assert (breach.amount, breach.arguments["minutes"], breach.arguments["most"]) == (11, 11, 10)


class TestOvertime:
    RULE = rule_of(COMPANY, OvertimeRule)
    SIGNED = ("shift_leader", "manager")
    SATURDAY = Overtime("A1", on(12), 540, 900, approved_by=SIGNED)
    """12 December, six hours."""

    @pytest.mark.parametrize(
        ("leave_minutes", "attended", "counted"), [(0, 46, 6), (480, 38, 0), (240, 42, 2)], ids=["none", "day", "half"]
    )
    def test_six_hours_of_a_saturday_count_as_far_as_the_week_is_above_forty(
        self, leave_minutes: int, attended: float, counted: float
    ) -> None:
        leave = LeaveRequest(
            "1",
            "A1",
            "personal",
            on(9),
            on(9),
            datetime(2026, 12, 1),
            self.SIGNED,
            frozenset(),
            480,
            480 + leave_minutes,
        )
        month = with_records(
            small_month(AGENTS), overtime=(self.SATURDAY,), leave_requests=(leave,) if leave_minutes else ()
        )
        week = breaches(self.RULE, month, roster_of(month, {"A1": dict.fromkeys(range(7, 12), "day")}))
        told = [(breach.arguments["attended"], breach.arguments["counted"]) for breach in week]
        assert told == ([] if counted == 6 else [(attended, counted)])

    def test_the_week_of_saturday_the_21st_of_november_lies_across_two_periods(self) -> None:
        saturday = date(2026, 11, 21)
        line = replace(self.SATURDAY, day=saturday)
        month = with_records(small_month(AGENTS, first=date(2026, 11, 1)), overtime=(line,))
        four_days = roster_of(month, {"A1": dict.fromkeys(range(16, 20), "day")})
        [breach] = breaches(self.RULE, month, four_days)
        assert (breach.day, breach.arguments["monday"], breach.arguments["attended"]) == (saturday, "2026-11-16", 38)
        day = rule_of(COMPANY, PayrollPeriod).day
        assert payroll_period(saturday, day) == (saturday, date(2026, 12, 20))
        assert payroll_period(date(2026, 11, 20), day)[1] == date(2026, 11, 20)

    def test_the_form_of_a_period_comes_in_on_the_21st(self) -> None:
        rule = rule_of(COMPANY, PayrollPeriod)
        for submitted, late in ((21, []), (22, [1])):
            line = replace(self.SATURDAY, submitted_on=on(submitted))
            month = with_records(small_month(AGENTS), overtime=(line,))
            assert [breach.amount for breach in breaches(rule, month, roster_of(month, {}))] == late

    def test_new_year_s_day_is_paid_threefold_where_it_can_be_shown(self) -> None:
        new_year = date(2027, 1, 1)
        rule = rule_of(COMPANY, PayFactors)
        [kind] = day_kinds(new_year, 1, {})
        assert kind.statutory
        assert rule.pay_factor(kind, rest_day=False) == 3
        day = rule_of(COMPANY, PayrollPeriod).day
        assert payroll_period(new_year, day) == (date(2026, 12, 21), date(2027, 1, 20))
        two_punches = Punch("A1", new_year, 480, 960)
        exception = Punch("A1", new_year, 480, confirmed_by=self.SIGNED)
        for punch, shown in ((two_punches, True), (exception, True), (Punch("A1", new_year, 480), False)):
            month = with_records(small_month(AGENTS, first=new_year), punches=(punch,))
            assert (breaches(rule, month, roster_of(month, {"A1": {1: "day"}})) == []) == shown
