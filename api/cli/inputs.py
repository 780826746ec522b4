"""What the commands read before they work: centre, regulation, histories, rosters given as files."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from api.files.centre_folder import call_files_of, centre_of, find_centre, regulation_lines
from api.files.centre_settings import regulation_profiles, regulation_rules
from api.files.clock_text import parse_date
from api.files.day_times import day_times
from api.files.roster_reader import read_carry_in_grid, read_roster
from api.files.roster_spellings import DEFAULT_OFF_ALIASES, spellings
from api.files.text_file import MAX_TABLE_BYTES, read_text
from api.files.workbook_reader import is_workbook, read_workbook
from staffing.centre.people import CarryInCell
from staffing.errors import InputError, InputErrors
from staffing.month import month_span
from staffing.profiles.profile import load_profile
from staffing.regulation import centre_settings, load_regulation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from api.files.centre_folder import CentreTables
    from api.files.roster_reader import RosterCells
    from forecasting.history import CallHistory
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = [
    "Histories",
    "check_centre",
    "employed_in",
    "load_centre",
    "own_histories",
    "parse_histories",
    "parse_month",
    "parse_option_date",
    "roster_cells",
    "roster_month",
    "with_carry_in",
]


ISO_MONTH = re.compile(r"\d{4}-\d{2}(?=-\d{2})")


@dataclass(frozen=True)
class Histories:
    """Call histories given on the command line, by queue."""

    by_queue: dict[str, CallHistory]

    @property
    def last_day(self) -> date:
        """Last day any of them knows: the as-of date they bring along."""
        return max(history.last_day for history in self.by_queue.values())


def load_centre(folder: Path, *, require_calls: bool) -> tuple[Centre, tuple[Rule, ...]]:
    """Centre and regulation; everything wrong with either is reported together.

    Raises
    ------
    InputErrors
    """
    errors: list[InputError] = []
    centre, rules = _judged(find_centre(folder, errors), errors, require_calls=require_calls)
    if errors or centre is None:
        raise InputErrors(errors)
    return centre, rules


def check_centre(folder: Path) -> tuple[Centre, tuple[Rule, ...], Histories]:
    """Centre, regulation and the histories in the folder; everything wrong with any of them is reported together.

    Raises
    ------
    InputErrors
    """
    errors: list[InputError] = []
    found = find_centre(folder, errors)
    centre, rules = _judged(found, errors, require_calls=True)
    histories = _read_all(call_files_of(found), errors)
    if errors or centre is None:
        raise InputErrors(errors)
    return centre, rules, histories


def parse_month(text: str) -> date:
    """First day of ``YYYY-MM``."""
    try:
        return month_span(text)[0]
    except ValueError:
        raise InputError("input-month", file="--month", value=text) from None


def parse_option_date(option: str, text: str) -> date:
    """A date given as an option."""
    found = parse_date(text)
    if found is None:
        raise InputError("input-option-date", file=option, value=text)
    return found


def parse_histories(centre: Centre, given: Sequence[str]) -> Histories:
    """Read ``QUEUE=FILE[,scale=0.1]`` options."""
    known = [queue.queue_id for queue in centre.queues]
    found: dict[str, CallHistory] = {}
    errors: list[InputError] = []
    for option in given:
        queue_id, _, rest = option.partition("=")
        path, scale = rest, 1.0
        if ",scale=" in rest:
            path, _, number = rest.rpartition(",scale=")
            try:
                scale = float(number)
            except ValueError:
                errors.append(InputError("input-history-scale", file="--history", value=number))
                continue
        if not rest:
            errors.append(InputError("input-history-option", file="--history", value=option))
        elif queue_id not in known:
            errors.append(
                InputError("input-unknown-queue-option", file="--history", value=queue_id, expected=", ".join(known))
            )
        elif queue_id in found:
            errors.append(InputError("input-history-twice", file="--history", value=queue_id))
        else:
            _read_into(found, errors, queue_id, path, scale)
    if errors:
        raise InputErrors(errors)
    return Histories(found)


def own_histories(centre: Centre) -> Histories:
    """The histories in the centre's own folder."""
    errors: list[InputError] = []
    histories = _read_all(centre.call_files, errors)
    if errors:
        raise InputErrors(errors)
    return histories


def employed_in(centre: Centre, month: date) -> dict[str, str]:
    """Name by id of everybody employed at some time of a month."""
    first, days = month_span(month)
    last = first + timedelta(days=days - 1)
    return {person.employee_id: person.name for person in centre.people if person.employed_between(first, last)}


def roster_cells(
    centre: Centre, rules: Sequence[Rule], path: Path, first_day: date, *, complete: bool = False
) -> RosterCells:
    """Read a roster of a month, ``roster.csv`` or ``roster.xlsx``; ``complete``: everybody on every day."""
    _, days = month_span(first_day)
    leads = centre_settings(rules).lead_by_role
    on_list = employed_in(centre, first_day)
    return read_roster(
        path,
        first_day,
        days,
        _spellings(centre),
        on_list,
        expected_times=day_times(
            centre.shifts, {person.employee_id: leads.get(person.role, 0) for person in centre.people}
        ),
        complete=complete,
        not_employed=frozenset(_names(centre)) - on_list.keys(),
    )


def roster_month(path: Path) -> str:
    """Month (``YYYY-MM``) that most dates in a roster file belong to."""
    if is_workbook(path):
        texts = [str(value) for sheet in read_workbook(path, str(path)) for row in sheet.rows[:40] for value in row]
    else:
        errors: list[InputError] = []
        content = read_text(path, str(path), errors, max_bytes=MAX_TABLE_BYTES)
        if content is None:
            raise InputErrors(errors)
        texts = [cell for line in content.splitlines()[:400] for cell in line.split(",")]
    months = Counter(match[0] for text in texts if (match := ISO_MONTH.match(text)))
    if not months:
        raise InputError("input-roster-month", file=str(path))
    return months.most_common(1)[0][0]


def with_carry_in(centre: Centre, path: Path, first_day: date) -> Centre:
    """The centre with last month's grid as its carry-in; what it knew of other days stays."""
    before = first_day - timedelta(days=1)
    start, days = month_span(before)
    cells = read_carry_in_grid(path, start, days, _spellings(centre), _names(centre))
    given = {cell.day for cell in centre.carry_in if start <= cell.day <= before}
    kept = [cell for cell in centre.carry_in if cell.day not in given or (cell.employee_id, cell.day) not in cells]
    new = [CarryInCell(employee_id, day, shift) for (employee_id, day), shift in cells.items()]
    return dataclasses.replace(
        centre, carry_in=tuple(sorted([*kept, *new], key=lambda cell: (cell.employee_id, cell.day)))
    )


def _judged(
    found: CentreTables, errors: list[InputError], *, require_calls: bool
) -> tuple[Centre | None, tuple[Rule, ...]]:
    """Centre and rules; what is wrong with either joins the errors, and neither hides the other."""
    centre = centre_of(found, errors, require_calls=require_calls)
    rules: tuple[Rule, ...] = ()
    if found.regulation is not None:
        try:
            rules = load_regulation(
                regulation_rules(found.regulation, []),
                regulation_lines(found.regulation),
                profiles=[load_profile(name) for name in regulation_profiles(found.regulation, [])],
            )
        except InputErrors as wrong:
            errors += [found.placed(error) for error in wrong.errors]
    return centre, rules


def _read_all(call_files: Mapping[str, str], errors: list[InputError]) -> Histories:
    """The histories that can be read."""
    found: dict[str, CallHistory] = {}
    for queue_id, path in call_files.items():
        _read_into(found, errors, queue_id, path)
    return Histories(found)


def _read_into(
    found: dict[str, CallHistory], errors: list[InputError], queue_id: str, path: str, scale: float = 1.0
) -> None:
    """Read one queue's history; what is wrong with it joins the errors of the others."""
    from forecasting.history import read_history  # what it needs takes long to load, and few commands read histories

    try:
        found[queue_id] = read_history(path, queue_id, scale=scale)
    except InputError as one:
        errors.append(one)
    except InputErrors as many:
        errors.extend(many.errors)


def _spellings(centre: Centre) -> dict[str, str]:
    return spellings(centre.shifts, centre.leave_types, (*DEFAULT_OFF_ALIASES, *centre.off_aliases))


def _names(centre: Centre) -> dict[str, str]:
    return {person.employee_id: person.name for person in centre.people}
