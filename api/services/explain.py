"""Why-questions about a roster: why does she work that night, who else could, what does this clause cost."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from api.services.audit import audit_cells
from api.services.explain_cell import who_else, why
from api.services.explain_clause import clause_costs
from api.services.explain_desk import Desk, breaches_of, moves_between
from api.services.explain_result import Explanation
from api.services.explain_words import asked_cell, refuse_unknown_clause
from solver.stopping import Stop
from solver.team import prepare
from solver.why import answered, mended
from staffing.compile import compile_problem
from staffing.errors import InputError
from staffing.evaluation import evaluate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from api.services.audit import StandbyDuty
    from api.services.plan_result import RosterView
    from staffing.centre.centre import Centre
    from staffing.month import CentreMonth, Demand
    from staffing.rules.base import Rule

__all__ = ["Questions", "explain_roster"]

MOST_TURNS = 6
ANY_LEVEL = 3
"""Level under a time limit: as much as there is time for."""


@dataclass(frozen=True)
class Questions:
    """What is asked: people, by id or name, and dates; clauses or rules by their ids; why hard rules are broken."""

    why: tuple[tuple[str, date], ...] = ()
    who_else: tuple[tuple[str, date], ...] = ()
    clauses: tuple[str, ...] = ()
    conflicts: bool = False


def explain_roster(
    centre: Centre,
    rules: tuple[Rule, ...],
    first_day: date,
    cells: Mapping[tuple[str, date], str],
    demand: Demand,
    questions: Questions,
    stop: Stop,
    *,
    fixed: Collection[tuple[str, date]] = (),
    duties: Iterable[StandbyDuty] | None = None,
    past: date | None = None,
    level: int = 1,
    seed: int = 0,
    workers: int = 2,
) -> Explanation:
    """Answer questions about a whole month given cell by cell.

    Every answer is a roster beside the one that stands, found from it by the same moves that had first bettered it, so
    that a difference is that of the question. Without seconds in ``stop`` the same call gives the same answers.

    Parameters
    ----------
    cells
        A symbol for everybody employed in the month on every day.
    demand
        People required; known.
    fixed
        Cells that no answer may change, but those asked about.
    past
        Days up to it are not changed either.
    level
        Amount of work, 1, 2, 3, …; level 1 takes seconds, and works out no bounds for clauses.

    Raises
    ------
    InputError
        Somebody, a day or a clause that is not there; nobody has said how many people are required.
    """
    if not demand.known:
        raise InputError("input-explain-no-requirement", file="requirement.csv")
    view = audit_cells(centre, rules, first_day, dict(cells), demand, duties=duties)
    # A person may be asked about by id and by name.
    asked = tuple(dict.fromkeys(asked_cell("--why", *cell, view, past) for cell in questions.why))
    shifts = tuple(dict.fromkeys(asked_cell("--who-else", *cell, view, past) for cell in questions.who_else))
    for clause in questions.clauses:
        refuse_unknown_clause(clause, view)
    told = Explanation(view, view.audit.cost, view.audit.cost, past=past)
    costs = bool(asked or shifts or questions.clauses)
    if questions.conflicts:
        # CP-SAT takes long to load, and only this question needs it.
        from api.services.conflicts import explain_conflicts

        share = Stop(stop.remaining / 2, stop.cancelled) if costs and stop.seconds is not None else stop
        told = dataclasses.replace(told, conflicts=explain_conflicts(view, share, workers))
    if not costs:
        return told
    month = _with_kept_cells(view, fixed, past, {*asked, *shifts})
    problem = compile_problem(month, rules)
    team = prepare(problem, workers)
    level = level if stop.seconds is None else ANY_LEVEL
    try:
        # What is asked about stays while the roster is put right and bettered: the questions are about it.
        cells_asked = (*asked, *shifts)
        standing, broken = mended(team, view.roster, {cell: int(view.roster[cell]) for cell in cells_asked})
        held = {cell: int(standing.roster[cell]) for cell in cells_asked}
        base = answered(standing, view.roster, seed, MOST_TURNS, stop, held)
        desk = Desk(month, rules, problem, view.roster, base, level, seed, workers, stop)
        before = breaches_of(desk, base.roster)
        return dataclasses.replace(
            told,
            cost=evaluate(problem, view.roster).price,
            better=evaluate(problem, base.roster).price,
            beforehand=moves_between(month, view.roster, base.roster),
            mended=tuple(month.people[row].employee_id for row in broken),
            why=tuple(answer for cell in asked for answer in why(desk, *cell, before)),
            who_else=tuple(who_else(desk, *cell) for cell in shifts),
            clauses=tuple(clause_costs(desk, questions.clauses, view.compliance, before)),
        )
    finally:
        team.threads.shutdown(wait=False, cancel_futures=True)


def _with_kept_cells(
    view: RosterView, fixed: Collection[tuple[str, date]], past: date | None, asked: set[tuple[int, int]]
) -> CentreMonth:
    """The month in which the cells that no answer may change are the manager's, but those asked about."""
    month = view.month
    kept = np.full((len(month.people), month.days), -1, dtype=np.int64)
    for employee_id, day in fixed:
        if employee_id in month.row_of and month.holds(day):
            cell = month.row_of[employee_id], (day - month.first_day).days
            kept[cell] = view.roster[cell]
    gone = 0 if past is None else min(max((past - month.first_day).days + 1, 0), month.days)
    kept[:, :gone] = view.roster[:, :gone]
    for cell in asked:
        kept[cell] = -1
    return dataclasses.replace(month, fixed=kept)
