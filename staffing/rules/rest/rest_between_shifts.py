"""Rest between two shifts, measured from the end of work to the next early arrival for the hand-over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.presence import shift_spans
from staffing.rules.base import Breach, Rule
from staffing.shapes import Sequence, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.presence import Spans

__all__ = ["RestBetweenShifts"]

RESTED = -10 * MINUTES_PER_DAY


@dataclass(frozen=True)
class RestBetweenShifts(Rule):
    """At least ``hours`` between leaving and the next on-site time (A-16)."""

    rule_id: ClassVar[str] = "rest.min_between_shifts"

    hours: Annotated[float, Field(ge=0, le=24)] = 11.0

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        spans = shift_spans(month, roster)
        rest = spans.on_site_from[1:] - spans.end[:-1]
        for i in np.flatnonzero(_follows(spans) & (rest < self.hours * 60)):
            yield self.breach(
                (self.hours * 60 - rest[i]) / 60,
                employee_id=month.people[spans.person[i + 1]].employee_id,
                day=month.date_of(int(spans.day[i + 1])),
                text="breach" if rest[i] >= 0 else "overlap",
                rest_hours=round(float(rest[i]) / 60, 2),
                hours=self.hours,
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": int(_follows(shift_spans(month, roster)).sum())}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        for lead in np.unique(month.lead_minutes):
            people = np.flatnonzero(month.lead_minutes == lead)
            step, penalty = self._automaton(month, int(lead))
            start = np.zeros(len(people), dtype=np.int64)
            for column in range(month.carry_in.shape[1]):
                start = step[start, month.carry_in[people, column]]
            yield Sequence(self.rule_id, True, people, start, step, penalty)

    def _automaton(self, month: CentreMonth, lead: int) -> tuple[IntArray, FloatArray]:
        """Next state and violation, both (S, K).

        States are instants at which the person left, in minutes after 00:00 of the day to come.
        """
        symbols = month.symbols
        matters = int(symbols.start_minute[symbols.is_shift].min(initial=0)) - lead - self.hours * 60
        states, step_of, penalty_of = [RESTED], list[list[int]](), list[list[float]]()
        for left in states:
            following, broken = [], []
            for symbol in range(len(symbols)):
                if symbols.is_shift[symbol]:
                    rest = int(symbols.start_minute[symbol]) - lead - left
                    broken.append(float(rest < self.hours * 60))
                    then = int(symbols.end_minute[symbol]) - MINUTES_PER_DAY
                else:
                    broken.append(0.0)
                    then = left - MINUTES_PER_DAY
                if then <= matters:
                    then = RESTED
                if then not in states:
                    states.append(then)
                following.append(states.index(then))
            step_of.append(following)
            penalty_of.append(broken)
        return np.array(step_of, dtype=np.int64), np.array(penalty_of)


def _follows(spans: Spans) -> BoolArray:
    """(N-1,) whether the next shift is one of the month and of the same person."""
    return np.asarray((spans.person[1:] == spans.person[:-1]) & (spans.day[1:] >= 0))
