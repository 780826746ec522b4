"""``shifts.csv``: the shift types of a centre."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from api.files.cells import cell_clock, cell_identifier, cell_list, cell_yes_no, check_known
from staffing.centre.centre import OFF
from staffing.centre.shifts import MINUTES_PER_DAY, ShiftType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.files.expected_names import ExpectedNames
    from api.files.table_file import Row, Table
    from staffing.errors import InputError

__all__ = ["off_row", "shifts_of"]

_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")


def shifts_of(
    table: Table, roles: ExpectedNames | None, leave_types: Iterable[str], errors: list[InputError]
) -> tuple[ShiftType, ...]:
    """Shift types in the order of the file.

    The row ``OFF``, which only names aliases and a colour for days off, is checked but is no shift type.

    Parameters
    ----------
    roles
        Roles of the centre; None = not known, not checked.
    leave_types
        Ids a shift type or alias must not take: both stand in the same cells of a roster.
    """
    taken: dict[str, int] = dict.fromkeys((*leave_types,), 0)
    for row in table.rows:
        taken.setdefault(row.cells["shift"], row.line)
    seen: set[str] = set()
    shifts = []
    for row in table.rows:
        shift_id = cell_identifier(row, "shift", errors)
        if shift_id in seen:
            errors.append(row.error("input-duplicate-id", "shift", first_row=taken[shift_id]))
        elif shift_id and taken[shift_id] == 0:
            errors.append(row.error("input-shift-is-leave-type", "shift"))
        seen.add(shift_id)
        aliases = _aliases(row, taken, errors)
        colour = _colour(row, errors)
        if shift_id == OFF:
            for column in ("start", "end", "split_from", "split_to"):
                if row.cells[column]:
                    errors.append(row.error("input-off-with-time", column))
            continue
        envelope = _envelope(row, errors)
        split = _split(row, envelope, errors)
        served = frozenset(
            role
            for role in cell_list(row, "roles")
            if check_known(row, "roles", roles, "input-unknown-role", errors, text=role)
        )
        if envelope is not None:
            shifts.append(
                ShiftType(
                    shift_id=shift_id,
                    name=row.cells["name"] or shift_id,
                    start_minute=envelope[0],
                    end_minute=envelope[1],
                    split=split,
                    roles=served,
                    aliases=aliases,
                    colour=colour,
                    counts_as_float=cell_yes_no(row, "float", errors),
                )
            )
    return tuple(shifts)


def off_row(table: Table) -> tuple[tuple[str, ...], str | None]:
    """Aliases and colour of days off; none and None where the table has no row ``OFF``."""
    for row in table.rows:
        if row.cells["shift"] == OFF:
            return cell_list(row, "aliases"), _colour(row, []) if row.cells["colour"] else None
    return (), None


def _aliases(row: Row, taken: dict[str, int], errors: list[InputError]) -> tuple[str, ...]:
    """Other spellings of this row's shift; adds them to `taken`."""
    own = row.cells["shift"]
    aliases = []
    for alias in cell_list(row, "aliases"):
        if alias == own:
            continue
        if alias in taken:
            errors.append(row.error("input-alias-taken", "aliases", name=alias[:80], first_row=taken[alias]))
            continue
        taken[alias] = row.line
        aliases.append(alias)
    return tuple(aliases)


def _colour(row: Row, errors: list[InputError]) -> str:
    text = row.cells["colour"]
    if text == "":
        return "DDDDDD"
    match = _COLOUR.fullmatch(text)
    if match is None:
        errors.append(row.error("input-bad-colour", "colour"))
        return "DDDDDD"
    return match[1].upper()


def _envelope(row: Row, errors: list[InputError]) -> tuple[int, int] | None:
    start = cell_clock(row, "start", errors, required=True)
    end = cell_clock(row, "end", errors, required=True)
    if start is not None and start >= MINUTES_PER_DAY:
        errors.append(row.error("input-start-after-midnight", "start"))
        return None
    if start is None or end is None:
        return None
    if end <= start:
        end += MINUTES_PER_DAY
    if end - start > MINUTES_PER_DAY:
        errors.append(row.error("input-shift-too-long", "end", hours=round((end - start) / 60, 2)))
        return None
    return start, end


def _split(row: Row, envelope: tuple[int, int] | None, errors: list[InputError]) -> tuple[int, int] | None:
    start = cell_clock(row, "split_from", errors)
    end = cell_clock(row, "split_to", errors)
    for column, other in (("split_from", "split_to"), ("split_to", "split_from")):
        if row.cells[column] == "" and row.cells[other] != "":
            errors.append(row.error("input-split-half", column, other=other))
    if start is None or end is None or envelope is None:
        return None
    if start < envelope[0]:
        start += MINUTES_PER_DAY
    if end < start:
        end += MINUTES_PER_DAY
    if not envelope[0] < start < end < envelope[1]:
        errors.append(row.error("input-split-outside", "split_from"))
        return None
    return start, end
