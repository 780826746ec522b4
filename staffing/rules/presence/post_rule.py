"""Rules that keep posts, of which the product adds one where nobody has said how many."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from staffing.rules.base import Rule

if TYPE_CHECKING:
    from staffing.arrays import BoolArray

__all__ = ["PostRule"]


@dataclass(frozen=True)
class PostRule(Rule):
    """A rule with numbers of people; None, as the product has them, is one.

    Where a clause asks for a post without a number it is one in any centre. Where neither a clause nor the centre asks
    for it, it is one in a centre that has people for it and none in another: no roster there could keep what the
    product adds of its own.
    """

    def asked(self, said: int | None, part: str = "") -> int | None:
        """How many are asked for by the centre or by the clause of an entry; None = nobody asks."""
        return 1 if said is None and self.clause_of.get(part, self.clause) else said

    def kept(self, said: int | None, people: BoolArray, part: str = "") -> int:
        """How many of the people (E,) the post takes."""
        asked = self.asked(said, part)
        return int(people.any()) if asked is None else asked

    def asked_numbers(self) -> dict[str, str | int | float]:
        return Rule.asked_numbers(self._in_numbers())

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, with how many of the numbers nobody asks for."""
        unasked = 0
        for value in self.parameters().values():
            entries = value if isinstance(value, Mapping) else {"": value}
            unasked += sum(said is None and self.asked(None, part) is None for part, said in entries.items())
        return {**Rule.describe_arguments(self._in_numbers()), "unasked": unasked}

    def _in_numbers(self) -> PostRule:
        """The same with the product's one written out."""
        numbers: dict[str, Any] = {name: _number(value) for name, value in self.parameters().items()}
        return dataclasses.replace(self, **numbers)


def _number(value: object) -> object:
    if isinstance(value, Mapping):
        return {part: _number(said) for part, said in value.items()}
    return 1 if value is None else value
