"""Days of training (5.12), of the exam (5.13) and of a meeting (5.14)."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from staffing.centre.holidays import day_kinds
from staffing.centre.people import Qualification
from staffing.month import month_span
from staffing.occurrences import occurrences
from staffing.rules.events.monthly_exam import MonthlyExam, exam_batches
from staffing.rules.events.recurring_event import RecurringEvents
from staffing.rules.people.qualification_valid import QualificationValid
from staffing.rules.people.training_program import TrainingProgram, programme_end
from tests.staffing.small_month import AGENTS, breaches, every_day, on, roster_of, small_month
from tests.worked_numbers.regulated import rule_of

JINGLONG, MOBILE, GAS, SAMSUNG = "jinglong-operations", "mobile-ops-centre", "gas-service", "samsung-service"
JANUARY = date(2027, 1, 1)


class TestNewHire:
    HIRED = date(2026, 12, 1)
    KINDS = day_kinds(HIRED, 90, {})
    TRAINING = rule_of(JINGLONG, TrainingProgram, {"training.program": {"trainees": {"A1": HIRED}}})

    def test_thirty_working_days_from_tuesday_the_1st_of_december_end_on_12_january(self) -> None:
        assert self.HIRED.isoweekday() == 2
        assert self.TRAINING.by_role["agent"].days == 30
        assert programme_end(self.TRAINING.by_role["agent"].days, self.KINDS) == date(2027, 1, 12)
        off = [kind.day for kind in self.KINDS[:43] if kind.day.weekday() < 5 and not kind.is_workday]
        assert off == [JANUARY]

    def test_the_first_phone_shift_is_on_13_january(self) -> None:
        month = small_month(AGENTS[:1], first=JANUARY)
        found = breaches(self.TRAINING, month, roster_of(month, {"A1": every_day("day")}))
        assert [breach.day for breach in found if breach.day is not None][-1] == date(2027, 1, 12)

    @pytest.mark.parametrize(("passed", "first"), [(13, 13), (20, 20)])
    def test_a_re_sit_puts_the_first_phone_shift_off_to_its_own_date(self, passed: int, first: int) -> None:
        certificate = Qualification("A1", "post_test", valid_from=date(2027, 1, passed))
        rule = rule_of(JINGLONG, QualificationValid)
        month = small_month(AGENTS[:1], [rule], first=JANUARY, certificates=[certificate])
        found = breaches(rule, month, roster_of(month, {"A1": every_day("day")}))
        assert [breach.day for breach in found if breach.day is not None][-1] == date(2027, 1, first - 1)

    @pytest.mark.parametrize(
        ("role", "days"),
        [
            ("ignition_inspector", 14.5),
            ("safety_inspector", 29 + 1),  # and the day of the exam
            ("counter", 31),
            ("meter_reader", 12.5),
            ("installer", 35),
            ("commercial_manager", 22.5),
        ],
    )
    def test_the_gas_company_s_trainings_last(self, role: str, days: float) -> None:
        assert rule_of(GAS, TrainingProgram).by_role[role].days == days

    def test_where_the_text_contradicts_its_sum_it_matters_to_commercial_managers_only(self) -> None:
        """34.5 or 35 days of an installer end on the same date, 21.5 or 22.5 of a commercial manager do not (A-30)."""

        def end(days: float) -> date | None:
            return programme_end(days, self.KINDS)

        assert end(34.5) == end(35) == date(2027, 1, 19)
        assert (end(21.5), end(22.5)) == (date(2026, 12, 30), date(2026, 12, 31))


class TestExam:
    RULE = rule_of(MOBILE, MonthlyExam)

    def test_the_window_has_six_days(self) -> None:
        assert (self.RULE.from_day, self.RULE.to_day, self.RULE.papers) == (20, 25, 2)

    def test_96_agents_in_three_batches_a_day_are_18_batches_of_5_or_6_with_papers_in_turn(self) -> None:
        days = [on(day) for day in range(self.RULE.from_day, self.RULE.to_day + 1)]
        batches = exam_batches([f"A{number}" for number in range(96)], days, 3, self.RULE.papers)
        assert (len(days), len(batches)) == (6, 18)
        assert Counter(len(batch.agents) for batch in batches) == {5: 12, 6: 6}
        assert "".join(batch.paper for batch in batches) == "AB" * 9


@pytest.mark.parametrize(
    ("month", "held_on"),
    [("2026-12", date(2026, 12, 18)), ("2027-01", date(2027, 1, 22)), ("2027-02", date(2027, 2, 19))],
)
def test_samsung_s_meeting_is_on_the_last_friday_before_the_25th(month: str, held_on: date) -> None:
    """The 25th of December 2026 is a Friday itself (A-14)."""
    meeting = rule_of(SAMSUNG, RecurringEvents).events["all_hands"]
    assert occurrences(meeting, *month_span(month), {}) == ((held_on,),)
