"""A written regulation clause by clause: which registered rule carries each clause, with which parameters."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

import yaml

from staffing.clock import overlaps

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from staffing.rules.base import ActsIn, Enforce

__all__ = ["Clause", "Profile", "Statement", "load_profile", "profile_names"]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C where PyYAML was built with it: a tenth of the time."""

Strength = Literal["hard", "soft", "derived"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a clause says by one rule; ``enforce`` None = as the rule has it."""

    rule_id: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    enforce: Enforce | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a written regulation.

    Attributes
    ----------
    article
        Where it stands in the text.
    phrase
        The words of the text it can be found by.
    strength
        What the text gives it: *hard* (must, a number), *soft* (a wish), *derived* (needed by another clause).
    acts_in
        Where it acts.
    statements
        The rules that carry it, the one that says most first; none where it cannot act on who works when.
    reason
        Code of the argument why none does.
    valid_from, valid_to
        Days on which the clause is in force, inclusive; None = open.
    """

    clause_id: str
    article: str
    phrase: str
    strength: Strength
    acts_in: ActsIn
    statements: tuple[Statement, ...] = ()
    reason: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def in_force(self, day: date | None) -> bool:
        """Whether the clause holds on a day; None = whenever."""
        return day is None or overlaps(self.valid_from, self.valid_to, day, day)


@dataclass(frozen=True, slots=True)
class Profile:
    """The regulation of one centre, or the law (``kind`` statutory), with its name in both languages."""

    profile_id: str
    kind: Literal["centre", "statutory"]
    names: Mapping[str, str]
    clauses: tuple[Clause, ...]


@cache
def profile_names() -> tuple[str, ...]:
    """Ids of the packaged profiles, those of centres in front of the law's."""
    found = [entry.name for entry in files("staffing.profiles").iterdir() if entry.name.endswith(".yaml")]
    names = sorted(name.removesuffix(".yaml") for name in found)
    return tuple(sorted(names, key=lambda name: load_profile(name).kind == "statutory"))


@cache
def load_profile(profile_id: str) -> Profile:
    """A packaged profile.

    Raises
    ------
    KeyError
        No profile of this id, or a file of ours that is not as it must be.
    """
    source = files("staffing.profiles").joinpath(f"{profile_id}.yaml")
    if not source.is_file():
        raise KeyError(profile_id)
    content = yaml.load(source.read_text(encoding="utf-8"), _LOADER)
    return Profile(
        profile_id=profile_id,
        kind=content["kind"],
        names=content["names"],
        clauses=tuple(_clause(clause_id, given) for clause_id, given in content["clauses"].items()),
    )


def _clause(clause_id: str, given: Mapping[str, Any]) -> Clause:
    return Clause(
        clause_id=clause_id,
        article=given["article"],
        phrase=given["phrase"],
        strength=given["strength"],
        acts_in=given["acts_in"],
        statements=_statements(given.get("rules")),
        reason=given.get("reason"),
        valid_from=given.get("from"),
        valid_to=given.get("to"),
    )


def _statements(said: Mapping[str, Mapping[str, Any]] | None) -> tuple[Statement, ...]:
    return tuple(
        Statement(rule_id, {name: value for name, value in under.items() if name != "enforce"}, under.get("enforce"))
        for rule_id, under in (said or {}).items()
    )
