"""Errors on the terminal: place, value and what was expected, then the exit code of the contract."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from staffing.errors import InputError, InputErrors, NoSolutionInTime, PaibanError

if TYPE_CHECKING:
    from api.locale.texts import Texts

__all__ = ["BAD_INPUT", "DONE", "HARD_BREACHES", "INTERRUPTED", "NO_ROSTER", "report_error"]

DONE, HARD_BREACHES, BAD_INPUT, NO_ROSTER, INTERRUPTED = 0, 1, 2, 3, 130
LONGEST_VALUE = 60


def report_error(error: PaibanError, texts: Texts) -> int:
    """Print an error in the user's language; the exit code."""
    if isinstance(error, NoSolutionInTime):
        print(texts(error.code, error.arguments), file=sys.stderr)
        return NO_ROSTER
    found = error.errors if isinstance(error, InputErrors) else [error]
    for one in found:
        print(_line(one, texts), file=sys.stderr)
    print(texts("cli-input-errors", count=len(found)), file=sys.stderr)
    return BAD_INPUT


def _line(error: PaibanError, texts: Texts) -> str:
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
    return f"{', '.join(place)}: {texts(error.code, values)} [{error.code}]"
