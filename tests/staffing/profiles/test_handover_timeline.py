"""The hand-over timeline for a start at 08:00, as each regulation has it (5.8)."""

from __future__ import annotations

from datetime import date

import pytest

from api.files.day_times import day_times
from staffing.profiles.profile import load_profile
from staffing.regulation import centre_settings, load_regulation
from staffing.rules.handover.outgoing_exit import OutgoingExit
from staffing.rules.handover.sign_in_limit import SignInLimit
from tests.staffing.small_month import DAY


@pytest.mark.parametrize(
    ("profile", "role", "on_site_from"),
    [
        ("jinglong-operations", "agent", "07:50"),
        ("jinglong-operations", "technician", "07:45"),
        ("mobile-ops-centre", "agent", "07:50"),
        ("mobile-ops-centre", "shift_leader", "07:30"),
        ("mobile-ops-centre", "manager", "07:30"),
        ("mobile-ops-centre", "support", "07:30"),
        ("telecom-service", "agent", "07:50"),
    ],
)
def test_on_site_from(profile: str, role: str, on_site_from: str) -> None:
    leads = centre_settings(load_regulation({}, profiles=[load_profile(profile)])).lead_by_role
    times = day_times([DAY], {"E1": leads.get(role, 0)})
    assert times("E1", date(2026, 12, 3), "day")[0] == f"2026-12-03T{on_site_from}"


def test_signed_in_by_three_past_and_gone_by_five_past() -> None:
    rules = load_regulation({}, profiles=[load_profile("mobile-ops-centre")])
    limits = [rule.minutes for rule in rules if isinstance(rule, SignInLimit | OutgoingExit)]
    assert sorted(limits) == [3, 5]
