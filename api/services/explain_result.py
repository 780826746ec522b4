"""What the answers to why-questions hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from api.services.conflict_result import Conflict
    from api.services.plan_result import RosterView
    from staffing.compliance import NotJudged
    from staffing.rules.base import Breach, Enforce

__all__ = [
    "Against", "Candidate", "CarriedBy", "ClauseAnswer", "Difference", "Explanation", "Move", "Share", "WhoElseAnswer",
    "WhyAnswer",
]  # fmt: skip


@dataclass(frozen=True)
class Move:
    """A cell that another roster has otherwise."""

    employee_id: str
    day: date
    before: str
    after: str


@dataclass(frozen=True)
class Share:
    """What one rule under one clause makes of the cost of two rosters; ``clause`` is empty where none asks for it."""

    rule: str
    clause: str
    before: float
    after: float

    @property
    def dearer(self) -> float:
        """After less before."""
        return self.after - self.before


@dataclass(frozen=True)
class Difference:
    """Another roster beside the one that stands.

    Attributes
    ----------
    dearer
        Its cost less that of the roster that stands.
    shares
        Rules whose part of the cost differs, those that cost most more first.
    brought
        Breaches that come with it: hard ones first, then the dearest.
    moves
        Cells that differ, those of the person asked about first.
    """

    dearer: float
    shares: tuple[Share, ...]
    brought: tuple[Breach, ...]
    moves: tuple[Move, ...]

    @property
    def hard(self) -> tuple[Breach, ...]:
        """Hard breaches that come with it."""
        return tuple(breach for breach in self.brought if breach.severity == "hard")


@dataclass(frozen=True)
class Against:
    """What stands against something: a rule under its clause; ``roster.fixed`` is a cell the manager has fixed."""

    rule: str
    clause: str


@dataclass(frozen=True)
class WhyAnswer:
    """What becomes of the roster if a person does not have the symbol of a day.

    Attributes
    ----------
    symbol
        What the person has.
    day_off
        Whether the question is about any work on the day, because without the symbol she would work another shift.
    against
        What leaves the person no month without it, or none with it, so that it had to be put right before anything was
        asked; then there is nothing to compare.
    alone
        Only her month changes.
    alone_exact
        Whether it is proven that no month of hers costs less, everybody else's staying.
    together
        Others' months may change too: the best found, an upper estimate.
    instead
        What the person then has on the day, or had to be given; None where nothing else can stand there.
    """

    employee_id: str
    day: date
    symbol: str
    day_off: bool
    against: tuple[Against, ...]
    alone: Difference | None
    alone_exact: bool
    together: Difference | None
    instead: str | None


@dataclass(frozen=True)
class Candidate:
    """Somebody who is asked whether she could take a shift.

    Attributes
    ----------
    has
        What stands in her cell of the day now.
    against
        What stands against it: rules that bar the cell or leave no month with it, or hard rules that the best roster
        found breaks. None = she could.
    exchange
        What the roster costs more if the two cells of the day are exchanged and nothing else; None where that breaks
        ``exchange_against``.
    dearer
        What it costs more with both months chosen again, and for the cheapest few everybody's: the best found.
    moves
        Cells of that roster that differ, the giver's first.
    """

    employee_id: str
    has: str
    against: tuple[Against, ...]
    exchange: float | None = None
    exchange_against: tuple[Against, ...] = ()
    dearer: float | None = None
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True)
class WhoElseAnswer:
    """Who else could take a shift.

    Attributes
    ----------
    could
        Cheapest first; at the same cost whoever changes fewest cells. None = there is no shift to take.
    could_not
        In the order of the roster.
    have_it
        Employee ids of those who work that shift that day anyway.
    not_reached
        Employee ids of those there was no time to ask.
    against
        What leaves the person asked about no month with the shift: nobody can be asked to take what cannot stand.
    """

    employee_id: str
    day: date
    symbol: str
    could: tuple[Candidate, ...] | None
    could_not: tuple[Candidate, ...] = ()
    have_it: tuple[str, ...] = ()
    not_reached: tuple[str, ...] = ()
    against: tuple[Against, ...] = ()


@dataclass(frozen=True)
class CarriedBy:
    """A rule that carries a clause.

    Attributes
    ----------
    clauses
        All clauses it carries: they go with it.
    acts
        ``objective`` (the solver keeps or pays for it), ``told`` (only told, by the centre's wish), ``requirement``
        (through the people required), ``desk`` (on swaps, leave, days or pay), ``audit`` (judged, not planned by).
    paid
        What the roster pays for it now.
    breaches, breaches_without
        Of the roster, and of the one found without the clause.
    """

    rule: str
    severity: Enforce
    clauses: tuple[str, ...]
    acts: str
    paid: float
    breaches: int
    breaches_without: int | None


@dataclass(frozen=True)
class ClauseAnswer:
    """What a clause costs.

    Attributes
    ----------
    rules
        Those that carry it; none = ``reason`` says why.
    reason
        Code of the argument why no rule in force carries it.
    cost, cost_without
        Of the best rosters found with it and without it; None where it has no part in the objective, or there was no
        time to search.
    bound, bound_without
        Proven lower bounds; None where none was worked out.
    moves
        How many cells differ between the two.
    """

    clause: str
    rules: tuple[CarriedBy, ...]
    not_judged: NotJudged | None = None
    cost: float | None = None
    cost_without: float | None = None
    bound: float | None = None
    bound_without: float | None = None
    moves: int = 0

    @property
    def saves(self) -> float | None:
        """What giving the clause up saves, as far as found."""
        if self.cost is None or self.cost_without is None:
            return None
        return self.cost - self.cost_without

    @property
    def proven_most(self) -> float | None:
        """What giving the clause up can save at the very most."""
        return None if self.cost is None or self.bound_without is None else self.cost - self.bound_without


@dataclass(frozen=True)
class Explanation:
    """All answers of one call.

    Attributes
    ----------
    view
        The roster as given, judged.
    cost
        What it costs.
    better
        What it costs after the same cheap moves that every answer is found by; differences are to this.
    beforehand
        Those moves; the moves of answers come after them.
    mended
        People whose months broke a hard rule of their own: every answer begins with these put right.
    past
        The last day that no answer changes.
    conflicts
        Sets of clauses, people and dates behind the hard breaches; None = not asked.
    """

    view: RosterView
    cost: float
    better: float
    beforehand: tuple[Move, ...] = ()
    mended: tuple[str, ...] = ()
    past: date | None = None
    why: tuple[WhyAnswer, ...] = ()
    who_else: tuple[WhoElseAnswer, ...] = ()
    clauses: tuple[ClauseAnswer, ...] = ()
    conflicts: tuple[Conflict, ...] | None = None
