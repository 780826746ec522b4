"""A plain service centre, 08:00 to 18:00 every day, with weeks of forty hours."""

from __future__ import annotations

from datetime import date

from sample_centre.traffic import Stream

from sample_centres.small_centre import OFFICE_WEEK, Group, Line, SmallCentre

WEEKDAY = (*(0,) * 8, 5, 6, 14, 14, 11, 12, 14, 13, 6, 5, *(0,) * 6)
WEEKEND = (*(0,) * 8, 5, 6, 13, 13, 11, 12, 13, 12, 6, 5, *(0,) * 6)
AGENTS = ("A", "A", "M", "M", "M", "OFF", "OFF", "B", "B", "B", "A", "M", "OFF", "OFF")
CENTRE = SmallCentre(
    slug="attendance-policy",
    seed=20261207,
    groups=(
        Group("agent", 14, AGENTS, teams=("一组", "二组")),
        Group("shift_leader", 3, ("A", "A", "B", "B", "OFF", "B", "OFF"), step=2, teams=("一组", "二组")),
        Group("qa", 1, OFFICE_WEEK, step=0, teams=("行政",)),
        Group("manager", 1, OFFICE_WEEK, step=0, teams=("行政",)),
    ),
    lines=(
        Line(
            Stream("hotline", 600, WEEKDAY, WEEKEND, (1.08, 1.02, 1.0, 0.98, 0.98, 0.9, 0.86), 0.04, 210, 1.0),
            ((480, 1080),),
        ),
    ),
    leave=(
        ("E002", "annual", date(2026, 12, 7), date(2026, 12, 11)),
        ("E010", "sick", date(2026, 12, 1), date(2026, 12, 2)),
        ("E007", "marriage", date(2026, 12, 18), date(2026, 12, 27)),
    ),
    shared_roles=("agent",),
)
