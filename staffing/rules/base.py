"""What a rule is: its parameters, its meaning on a roster (audit) and its shape for the solver."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal, cast

from staffing.centre.people import BUILT_IN_ROLES
from staffing.rules.names import role_parameters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.centre.centre import Queue
    from staffing.centre.waivers import Waiver
    from staffing.forecast_settings import ForecastSettings
    from staffing.month import CentreMonth, MonthSettings
    from staffing.needs import Need
    from staffing.requirement import Shrinkage
    from staffing.shapes import Shape

__all__ = ["ActsIn", "Breach", "Enforce", "JudgedBy", "Rule"]

Enforce = Literal["hard", "soft", "info"]
JudgedBy = Literal["person", "day", "person-day", "shift", "interval", "once", "never"]
ActsIn = Literal["requirement", "roster", "swap", "leave", "day", "payroll export"]


@dataclass(frozen=True)
class Breach:
    """One place where a roster does not keep a rule.

    Attributes
    ----------
    severity
        ``hard`` must not stand, ``soft`` costs ``cost``, ``info`` is only told.
    amount
        How much, in the unit the rule's text names (minutes, half-hours, hours, days, people).
    cost
        What the roster pays for it; 0 for hard breaches and under a rule that is only told.
    text_id, arguments
        The sentence a manager reads, by code.
    waiver
        Who lets it stand, and why; None = nobody.
    product_defaults
        Numbers the rule is judged by although neither its clause nor anybody else gave them, by parameter.
    """

    rule: str
    clause: str
    severity: Enforce
    amount: float
    text_id: str
    arguments: Mapping[str, str | int | float]
    employee_id: str | None = None
    day: date | None = None
    cost: float = 0.0
    waiver: Waiver | None = None
    product_defaults: Mapping[str, str | int | float] = field(default_factory=dict)

    @property
    def waived(self) -> bool:
        """Whether somebody has waived it."""
        return self.waiver is not None


@dataclass(frozen=True)
class Rule:
    """Base of all rules; a rule is a frozen dataclass of parameters with the faces it needs.

    Attributes
    ----------
    rule_id
        Key in ``regulation.yaml``.
    clause
        The clause of the regulation that asks for it; empty for a product default.
    enforce
        ``hard``, ``soft`` (at a price) or ``info``.
    acts_in
        Where the rule acts.
    standard
        Whether it is in force without anybody asking for it.
    clause_of
        The clauses of single entries of parameters that are mappings (by role, by name).
    product_defaults
        Those of `asked_numbers` that stand under a clause although nobody gave them.
    asks_for_demand
        Whether an audit that does not know the people required has to leave the rule out.
    judged_by
        What the rule is judged once for, unless it counts its own `checks`: each person on the list, each day, each
        person and day of employment, each shift worked, each planning interval, the month, or never: it says nothing
        of what came of it.
    """

    rule_id: ClassVar[str]
    default_enforce: ClassVar[Enforce] = "hard"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "info")
    asks_for_demand: ClassVar[bool] = False
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("roster",)
    standard: ClassVar[bool] = True
    judged_by: ClassVar[JudgedBy] = "person-day"

    clause: str = field(default="", kw_only=True)
    enforce: Enforce | None = field(default=None, kw_only=True)
    clause_of: dict[str, str] = field(default_factory=dict, kw_only=True)
    product_defaults: dict[str, str | int | float] = field(default_factory=dict, kw_only=True)

    def __post_init__(self) -> None:
        if self.enforce is None:
            object.__setattr__(self, "enforce", self.default_enforce)

    @property
    def severity(self) -> Enforce:
        """How a breach of the rule counts."""
        return self.enforce or self.default_enforce

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        """Breaches of a roster (E, D), over clock times, knowing nothing of any solver."""
        raise NotImplementedError

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """How many times the rule is put to the test, by entry of a mapping parameter (``""`` = as a whole).

        Each test yields one breach at most, so that what is left has kept the rule.
        """
        counts: dict[JudgedBy, int] = {
            "person": len(month.people),
            "day": month.days,
            "person-day": int(month.employed.sum()),
            "shift": int(month.symbols.is_shift[roster].sum()),
            "interval": month.intervals,
            "once": 1,
            "never": 0,
        }
        return {"": counts[self.judged_by]}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        """What the solver must keep or pay for."""
        yield from ()

    def forbidden(self, month: CentreMonth) -> BoolArray | None:
        """(E, D, K) symbols this rule forbids whatever the rest of the roster is."""
        return None

    def cell_cost(self, month: CentreMonth) -> FloatArray | None:
        """(E, D, K) price of symbols that needs no memory."""
        return None

    def no_cover(self, month: CentreMonth) -> BoolArray | None:
        """(E, D) people who are no cover for calls on a day, whatever shift they have."""
        return None

    def day_minimum(self, month: CentreMonth) -> dict[str, IntArray]:
        """(D,) people of a role that the rule asks for on each day, by role."""
        return {}

    def shrinkage(self, so_far: Shrinkage) -> Shrinkage:
        """What the rule makes of the time people are not on seat."""
        return so_far

    def service(self, queue: Queue) -> Queue:
        """What the rule makes of the service a queue is promised."""
        return queue

    def forecast(self, so_far: ForecastSettings) -> ForecastSettings:
        """What the rule says about how calls are forecast."""
        return so_far

    def settings(self, so_far: MonthSettings) -> MonthSettings:
        """What the rule says about the arrays of the month."""
        return so_far

    def needs(self, month: CentreMonth) -> Iterator[Need]:
        """People the rule asks for beside those who answer calls, before there is a roster."""
        yield from ()

    def parameters(self) -> dict[str, object]:
        """Parameters by name, without clause and enforcement."""
        return {
            item.name: getattr(self, item.name)
            for item in dataclasses.fields(self)
            if item.name not in {"clause", "enforce", "clause_of", "product_defaults"}
        }

    def asked_numbers(self) -> dict[str, str | int | float]:
        """Parameters that set a number or a time, as they read; entries of mappings singly as ``parameter.entry``.

        Left out is what asks nobody for anything: prices (``price…``), nothing and 0, words (a scope, a choice).
        """
        numbers: dict[str, str | int | float] = {}
        for name, value in self.parameters().items():
            entries = {f"{name}.{entry}": one for entry, one in value.items()} if isinstance(value, Mapping) else {}
            for at, one in (entries or {name: value}).items():
                if not name.startswith("price") and _sets_number(one):
                    numbers[at] = _as_text(one)
        return numbers

    def describe_arguments(self) -> dict[str, str | int | float]:
        """Values of the text that says what the rule asks.

        Numbers and words as they are, lists and mappings joined by commas (0 for nothing). Of a parameter ``p`` by role
        there is also ``p_<role>`` for each built-in role (0 where it says nothing of it; 1 for what a list holds) and
        ``p_other`` for all others, so that the text can name the roles it knows in its language.
        """
        arguments: dict[str, str | int | float] = {}
        by_role_names = role_parameters(type(self))
        for name, value in self.parameters().items():
            arguments[name] = _as_text(value)
            if name not in by_role_names:
                continue
            by_role = value if isinstance(value, Mapping) else dict.fromkeys(cast("Sequence[str]", value), 1)
            arguments |= {f"{name}_{role}": _as_text(by_role.get(role)) for role in BUILT_IN_ROLES}
            others = {role: said for role, said in by_role.items() if role not in BUILT_IN_ROLES}
            arguments[f"{name}_other"] = _as_text(others if isinstance(value, Mapping) else list(others))
        return arguments

    def breach(
        self,
        amount: float,
        *,
        employee_id: str | None = None,
        day: date | None = None,
        cost: float = 0.0,
        text: str = "breach",
        severity: Enforce | None = None,
        part: str | None = None,
        **arguments: str | float,
    ) -> Breach:
        """A breach of this rule.

        Parameters
        ----------
        text
            Names the sentence in the rule's own texts.
        part
            Entry of a mapping (a role, a name) that is broken, for the clause that says so.
        """
        clause = self.clause if part is None else self.clause_of.get(part, self.clause)
        defaults = self.product_defaults if clause else {}
        return Breach(
            rule=self.rule_id,
            clause=clause,
            severity=severity or self.severity,
            amount=round(float(amount), 4),
            text_id=f"{self.rule_id.replace('.', '-').replace('_', '-')}-{text}",
            arguments=arguments,
            employee_id=employee_id,
            day=day,
            cost=0.0 if self.severity == "info" else cost,
            product_defaults={
                name: value for name, value in defaults.items() if part is None or name.partition(".")[2] in {"", part}
            },
        )


def _sets_number(value: object) -> bool:
    """Whether there is a number in a value, or an entry made of numbers or times (a step, a window)."""
    if isinstance(value, bool | str):
        return False
    return any(map(_sets_number, value)) if isinstance(value, Sequence) else bool(value)


def _as_text(value: object) -> str | int | float:
    """A value inside a text: lists and mappings joined by commas, dates and entries as they read, 0 for nothing."""
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping):
        value = [f"{key} {_as_text(item)}" for key, item in value.items()]
    if isinstance(value, Sequence):
        return ", ".join(str(item) for item in value) if value else 0
    return 0 if value is None else str(value)
