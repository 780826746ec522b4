"""What may stand in a cell, and which of it a typing error probably meant."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ExpectedNames"]

_SHOWN = 8
_LOOKUPS = 200  # comparing one name with ten thousand takes a tenth of a second; a wrong file has thousands


class ExpectedNames:
    """The names one column accepts.

    Parameters
    ----------
    names
        In the order in which they are to be shown.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(dict.fromkeys(names))
        self._set = frozenset(self._names)
        self._near: dict[str, str] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._set

    def near(self, name: str) -> str:
        """Names like `name`, best first; all names (or the first of them) where none is alike; ``-`` if none."""
        known = self._near.get(name)
        if known is not None:
            return known
        if len(self._near) >= _LOOKUPS:
            return self._first()
        by_folded = {candidate.casefold(): candidate for candidate in reversed(self._names)}
        matches = difflib.get_close_matches(name[:80].casefold(), by_folded, n=3, cutoff=0.6)
        text = ", ".join(by_folded[match] for match in matches) or self._first()
        self._near[name] = text
        return text

    def _first(self) -> str:
        shown = ", ".join(self._names[:_SHOWN])
        return (shown + ", …" if len(self._names) > _SHOWN else shown) or "-"
