"""A centre's regulation: every rule of the product with the centre's own parameters over the product's defaults."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from staffing.errors import InputError, InputErrors
from staffing.month import MonthSettings
from staffing.requirement import Shrinkage
from staffing.rules.registry import rule_types

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.rules.base import Rule

__all__ = ["centre_settings", "load_regulation", "shrinkage_of"]

REGULATION_FILE = "regulation.yaml"


def load_regulation(
    written: Mapping[str, Mapping[str, object]], lines: Mapping[str, int] | None = None
) -> tuple[Rule, ...]:
    """Every registered rule, with the parameters that ``regulation.yaml`` gives and product defaults for the rest.

    Parameters
    ----------
    written
        Parameters by rule id, as read.
    lines
        Line of each dotted key (``rules.rest.min_between_shifts.hours``) in the file, where known.

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

    for rule_id in written:
        if rule_id not in types:
            near = difflib.get_close_matches(rule_id, types, n=3) or sorted(types)
            wrong("input-unknown-rule", rule_id, rule_id, ", ".join(near))
    rules: list[Rule] = []
    for rule_id, kind in types.items():
        under = written.get(rule_id)
        if not isinstance(under, Mapping | None):
            wrong("input-parameter", rule_id, under, "dict")
            continue
        given = dict(under or {})
        known = {*kind().parameters(), "clause", "enforce"}
        for name in sorted(set(given) - known):
            near = difflib.get_close_matches(name, known, n=3) or sorted(known)
            wrong("input-unknown-parameter", f"{rule_id}.{name}", name, ", ".join(near))
            del given[name]
        allowed = kind.allowed_enforce
        if "enforce" in given and given["enforce"] not in allowed:
            wrong("input-enforce", f"{rule_id}.enforce", given.pop("enforce"), ", ".join(allowed))
        try:
            rules.append(TypeAdapter(kind).validate_python(given))
        except ValidationError as invalid:
            for problem in invalid.errors():
                key = ".".join([rule_id, *(str(part) for part in problem["loc"])])
                wrong("input-parameter", key, problem.get("input"), _expectation(problem))
    if errors:
        raise InputErrors(errors)
    return tuple(rules)


def _expectation(problem: Any) -> str:
    """What pydantic expected, in symbols that need no translation."""
    context = problem.get("ctx", {})
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
