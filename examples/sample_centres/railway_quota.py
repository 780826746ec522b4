"""Railway enquiries round the clock: one queue of some 60,000 calls a month."""

from __future__ import annotations

from datetime import date

from sample_centre.traffic import Campaign, Stream

from sample_centres.small_centre import Group, Line, SmallCentre

WEEKDAY = (14, 9, 7, 6, 8, 18, 46, 84, 112, 124, 122, 108, 96, 100, 110, 114, 110, 104, 98, 94, 84, 66, 44, 24)
WEEKEND = (15, 10, 8, 6, 8, 18, 44, 80, 106, 120, 120, 110, 100, 102, 110, 114, 112, 108, 102, 96, 86, 68, 46, 26)
AGENTS = (
    *("A", "A", "M", "M", "M", "OFF", "OFF", "E", "E", "E", "OFF", "N", "N"),
    *("OFF", "OFF", "A", "M", "M", "E", "OFF", "OFF", "A", "M", "E", "OFF", "OFF"),
)
CENTRE = SmallCentre(
    slug="railway-quota",
    seed=20261208,
    groups=(
        Group("agent", 30, AGENTS, teams=("一班", "二班", "三班")),
        Group("shift_leader", 5, ("A", "E", "N", "OFF", "OFF"), teams=("一班", "二班", "三班")),
    ),
    lines=(
        Line(Stream("enquiry", 1950, WEEKDAY, WEEKEND, (1.02, 0.98, 0.97, 0.98, 1.08, 1.02, 1.0), 0.05, 120, 1.03)),
    ),
    campaigns=(
        Campaign("R2026-0701", "campaign", None, date(2026, 7, 1), date(2026, 8, 31), 0.15, "暑运"),
        Campaign("R2026-0930", "campaign", None, date(2026, 9, 30), date(2026, 10, 1), 0.3, "国庆客流高峰"),
        Campaign("R2026-1231", "campaign", None, date(2026, 12, 31), date(2026, 12, 31), 0.2, "元旦小长假首日"),
    ),
    leave=(
        ("E011", "annual", date(2026, 12, 3), date(2026, 12, 5)),
        ("E019", "maternity", date(2026, 10, 26), date(2027, 3, 22)),
        ("E024", "annual", date(2026, 12, 14), date(2026, 12, 16)),
    ),
    wishing_roles=("agent", "shift_leader"),
    shared_roles=("agent", "shift_leader"),
)
