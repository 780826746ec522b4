"""Every rule of the product by its id: each module below this package that defines one registers it by being there."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from functools import cache

import staffing.rules
from staffing.rules.base import Rule

__all__ = ["rule_types"]


@cache
def rule_types() -> dict[str, type[Rule]]:
    """Rule classes by id, in the order of the ids."""
    found: dict[str, type[Rule]] = {}
    for module_info in pkgutil.walk_packages(staffing.rules.__path__, f"{staffing.rules.__name__}."):
        module = importlib.import_module(module_info.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, Rule) and hasattr(kind, "rule_id") and kind.__module__ == module.__name__:
                if kind.rule_id in found:
                    raise RuntimeError(f"two rules are called {kind.rule_id}")
                found[kind.rule_id] = kind
    return dict(sorted(found.items()))
