"""Random parameters of the rules on attendance, and random punches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from staffing.centre.records import Punch
from staffing.rules.attendance.minute_steps import MinuteStep
from tests.parity.drawing import pick, subset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tests.parity.drawing import Random


def _steps(random: Random) -> tuple[MinuteStep, ...]:
    """One to three steps, each above the one before it."""
    bounds = sorted(int(bound) for bound in random.permutation([2, 5, 12, 15, 30, 60])[: random.integers(1, 4)])
    return tuple(
        MinuteStep(absent_days=number / 2, **{pick(random, ("over", "least")): bound})
        for number, bound in enumerate(bounds)
    )


PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "absence.alert": lambda r: {
        "consecutive_days": int(r.integers(0, 4)),
        "days_in_window": int(r.integers(0, 8)),
        "window_months": int(r.integers(1, 4)),
    },
    "absence.appraisal_exclusion": lambda r: {
        "most_months": float(r.choice([0.0, 0.1, 0.25, 2.0])),
        "period_months": int(r.integers(1, 13)),
    },
    "approval.exceptions": lambda r: {"levels": int(r.integers(1, 4))},
    "early_leave.steps": lambda r: {"steps": _steps(r)},
    "lateness.month_count": lambda r: {
        "times": int(r.integers(1, 5)),
        "late_steps": _steps(r),
        "early_steps": _steps(r),
    },
    "lateness.month_minutes": lambda r: {
        "most_minutes": int(r.choice([0, 10, 60])),
        "longest_minutes": int(r.choice([15, 30, 300])),
    },
    "lateness.steps": lambda r: {"steps": _steps(r)},
    "missed_punch.free_per_month": lambda r: {"free": int(r.integers(0, 5))},
}


def records(random: Random, people: Sequence[str], days: Sequence[date]) -> dict[str, object]:
    """Punches of most people and days, near the instants at which shifts begin and end, missing or confirmed some."""
    share = random.choice([0.0, 0.1, 0.6, 0.95])
    missing = random.choice([0.05, 0.4])

    def near(instants: Sequence[int]) -> int | None:
        if random.random() < missing:
            return None
        return pick(random, instants) + int(random.choice([-20, -10, 0, 0, 4, 15, 16, 31, 200]))

    return {
        "punches": tuple(
            Punch(
                employee_id,
                day,
                sign_in=near((20, 240, 480, 960)),
                sign_out=near((960, 1440, 1920, 2400)),
                confirmed_by=subset(random, ("shift_leader", "manager"), 0.2),
                home_at=near((1500, 2460)),
            )
            for employee_id in people
            for day in days
            if random.random() < share
        )
    }
