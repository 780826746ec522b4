"""The front desk of a property manager: one post that is never empty, a second seat by day."""

from __future__ import annotations

from datetime import date

from sample_centre.traffic import Stream

from sample_centres.small_centre import Group, Line, SmallCentre

WEEKDAY = (1, 1, 1, 1, 1, 1, 3, 12, 20, 21, 20, 18, 15, 15, 17, 18, 20, 22, 21, 16, 12, 8, 4, 2)
WEEKEND = (2, 1, 1, 1, 1, 1, 2, 8, 15, 18, 19, 18, 16, 16, 17, 18, 19, 20, 19, 16, 13, 9, 5, 3)
CENTRE = SmallCentre(
    slug="frontdesk-duty",
    seed=20261204,
    groups=(
        Group("agent", 9, ("A", "A", "M", "OFF", "E", "E", "OFF", "N", "OFF"), teams=("前台",)),
        Group("duty_supervisor", 3, ("D", "D", "OFF"), teams=("客户服务部",)),
    ),
    lines=(Line(Stream("desk", 450, WEEKDAY, WEEKEND, (1.04, 1.0, 1.0, 1.0, 1.02, 1.02, 0.98), 0.02, 110, 1.0)),),
    leave=(("E004", "annual", date(2026, 12, 22), date(2026, 12, 23)),),
    shared_roles=("agent",),
)
