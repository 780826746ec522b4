"""People of one or several roles present within hours of the day (JL-AN2a, MS-5.2.2, GS-9.2)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.centre.people import BUILT_IN_ROLES
from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.rules.base import Breach, Rule
from staffing.rules.chosen_days import ChosenDays
from staffing.rules.clock_window import ClockTime, window_minutes
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.rules.presence.presence_within import checks_within, people_within, rows_within
from staffing.rules.presence.role_group import role_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Shape

__all__ = ["PresenceWindow", "RoleWindows"]


@dataclass(frozen=True, kw_only=True)
class PresenceWindow(ChosenDays):
    """Hours of the day in which at least so many people of the roles together are present.

    Written ``{roles, from, to, days, holidays, least}``; hours over midnight belong to the day on which they begin.
    """

    roles: Annotated[tuple[RoleName, ...], Field(min_length=1)]
    start: Annotated[ClockTime, Field(alias="from")] = "00:00"
    end: Annotated[ClockTime, Field(alias="to")] = "24:00"
    least: Annotated[int, Field(ge=1, le=1000)] = 1

    def stretches(self, month: CentreMonth) -> list[tuple[int, int]]:
        """The hours of every day they hold on, minutes after 00:00 of the 1st, cut to the month."""
        start, end = window_minutes(self.start, self.end)
        begins = (np.flatnonzero(self.chosen(month, -1)) - 1) * MINUTES_PER_DAY
        cut = [(max(int(day) + start, 0), min(int(day) + end, month.minutes)) for day in begins]
        return [(begin, finish) for begin, finish in cut if begin < finish]

    def text(self) -> str:
        """The window in signs that need no language."""
        return f"≥ {self.least} {self.start}–{self.end}{self.days_text()}"


@dataclass(frozen=True)
class RoleWindows(Rule):
    """In every minute of each window at least so many people of its roles together."""

    rule_id: ClassVar[str] = "presence.windows"
    standard: ClassVar[bool] = False

    windows: dict[str, PresenceWindow] = field(default_factory=dict)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for name, window in self.windows.items():
            people = month.role_mask(*window.roles)
            for start, end, present in people_within(month, roster, people, window.stretches(month)):
                if present < window.least:
                    clock = clock_range(month.first_day, start, end)
                    yield self.breach(
                        (end - start) * (window.least - present),
                        day=month.date_of(start // MINUTES_PER_DAY),
                        part=name,
                        window=name,
                        present=present,
                        minimum=window.least,
                        start=clock["start"],
                        end=clock["end"],
                        **role_group(window.roles),
                    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {
            name: checks_within(
                month, roster, month.role_mask(*window.roles), window.stretches(month), least=window.least
            )
            for name, window in self.windows.items()
        }

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        for window in self.windows.values():
            people = month.role_mask(*window.roles)
            yield rows_within(self.rule_id, month, people, window.stretches(month), least=window.least)

    def day_minimum(self, month: CentreMonth) -> dict[str, IntArray]:
        """Of windows of one role; several roles share theirs as they like."""
        asked: dict[str, IntArray] = {}
        for window in self.windows.values():
            if len(set(window.roles)) == 1:
                people = window.least * window.chosen(month).astype(np.int64)
                asked[window.roles[0]] = np.maximum(asked.get(window.roles[0], people), people)
        return asked

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The windows by role; those of several roles, and of the centre's own roles, with their names."""
        said: defaultdict[str, list[str]] = defaultdict(list)
        for name, window in self.windows.items():
            role = window.roles[0]
            if len(window.roles) > 1:
                said["together"].append(f"{name} {window.text()}")
            elif role in BUILT_IN_ROLES:
                said[role].append(window.text())
            else:
                said["other"].append(f"{role} {window.text()}")
        return {f"windows_{key}": ", ".join(said[key]) or 0 for key in (*BUILT_IN_ROLES, "other", "together")}
