"""Teams that work in a cycle of shifts and rest days (倒班), counted from an anchor date."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - anchors are read from files by their type
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import ConfigDict, Field
from scipy import sparse

from staffing.centre.symbols import OFF_SYMBOL
from staffing.rules.base import Breach, Enforce, Rule
from staffing.rules.names import CycleDay, TeamName  # noqa: TC001 - read from files by its type
from staffing.shapes import Part, Rows, no_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Shape

__all__ = ["CyclicPattern", "TeamCycle"]

ANYTHING = "*"


@dataclass(frozen=True)
class TeamCycle:
    """What days hold in turn, ``anchor`` being the first of a cycle: shift ids, ``OFF``, or ``*`` for anything."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    cycle: Annotated[tuple[CycleDay, ...], Field(min_length=1)]
    anchor: date

    def __str__(self) -> str:
        return f"{' '.join(self.cycle)} ({self.anchor.isoformat()})"


@dataclass(frozen=True)
class CyclicPattern(Rule):
    """Everybody of a team in ``by_team`` has the day's symbol of the team's cycle, or a soft rule costs ``price``.

    Days of approved leave and outside employment are free, and so is a day whose shift is not open to the role or not
    to be worked for want of a valid certificate (`qualification.valid` sees to that).
    """

    rule_id: ClassVar[str] = "pattern.cyclic"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False

    by_team: dict[TeamName, TeamCycle] = field(default_factory=dict)
    price: Annotated[float, Field(ge=0, le=1e6)] = 20.0

    def _wanted(self, month: CentreMonth) -> IntArray:
        """(E, D) symbol each person should have, -1 where anything will do."""
        wanted = np.full((len(month.people), month.days), -1, dtype=np.int64)
        for row, person in enumerate(month.people):
            if person.team not in self.by_team:
                continue
            team = self.by_team[person.team]
            for day in range(month.days):
                turn = (month.date_of(day) - team.anchor).days % len(team.cycle)
                symbol = month.symbols.index.get(team.cycle[turn], -1)
                if symbol >= 0 and not month.symbols.is_leave[symbol] and month.role_allows[row, symbol]:
                    wanted[row, day] = symbol
        wanted[(month.leave >= 0) | ~month.employed | ((wanted != OFF_SYMBOL) & ~month.certified)] = -1
        return wanted

    def _off_pattern(self, month: CentreMonth) -> BoolArray:
        """(E, D, K) symbols other than the cycle's."""
        wanted = self._wanted(month)[:, :, None]
        return np.asarray((wanted >= 0) & (wanted != np.arange(len(month.symbols))))

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        wanted = self._wanted(month)
        for row, day in np.argwhere((wanted >= 0) & (wanted != roster)):
            person = month.people[row]
            yield self.breach(
                1,
                employee_id=person.employee_id,
                day=month.date_of(int(day)),
                cost=self.price if self.severity == "soft" else 0.0,
                part=person.team,
                team=person.team,
                wanted=month.symbols.ids[wanted[row, day]],
                given=month.symbols.ids[roster[row, day]],
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        bound = (self._wanted(month) >= 0).sum(axis=1)
        teams = np.array([person.team for person in month.people])
        return {team: int(bound[teams == team].sum()) for team in self.by_team}

    def forbidden(self, month: CentreMonth) -> BoolArray | None:
        """Any symbol off the pattern but a day off, which `shapes` counts: other rules may leave nothing else."""
        if self.severity != "hard":
            return None
        barred = self._off_pattern(month)
        barred[:, :, OFF_SYMBOL] = False
        return barred

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        if self.severity == "hard":
            days = np.arange(month.days)
            day_off = sparse.csr_array(
                (np.ones(month.days), (days, days * len(month.symbols) + OFF_SYMBOL)),
                shape=(month.days, month.days * len(month.symbols)),
            )
            zero, one = np.zeros(month.days), np.ones(month.days)
            yield Rows(
                self.rule_id,
                True,
                (Part(self._wanted(month) > OFF_SYMBOL, day_off),),
                base=zero,
                low=np.full(month.days, -np.inf),
                high=zero,
                price_below=one,
                price_above=one,
                group=no_group(month.days),
            )

    def cell_cost(self, month: CentreMonth) -> FloatArray | None:
        return self._off_pattern(month).astype(np.float64) * self.price if self.severity == "soft" else None

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule; the price only where it counts."""
        return {**super().describe_arguments(), "price": self.price if self.severity == "soft" else 0}
