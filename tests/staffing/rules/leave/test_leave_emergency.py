"""Emergencies are told within half an hour after the shift's start, forms follow on the first day back."""

from __future__ import annotations

from datetime import date

import pytest

from staffing.rules.leave.leave_emergency import EmergencyLeave
from tests.staffing.rules.leave.asked import BLOCK, at, found, request, with_requests
from tests.staffing.small_month import on, roster_of

TOLD = EmergencyLeave(until_minutes_after_start=30, clause="TS-35d")
FORM = EmergencyLeave(form_due_days=1, clause="AP-6.1e")


@pytest.mark.parametrize(("minute", "breaches"), [(30, []), (31, [("A1", on(10), "TS-35d", "late")])])
def test_half_an_hour_after_the_start_is_the_last_moment(minute: int, breaches: list[object]) -> None:
    month = with_requests(request("A1", 10, asked_at=at(10, 8, minute), emergency=True))
    assert found(TOLD, month, roster_of(month, {"A1": {10: "day"}})) == breaches


def test_nobody_is_late_for_a_shift_that_is_not_known_nor_with_an_ordinary_request() -> None:
    emergency = with_requests(request("A1", 10, asked_at=at(10, 12), emergency=True))
    assert found(TOLD, emergency) == []
    ordinary = with_requests(request("A1", 10, asked_at=at(10, 12)))
    assert found(TOLD, ordinary, roster_of(ordinary, {"A1": {10: "day"}})) == []


@pytest.mark.parametrize(("form_on", "in_time"), [(on(14), True), (on(15), False), (None, False)])
def test_the_form_comes_in_on_the_first_day_of_work_after_the_leave(form_on: date | None, in_time: bool) -> None:
    month = with_requests(request("A1", 11, 12, channel="phone", form_on=form_on))
    roster = roster_of(month, {"A1": {**BLOCK, 15: "day"}})
    assert found(FORM, month, roster) == ([] if in_time else [("A1", on(14), "AP-6.1e", "form")])


def test_a_day_of_other_leave_is_no_day_back() -> None:
    month = with_requests(
        request("A1", 11, channel="oral", form_on=on(15)), leave=[("A1", "annual", 14, 14)], published={}
    )
    roster = roster_of(month, {"A1": {11: "day", 15: "day"}})
    assert found(FORM, month, roster) == []


def test_a_form_that_is_due_after_the_month_is_awaited() -> None:
    # The 1st to the 3rd of January are holidays; the next day of work is Monday the 4th at the earliest.
    awaited = with_requests(request("A1", 30, 31, channel="phone"))
    assert found(FORM, awaited) == []
    late = with_requests(request("A1", 30, 31, channel="phone", form_on=date(2027, 1, 20)))
    [breach] = FORM.audit(late, roster_of(late, {}))
    assert breach.day is not None
    assert date(2027, 1, 4) <= breach.day < date(2027, 1, 20)


def test_a_request_by_form_needs_no_other() -> None:
    assert found(FORM, with_requests(request("A1", 4, 5))) == []
