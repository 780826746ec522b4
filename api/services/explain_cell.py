"""Why somebody has a shift, and who else could take it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from api.services.explain_desk import barring, compared, moves_between
from api.services.explain_result import Against, Candidate, WhoElseAnswer, WhyAnswer
from solver.stands_against import newly_broken, stands_against
from solver.takers import takers
from solver.why import alone, answered, with_days, without_cells
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from api.services.explain_desk import Desk
    from solver.standing import Standing
    from solver.takers import Taker
    from staffing.arrays import BoolArray
    from staffing.rules.base import Breach

__all__ = ["who_else", "why"]

WIDENED_A_LEVEL = 3


def why(desk: Desk, row: int, day: int, before: tuple[Breach, ...]) -> list[WhyAnswer]:
    """What becomes of the roster without the symbol a person has on a day.

    Where the person would then work another shift, there is a second answer: what a day without any work costs.

    Parameters
    ----------
    before
        Breaches of the roster that stands.
    """
    symbols, given = desk.month.symbols, int(desk.given[row, day])
    if given != desk.base.roster[row, day]:
        asked = (desk.month.people[row].employee_id, desk.month.date_of(day), symbols.ids[given])
        instead = symbols.ids[int(desk.base.roster[row, day])]
        return [WhyAnswer(*asked, False, _not_kept(desk, row, day, given), None, False, None, instead)]
    answers = [_without(desk, row, day, before, day_off=False)]
    other = answers[0].instead
    if symbols.is_shift[desk.base.roster[row, day]] and other is not None and symbols.is_shift[symbols.index[other]]:
        answers.append(_without(desk, row, day, before, day_off=True))
    return answers


def who_else(desk: Desk, row: int, day: int) -> WhoElseAnswer:
    """Who could take a person's shift of a day, and who could not."""
    ids, people = desk.month.symbols.ids, desk.month.people
    symbol = int(desk.given[row, day])
    asked = (people[row].employee_id, desk.month.date_of(day), ids[symbol])
    if symbol != desk.base.roster[row, day]:
        return WhoElseAnswer(*asked, None, against=_not_kept(desk, row, day, symbol))
    if not desk.month.symbols.is_shift[symbol]:
        return WhoElseAnswer(*asked, None)
    found = {taker.person: taker for taker in _takers(desk, row, day, day_off=False)}
    against = _without_a_month(desk, row, day, [p for p, one in found.items() if one.standing is None and one.arranged])
    could: list[Candidate] = []
    could_not: list[Candidate] = []
    have_it, not_reached, elsewhere = list[str](), list[str](), list[str]()
    alike = _serving_alike(desk, row, day)
    for other in range(len(people)):
        who = (people[other].employee_id, ids[int(desk.base.roster[other, day])])
        taker = found.get(other)
        if not alike[other]:
            elsewhere.append(people[other].employee_id)
        elif desk.base.roster[other, day] == symbol:
            have_it += [people[other].employee_id] if other != row else []
        elif taker is None:
            could_not.append(Candidate(*who, barring(desk, other, day, symbol)))
        elif taker.standing is None and not taker.arranged:
            not_reached.append(people[other].employee_id)
        else:
            one = _candidate(desk, row, day, taker, against.get(other, ()))
            (could_not if taker.standing is None or one.against else could).append(one)
    could.sort(key=lambda one: (round(one.dearer or 0.0, 4), len(one.moves), one.employee_id))
    return WhoElseAnswer(*asked, tuple(could), tuple(could_not), tuple(have_it), tuple(not_reached), tuple(elsewhere))


def _without(desk: Desk, row: int, day: int, before: tuple[Breach, ...], *, day_off: bool) -> WhyAnswer:
    base, symbols = desk.base, desk.month.symbols
    symbol, barred = int(base.roster[row, day]), _barred(desk, row, day, day_off=day_off)
    narrowed = without_cells(base, row, day, barred)
    own = alone(narrowed, row)
    asked = (desk.month.people[row].employee_id, desk.month.date_of(day), symbols.ids[symbol], day_off)
    if own is None:
        return WhyAnswer(*asked, _no_month(desk, narrowed, row, day, barred), None, False, None, None)
    found = [own.standing]
    if own.standing.price > base.price + PRICE_NOISE:
        if symbols.is_shift[symbol]:
            takers_of = _takers(desk, row, day, day_off=day_off)
            found += [taker.standing for taker in takers_of if taker.standing is not None]
        if min(standing.price for standing in found) > base.price + PRICE_NOISE:
            found.append(answered(own.standing, base.roster, desk.seed, desk.level, desk.stop))
    best = min(found, key=lambda standing: (round(standing.price), int((standing.roster != base.roster).sum())))
    together = compared(desk, before, best.roster, row)
    by_herself = together if best is own.standing else compared(desk, before, own.standing.roster, row)
    return WhyAnswer(*asked, (), by_herself, own.exact, together, symbols.ids[int(best.roster[row, day])])


def _barred(desk: Desk, row: int, day: int, *, day_off: bool) -> BoolArray:
    """(K,) what a person may not have on a day in answers: the symbol she has, or any shift."""
    symbols = desk.month.symbols
    return symbols.is_shift if day_off else np.arange(len(symbols)) == desk.base.roster[row, day]


def _takers(desk: Desk, row: int, day: int, *, day_off: bool) -> list[Taker]:
    """Who might take a shift; searched for once, however many questions ask."""
    asked = (row, day, day_off)
    if asked not in desk.takers:
        barred = _barred(desk, row, day, day_off=day_off)
        # A day without any work is asked about beside the question itself: less work will do.
        widened = (1 if day_off else WIDENED_A_LEVEL) * desk.level
        among = _serving_alike(desk, row, day)
        desk.takers[asked] = takers(desk.base, row, day, barred, widened, desk.seed, desk.stop, among)
    return desk.takers[asked]


def _serving_alike(desk: Desk, row: int, day: int) -> BoolArray:
    """(E,) whose presence stands for that of a person on a day: an agent's whoever takes her calls, others' by role."""
    month, queues = desk.month, int(desk.month.serves[row, day])
    role = month.people[row].role
    return np.asarray(month.serves[:, day] & queues > 0) if role == "agent" and queues else month.role_mask(role)


def _no_month(desk: Desk, narrowed: Standing, row: int, day: int, barred: BoolArray) -> tuple[Against, ...]:
    """What leaves a person no month without the barred symbols: rules over her line, or over all other cells."""
    if narrowed.team.problem.allowed[row, day].any():
        return _cited(desk, stands_against(narrowed.team.problem, [row])[row])
    rules = [barring(desk, row, day, symbol) for symbol in np.flatnonzero(~barred).tolist()]
    everywhere = tuple(one for one in rules[0] if all(one in others for others in rules))
    return everywhere or tuple(dict.fromkeys(chain.from_iterable(rules)))


def _not_kept(desk: Desk, row: int, day: int, symbol: int) -> tuple[Against, ...]:
    """What a symbol in a person's cell breaks whatever the rest of her month is."""
    if not desk.problem.allowed[row, day, symbol]:
        return barring(desk, row, day, symbol)
    return _cited(desk, stands_against(with_days(desk.base, {(row, day): symbol}).team.problem, [row])[row])


def _without_a_month(desk: Desk, giver: int, day: int, people: list[int]) -> dict[int, tuple[Against, ...]]:
    """What leaves each of these people no month with the giver's shift, or the giver none without it."""
    if not people:
        return {}
    symbol = int(desk.base.roster[giver, day])
    wanted = with_days(
        without_cells(desk.base, giver, day, _barred(desk, giver, day, day_off=False)),
        {(person, day): symbol for person in people},
    )
    rules = stands_against(wanted.team.problem, [giver, *people])
    return {person: _cited(desk, rules[person] or rules[giver]) for person in people}


def _candidate(desk: Desk, giver: int, day: int, taker: Taker, no_month: tuple[Against, ...]) -> Candidate:
    """One taker as the manager reads it."""
    row, base = taker.person, desk.base
    has, pair = int(base.roster[row, day]), np.array([giver, row])
    who = (desk.month.people[row].employee_id, desk.month.symbols.ids[has])
    barred = () if desk.problem.allowed[giver, day, has] else barring(desk, giver, day, has)
    exchange_against = barred + _cited(desk, newly_broken(base, taker.exchange, pair))
    exchange = None if exchange_against else taker.exchange.soft_price - base.soft_price
    if taker.standing is None:
        return Candidate(*who, no_month, exchange, exchange_against)
    return Candidate(
        *who,
        _cited(desk, newly_broken(base, taker.standing, pair)),
        exchange,
        exchange_against,
        taker.standing.soft_price - base.soft_price,
        moves_between(desk.month, base.roster, taker.standing.roster, [giver, row]),
    )


def _cited(desk: Desk, rules: tuple[str, ...]) -> tuple[Against, ...]:
    clause = {rule.rule_id: rule.clause for rule in desk.rules}
    return tuple(Against(rule, clause.get(rule, "")) for rule in rules)
