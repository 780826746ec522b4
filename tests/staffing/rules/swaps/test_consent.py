"""Who has to ask for a swap and who has to agree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from staffing.centre.records import Records, SwapDay
from staffing.rules.swaps.consent import SwapConsent
from tests.staffing.small_month import AGENTS, LEADERS, SUPERVISORS, TECHNICIANS, on, roster_of, small_month

PEOPLE = (*AGENTS, *LEADERS, *SUPERVISORS, *TECHNICIANS)


def found(rule: SwapConsent, who: str, partner: str | None, asked_by: str, *agreed: str) -> list[tuple[object, ...]]:
    month = small_month(PEOPLE)
    day = SwapDay("7", who, on(9), "day", "late", partner, asked_by, frozenset(agreed))
    month = replace(month, centre=replace(month.centre, records=Records(swaps=(day,))))
    return [
        (b.employee_id, b.day, b.clause, b.text_id, b.arguments["names"])
        for b in rule.audit(month, roster_of(month, {}))
    ]


@pytest.mark.parametrize(("asked_by", "agreed"), [("A1", ()), ("A2", ("A1",)), ("S1", ("A1", "A2"))])
def test_whoever_asks_or_agrees_has_consented(asked_by: str, agreed: tuple[str, ...]) -> None:
    assert found(SwapConsent(), "A1", "A2", asked_by, *agreed) == []


def test_a_swap_behind_a_colleague_s_back_is_a_breach() -> None:
    rule = SwapConsent(clause="JL-35.7")
    assert found(rule, "A2", "A1", "A1") == [("A2", on(9), "JL-35.7", "swaps-consent-not-agreed", "A2")]


def test_with_oneself_nobody_else_has_to_agree() -> None:
    assert found(SwapConsent(), "A1", None, "S1") == []


def test_an_approver_is_asked_for_by_the_role_of_whoever_s_day_it_is() -> None:
    rule = SwapConsent(
        approvers={"agent": ("shift_leader",), "technician": ("technical_manager",)},
        clause_of={"agent": "TS-38", "technician": "JL-52.8"},
    )
    expected = ("A1", on(9), "TS-38", "swaps-consent-not-approved", "shift_leader")
    assert found(rule, "A1", None, "A1", "S1") == [expected]
    assert found(rule, "A1", None, "A1", "L2") == []  # a person of the role
    assert found(rule, "T1", None, "T1", "technical_manager") == []  # the role itself: its holder is not on the list
    assert found(rule, "T1", None, "T1", "L2")[0][2] == "JL-52.8"


def test_where_the_supervisor_arranges_swaps_nobody_else_may_ask() -> None:
    rule = SwapConsent(initiators=("duty_supervisor",), clause="FD-14c")
    expected = ("A1", on(9), "FD-14c", "swaps-consent-not-theirs-to-ask", "duty_supervisor")
    assert found(rule, "A1", None, "A1") == [expected]
    assert found(rule, "A1", None, "S1") == []
