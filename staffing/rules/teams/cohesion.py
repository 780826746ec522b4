"""A team works the same shift: many centres roster teams (班组) and not individuals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.centre.symbols import OFF_SYMBOL
from staffing.rules.names import TeamName  # noqa: TC001 - read from files by its type
from staffing.rules.presence.hard_or_priced import HardOrPriced
from staffing.rules.presence.shift_rows import shift_rows
from staffing.shapes import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach, Enforce
    from staffing.shapes import Shape

__all__ = ["TeamCohesion"]

NOT_AT_WORK = -1
LEADER = "shift_leader"


@dataclass(frozen=True)
class TeamCohesion(HardOrPriced):
    """All of a team who work on a day have the team's shift, but for ``exceptions``; each one more costs ``price``.

    The team's shift of a day is that of its leader or, while the leader is off, of the first at work among the first
    ``lineup`` people of the team; shift types of the same hours are the same shift.

    Attributes
    ----------
    by_team
        Exceptions of single teams.
    teams
        Teams it holds for; none = every team that has a leader.
    rest_together
        Whether a day off while the team works is an exception too. Leave never is.
    """

    rule_id: ClassVar[str] = "team.cohesion"
    default_enforce: ClassVar[Enforce] = "soft"

    price: Annotated[float, Field(ge=0, le=1e6)] = 10.0
    exceptions: Annotated[int, Field(ge=0, le=1000)] = 0
    by_team: dict[TeamName, Annotated[int, Field(ge=0, le=1000)]] = field(default_factory=dict)
    teams: tuple[TeamName, ...] = ()
    rest_together: bool = False
    lineup: Annotated[int, Field(ge=1, le=20)] = 3

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        kinds = _kinds_of_hours(month)[roster]
        for team, members in self._members(month):
            there = members & (kinds != NOT_AT_WORK)
            apart = there | (members & (roster == OFF_SYMBOL)) if self.rest_together else there
            for day in range(month.days):
                first = next((row for row in self._lineup(month, members) if there[row, day]), None)
                if first is None:
                    continue
                others = np.flatnonzero(apart[:, day] & (kinds[:, day] != kinds[first, day]))
                beyond = len(others) - self._allowed(team)
                if beyond > 0:
                    yield self.breach(
                        beyond,
                        day=month.date_of(day),
                        cost=self.cost_of(beyond),
                        part=team,
                        team=team,
                        leader=month.people[first].employee_id,
                        shift=month.symbols.ids[roster[first, day]],
                        apart=", ".join(month.people[row].employee_id for row in others),
                        exceptions=self._allowed(team),
                    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        at_work = _kinds_of_hours(month)[roster] != NOT_AT_WORK
        return {
            team: int((members & at_work)[self._lineup(month, members)].any(axis=0).sum())
            for team, members in self._members(month)
        }

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        """A row for each day, hours and person of the line-up: whoever sets the shift, nobody else works another."""
        kind_of_symbol = _kinds_of_hours(month)
        shifts = np.flatnonzero(kind_of_symbol != NOT_AT_WORK)
        kinds = np.unique(kind_of_symbol[shifts])
        cells = [(day, kind) for day in range(month.days) for kind in kinds.tolist()]
        having = shift_rows(month, [(day, np.flatnonzero(kind_of_symbol == kind)) for day, kind in cells])
        working = shift_rows(month, [(day, shifts) for day, _ in cells])
        resting = [OFF_SYMBOL] if self.rest_together else []
        other = shift_rows(
            month, [(day, np.array([*shifts[kind_of_symbol[shifts] != kind], *resting])) for day, kind in cells]
        )
        for team, members in self._members(month):
            most = float(members.sum(axis=0).max(initial=0))
            earlier = np.zeros_like(members)
            for row in self._lineup(month, members):
                own = np.zeros_like(members)
                own[row] = members[row]
                yield self.rows(
                    (Part(members, -other),),
                    np.full(len(cells), max(most - self._allowed(team), 0.0)),
                    base=np.full(len(cells), most),
                    only_if=(Part(own, having), Part(earlier.copy(), -working)),
                )
                earlier[row] = members[row]

    def _allowed(self, team: str) -> int:
        return self.by_team.get(team, self.exceptions)

    def _members(self, month: CentreMonth) -> Iterator[tuple[str, BoolArray]]:
        """Teams with (E, D) who belongs to them and is not on leave."""
        led = {person.team for person in month.people if person.role == LEADER and person.team}
        names = np.array([person.team for person in month.people])
        here = month.employed & (month.leave < 0)
        for team in sorted(led if not self.teams else set(self.teams) & set(names.tolist()) - {""}):
            yield team, here & (names == team)[:, None]

    def _lineup(self, month: CentreMonth, members: BoolArray) -> list[int]:
        """Who sets the team's shift, the leader first."""
        rows = np.flatnonzero(members.any(axis=1)).tolist()
        return sorted(rows, key=lambda row: month.people[row].role != LEADER)[: self.lineup]

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule; days off as 1 or 0."""
        return {**super().describe_arguments(), "rest_together": int(self.rest_together)}


def _kinds_of_hours(month: CentreMonth) -> IntArray:
    """(K,) number of each symbol's working hours, the same for shift types of the same hours; -1 without work."""
    hours = [None if shift is None else shift.blocks for shift in month.symbols.shifts]
    known = sorted({blocks for blocks in hours if blocks is not None})
    return np.array([NOT_AT_WORK if blocks is None else known.index(blocks) for blocks in hours], dtype=np.int64)
