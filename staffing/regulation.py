"""A centre's regulation: every rule of the product with the centre's own parameters over the product's defaults."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import TypeAdapter, ValidationError

from staffing.composition import Composed, Conflict, compose, own_layer, profile_layer
from staffing.errors import InputError, InputErrors
from staffing.month import MonthSettings
from staffing.profiles.profile import load_profile
from staffing.requirement import Shrinkage
from staffing.rules.registry import rule_types

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from staffing.arrays import IntArray
    from staffing.centre.centre import Centre
    from staffing.month import CentreMonth
    from staffing.profiles.profile import Profile
    from staffing.rules.base import Rule

__all__ = ["centre_settings", "load_regulation", "month_under", "regulation_conflicts", "shrinkage_of"]

REGULATION_FILE = "regulation.yaml"


def load_regulation(
    written: Mapping[str, Mapping[str, object] | None],
    lines: Mapping[str, int] | None = None,
    *,
    profiles: Sequence[Profile] = (),
    day: date | None = None,
) -> tuple[Rule, ...]:
    """Every rule in force: what ``regulation.yaml`` gives, over profiles, over the product's defaults.

    Without profiles a parameter that is a mapping stands as it is written; with profiles it is joined entry by entry
    with theirs and the product's. Rules that are not `Rule.standard` are in force only where somebody asks for them.

    Parameters
    ----------
    written
        Parameters by rule id, as read.
    lines
        Line of each dotted key (``rules.rest.min_between_shifts.hours``) in the file, where known.
    profiles
        The first one stands above the others.
    day
        Clauses of profiles in force on it count; None = all.

    Raises
    ------
    InputErrors
        Unknown rule, unknown parameter, wrong type, value out of range: all of them at once.
    """
    types = rule_types()
    errors: list[InputError] = []

    def wrong(code: str, key: str, value: object, expected: str) -> None:
        dotted = f"rules.{key}"
        shown = str(value)
        errors.append(
            InputError(
                code,
                file=REGULATION_FILE,
                row=(lines or {}).get(dotted),
                column=dotted,
                value=value,
                expected=expected,
                shown=shown,
            )
        )

    checked: dict[str, Mapping[str, object]] = {}
    for rule_id, under in written.items():
        if rule_id not in types:
            near = difflib.get_close_matches(rule_id, types, n=3) or sorted(types)
            wrong("input-unknown-rule", rule_id, rule_id, ", ".join(near))
        elif isinstance(under, Mapping | None):
            checked[rule_id] = _known_parameters(types[rule_id], rule_id, under or {}, wrong)
        else:
            wrong("input-parameter", rule_id, under, "dict")
    composed, _ = compose([own_layer(checked), *(profile_layer(profile, day) for profile in profiles)])
    rules: list[Rule] = []
    for rule_id, kind in types.items():
        if not kind.standard and rule_id not in composed:
            continue
        said = composed.get(rule_id, Composed())
        given = _over_defaults(kind, said.given) if profiles else said.given
        try:
            rule = _adapter(rule_id).validate_python(given)
        except ValidationError as invalid:
            for problem in invalid.errors():
                key = ".".join([rule_id, *(str(part) for part in problem["loc"])])
                wrong("input-parameter", key, _as_written(problem.get("input")), _expectation(problem))
        else:
            clause_of = said.clause_of
            if profiles and "clause" not in checked.get(rule_id, {}):
                clause_of = {**_entries_of_no_clause(kind, said.given), **clause_of}
            rule = dataclasses.replace(rule, clause_of=clause_of) if clause_of else rule
            defaults = _numbers_nobody_gave(rule, said.given)
            rules.append(dataclasses.replace(rule, product_defaults=defaults) if defaults else rule)
    if errors:
        raise InputErrors(errors)
    return tuple(rules)


def regulation_conflicts(centre: Centre, day: date | None = None) -> tuple[Conflict, ...]:
    """Where a centre's own file, its profiles and the law do not say the same."""
    profiles = [load_profile(name) for name in centre.profiles]
    layers = [own_layer(centre.regulation), *(profile_layer(profile, day) for profile in profiles)]
    return compose(layers)[1]


@cache
def _adapter(rule_id: str) -> TypeAdapter[Any]:
    """What checks the parameters of a rule; costly to make."""
    return TypeAdapter(rule_types()[rule_id])


def _known_parameters(
    kind: type[Rule], rule_id: str, under: Mapping[str, object], wrong: Callable[[str, str, object, str], None]
) -> dict[str, object]:
    """What is written for a rule, without names and strengths that it does not know: those are wrong."""
    given = dict(under)
    known = {*kind().parameters(), "clause", "enforce"}
    for name in sorted(set(given) - known):
        near = difflib.get_close_matches(name, known, n=3) or sorted(known)
        wrong("input-unknown-parameter", f"{rule_id}.{name}", name, ", ".join(near))
        del given[name]
    if "enforce" in given and given["enforce"] not in kind.allowed_enforce:
        wrong("input-enforce", f"{rule_id}.enforce", given.pop("enforce"), ", ".join(kind.allowed_enforce))
    return given


def _over_defaults(kind: type[Rule], given: Mapping[str, object]) -> dict[str, object]:
    """Parameters that are mappings joined with the product's own entries."""
    defaults = kind().parameters()
    joined = dict(given)
    for name, value in given.items():
        default = defaults.get(name)
        if isinstance(value, Mapping) and isinstance(default, Mapping):
            joined[name] = {**default, **value}
    return joined


def _entries_of_no_clause(kind: type[Rule], given: Mapping[str, object]) -> dict[str, str]:
    """An empty clause for every entry of mappings, so that none is cited for those of the product or of the centre."""
    defaults = kind().parameters()
    return {
        key: ""
        for name, value in given.items()
        if isinstance(value, Mapping) and isinstance(default := defaults.get(name), Mapping)
        for key in (*default, *value)
    }


def _numbers_nobody_gave(rule: Rule, given: Mapping[str, Any]) -> dict[str, str | int | float]:
    """Numbers of the product in a rule that stands under a clause, by parameter."""
    found = {}
    for at, value in rule.asked_numbers().items():
        name, _, entry = at.partition(".")
        written = given.get(name)
        if isinstance(written, Mapping):
            written = written.get(entry)
        if rule.clause and written is None:
            found[at] = value
    return found


def _as_written(value: object) -> object:
    """A whole rule as the file has it, without what composing has added."""
    if not isinstance(value, Mapping):
        return value
    return ", ".join(f"{name}: {entry}" for name, entry in value.items() if name not in {"clause", "enforce"})


def _expectation(problem: Any) -> str:
    """What pydantic expected, in symbols that need no translation."""
    context = problem.get("ctx", {})
    if isinstance(context.get("error"), ValueError):
        return str(context["error"])
    signs = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<"}
    limits = [f"{sign} {context[name]}" for name, sign in signs.items() if name in context]
    if limits:
        return " ".join(limits)
    if "expected" in context:
        return str(context["expected"])
    return str(problem["type"]).partition("_")[0]


def shrinkage_of(rules: Sequence[Rule]) -> Shrinkage:
    """Time off the seat, as breaks, meals and attendance add up."""
    shrinkage = Shrinkage(break_minutes_per_hour=0.0, meal_minutes=0.0, attendance=1.0)
    for rule in rules:
        shrinkage = rule.shrinkage(shrinkage)
    return shrinkage


def centre_settings(rules: Sequence[Rule]) -> MonthSettings:
    """What the rules say about the arrays of a month."""
    settings = MonthSettings()
    for rule in rules:
        settings = rule.settings(settings)
    return settings


def month_under(month: CentreMonth, rules: Sequence[Rule]) -> CentreMonth:
    """The month as its rules have it: who is off the phones serves no queue, and how many they ask for by the day."""
    serves = month.serves
    asked: dict[str, IntArray] = {}
    for rule in rules:
        away = rule.no_cover(month)
        if away is not None:
            serves = np.where(away, 0, serves)
        for role, people in rule.day_minimum(month).items():
            asked[role] = np.maximum(asked[role], people) if role in asked else people
    return dataclasses.replace(month, serves=serves, day_minimum=asked)
