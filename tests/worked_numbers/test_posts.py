"""A technician's post day and night (5.9), the hours of quality inspectors (5.10), outbound items (5.17)."""

from __future__ import annotations

import pytest

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.outbound import items_done
from staffing.posts import handovers_a_day, post_hours
from staffing.rules.events.recurring_event import RecurringEvents
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from staffing.rules.requirement.break_minutes import BreakMinutes
from staffing.rules.requirement.monthly_workload import MonthlyWorkload
from staffing.rules.requirement.outbound_rate import OutboundRate
from staffing.workload import contract_hours, workload_contracts, workload_people
from tests.staffing.small_month import QA, breaches, roster_of, small_month
from tests.worked_numbers.regulated import rule_of

JINGLONG = "jinglong-operations"
SHIFTS_A_DAY = 3
OVERLAP_MINUTES = rule_of(JINGLONG, HandoverOverlap).by_role["technician"]
ONE_POST = rule_of(JINGLONG, TechniciansOnSite).people


def kept(posts: int, days: int) -> float:
    """Hours of the posts with the overlap of every hand-over."""
    return post_hours(posts, days, SHIFTS_A_DAY, OVERLAP_MINUTES)


class TestTechniciansPost:
    def test_one_technician_is_on_site_and_the_next_comes_a_quarter_of_an_hour_early(self) -> None:
        assert (ONE_POST, OVERLAP_MINUTES) == (1, 15)

    def test_a_full_contract_is_worth_158_65_hours_a_month(self) -> None:
        assert contract_hours(1, 167, 0.95) == pytest.approx(158.65)

    @pytest.mark.parametrize(
        ("hours", "expected_hours", "contracts", "people"),
        [
            (post_hours(ONE_POST, 30), 720, 4.54, 5),
            (kept(ONE_POST, 30), 742.5, 4.68, 5),
            (kept(ONE_POST, 31), 767.25, 4.84, 5),
        ],
    )
    def test_a_post_takes_five_technicians(
        self, hours: float, expected_hours: float, contracts: float, people: int
    ) -> None:
        assert hours == expected_hours
        assert workload_contracts(hours) == pytest.approx(contracts, abs=0.005)
        assert workload_people(hours) == people

    @pytest.mark.parametrize("days", [30, 31])
    def test_two_on_site_take_ten(self, days: int) -> None:
        assert workload_people(post_hours(2, days)) == workload_people(kept(2, days)) == 10

    def test_three_shifts_of_eight_hours_hand_over_three_times_a_day(self) -> None:
        shifts = [ShiftType(name, name, 480 * number, 480 * (number + 1)) for number, name in enumerate("DEN")]
        assert handovers_a_day(shifts, "technician") == SHIFTS_A_DAY

    def test_five_supply_793_3_hours_which_are_50_8_more_than_are_needed(self) -> None:
        assert contract_hours(5) == pytest.approx(793.3, abs=0.051)  # 793.25
        assert contract_hours(5) - kept(1, 30) == pytest.approx(50.8, abs=0.051)  # 50.75

    def test_four_are_too_few_so_that_six_are_needed_to_survive_a_month_s_absence(self) -> None:
        assert contract_hours(4) == pytest.approx(634.6)
        assert contract_hours(4) < kept(1, 30) <= contract_hours(5)
        assert workload_people(kept(1, 30), away=1) == 6

    def test_on_monday_at_half_past_two_all_but_the_one_on_site_meet(self) -> None:
        meeting = rule_of(JINGLONG, RecurringEvents).events["technical_department"]
        assert (meeting.every, meeting.weekday, meeting.at) == ("week", 1, "14:30")
        assert (meeting.roles, meeting.keep) == (("technician",), {"technician": ONE_POST})


class TestInspectors:
    def test_forty_recordings_of_each_of_sixty_agents_are_2_400_which_take_240_hours(self) -> None:
        agents = tuple(Person(f"B{number}", "", "", "agent") for number in range(60))
        month = small_month((*agents, QA))
        rule = rule_of(JINGLONG, MonthlyWorkload)
        [breach] = breaches(rule, month, roster_of(month, {}))
        assert rule.by_task["recordings"].items_per_agent * len(agents) == 2_400
        assert (breach.amount, breach.clause) == (240, "JL-AN3a")

    def test_twenty_chats_of_each_of_fifteen_agents_are_300_a_day_which_take_five_hours(self) -> None:
        agents = tuple(Person(f"B{number}", "", "", "agent") for number in range(15))
        month = small_month((*agents, QA))
        rule = rule_of("samsung-service", MonthlyWorkload)
        [breach] = breaches(rule, month, roster_of(month, {agent.employee_id: {3: "day"} for agent in agents}))
        assert rule.by_task["chats"].items_per_agent_day * len(agents) == 300
        assert breach.amount == 5


class TestOutbound:
    RATES = rule_of("mobile-ops-centre", OutboundRate).by_grade

    @pytest.mark.parametrize(
        ("grade", "people", "rate", "items"),
        [("trial", 5, 11, 55), ("C", 8, 13, 104), ("B", 5, 15, 75), ("A", 2, 17, 34)],
    )
    def test_each_grade_has_its_own_rate(self, grade: str, people: int, rate: int, items: int) -> None:
        assert self.RATES[grade] == rate
        assert items_done([people], [self.RATES[grade]]) == items

    def test_together_they_do_268_in_a_productive_hour_and_245_7_on_the_clock(self) -> None:
        break_minutes = rule_of("mobile-ops-centre", BreakMinutes).minutes
        team = {"trial": 5, "C": 8, "B": 5, "A": 2}
        people, rates = list(team.values()), [self.RATES[grade] for grade in team]
        assert items_done(people, rates) == 268
        assert items_done(people, rates, break_minutes) == pytest.approx(245.7, abs=0.05)
