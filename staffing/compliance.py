"""The compliance sheet: how often each clause was put to the test on a roster, and how often it was kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from staffing.profiles.profile import load_profile, profile_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from staffing.arrays import RosterArray
    from staffing.audit import Audit
    from staffing.month import CentreMonth
    from staffing.profiles.profile import Clause
    from staffing.rules.base import Rule

__all__ = [
    "PRODUCT_DEFAULT",
    "ClauseLine",
    "Compliance",
    "NotJudged",
    "clause_by_id",
    "compliance",
    "product_defaults_under",
]

PRODUCT_DEFAULT = ""
"""Stands for the clause where no clause asks for what a rule judges."""


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """One clause by one rule that carries it.

    Attributes
    ----------
    clause
        Its id; `PRODUCT_DEFAULT` where none asks for it.
    checked
        Times it was put to the test.
    breaches, waived
        Times it was not kept, and how many of those were waived.
    product_defaults
        Numbers it was judged by that the clause does not ask for, by parameter.
    """

    clause: str
    rule: str
    checked: int
    breaches: int
    waived: int
    product_defaults: Mapping[str, str | int | float] = field(default_factory=dict)

    @property
    def kept(self) -> int:
        """Times it was kept."""
        return self.checked - self.breaches


@dataclass(frozen=True, slots=True)
class NotJudged:
    """A clause that no roster can keep or break.

    Attributes
    ----------
    reason
        ``requirement-unknown`` (nobody has said how many people are required), ``in-requirement`` (its rules act before
        there is a roster), ``own-clause`` (the centre's own file cites another clause for its rules) or the profile's
        own code.
    rules
        Those meant by the reason.
    product_defaults
        Numbers of these that the clause does not ask for, by parameter.
    """

    clause: str
    reason: str
    rules: tuple[str, ...] = ()
    product_defaults: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compliance:
    """All clauses of a centre's regulation over one roster.

    Attributes
    ----------
    lines
        Clauses in the order of the profiles and then of the ids, product defaults last.
    not_judged
        Clauses of the centre's profiles, or cited by its rules, without a line.
    """

    lines: tuple[ClauseLine, ...]
    not_judged: tuple[NotJudged, ...]


def compliance(month: CentreMonth, rules: Sequence[Rule], roster: RosterArray, audit: Audit) -> Compliance:
    """The sheet of a roster (E, D) that was audited.

    A rule may be broken more often than its own tests allow where more than the roster was looked at (the turns of
    standby it was published with); each such breach counts as a test.
    """
    tested: Counter[tuple[str, str]] = Counter()
    left_out: dict[str, NotJudged] = {}
    for rule in rules:
        cited = _split(",".join([rule.clause, *rule.clause_of.values()]))
        times = {} if rule.rule_id in audit.not_judged else rule.checks(month, roster)
        if rule.rule_id in audit.not_judged or (rule.acts_in == ("requirement",) and not any(times.values())):
            reason = "requirement-unknown" if rule.rule_id in audit.not_judged else "in-requirement"
            for clause in cited:
                left_out[clause] = NotJudged(clause, reason, (rule.rule_id,), product_defaults_under(rule, clause))
            continue
        tested.update(dict.fromkeys(((clause, rule.rule_id) for clause in cited), 0))
        for part, number in times.items():
            for clause in _speaking(rule, rule.clause_of.get(part, rule.clause)):
                tested[clause, rule.rule_id] += number
    broken: Counter[tuple[str, str]] = Counter()
    waived: Counter[tuple[str, str]] = Counter()
    by_id = {rule.rule_id: rule for rule in rules}
    for breach in audit.breaches:
        for clause in _speaking(by_id.get(breach.rule), breach.clause):
            broken[clause, breach.rule] += 1
            waived[clause, breach.rule] += breach.waived
    lines = []
    for key in {**tested, **broken}:
        clause, rule_id = key
        defaults = product_defaults_under(by_id[rule_id], clause) if rule_id in by_id else {}
        lines.append(ClauseLine(clause, rule_id, max(tested[key], broken[key]), broken[key], waived[key], defaults))
    own = [clause for name in month.centre.profiles for clause in load_profile(name).clauses]
    judged = {line.clause for line in lines}
    elsewhere = {clause.clause_id: _elsewhere(clause) for clause in own} | left_out
    place = {clause.clause_id: number for number, clause in enumerate(own)}

    def order(clause: str) -> tuple[bool, int, str]:
        return clause == PRODUCT_DEFAULT, place.get(clause, len(place)), clause

    return Compliance(
        tuple(sorted(lines, key=lambda line: (*order(line.clause), line.rule))),
        tuple(elsewhere[clause] for clause in sorted(elsewhere.keys() - judged, key=order)),
    )


def product_defaults_under(rule: Rule, clause: str) -> dict[str, str | int | float]:
    """Numbers by parameter that a rule in force has under a clause although nobody gave them."""
    found = {}
    for at, value in rule.product_defaults.items():
        entry = at.partition(".")[2]
        if clause and (not entry or clause in _speaking(rule, rule.clause_of.get(entry, rule.clause))):
            found[at] = value
    return found


@cache
def clause_by_id() -> dict[str, Clause]:
    """Clauses of all packaged profiles."""
    return {clause.clause_id: clause for name in profile_names() for clause in load_profile(name).clauses}


def _elsewhere(clause: Clause) -> NotJudged:
    """Why a clause of a profile has no rule in force that judges rosters."""
    rules = tuple(statement.rule_id for statement in clause.statements)
    return NotJudged(clause.clause_id, clause.reason or "own-clause", rules)


def _speaking(rule: Rule | None, clauses: str) -> list[str]:
    """Clauses that speak of an entry of a rule: its own, and those that are not about single entries."""
    of_entries = set() if rule is None else {one for text in rule.clause_of.values() for one in _split(text)}
    whole = [] if rule is None else [one for one in _split(rule.clause) if one not in of_entries]
    return list(dict.fromkeys([*_split(clauses), *whole])) or [PRODUCT_DEFAULT]


def _split(clauses: str) -> list[str]:
    return [clause.strip() for clause in clauses.split(",") if clause.strip()]
