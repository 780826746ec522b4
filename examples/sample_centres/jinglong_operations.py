"""A 7x24 operations department: agents, technicians on site and on call, a fault counter, a website."""

from __future__ import annotations

from datetime import date

from sample_centre.traffic import Stream

from sample_centres.small_centre import OFFICE_WEEK, Certificate, Group, Line, SmallCentre

WEEKDAY = (2, 1, 1, 1, 1, 1, 3, 9, 20, 32, 36, 34, 28, 29, 33, 35, 32, 27, 20, 18, 18, 14, 9, 4)
WEEKEND = (2, 2, 1, 1, 1, 1, 3, 7, 17, 28, 32, 31, 27, 27, 29, 30, 28, 24, 19, 18, 18, 14, 9, 5)
POST = ("A", "E", "N", "OFF", "OFF")
AGENTS = ("A", "A", "A", "M", "M", "OFF", "OFF", "E", "E", "E", "OFF", "N", "N", "OFF", "OFF", "OFF")
POST_TEST = Certificate("post_test", date(2025, 3, 1))
FIELD_SERVICE = Certificate("field_service", date(2025, 9, 1), date(2027, 8, 31), frozenset({0, 1, 2, 4, 5}))
CENTRE = SmallCentre(
    slug="jinglong-operations",
    seed=20261202,
    groups=(
        Group("agent", 16, AGENTS, teams=("一组", "二组"), certificates=(POST_TEST,)),
        Group("shift_leader", 5, POST),
        Group(
            "technician",
            7,
            ("A", "E", "N", "OFF", "OFF", "A", "OFF"),
            teams=("技术服务部",),
            certificates=(FIELD_SERVICE,),
        ),
        Group("counter", 2, ("C", "C", "C", "OFF", "OFF", "OFF"), step=3, teams=("故障受理柜台",)),
        Group("support", 3, ("SA", "SB", "OFF")),
        Group("web_editor", 3, ("WA", "WB", "OFF"), teams=("网站运营",)),
        Group("qa", 2, OFFICE_WEEK, step=0, teams=("行政",)),
        Group("manager", 1, OFFICE_WEEK, step=0, teams=("行政",)),
    ),
    lines=(Line(Stream("hotline", 420, WEEKDAY, WEEKEND, (1.06, 1.02, 1.0, 1.0, 1.0, 0.93, 0.9), 0.05, 200, 1.05)),),
    leave=(
        ("E006", "annual", date(2026, 12, 9), date(2026, 12, 11)),
        ("E009", "sick", date(2026, 11, 29), date(2026, 12, 2)),
        ("E025", "annual", date(2026, 12, 14), date(2026, 12, 16)),
    ),
    wishing_roles=("agent", "technician"),
    shared_roles=("agent", "shift_leader", "technician"),
)
