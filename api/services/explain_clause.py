"""What a clause costs: the roster beside the best one found without the rules that carry it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from api.services.explain_desk import breaches_of
from api.services.explain_result import CarriedBy, ClauseAnswer
from solver.stopping import Effort, Stop
from solver.team import prepare
from solver.why import mended, settled
from staffing.compile import compile_problem
from staffing.evaluation import evaluate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from api.services.explain_desk import Desk
    from staffing.arrays import RosterArray
    from staffing.compliance import Compliance
    from staffing.rules.base import Breach, Rule
    from staffing.shapes import Problem

__all__ = ["carriers", "clause_costs", "clauses_of"]

MOST_TURNS = 2
"""Of cheap moves, at level 1."""


def clauses_of(rule: Rule) -> tuple[str, ...]:
    """All clauses that a rule or an entry of it cites."""
    cited = ",".join([rule.clause, *rule.clause_of.values()]).split(",")
    return tuple(dict.fromkeys(clause.strip() for clause in cited if clause.strip()))


def carriers(rules: Sequence[Rule], name: str) -> tuple[Rule, ...]:
    """Rules that carry a clause, or the rule of that id."""
    return tuple(rule for rule in rules if rule.rule_id == name or name in clauses_of(rule))


def clause_costs(desk: Desk, names: Sequence[str], sheet: Compliance, before: tuple[Breach, ...]) -> list[ClauseAnswer]:
    """What each clause (or rule by its id) costs.

    At level 1 both rosters are bettered by cheap moves only; from level 2 on, or under a time limit, both are solved
    with their proven bounds at the same effort.

    Parameters
    ----------
    sheet, before
        Compliance sheet and breaches of the roster that stands.
    """
    carried = {name: carriers(desk.rules, name) for name in names}
    priced = [name for name, rules in carried.items() if any(_acts(desk, rule) == "objective" for rule in rules)]
    searches = len(priced) + 1
    with_all: tuple[RosterArray, float | None] = (desk.base.roster, None)
    if priced and _is_deep(desk):
        with_all = _proven(desk, desk.problem, desk.base.roster, searches)
    elif priced:
        with_all = settled(desk.base, desk.seed, MOST_TURNS, desk.stop).roster, None
    answers = []
    for name in names:
        rules = carried[name]
        if name not in priced:
            elsewhere = None if rules else next(one for one in sheet.not_judged if one.clause == name)
            answers.append(ClauseAnswer(name, _carried(desk, rules, before, None), elsewhere))
            continue
        if desk.stop():
            answers.append(ClauseAnswer(name, _carried(desk, rules, before, None)))
            continue
        searches -= 1
        answers.append(_cost_of(desk, name, rules, before, with_all, searches))
    return answers


def _cost_of(
    desk: Desk,
    name: str,
    rules: tuple[Rule, ...],
    before: tuple[Breach, ...],
    with_all: tuple[RosterArray, float | None],
    searches: int,
) -> ClauseAnswer:
    roster, bound = with_all
    kept = [rule for rule in desk.rules if rule not in rules]
    problem = compile_problem(desk.month, kept)
    found, bound_without = (
        _proven(desk, problem, roster, searches) if _is_deep(desk) else (_moved(desk, problem, roster), None)
    )
    return ClauseAnswer(
        name,
        _carried(desk, rules, before, breaches_of(desk, found)),
        None,
        evaluate(desk.problem, roster).price,
        evaluate(problem, found).price,
        bound,
        bound_without,
        int((found != roster).sum()),
    )


def _moved(desk: Desk, problem: Problem, roster: RosterArray) -> RosterArray:
    """The roster (E, D) after cheap moves under another problem."""
    team = prepare(problem, desk.workers)
    try:
        standing, _ = mended(team, roster, {})
        return settled(standing, desk.seed, MOST_TURNS, desk.stop).roster
    finally:
        team.threads.shutdown(wait=False, cancel_futures=True)


def _proven(desk: Desk, problem: Problem, roster: RosterArray, searches: int) -> tuple[RosterArray, float | None]:
    """The best roster found from one (E, D), and its proven bound where one is worked out.

    Parameters
    ----------
    searches
        Among how many the time left is shared, this one too.
    """
    # HiGHS takes long to load, and only proofs need it.
    from solver.solve import solve

    timed = desk.stop.seconds is not None
    solution = solve(
        problem,
        effort=Effort.unlimited() if timed else Effort.of(desk.level - 1),
        stop=Stop(desk.stop.remaining / max(searches, 1), desk.stop.cancelled) if timed else desk.stop,
        seed=desk.seed,
        workers=desk.workers,
        warm_start=roster,
    )
    if solution is None:
        return roster, None
    found, given = evaluate(problem, solution.roster), evaluate(problem, roster)
    better = (found.violations, found.price) < (given.violations, given.price)
    # The solver's bound is 0 until there is one.
    return solution.roster if better else roster, solution.lower_bound or None


def _is_deep(desk: Desk) -> bool:
    return desk.level > 1 or desk.stop.seconds is not None


def _carried(
    desk: Desk, rules: Sequence[Rule], before: Sequence[Breach], after: Sequence[Breach] | None
) -> tuple[CarriedBy, ...]:
    counts = Counter(breach.rule for breach in before)
    hard = Counter(breach.rule for breach in before if breach.severity == "hard")
    then = None if after is None else Counter(breach.rule for breach in after)
    paid: Mapping[str, float] = {
        rule.rule_id: sum(breach.cost for breach in before if breach.rule == rule.rule_id) for rule in rules
    }
    return tuple(
        CarriedBy(
            rule.rule_id,
            rule.severity,
            clauses_of(rule),
            _acts(desk, rule),
            paid[rule.rule_id],
            counts[rule.rule_id],
            None if then is None else then[rule.rule_id],
            hard[rule.rule_id],
        )
        for rule in rules
    )


def _acts(desk: Desk, rule: Rule) -> str:
    """Where a rule acts; see `CarriedBy.acts`."""
    if rule.severity == "info":
        return "told"
    barred, prices = rule.forbidden(desk.month), rule.cell_cost(desk.month)
    if any(True for _ in rule.shapes(desk.month)) or (barred is not None and barred.any()):
        return "objective"
    if prices is not None and np.any(prices):
        return "objective"
    if "roster" in rule.acts_in:
        return "audit"
    return "requirement" if "requirement" in rule.acts_in else "desk"
