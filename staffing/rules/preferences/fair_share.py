"""Fair share of nights, weekends and holidays within each role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field

from staffing.centre.shifts import NIGHT_MINUTE
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY
from staffing.rules.base import Breach, Enforce, Rule
from staffing.shapes import Counter, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["FairShare"]

Kind = Literal["nights", "weekends", "holidays"]
NIGHT_INTERVAL = NIGHT_MINUTE // INTERVAL_MINUTES


@dataclass(frozen=True)
class _Shared:
    """A kind of shift that people of a role share.

    Attributes
    ----------
    weight
        (D, K) 1 where the cell is of the kind.
    ledger, share
        (n,) year-to-date deviation and fair share, both constants of the month.
    """

    kind: Kind
    people: IntArray
    weight: IntArray
    ledger: FloatArray
    share: FloatArray


@dataclass(frozen=True)
class FairShare(Rule):
    """What lies more than ``free`` shifts off one's fair share of a kind costs ``price`` a shift.

    A role's shifts of the kind are shared by contract and available days; the year-to-date ledger is added to one's
    own.
    """

    rule_id: ClassVar[str] = "fairness.share"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft", "info")
    asks_for_demand: ClassVar[bool] = True

    of: tuple[Kind, ...] = ("nights", "weekends", "holidays")
    price: Annotated[float, Field(ge=0, le=1e6)] = 10.0
    free: Annotated[float, Field(ge=0, le=31)] = 1.0

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for shared in self._shared(month):
            counted = shared.weight[np.arange(month.days), roster[shared.people]].sum(axis=1)
            off = counted + shared.ledger - shared.share
            for i in np.flatnonzero(np.abs(off) > self.free + 1e-9):
                yield self.breach(
                    abs(off[i]) - self.free,
                    employee_id=month.people[shared.people[i]].employee_id,
                    cost=float((abs(off[i]) - self.free) * self.price),
                    text=f"{shared.kind}-{'more' if off[i] > 0 else 'fewer'}",
                    own=int(counted[i]),
                    ledger=round(float(shared.ledger[i]), 1),
                    share=round(float(shared.share[i]), 1),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": sum(len(shared.people) for shared in self._shared(month))}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        for shared in self._shared(month):
            due = shared.share - shared.ledger
            none = np.zeros(len(shared.people), dtype=np.int64)
            low, high = due - self.free, due + self.free
            yield Counter(self.rule_id, False, shared.people, shared.weight, none, low, high, self.price, self.price)

    def describe_arguments(self) -> dict[str, str | int | float]:
        kinds: tuple[Kind, ...] = ("nights", "weekends", "holidays")
        return {"price": self.price, "free": self.free, **{f"of_{kind}": int(kind in self.of) for kind in kinds}}

    def _shared(self, month: CentreMonth) -> Iterator[_Shared]:
        ledgers = {line.employee_id: line for line in month.centre.ledger}
        for role in dict.fromkeys(person.role for person in month.people):
            people = np.flatnonzero(month.role_mask(role) & (month.norm_minutes > 0))
            for kind in self.of:
                share = _fair_shares(month, people, kind)
                weight = _counted_cells(month, kind)
                if share is None or not weight[:, month.role_allows[people].any(axis=0)].any():
                    continue
                ledger = [getattr(ledgers.get(month.people[row].employee_id), kind, 0.0) for row in people]
                yield _Shared(kind, people, weight, np.array(ledger), share)


def _counted_cells(month: CentreMonth, kind: Kind) -> IntArray:
    """(D, K) 1 where working the symbol on the day counts as one of the kind."""
    if kind == "nights":
        cells: BoolArray = np.tile(month.symbols.is_night, (month.days, 1))
    else:
        days = month.weekend if kind == "weekends" else month.holiday
        cells = days[:, None] & month.symbols.is_shift
    return cells.astype(np.int64)


def _fair_shares(month: CentreMonth, people: IntArray, kind: Kind) -> FloatArray | None:
    """(n,) expected number of the kind for each, a constant the roster cannot move.

    Agents: the part of the requirement that falls on the kind. Posts kept round the clock: their minimum a night, and
    the days' part of the month. Roles asked for by the day: those days. A role of which nobody is asked for owes none.
    """
    norm = month.norm_minutes[people].astype(np.float64)
    open_symbols = np.flatnonzero(month.role_allows[people].any(axis=0) & month.symbols.is_shift)
    if not norm.sum() or not len(open_symbols):
        return None
    serving = bool((month.serves[people] != 0).any())
    post = month.post_minimum.get(month.people[people[0]].role, 0)
    required = month.demand.required.sum(axis=0).reshape(month.days, INTERVALS_PER_DAY)
    if kind == "nights":
        nights = required[:, NIGHT_INTERVAL].sum() if serving else post * month.days
        return np.asarray(nights * norm / norm.sum())
    days = month.weekend if kind == "weekends" else month.holiday
    shifts = norm / month.symbols.paid_minutes[open_symbols].mean()
    if serving and required.any():
        return np.asarray(shifts * required[days].sum() / required.sum())
    if post:
        return np.asarray(shifts * days.mean())
    asked = month.day_minimum.get(month.people[people[0]].role, np.zeros(month.days, dtype=np.int64))
    return np.asarray(asked[days].sum() * norm / norm.sum())
