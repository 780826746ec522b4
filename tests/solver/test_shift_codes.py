"""Numbers of count vectors: distinct, and a move is the same step from every vector."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from solver.shift_codes import shift_codes

counts = st.integers(0, 5)


@given(st.integers(1, 3).flatmap(lambda n: st.lists(st.tuples(*[counts] * n), min_size=1, max_size=4)), st.data())
def test_moves_come_to_the_number_of_their_vector_and_to_none_where_there_is_no_vector(moves, data):
    moves = np.unique(np.array(moves), axis=0)
    reached = {(0,) * moves.shape[1]}
    for _ in range(3):
        reached |= {tuple(np.add(vector, move).tolist()) for vector in reached for move in moves}
    kept = data.draw(st.integers(0, max(sum(map(max, reached)), 1)))
    vectors = np.array(sorted(vector for vector in reached if sum(vector) <= kept))  # a hard maximum
    codes, shifts = shift_codes(vectors, moves)
    number = {tuple(vector): code for vector, code in zip(vectors.tolist(), codes.tolist(), strict=True)}
    assert len(set(number.values())) == len(vectors)
    assert number[(0,) * moves.shape[1]] == 0
    assert codes.min() >= 0
    for vector, code in number.items():
        for move, shift in zip(moves.tolist(), shifts.tolist(), strict=True):
            target = tuple(np.add(vector, move).tolist())
            if target in number:
                assert number[target] == code + shift
            else:
                assert code + shift not in number.values()


def test_counts_that_rise_together_take_little_room():
    """Up to 19 shifts of 8 or 10 hours: 210 vectors, not 20 times the minutes of a month."""
    eights, tens = (grid.ravel() for grid in np.meshgrid(range(20), range(20)))
    some = eights + tens <= 19
    vectors = np.stack([eights + tens, 480 * eights + 600 * tens], axis=1)[some]
    codes, _ = shift_codes(vectors, np.array([[0, 0], [1, 480], [1, 600]]))
    assert codes.max() < 2.2 * len(vectors)


def test_nothing_counted_is_one_number():
    codes, shifts = shift_codes(np.zeros((1, 0), dtype=np.int64), np.zeros((1, 0), dtype=np.int64))
    assert codes.tolist() == [0]
    assert shifts.tolist() == [0]
