"""What people write in a roster's cell, and the shift it means."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from api.files.expected_names import ExpectedNames
from staffing.centre.centre import OFF

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from staffing.centre.shifts import ShiftType

__all__ = ["DEFAULT_OFF_ALIASES", "SpellingBook", "spellings"]

DEFAULT_OFF_ALIASES = ("休", "休息", "off")


def spellings(
    shifts: Sequence[ShiftType],
    leave_types: Mapping[str, str],
    off_aliases: Sequence[str] = DEFAULT_OFF_ALIASES,
) -> dict[str, str]:
    """Symbol id by spelling: ids first, then aliases and names of leave types; the first meaning of a text stands.

    Parameters
    ----------
    leave_types
        Id to name.
    off_aliases
        Other spellings of a day off; an empty text among them makes an empty cell a day off.
    """
    found = {OFF: OFF}
    for leave_id in leave_types:
        found.setdefault(leave_id, leave_id)
    for shift in shifts:
        found.setdefault(shift.shift_id, shift.shift_id)
    for shift in shifts:
        for alias in shift.aliases:
            found.setdefault(alias, shift.shift_id)
    for alias in off_aliases:
        found.setdefault(alias, OFF)
    for leave_id, name in leave_types.items():
        if name:
            found.setdefault(name, leave_id)
    return found


class SpellingBook:
    """Looks up what a cell says, forgiving of case, blanks and full-width letters where that is unambiguous.

    Parameters
    ----------
    known
        Symbol id by spelling, from `spellings`.
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = dict(known)
        self._names = ExpectedNames(text for text in known if text)
        folded: dict[str, set[str]] = {}
        for text, symbol_id in known.items():
            folded.setdefault(_fold(text), set()).add(symbol_id)
        self._folded = {text: next(iter(ids)) for text, ids in folded.items() if len(ids) == 1}

    def symbol(self, text: str) -> str | None:
        """The symbol's id; None where the text means nothing."""
        exact = self._known.get(text)
        return exact if exact is not None else self._folded.get(_fold(text))

    def hint(self, text: str) -> dict[str, str | int]:
        """The spelling that was probably meant and those there are, for a message (`ExpectedNames.hint`)."""
        return self._names.hint(text)


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()
