"""What is known of hard rules that a roster cannot keep: the sets in conflict, and what would make the rest hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from staffing.rules.base import Breach

__all__ = ["Conflict", "ConflictPart", "ConflictState", "NotCounting", "Relaxation"]

ConflictState = Literal["irreducible", "proven", "beside", "open", "elsewhere", "idle", "unseen"]


@dataclass(frozen=True)
class ConflictPart:
    """One requirement that binds.

    Attributes
    ----------
    rule
        Its id; `FIXED_CELL` for a cell the manager has fixed, `ABSENT` for a day somebody is away.
    clause
        Empty where none asks for it.
    employee_id
        Whom it binds; None = a demand on the day, for which several people together are needed.
    days
        Ascending; empty = the month as a whole.
    minutes
        Stretches of each of the days, from and to in minutes after 00:00, that a demand is about; empty = the day as a
        whole.
    """

    rule: str
    clause: str
    employee_id: str | None
    days: tuple[date, ...]
    minutes: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class NotCounting:
    """Somebody who would count in a demand of a conflict but for a fact that no roster changes.

    Attributes
    ----------
    certificate
        The one that is not valid; None = not employed on the days.
    until
        Last day on which it was valid, or of employment; None = there was none before.
    """

    rule: str
    employee_id: str
    certificate: str | None
    until: date | None
    days: tuple[date, ...]


@dataclass(frozen=True)
class Relaxation:
    """What can be given up so that the rest holds.

    Attributes
    ----------
    gives
        The parts given up, all or some of their days.
    breaches
        What the audit then says: how much of it, in each rule's own unit.
    dearer
        Price of that roster less the price of the roster as it is; negative = cheaper.
    """

    gives: tuple[ConflictPart, ...]
    breaches: tuple[Breach, ...]
    dearer: float

    @property
    def amount(self) -> float:
        """How much is given up in all."""
        return sum(breach.amount for breach in self.breaches)


@dataclass(frozen=True)
class Conflict:
    """Hard requirements that cannot all hold, or what is known of a breach instead.

    Attributes
    ----------
    state
        ``irreducible``: without any one part the others can hold (where it recurs, on each of the days); ``proven``:
        contradictory, but time was up before every part was shown to be needed; ``beside``: broken, though it can be
        kept beside whatever the conflicts before leave; ``open``: nothing is proven, a roster
        that keeps it may exist; ``elsewhere``: no roster changes it; ``idle``: people whom it lets work on no day;
        ``unseen``: people whose months together were not looked at to the end.
    parts
        What cannot hold together; of ``open`` and ``elsewhere`` what is broken.
    people
        Ids of those it is about; of ``open`` of those whose months were looked at.
    breaches
        What it explains of the roster.
    relaxations
        Cheapest first.
    times
        How often it was found: for so many people or days, each for itself.
    not_counting
        Who does not count in its demands, and why.
    each
        Whether it stands for each of several people by themselves: each needs a way out.
    """

    state: ConflictState
    parts: tuple[ConflictPart, ...]
    people: tuple[str, ...]
    breaches: tuple[Breach, ...] = ()
    relaxations: tuple[Relaxation, ...] = ()
    times: int = 1
    not_counting: tuple[NotCounting, ...] = ()
    each: bool = False

    @property
    def named(self) -> tuple[str, ...]:
        """Ids of those whom its parts bind, each once."""
        return tuple(dict.fromkeys(part.employee_id for part in self.parts if part.employee_id is not None))
