"""Nobody changes team or post without the director's signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffing.centre.records import Transfer
from staffing.rules.people.transfer import TransferApprover
from tests.staffing.small_month import AGENTS, on, roster_of, small_month
from tests.staffing.with_records import with_records

if TYPE_CHECKING:
    from datetime import date

RULE = TransferApprover(clause="MO-3E-1.3")


def found(day: date, *approved_by: str, rule: TransferApprover = RULE) -> list[tuple[str | None, date | None, str]]:
    month = with_records(small_month(AGENTS), transfers=(Transfer("A1", day, "一班", "二班", approved_by),))
    result = list(rule.audit(month, roster_of(month, {})))
    assert all(breach.severity == "hard" for breach in result)
    return [(breach.employee_id, breach.day, breach.clause) for breach in result]


def test_the_director_s_signature_is_enough_and_others_are_not() -> None:
    assert found(on(7), "director") == found(on(7), "shift_leader", "director") == []
    assert found(on(7), "shift_leader", "manager") == [("A1", on(7), "MO-3E-1.3")]
    assert found(on(7), "manager", rule=TransferApprover(role="manager")) == []


def test_a_transfer_is_judged_in_the_month_from_which_it_holds() -> None:
    assert found(on(0)) == found(on(32)) == []
    assert len(found(on(1))) == len(found(on(31))) == 1
