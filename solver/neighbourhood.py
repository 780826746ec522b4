"""Some days of some people chosen anew against everything else: priced exactly, bounded, dived into.

The bound tells when nothing can be gained; most neighbourhoods end there, which costs little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.dive import dive
from solver.open_days import OpenDays
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from solver.lines_known import KnownLines
    from solver.standing import Standing
    from solver.stopping import Stop
    from staffing.arrays import BoolArray, IntArray, RosterArray

__all__ = ["Choice", "choose_again"]

MOST_ROUNDS = 60
PRICING_SHARE = 0.5
"""Of the work that may be done; what was not priced out by then is dived into all the same."""


@dataclass(frozen=True)
class Choice:
    """What became of a neighbourhood.

    Attributes
    ----------
    people, lines
        (n,) and (n, D) lines of those with open days; lines are None where nothing better was found.
    found
        Lines worth knowing: (person, line, own price).
    proven
        Whether it is proven that nothing can be gained.
    work
        Work done, see `OpenDays.work`.
    """

    people: IntArray
    lines: RosterArray | None
    found: list[tuple[int, RosterArray, float]]
    proven: bool
    work: float


def choose_again(
    standing: Standing,
    days: BoolArray,
    known: KnownLines,
    least_gain: float,
    most_work: float,
    rng: np.random.Generator,
    stop: Stop,
) -> Choice:
    """Lines that make a roster at least ``least_gain`` cheaper and differ from it only on open days (E, D).

    Changes nothing; runs beside others on the same roster. A gain of less than some roundings is none: a roster that
    cannot be bettered would not be proven to be the best, and others as good be found without end.
    """
    field = OpenDays(standing, days, known, PRICING_SHARE * most_work, stop)
    theirs = float(standing.price - np.delete(standing.own, field.people).sum())
    aim = theirs - max(least_gain, 3 * PRICE_NOISE) + PRICE_NOISE
    value, lower = field.price_out(-np.inf, aim, MOST_ROUNDS)
    lines = None
    field.most_work = most_work
    if value <= aim and lower <= aim and not stop():
        lines = dive(field, rng, aim)
    return Choice(field.people, lines, field.found, lower > aim, field.work)
