"""Rules of presence that a regulation may make binding or a wish at a price."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.rules.base import Enforce, Rule
from staffing.shapes import Part, Rows, no_group

if TYPE_CHECKING:
    from staffing.arrays import FloatArray, IntArray

__all__ = ["HardOrPriced"]


@dataclass(frozen=True)
class HardOrPriced(Rule):
    """Each unit missing breaks the rule, or costs ``price`` where it is soft."""

    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False

    price: Annotated[float, Field(ge=0, le=1e6)] = 50.0

    def cost_of(self, amount: float) -> float:
        """What a breach of that amount costs."""
        return self.price * float(amount) if self.severity == "soft" else 0.0

    def rows(
        self,
        parts: tuple[Part, ...],
        low: FloatArray,
        high: FloatArray | None = None,
        *,
        base: FloatArray | None = None,
        group: IntArray | None = None,
        only_if: tuple[Part, ...] = (),
        only_if_base: FloatArray | None = None,
    ) -> Rows:
        """Rows (R,) of parts, each unit below ``low`` or above ``high`` a violation or at the price."""
        count = len(low)
        unit = np.full(count, self.price if self.severity == "soft" else 1.0)
        return Rows(
            self.rule_id,
            self.severity == "hard",
            parts,
            base=np.zeros(count) if base is None else base,
            low=low,
            high=np.full(count, np.inf) if high is None else high,
            price_below=unit,
            price_above=np.zeros(count) if high is None else unit,
            group=no_group(count) if group is None else group,
            only_if=only_if,
            only_if_base=np.zeros(count) if only_if and only_if_base is None else only_if_base,
        )

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule; the price only where it counts."""
        return {**super().describe_arguments(), "price": self.price if self.severity == "soft" else 0}
