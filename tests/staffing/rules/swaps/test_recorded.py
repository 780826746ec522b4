"""A roster differs from the published one only by what the ledger says."""

from __future__ import annotations

from dataclasses import replace

from staffing.centre.records import Records, SwapDay
from staffing.rules.swaps.recorded import RecordedChanges
from tests.staffing.small_month import AGENTS, on, roster_of, small_month

PUBLISHED = {("A1", on(9)): "day", ("A1", on(12)): "OFF", ("A2", on(9)): "late", ("A1", on(0)): "day"}


def found(lines: dict[str, dict[int, str]], *swaps: SwapDay) -> list[tuple[object, ...]]:
    month = small_month(AGENTS, leave=(("A2", "sick", 9, 9),))
    month = replace(month, centre=replace(month.centre, records=Records(swaps=swaps, published=PUBLISHED)))
    rule = RecordedChanges()
    roster = roster_of(month, {"A1": {9: "day"}, "A2": {9: "late"}, **lines})
    assert rule.checks(month, roster)[""] >= 3
    return [(b.employee_id, b.day, b.arguments.get("now", b.text_id)) for b in rule.audit(month, roster)]


def test_the_roster_as_published_needs_no_record() -> None:
    assert found({}) == []


def test_a_change_nobody_wrote_down_is_told() -> None:
    assert found({"A1": {9: "late"}}) == [("A1", on(9), "late")]


def test_a_recorded_swap_explains_it_and_must_have_happened() -> None:
    swap = (SwapDay("1", "A1", on(9), "day", "OFF"), SwapDay("1", "A1", on(12), "OFF", "day"))
    assert found({"A1": {12: "day"}}, *swap) == []
    assert found({"A1": {9: "day"}}, *swap) == [("A1", on(9), "day"), ("A1", on(12), "OFF")]


def test_the_last_of_several_swaps_counts() -> None:
    there = (SwapDay("1", "A1", on(9), "day", "OFF"), SwapDay("1", "A1", on(12), "OFF", "day"))
    back = (SwapDay("2", "A1", on(9), "OFF", "day"), SwapDay("2", "A1", on(12), "day", "OFF"))
    assert found({"A1": {9: "day"}}, *there, *back) == []


def test_a_day_off_taken_for_nothing_is_no_swap() -> None:
    one_sided = SwapDay("1", "A1", on(9), "day", "OFF")
    assert found({"A1": {}}, one_sided) == [("A1", on(9), "swaps-recorded-one-sided")]


def test_a_line_that_begins_with_what_never_stood_there_is_told() -> None:
    swap = (SwapDay("1", "A1", on(9), "late", "OFF"), SwapDay("1", "A1", on(12), "OFF", "late"))
    assert found({"A1": {12: "late"}}, *swap) == [("A1", on(9), "swaps-recorded-other-before")]


def test_approved_leave_is_not_a_swap() -> None:
    assert found({"A2": {9: "sick"}}) == []
