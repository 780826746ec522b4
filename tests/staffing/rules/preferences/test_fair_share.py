"""Fair share of nights, weekends and holidays."""

from __future__ import annotations

from datetime import date

import pytest

from staffing.centre.people import LedgerLine, Person
from staffing.rules.preferences.fair_share import FairShare
from staffing.rules.presence.technicians_on_site import TechniciansOnSite
from tests.staffing.small_month import (
    AGENTS,
    EARLY,
    LATE,
    QA,
    TECHNICIANS,
    breaches,
    every_day,
    required,
    roster_of,
    small_month,
)

NIGHTS = FairShare(clause="A-35", of=("nights",))
POST = TechniciansOnSite()


def test_a_post_s_nights_are_shared_among_its_people() -> None:
    """31 nights of five people: 6.2 each; one more or fewer is free."""
    month = small_month(TECHNICIANS, [POST])
    lines = {
        person.employee_id: every_day("early", range(1, count + 1))
        for person, count in zip(TECHNICIANS, (6, 7, 8, 5, 5), strict=True)
    }
    found = breaches(NIGHTS, month, roster_of(month, lines))
    assert [(b.employee_id, b.text_id) for b in found] == [
        ("T3", "fairness-share-nights-more"),
        ("T4", "fairness-share-nights-fewer"),
        ("T5", "fairness-share-nights-fewer"),
    ]
    assert {(b.rule, b.clause, b.severity) for b in found} == {("fairness.share", "A-35", "soft")}
    assert [b.cost for b in found] == pytest.approx([8, 2, 2])
    assert (found[0].arguments["own"], found[0].arguments["share"]) == (8, 6.2)


def test_what_was_done_more_earlier_in_the_year_counts() -> None:
    month = small_month(TECHNICIANS, [POST], ledger=[LedgerLine("T1", nights=3.0)])
    line = {person.employee_id: every_day("early", range(1, 7)) for person in TECHNICIANS}
    [breach] = breaches(NIGHTS, month, roster_of(month, line))
    assert (breach.employee_id, breach.arguments["ledger"]) == ("T1", 3.0)
    assert breach.amount == pytest.approx(1.8)


def test_a_part_timer_and_somebody_on_leave_owe_less() -> None:
    people = (Person("F", "", "", "technician"), Person("P", "", "", "technician", contract_hours=83.5))
    month = small_month(people, [POST])
    shared = next(NIGHTS._shared(month))
    assert shared.share.tolist() == pytest.approx([31 * 2 / 3, 31 / 3])


def test_agents_share_the_nights_the_requirement_asks_for() -> None:
    month = small_month(AGENTS, demand=required({"hotline": 1, "vip": 1}))
    shared = next(NIGHTS._shared(month))
    assert shared.share.tolist() == pytest.approx([62 / 5] * 5)


def test_a_role_that_keeps_no_post_owes_none() -> None:
    month = small_month((QA,), [POST])
    [breach] = breaches(NIGHTS, month, roster_of(month, {"Q1": {1: "early", 2: "early"}}))
    assert (breach.text_id, breach.cost) == ("fairness-share-nights-more", 10)


def test_weekends_are_the_saturdays_and_sundays() -> None:
    month = small_month((QA,), [POST])
    rule = FairShare(of=("weekends",), free=0)
    found = breaches(rule, month, roster_of(month, {"Q1": every_day("day", [4, 5, 6, 7, 12])}))
    assert [(b.text_id, b.amount) for b in found] == [("fairness-share-weekends-more", 3)]


def test_holidays_are_the_statutory_ones() -> None:
    month = small_month((QA,), [POST], first=date(2026, 10, 1))
    rule = FairShare(of=("holidays",), free=0)
    found = breaches(rule, month, roster_of(month, {"Q1": every_day("day", [1, 2, 3, 4, 5])}))
    assert [(b.text_id, b.amount) for b in found] == [("fairness-share-holidays-more", 3)]


def test_nobody_shares_what_the_role_cannot_work() -> None:
    month = small_month(TECHNICIANS, [POST], shifts=(LATE,))
    assert breaches(NIGHTS, month, roster_of(month, {})) == []
    month = small_month(TECHNICIANS, [POST], shifts=(LATE, EARLY))
    assert len(breaches(NIGHTS, month, roster_of(month, {}))) == 5


def test_somebody_away_all_month_has_no_share() -> None:
    month = small_month(TECHNICIANS[:2], [POST], leave=[("T1", "sick", 1, 31)])
    shared = next(NIGHTS._shared(month))
    assert shared.people.tolist() == [1]
    assert shared.share.tolist() == [31]
