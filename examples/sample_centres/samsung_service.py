"""A day centre with a split shift, Monday to Friday: service, orders and complaints of an appliance brand."""

from __future__ import annotations

from datetime import date

from sample_centre.traffic import Stream

from sample_centres.small_centre import OFFICE_WEEK, Group, Line, SmallCentre

# 07:00-11:30 and 13:00-16:00
SHAPE = (*(0,) * 7, 7, 10, 11, 11, 11, 0, 10, 11, 10, *(0,) * 8)
OPEN = ((420, 690), (780, 960))
WEEKDAYS = (0, 1, 2, 3, 4)


def _line(queue: str, calls_per_day: float, aht_seconds: float) -> Line:
    day_factors = (1.06, 1.02, 1.0, 0.99, 0.97, 0.9, 0.9)
    stream = Stream(queue, calls_per_day, SHAPE, SHAPE, day_factors, 0.04, aht_seconds, 1.0)
    return Line(stream, OPEN, WEEKDAYS, holidays=False, intervals_per_hour=2)


ALL_ROUND, SERVICE, ORDERS = "service;order;complaint", "service;complaint", "service;order"
CENTRE = SmallCentre(
    slug="samsung-service",
    seed=20261201,
    groups=(
        Group(
            "agent",
            12,
            OFFICE_WEEK,
            step=0,
            teams=("一组", "二组"),
            skills=(ALL_ROUND, SERVICE, ORDERS),
            joins={11: date(2026, 11, 23)},
        ),
        Group("shift_leader", 2, OFFICE_WEEK, step=0, teams=("班长",)),
        Group("supervisor", 1, OFFICE_WEEK, step=0, teams=("管理组",)),
        Group("qa", 1, OFFICE_WEEK, step=0, teams=("管理组",)),
        Group("service_manager", 1, OFFICE_WEEK, step=0, teams=("管理组",)),
    ),
    lines=(_line("service", 190, 240), _line("order", 90, 280), _line("complaint", 28, 420)),
    leave=(
        ("E004", "annual", date(2026, 12, 7), date(2026, 12, 9)),
        ("E009", "personal", date(2026, 12, 18), date(2026, 12, 18)),
        ("E013", "annual", date(2026, 12, 24), date(2026, 12, 25)),
    ),
    wishing_roles=(),
)
