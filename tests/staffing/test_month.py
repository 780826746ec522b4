"""One month of a centre as arrays."""

from __future__ import annotations

from datetime import date

import pytest

from staffing.centre.people import Person, Qualification
from staffing.centre.shifts import ShiftType
from staffing.month import CARRY_IN_DAYS, MonthSettings, month_span
from staffing.rules.handover.handover_overlap import HandoverOverlap
from tests.staffing.small_month import AGENTS, SHIFTS, TECHNICIANS, on, required, small_month


def test_a_month_is_named_by_text_or_by_any_of_its_dates() -> None:
    assert month_span("2026-12") == (date(2026, 12, 1), 31)
    assert month_span(date(2028, 2, 17)) == (date(2028, 2, 1), 29)


@pytest.mark.parametrize("text", ["2026", "2026-13", "2026-1", "26-01", "2026-xx", "2026-00"])
def test_anything_else_is_no_month(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        month_span(text)


def test_people_are_those_employed_in_the_month() -> None:
    people = (
        Person("left", "", "", "agent", valid_to=date(2026, 11, 30)),
        Person("leaves", "", "", "agent", valid_to=date(2026, 12, 1)),
        Person("comes", "", "", "agent", valid_from=date(2026, 12, 31)),
        Person("later", "", "", "agent", valid_from=date(2027, 1, 1)),
    )
    month = small_month(people)
    assert [person.employee_id for person in month.people] == ["leaves", "comes"]
    assert month.employed.sum(axis=1).tolist() == [1, 1]
    assert month.employed[0, 0]
    assert month.employed[1, 30]


def test_symbols_are_rest_then_leave_then_shifts() -> None:
    month = small_month(AGENTS)
    assert month.symbols.ids == ("OFF", "annual", "sick", "day", "late", "early", "night", "split", "full")
    assert month.symbols.is_leave.tolist() == [False, True, True] + [False] * 6
    assert month.symbols.paid_minutes.tolist() == [0, 0, 0, 480, 480, 480, 480, 480, 1440]
    assert month.symbols.is_night.tolist() == [False] * 5 + [True, True, False, True]


def test_the_carry_in_ends_with_the_day_before_the_first() -> None:
    month = small_month(AGENTS, carry_in={"A1": {0: "late", -30: "day", -31: "early"}, "gone": {0: "day"}})
    shown = [month.symbols.ids[symbol] for symbol in month.carry_in[0]]
    assert month.carry_in.shape == (5, CARRY_IN_DAYS)
    assert (shown[-1], shown[0], set(shown[1:-1])) == ("late", "day", {"OFF"})
    assert not month.carry_in[1:].any()


def test_cells_by_hand_and_of_a_draft_stand_where_they_belong() -> None:
    month = small_month(AGENTS, fixed={("A1", 1): "day", ("A1", 32): "day"}, draft={("A2", 31): "OFF"})
    assert (month.fixed >= 0).sum() == 1
    assert month.symbols.ids[month.fixed[0, 0]] == "day"
    assert month.draft is not None
    assert (month.draft >= 0).sum() == 1
    assert month.draft[1, 30] == 0
    assert small_month(AGENTS).draft is None


def test_agents_without_skills_serve_every_queue_and_others_only_theirs() -> None:
    people = (
        AGENTS[0],
        Person("V", "", "", "agent", skills=frozenset({"vip"})),
        Person("T", "", "", "technician", skills=frozenset({"hotline"})),
        TECHNICIANS[0],
    )
    month = small_month(people, demand=required({}))
    assert month.serves[:, 0].tolist() == [0b11, 0b10, 0b01, 0]


def test_roles_open_shift_types_and_the_manager_s_hand_opens_more() -> None:
    shifts = (*SHIFTS[:1], ShiftType("duty", "", 0, 60, roles=frozenset({"technician"})))
    month = small_month((*AGENTS[:2], *TECHNICIANS[:1]), shifts=shifts, fixed={("A2", 5): "duty"})
    duty = month.symbols.index["duty"]
    assert month.role_allows[:, duty].tolist() == [False, False, True]
    assert duty in month.open_symbols(month.role_mask("agent"))
    assert duty not in month.open_symbols(~month.role_mask("technician") & (month.fixed.max(axis=1) < 0))


def test_days_know_what_they_are() -> None:
    month = small_month(AGENTS, first=date(2026, 10, 1))
    assert month.holiday.nonzero()[0].tolist() == [0, 1, 2]
    assert month.weekend.nonzero()[0][:2].tolist() == [2, 3]
    assert not month.workday[:7].any()
    assert month.workday[9]  # Saturday 10 October is worked in exchange for the holiday
    assert (month.minutes, month.intervals, month.date_of(-1)) == (31 * 1440, 31 * 48, date(2026, 9, 30))


def test_certificates_cut_roles_and_skills_by_date() -> None:
    month = small_month(AGENTS[:1], certificates=[Qualification("A1", "x", on(3), on(4))])
    assert month.qualified.all()
    assert MonthSettings().role_certificates == {}


def test_early_arrival_follows_the_role() -> None:
    month = small_month((AGENTS[0], TECHNICIANS[0]), [HandoverOverlap(by_role={"technician": 20})])
    assert month.lead_minutes.tolist() == [0, 20]
