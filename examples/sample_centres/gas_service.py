"""A gas company: a hall with clerks, an emergency crew round the clock, inspectors and meter readers."""

from __future__ import annotations

from datetime import date

from sample_centre.traffic import Stream

from sample_centres.small_centre import OFFICE_WEEK, Certificate, Group, Line, SmallCentre

# 08:30-17:00 every day
WEEKDAY = (*(0,) * 8, 10, 12, 13, 11, 4, 5, 11, 11, 10, *(0,) * 7)
WEEKEND = (*(0,) * 8, 10, 12, 12, 11, 4, 5, 11, 11, 10, *(0,) * 7)
OPEN = ((510, 1020),)
HALL = "营业厅"
CREW = ("A", "E", "N", "OFF", "OFF")
BOTH, PAYMENTS = "payments;openings", "payments"


def _line(queue: str, visits_per_day: float, aht_seconds: float) -> Line:
    stream = Stream(
        queue, visits_per_day, WEEKDAY, WEEKEND, (1.05, 1.0, 0.98, 0.98, 1.0, 1.05, 0.95), 0.02, aht_seconds, 1.0
    )
    return Line(stream, OPEN, intervals_per_hour=2)


CENTRE = SmallCentre(
    slug="gas-service",
    seed=20261205,
    groups=(
        Group("counter", 9, ("C1", "C2", "C3", "OFF", "C2", "C1", "OFF"), teams=(HALL,), skills=(BOTH, BOTH, PAYMENTS)),
        Group(
            "counter",
            1,
            ("OFF", "C1", "C1", "C1", "C1", "C1", "OFF"),
            step=0,
            teams=(HALL,),
            joins={0: date(2026, 11, 16)},
        ),
        Group("hall_head", 1, ("H1", "H2", "OFF"), teams=(HALL,)),
        Group("hall_deputy", 2, ("H2", "OFF", "H1"), teams=(HALL,)),
        Group("hall_checker", 2, ("HC", "OFF"), teams=(HALL,), contract_hours="124"),
        Group("emergency_crew", 5, CREW, teams=("抢险班",)),
        Group(
            "safety_inspector",
            4,
            OFFICE_WEEK,
            step=0,
            teams=("安检班",),
            certificates=(
                Certificate("inspection", date(2024, 4, 1), date(2028, 3, 31), frozenset({0, 1, 2})),
                Certificate("inspection", date(2024, 12, 30), date(2026, 12, 29), frozenset({3})),
            ),
        ),
        Group(
            "ignition_inspector",
            2,
            OFFICE_WEEK,
            step=0,
            teams=("点火班",),
            certificates=(Certificate("ignition", date(2025, 5, 6)),),
        ),
        Group("meter_reader", 3, OFFICE_WEEK, step=0, teams=("抄表班",)),
        Group(
            "installer",
            3,
            OFFICE_WEEK,
            step=0,
            teams=("安装班",),
            certificates=(Certificate("special_trade", date(2023, 7, 1), date(2029, 6, 30)),),
        ),
    ),
    lines=(_line("payments", 180, 150), _line("openings", 24, 540)),
    leave=(
        ("E006", "annual", date(2026, 12, 10), date(2026, 12, 11)),
        ("E027", "sick", date(2026, 12, 3), date(2026, 12, 4)),
    ),
    wishing_roles=("counter", "emergency_crew"),
    shared_roles=("counter", "emergency_crew"),
)
