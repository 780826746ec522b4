"""Answers to why-questions, on one screen."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.cli.show_conflicts import show_conflicts
from api.cli.show_plan import breach_table
from api.files.plan_texts import day_text, not_judged_text, number_text, rule_name, symbol_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from api.locale.texts import Texts
    from api.services.explain_result import (
        Against,
        ClauseAnswer,
        Difference,
        Explanation,
        Move,
        WhoElseAnswer,
        WhyAnswer,
    )

__all__ = ["show_explanation"]

MOST_BREACHES, MOST_MOVES, MOST_CANDIDATES, MOST_NAMES = 8, 12, 15, 10
NOTHING = 0.05
"""Differences below it are shown as none."""


def show_explanation(told: Explanation, say: Texts) -> None:
    """Print what the roster costs, then every answer."""
    console = Console(highlight=False)
    if told.why or told.who_else or told.clauses:
        _print_cost(console, told, say)
    for why in told.why:
        console.print()
        _print_why(console, told, why, say)
    for who_else in told.who_else:
        console.print()
        _print_who_else(console, told, who_else, say)
    for clause in told.clauses:
        console.print()
        _print_clause(console, told, clause, say)
    if told.conflicts is not None:
        if told.why or told.who_else or told.clauses:
            console.print()
        _say(console, say("explain-conflicts", count=len(told.view.audit.hard)), "bold")
        show_conflicts(told.conflicts, told.view.month, say)


def _print_cost(console: Console, told: Explanation, say: Texts) -> None:
    """What the roster costs, and what was done to it before anything was compared."""
    _say(console, say("explain-cost", cost=number_text(told.cost)))
    better, by = number_text(told.better), told.cost - told.better
    if told.mended:
        _say(console, say("explain-mended", people=_people(told, told.mended, say), better=better))
    elif by < -NOTHING:
        _say(console, say("explain-put-right", better=better))
    elif by > NOTHING:
        _say(console, say("explain-bettered", by=number_text(by), cells=len(told.beforehand), better=better))
    if told.past is not None:
        _say(console, say("explain-past", day=told.past.isoformat()))


def _print_why(console: Console, told: Explanation, answer: WhyAnswer, say: Texts) -> None:
    who, day = _person(told, answer.employee_id), day_text(say, answer.day)
    asked = say("explain-why", who=who, day=day, symbol=_symbol(told, answer.symbol, say))
    _say(console, say("explain-why-day-off") if answer.day_off else asked, "bold")
    if answer.alone is None or answer.together is None:
        if answer.instead is None:
            _say(console, "  " + say("explain-no-month"))
        else:
            _say(console, "  " + say("explain-cell-broken", symbol=_symbol(told, answer.instead, say)))
        _print_against(console, answer.against, say)
        return
    exact = "explain-alone-exact" if answer.alone_exact and not answer.alone.hard else "explain-alone"
    _say(console, "  " + say(exact, verdict=_verdict(answer.alone, say)))
    if answer.together is answer.alone:
        _say(console, "  " + say("explain-same"))
    else:
        moves, instead = answer.together.moves, _symbol(told, answer.instead or "", say)
        people = len({move.employee_id for move in moves})
        verdict = _verdict(answer.together, say)
        cells = {"cells": len(moves), "people": people, "who": answer.employee_id, "symbol": instead}
        _say(console, "  " + say("explain-together", verdict=verdict, **cells))
        _print_difference(console, told, answer.alone, "alone", say)
    _print_difference(console, told, answer.together, "together", say)
    _say(console, "  " + say("explain-moves"))
    _print_moves(console, told, answer.together.moves, say)


def _print_against(console: Console, against: Sequence[Against], say: Texts) -> None:
    for said in [_against(one, say) for one in against] or [say("explain-nothing-known")]:
        _say(console, "    " + said)


def _print_difference(console: Console, told: Explanation, found: Difference, which: str, say: Texts) -> None:
    """What makes the difference by rule and clause, and what would be broken or short."""
    if found.shares:
        _say(console, "  " + say(f"explain-shares-{which}"))
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(overflow="fold", ratio=1)
        for _ in range(2):
            table.add_column(no_wrap=True, justify="right")
        for share in found.shares:
            cited = _cited(share.rule, share.clause, say)
            costs = f"{number_text(share.before)} → {number_text(share.after)}"
            table.add_row(Text(cited), Text(costs), Text(_signed(share.dearer)))
        console.print(Padding(table, (0, 0, 0, 4), expand=False))
    if found.brought:
        _say(console, "  " + say(f"explain-brought-{which}"))
        # Of half-hours of one day in a row the dearest speaks for all.
        first_of_day = {(one.rule, one.employee_id, one.day): one for one in reversed(found.brought)}
        shown = tuple(one for one in found.brought if one in first_of_day.values())
        console.print(Padding(breach_table(told.view, shown[:MOST_BREACHES], say), (0, 0, 0, 2), expand=False))
        _print_more(console, len(found.brought) - min(len(shown), MOST_BREACHES), say)


def _print_moves(console: Console, told: Explanation, moves: Sequence[Move], say: Texts) -> None:
    table = Table.grid(padding=(0, 2, 0, 0))
    for move in moves[:MOST_MOVES]:
        change = f"{_symbol(told, move.before, say)} → {_symbol(told, move.after, say)}"
        table.add_row(
            Text(_person(told, move.employee_id)), Text(day_text(say, move.day)), Text(change, overflow="fold")
        )
    console.print(Padding(table, (0, 0, 0, 4), expand=False))
    _print_more(console, len(moves) - MOST_MOVES, say)


def _print_who_else(console: Console, told: Explanation, answer: WhoElseAnswer, say: Texts) -> None:
    who, day = _person(told, answer.employee_id), day_text(say, answer.day)
    symbol = _symbol(told, answer.symbol, say)
    if answer.against:
        _say(console, say("explain-not-hers", who=who, day=day, symbol=symbol), "bold")
        _print_against(console, answer.against, say)
        return
    if answer.could is None:
        _say(console, say("explain-no-shift", who=who, day=day, symbol=symbol), "bold")
        return
    numbers = {"could": len(answer.could), "could_not": len(answer.could_not)}
    _say(console, say("explain-who-else", who=who, day=day, symbol=symbol, **numbers), "bold")
    if answer.have_it:
        _say(console, "  " + say("explain-have-it", people=_people(told, answer.have_it, say)))
    if answer.not_reached:
        _say(console, "  " + say("explain-not-reached", people=_people(told, answer.not_reached, say)))
    if answer.could:
        table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
        for name in ("who", "has", "dearer", "moves", "exchange"):
            justify: Literal["left", "right"] = "right" if name in {"dearer", "moves"} else "left"
            label = Text(say(f"explain-column-{name}"), style="dim")
            table.add_column(label, justify=justify, overflow="fold", no_wrap=name != "exchange")
        for one in answer.could[:MOST_CANDIDATES]:
            breaks = say("output-list-separator").join(rule_name(say, against.rule) for against in one.exchange_against)
            table.add_row(
                Text(_person(told, one.employee_id)),
                Text(_symbol(told, one.has, say)),
                Text(_signed(one.dearer or 0.0)),
                Text(str(len(one.moves))),
                Text(say("explain-exchange-breaks", rules=breaks) if one.exchange is None else _signed(one.exchange)),
            )
        console.print(Padding(table, (0, 0, 0, 4), expand=False))
        _print_more(console, len(answer.could) - MOST_CANDIDATES, say)
        _say(console, "  " + say("explain-could-note"), "dim")
        _say(console, "  " + say("explain-exchange-note"), "dim")
        if any((one.dearer or 0.0) < -NOTHING for one in answer.could):
            _say(console, "  " + say("explain-could-less"), "dim")
    if answer.could_not:
        _say(console, "  " + say("explain-could-not"))
        grouped: dict[tuple[Against, ...], list[str]] = defaultdict(list)
        for one in answer.could_not:
            grouped[one.against].append(one.employee_id)
        for reasons, people in sorted(grouped.items(), key=lambda entry: len(entry[1])):
            said = [_against(one, say) for one in reasons] or [say("explain-nothing-known")]
            _say(console, "    " + say("output-clause-separator").join(said))
            line = say("explain-could-not-line", count=len(people), people=_people(told, people, say))
            _say(console, "      " + line, "dim")


def _print_clause(console: Console, told: Explanation, answer: ClauseAnswer, say: Texts) -> None:
    of_rule = any(rule.rule == answer.clause for rule in answer.rules)
    name = _rule(answer.clause, say) if of_rule else answer.clause
    _say(console, say("explain-clause", name=name), "bold")
    if answer.not_judged is not None:
        _say(console, "  " + say("explain-acts-none", reason=not_judged_text(say, answer.not_judged)))
    for rule in answer.rules:
        others = say("output-list-separator").join(one for one in rule.clauses if one != answer.clause)
        told_of = {"rule": _rule(rule.rule, say), "severity": rule.severity, "clauses": others or 0}
        _say(console, "  " + say("explain-carried", told_of))
        if rule.acts != "objective":
            _say(console, "  " + say(f"explain-acts-{rule.acts}"))
    acting = [rule for rule in answer.rules if rule.acts == "objective"]
    if not acting:
        return
    paid, broken = sum(rule.paid for rule in acting), sum(rule.breaches for rule in acting)
    _say(console, "  " + say("explain-paid", paid=number_text(paid), breaches=broken))
    if answer.cost is None or answer.cost_without is None or answer.saves is None:
        _say(console, "  " + say("explain-no-time"))
        return
    if answer.saves > NOTHING:
        numbers = {
            "without": number_text(answer.cost_without),
            "cost": number_text(answer.cost),
            "saves": number_text(answer.saves),
            "moves": answer.moves,
            "breaches": sum(rule.breaches_without or 0 for rule in acting),
        }
        _say(console, "  " + say("explain-saves", numbers))
    else:
        _say(console, "  " + say("explain-saves-nothing"))
    if answer.proven_most is None or answer.bound is None or answer.bound_without is None:
        _say(console, "  " + say("explain-no-bound"), "dim")
    else:
        bounds = {"bound": number_text(answer.bound), "bound_without": number_text(answer.bound_without)}
        _say(console, "  " + say("explain-proven-most", most=number_text(answer.proven_most), **bounds))


def _verdict(found: Difference, say: Texts) -> str:
    if found.hard:
        rules = dict.fromkeys(_cited_shortly(breach.rule, breach.clause, say) for breach in found.hard)
        return say("explain-verdict-broken", count=len(rules), rules=say("output-list-separator").join(rules))
    if abs(found.dearer) <= NOTHING:
        return say("explain-verdict-same")
    code = "explain-verdict-more" if found.dearer > 0 else "explain-verdict-less"
    return say(code, amount=number_text(abs(found.dearer)))


def _against(against: Against, say: Texts) -> str:
    return say("explain-fixed") if against.rule == "roster.fixed" else _cited(against.rule, against.clause, say)


def _cited(rule: str, clause: str, say: Texts) -> str:
    return f"{clause} {_rule(rule, say)}".strip()


def _cited_shortly(rule: str, clause: str, say: Texts) -> str:
    return f"{clause} {rule_name(say, rule)}".strip()


def _rule(rule: str, say: Texts) -> str:
    return say("output-rule-with-id", name=rule_name(say, rule), rule=rule)


def _symbol(told: Explanation, symbol_id: str, say: Texts) -> str:
    """What stands in a cell: its id, and its name where that says more."""
    name = symbol_name(say, told.view.month.centre, symbol_id)
    return name if symbol_id in {"OFF", name} else f"{symbol_id} {name}"


def _person(told: Explanation, employee_id: str) -> str:
    month = told.view.month
    return f"{employee_id} {month.people[month.row_of[employee_id]].name}"


def _people(told: Explanation, ids: Iterable[str], say: Texts) -> str:
    """People by id and name, the first of many."""
    listed = [_person(told, one) for one in ids]
    said = say("output-list-separator").join(listed[:MOST_NAMES])
    more = len(listed) - MOST_NAMES
    return said if more <= 0 else say("explain-and-more", people=said, count=more)


def _signed(amount: float) -> str:
    return ("-" if amount <= -NOTHING else "+") + number_text(abs(amount))


def _print_more(console: Console, more: int, say: Texts) -> None:
    if more > 0:
        _say(console, "    " + say("explain-more", count=more), "dim")


def _say(console: Console, sentence: str, style: str = "") -> None:
    """A sentence, its further lines as far in as its first."""
    indent = len(sentence) - len(sentence.lstrip())
    console.print(Padding(Text(sentence.strip(), style=style, overflow="fold"), (0, 0, 0, indent), expand=False))
