"""Which registered rule carries each clause of a written regulation, and why some clauses need none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from staffing.compliance import product_defaults_under
from staffing.profiles.profile import load_profile, profile_names
from staffing.regulation import load_regulation
from staffing.rules.registry import rule_types

if TYPE_CHECKING:
    from collections.abc import Mapping

    from staffing.profiles.profile import Clause, Profile, Statement
    from staffing.rules.base import ActsIn, Enforce, Rule

__all__ = ["ClauseEntry", "clause_entries"]


@dataclass(frozen=True, slots=True)
class ClauseEntry:
    """One clause and what carries it.

    Attributes
    ----------
    rule, parameters, enforce
        The registered rule that says most of it; None and nothing where there is none.
    also
        Further rules with their parameters.
    product_defaults
        Numbers by rule and parameter that the rules have although no clause of the profile gives them.
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
    product_defaults: Mapping[str, Mapping[str, str | int | float]]
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
    return [entry for profile in chosen for entry in _entries(profile)]


def _entries(profile: Profile) -> list[ClauseEntry]:
    rules = {rule.rule_id: rule for rule in load_regulation({}, profiles=[profile])}
    return [_entry(profile.profile_id, clause, rules) for clause in profile.clauses]


def _entry(profile_id: str, clause: Clause, rules: Mapping[str, Rule]) -> ClauseEntry:
    """What carries one clause."""
    if not clause.statements:
        return ClauseEntry(clause, profile_id, None, {}, None, clause.acts_in, (), {}, f"clause-reason-{clause.reason}")
    first, *also = clause.statements
    return ClauseEntry(
        clause,
        profile_id,
        first.rule_id,
        first.parameters,
        first.enforce or rule_types()[first.rule_id].default_enforce,
        clause.acts_in,
        tuple(also),
        {one.rule_id: product_defaults_under(rules[one.rule_id], clause.clause_id) for one in clause.statements},
        None,
    )
