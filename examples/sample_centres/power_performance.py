"""A power company's small service centre, 08:00 to 20:00 every day."""

from __future__ import annotations

from datetime import date

from sample_centre.traffic import Stream

from sample_centres.small_centre import OFFICE_WEEK, Group, Line, SmallCentre

WEEKDAY = (*(0,) * 8, 10, 11, 12, 12, 11, 11, 12, 12, 11, 10, 10, 9, *(0,) * 4)
WEEKEND = (*(0,) * 8, 10, 11, 12, 11, 11, 11, 11, 11, 11, 10, 10, 10, *(0,) * 4)
CENTRE = SmallCentre(
    slug="power-performance",
    seed=20261209,
    groups=(
        Group("agent", 9, ("A", "A", "S", "OFF", "B", "B", "S", "OFF", "OFF")),
        Group("shift_leader", 2, ("L", "L", "OFF", "L"), step=2),
        Group("qa", 1, OFFICE_WEEK, step=0, teams=("行政",)),
    ),
    lines=(
        Line(
            Stream("repairs", 270, WEEKDAY, WEEKEND, (1.05, 1.0, 1.0, 0.99, 1.0, 0.96, 0.94), 0.03, 190, 1.0),
            ((480, 1200),),
        ),
    ),
    leave=(("E007", "annual", date(2026, 12, 21), date(2026, 12, 23)),),
    shared_roles=("agent",),
)
