"""The master problem: choose a mix of lines for everybody so that rows and spreads cost least (HiGHS)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import highspy
import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from staffing.arrays import FloatArray, IntArray, RosterArray
    from staffing.shapes import Problem
    from solver.linked_rows import LinkedRows

__all__ = ["Duals", "Master"]

INFINITY = highspy.kHighsInf
PRIMAL_SIMPLEX, DUAL_SIMPLEX = 4, 1


class Duals:
    """Dual prices of one solution: what a cell is worth, and what each person's line costs at most.

    Attributes
    ----------
    cell
        (cells,) saving by one more person in the cell.
    spread
        (E, D, K) or None: saving by the fairness rows.
    person
        (E,) dual of each person's convexity row.
    """

    def __init__(self, cell: FloatArray, spread: FloatArray | None, person: FloatArray) -> None:
        self.cell = cell
        self.spread = spread
        self.person = person


class Master:
    """Linear relaxation over known lines; holds the HiGHS model between rounds so that it starts warm.

    Rows: cell counts, shortfalls, surpluses, one convexity row a person, two a spread and person. Columns: cell counts,
    slacks, spread deviations, then one a line.
    """

    def __init__(self, problem: Problem, rows: LinkedRows) -> None:
        self.problem = problem
        self.rows = rows
        self.columns: list[tuple[int, RosterArray, float]] = []
        self._seen: set[tuple[int, bytes]] = set()
        used = np.zeros(rows.cells, dtype=np.bool_)
        used[np.flatnonzero(np.diff(rows.matrix.indptr))] = True
        cells = _reachable_cells(problem, rows)
        self._link_of = np.full(rows.cells, -1, dtype=np.int64)
        self._cells = np.flatnonzero(used & cells)
        self._link_of[self._cells] = np.arange(len(self._cells))
        self._spreads = [
            (spread, position) for spread in problem.spreads for position in range(len(spread.people))
        ]
        self._spread_rows_of: dict[int, list[tuple[int, IntArray]]] = {}
        self._build()

    def _build(self) -> None:
        rows, links, people = self.rows, len(self._cells), self.problem.people
        group_of_row = np.repeat(np.arange(len(rows.price_below)), np.diff(rows.group_start))
        matrix = sparse.csr_array(sparse.csr_array(rows.matrix)[:, self._cells])
        value, base = matrix[rows.row_value], rows.base[rows.row_value]
        need = np.where(np.isfinite(rows.low), rows.low, 0.0)
        conditional = rows.row_condition >= 0
        lower = np.where(np.isfinite(rows.low), rows.low - base, -INFINITY)
        if conditional.any():
            # A conditional row asks for its full low only when the condition reaches 1; over the reals the share of the
            # condition's largest value is the strongest demand that never asks too much.
            share = np.where(conditional, need / rows.condition_most, 0.0)
            condition = np.where(conditional, rows.row_condition, 0)
            pull = sparse.dia_array((share[None, :], [0]), shape=(len(share), len(share)))
            value = value - pull @ matrix[condition]
            lower = np.where(conditional, -base + share * rows.base[condition], lower)
        short_rows = np.flatnonzero(np.isfinite(rows.low))
        over_rows = np.flatnonzero(np.isfinite(rows.high) & (rows.price_above > 0))
        groups, spreads = len(rows.price_below), len(self._spreads)

        def selection(columns: IntArray, width: int, sign: float = 1.0) -> sparse.csr_array:
            n = len(columns)
            return sparse.csr_array(
                sparse.coo_array((np.full(n, sign), (np.arange(n), columns)), shape=(n, width))
            )

        blocks = [
            [-sparse.eye_array(links), None, None, None],
            [value[short_rows], selection(group_of_row[short_rows], groups), None, None],
            [
                matrix[rows.row_value[over_rows]],
                selection(group_of_row[over_rows], groups),
                -sparse.eye_array(len(over_rows)),
                None,
            ],
            [sparse.csr_array((people, links)), None, None, None],
            [
                None,
                None,
                None,
                sparse.kron(sparse.eye_array(spreads), np.array([[1.0, 0.0], [0.0, -1.0]])) if spreads else None,
            ],
        ]
        widths = [links, groups, len(over_rows), 2 * spreads]
        heights = [links, len(short_rows), len(over_rows), people, 2 * spreads]
        for i, row in enumerate(blocks):
            for j, block in enumerate(row):
                if block is None:
                    row[j] = sparse.csr_array((heights[i], widths[j]))
        whole = sparse.csc_array(sparse.block_array(blocks, format="csc"))
        slack = [spread.share[i] - spread.ledger[i] for spread, i in self._spreads]
        free = [spread.free for spread, _ in self._spreads]
        price = [spread.price for spread, _ in self._spreads]
        band = np.array([[s - f, s + f] for s, f in zip(slack, free, strict=True)]).reshape(-1, 2)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = whole.shape[1], whole.shape[0]
        lp.col_cost_ = np.concatenate(
            [np.zeros(links), rows.price_below, rows.price_above[over_rows], np.repeat(price, 2)]
        )
        lp.col_lower_ = np.zeros(whole.shape[1])
        lp.col_upper_ = np.full(whole.shape[1], INFINITY)
        spread_lower = np.stack([band[:, 0], np.full(spreads, -INFINITY)], axis=1).ravel()
        spread_upper = np.stack([np.full(spreads, INFINITY), band[:, 1]], axis=1).ravel()
        lp.row_lower_ = np.concatenate(
            [
                np.zeros(links),
                lower[short_rows],
                np.full(len(over_rows), -INFINITY),
                np.ones(people),
                spread_lower,
            ]
        )
        lp.row_upper_ = np.concatenate(
            [
                np.zeros(links),
                np.full(len(short_rows), INFINITY),
                (rows.high - base)[over_rows],
                np.ones(people),
                spread_upper,
            ]
        )
        lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        lp.a_matrix_.start_ = whole.indptr
        lp.a_matrix_.index_ = whole.indices
        lp.a_matrix_.value_ = whole.data
        self._first_person_row = links + len(short_rows) + len(over_rows)
        self._first_spread_row = self._first_person_row + people
        self._first_line = whole.shape[1]
        for number, (spread, position) in enumerate(self._spreads):
            person = int(spread.people[position])
            self._spread_rows_of.setdefault(person, []).append((self._first_spread_row + 2 * number, spread.weight))
        self._highs = highspy.Highs()
        self._highs.setOptionValue("output_flag", False)
        self._highs.setOptionValue("threads", 1)
        self._highs.passModel(lp)

    def add_lines(self, person: int, lines: RosterArray, own_prices: FloatArray) -> int:
        """Add lines (n, D) of a person with their own prices (n,); how many were new."""
        days = np.arange(self.problem.days)
        added = 0
        for line, own_price in zip(lines, own_prices, strict=True):
            key = (person, line.tobytes())
            if key in self._seen:
                continue
            self._seen.add(key)
            links = self._link_of[self.rows.cells_of(line[None], np.array([person]), self.problem.symbols)[0]]
            index = [links[links >= 0], [self._first_person_row + person]]
            values = [np.ones(int((links >= 0).sum()) + 1)]
            for row, weight in self._spread_rows_of.get(person, ()):
                count = float(weight[days, line].sum())
                if count:
                    index.append([row, row + 1])
                    values.append(np.array([count, count]))
            entries = np.concatenate(index).astype(np.int32)
            self._highs.addCol(float(own_price), 0.0, INFINITY, len(entries), entries, np.concatenate(values))
            self.columns.append((person, line.copy(), float(own_price)))
            added += 1
        return added

    def solve(self, dual_simplex: bool = False) -> float:
        """Solve the relaxation over the lines known so far; its value."""
        self._highs.setOptionValue("simplex_strategy", DUAL_SIMPLEX if dual_simplex else PRIMAL_SIMPLEX)
        self._highs.run()
        return float(self._highs.getInfo().objective_function_value)

    def duals(self) -> Duals:
        """Dual prices of the last solution."""
        row_dual = np.array(self._highs.getSolution().row_dual)
        cell = np.zeros(self.rows.cells)
        cell[self._cells] = row_dual[: len(self._cells)]
        spread: FloatArray | None = None
        if self._spreads:
            size = (self.problem.people, self.problem.days, self.problem.symbols)
            spread = np.zeros(size)
            worth = row_dual[self._first_spread_row :].reshape(-1, 2).sum(axis=1)
            for number, (shape, position) in enumerate(self._spreads):
                spread[shape.people[position]] += worth[number] * shape.weight
        people = slice(self._first_person_row, self._first_person_row + self.problem.people)
        return Duals(cell, spread, row_dual[people])

    def weights(self) -> FloatArray:
        """(lines,) weight of each line in the last solution."""
        return np.array(self._highs.getSolution().col_value)[self._first_line :]

    def fix(self, line: int) -> None:
        """Take a line for good."""
        self._highs.changeColBounds(self._first_line + line, 1.0, 1.0)

    def release(self, line: int) -> None:
        """Undo `fix`."""
        self._highs.changeColBounds(self._first_line + line, 0.0, INFINITY)


def _reachable_cells(problem: Problem, rows: LinkedRows) -> np.ndarray:
    """(cells,) cells that at least one person may have."""
    reachable = np.zeros(rows.cells, dtype=np.bool_)
    person, day, symbol = np.nonzero(problem.allowed)
    reachable[(rows.signature[person, day] * problem.days + day) * problem.symbols + symbol] = True
    return reachable
