"""Hand-over: the outgoing person leaves when somebody of the role has been there long enough (JL-57.1, JL-35.1)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field
from scipy import sparse

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.month import INTERVAL_MINUTES
from staffing.presence import Spans, work_spans
from staffing.rules.base import Breach, Rule
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.shapes import Part, Rows, Shape, no_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, IntArray, RosterArray
    from staffing.month import CentreMonth, MonthSettings
    from staffing.shapes import Weights

__all__ = ["HandoverOverlap"]


@dataclass(frozen=True)
class HandoverOverlap(Rule):
    """Early arrival by role, and a relief at every end of a shift on a post that goes on.

    ``by_role`` is how many minutes before the start of work a role is on site. For the roles in ``relieved``, whoever
    leaves at an instant must have met somebody of the same role who came at least that long before and stays, where
    the role keeps a post round the clock; agents also where people are still required afterwards.
    """

    rule_id: ClassVar[str] = "handover.overlap_minutes"

    by_role: dict[RoleName, Annotated[int, Field(ge=0, le=240)]] = field(
        default_factory=lambda: {
            "agent": 10,
            "technician": 15,
            "shift_leader": 30,
            "duty_supervisor": 30,
            "manager": 30,
            "qa": 30,
            "support": 30,
            "trainer": 30,
            "analyst": 30,
        }
    )
    relieved: tuple[RoleName, ...] = ("agent", "technician", "shift_leader", "duty_supervisor")

    def settings(self, so_far: MonthSettings) -> MonthSettings:
        return dataclasses.replace(so_far, lead_by_role=self.by_role)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        everyone = work_spans(month, roster)
        for role in self.relieved:
            people = month.role_mask(role)
            spans = everyone.of(people)
            for instant in self._relieved_at(month, role, spans):
                if _taking_over(spans, int(instant), self.by_role.get(role, 0)).any():
                    continue
                leaving = np.flatnonzero(spans.last & (spans.end == instant))
                yield self.breach(
                    len(leaving),
                    employee_id=month.people[spans.person[leaving[0]]].employee_id,
                    day=month.date_of(int(instant) // MINUTES_PER_DAY),
                    part=role,
                    role=role,
                    people=len(leaving),
                    minutes=self.by_role.get(role, 0),
                    instant=clock_range(month.first_day, int(instant), int(instant))["start"],
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        everyone = work_spans(month, roster)
        return {role: len(self._relieved_at(month, role, everyone.of(month.role_mask(role)))) for role in self.relieved}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        carried = work_spans(month, np.zeros((len(month.people), 0), dtype=np.int16))
        for role in self.relieved:
            people = month.role_mask(role)
            if not people.any():
                continue
            before = carried.of(people)
            instants = self._possible_ends(month, people, before)
            instants = instants[self._post_goes_on(month, role)[instants]]
            overlap = self.by_role.get(role, 0)
            leaving, staying = _weights_at(month, people, instants, overlap)
            members = np.repeat(people[:, None], month.days, axis=1)
            rows = len(instants)
            stays = [np.count_nonzero(_taking_over(before, int(i), overlap)) for i in instants]
            leaves = [np.count_nonzero(before.last & (before.end == i)) for i in instants]
            yield Rows(
                self.rule_id,
                True,
                (Part(members, staying),),
                base=np.array(stays, dtype=np.float64),
                low=np.ones(rows),
                high=np.full(rows, np.inf),
                price_below=np.ones(rows),
                price_above=np.zeros(rows),
                group=no_group(rows),
                only_if=(Part(members, leaving),),
                only_if_base=np.array(leaves, dtype=np.float64),
            )

    def _post_goes_on(self, month: CentreMonth, role: str) -> BoolArray:
        """(minutes,) whether somebody of the role is needed from this minute on."""
        if month.post_minimum.get(role, 0):
            return np.ones(month.minutes, dtype=np.bool_)
        if role != "agent":
            return np.zeros(month.minutes, dtype=np.bool_)
        return np.repeat(month.demand.required.sum(axis=0) > 0, INTERVAL_MINUTES)

    def _relieved_at(self, month: CentreMonth, role: str, spans: Spans) -> IntArray:
        """Instants of the month at which somebody of the role leaves a post that goes on."""
        ends = np.unique(spans.end[spans.last])
        ends = ends[(ends >= 0) & (ends < month.minutes)]
        return np.asarray(ends[self._post_goes_on(month, role)[ends]])

    def _possible_ends(self, month: CentreMonth, people: BoolArray, before: Spans) -> IntArray:
        ends = {int(end) for end in before.end[before.last]}
        for symbol in month.open_symbols(people):
            end = int(month.symbols.end_minute[symbol])
            ends.update(day * MINUTES_PER_DAY + end for day in range(month.days))
        return np.array(sorted(end for end in ends if 0 <= end < month.minutes), dtype=np.int64)


def _taking_over(spans: Spans, instant: int, overlap: int) -> BoolArray:
    """(N,) blocks of people who are at work at the instant, came at least the overlap before it and stay beyond it."""
    return np.asarray((spans.start <= instant) & (instant < spans.end) & (spans.on_site_from <= instant - overlap))


def _weights_at(month: CentreMonth, people: BoolArray, instants: IntArray, overlap: int) -> tuple[Weights, Weights]:
    """Who ends the shift at each instant, and who takes over at it: two (len(instants), D*K) matrices.

    A shift begins with the early arrival; back from the break of a split one, one is there when the second half begins.
    """
    symbols = len(month.symbols)
    entries: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for symbol in month.open_symbols(people):
        shift = month.symbols.shifts[symbol]
        assert shift is not None
        for day in range(month.days):
            column, midnight = day * symbols + int(symbol), day * MINUTES_PER_DAY
            row = int(np.searchsorted(instants, midnight + shift.end_minute))
            if row < len(instants) and instants[row] == midnight + shift.end_minute:
                entries[0].append((row, column))
            for number, (start, end) in enumerate(shift.blocks):
                there_for_it = start if number == 0 else start + overlap
                first = int(np.searchsorted(instants, midnight + there_for_it))
                last = int(np.searchsorted(instants, midnight + end))
                entries[1].extend((between, column) for between in range(first, last))
    shape = (len(instants), month.days * symbols)
    leaving, staying = (
        sparse.csr_array(
            sparse.coo_array(
                (
                    np.ones(len(cells)),
                    (
                        np.array([row for row, _ in cells], dtype=np.int64),
                        np.array([column for _, column in cells], dtype=np.int64),
                    ),
                ),
                shape=shape,
            )
        )
        for cells in entries
    )
    return leaving, staying
