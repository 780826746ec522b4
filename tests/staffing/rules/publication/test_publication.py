"""When the roster is published, and by whom (MO-1C-2.8, MO-1C-12.6, SS-C3.2.5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from staffing.rules.publication.owner_role import OwnerRole
from staffing.rules.publication.publish_by import PublishBy, publication_due
from tests.staffing.small_month import AGENTS, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from staffing.rules.base import Breach, Rule

BY_THE_25TH = PublishBy(clause="MO-1C-2.8")
DEPUTY = OwnerRole(clause="MO-1C-2.8")


def found(rule: Rule, **records: Any) -> list[Breach]:
    """Of the roster of December 2026."""
    month = with_records(small_month(AGENTS), **records)
    roster = roster_of(month, {})
    breaches = list(rule.audit(month, roster))
    assert len(breaches) <= sum(rule.checks(month, roster).values())
    return breaches


@pytest.mark.parametrize(
    ("first_day", "day", "due"),
    [
        (date(2026, 12, 1), 25, date(2026, 11, 25)),
        (date(2026, 12, 1), 31, date(2026, 11, 30)),
        (date(2027, 1, 1), 25, date(2026, 12, 25)),
        (date(2027, 3, 1), 30, date(2027, 2, 28)),
    ],
)
def test_a_roster_is_due_in_the_month_before(first_day: date, day: int, due: date) -> None:
    assert publication_due(first_day, day) == due


def test_published_on_the_day_is_in_time_and_a_day_later_is_not() -> None:
    assert found(BY_THE_25TH, published_on=date(2026, 11, 25)) == []
    [breach] = found(BY_THE_25TH, published_on=date(2026, 11, 26))
    assert (breach.rule, breach.clause, breach.severity) == ("roster.publish_by", "MO-1C-2.8", "info")
    assert (breach.employee_id, breach.day, breach.amount) == (None, None, 1)
    assert (breach.arguments["published"], breach.arguments["due"]) == ("2026-11-26", "2026-11-25")


def test_a_roster_published_within_its_month_is_late_by_all_the_days() -> None:
    [breach] = found(PublishBy(day=31), published_on=date(2026, 12, 2))
    assert breach.amount == 2


def test_a_draft_is_not_judged() -> None:
    month = small_month(AGENTS)
    for rule in (BY_THE_25TH, DEPUTY):
        assert found(rule) == []
        assert rule.checks(month, roster_of(month, {})) == {"": 0}


def test_somebody_else_than_the_owner_has_published_it() -> None:
    assert found(DEPUTY, published_by="deputy_manager") == []
    [breach] = found(DEPUTY, published_by="shift_leader")
    assert (breach.rule, breach.clause, breach.severity) == ("roster.owner_role", "MO-1C-2.8", "hard")
    assert breach.arguments == {"role": "deputy_manager", "published_by": "shift_leader"}
    assert found(OwnerRole(role="supervisor"), published_by="supervisor") == []
