"""The rule that a packaged regulation has of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from staffing.profiles.profile import load_profile
from staffing.regulation import load_regulation

if TYPE_CHECKING:
    from staffing.rules.base import Rule

AnyRule = TypeVar("AnyRule", bound="Rule")


def rule_of(profile: str, kind: type[AnyRule], own: dict[str, Any] | None = None) -> AnyRule:
    """As the regulation has it; ``own`` is what the centre writes over it."""
    rules = load_regulation(own or {}, profiles=[load_profile(profile)])
    [rule] = [rule for rule in rules if isinstance(rule, kind)]
    return rule
