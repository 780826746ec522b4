"""What ``paiban repair`` reads beside the published roster: absences, the days that stay, cells marked as kept."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from api.cli.inputs import parse_option_date, roster_cells
from api.files.clock_text import parse_date
from api.files.requirement_file import read_requirement
from api.services.shown_leave import with_leave_shown
from staffing.centre.people import Leave
from staffing.errors import InputError, InputErrors
from staffing.month import Demand, month_span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from api.cli.published_roster import PublishedRoster

__all__ = ["carried_remarks", "first_free_day", "fixed_cells", "parse_absences", "published_demand", "requirement_text"]

SICK = "sick"
Cells = dict[tuple[str, "date"], str]


def parse_absences(given: Sequence[str]) -> tuple[Leave, ...]:
    """Leave from ``EMPLOYEE@FROM[..TO][=LEAVE_TYPE]``; sick leave where no type is given.

    Raises
    ------
    InputErrors
    """
    found, errors = [], []
    for text in given:
        spoken, equals, kind = text.partition("=")
        who, _, when = spoken.rpartition("@")
        start, _, end = when.partition("..")
        first, last = parse_date(start.strip()), parse_date((end or start).strip())
        if not who.strip() or first is None or last is None or last < first or (equals and not kind.strip()):
            errors.append(InputError("input-repair-absent", file="--absent", value=text))
        else:
            found.append(Leave(who.strip(), kind.strip() or SICK, first, last))
    if errors:
        raise InputErrors(errors)
    return tuple(found)


def first_free_day(first_day: date, as_of: date, freeze_until: str | None, notice_days: int) -> date:
    """The first day of the month that may change: not before today, nor within notice, nor before a given day.

    Raises
    ------
    InputError
        No day of the month is left.
    """
    _, days = month_span(first_day)
    end = first_day + timedelta(days=days)
    if as_of >= end:
        raise InputError("input-repair-over", file="--as-of", value=as_of.isoformat(), month=f"{first_day:%Y-%m}")
    free_from = max(first_day, as_of + timedelta(days=notice_days))
    if freeze_until is not None:
        until = parse_option_date("--freeze-until", freeze_until)
        if not first_day <= until < end:
            raise InputError(
                "input-repair-freeze", file="--freeze-until", value=freeze_until, month=f"{first_day:%Y-%m}"
            )
        free_from = max(free_from, until)
    return free_from


def fixed_cells(read: PublishedRoster, fixed: Path | None) -> Cells:
    """Cells that must be so: every row of a CSV, cells ending in ``*`` of a workbook."""
    if fixed is None:
        return {}
    cells = roster_cells(read.centre, read.rules, fixed, read.first_day)
    return with_leave_shown(read.centre, {key: cells.cells[key] for key in cells.fixed})


def published_demand(read: PublishedRoster, roster: Path, given: Path | None) -> Demand | None:
    """What the roster was published for, where it is now mended for something else; not known where it does not say."""
    if given is None:
        return None
    queue_ids = [queue.queue_id for queue in read.centre.queues]
    _, days = month_span(read.first_day)
    beside = roster.parent / "requirement.csv"
    if not beside.is_file():
        return Demand.unknown(queue_ids, days)
    return read_requirement(beside, queue_ids, read.first_day, days)


def requirement_text(roster: Path, given: Path | None) -> bytes | None:
    """Content of the requirement the roster is mended for; None where there is none."""
    path = given if given is not None else roster.parent / "requirement.csv"
    return path.read_bytes() if path.is_file() else None


def carried_remarks(roster: Path) -> list[object]:
    """What the plan beside a roster says it mended or assumed: whoever reads the mended roster needs it again."""
    summary = roster.parent / "summary.json"
    try:
        content = json.loads(summary.read_text(encoding="utf-8")) if summary.is_file() else {}
    except (OSError, ValueError):
        return []
    remarks = content.get("repairs") if isinstance(content, dict) else None
    return remarks if isinstance(remarks, list) else []
