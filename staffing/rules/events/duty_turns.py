"""Turns of a duty that goes round: who can take them, what is a fair share, and a rota that gives everybody theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

import numpy as np
from pydantic import ConfigDict

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.occurrences import Recurrence, clock_minute, occurrences
from staffing.presence import shift_spans
from staffing.rules.clock_window import ClockTime  # noqa: TC001 - read from files by its type
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from staffing.arrays import BoolArray, FloatArray, RosterArray
    from staffing.month import CentreMonth

__all__ = ["Duty", "Turn", "duty_turns", "fair_shares", "rota"]

MANDATORY = 1e6
"""Worth of giving somebody the whole part of the fair share, above all distances in time."""


@dataclass(frozen=True, kw_only=True)
class Duty:
    """A duty of one person of a role a day, a shift (of each type) or a week, at a clock time where one is set.

    Raises
    ------
    ValueError
        A clock time of something that follows the shifts.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    per: Literal["day", "shift", "week"] = "day"
    role: RoleName = "agent"
    at: ClockTime | None = None

    def __post_init__(self) -> None:
        if self.per == "shift" and self.at is not None:
            raise ValueError(f"{self.per}: {self.at}")


@dataclass(frozen=True, eq=False)
class Turn:
    """One turn: its date or dates, the shift type's id where each shift has its own, and who (E,) can take it."""

    dates: tuple[date, ...]
    shift: str
    able: BoolArray


def duty_turns(month: CentreMonth, roster: RosterArray, duty: Duty) -> list[Turn]:
    """Turns of a month (weeks by their Sunday), those left out in which nobody of the role works.

    Able are those of the role with a shift of the date (of the type, of the week); where the duty has a clock time,
    those who are there at it, early arrival in.
    """
    spans = shift_spans(month, roster).of(month.role_mask(duty.role))
    periods = occurrences(
        Recurrence(every="week" if duty.per == "week" else "day"),
        month.first_day,
        month.days,
        month.centre.holiday_overrides,
    )
    found = []
    for dates in periods:
        days = [(day - month.first_day).days for day in dates]
        if duty.at is None:
            then = np.isin(spans.day, days)
        else:
            instants = np.array(days)[:, None] * MINUTES_PER_DAY + clock_minute(duty.at)
            then = np.logical_or.reduce((spans.on_site_from <= instants) & (instants <= spans.end), axis=0)
        for symbol in np.unique(spans.symbol[then]) if duty.per == "shift" else (None,):
            able = np.zeros(len(month.people), dtype=np.bool_)
            able[spans.person[then if symbol is None else then & (spans.symbol == symbol)]] = True
            if able.any():
                found.append(Turn(dates, "" if symbol is None else month.symbols.ids[symbol], able))
    return found


def fair_shares(turns: Sequence[Turn], people: int) -> FloatArray:
    """(E,) turns due to each person: every turn is divided equally among those who can take it."""
    shares = np.zeros(people)
    for turn in turns:
        shares += turn.able / turn.able.sum()
    return np.round(shares, 9)


def rota(month: CentreMonth, roster: RosterArray, duty: Duty) -> list[tuple[Turn, str]]:
    """Who takes which turn: nobody has a whole turn more or less than the fair share, and one's turns lie apart.

    Such a rota always exists: the shares are a flow from turns to people, and there is a whole one with every person's
    share rounded down or up (integrity theorem: L. R. Ford and D. R. Fulkerson, *Flows in Networks*, 1962).

    Returns
    -------
    list of (Turn, employee id)
        In order of time; the same for the same roster.
    """
    from scipy.optimize import linear_sum_assignment  # takes long to load, and few regulations ask for it

    turns = duty_turns(month, roster, duty)
    shares = fair_shares(turns, len(month.people))
    slots = [(row, number) for row in np.flatnonzero(shares) for number in range(int(np.ceil(shares[row])))]
    if not turns:
        return []
    owner = np.array([row for row, _ in slots])
    number = np.array([number for _, number in slots])
    due = (number + (owner + 0.5) / len(month.people)) * len(turns) / np.maximum(shares[owner], 1.0)
    cost = np.abs(np.arange(len(turns))[:, None] - due)
    cost[:, number < np.floor(shares[owner])] -= MANDATORY
    cost[~np.stack([turn.able for turn in turns])[:, owner]] = np.inf
    chosen = owner[linear_sum_assignment(cost)[1]]
    return [(turn, month.people[row].employee_id) for turn, row in zip(turns, chosen, strict=True)]
