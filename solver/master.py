"""The master problem: choose a mix of lines for everybody so that rows cost least (HiGHS)."""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING

import highspy
import numpy as np
from scipy import sparse

from solver.blocks import rows_where, selection, stack_blocks, unique_rows
from solver.linked_rows import group_costs
from solver.model_inside import Model
from solver.relaxed_rows import relax_rows, relax_rows_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.linked_rows import LinkedRows
    from solver.relaxed_rows import RelaxedRows
    from solver.team import Team
    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.shapes import Problem

__all__ = ["LEAST_WEIGHT", "Duals", "Master"]

INFINITY = highspy.kHighsInf
DUAL_SIMPLEX, PRIMAL_SIMPLEX = 1, 4
LEAST_WEIGHT = 1e-6
"""Of a line in a mix; less is rounding."""
FEW_LINES = 600
"""Lines up to which the simplex is quick from nothing."""
LINES_INSIDE, MOST_INSIDE = 30, 6_000
"""Lines a person that take part in a solution from inside, and the rows up to which it is quick."""
FACTORING = 1.25e-3
"""Work of a solution from inside by the cube of its rows, in entries that a step of the simplex goes through."""
LISTEN_SECONDS = 0.1
"""How often a word to stop is listened for."""


@dataclass(frozen=True)
class Duals:
    """Dual prices of one solution.

    Attributes
    ----------
    cell
        (cells,) saving by one more person in the cell.
    person
        (E,) dual of each person's convexity row.
    constant
        What the duals are worth without any line: the proven bound is this plus everybody's best price less savings.
    """

    cell: FloatArray
    person: FloatArray
    constant: float

    def saving_of(self, team: Team, person: int, line: RosterArray) -> float:
        """What a line (D,) of a person saves."""
        days = np.arange(len(line))
        return float(self.cell[team.cells_of(person)[days, line]].sum())


class Master:
    """Linear relaxation over known lines; holds the HiGHS model between rounds so that it starts warm.

    Rows: cell counts, row values, shortfalls, surpluses, one convexity row a person. Columns: cell counts, row values,
    slacks, then one a line. Counts and values that only one row would read have neither: lines count in that row.

    Parameters
    ----------
    people
        Rows of the people whose lines are to be chosen; everybody if None.
    weight
        For how many each of the people stands; one each if None.
    open_days
        (E, D) days that are to be chosen; all if None.
    base
        (A,) accumulators of everybody and every day else; those of no one if None.
    """

    def __init__(
        self,
        problem: Problem,
        rows: LinkedRows,
        people: IntArray | None = None,
        weight: FloatArray | None = None,
        open_days: BoolArray | None = None,
        base: FloatArray | None = None,
    ) -> None:
        self.problem = problem
        self.rows = rows
        self.people = np.arange(problem.people) if people is None else people
        self.weight = np.ones(len(self.people)) if weight is None else weight
        self._open = np.ones(problem.allowed.shape[:2], dtype=np.bool_) if open_days is None else open_days
        self._base = rows.base if base is None else base
        self.columns: list[tuple[int, RosterArray, float]] = []
        self.solved, self.work, self.seconds_away = 0, 0, 0.0
        self._cut_off = False
        self._seen: dict[tuple[int, bytes], int] = {}
        self._left_out = np.zeros(0, dtype=np.bool_)
        used = np.zeros(rows.cells, dtype=np.bool_)
        used[np.flatnonzero(np.diff(rows.matrix.indptr))] = True
        present = _present(problem, rows, self.people, self._open)
        self._cells = np.flatnonzero(used & (present > 0))
        if open_days is None:
            self._build(relax_rows(rows), np.ones(len(rows.price_below), dtype=np.bool_), False)
        else:
            self._build(relax_rows_after(rows, self._base, present), self._movable_groups(), True)

    def _movable_groups(self) -> BoolArray:
        """(G,) slack groups in which any cell of these people counts; all others cost what they cost."""
        touched = np.zeros(len(self._base), dtype=np.bool_)
        matrix = self.rows.matrix
        for cell in self._cells.tolist():
            touched[matrix.indices[matrix.indptr[cell] : matrix.indptr[cell + 1]]] = True
        moves = np.zeros(len(self.rows.price_below), dtype=np.bool_)
        moves[self.rows.accumulator_group[touched]] = True
        return moves

    def _build(self, relaxed: RelaxedRows, moves: BoolArray, conditions_may_be_met: bool) -> None:
        """Pass the model without lines to HiGHS: (columns) cell counts, row values, slacks of groups that move.

        Rows whose conditions may yet be met stand in it once more, in full, and ask for nothing until `ask`.
        """
        rows, people = self.rows, len(self.people)
        # A copy first: slicing would sort the entries of the rows' own matrix, which others read group by group.
        matrix = rows.matrix.tocsr()[:, self._cells]
        group_of_row = (np.cumsum(moves) - 1)[relaxed.group]
        movable = moves[relaxed.group]
        short_rows, linear = np.flatnonzero(np.isfinite(relaxed.low) & movable), relaxed.linear & movable
        self.waiting = np.flatnonzero(relaxed.waiting & movable & conditions_may_be_met)
        weak = len(short_rows)
        short_rows = np.concatenate([short_rows, self.waiting])
        share, condition = relaxed.share[short_rows], np.maximum(rows.row_condition[short_rows], 0)
        share[weak:] = 0.0
        value = sparse.csr_array(matrix[rows.row_value[short_rows]] - sparse.diags_array(share) @ matrix[condition])
        lower = relaxed.low[short_rows] - self._base[rows.row_value[short_rows]] + share * self._base[condition]
        lower[weak:] = -INFINITY
        over_rows = np.flatnonzero(relaxed.over & movable)
        by_cell = rows.price_above[linear] @ matrix[rows.row_value[linear]]
        by_group = rows.price_below[moves]
        np.add.at(by_group, group_of_row[linear], rows.price_above[linear])
        constant = float(group_costs(rows, self._base)[~moves].sum())
        constant += float((rows.price_above[linear] * (self._base[rows.row_value] - rows.high)[linear]).sum())
        # Rows that count the same people share one variable for their value.
        alike, value_of = unique_rows(value)
        shared = np.flatnonzero((np.bincount(value_of, minlength=alike.shape[0]) > 1) & (np.diff(alike.indptr) > 1))
        of_shared = np.full(alike.shape[0], -1, dtype=np.int64)
        of_shared[shared] = np.arange(len(shared))
        values, groups = len(shared), len(by_group)
        by_itself, over = rows_where(value, of_shared[value_of] < 0), matrix[rows.row_value[over_rows]]
        on_cells = sparse.csc_array(sparse.vstack([alike[shared], by_itself, over]))
        # People who have a cell that counts in one row alone count there directly.
        linked = np.flatnonzero(np.diff(on_cells.indptr) > 1)
        links = len(linked)
        self._book_cells(on_cells, linked, by_cell)
        heights = [links, values, len(short_rows), len(over_rows), people]
        widths = [links, values, groups, len(over_rows)]
        tops = np.cumsum([0, values, len(short_rows), len(over_rows)])
        counted = sparse.csr_array(on_cells[:, linked])
        whole = stack_blocks(
            heights,
            widths,
            {
                (0, 0): -sparse.eye_array(links),
                (1, 0): counted[: tops[1]],
                (1, 1): -sparse.eye_array(values),
                (2, 0): counted[tops[1] : tops[2]],
                (2, 1): selection(of_shared[value_of], values),
                (2, 2): selection(group_of_row[short_rows], groups),
                (3, 0): counted[tops[2] :],
                (3, 2): selection(group_of_row[over_rows], groups),
                (3, 3): -sparse.eye_array(len(over_rows)),
            },
        )
        self._short_from, self._over_to = lower, (rows.high - self._base[rows.row_value])[over_rows]
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = whole.shape[1], whole.shape[0]
        lp.offset_ = constant
        lp.col_cost_ = np.concatenate([by_cell[linked], np.zeros(values), by_group, rows.price_above[over_rows]])
        lp.col_lower_ = np.concatenate([np.zeros(links), np.full(values, -INFINITY), np.zeros(sum(widths[2:]))])
        lp.col_upper_ = np.full(whole.shape[1], INFINITY)
        lp.row_lower_ = np.concatenate(
            [
                np.zeros(links + values),
                lower,
                np.full(len(over_rows), -INFINITY),
                self.weight,
            ]
        )
        lp.row_upper_ = np.concatenate(
            [
                np.zeros(links + values),
                np.full(len(short_rows), INFINITY),
                self._over_to,
                self.weight,
            ]
        )
        lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        lp.a_matrix_.start_ = whole.indptr
        lp.a_matrix_.index_ = whole.indices
        lp.a_matrix_.value_ = whole.data
        self._short, self._over, self._linear = short_rows, over_rows, np.flatnonzero(linear)
        self._short_group, self._over_group = group_of_row[short_rows], group_of_row[over_rows]
        self._group_price, self._constant = by_group, constant
        self._share, self._first_short = share, sum(heights[:2])
        self._first_waiting = self._first_short + weak
        self._person_row = np.full(self.problem.people, -1, dtype=np.int64)
        self._person_row[self.people] = sum(heights[:4]) + np.arange(people)
        self._first_line = whole.shape[1]
        self.height, self.entries = whole.shape[0], whole.nnz
        self._highs = highspy.Highs()
        self._highs.setOptionValue("output_flag", False)
        self._highs.setOptionValue("threads", 1)
        self._highs.passModel(lp)

    def _book_cells(self, on_cells: sparse.csc_array, linked: IntArray, by_cell: FloatArray) -> None:
        """Where a person who has a cell counts: in the row of the cell's number, else in its only row, if any."""
        links, alone = len(linked), np.flatnonzero(np.diff(on_cells.indptr) == 1)
        self._row_of = np.full(self.rows.cells, -1, dtype=np.int64)
        self._entry_of, self._cost_of = np.ones(self.rows.cells), np.zeros(self.rows.cells)
        self._cost_of[self._cells] = by_cell
        self._row_of[self._cells[linked]] = np.arange(links)
        self._cost_of[self._cells[linked]] = 0.0
        first = on_cells.indptr[alone]
        self._row_of[self._cells[alone]] = links + on_cells.indices[first]
        self._entry_of[self._cells[alone]] = on_cells.data[first]

    def add_lines(self, person: int, lines: RosterArray, own_prices: FloatArray) -> int:
        """Add lines (n, D) of a person with their own prices (n,); how many were new."""
        new: list[IntArray] = []
        let_in = 0
        amounts: list[FloatArray] = []
        prices: list[float] = []
        for line, own_price in zip(lines, own_prices, strict=True):
            key = (person, line.tobytes())
            if (known := self._seen.get(key)) is not None:
                let_in += int(self._left_out[known])
                self._left_out[known] = False
                continue
            self._seen[key] = len(self.columns)
            cells = self.rows.cells_of(line[None], np.array([person]), self.problem.symbols)[0]
            cells = cells[self._open[person]]
            counted = cells[self._row_of[cells] >= 0]
            places, at = np.unique(np.append(self._row_of[counted], self._person_row[person]), return_inverse=True)
            new.append(places.astype(np.int32))
            amounts.append(np.bincount(at, weights=np.append(self._entry_of[counted], 1.0)).astype(np.float64))
            prices.append(float(own_price + self._cost_of[cells].sum()))
            self.columns.append((person, line.copy(), float(own_price)))
        if new:
            starts = np.cumsum([0, *(len(places) for places in new[:-1])], dtype=np.int32)
            index = np.concatenate(new)
            self.entries += len(index)
            none, open_end = np.zeros(len(new)), np.full(len(new), INFINITY)
            self._highs.addCols(
                len(new), np.array(prices), none, open_end, len(index), starts, index, np.concatenate(amounts)
            )
            self._left_out = np.append(self._left_out, np.zeros(len(new), dtype=np.bool_))
        return len(new) + let_in

    def solve(self) -> float:
        """Solve the relaxation over the lines known so far; its value.

        The first time by the interior point, with a basis made of it: from nothing the simplex takes ten times as long.
        """
        first = self.solved == 0 and len(self.columns) > FEW_LINES
        self._highs.setOptionValue("solver", "ipm" if first else "simplex")
        # New lines leave the last basis primal feasible; lines ruled out and rows that ask leave it dual feasible.
        self._highs.setOptionValue("simplex_strategy", DUAL_SIMPLEX if self._cut_off else PRIMAL_SIMPLEX)
        self._cut_off = False
        self._highs.run()
        self.solved += 1
        done = self._highs.getInfo()
        self.work += done.simplex_iteration_count * self.height
        solution = self._highs.getSolution()
        self._row_dual = np.array(solution.row_dual)
        self._line_weight = np.array(solution.col_value)[self._first_line :]
        return float(done.objective_function_value)

    @property
    def open_inside(self) -> bool:
        """Whether `solve_inside` can be asked: lines count in rows that ask for something and in nothing else."""
        return self._first_short == 0 and self.height <= MOST_INSIDE

    def solve_inside(self, accuracy: float) -> float:
        """Solve it nearly, to a relative ``accuracy``, from inside; its value.

        Of very many lines, those that are dear at the last prices no longer take part until somebody adds them again.
        """
        model, first = Model(self._highs.getLp()), self._first_line
        takes_part = model.open_columns.copy()
        takes_part[first:] &= ~self._left_out
        if self.solved and takes_part[first:].sum() > 2 * LINES_INSIDE * len(self.people):
            reduced = np.where(takes_part, model.reduced_costs(self._row_dual), np.inf)[first:]
            person = np.array([person for person, *_ in self.columns])
            order = np.lexsort((reduced, person))
            rank = np.arange(len(order)) - np.searchsorted(person[order], person[order])
            self._left_out[order[rank >= LINES_INSIDE]] = True
            takes_part[first:] &= ~self._left_out
        solved = model.solve(takes_part, accuracy)
        self.solved += 1
        self.work += int(FACTORING * self.height**3)
        self._row_dual, self._line_weight = solved.row_dual, solved.columns[first:]
        return solved.value

    def solve_unless(self, stop: Callable[[], bool], inside: float | None = None) -> float | None:
        """`solve` or `solve_inside`; None where one is told to stop before: the model is then of no more use.

        A call back into Python would make HiGHS itself listen, at a quarter more time for every solution.
        """
        done: Future[float] = Future()

        def solve() -> None:
            try:
                value = self.solve() if inside is None else self.solve_inside(inside)
                self.seconds_away += time.thread_time()
                done.set_result(value)
            except Exception as error:
                done.set_exception(error)

        threading.Thread(target=solve, daemon=True).start()
        while not wait([done], LISTEN_SECONDS).done:
            if stop():
                return None
        return done.result()

    def duals(self) -> Duals:
        """Dual prices of the last solution; those of cells follow from the rows, known here or not.

        What they prove does not rest on the solution being optimal: they are put right where no slack would allow them,
        and their constant is what they themselves are worth.
        """
        row_dual, rows = self._row_dual, self.rows
        asks = np.isfinite(self._short_from)
        short = np.where(asks, np.maximum(row_dual[self._first_short :][: len(self._short)], 0.0), 0.0)
        over = row_dual[self._first_short + len(self._short) :][: len(self._over)]
        over = np.clip(over, -rows.price_above[self._over], 0.0)
        groups = len(self._group_price)
        room = self._group_price - np.bincount(self._over_group, over, groups)
        taken = np.bincount(self._short_group, short, groups)
        short *= np.divide(room, taken, out=np.ones(groups), where=taken > room)[self._short_group]
        saving = np.zeros(len(rows.base))
        np.add.at(saving, rows.row_value[self._short], short)
        saving[rows.row_value[self._over]] += over
        saving[rows.row_value[self._linear]] -= rows.price_above[self._linear]
        weak = self._share > 0
        saving[rows.row_condition[self._short[weak]]] -= (self._share * short)[weak]
        person = np.zeros(self.problem.people)
        person[self.people] = row_dual[self._person_row[self.people]]
        constant = self._constant + float(short[asks] @ self._short_from[asks]) + float(over @ self._over_to)
        return Duals(rows.matrix.T @ saving, person, constant)

    def weights(self) -> FloatArray:
        """(lines,) weight of each line in the last solution, 0 of lines added since."""
        weights = np.zeros(len(self.columns))
        weights[: len(self._line_weight)] = self._line_weight
        return weights

    def mix(self) -> FloatArray:
        """(n, D, K) share of each cell in the lines of each of the people in the last solution."""
        problem = self.problem
        mix = np.zeros((len(self.people), problem.days, problem.symbols))
        days, place = np.arange(problem.days), np.searchsorted(self.people, np.arange(problem.people))
        for weight, (person, line, _) in zip(self.weights(), self.columns, strict=True):
            if weight > LEAST_WEIGHT:
                mix[place[person], days, line] += weight / self.weight[place[person]]
        return mix

    def ask(self, number: int, met: bool) -> None:
        """Whether a row that waits (its number in ``waiting``) asks in full, since its condition is met."""
        row = self.waiting[number]
        full = self.rows.low[row] - self._base[self.rows.row_value[row]]
        lower = full if met else -INFINITY
        self._short_from[len(self._short) - len(self.waiting) + number] = lower
        self._highs.changeRowBounds(self._first_waiting + number, lower, INFINITY)
        self._cut_off = True

    def allow(self, numbers: IntArray, allowed: BoolArray) -> None:
        """Whether lines may be chosen."""
        index = (self._first_line + numbers).astype(np.int32)
        self._highs.changeColsBounds(len(index), index, np.zeros(len(index)), np.where(allowed, INFINITY, 0.0))
        self._cut_off |= not allowed.all()


def _present(problem: Problem, rows: LinkedRows, people: IntArray, open_days: BoolArray) -> FloatArray:
    """(cells,) how many of the people may have each cell on an open day."""
    may = np.zeros_like(problem.allowed)
    may[people] = problem.allowed[people] & open_days[people][:, :, None]
    return rows.held(may)
