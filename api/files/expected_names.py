"""What may stand in a cell, and which of it a typing error probably meant."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["ExpectedNames"]

_SHOWN = 12
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
        self._matches: dict[str, tuple[str, ...]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._set

    def near(self, name: str) -> str:
        """Names like `name`, best first; all names (or the first of them) where none is alike; ``-`` if none."""
        return ", ".join(self._alike(name)) or _listed(self._names)

    def hint(self, name: str) -> dict[str, str | int]:
        """What a message about an unknown name of a short list says.

        Returns
        -------
        dict
            ``alike`` (how many names are like it), ``likely`` (the one most like it, or empty) and ``expected`` (the
            names, those like it first).
        """
        alike = self._alike(name)
        others = [other for other in self._names if other not in alike]
        return {"alike": len(alike), "likely": alike[0] if alike else "", "expected": _listed((*alike, *others))}

    def _alike(self, name: str) -> tuple[str, ...]:
        """At most three names like `name`, best first."""
        known = self._matches.get(name)
        if known is not None:
            return known
        if len(self._matches) >= _LOOKUPS:
            return ()
        by_folded = {candidate.casefold(): candidate for candidate in reversed(self._names)}
        # One wrong character of two is a likely slip in Chinese, and says nothing of E1 and E2.
        cutoff = 0.5 if len(name) == 2 and not name.isascii() else 0.6
        found = difflib.get_close_matches(name[:80].casefold(), by_folded, n=3, cutoff=cutoff)
        self._matches[name] = tuple(by_folded[match] for match in found)
        return self._matches[name]


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN])
    return (shown + ", …" if len(names) > _SHOWN else shown) or "-"
