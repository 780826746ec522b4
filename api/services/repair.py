"""Mend a published roster: who is away is away, what is required now is required, and little else changes."""

from __future__ import annotations

import dataclasses
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from api.services.audit import StandbyDuty
from api.services.conflicts import conflicts_in_time
from api.services.repair_request import RepairRequest, leave_days, refuse_senseless
from api.services.rosters import standby_rule, view_roster
from api.services.shown_leave import with_leave_shown
from solver.fewest_changes import FewestChanges, fewest_changes
from solver.repair import Mended, mend
from staffing.accepted_rows import accept_rows
from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.centre.symbols import OFF_SYMBOL
from staffing.change_caps import with_change_caps
from staffing.compile import compile_problem
from staffing.coverage import split
from staffing.evaluation import evaluate
from staffing.month import INTERVALS_PER_DAY, build_month
from staffing.regulation import centre_settings, month_under
from staffing.rules.preferences.stay_near import StayNear
from staffing.rules.requirement.requirement_cover import people_by_skillset
from staffing.standby import BACKUP, PRIMARY, Standby, audit_standby

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from api.services.conflict_result import Conflict
    from api.services.plan_result import RosterView
    from staffing.arrays import BoolArray, FloatArray, RosterArray
    from staffing.centre.people import Leave
    from staffing.month import CentreMonth
    from staffing.shapes import Problem

__all__ = ["ChangedCell", "Repair", "RepairRequest", "repair_roster"]


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A day of somebody that is not as published."""

    employee_id: str
    day: date
    before: str
    after: str


@dataclass(frozen=True)
class Repair:
    """A mended roster and what it took.

    Attributes
    ----------
    before, after
        The roster with nothing but the absences and fixed cells in it, and mended; both under the requirement, leave
        and regulation of now.
    absences, changes
        Days of the absent and fixed cells that are not as published, and what else has changed, by person and day.
    savings
        What the changes of each person save at the centre's prices, the price of the changes not taken off; None where
        hard rules need them.
    change_price
        Of one changed cell.
    short_by_day
        (3, D) missing people × half-hours: as published, before, after.
    fewest, needed
        Changes with which the hard rules are known to be kept as well as here, and how many are proven to be needed.
    people_asked
        People whose months were chosen anew together.
    people_settled
        Whether it is proven that no other months of theirs are cheaper.
    settled
        Whether no change of one more day, whoever's, saves more than it costs: all of them were tried, and what was
        accepted when the roster was published is no saving.
    conflicts
        Why hard rules stay broken, what cannot change any more taken as it is; empty where none does, or where nobody
        looked.
    conflicts_sought
        Whether somebody looked, if hard rules are broken: an interrupted repair does not.
    """

    before: RosterView
    after: RosterView
    absences: tuple[ChangedCell, ...]
    changes: tuple[ChangedCell, ...]
    savings: dict[str, float | None]
    change_price: float
    short_by_day: FloatArray
    fewest: int
    needed: int
    people_asked: int
    people_settled: bool
    settled: bool
    seconds: float
    conflicts: tuple[Conflict, ...] = ()
    conflicts_sought: bool = True


def repair_roster(request: RepairRequest) -> Repair:
    """Mend the roster: hard rules first, then the prices, every changed cell at that of a published one.

    What was short when the roster was published, on days that nothing has happened to, has been accepted and is not
    made better.

    Raises
    ------
    InputErrors
        Absences or limits that cannot be.
    """
    refuse_senseless(request)
    as_published = with_leave_shown(request.centre, request.cells)
    centre = dataclasses.replace(request.centre, leave=(*request.centre.leave, *request.absences))
    request = dataclasses.replace(request, centre=centre, cells=with_leave_shown(centre, request.cells))
    near = next(rule for rule in request.rules if isinstance(rule, StayNear))
    month = _month(request, near.price_published)
    # Staying near is what a repair is, even where the regulation only tells of it.
    soft = [dataclasses.replace(rule, enforce="soft") if rule is near else rule for rule in request.rules]
    published = _roster(month, as_published)
    before = np.where(month.leave >= 0, month.leave, published)
    before = np.where(month.fixed >= 0, month.fixed, before).astype(np.int16)
    concerned = (before != published).any(axis=0) | _days_required_anew(request, month.days)
    problem = accept_rows(compile_problem(month, soft), before, concerned)
    free = (month.leave < 0) & month.employed & (month.fixed < 0)
    if request.most_changes is not None:
        problem = with_change_caps(problem, before, free, request.most_changes)
    found, fewest = _mended(request, problem, before, free)
    after = found.roster
    rosters = (published, before, after)
    mended = _view(request, month, after, _mended_turns(request, month, after))
    sought = not (request.stop.cancelled.is_set() and mended.audit.hard)
    seconds = request.stop.elapsed
    cover = [split(month.demand.required, people_by_skillset(month, roster)) for roster in rosters]
    return Repair(
        before=_view(request, month, before, request.duties),
        after=mended,
        absences=_changed(month, published, before),
        changes=_changed(month, before, after),
        savings=_savings(month, problem, before, after, near.price_published),
        change_price=near.price_published,
        short_by_day=np.array([one.short.sum(axis=0).reshape(month.days, -1).sum(axis=1) for one in cover]),
        fewest=min(fewest.changes, int((after != before).sum())),
        needed=fewest.needed,
        people_asked=len(found.people),
        people_settled=found.proven,
        settled=found.settled,
        seconds=seconds,
        conflicts=_conflicts(request, month, mended) if sought else (),
        conflicts_sought=sought,
    )


def _conflicts(request: RepairRequest, month: CentreMonth, mended: RosterView) -> tuple[Conflict, ...]:
    """Why hard rules stay broken, under the limits and prices of the repair: ways out stay near what is published."""
    past = np.arange(month.days) < (request.free_from - month.first_day).days
    view = dataclasses.replace(mended, month=month)
    absent = _absent(month, request.absences)
    return conflicts_in_time(view, request.stop, request.explain_seconds, request.workers, past, absent)


def _absent(month: CentreMonth, absences: Iterable[Leave]) -> BoolArray:
    """(E, D) days of absence."""
    absent = np.zeros(month.leave.shape, dtype=np.bool_)
    for line in absences:
        days = [(day - month.first_day).days for day in leave_days(line) if month.holds(day)]
        absent[month.row_of[line.employee_id], days] = True
    return absent


def _month(request: RepairRequest, change_price: float) -> CentreMonth:
    """The month near the published roster; fixed are days past or within notice, and leave that nobody has approved."""
    approved = {(line.employee_id, day) for line in request.centre.leave for day in leave_days(line)}
    kept = {(waiver.employee_id, waiver.day) for waiver in request.centre.waivers}
    leave_types = request.centre.leave_types
    fixed = {
        cell: symbol
        for cell, symbol in request.cells.items()
        if cell[1] < request.free_from or symbol in leave_types or cell in kept
    }
    fixed = {cell: symbol for cell, symbol in {**fixed, **request.fixed}.items() if cell not in approved}
    month = build_month(
        request.centre,
        request.first_day,
        request.demand,
        centre_settings(request.rules),
        fixed=fixed,
        draft=request.cells,
        draft_price=change_price,
    )
    return month_under(month, request.rules)


def _days_required_anew(request: RepairRequest, days: int) -> BoolArray:
    """(D,) days on which other people are required than when the roster was published."""
    now, then = request.demand, request.published_demand or request.demand
    if now.queue_ids != then.queue_ids or now.known != then.known:
        return np.ones(days, dtype=np.bool_)
    differs = (now.required != then.required).any(axis=0)
    return np.asarray(differs.reshape(days, INTERVALS_PER_DAY).any(axis=1))


def _roster(month: CentreMonth, cells: Mapping[tuple[str, date], str]) -> RosterArray:
    """(E, D) symbols of cells, a day off where there is none."""
    roster = np.full((len(month.people), month.days), OFF_SYMBOL, dtype=np.int16)
    for (employee_id, day), symbol in cells.items():
        if employee_id in month.row_of and month.holds(day):
            roster[month.row_of[employee_id], (day - month.first_day).days] = month.symbols.index[symbol]
    return roster


def _mended(
    request: RepairRequest, problem: Problem, before: RosterArray, free: BoolArray
) -> tuple[Mended, FewestChanges]:
    """The mended roster, and the fewest changes for the hard rules."""
    stop, seed, workers = request.stop, request.seed, request.workers

    def mended(roster: RosterArray) -> Mended:
        return mend(problem, roster, stop=stop, most_people=request.most_people, seed=seed, workers=workers)

    def broken(roster: RosterArray) -> float:
        return evaluate(problem, roster).violations

    found = mended(before)
    fewest = fewest_changes(problem, before, free, stop=stop, seed=seed, workers=workers)
    if broken(fewest.roster) < broken(found.roster):
        found = mended(fewest.roster)
    if broken(found.roster) < broken(fewest.roster):
        fewest = dataclasses.replace(fewest, roster=found.roster, changes=int((found.roster != before).sum()))
    return found, fewest


def _changed(month: CentreMonth, before: RosterArray, after: RosterArray) -> tuple[ChangedCell, ...]:
    ids = month.symbols.ids
    return tuple(
        ChangedCell(month.people[row].employee_id, month.date_of(int(day)), ids[before[row, day]], ids[after[row, day]])
        for row, day in np.argwhere(before != after)
    )


def _savings(
    month: CentreMonth, problem: Problem, before: RosterArray, after: RosterArray, change_price: float
) -> dict[str, float | None]:
    """By person, what the roster would cost more without the person's changes; None where it would break more."""
    now = evaluate(problem, after)
    savings: dict[str, float | None] = {}
    for row in np.flatnonzero((before != after).any(axis=1)).tolist():
        without = after.copy()
        without[row] = before[row]
        then = evaluate(problem, without)
        own = change_price * int((before[row] != after[row]).sum())
        needed = then.violations > now.violations
        savings[month.people[row].employee_id] = None if needed else then.price - now.price + own
    return savings


def _view(
    request: RepairRequest, month: CentreMonth, roster: RosterArray, duties: Iterable[StandbyDuty] | None
) -> RosterView:
    """A roster judged as an audit of its file would, with nothing to stay near and nothing fixed."""
    bare = dataclasses.replace(month, draft=None, draft_price=0.0, fixed=np.full_like(month.fixed, -1))
    if duties is None:
        return view_roster(bare, request.rules, roster)
    turns = tuple(
        Standby(month.row_of[duty.employee_id], (duty.day - month.first_day).days, duty.kind, duty.start, duty.end)
        for duty in duties
        if duty.employee_id in month.row_of
    )
    found = audit_standby(bare, roster, standby_rule(request.rules), turns)
    return view_roster(bare, request.rules, roster, turns, tuple(found))


def _mended_turns(request: RepairRequest, month: CentreMonth, roster: RosterArray) -> tuple[StandbyDuty, ...] | None:
    """The turns of standby as published, those of technicians who are not free any more given to who has fewest.

    None where none were published.
    """
    if request.duties is None:
        return None
    rule = standby_rule(request.rules)
    free = rule.available(month) & (roster == OFF_SYMBOL)
    turns = [
        turn
        for turn in request.duties
        if turn.employee_id in month.row_of and free[month.row_of[turn.employee_id], (turn.day - month.first_day).days]
    ]
    load = Counter(turn.employee_id for turn in turns)
    for day in range(month.days):
        date = month.date_of(day)
        listed = [turn for turn in turns if turn.day == date]
        start = day * MINUTES_PER_DAY + rule.from_hour * 60
        for kind, number in zip((PRIMARY, BACKUP), rule.needed(month), strict=True):
            taken = {turn.employee_id for turn in listed}
            able = [month.people[row].employee_id for row in np.flatnonzero(free[:, day])]
            able = sorted((name for name in able if name not in taken), key=lambda name: load[name])
            for name in able[: max(number - sum(turn.kind == kind for turn in listed), 0)]:
                listed.append(StandbyDuty(name, date, kind, start, start + MINUTES_PER_DAY))
                turns.append(listed[-1])
                load[name] += 1
    return tuple(turns)
