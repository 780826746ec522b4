"""What is asked for when a published roster is to be mended, and what can be refused before any work begins."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from api.services.audit import StandbyDuty
    from solver.stopping import Stop
    from staffing.centre.centre import Centre
    from staffing.centre.people import Leave
    from staffing.month import Demand
    from staffing.rules.base import Rule

__all__ = ["Cells", "RepairRequest", "leave_days", "refuse_senseless"]

MOST_MEANT = 3
Cells = dict[tuple[str, date], str]


@dataclass(frozen=True)
class RepairRequest:
    """What has happened to a published roster.

    Attributes
    ----------
    cells
        The roster as published: a symbol for everybody employed in the month on every day.
    demand
        People required now.
    published_demand
        Those the roster was published for; None = the same. Days on which they differ are days to mend.
    absences
        Who is away, beside the leave the centre has approved.
    free_from
        Days before it are not changed for anybody but the absent on the days of their absence.
    duties
        Turns of standby published with the roster; None = they are laid over it anew.
    fixed
        Cells that the repair must have so.
    most_changes
        Changed cells of one person at most; None = no cap.
    most_people
        People whose months are chosen anew together, at most.
    explain_seconds
        What may be added to the seconds of ``stop`` to find out why hard rules stay broken.
    """

    centre: Centre
    rules: tuple[Rule, ...]
    first_day: date
    cells: Cells
    demand: Demand
    absences: tuple[Leave, ...]
    free_from: date
    stop: Stop
    published_demand: Demand | None = None
    duties: tuple[StandbyDuty, ...] | None = None
    fixed: Mapping[tuple[str, date], str] = field(default_factory=dict)
    most_changes: int | None = None
    most_people: int = 64
    seed: int = 0
    workers: int = 2
    explain_seconds: float = 0.0


def leave_days(line: Leave) -> Iterator[date]:
    """Every day of a leave."""
    return (line.start + timedelta(days=offset) for offset in range((line.end - line.start).days + 1))


def refuse_senseless(request: RepairRequest) -> None:
    """Raise InputErrors for absences and limits that cannot be: all of them at once."""
    errors: list[InputError] = []
    if request.demand.queue_ids and not request.demand.known:
        errors.append(InputError("input-repair-requirement", file="--requirement"))
    if request.most_changes is not None and request.most_changes < 1:
        errors.append(InputError("input-repair-cap", file="--most-changes", value=request.most_changes))
    away = {(line.employee_id, day): line.leave_type for line in request.centre.leave for day in leave_days(line)}
    for line in request.absences:
        errors += _wrong_absence(request, line, away)
        away |= {(line.employee_id, day): line.leave_type for day in leave_days(line)}
    if errors:
        raise InputErrors(errors)


def _meant(said: str, people: Mapping[str, str]) -> list[str]:
    """Ids of those who have this name, else ids like it, else some of all."""
    named = [employee_id for employee_id, name in people.items() if name == said]
    return (named or difflib.get_close_matches(said, people, n=MOST_MEANT) or list(people))[:MOST_MEANT]


def _wrong_absence(request: RepairRequest, line: Leave, away: Mapping[tuple[str, date], str]) -> list[InputError]:
    """What is wrong with one absence: the first thing found."""
    value = f"{line.employee_id}@{line.start}" + ("" if line.start == line.end else f"..{line.end}")

    def wrong(code: str, **arguments: Any) -> list[InputError]:
        return [InputError(code, file="--absent", value=value, **arguments)]

    people = {person.employee_id: person.name for person in request.centre.people}
    if line.employee_id not in people:
        return wrong("input-repair-person", expected=", ".join(_meant(line.employee_id, people)))
    if line.leave_type not in request.centre.leave_types:
        known = (f"{one} ({name})" if name else one for one, name in request.centre.leave_types.items())
        return wrong("input-repair-leave-type", symbol=line.leave_type, expected=", ".join(known))
    month = {day for _, day in request.cells}
    if line.start not in month or line.end not in month:
        return wrong("input-repair-outside", month=f"{request.first_day:%Y-%m}")
    for day in leave_days(line):
        if (line.employee_id, day) not in request.cells:
            return wrong("input-repair-not-employed", day=day.isoformat())
        if (line.employee_id, day) in away:
            return wrong("input-repair-on-leave", day=day.isoformat(), symbol=away[line.employee_id, day])
    return []
