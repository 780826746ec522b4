"""Away only as rostered or released."""

from __future__ import annotations

from staffing.centre.records import Away
from staffing.rules.breaks.released import RosteredOrReleased
from tests.staffing.small_month import AGENTS, on, roster_of, small_month
from tests.staffing.with_records import with_records


def test_a_break_of_one_s_own_is_a_breach_on_its_day() -> None:
    away = (
        Away("A1", on(7), 600, 610, rostered=True),
        Away("A2", on(7), 600, 610, released_by="shift_leader"),
        Away("A3", on(9), 1500, 1520, "meal"),
    )
    month = with_records(small_month(AGENTS), away=away)
    [breach] = RosteredOrReleased(clause="JL-39.7").audit(month, roster_of(month, {}))
    assert (breach.clause, breach.severity, breach.employee_id, breach.day) == ("JL-39.7", "hard", "A3", on(9))
    assert (breach.amount, breach.arguments["start"], breach.arguments["end"]) == (20, "01:00", "01:20")
