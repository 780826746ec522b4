"""A shopping mall from 10:00 to 22:00 every day: service desk, hotline and announcer."""

from __future__ import annotations

from datetime import date

from sample_centre.traffic import Campaign, Stream

from sample_centres.small_centre import Group, Line, SmallCentre

WEEKDAY = (*(0,) * 10, 9, 10, 10, 10, 10, 10, 10, 11, 12, 12, 11, 9, 0, 0)
WEEKEND = (*(0,) * 10, 10, 11, 12, 13, 13, 14, 14, 13, 13, 12, 11, 10, 0, 0)
OPEN = ((600, 1320),)
DAY_FACTORS = (0.95, 0.95, 0.96, 0.98, 1.04, 1.18, 1.15)
CENTRE = SmallCentre(
    slug="mall-service",
    seed=20261206,
    groups=(
        Group(
            "agent",
            13,
            ("A", "A", "S", "OFF", "OFF", "B", "B", "B", "OFF", "S", "A", "S", "OFF"),
            teams=("总服务台",),
            skills=("desk;hotline", "desk;hotline", "desk"),
        ),
        Group("announcer", 3, ("A", "B", "OFF"), teams=("广播室",)),
        Group("shift_leader", 2, ("L", "L", "OFF", "L"), step=2, teams=("总服务台",)),
    ),
    lines=(
        Line(Stream("desk", 235, WEEKDAY, WEEKEND, DAY_FACTORS, 0.03, 200, 1.0), OPEN),
        Line(Stream("hotline", 45, WEEKDAY, WEEKEND, DAY_FACTORS, 0.01, 120, 1.0), OPEN),
    ),
    campaigns=(
        Campaign("M2026-0918", "campaign", None, date(2026, 9, 18), date(2026, 9, 20), 0.3, "周年店庆"),
        Campaign("M2026-1224", "campaign", None, date(2026, 12, 24), date(2026, 12, 25), 0.25, "圣诞活动"),
    ),
    leave=(
        ("E003", "annual", date(2026, 12, 8), date(2026, 12, 10)),
        ("E008", "personal", date(2026, 12, 16), date(2026, 12, 16)),
    ),
    wishing_roles=("agent", "announcer"),
    shared_roles=("agent", "announcer"),
)
