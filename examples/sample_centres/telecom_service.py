"""Operators of a telephone company round the clock, juniors and seniors."""

from __future__ import annotations

from datetime import date

from sample_centre.traffic import Stream

from sample_centres.small_centre import OFFICE_WEEK, Certificate, Group, Line, SmallCentre

WEEKDAY = (6, 4, 3, 3, 3, 4, 8, 22, 44, 58, 64, 60, 50, 50, 58, 62, 56, 48, 40, 40, 42, 34, 22, 12)
WEEKEND = (7, 5, 4, 3, 3, 4, 7, 17, 36, 50, 56, 54, 48, 48, 52, 54, 50, 46, 40, 41, 43, 35, 23, 13)
POST = ("A", "E", "N", "OFF", "OFF")
AGENTS = (
    *("A", "A", "M", "M", "OFF", "E", "E", "E", "OFF", "OFF", "N"),
    *("N", "OFF", "OFF", "A", "M", "E", "E", "OFF", "N", "OFF", "OFF"),
)
SENIOR = Certificate("senior", date(2024, 6, 1), places=frozenset(range(0, 22, 2)))
CENTRE = SmallCentre(
    slug="telecom-service",
    seed=20261203,
    groups=(
        Group("agent", 22, AGENTS, teams=("甲班", "乙班", "丙班"), certificates=(SENIOR,)),
        Group("shift_leader", 5, POST, teams=("甲班", "乙班", "丙班")),
        Group("qa", 2, ("D", "D", "D", "OFF"), step=2),
        Group("analyst", 2, ("D", "D", "D", "OFF"), step=2),
        Group("technician", 4, ("D", "D", "D", "OFF"), teams=("维护组",)),
        Group("head_leader", 1, OFFICE_WEEK, step=0, teams=("管理",)),
    ),
    lines=(
        Line(Stream("operator", 1000, WEEKDAY, WEEKEND, (1.05, 1.02, 1.0, 1.0, 1.01, 0.96, 0.93), 0.03, 150, 1.05)),
    ),
    leave=(
        ("E005", "annual", date(2026, 12, 15), date(2026, 12, 18)),
        ("E016", "marriage", date(2026, 11, 30), date(2026, 12, 9)),
        ("E028", "annual", date(2026, 12, 21), date(2026, 12, 22)),
    ),
    wishing_roles=("agent", "shift_leader"),
    shared_roles=("agent", "shift_leader"),
)
