"""From calls to people: the lines between those of the quota (5.1, 5.2), breaks (5.11), a counter (5.15)."""

from __future__ import annotations

from datetime import date

import pytest

from staffing.break_slots import most_on_break, people_on_break
from staffing.centre.holidays import day_kinds
from staffing.erlang import occupancy, offered_load
from staffing.leave import STANDARD_DAY_MINUTES
from staffing.quota import quota_agents
from staffing.requirement import Shrinkage
from staffing.rules.breaks.lockout import SignInLockout
from staffing.rules.requirement.break_minutes import BreakMinutes
from staffing.rules.requirement.quota import QuotaFormula
from staffing.workload import workload_hours
from tests.worked_numbers.regulated import rule_of

RAILWAY = rule_of("railway-quota", QuotaFormula)
BUSY_HOUR = (1000, 120, 3600)


def agents(calls: float, aht_seconds: float) -> float:
    """By the railway's figures, every call answered."""
    return quota_agents(calls, aht_seconds, 1.0, RAILWAY.hours, RAILWAY.attendance, RAILWAY.utilisation)


def test_the_railway_s_regulation_has_the_standard_figures() -> None:
    figures = (RAILWAY.aht_seconds, RAILWAY.connect_rate, RAILWAY.hours, RAILWAY.attendance, RAILWAY.utilisation)
    assert figures == (120, 0.85, 167, 0.95, 0.75)


def test_255_000_answered_calls_are_8_500_hours() -> None:
    assert workload_hours(255_000, 120 / 60) == 8_500
    assert agents(255_000, 120) == pytest.approx(71.44, abs=0.005)
    assert agents(1, 30_600_000) == pytest.approx(71.44, abs=0.005)
    assert quota_agents(300_000, 120, 0.85, 167, 0.95, 0.75) == pytest.approx(agents(255_000, 120))


def test_one_agent_is_on_calls_for_428_355_seconds_a_month_which_are_3_569_6_calls() -> None:
    assert agents(1, 428_355) == pytest.approx(1)
    assert agents(1, 118.9875 * 3600) == pytest.approx(1)
    assert agents(3_569.6, 120) == pytest.approx(1, abs=2e-5)


def test_167_hours_are_a_twelfth_of_250_working_days() -> None:
    """2021 had as many; from 2025 on, with thirteen statutory holidays, a year has 248."""
    working_days = {
        year: sum(kind.is_workday for kind in day_kinds(date(year, 1, 1), 365, {})) for year in (2021, 2026)
    }
    assert working_days == {2021: 250, 2026: 248}
    assert workload_hours(working_days[2021], STANDARD_DAY_MINUTES) / 12 == pytest.approx(166.67, abs=0.005)


def test_the_busy_hour_is_33_33_erlang_and_43_6_people_have_38_on_seat() -> None:
    assert float(offered_load(*BUSY_HOUR)) == pytest.approx(33.33, abs=0.005)
    breaks_only = Shrinkage(break_minutes_per_hour=5, meal_minutes=0, attendance=0.95)
    # The rounding up to 44 is the product's: see the requirement's own tests.
    assert 43.6 * breaks_only.seat_share * breaks_only.attendance == pytest.approx(38, abs=0.05)


def test_410_minutes_of_480_on_seat_at_87_8_percent_occupancy_are_a_utilisation_of_75_percent() -> None:
    """Eight breaks are 40 minutes; with the meal 70 are off the seat."""
    share = Shrinkage(break_minutes_per_hour=0, meal_minutes=8 * 5 + 30).seat_share
    assert share * 480 == pytest.approx(410)
    assert share == pytest.approx(0.854, abs=0.0005)
    assert RAILWAY.utilisation / share == pytest.approx(0.878, abs=0.0005)
    occupied = float(occupancy(*BUSY_HOUR, 38))
    assert occupied == pytest.approx(0.877, abs=0.0005)
    assert occupied * share == pytest.approx(RAILWAY.utilisation, abs=0.001)


def test_no_break_falls_due_in_the_half_hour_of_the_meal() -> None:
    """Where a break belongs to an hour of work, seven and a half hours have 37.5 minutes of them: 412.5 are left."""
    assert Shrinkage().seat_share * 480 == pytest.approx(412.5)


def test_payments_and_openings_at_the_gas_counter_are_180_minutes_an_hour() -> None:
    assert workload_hours(40, 3) + workload_hours(6, 10) == 180 / 60
    assert float(offered_load(40, 180, 3600) + offered_load(6, 600, 3600)) == pytest.approx(3.0)


def test_thirty_agents_rest_150_minutes_an_hour() -> None:
    minutes = rule_of("mobile-ops-centre", BreakMinutes).minutes
    lockout = rule_of("mobile-ops-centre", SignInLockout).minutes
    assert (minutes, lockout) == (5, 30)
    assert people_on_break(30, minutes) == 150 / 60 == 2.5
    assert most_on_break(30, 5, lockout) == 5
    assert most_on_break(6, 5, lockout) == 1  # six slots
    assert most_on_break(7, 5, lockout) == 2
    assert Shrinkage(minutes, meal_minutes=0).seat_share == pytest.approx(0.917, abs=0.0005)
