"""What is refused or fitted before any work: months past, histories from elsewhere."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from api.services.plan_request import for_foreign_history, refuse_past_month
from staffing.centre.people import CarryInCell, Leave, Qualification, Wish
from staffing.errors import InputError
from tests.api.files.small_plan import QUEUES, small_centre


@pytest.mark.parametrize("as_of", [date(2026, 12, 1), date(2026, 12, 15), date(2027, 3, 1)])
def test_a_month_that_has_begun_is_refused_with_the_as_of_date(as_of: date) -> None:
    with pytest.raises(InputError) as caught:
        refuse_past_month(date(2026, 12, 1), as_of)
    error = caught.value
    assert (error.code, error.file, error.value) == ("input-month-past", "--month", "2026-12")
    assert error.arguments == {"as_of": as_of.isoformat()}


def test_the_eve_of_the_month_is_early_enough() -> None:
    refuse_past_month(date(2026, 12, 1), date(2026, 11, 30))


def test_queues_without_a_given_history_are_dropped_and_named() -> None:
    centre, remarks = for_foreign_history(small_centre(), ["orders"], date(2026, 10, 1))
    assert centre.queues == (QUEUES[1],)
    assert remarks == [("remark-queues-dropped", {"queues": "hotline"})]


def test_nothing_is_said_where_nothing_is_dropped_or_moved() -> None:
    before = small_centre()
    centre, remarks = for_foreign_history(before, ["hotline", "orders"], date(2026, 10, 1))
    assert centre == before
    assert remarks == []


def test_dates_follow_the_history_so_that_the_carry_in_ends_on_the_eve_of_the_month() -> None:
    who = small_centre().people[0]
    centre = small_centre(
        people=(dataclasses.replace(who, valid_from=date(2020, 1, 1), valid_to=date(2026, 10, 20)),),
        qualifications=(Qualification(who.employee_id, "licence", None, date(2026, 10, 10)),),
        leave=(Leave(who.employee_id, "annual", date(2026, 10, 5), date(2026, 10, 6)),),
        wishes=(Wish(who.employee_id, date(2026, 10, 7), "OFF"),),
        carry_in=(
            CarryInCell(who.employee_id, date(2026, 9, 30), "N"),
            CarryInCell(who.employee_id, date(2026, 9, 29), "N"),
        ),
    )
    moved, remarks = for_foreign_history(centre, ["hotline", "orders"], date(2019, 7, 1))
    by = (date(2019, 7, 1) - date(2026, 10, 1)).days
    assert remarks == [("remark-dates-shifted", {"days": by})]
    assert max(cell.day for cell in moved.carry_in) == date(2019, 6, 30)
    # Everything keeps its distance from the 1st.
    assert moved.people[0].valid_to == date(2019, 7, 20)
    assert moved.qualifications[0].valid_to == date(2019, 7, 10)
    assert moved.qualifications[0].valid_from is None
    assert (moved.leave[0].start, moved.leave[0].end) == (date(2019, 7, 5), date(2019, 7, 6))
    assert moved.wishes[0].day == date(2019, 7, 7)


def test_without_carry_in_there_is_nothing_to_move_by() -> None:
    centre, remarks = for_foreign_history(small_centre(carry_in=()), ["hotline", "orders"], date(2019, 7, 1))
    assert centre.leave == small_centre().leave
    assert remarks == []
