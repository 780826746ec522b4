"""The labour quota against the people on the list (RQ-2.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from staffing.centre.people import Person
from staffing.rules.requirement.quota import QuotaFormula
from tests.staffing.small_month import DAYS, LEADERS, roster_of, small_month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.rules.base import Breach

RULE = QuotaFormula(clause="RQ-2.4a")


def agents(number: int) -> tuple[Person, ...]:
    return tuple(Person(f"B{row}", "", "", "agent") for row in range(number))


def found(rule: QuotaFormula, people: Sequence[Person], calls: float | None) -> list[Breach]:
    month = small_month(people)
    if calls is not None:
        spread = np.full((1, DAYS * 48), calls / (DAYS * 48))
        month = replace(month, demand=replace(month.demand, queue_ids=("hotline",), calls=spread))
    return list(rule.audit(month, roster_of(month, {})))


@pytest.mark.parametrize(("people", "missing"), [(72, []), (71, [1])])
def test_300_000_calls_ask_for_72_agents(people: int, missing: list[float]) -> None:
    breaches = found(RULE, agents(people), 300_000)
    assert [(b.amount, b.clause, b.severity) for b in breaches] == [(m, "RQ-2.4a", "info") for m in missing]


def test_other_contracts_count_by_their_hours_and_other_roles_not_at_all() -> None:
    half = Person("H", "", "", "agent", contract_hours=83.5)
    [breach] = found(RULE, (*agents(70), half, *LEADERS), 300_000)
    assert (breach.amount, breach.arguments["agents"], breach.arguments["quota"]) == (1.5, 70.5, 72)


def test_who_joins_within_the_month_counts_for_that_part() -> None:
    joins = Person("J", "", "", "agent", valid_from=date(2026, 12, 16))
    [breach] = found(RULE, (*agents(71), joins), 300_000)
    assert breach.amount == pytest.approx(15 / 31, abs=1e-4)


def test_without_a_number_of_calls_nothing_is_judged() -> None:
    month = small_month(agents(1))
    assert found(RULE, agents(1), None) == []
    assert RULE.checks(month, roster_of(month, {})) == {"": 0}


def test_calls_the_regulation_sets_stand_above_the_forecast() -> None:
    [breach] = found(replace(RULE, month_calls=300_000), agents(10), 100)
    assert (breach.amount, breach.arguments["calls"]) == (62, 300_000)
