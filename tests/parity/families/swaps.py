"""Random parameters and records of the rules on swaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from staffing.centre.records import SwapDay
from tests.parity.drawing import pick

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tests.parity.drawing import Random

PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {}


def records(random: Random, people: Sequence[str], days: Sequence[date]) -> dict[str, object]:
    """A ledger of swaps of all kinds."""
    return {
        "swaps": tuple(
            SwapDay(
                f"W{number}",
                pick(random, people),
                pick(random, days),
                "OFF",
                "OFF",
                partner=pick(random, people) if random.random() < 0.6 else None,
            )
            for number in range(len(people) * 2)
        )
    }
