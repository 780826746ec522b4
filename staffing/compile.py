"""From a month and its rules to the plain problem a solver takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.symbols import OFF_SYMBOL
from staffing.shapes import Counter, Problem, Rows, Sequence

if TYPE_CHECKING:
    from collections.abc import Sequence as Sequential

    from staffing.month import CentreMonth
    from staffing.rules.base import Rule

__all__ = ["compile_problem"]


def compile_problem(month: CentreMonth, rules: Sequential[Rule]) -> Problem:
    """Shapes, allowed symbols and cell prices of all rules that are enforced.

    The manager's fixed cells stand above every rule: such a cell has that symbol and no other.
    """
    size = (len(month.people), month.days, len(month.symbols))
    allowed = np.ones(size, dtype=np.bool_)
    cost = np.zeros(size)
    shapes: list[Sequence | Counter | Rows] = []
    for rule in rules:
        if rule.severity == "info":
            continue
        barred = rule.forbidden(month)
        if barred is not None:
            allowed &= ~barred
        prices = rule.cell_cost(month)
        if prices is not None:
            cost += prices
        shapes.extend(rule.shapes(month))
    # Where rules leave nothing at all, the day off is the least that can be broken; the audit names them.
    allowed[~allowed.any(axis=2), OFF_SYMBOL] = True
    fixed = month.fixed >= 0
    allowed[fixed] = False
    rows, days = np.nonzero(fixed)
    allowed[rows, days, month.fixed[rows, days]] = True
    return Problem(
        allowed=allowed,
        cost=cost,
        sequences=tuple(s for s in shapes if isinstance(s, Sequence)),
        counters=tuple(s for s in shapes if isinstance(s, Counter)),
        rows=tuple(s for s in shapes if isinstance(s, Rows)),
    )
