"""Random parameters and records of the rules on swaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from staffing.centre.records import SwapDay
from tests.parity.drawing import ROLES, WORKS_THROUGH, pick, subset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tests.parity.drawing import Random

SYMBOLS = ("OFF", "OFF", WORKS_THROUGH, WORKS_THROUGH, "annual")

PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "swaps.consent": lambda r: {
        "both": bool(r.random() < 0.5),
        "initiators": subset(r, ("duty_supervisor", "boss"), 0.4),
        "approvers": dict.fromkeys(subset(r, ROLES, 0.3), ("shift_leader",)),
    },
    "swaps.no_uncovered_shift": lambda r: {"people": float(r.choice([0.0, 0.5, 1.0]))},
    "swaps.with_colleague_per_month": lambda r: {"most": int(r.integers(0, 4))},
    "swaps.with_self_per_month": lambda r: {"most": int(r.integers(0, 3))},
}


def records(random: Random, people: Sequence[str], days: Sequence[date]) -> dict[str, object]:
    """A ledger of swaps of all kinds, and what was published of the roster."""
    return {
        "swaps": tuple(
            SwapDay(
                f"W{random.integers(0, len(people) * 2)}",
                pick(random, people),
                pick(random, days),
                pick(random, SYMBOLS),
                pick(random, SYMBOLS),
                partner=pick(random, people) if random.random() < 0.6 else None,
                asked_by=pick(random, (*people, "boss")),
                agreed=frozenset(subset(random, (*people, "shift_leader"), 0.5)),
            )
            for _ in range(len(people) * 4)
        ),
        "published": {(who, day): pick(random, SYMBOLS) for who in people for day in days if random.random() < 0.2},
    }
