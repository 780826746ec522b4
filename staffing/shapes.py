"""What rules ask of a roster, as plain data: sequence, counter, rows.

A roster is an array ``(E, D)`` of symbols. The solver compiles these three shapes and knows no rule by name. A shape is
either *hard* (each unit of violation counts as one) or priced.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from staffing.arrays import BoolArray, FloatArray, IntArray

__all__ = ["Counter", "Part", "Problem", "Rows", "Sequence", "Shape", "Weights", "no_group"]

Weights: TypeAlias = sparse.csr_array
"""(R, D*K) weight of one person having symbol k on day d (column d*K + k) in row r."""


@dataclass(frozen=True)
class Sequence:
    """A finite automaton over each person's line of symbols.

    Attributes
    ----------
    people
        (n,) rows of the people it holds for.
    start
        (n,) state of each before the 1st (from the carry-in).
    step
        (S, L) next state.
    penalty
        (S, L) violations (hard) or price of reading the letter in the state.
    reads
        (D, K) letter that the automaton reads for a symbol on a day (weekends, holidays); None: the symbol itself.
    """

    rule_id: str
    hard: bool
    people: IntArray
    start: IntArray
    step: IntArray
    penalty: FloatArray
    reads: IntArray | None = None

    def letters(self, day: int) -> IntArray:
        """(K,) letter read for each symbol on a day."""
        return np.arange(self.step.shape[1]) if self.reads is None else self.reads[day]


@dataclass(frozen=True)
class Counter:
    """A weighted count over each person's month with limits.

    The count is ``carry + Σ weight[d, symbol]``; every unit below ``low`` or above ``high`` costs ``price_below`` or
    ``price_above`` (hard: violations are counted as one a side, whatever the amount). A fair share is a counter too:
    its limits lie either side of the share, less what the year has brought so far, and need not be whole.

    Attributes
    ----------
    people
        (n,) rows of the people it holds for.
    weight
        (D, K) non-negative integers.
    carry
        (n,) integers.
    low, high
        (n,) reals.
    """

    rule_id: str
    hard: bool
    people: IntArray
    weight: IntArray
    carry: IntArray
    low: IntArray | FloatArray
    high: IntArray | FloatArray
    price_below: float = 0.0
    price_above: float = 0.0


@dataclass(frozen=True)
class Part:
    """Signed weights of one group of people in a block of rows.

    Attributes
    ----------
    members
        (E, D) who belongs to the group on which day.
    weights
        (R, D*K).
    """

    members: BoolArray
    weights: Weights


@dataclass(frozen=True)
class Rows:
    """A block of linear rows over people and days: ``low <= base + Σ weight <= high``.

    Every unit below costs ``price_below``, every unit above ``price_above``. Rows of one slack group share one
    shortfall, the largest of them, priced once at the price of the group's first row; what lies above is counted after
    that shortfall has been added. A row with a condition counts only where its ``only_if`` sum is at least 1.

    Attributes
    ----------
    base, low, high, price_below, price_above
        (R,); -inf or inf where a side is open. Prices of a hard block are 1: the amount is the violation.
    group
        (R,) slack group, numbered from 0 without gaps.
    """

    rule_id: str
    hard: bool
    parts: tuple[Part, ...]
    base: FloatArray
    low: FloatArray
    high: FloatArray
    price_below: FloatArray
    price_above: FloatArray
    group: IntArray
    only_if: tuple[Part, ...] = ()
    only_if_base: FloatArray | None = None


Shape: TypeAlias = Sequence | Counter | Rows


@dataclass(frozen=True)
class Problem:
    """A month for the solver: plain arrays and shapes, nothing of centres or rules.

    Attributes
    ----------
    allowed
        (E, D, K) symbols a person may have on a day.
    cost
        (E, D, K) price of a symbol that needs no memory (wishes, nearness to a draft).
    """

    allowed: BoolArray
    cost: FloatArray
    sequences: tuple[Sequence, ...] = ()
    counters: tuple[Counter, ...] = ()
    rows: tuple[Rows, ...] = ()

    @property
    def people(self) -> int:
        """E."""
        return int(self.allowed.shape[0])

    @property
    def days(self) -> int:
        """D."""
        return int(self.allowed.shape[1])

    @property
    def symbols(self) -> int:
        """K."""
        return int(self.allowed.shape[2])


def no_group(rows: int) -> IntArray:
    """Slack groups of rows that share nothing: one a row."""
    return np.arange(rows, dtype=np.int64)
