"""All rows of a problem over few *cells*, so that people who count alike in every row share their columns.

A *signature* is the set of row groups a person belongs to on a day; a *cell* is (signature, day, symbol). Row values
are linear in how many people have each cell, so a month of any size is judged by its cell counts alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numba
import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.shapes import Part, Problem

__all__ = ["HARD_PRICE", "MET", "LinkedRows", "add_cells", "group_costs", "link_rows", "marginal_costs", "total_cost"]

MET = 1.0 - 1e-9
"""What a condition's accumulator comes to at the least where it is met; its numbers are whole but for rounding."""
HARD_PRICE = 5_000.0
"""Price of one unit of a hard row inside the solver: far above whatever one person's cell can save."""


@dataclass(frozen=True)
class LinkedRows:
    """Rows by slack group over cells.

    Attributes
    ----------
    signature
        (E, D) signature of each person and day; cell = (signature * D + day) * K + symbol.
    cells
        Number of cells.
    matrix
        (A, cells) sparse, by columns: what one person in a cell adds to each accumulator.
    base
        (A,) accumulators before anybody is placed.
    row_value, row_condition
        (R,) accumulator of each row's value and of its condition (-1: none). Rows are ordered by group.
    group_start
        (G + 1,) first row of each group.
    low, high, price_above
        (R,); prices of hard rows are `HARD_PRICE` a unit.
    price_below
        (G,) price of the shared shortfall.
    hard
        (G,) whether the group is hard.
    condition_most
        (R,) the largest value the condition can take, 1 where there is none, inf where it is not always whole.
    value_least
        (R,) the least value the row can take.
    """

    signature: IntArray
    cells: int
    matrix: sparse.csc_array
    base: FloatArray
    row_value: IntArray
    row_condition: IntArray
    group_start: IntArray
    low: FloatArray
    high: FloatArray
    price_above: FloatArray
    price_below: FloatArray
    hard: FloatArray
    accumulator_group: IntArray
    condition_most: FloatArray
    value_least: FloatArray

    @property
    def cost_arrays(self) -> tuple[IntArray, IntArray, IntArray, FloatArray, FloatArray, FloatArray, FloatArray]:
        """What the cost of a group is worked out from, in the order of the compiled functions."""
        return (
            self.group_start,
            self.row_value,
            self.row_condition,
            self.low,
            self.high,
            self.price_above,
            self.price_below,
        )

    def cells_of(self, lines: RosterArray, people: IntArray, symbols: int) -> IntArray:
        """(n, D) cells of lines (n, D) of the people (n,)."""
        days = lines.shape[1]
        cells: IntArray = (self.signature[people] * days + np.arange(days)) * symbols + lines
        return cells

    def counts(self, cells: IntArray) -> FloatArray:
        """(cells,) people by cell, from the cells of everybody's days."""
        return np.bincount(cells.ravel(), minlength=self.cells).astype(np.float64)

    def held(self, symbols: BoolArray) -> FloatArray:
        """(cells,) how many of (E, D, K) there are in each cell."""
        return self.counts(_held_cells(self.signature, symbols))

    def accumulate(self, counts: FloatArray) -> FloatArray:
        """(A,) accumulators at cell counts."""
        values: FloatArray = self.base + self.matrix @ counts
        return values


def link_rows(problem: Problem) -> LinkedRows:
    """Compile every block of rows of a problem."""
    people, days, symbols = problem.people, problem.days, problem.symbols
    groups, group_of = _member_groups(problem)
    membership = np.stack(groups, axis=2) if groups else np.zeros((people, days, 1), dtype=np.bool_)
    unique, inverse = np.unique(membership.reshape(people * days, -1), axis=0, return_inverse=True)
    signature = inverse.reshape(people, days).astype(np.int64)
    width = days * symbols
    cells = len(unique) * width
    present = np.bincount(_held_cells(signature, problem.allowed), minlength=cells).astype(np.float64)

    entries: list[tuple[IntArray, IntArray, FloatArray]] = []
    base: list[FloatArray] = []
    row_value, row_condition, row_group, condition_most = [], [], [], []
    low, high, above, below, hard, value_least = [], [], [], [], [], []
    accumulators = slack_groups = 0

    def add(parts: Sequence[Part], start: int) -> tuple[FloatArray, FloatArray]:
        """Book parts as accumulators from ``start``; the least and the largest value each can take."""
        least, most = np.zeros(parts[0].weights.shape[0]), np.zeros(parts[0].weights.shape[0])
        for part in parts:
            weights = sparse.coo_array(part.weights)
            position = group_of[id(part.members)]
            for number in np.flatnonzero(unique[:, position]):
                column = weights.coords[1].astype(np.int64) + number * width
                row = weights.coords[0].astype(np.int64) + start
                entries.append((row, column, weights.data.astype(np.float64)))
                np.add.at(least, weights.coords[0], np.minimum(weights.data, 0) * present[column])
                np.add.at(most, weights.coords[0], np.maximum(weights.data, 0) * present[column])
        return least, most

    for block in problem.rows:
        rows = len(block.base)
        if not rows:
            continue
        value = np.arange(rows) + accumulators
        value_least.append(add(block.parts, accumulators)[0] + block.base)
        base.append(block.base)
        accumulators += rows
        if block.only_if:
            condition_base = np.zeros(rows) if block.only_if_base is None else block.only_if_base
            most = np.maximum(add(block.only_if, accumulators)[1] + condition_base, 1.0)
            most[_not_whole(block.only_if, condition_base)] = np.inf
            base.append(condition_base)
            condition = np.arange(rows) + accumulators
            accumulators += rows
        else:
            condition, most = np.full(rows, -1), np.ones(rows)
        price = HARD_PRICE if block.hard else 1.0
        count = int(block.group.max()) + 1
        first = np.zeros(count, dtype=np.int64)
        first[block.group[::-1]] = np.arange(rows)[::-1]
        row_value.append(value)
        row_condition.append(condition)
        condition_most.append(most)
        row_group.append(block.group + slack_groups)
        low.append(block.low)
        high.append(block.high)
        above.append(block.price_above * price)
        below.append(block.price_below[first] * price)
        hard.append(np.full(count, float(block.hard)))
        slack_groups += count

    def reals(pieces: list[FloatArray]) -> FloatArray:
        return np.concatenate([np.zeros(0), *pieces])

    def wholes(pieces: list[IntArray]) -> IntArray:
        return np.concatenate([np.zeros(0, dtype=np.int64), *pieces])

    group = wholes(row_group)
    order = np.argsort(group, kind="stable")
    row_value_array = wholes(row_value)[order]
    row_condition_array = wholes(row_condition)[order]
    accumulator_group = np.zeros(accumulators, dtype=np.int64)
    accumulator_group[row_value_array] = group[order]
    conditional = row_condition_array >= 0
    accumulator_group[row_condition_array[conditional]] = group[order][conditional]
    if entries:
        coordinates = (np.concatenate([e[0] for e in entries]), np.concatenate([e[1] for e in entries]))
        values = np.concatenate([e[2] for e in entries])
        matrix = sparse.csc_array(sparse.coo_array((values, coordinates), shape=(accumulators, cells)))
    else:
        matrix = sparse.csc_array((accumulators, cells), dtype=np.float64)
    return LinkedRows(
        signature=signature,
        cells=cells,
        matrix=_columns_by_group(matrix, accumulator_group),
        base=reals(base),
        row_value=row_value_array,
        row_condition=row_condition_array,
        group_start=np.searchsorted(group[order], np.arange(slack_groups + 1)).astype(np.int64),
        low=reals(low)[order],
        high=reals(high)[order],
        price_above=reals(above)[order],
        price_below=reals(below),
        hard=reals(hard),
        accumulator_group=accumulator_group,
        condition_most=reals(condition_most)[order],
        value_least=reals(value_least)[order],
    )


def _not_whole(parts: Sequence[Part], base: FloatArray) -> BoolArray:
    """(R,) whether a sum may come to something that is no whole number."""
    broken: BoolArray = base != np.rint(base)
    for part in parts:
        weights = sparse.coo_array(part.weights)
        broken[weights.coords[0][weights.data != np.rint(weights.data)]] = True
    return broken


def _member_groups(problem: Problem) -> tuple[list[BoolArray], dict[int, int]]:
    """Distinct member masks, and the position of each part's mask among them."""
    position: dict[bytes, int] = {}
    masks: list[BoolArray] = []
    group_of: dict[int, int] = {}
    for block in problem.rows:
        for part in (*block.parts, *block.only_if):
            key = np.packbits(part.members).tobytes()
            if key not in position:
                position[key] = len(masks)
                masks.append(part.members)
            group_of[id(part.members)] = position[key]
    return masks, group_of


def _held_cells(signature: IntArray, symbols: BoolArray) -> IntArray:
    """(N,) cells of all symbols (E, D, K) that are held."""
    _, days, width = symbols.shape
    person, day, symbol = np.nonzero(symbols)
    cells: IntArray = (signature[person, day] * days + day) * width + symbol
    return cells


def _columns_by_group(matrix: sparse.csc_array, accumulator_group: IntArray) -> sparse.csc_array:
    """The same matrix with each column's entries ordered by slack group, as the marginal cost walks them."""
    column = np.repeat(np.arange(matrix.shape[1]), np.diff(matrix.indptr))
    order = np.lexsort((matrix.indices, accumulator_group[matrix.indices], column))
    return sparse.csc_array(
        (matrix.data[order], matrix.indices[order].astype(np.int64), matrix.indptr.astype(np.int64)), shape=matrix.shape
    )


@numba.njit(cache=True, nogil=True)
def _group_cost(  # type: ignore[no-untyped-def]
    group, values, group_start, row_value, row_condition, low, high, price_above, price_below
):
    short = 0.0
    for row in range(group_start[group], group_start[group + 1]):
        condition = row_condition[row]
        if condition >= 0 and values[condition] < MET:
            continue
        missing = low[row] - values[row_value[row]]
        short = max(short, missing)
    cost = short * price_below[group]
    for row in range(group_start[group], group_start[group + 1]):
        if price_above[row] > 0.0:
            over = values[row_value[row]] + short - high[row]
            if over > 0.0:
                cost += over * price_above[row]
    return cost


@numba.njit(cache=True, nogil=True)
def _group_costs(  # type: ignore[no-untyped-def]
    values, group_start, row_value, row_condition, low, high, price_above, price_below
):
    costs = np.empty(len(price_below))
    for group in range(len(price_below)):
        costs[group] = _group_cost(
            group, values, group_start, row_value, row_condition, low, high, price_above, price_below
        )
    return costs


@numba.njit(cache=True, nogil=True)
def _marginals(  # type: ignore[no-untyped-def]
    wanted, out, indptr, indices, data, accumulator_group, values,
    group_start, row_value, row_condition, low, high, price_above, price_below,
):  # fmt: skip
    for cell in wanted:
        total = 0.0
        position = indptr[cell]
        end = indptr[cell + 1]
        while position < end:
            group = accumulator_group[indices[position]]
            before = _group_cost(
                group, values, group_start, row_value, row_condition, low, high, price_above, price_below
            )
            last = position
            while last < end and accumulator_group[indices[last]] == group:
                values[indices[last]] += data[last]
                last += 1
            after = _group_cost(
                group, values, group_start, row_value, row_condition, low, high, price_above, price_below
            )
            for entry in range(position, last):
                values[indices[entry]] -= data[entry]
            total += after - before
            position = last
        out[cell] = total


@numba.njit(cache=True, nogil=True)
def _add_cells(values, cells, amounts, indptr, indices, data):  # type: ignore[no-untyped-def]
    for number in range(len(cells)):
        cell, amount = cells[number], amounts[number]
        if amount != 0.0:
            for entry in range(indptr[cell], indptr[cell + 1]):
                values[indices[entry]] += amount * data[entry]


def add_cells(rows: LinkedRows, values: FloatArray, cells: IntArray, amounts: FloatArray) -> None:
    """Add to accumulators (A,), in place, what so many people (n,) in cells (n,) add."""
    _add_cells(values, cells, amounts, rows.matrix.indptr, rows.matrix.indices, rows.matrix.data)


def group_costs(rows: LinkedRows, values: FloatArray) -> FloatArray:
    """(G,) cost of each slack group at accumulators (A,), hard ones at `HARD_PRICE`."""
    costs: FloatArray = _group_costs(values, *rows.cost_arrays)
    return costs


def total_cost(rows: LinkedRows, values: FloatArray) -> float:
    """Cost of all rows at accumulators (A,)."""
    return float(group_costs(rows, values).sum())


def marginal_costs(rows: LinkedRows, values: FloatArray, wanted: IntArray) -> FloatArray:
    """(cells,) what one more person in each wanted cell would cost at accumulators (A,); 0 elsewhere."""
    out = np.zeros(rows.cells)
    _marginals(
        wanted,
        out,
        rows.matrix.indptr,
        rows.matrix.indices,
        rows.matrix.data,
        rows.accumulator_group,
        values.copy(),
        *rows.cost_arrays,
    )
    return out
