"""How long a break may last."""

from __future__ import annotations

from staffing.centre.records import Away
from staffing.rules.breaks.max_minutes import BreakLength
from tests.staffing.small_month import AGENTS, on, roster_of, small_month
from tests.staffing.with_records import with_records


def test_ten_minutes_are_fine_eleven_are_not_and_a_meal_is_no_break() -> None:
    away = (
        Away("A1", on(7), 600, 610),
        Away("A2", on(8), 600, 611),
        Away("A3", on(8), 700, 730, "meal"),
        Away("A2", on(0), 600, 660),
    )
    month = with_records(small_month(AGENTS), away=away)
    rule = BreakLength(clause="SS-BS7")
    roster = roster_of(month, {})
    [breach] = rule.audit(month, roster)
    assert (breach.clause, breach.severity, breach.employee_id, breach.day) == ("SS-BS7", "hard", "A2", on(8))
    assert (breach.amount, breach.arguments["length"], breach.arguments["start"]) == (1, 11, "10:00")
    assert rule.checks(month, roster) == {"": 2}
