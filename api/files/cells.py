"""Typed values of table cells; what is wrong with one is added to the list of errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from api.files.clock_text import parse_clock, parse_date, parse_number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from api.files.expected_names import ExpectedNames
    from api.files.table_file import Row
    from staffing.errors import InputError

__all__ = [
    "cell_clock",
    "cell_date",
    "cell_identifier",
    "cell_list",
    "cell_name",
    "cell_number",
    "cell_yes_no",
    "check_known",
    "check_order",
    "is_identifier",
    "is_one_value",
]

_IDENTIFIER = re.compile(r"\w[\w.\-]{0,63}")
_LIST_SEPARATOR = re.compile(r"[;；]")
_YES = frozenset({"1", "yes", "true", "是"})
_NO = frozenset({"", "0", "no", "false", "否"})


def is_identifier(text: str) -> bool:
    """Whether a text may name a thing (and a file): letters of any script, digits, ``_ - .``, at most 64."""
    return _IDENTIFIER.fullmatch(text) is not None


def cell_identifier(row: Row, column: str, errors: list[InputError]) -> str:
    """An id that must be there."""
    text = row.cells[column]
    if text == "":
        errors.append(row.error("input-cell-empty", column))
    elif not is_identifier(text):
        errors.append(row.error("input-bad-identifier", column))
    return text


def cell_name(row: Row, column: str, errors: list[InputError]) -> str:
    """Free text that must be there."""
    text = row.cells[column]
    if text == "":
        errors.append(row.error("input-cell-empty", column))
    return text


def check_known(
    row: Row,
    column: str,
    names: ExpectedNames | None,
    code: str,
    errors: list[InputError],
    text: str | None = None,
    *,
    hinted: bool = False,
) -> bool:
    """Whether the cell (or `text` out of it) is one of the names; `names` None = not known, nothing is checked.

    Parameters
    ----------
    hinted
        Whether the message names the likely one and then all of a short list; else only those alike are named.
    """
    name = row.cells[column] if text is None else text
    if name == "":
        errors.append(row.error("input-cell-empty", column))
        return False
    if names is None or name in names:
        return True
    expected = names.hint(name) if hinted else {"expected": names.near(name)}
    errors.append(row.error(code, column, name=name[:80], **expected))
    return False


def cell_date(row: Row, column: str, errors: list[InputError], *, required: bool = False) -> date | None:
    """A date; None where the cell is empty or wrong."""
    text = row.cells[column]
    if text == "":
        if required:
            errors.append(row.error("input-cell-empty", column))
        return None
    day = parse_date(text)
    if day is None:
        errors.append(row.error("input-bad-date", column))
    return day


def cell_clock(row: Row, column: str, errors: list[InputError], *, required: bool = False) -> int | None:
    """Minutes after 00:00; None where the cell is empty or wrong."""
    text = row.cells[column]
    if text == "":
        if required:
            errors.append(row.error("input-cell-empty", column))
        return None
    minutes = parse_clock(text)
    if minutes is None:
        errors.append(row.error("input-bad-clock", column))
    return minutes


def cell_number(
    row: Row,
    column: str,
    errors: list[InputError],
    *,
    minimum: float | None = None,
    maximum: float | None = None,
) -> float | None:
    """A plain decimal number; None where the cell is empty or wrong."""
    text = row.cells[column]
    if text == "":
        return None
    number = parse_number(text)
    if number is None:
        errors.append(row.error("input-bad-number", column))
    elif minimum is not None and number < minimum:
        errors.append(row.error("input-number-too-small", column, minimum=minimum))
        return None
    elif maximum is not None and number > maximum:
        errors.append(row.error("input-number-too-large", column, maximum=maximum))
        return None
    return number


def cell_list(row: Row, column: str) -> tuple[str, ...]:
    """Texts separated by ``;`` (the full-width one too), in their order, each once."""
    parts: Sequence[str] = [part.strip() for part in _LIST_SEPARATOR.split(row.cells[column])]
    return tuple(dict.fromkeys(part for part in parts if part))


def is_one_value(text: str) -> bool:
    """Whether a text stands in any cell as it is, in one of several values (`cell_list`) too."""
    return text.isprintable() and text == text.strip() and _LIST_SEPARATOR.search(text) is None


def cell_yes_no(row: Row, column: str, errors: list[InputError]) -> bool:
    """Whether the cell says yes; an empty one says no."""
    text = row.cells[column].lower()
    if text in _YES:
        return True
    if text not in _NO:
        errors.append(row.error("input-bad-yes-no", column))
    return False


def check_order(row: Row, start: date | None, end: date | None, column: str, errors: list[InputError]) -> bool:
    """Whether the end, standing in `column`, is not before the start; open ends are fine."""
    if start is None or end is None or end >= start:
        return True
    errors.append(row.error("input-end-before-start", column, start=start.isoformat()))
    return False
