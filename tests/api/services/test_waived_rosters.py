"""Waivers where a roster is judged: what is waived stays on the list and is no longer hard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from api.services.audit import clock_time_breach
from api.services.rosters import view_roster, waiver_remarks
from staffing.centre.waivers import Waiver
from tests.api.files.small_plan import small_plan


def test_a_view_heeds_the_waivers_of_the_centre() -> None:
    view = small_plan().view
    rules = {breach.rule for breach in view.audit.hard}
    waivers = tuple(Waiver(rule, "r", "b") for rule in sorted(rules))
    month = replace(view.month, centre=replace(view.month.centre, waivers=waivers))
    again = view_roster(month, view.rules, view.roster)
    assert again.audit.hard == ()
    assert [breach.rule for breach in again.audit.breaches] == [breach.rule for breach in view.audit.breaches]
    assert len(again.audit.waived) >= len(view.audit.hard) > 0
    assert again.audit.checked == view.audit.checked
    assert again.audit.cost == view.audit.cost
    assert again.unused_waivers == ()
    assert waiver_remarks(again) == []


def test_what_others_have_found_is_waived_as_well_and_what_is_not_used_is_told() -> None:
    view = small_plan().view
    waivers = (
        Waiver("roster.clock_times", "r", "b"),
        Waiver("swaps.consent", "r", "李经理", "A001", date(2026, 10, 2)),
    )
    month = replace(view.month, centre=replace(view.month.centre, waivers=waivers))
    found = clock_time_breach("A001", date(2026, 10, 2), "end", "", "2026-10-02T16:00")
    again = view_roster(month, view.rules, view.roster, also_found=[found])
    assert again.audit.breaches[0] == replace(found, waiver=waivers[0])
    assert again.audit.checked["roster.clock_times"] == 1
    assert waiver_remarks(again) == [
        ("remark-waiver-unused", {"rule": "swaps.consent", "where": "A001 2026-10-02", "by": "李经理"})
    ]
