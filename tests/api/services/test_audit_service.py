"""A roster from a file judged: the same verdict as on the roster it was written from."""

from __future__ import annotations

import dataclasses
from datetime import date

import numpy as np
import pytest

from api.services.audit import StandbyDuty, audit_cells, clock_time_breach
from staffing.month import Demand
from tests.api.files.small_plan import small_plan


@pytest.fixture
def cells() -> dict[tuple[str, date], str]:
    """Every cell of the small plan."""
    view = small_plan().view
    return {
        (person.employee_id, view.month.date_of(day)): view.month.symbols.ids[view.roster[row, day]]
        for row, person in enumerate(view.month.people)
        for day in range(view.month.days)
    }


def test_the_cells_of_a_plan_are_judged_as_the_plan_was(cells: dict[tuple[str, date], str]) -> None:
    view = small_plan().view
    again = audit_cells(view.month.centre, view.rules, view.month.first_day, cells, view.month.demand)
    assert np.array_equal(again.roster, view.roster)
    assert again.audit.breaches == view.audit.breaches
    assert again.standby == view.standby


def test_a_day_off_written_over_leave_is_still_that_leave(cells: dict[tuple[str, date], str]) -> None:
    view = small_plan().view
    rested = {key: "OFF" if symbol == "annual" else symbol for key, symbol in cells.items()}
    assert rested != cells
    again = audit_cells(view.month.centre, view.rules, view.month.first_day, rested, view.month.demand)
    assert np.array_equal(again.roster, view.roster)


def test_what_asks_for_the_requirement_is_not_judged_without_one(cells: dict[tuple[str, date], str]) -> None:
    view = small_plan().view
    nothing = Demand.unknown(view.month.demand.queue_ids, view.month.days)
    again = audit_cells(view.month.centre, view.rules, view.month.first_day, cells, nothing)
    rules = {breach.rule for breach in again.audit.breaches}
    assert again.audit.not_judged == ("coverage.last_night", "coverage.requirement", "fairness.share")
    assert not rules & set(again.audit.not_judged)
    assert not again.audit.checked.keys() & set(again.audit.not_judged)
    assert again.audit.checked["rest.min_between_shifts"] == view.audit.checked["rest.min_between_shifts"]
    assert "hours.month_norm" in rules
    assert again.people_short == ()


def test_breaches_found_while_reading_come_first_and_count_as_hard(cells: dict[tuple[str, date], str]) -> None:
    view = small_plan().view
    found = clock_time_breach("A001", date(2026, 10, 2), "end", "", "2026-10-02T16:00")
    again = audit_cells(view.month.centre, view.rules, view.month.first_day, cells, view.month.demand, [found])
    assert again.audit.breaches == (found, *view.audit.breaches)
    assert found in again.audit.hard
    assert found.arguments == {"column": "end", "value": "–", "expected": "2026-10-02T16:00"}


def test_somebody_who_has_left_before_the_month_is_passed_over(cells: dict[tuple[str, date], str]) -> None:
    view = small_plan().view
    gone, *stayed = view.month.centre.people
    centre = dataclasses.replace(
        view.month.centre, people=(dataclasses.replace(gone, valid_to=date(2026, 9, 30)), *stayed)
    )
    again = audit_cells(centre, view.rules, view.month.first_day, cells, view.month.demand)
    assert np.array_equal(again.roster, view.roster[1:])


def test_turns_of_standby_that_were_published_are_judged_as_they_stand(cells: dict[tuple[str, date], str]) -> None:
    view = small_plan().view
    people = view.month.people
    duties = [
        StandbyDuty(people[t.row].employee_id, view.month.date_of(t.day), t.kind, t.start, t.end) for t in view.standby
    ]
    again = audit_cells(
        view.month.centre, view.rules, view.month.first_day, cells, view.month.demand, duties=duties[1:]
    )
    assert again.standby == view.standby[1:]
    [breach] = [b for b in again.audit.breaches if b.text_id == "oncall-min-technicians-reachable-turn-missing"]
    assert breach.day == duties[0].day
    rule_id = "oncall.min_technicians_reachable"
    assert again.audit.checked[rule_id] == view.audit.checked[rule_id] + 1
