"""People on long leave are heard of every three days (MO-3B-4.3)."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from staffing.rules.leave.long_contact import LongLeaveContact, contacts_due
from tests.staffing.rules.leave.asked import found, request, with_requests
from tests.staffing.small_month import on

if TYPE_CHECKING:
    from datetime import date

RULE = LongLeaveContact(clause="MO-3B-4.3")


def heard(*days: int) -> frozenset[date]:
    return frozenset(on(day) for day in days)


def test_a_contact_every_third_day_is_enough_and_a_missed_one_is_a_breach() -> None:
    assert found(RULE, with_requests(request("A1", 1, 10, contacts=heard(4, 7, 10)))) == []
    missed = found(RULE, with_requests(request("A1", 1, 10, contacts=heard(4, 10))))
    assert missed == [("A1", on(7), "MO-3B-4.3", "breach")]


def test_an_earlier_contact_moves_the_next_one() -> None:
    assert found(RULE, with_requests(request("A1", 1, 8, contacts=heard(3, 6)))) == []
    assert [breach[1] for breach in found(RULE, with_requests(request("A1", 1, 9, contacts=heard(3, 6))))] == [on(9)]


def test_leave_of_three_days_and_leave_without_a_request_ask_for_none() -> None:
    assert found(RULE, with_requests(request("A1", 1, 3), leave=[("A2", "annual", 1, 20)])) == []
    assert len(found(RULE, with_requests(request("A1", 1, 4)))) == 1


def test_only_contacts_of_the_month_are_judged() -> None:
    assert [day for _, day, *_ in found(RULE, with_requests(request("A1", -3, 4)))] == [on(3)]
    assert [day for _, day, *_ in found(RULE, with_requests(request("A1", 29, 40)))] == []


@given(st.integers(1, 40), st.sets(st.integers(0, 45)), st.integers(1, 7))
def test_nobody_is_unheard_of_for_longer_unless_it_is_told(length: int, days: set[int], every: int) -> None:
    due = list(contacts_due(on(1), on(length), heard(*days), every))
    known = sorted({1, *(day for day in days if 1 < day <= length), length + 1})
    longest = max(after - before for before, after in itertools.pairwise(known))
    assert all(made for _, made in due) == (longest <= every)
