"""A roster with everything it was published with: centre, regulation, requirement and standby beside it."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.cli.inputs import employed_in, load_centre, parse_month, roster_cells, roster_month, with_carry_in
from api.files.clock_text import parse_date
from api.files.duties_file import read_standby
from api.files.requirement_file import read_requirement
from staffing.centre.shifted import shift_dates
from staffing.month import Demand, month_span

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from api.files.roster_reader import RosterCells
    from api.services.audit import StandbyDuty
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["PublishedRoster", "read_published", "with_first_version"]


@dataclass(frozen=True)
class PublishedRoster:
    """What can be judged.

    Attributes
    ----------
    demand
        From ``requirement.csv``; not known where there is none.
    as_of
        Last day whose calls the plan beside it knew; None where there is none.
    duties
        Turns of standby in ``duties.csv`` beside the roster; None where there is none.
    """

    centre: Centre
    rules: tuple[Rule, ...]
    first_day: date
    roster: RosterCells
    demand: Demand
    duties: tuple[StandbyDuty, ...] | None
    as_of: date | None = None


def read_published(
    centre: Path,
    roster: Path,
    *,
    month: str | None = None,
    carry_in: Path | None = None,
    requirement: Path | None = None,
) -> PublishedRoster:
    """Read a roster of a centre, whole, with the files of the plan that lie beside it.

    Parameters
    ----------
    month
        ``YYYY-MM``; None = as the plan beside it says, or as most of its dates.
    carry_in
        Last month's grid.
    requirement
        In place of the ``requirement.csv`` beside the roster.

    Raises
    ------
    InputError, InputErrors
    """
    found, rules = load_centre(centre, require_calls=False)
    beside = _summary_beside(roster)
    first_day = parse_month(month if month is not None else str(beside.get("month") or roster_month(roster)))
    found = shift_dates(found, _days_shifted(beside))
    if carry_in is not None:
        found = with_carry_in(found, carry_in, first_day)
    cells = roster_cells(found, rules, roster, first_day, complete=True)
    _, days = month_span(first_day)
    queue_ids = [queue.queue_id for queue in found.queues]
    required = requirement if requirement is not None else _beside(roster, "requirement.csv")
    listed = _beside(roster, "duties.csv")
    return PublishedRoster(
        found,
        rules,
        first_day,
        cells,
        Demand.unknown(queue_ids, days) if required is None else read_requirement(required, queue_ids, first_day, days),
        None if listed is None else tuple(read_standby(listed, first_day, days, employed_in(found, first_day))),
        parse_date(str(beside.get("as_of", ""))),
    )


def with_first_version(centre: Centre, read: PublishedRoster, published: Path) -> Centre:
    """The centre with the roster of the month as it was published first, for rules that tell what has changed since.

    Raises
    ------
    InputError, InputErrors
    """
    cells = roster_cells(centre, read.rules, published, read.first_day).cells
    return dataclasses.replace(centre, records=dataclasses.replace(centre.records, published=cells))


def _summary_beside(roster: Path) -> dict[str, object]:
    """``summary.json`` of the plan the roster lies beside; empty where there is none to be read."""
    path = roster.parent / "summary.json"
    if not path.is_file():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _days_shifted(summary: dict[str, object]) -> int:
    """By how many days that plan had moved the centre's dates."""
    repairs = summary.get("repairs")
    for repair in repairs if isinstance(repairs, list) else []:
        if isinstance(repair, dict) and repair.get("code") == "remark-dates-shifted":
            arguments = repair.get("arguments")
            days = arguments.get("days") if isinstance(arguments, dict) else None
            return days if isinstance(days, int) else 0
    return 0


def _beside(roster: Path, name: str) -> Path | None:
    """A file of the plan the roster lies beside."""
    path = roster.parent / name
    return path if path.is_file() else None
