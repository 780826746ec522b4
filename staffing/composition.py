"""One regulation out of several: a centre's own file over its profile over the law over the product's defaults."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from staffing.profiles.profile import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from staffing.profiles.profile import Profile

__all__ = ["OWN", "Composed", "Conflict", "compose", "own_layer", "profile_layer"]

OWN = "regulation.yaml"
"""Source of what the centre's own file says."""
ENFORCE = "enforce"

Said = tuple[str, Statement]
"""A source (clause id or `OWN`) and what it says by one rule."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sources that differ on one parameter; the first has it.

    Attributes
    ----------
    parameter
        Dotted below the rule: ``by_role.agent``.
    """

    rule_id: str
    parameter: str
    source: str
    value: Any
    other_source: str
    other_value: Any


@dataclass(frozen=True)
class Composed:
    """What all sources together say by one rule.

    Attributes
    ----------
    given
        Parameters, ``enforce`` and ``clause``: the clauses that say so, comma separated.
    clause_of
        The clauses that speak of single entries of parameters that are mappings (by role, by name), comma separated.
    """

    given: dict[str, Any] = field(default_factory=dict)
    clause_of: dict[str, str] = field(default_factory=dict)


def own_layer(written: Mapping[str, Mapping[str, object]]) -> list[Said]:
    """What ``regulation.yaml`` says; entries that are no mappings are told by whoever checks the file."""
    said = []
    for rule_id, under in written.items():
        if not isinstance(under, Mapping):
            continue
        parameters = {name: value for name, value in under.items() if name != ENFORCE}
        said.append((OWN, Statement(rule_id, parameters, under.get(ENFORCE))))  # type: ignore[arg-type]
    return said


def profile_layer(profile: Profile, day: date | None) -> list[Said]:
    """What the clauses of a profile in force on a day say."""
    return [
        (clause.clause_id, statement)
        for clause in profile.clauses
        if clause.in_force(day)
        for statement in clause.statements
    ]


def compose(layers: Sequence[Iterable[Said]]) -> tuple[dict[str, Composed], tuple[Conflict, ...]]:
    """Put layers together, the first one standing above the others.

    Parameters that are mappings are joined entry by entry, others taken whole; where a source wants something else
    than one above it (or before it in its layer), that is a conflict and the one above has it.
    """
    leaves: dict[str, dict[tuple[str, ...], tuple[Any, str]]] = defaultdict(dict)
    sources: dict[str, list[str]] = defaultdict(list)
    speaking: dict[str, dict[tuple[str, ...], list[str]]] = defaultdict(lambda: defaultdict(list))
    conflicts: list[Conflict] = []
    for layer in layers:
        for source, statement in layer:
            rule_leaves = leaves[statement.rule_id]
            if source != OWN and source not in sources[statement.rule_id]:
                sources[statement.rule_id].append(source)
            for path, value in _leaves(statement):
                if source != OWN:
                    speaking[statement.rule_id][path].append(source)
                if path not in rule_leaves:
                    rule_leaves[path] = (value, source)
                elif rule_leaves[path][0] != value:
                    kept, from_source = rule_leaves[path]
                    conflicts.append(Conflict(statement.rule_id, ".".join(path), from_source, kept, source, value))
    composed = {rule_id: _composed(found, sources[rule_id], speaking[rule_id]) for rule_id, found in leaves.items()}
    return composed, tuple(conflicts)


def _leaves(statement: Statement) -> Iterable[tuple[tuple[str, ...], Any]]:
    if statement.enforce is not None:
        yield (ENFORCE,), statement.enforce
    for name, value in statement.parameters.items():
        if isinstance(value, Mapping):
            for key, entry in value.items():
                yield (name, str(key)), entry
            if not value:
                yield (name, ""), None
        else:
            yield (name,), value


def _composed(
    leaves: Mapping[tuple[str, ...], tuple[Any, str]],
    sources: Sequence[str],
    speaking: Mapping[tuple[str, ...], Sequence[str]],
) -> Composed:
    given: dict[str, Any] = {}
    clause_of: dict[str, str] = {}
    for path, (value, _) in leaves.items():
        if len(path) == 1:
            given[path[0]] = value
        else:
            entries = given.setdefault(path[0], {})
            if path[1] and isinstance(entries, dict):
                entries[path[1]] = value
                if path in speaking:
                    clause_of[path[1]] = ", ".join(dict.fromkeys(speaking[path]))
    given.setdefault("clause", ", ".join(sources))
    return Composed(given, clause_of)
