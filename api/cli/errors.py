"""Errors on the terminal: place, value and what was expected, then the exit code of the contract."""

from __future__ import annotations

import sys
from collections import defaultdict
from typing import TYPE_CHECKING

from staffing.errors import InputError, InputErrors, NoSolutionInTime, PaibanError

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from api.locale.texts import Texts

__all__ = ["BAD_INPUT", "DONE", "HARD_BREACHES", "INTERRUPTED", "NO_ROSTER", "REFUSED", "report_error"]

DONE, HARD_BREACHES, BAD_INPUT, NO_ROSTER, INTERRUPTED = 0, 1, 2, 3, 130
REFUSED = 1
LONGEST_VALUE = 60
MOST_LINES_PER_FILE = 20


def report_error(error: PaibanError, texts: Texts) -> int:
    """Print an error in the user's language; the exit code.

    Rows of a file with the very same mistake are told in one line, and of each file only the first lines; the count at
    the end is of all.
    """
    if isinstance(error, NoSolutionInTime):
        print(texts(error.code, error.arguments), file=sys.stderr)
        return NO_ROSTER
    found = error.errors if isinstance(error, InputErrors) else [error]
    by_file: dict[str, list[PaibanError]] = defaultdict(list)
    for one in found:
        by_file[one.file if isinstance(one, InputError) else ""].append(one)
    for file, errors in by_file.items():
        lines = _same_together(errors)
        for first, *others in lines[:MOST_LINES_PER_FILE]:
            print(_line(first, len(others), texts), file=sys.stderr)
        hidden = sum(len(same) for same in lines[MOST_LINES_PER_FILE:])
        if hidden:
            print(texts("cli-more-errors", count=hidden, file=file), file=sys.stderr)
    print(texts("cli-input-errors", count=len(found)), file=sys.stderr)
    return BAD_INPUT


def _same_together(errors: Sequence[PaibanError]) -> list[list[PaibanError]]:
    """Errors that differ in nothing but their row side by side, in the order of the first of each."""
    groups: dict[Hashable, list[PaibanError]] = defaultdict(list)
    for number, error in enumerate(errors):
        same: Hashable = number
        if isinstance(error, InputError) and error.row is not None and error.value:
            same = (error.code, error.column, error.value, *sorted(error.arguments.items()))
        groups[same].append(error)
    return list(groups.values())


def _line(error: PaibanError, more_rows: int, texts: Texts) -> str:
    if not isinstance(error, InputError):
        return f"{texts(error.code, error.arguments)} [{error.code}]"
    place = [error.file]
    if error.row is not None:
        place.append(texts("cli-row", row=str(error.row)))
    if error.column is not None:
        place.append(texts("cli-column", column=error.column))
    if error.value is not None:
        value = error.value if len(error.value) <= LONGEST_VALUE else error.value[: LONGEST_VALUE - 1] + "…"
        place.append(repr(value))
    values = {"value": error.value or "", **error.arguments}
    same = texts("cli-same-rows", count=more_rows) if more_rows else ""
    return f"{', '.join(place)}: {texts(error.code, values)}{same} [{error.code}]"
