"""Posts kept through the last night of the month, until somebody of the next month can start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.presence import atom_edges, minutes_present, presence_weights, work_spans
from staffing.rules.base import Breach, Rule
from staffing.shapes import Part, Rows, no_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Shape

__all__ = ["LastNight", "minutes_to_first_start"]

LATEST_END = 600
"""Nights that start in the month end by 10:00 of the next one."""


@dataclass(frozen=True)
class LastNight(Rule):
    """The roles that are always present are so from the last midnight on, until the next month's first start.

    The month owns the instants before that midnight; but only its own last night can keep the post after it.
    """

    rule_id: ClassVar[str] = "presence.last_night"

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        spans = work_spans(month, roster)
        for role, minimum in month.post_minimum.items():
            people = month.role_mask(role)
            until = minutes_to_first_start(month, people)
            present = minutes_present(spans.of(people), month.minutes + until)[month.minutes :]
            missing = np.maximum(minimum - present, 0)
            if not missing.any():
                continue
            short = np.flatnonzero(missing)
            window = clock_range(month.date_of(month.days), int(short[0]), int(short[-1]) + 1)
            yield self.breach(
                int(missing.sum()),
                day=month.date_of(month.days - 1),
                role=role,
                present=int(present[short].min()),
                minimum=minimum,
                start=window["start"],
                end=window["end"],
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Once for each post that nobody of the next month can keep from its first midnight on."""
        posts = [month.role_mask(role) for role, minimum in month.post_minimum.items() if minimum]
        return {"": sum(minutes_to_first_start(month, people) > 0 for people in posts)}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        for role, minimum in month.post_minimum.items():
            people = month.role_mask(role)
            until = minutes_to_first_start(month, people)
            if not minimum or not until:
                continue
            inside = atom_edges(month, people) % MINUTES_PER_DAY
            edges = month.minutes + np.unique([0, *inside[inside < until], until])
            rows = len(edges) - 1
            yield Rows(
                self.rule_id,
                True,
                (Part(np.repeat(people[:, None], month.days, axis=1), presence_weights(month, edges)),),
                base=np.zeros(rows),
                low=np.full(rows, float(minimum)),
                high=np.full(rows, np.inf),
                price_below=np.ones(rows),
                price_above=np.zeros(rows),
                group=no_group(rows),
            )


def minutes_to_first_start(month: CentreMonth, people: BoolArray) -> int:
    """From midnight to the first moment at which one of the people (E,) can start a shift of that day."""
    starts = month.symbols.start_minute[month.open_symbols(people)]
    return int(starts.min(initial=LATEST_END)) if len(starts) else 0
