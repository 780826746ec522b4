"""Random parameters of the rules on overtime, punched hand-overs and transfers, and their random records."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from staffing.centre.records import Overtime, Transfer
from tests.parity.drawing import pick, subset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.parity.drawing import Random

PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "attendance.rate": lambda r: {"target": float(r.choice([0.5, 0.9, 0.95, 1.0]))},
    "handover.hold_allowance": lambda r: {
        "minutes": int(r.choice([0, 30, 120])),
        "until_relieved": bool(r.random() < 0.7),
    },
    "handover.outgoing_exit_max": lambda r: {"minutes": int(r.choice([0, 5, 60]))},
    "handover.sign_in_limit": lambda r: {"minutes": int(r.choice([0, 3, 30]))},
    "handover.team_leaves_together": lambda r: {"minutes": int(r.choice([0, 5, 30]))},
    "overtime.legal_caps": lambda r: {
        "day_hours": float(r.choice([0.0, 1.0, 3.0])),
        "month_hours": float(r.choice([2.5, 36.0])),
    },
    "overtime.notice_days": lambda r: {"days": int(r.integers(0, 4))},
    "overtime.pay_factors": lambda r: {
        "holiday": float(r.choice([3.0, 4.0])),
        "punches_on_holidays": bool(r.random() < 0.8),
        "signatures": int(r.integers(1, 4)),
        "voluntary_paid": bool(r.random() < 0.5),
    },
    "overtime.rule": lambda r: {
        "week_hours": float(r.choice([0.0, 20.0, 37.5, 40.0])),
        "approvals": int(r.integers(0, 4)),
    },
    "payroll.period_start_day": lambda r: {"day": int(r.integers(1, 29))},
    "transfer.approver": lambda r: {"role": str(r.choice(["director", "manager"]))},
}


def records(random: Random, people: Sequence[str], days: Sequence[date]) -> dict[str, object]:
    """Overtime of all kinds, overlapping and reported late some of it, and a few transfers."""

    def around(day: date, share: float) -> date | None:
        return day + timedelta(days=int(random.integers(-5, 50))) if random.random() < share else None

    def overtime() -> Overtime:
        day, start = pick(random, days), int(random.choice([0, 480, 960, 1400]))
        return Overtime(
            pick(random, people),
            day,
            start,
            start + int(random.choice([30, 120, 360])),
            announced_on=around(day, 0.6),
            submitted_on=around(day, 0.7),
            approved_by=subset(random, ("shift_leader", "manager", "director"), 0.6),
            voluntary=bool(random.random() < 0.3),
        )

    return {
        "overtime": tuple(overtime() for _ in range(len(people) * int(random.integers(0, 8)))),
        "transfers": tuple(
            Transfer(
                pick(random, people),
                pick(random, days),
                "A",
                "B",
                approved_by=subset(random, ("shift_leader", "manager", "director"), 0.5),
            )
            for _ in people
        ),
    }
