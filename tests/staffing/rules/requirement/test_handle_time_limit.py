"""The mean handle time of a transaction against its limit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from staffing.erlang import average_speed_of_answer, erlang_c
from staffing.rules.requirement.handle_time_limit import HandleTimeLimit
from tests.staffing.small_month import AGENTS, DAYS, QUEUES, required, roster_of, small_month

if TYPE_CHECKING:
    from staffing.rules.base import Breach

INTERVALS = DAYS * 48


def found(limits: dict[str, int], calls: np.ndarray | None = None, aht: np.ndarray | None = None) -> list[Breach]:
    demand = replace(required({}, QUEUES), calls=calls, aht_seconds=aht)
    month = small_month(AGENTS, demand=demand)
    rule = HandleTimeLimit(by_transaction=limits, clause_of={"hotline": "GS-3.1.6", "*": "RQ-2.4b"})
    roster = roster_of(month, {})
    breaches = list(rule.audit(month, roster))
    assert len(breaches) <= sum(rule.checks(month, roster).values())
    return breaches


def test_the_mean_is_over_calls_not_over_half_hours() -> None:
    calls, aht = np.zeros((2, INTERVALS)), np.full((2, INTERVALS), 900.0)
    calls[0, :2] = 30, 10
    aht[0, :2] = 170, 210
    aht[0, 2] = np.nan
    assert found({"hotline": 180}, calls, aht) == []
    [breach] = found({"hotline": 179}, calls, aht)
    assert (breach.amount, breach.clause, breach.severity, breach.day) == (1, "GS-3.1.6", "info", None)


def test_without_expected_calls_the_queue_s_own_time_counts() -> None:
    assert found({"hotline": 180}) == []
    [breach] = found({"hotline": 120})
    assert (breach.arguments["queue"], breach.amount) == ("hotline", 60)


def test_the_star_is_every_other_queue() -> None:
    breaches = found({"hotline": 180, "*": 170, "nobody's": 1})
    assert [(b.arguments["queue"], b.clause) for b in breaches] == [("vip", "RQ-2.4b")]


@pytest.mark.parametrize(("clerks", "waits", "minutes"), [(4, 0.51, 2.0), (5, 0.24, 0.5)])
def test_a_counter_of_two_transactions_at_their_limits(clerks: int, waits: float, minutes: float) -> None:
    """40 payments of 3 min and 6 openings of 10 min an hour are 3 erlang (5.15)."""
    mean_seconds = (40 * 180 + 6 * 600) / 46
    assert mean_seconds / 60 == pytest.approx(3.9, abs=0.05)
    assert erlang_c(46 * mean_seconds / 3600, clerks) == pytest.approx(waits, abs=0.005)
    wait = average_speed_of_answer(46, mean_seconds, 3600, clerks)
    assert float(wait) / 60 == pytest.approx(minutes, abs=0.05)
