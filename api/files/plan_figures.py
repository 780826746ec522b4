"""Figures of a plan that more than one file shows: shares, service levels, wishes, totals, stretches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from staffing.centre.symbols import OFF_SYMBOL
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from api.services.plan_result import Plan, RosterView
    from staffing.rules.base import Breach

__all__ = [
    "PersonTotals",
    "ProofState",
    "WishOutcome",
    "in_runs",
    "misfit_hours",
    "proof_state",
    "proven_gap",
    "short_and_over_share",
    "totals_by_person",
    "wish_outcomes",
]

ProofState = Literal["broken", "none", "best", "gap"]
_PROVEN_BEST = 0.00005
"""Gap that is shown as none."""
_EXPLAINED = 0.8
"""Share of the missing hours from which a surplus on the same days is given as their reason."""
_RUN_TEXT = "output-breach-run"


@dataclass(frozen=True)
class WishOutcome:
    """A wish that could be granted or refused: row of the person, day, symbol wished."""

    row: int
    day: int
    wished: str
    granted: bool


@dataclass(frozen=True)
class PersonTotals:
    """What one person's month adds up to; hours without hand-over time, counts in days or shifts.

    Attributes
    ----------
    weekends, holidays
        Shifts worked on Saturdays and Sundays, on statutory holidays.
    ledger
        ``nights, weekends, holidays`` of the year so far, as differences from the fair share.
    """

    hours: float
    norm_hours: float
    shifts: int
    nights: int
    weekends: int
    holidays: int
    rest_days: int
    leave_days: int
    wishes_asked: int
    wishes_granted: int
    ledger: tuple[float, float, float]
    standby_turns: int


def short_and_over_share(view: RosterView) -> tuple[float, float]:
    """Missing and surplus people over all queues and intervals, as shares of the requirement; 0 without one."""
    required = float(view.month.demand.required.sum())
    if required == 0:
        return 0.0, 0.0
    return float(view.coverage.short.sum()) / required, float(view.coverage.over.sum()) / required


def misfit_hours(view: RosterView) -> tuple[float, float] | None:
    """Person-hours missing, and surplus on the same days at other times, where the shift times explain what is missing.

    They do where nearly all that is missing on a day stands against a surplus at hours of that day when nobody is
    missing: people are there, at other hours. None where they do not, or where no time of day is named as short.
    """
    if not view.people_short:
        return None
    shape = (view.month.days, INTERVALS_PER_DAY)
    short = view.coverage.short.sum(axis=0).reshape(shape)
    elsewhere = np.where(short > 0, 0.0, view.coverage.over.sum(axis=0).reshape(shape)).sum(axis=1)
    missing = short.sum(axis=1)
    if np.minimum(missing, elsewhere).sum() < _EXPLAINED * missing.sum():
        return None
    hours = INTERVAL_MINUTES / 60
    return float(missing.sum()) * hours, float(elsewhere[missing > 0].sum()) * hours


def proven_gap(plan: Plan) -> float | None:
    """(objective - bound) / objective; None while hard breaches are left, 0 when both are 0."""
    if plan.view.audit.hard:
        return None
    objective, bound = plan.solve.objective, plan.solve.lower_bound
    if objective <= 0:
        return 0.0
    return max(objective - bound, 0.0) / objective


def proof_state(plan: Plan) -> ProofState:
    """What is proven of the price: nothing (hard rules broken, no bound), that it is best, or a gap."""
    gap = proven_gap(plan)
    if gap is None:
        return "broken"
    if gap < _PROVEN_BEST:
        return "best"
    return "gap" if plan.solve.lower_bound > 0 else "none"


def wish_outcomes(view: RosterView) -> tuple[WishOutcome, ...]:
    """Wishes of the month in the order of the file; those on leave or outside employment are none."""
    month, found = view.month, []
    for wish in month.centre.wishes:
        row, day = month.row_of.get(wish.employee_id), (wish.day - month.first_day).days
        if row is None or not 0 <= day < month.days or month.leave[row, day] >= 0 or not month.employed[row, day]:
            continue
        granted = month.symbols.ids[view.roster[row, day]] == wish.shift
        found.append(WishOutcome(row, day, wish.shift, granted))
    return tuple(found)


def totals_by_person(view: RosterView) -> tuple[PersonTotals, ...]:
    """Totals of everyone on the list, in its order."""
    month, roster = view.month, view.roster
    people = len(month.people)
    work = month.symbols.is_shift[roster]
    asked, granted = np.zeros(people, dtype=np.int64), np.zeros(people, dtype=np.int64)
    for wish in wish_outcomes(view):
        asked[wish.row] += 1
        granted[wish.row] += wish.granted
    turns = np.bincount(np.array([turn.row for turn in view.standby], dtype=np.int64), minlength=people)
    ledgers: Mapping[str, tuple[float, float, float]] = {
        line.employee_id: (line.nights, line.weekends, line.holidays) for line in month.centre.ledger
    }
    return tuple(
        PersonTotals(
            hours=float(month.symbols.paid_minutes[roster[row]].sum()) / 60,
            norm_hours=float(month.norm_minutes[row]) / 60,
            shifts=int(work[row].sum()),
            nights=int(month.symbols.is_night[roster[row]].sum()),
            weekends=int((work[row] & month.weekend).sum()),
            holidays=int((work[row] & month.holiday).sum()),
            rest_days=int((roster[row] == OFF_SYMBOL).sum()),
            leave_days=int(month.symbols.is_leave[roster[row]].sum()),
            wishes_asked=int(asked[row]),
            wishes_granted=int(granted[row]),
            ledger=ledgers.get(person.employee_id, (0.0, 0.0, 0.0)),
            standby_turns=int(turns[row]),
        )
        for row, person in enumerate(month.people)
    )


def in_runs(breaches: Iterable[Breach]) -> list[Breach]:
    """Breaches with neighbours in time joined, the costliest first.

    Joined are breaches of people missing (``short``) from ``start`` to ``end`` where one begins as another ends, of one
    rule on one day; the joined breach has their costs and amounts together and the mean of people missing. All others
    stay as they are.
    """
    runs: list[list[Breach]] = []
    for breach in sorted(breaches, key=lambda breach: (_key(breach), str(breach.arguments.get("start", "")))):
        if runs and _follows(runs[-1][-1], breach):
            runs[-1].append(breach)
        else:
            runs.append([breach])
    return sorted((_joined(run) for run in runs), key=lambda breach: -breach.cost)


def _key(breach: Breach) -> tuple[str, ...]:
    day = "" if breach.day is None else breach.day.isoformat()
    return (breach.rule, breach.severity, str(breach.waiver), breach.employee_id or "", day, breach.text_id)


def _follows(before: Breach, after: Breach) -> bool:
    """Whether `after` is about the same shortage, going on."""
    return (
        _key(before) == _key(after)
        and {"start", "end", "short"} <= after.arguments.keys()
        and before.arguments["end"] == after.arguments["start"]
    )


def _joined(run: list[Breach]) -> Breach:
    first = run[0]
    if len(run) == 1:
        return first
    amount = sum(breach.amount for breach in run)
    return replace(
        first,
        amount=amount,
        cost=sum(breach.cost for breach in run),
        text_id=_RUN_TEXT,
        arguments={
            "start": first.arguments["start"],
            "end": run[-1].arguments["end"],
            "short": round(amount / len(run), 1),
            "count": len(run),
        },
    )
