"""From a relaxation over open days to lines: symbols are settled a few at a time, and what is left is priced anew.

Conditions that the relaxation evades by spreading people thin are taken on first: otherwise every step would seem to
cost what they ask for. A step that makes the relaxation dearer is taken back and tried with fewer symbols; if a single
one does, its opposite is tried, and the cheaper of the two stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from solver.open_days import OpenDays
    from staffing.arrays import BoolArray, FloatArray, RosterArray

__all__ = ["dive"]

FIRST_SHARE = 0.025
"""Share of the open cells that a step settles, besides those about which the relaxation is in no doubt."""
GROW, SHRINK = 1.5, 0.25
DEARER = 1e-3
"""Relative rise of the relaxation that a step may cost."""
FIRST_ROUNDS, ROUNDS = 30, 8
"""Of master and pricing: where conditions are taken on, and after each step."""
NOISE = 0.1
"""How much chance there is in the order in which symbols are settled."""


def dive(field: OpenDays, rng: np.random.Generator, aim: float) -> RosterArray | None:
    """(n, D) lines of the field's people no dearer than ``aim``; None if the relaxation rises above it.

    The field is left as the dive ended.
    """
    value, share = field.solve(), FIRST_SHARE
    if field.take_conditions_on():
        value, _ = field.price_out(aim, aim, FIRST_ROUNDS)
    cells = int(field.open_cells().sum())
    while (doubt := field.open_cells()).any():
        if field.ended or value > aim:
            return None
        before = field.allowed.copy()
        most = max(1, int(share * cells))
        chosen = _settled(field, doubt, most, rng)
        after = before.copy()
        for place, day, symbol, _ in chosen:
            after[field.people[place], day] = np.arange(after.shape[2]) == symbol
        people = field.people[np.unique([place for place, *_ in chosen])]
        field.narrow(after, people)
        limit = value + DEARER * abs(value)
        reached, _ = field.price_out(limit, aim, ROUNDS)
        if reached <= limit:
            value, share = reached, min(share * GROW, FIRST_SHARE)
            continue
        doubted = [cell for cell in chosen if cell[3]]
        if len(doubted) > 1:
            field.narrow(before, people)
            field.solve()
            share = max(share * SHRINK, 1.0 / cells)
            continue
        if doubted:
            place, day, symbol, _ = doubted[0]
            other = before.copy()
            other[field.people[place], day, symbol] = False
            field.narrow(other, people)
            opposite, _ = field.price_out(limit, aim, ROUNDS)
            if opposite >= reached:
                field.narrow(after, people)
            reached = min(reached, opposite)
        value, _ = field.price_out(reached + DEARER * abs(reached), aim, ROUNDS)
    return field.allowed[field.people].argmax(axis=2).astype(np.int16) if value <= aim else None


def _settled(
    field: OpenDays, doubt: BoolArray, most: int, rng: np.random.Generator
) -> list[tuple[int, int, int, bool]]:
    """Cells to settle: place of the person, day, symbol, whether in doubt; each person keeps a line that fits them."""
    mix = field.mix()
    share, symbol = mix.max(axis=2), mix.argmax(axis=2)
    sure = share >= 1.0 - field.least_weight
    order: FloatArray = np.where(sure, 2.0, share + NOISE * rng.random(share.shape))
    lines = field.lines_in()
    chosen: list[tuple[int, int, int, bool]] = []
    doubted = 0
    for at in np.argsort(-np.where(doubt, order, -1.0), axis=None, kind="stable")[: int(doubt.sum())].tolist():
        if doubted == most:
            break
        place, day = divmod(at, doubt.shape[1])
        best = int(symbol[place, day])
        fits = [line for line in lines[place] if line[day] == best]
        if not fits:
            continue
        lines[place] = fits
        chosen.append((place, day, best, not bool(sure[place, day])))
        doubted += not sure[place, day]
    return chosen
