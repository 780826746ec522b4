"""Every rule over a month: the breaches of a roster, each with its clause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach, Rule

__all__ = ["LEAVE_ARGUMENTS", "Audit", "audit_roster"]

SEVERITY_ORDER = {"hard": 0, "soft": 1, "info": 2}
LEAVE_ARGUMENTS = ("leave", "shift")
"""Arguments of breaches that may say a leave type."""


@dataclass(frozen=True)
class Audit:
    """Outcome of an audit.

    Attributes
    ----------
    breaches
        Hard ones first, then by day, rule and person.
    checked
        Rules that were looked at, with the number of breaches of each.
    not_judged
        Rules left out because nobody has said how many people are required.
    """

    breaches: tuple[Breach, ...]
    checked: dict[str, int]
    not_judged: tuple[str, ...] = ()

    @property
    def hard(self) -> tuple[Breach, ...]:
        """Hard breaches that nobody has waived."""
        return tuple(b for b in self.breaches if b.severity == "hard" and not b.waived)

    @property
    def waived(self) -> tuple[Breach, ...]:
        """Breaches of any severity that somebody lets stand."""
        return tuple(b for b in self.breaches if b.waived)

    @property
    def cost(self) -> float:
        """What all breaches together cost: the objective of the roster."""
        return sum(b.cost for b in self.breaches)


def audit_roster(month: CentreMonth, rules: Sequence[Rule], roster: RosterArray) -> Audit:
    """Check a roster (E, D) against every rule, over clock times and independent of any solver."""
    breaches: list[Breach] = []
    checked: dict[str, int] = {}
    left_out = tuple(rule.rule_id for rule in rules if rule.asks_for_demand and not month.demand.known)
    for rule in rules:
        if rule.rule_id in left_out:
            continue
        found = list(rule.audit(month, roster))
        checked[rule.rule_id] = len(found)
        breaches.extend(found)
    breaches.sort(
        key=lambda b: (
            SEVERITY_ORDER[b.severity],
            b.day.isoformat() if b.day else "",
            b.rule,
            b.employee_id or "",
            str(sorted(b.arguments.items())),
        )
    )
    return Audit(tuple(_with_leave_named(breach, month.centre.leave_types) for breach in breaches), checked, left_out)


def _with_leave_named(breach: Breach, names: Mapping[str, str]) -> Breach:
    """The breach, told of leave by the centre's name for it."""
    named = {key: names.get(str(breach.arguments[key])) for key in LEAVE_ARGUMENTS if key in breach.arguments}
    arguments = {key: name for key, name in named.items() if name}
    return replace(breach, arguments={**breach.arguments, **arguments}) if arguments else breach
