"""Hours of a week from Monday to Sunday (AP-4.2a, AP-5.1a: 40 h; SS-A1.1: 37.5 h)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.nursing_hour import NURSING_MINUTES, minutes_worked
from staffing.rules.base import Breach, Enforce, Rule
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.shapes import Sequence, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.nursing_hour import NursingHour

__all__ = ["WeekNorm"]

DAYS_PER_WEEK = 7
ALL_MONTH = -1
State = tuple[int, int, bool, int]
"""Day of the week to come (0 = Monday), minutes of the week so far, whether the minimum is no longer asked for, and the
days to come on which a nursing hour counts (`ALL_MONTH`: each)."""


@dataclass(frozen=True)
class WeekNorm(Rule):
    """From ``least_hours`` (0: no minimum) to ``most_hours`` paid hours a week, hand-over time not in (A-16).

    A nursing hour counts as worked (AP-6.6c), and the first week counts the days before the 1st. A week is not held to
    the minimum if it ends after the month, if it has leave in it, if the days before the 1st are not known, or if the
    person joins or leaves in the month.
    ``roles`` are those it holds for; none = all.
    """

    rule_id: ClassVar[str] = "hours.week_norm"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    standard: ClassVar[bool] = False

    most_hours: Annotated[float, Field(ge=0, le=168)] = 40.0
    least_hours: Annotated[float, Field(ge=0, le=168)] = 0.0
    roles: tuple[RoleName, ...] = ()
    price_per_hour: Annotated[float, Field(ge=0, le=1e6)] = 5.0

    @property
    def _most(self) -> int:
        return round(self.most_hours * 60)

    @property
    def _least(self) -> int:
        return round(self.least_hours * 60)

    def _people(self, month: CentreMonth) -> BoolArray:
        """(E,) people of the roles."""
        return month.role_mask(*self.roles) if self.roles else np.ones(len(month.people), dtype=np.bool_)

    def _held_to_least(self, month: CentreMonth) -> BoolArray:
        """(E,) people held to the minimum in weeks that lie within the month."""
        return np.asarray(month.employed.all(axis=1) & (self._least > 0))

    @staticmethod
    def _known_before(month: CentreMonth) -> BoolArray:
        """(E,) whether all days of the first week before the 1st are known."""
        carried = {(cell.employee_id, (cell.day - month.first_day).days) for cell in month.centre.carry_in}
        before = range(-month.first_day.weekday(), 0)
        return np.array(
            [all((person.employee_id, day) in carried for day in before) for person in month.people], dtype=np.bool_
        )

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule; the price only where it counts, and how many roles there are."""
        price = self.price_per_hour if self.severity == "soft" else 0
        return {**super().describe_arguments(), "price_per_hour": price, "roles_count": len(self.roles)}

    def _weeks(self, month: CentreMonth, roster: RosterArray) -> Iterator[tuple[int, IntArray, IntArray, BoolArray]]:
        """Monday of each week, then (E,) minutes worked, those above the most, and who is held to the minimum."""
        line = np.concatenate([month.carry_in, roster], axis=1)
        first, held = month.carry_in.shape[1], self._held_to_least(month)
        minutes, leave = minutes_worked(month, line, -first), month.symbols.is_leave[line]
        for monday in range(-month.first_day.weekday(), month.days, DAYS_PER_WEEK):
            week = slice(first + monday, first + min(monday + DAYS_PER_WEEK, month.days))
            worked = minutes[:, week].sum(axis=1)
            before = minutes[:, first + monday : first + max(monday, 0)].sum(axis=1)
            above = np.maximum(worked - self._most, 0) - np.maximum(before - self._most, 0)
            owes = held & ~leave[:, week].any(axis=1) & (monday + DAYS_PER_WEEK <= month.days)
            if monday < 0:
                owes &= self._known_before(month)
            yield monday, worked, above, owes

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        people = self._people(month)
        for monday, worked, above, owes in self._weeks(month, roster):
            below = np.where(owes, np.maximum(self._least - worked, 0), 0)
            for text, off in (("above", above), ("below", below)):
                for row in np.flatnonzero(people & (off > 0)):
                    hours = float(off[row]) / 60
                    yield self.breach(
                        hours,
                        employee_id=month.people[row].employee_id,
                        day=month.date_of(max(monday, 0)),
                        cost=hours * self.price_per_hour if self.severity == "soft" else 0.0,
                        text=text,
                        monday=month.date_of(monday).isoformat(),
                        hours=round(float(worked[row]) / 60, 2),
                        norm_hours=self.most_hours if text == "above" else self.least_hours,
                    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Everybody in each week once for the most, and once more whoever is held to the minimum."""
        people = self._people(month)
        return {"": sum(int(people.sum() + (people & owes).sum()) for *_, owes in self._weeks(month, roster))}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        held = self._held_to_least(month)
        nursing = np.isin(np.arange(len(month.people)), list(month.nursing))
        for asks_least in (True, False):
            people = self._people(month) & (held == asks_least)
            if (people & ~nursing).any():
                yield self._sequence(month, np.flatnonzero(people & ~nursing), asks_least)
            for row in np.flatnonzero(people & nursing):
                yield self._sequence(month, np.array([row]), asks_least, month.nursing[int(row)])

    def _sequence(
        self, month: CentreMonth, people: IntArray, asks_least: bool, nursing: NursingHour | None = None
    ) -> Sequence:
        """Automaton over the sums that can be reached, those above both limits being one."""
        paid, is_leave = month.symbols.paid_minutes, month.symbols.is_leave
        shortened = paid if nursing is None else paid + NURSING_MINUTES * nursing.shifts
        days = 0 if nursing is None else max(nursing.end, 0)
        nursing_days = ALL_MONTH if days >= month.days else days
        before = month.first_day.weekday()
        carried = month.carry_in[:, month.carry_in.shape[1] - before :]
        minutes_before, carried = minutes_worked(month, carried, -before)[people], carried[people]
        enough = max(self._most, self._least if asks_least else 0)
        exempt = is_leave[carried].any(axis=1) | ~self._known_before(month)[people] | (not asks_least)
        worked = np.minimum(minutes_before.sum(axis=1), enough)
        starts: list[State] = [
            (before, int(minutes), bool(free), nursing_days) for minutes, free in zip(worked, exempt, strict=True)
        ]
        number = {state: index for index, state in enumerate(dict.fromkeys(starts))}
        states, steps, penalties = list(number), list[list[int]](), list[list[float]]()
        for weekday, minutes, free, left in states:
            following, prices = [], []
            worth, left_then = shortened if left else paid, left - (left > 0)
            for symbol in range(len(paid)):
                now, free_now = minutes + int(worth[symbol]), free or bool(is_leave[symbol])
                off = [max(now - self._most, 0) - max(minutes - self._most, 0)]
                then: State = (weekday + 1, min(now, enough), free_now, left_then)
                if weekday == DAYS_PER_WEEK - 1:
                    off.append(0 if free_now else max(self._least - now, 0))
                    then = (0, 0, not asks_least, left_then)
                if then not in number:
                    number[then] = len(number)
                    states.append(then)
                following.append(number[then])
                prices.append(self._penalty(off))
            steps.append(following)
            penalties.append(prices)
        return Sequence(
            self.rule_id,
            self.severity == "hard",
            people,
            np.array([number[state] for state in starts], dtype=np.int64),
            np.array(steps, dtype=np.int64),
            np.array(penalties),
        )

    def _penalty(self, off: list[int]) -> float:
        """Violations or price of minutes beyond the limits."""
        if self.severity == "hard":
            return float(sum(minutes > 0 for minutes in off))
        return sum(off) / 60 * self.price_per_hour
