"""Which registered rule carries each clause of a written regulation, and why some clauses need none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from staffing.profiles.profile import load_profile, profile_names
from staffing.rules.registry import rule_types

if TYPE_CHECKING:
    from collections.abc import Mapping

    from staffing.profiles.profile import Clause, Statement
    from staffing.rules.base import ActsIn, Enforce

__all__ = ["ClauseEntry", "clause_entries", "entry_of"]


@dataclass(frozen=True, slots=True)
class ClauseEntry:
    """One clause and what carries it.

    Attributes
    ----------
    rule, parameters, enforce
        The registered rule that says most of it; None and nothing where there is none.
    also
        Further rules with their parameters.
    reason
        Code of the argument why no rule carries it; None where one does.
    """

    clause: Clause
    profile_id: str
    rule: str | None
    parameters: Mapping[str, Any]
    enforce: Enforce | None
    acts_in: ActsIn
    also: tuple[Statement, ...]
    reason: str | None


def clause_entries(profile_id: str | None = None) -> list[ClauseEntry]:
    """Clauses of a profile, or of all centres' profiles, in the order of their texts.

    Raises
    ------
    KeyError
        No such profile.
    """
    if profile_id is not None:
        chosen = [load_profile(profile_id)]
    else:
        chosen = [profile for profile in map(load_profile, profile_names()) if profile.kind == "centre"]
    return [entry_of(profile.profile_id, clause) for profile in chosen for clause in profile.clauses]


def entry_of(profile_id: str, clause: Clause) -> ClauseEntry:
    """What carries one clause."""
    if clause.statements:
        first, *also = clause.statements
        enforce = first.enforce or rule_types()[first.rule_id].default_enforce
        return ClauseEntry(
            clause, profile_id, first.rule_id, first.parameters, enforce, clause.acts_in, tuple(also), None
        )
    return ClauseEntry(clause, profile_id, None, {}, None, clause.acts_in, (), f"clause-reason-{clause.reason}")
