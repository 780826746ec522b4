"""Enough agents at night that one can take a break (JL-39.13)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY
from staffing.rules.base import Breach, Rule
from staffing.rules.presence.presence_within import checks_within, people_within, rows_within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Shape

__all__ = ["NightAgents"]

INTERVALS_PER_HOUR = 60 // INTERVAL_MINUTES


@dataclass(frozen=True)
class NightAgents(Rule):
    """At least ``people`` agents in every minute of the night's half-hours in which somebody is required.

    The night is ``from_hour`` … ``to_hour``; one that does not end later runs over midnight.
    """

    rule_id: ClassVar[str] = "presence.min_night_agents"
    asks_for_demand: ClassVar[bool] = True
    standard: ClassVar[bool] = False

    people: Annotated[int, Field(ge=0, le=1000)] = 2
    from_hour: Annotated[int, Field(ge=0, le=23)] = 0
    to_hour: Annotated[int, Field(ge=0, le=24)] = 6

    def _stretches(self, month: CentreMonth) -> list[tuple[int, int]]:
        """Half-hours of the night with a requirement, neighbours joined; none where nobody knows the requirement."""
        hour = np.arange(INTERVALS_PER_DAY) // INTERVALS_PER_HOUR
        after, before = hour >= self.from_hour, hour < self.to_hour
        night = after & before if self.from_hour < self.to_hour else after | before
        asked = np.tile(night, month.days) & (month.demand.required.sum(axis=0) > 0) & month.demand.known
        bounds = np.flatnonzero(np.diff(np.concatenate([[0], asked.astype(np.int8), [0]]))) * INTERVAL_MINUTES
        return [(int(start), int(end)) for start, end in bounds.reshape(-1, 2)]

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        agents = month.role_mask("agent")
        for start, end, present in people_within(month, roster, agents, self._stretches(month)):
            if present < self.people:
                clock = clock_range(month.first_day, start, end)
                yield self.breach(
                    (end - start) * (self.people - present),
                    day=month.date_of(start // MINUTES_PER_DAY),
                    present=present,
                    minimum=self.people,
                    start=clock["start"],
                    end=clock["end"],
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        agents = month.role_mask("agent")
        nights = self._stretches(month) if self.people else []
        return {"": checks_within(month, roster, agents, nights, least=self.people)}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        if self.people:
            agents = month.role_mask("agent")
            yield rows_within(self.rule_id, month, agents, self._stretches(month), least=self.people)
