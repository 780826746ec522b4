"""Why somebody has a shift, and who else could take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from api.services.explain_desk import barring, broken_more, compared, moves_between
from api.services.explain_result import Against, Candidate, WhoElseAnswer, WhyAnswer
from solver.stands_against import stands_against
from solver.takers import exchanged, takers
from solver.why import alone, settled, without_cells
from staffing.evaluation import evaluate

if TYPE_CHECKING:
    from api.services.explain_desk import Desk
    from solver.standing import Standing
    from solver.takers import Taker
    from staffing.arrays import BoolArray
    from staffing.evaluation import Score
    from staffing.rules.base import Breach

__all__ = ["who_else", "why"]

WIDENED_A_LEVEL = 4
TINY = 1e-6


def why(desk: Desk, row: int, day: int, before: tuple[Breach, ...]) -> list[WhyAnswer]:
    """What becomes of the roster without the symbol a person has on a day.

    Where the person would then work another shift, there is a second answer: what a day without any work costs.

    Parameters
    ----------
    before
        Breaches of the roster that stands.
    """
    symbols = desk.month.symbols
    symbol = int(desk.base.roster[row, day])
    answers = [_without(desk, row, day, np.arange(len(symbols)) == symbol, before, day_off=False)]
    other = answers[0].instead
    if symbols.is_shift[symbol] and other is not None and symbols.is_shift[symbols.index[other]]:
        answers.append(_without(desk, row, day, symbols.is_shift, before, day_off=True))
    return answers


def who_else(desk: Desk, row: int, day: int) -> WhoElseAnswer:
    """Who could take a person's shift of a day, and who could not."""
    symbol = int(desk.base.roster[row, day])
    person, on = desk.month.people[row].employee_id, desk.month.date_of(day)
    if not desk.month.symbols.is_shift[symbol]:
        return WhoElseAnswer(person, on, desk.month.symbols.ids[symbol], None)
    barred = np.arange(len(desk.month.symbols)) == symbol
    asked = _takers(desk, row, day, barred)
    before = evaluate(desk.problem, desk.base.roster)
    could: list[Candidate] = []
    could_not: list[Candidate] = []
    for taker in asked:
        one = _candidate(desk, row, day, taker, before)
        (could_not if one.against else could).append(one)
    reached = {taker.person for taker in asked}
    have_it, not_reached, people = list[str](), list[str](), desk.month.people
    for other in range(len(people)):
        if desk.base.roster[other, day] == symbol:
            have_it += [people[other].employee_id] if other != row else []
        elif not desk.problem.allowed[other, day, symbol]:
            against = barring(desk, other, day, symbol)
            could_not.append(Candidate(people[other].employee_id, _has(desk, other, day), against))
        elif other not in reached:
            not_reached.append(people[other].employee_id)
    could.sort(key=lambda one: (round(one.dearer or 0.0, 4), len(one.moves), one.employee_id))
    could_not.sort(key=lambda one: desk.month.row_of[one.employee_id])
    return WhoElseAnswer(
        person,
        on,
        desk.month.symbols.ids[symbol],
        tuple(could),
        tuple(could_not),
        tuple(have_it),
        tuple(not_reached),
    )


def _without(
    desk: Desk, row: int, day: int, barred: BoolArray, before: tuple[Breach, ...], *, day_off: bool
) -> WhyAnswer:
    base, symbols = desk.base, desk.month.symbols
    symbol = int(base.roster[row, day])
    narrowed = without_cells(base, row, day, barred)
    own = alone(narrowed, row)
    asked = (desk.month.people[row].employee_id, desk.month.date_of(day), symbols.ids[symbol], day_off)
    if own is None:
        return WhyAnswer(*asked, _no_month(desk, narrowed, row, day, barred), None, False, None, None)
    found = [own.standing]
    if symbols.is_shift[symbol] and own.standing.price > base.price + TINY:
        found += [t.standing for t in _takers(desk, row, day, barred) if t.standing is not None]
    if min(standing.price for standing in found) > base.price + TINY:
        found.append(settled(own.standing, desk.seed, desk.level, desk.stop))
    best = min(found, key=lambda standing: (round(standing.price), int((standing.roster != base.roster).sum())))
    together = compared(desk, before, best.roster, row)
    by_herself = together if best is own.standing else compared(desk, before, own.standing.roster, row)
    return WhyAnswer(*asked, (), by_herself, own.exact, together, symbols.ids[int(best.roster[row, day])])


def _takers(desk: Desk, row: int, day: int, barred: BoolArray) -> list[Taker]:
    return takers(desk.base, row, day, barred, WIDENED_A_LEVEL * desk.level, desk.seed, desk.stop)


def _no_month(desk: Desk, narrowed: Standing, row: int, day: int, barred: BoolArray) -> tuple[Against, ...]:
    """What leaves a person no month without the barred symbols: rules over her line, or over all other cells."""
    if narrowed.team.problem.allowed[row, day].any():
        return _cited(desk, stands_against(narrowed.team.problem, row))
    return tuple(dict.fromkeys(one for k in np.flatnonzero(~barred).tolist() for one in barring(desk, row, day, k)))


def _candidate(desk: Desk, giver: int, day: int, taker: Taker, before: Score) -> Candidate:
    """One taker as the manager reads it."""
    row, base = taker.person, desk.base
    symbol = int(base.roster[giver, day])
    who = (desk.month.people[row].employee_id, _has(desk, row, day))
    after = evaluate(desk.problem, exchanged(base.roster, giver, row, day))
    barred = (
        ()
        if desk.problem.allowed[giver, day, base.roster[row, day]]
        else barring(desk, giver, day, int(base.roster[row, day]))
    )
    exchange_against = barred + broken_more(desk, before, after)
    exchange = None if exchange_against else after.price - before.price
    if taker.standing is None:
        wanted = without_cells(base, row, day, np.arange(len(desk.month.symbols)) != symbol)
        rules = stands_against(wanted.team.problem, row)
        if not rules:
            given_up = without_cells(base, giver, day, np.arange(len(desk.month.symbols)) == symbol)
            rules = stands_against(given_up.team.problem, giver)
        return Candidate(*who, _cited(desk, rules), exchange, exchange_against)
    score = evaluate(desk.problem, taker.standing.roster)
    return Candidate(
        *who,
        broken_more(desk, before, score),
        exchange,
        exchange_against,
        score.price - before.price,
        moves_between(desk.month, base.roster, taker.standing.roster, [giver, row]),
    )


def _cited(desk: Desk, rules: tuple[str, ...]) -> tuple[Against, ...]:
    clause = {rule.rule_id: rule.clause for rule in desk.rules}
    return tuple(Against(rule, clause.get(rule, "")) for rule in rules)


def _has(desk: Desk, row: int, day: int) -> str:
    return desk.month.symbols.ids[int(desk.base.roster[row, day])]
