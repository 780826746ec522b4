"""How many days a person may exchange in a month: the worked sequence of December 2026 (5.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from staffing.centre.records import Records, SwapDay
from staffing.rules.swaps.colleague_cap import ColleagueSwaps
from staffing.rules.swaps.self_cap import SelfSwaps
from tests.staffing.small_month import AGENTS, on, roster_of, small_month

SELF = SelfSwaps(clause="MO-3B-7.1")
COLLEAGUE = ColleagueSwaps(clause="MO-3B-7.2")


def with_self(swap_id: str, who: str, day: date) -> list[SwapDay]:
    return [SwapDay(swap_id, who, day, "day", "OFF")]


def between(swap_id: str, one: str, other: str, day: date) -> list[SwapDay]:
    return [SwapDay(swap_id, one, day, "day", "late", other), SwapDay(swap_id, other, day, "late", "day", one)]


def found(rule: SelfSwaps | ColleagueSwaps, *swaps: list[SwapDay]) -> list[tuple[str | None, date | None, str]]:
    month = small_month(AGENTS)
    days = tuple(day for swap in swaps for day in swap)
    month = replace(month, centre=replace(month.centre, records=Records(swaps=days)))
    return [(b.employee_id, b.day, b.clause) for b in rule.audit(month, roster_of(month, {}))]


def test_the_worked_sequence_of_december() -> None:
    sequence = [
        with_self("1", "A1", on(9)),
        between("2", "A1", "A2", on(15)),
        between("3", "A1", "A3", on(22)),
    ]
    assert found(SELF, *sequence) == found(COLLEAGUE, *sequence) == []
    fourth, fifth = between("4", "A1", "A4", on(24)), with_self("5", "A1", on(28))
    assert found(COLLEAGUE, *sequence, fourth) == [("A1", on(24), "MO-3B-7.2")]
    assert found(SELF, *sequence, fifth) == [("A1", on(28), "MO-3B-7.1")]


def test_the_count_begins_anew_with_the_month() -> None:
    days = [date(2026, 11, 30), on(1), date(2027, 1, 1)]
    assert found(SELF, *(with_self(str(day), "A1", day) for day in days)) == []


def test_a_swap_of_two_days_uses_up_the_month_of_both() -> None:
    two = [*between("1", "A1", "A2", on(5)), *between("1", "A1", "A2", on(6))]
    assert found(COLLEAGUE, two) == []
    later = found(COLLEAGUE, two, between("2", "A2", "A3", on(7)))
    assert later == [("A2", on(7), "MO-3B-7.2")]
