"""Random parameters of the rules on breaks and meals, and random absences from the seat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from staffing.centre.records import Away
from staffing.rules.breaks.meal_windows import MealWindow
from tests.parity.drawing import pick, subset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tests.parity.drawing import Random

PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "break.lockout_after_sign_in": lambda r: {"minutes": int(r.choice([0, 30, 120]))},
    "break.max_minutes": lambda r: {"minutes": int(r.choice([5, 10, 60]))},
    "break.max_simultaneous": lambda r: {"share": float(r.choice([0.1, 0.5, 1.0]))},
    "meal.windows": lambda r: {
        "windows": {
            name: MealWindow(
                opens=pick(r, ("06:30", "11:00", "23:00")), closes=pick(r, ("08:30", "13:30", "00:00", "02:00"))
            )
            for name in subset(r, ("lunch", "night"), 0.8)
        }
    },
}


def records(random: Random, people: Sequence[str], days: Sequence[date]) -> dict[str, object]:
    """Breaks and meals of any length at any time of the shift, often several on one day."""
    crowded = [pick(random, days) for _ in range(3)]

    def away() -> Away:
        start = int(random.choice([0, 10, 485, 500, 660, 1000, 1500]))
        return Away(
            pick(random, people),
            pick(random, crowded) if random.random() < 0.6 else pick(random, days),
            start,
            start + int(random.choice([5, 12, 30, 200])),
            kind=pick(random, ("break", "break", "meal")),
            rostered=bool(random.random() < 0.5),
            released_by=pick(random, ("", "shift_leader")),
        )

    return {"away": tuple(away() for _ in range(len(people) * 6))}
