"""Some days of some people to be chosen anew while all else stands: lines priced out, and what is still open."""

from __future__ import annotations

import dataclasses
import time
from typing import TYPE_CHECKING

import numpy as np

from solver.conditions import Conditions
from solver.master import LEAST_WEIGHT, Master
from solver.open_line import open_line
from staffing.noise import PRICE_NOISE

if TYPE_CHECKING:
    from solver.answer import Answer
    from solver.lines_known import KnownLines
    from solver.master import Duals
    from solver.standing import Standing
    from solver.stopping import Stop
    from staffing.arrays import BoolArray, FloatArray, IntArray

__all__ = ["OpenDays"]

KNOWN_LINES = 40
"""Known lines of a person to begin with."""
SECONDS_A_PROGRAM, SECONDS_AN_ENTRY, SECONDS_A_DAY = 1e-2, 8e-8, 1e-5
"""Of a linear programme, of a row that a step of its simplex goes through, and of a day of a search for a line."""
CLOSE = 1e-4
"""Relative distance of value and bound at which pricing ends."""
INSIDE_HEIGHT, INSIDE_ACCURACY = 600, 1e-5
"""Rows from which on it is quicker to solve programmes from inside, where that can be, and how exactly."""
LONG_PROGRAM = 100_000
"""Entries from which on a word to stop is listened for in the midst of a linear programme, which takes a thread."""
INSIDE_LEAST = 1e-3
"""Weight below which a line counts as not chosen in a solution from inside, where none is quite 0."""


class OpenDays:
    """A master over the lines of some people, each with some days open; symbols may be ruled out and let in again.

    Attributes
    ----------
    people
        (n,) those with any open day.
    allowed
        (E, D, K) symbols that are left; change it through `narrow`.
    least_weight
        Of lines and symbols that count as chosen by the relaxation.
    most_work
        After which nothing more is begun, see `work`.
    """

    def __init__(self, standing: Standing, days: BoolArray, known: KnownLines, most_work: float, stop: Stop) -> None:
        """Open days (E, D) of a roster.

        Parameters
        ----------
        most_work
            See `work`.
        """
        self._began = time.thread_time()
        self._gone_over, self.most_work, self._stop = 0, most_work, stop
        team, problem = standing.team, standing.team.problem
        self.people = np.flatnonzero(days.any(axis=1))
        held = standing.roster[:, :, None] == np.arange(problem.symbols)
        self.allowed = np.where(days[:, :, None], problem.allowed, held)
        self._lines = {
            person: open_line(standing, person, np.flatnonzero(days[person]), self.allowed[person])
            for person in self.people.tolist()
        }
        base = _base(standing, days)
        self._master = Master(
            dataclasses.replace(problem, allowed=self.allowed), team.rows, self.people, open_days=days, base=base
        )
        for person in self.people.tolist():
            self._master.add_lines(person, standing.roster[person][None], standing.own[person : person + 1])
            lines, own = known.best_of(person)
            fits = self.allowed[person][np.arange(problem.days), lines].all(axis=1)
            self._master.add_lines(person, lines[fits][:KNOWN_LINES], own[fits][:KNOWN_LINES])
        self._inside = self._master.open_inside and self._master.height > INSIDE_HEIGHT
        self.least_weight = INSIDE_LEAST if self._inside else LEAST_WEIGHT
        self._first_new = len(self._master.columns)
        self._conditions = Conditions(team.rows, self._master.waiting, base, days)
        self._met, self._taken_on = (np.zeros(len(self._master.waiting), dtype=np.bool_) for _ in range(2))
        self._proving: Duals | None = None
        self._at_proving = np.full(len(days), np.nan)
        self._only_price = np.full(len(days), np.nan)

    @property
    def found(self) -> list[tuple[int, np.ndarray, float]]:
        """Lines found: person, line (D,), own price."""
        return self._master.columns[self._first_new :]

    @property
    def work(self) -> float:
        """Work done, in seconds of processors; where there is no time limit, in seconds about, the same anywhere."""
        if self._stop.seconds is not None:
            return time.thread_time() - self._began + self._master.seconds_away
        programs = SECONDS_A_PROGRAM * self._master.solved + SECONDS_AN_ENTRY * self._master.work
        return programs + SECONDS_A_DAY * self._gone_over

    @property
    def ended(self) -> bool:
        """Whether all work that was allowed is done, or somebody said stop."""
        return self._stop() or self.work > self.most_work

    def open_cells(self) -> BoolArray:
        """(n, D) days on which more than one symbol is left."""
        several: BoolArray = self.allowed[self.people].sum(axis=2) > 1
        return several

    def solve(self) -> float:
        """Value of the relaxation over the lines known so far; infinite where one is told to stop before."""
        if self._master.entries < LONG_PROGRAM and not self._inside:
            return self._master.solve()
        value = self._master.solve_unless(self._stop, INSIDE_ACCURACY if self._inside else None)
        return np.inf if value is None else value

    def mix(self) -> FloatArray:
        """(n, D, K) share of each symbol in the last solution."""
        return self._master.mix()

    def lines_in(self) -> list[list[np.ndarray]]:
        """Lines (D,) of each of the people that are in the last solution."""
        place = {person: number for number, person in enumerate(self.people.tolist())}
        lines: list[list[np.ndarray]] = [[] for _ in place]
        for number in np.flatnonzero(self._master.weights() > self.least_weight).tolist():
            person, line, _ = self._master.columns[number]
            lines[place[person]].append(line)
        return lines

    def narrow(self, allowed: BoolArray, people: IntArray) -> None:
        """Leave other symbols (E, D, K) to some people; lines that lose one are ruled out."""
        self.allowed[people] = allowed[people]
        self._at_proving[people] = self._only_price[people] = np.nan
        self._ask_where_met()
        asked = np.zeros(len(allowed), dtype=np.bool_)
        asked[people] = True
        numbers = np.array([n for n, (person, *_) in enumerate(self._master.columns) if asked[person]])
        person = np.array([self._master.columns[n][0] for n in numbers])
        lines = np.stack([self._master.columns[n][1] for n in numbers])
        days = np.arange(lines.shape[1])
        fits = self.allowed[person[:, None], days, lines].all(axis=1)
        self._master.allow(numbers, fits)

    def take_conditions_on(self) -> bool:
        """Let rows ask in full whose condition any share of the last solution meets; whether there are more of them.

        The relaxation evades them: a hundredth of each of a hundred people on a shift asks for next to no leader. What
        it is worth from then on counts for rosters that meet these conditions, and is no bound for all.
        """
        if not len(self._met):
            return False
        held = np.zeros(self.allowed.shape, dtype=np.bool_)
        held[self.people] = self.mix() > 0
        self._taken_on = self._conditions.met_by(held)
        before = self._met
        self._ask_where_met()
        return bool((self._met & ~before).any())

    def _ask_where_met(self) -> None:
        """Let rows ask in full whose condition is met whatever becomes of the symbols that are left."""
        met = self._conditions.met(self.allowed) | self._taken_on
        for number in np.flatnonzero(met != self._met).tolist():
            self._master.ask(number, bool(met[number]))
        if (self._met & ~met).any():
            # What was proven counts on rows that ask no longer.
            self._proving = None
        self._met = met

    def price_out(self, enough: float, aim: float, most_rounds: int) -> tuple[float, float]:
        """Rounds of master and pricing; value of the relaxation and proven lower bound.

        Ends early where the value is no more than ``enough``, or the bound is above it or above ``aim``, or all work is
        done; where one is told to stop, the value may be infinite. Begins at the prices that proved most so far: the
        lines best at them are near those that will be chosen, while the master's own prices are far off as long as few
        of its lines fit.
        """
        lower = -np.inf
        if self._proving is not None:
            lower = self._bound_at_proving(self._proving)
            if lower > min(enough, aim):
                return lower, lower
        value = self.solve()
        open_days = self.open_cells().any(axis=1)
        asking, settled = self.people[open_days], self.people[~open_days]
        asked = asking
        for _ in range(most_rounds):
            if value <= enough or self.ended:
                break
            own, everybody = self._master.duals(), len(asked) == len(asking)
            found = [self._ask(person, own) for person in asked.tolist() if not self._stop()]
            if len(found) < len(asked):
                return value, lower
            gained = [one for one, best in zip(asked.tolist(), found, strict=True) if self._gains(one, best, own)]
            if everybody:
                prices = np.full(len(self._at_proving), np.nan)
                prices[asked] = [best.lower for best in found]
                prices[settled] = self._settled_prices(settled, own)
                bound = own.constant + float(prices[self.people].sum())
                if bound > lower:
                    lower, self._proving, self._at_proving = bound, own, prices
            if lower > aim or (everybody and (not gained or value - lower <= CLOSE * abs(value))):
                break
            # Who gained is asked again first; the others when nobody does.
            asked = np.array(gained) if gained and everybody else asking
            if gained:
                value = self.solve()
        return value, lower

    def _bound_at_proving(self, proving: Duals) -> float:
        """Proven at the prices that proved most; the lines that are best there are added."""
        for person in self.people[np.isnan(self._at_proving[self.people])].tolist():
            if self._stop():
                return -np.inf
            found = self._ask(person, proving)
            self._at_proving[person] = found.lower
            self._add(person, found)
        return proving.constant + float(self._at_proving[self.people].sum())

    def _ask(self, person: int, duals: Duals) -> Answer:
        """The person's best line with the symbols that are left."""
        own = self._lines[person]
        self._gone_over += len(own.days)
        return own.best(self.allowed[person, own.days], duals.cell)

    def _add(self, person: int, found: Answer) -> bool:
        """Add a line that was found, if any; whether it is new."""
        return found.line is not None and self._master.add_lines(person, found.line[None], np.array([found.own])) > 0

    def _gains(self, person: int, found: Answer, own: Duals) -> bool:
        """Add a line that is worth its while at the master's own prices; whether it is and is new."""
        if found.line is None:
            return False
        line = self._lines[person]
        saving = line.saved(found.line[line.days], own.cell)
        return found.own - saving - own.person[person] < -PRICE_NOISE and self._add(person, found)

    def _settled_prices(self, people: IntArray, duals: Duals) -> FloatArray:
        """(n,) prices of the only lines that people have left."""
        prices = np.zeros(len(people))
        for place, person in enumerate(people.tolist()):
            own = self._lines[person]
            symbols = self.allowed[person, own.days].argmax(axis=1).astype(np.int16)
            if np.isnan(self._only_price[person]):
                self._only_price[person] = own.price(symbols)
            prices[place] = self._only_price[person] - own.saved(symbols, duals.cell)
        return prices


def _base(standing: Standing, days: BoolArray) -> FloatArray:
    """(A,) accumulators of a roster without its open days (E, D)."""
    rows = standing.team.rows
    cells = rows.cells_of(standing.roster, np.arange(len(days)), standing.team.problem.symbols)
    base: FloatArray = standing.values - rows.matrix @ rows.counts(cells[days])
    return base
