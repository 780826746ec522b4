"""The least number that holds is found from any guess."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from staffing.least_whole import least_whole

CASES = st.lists(st.tuples(st.integers(0, 10**12), st.integers(0, 10**12)), max_size=20)


@given(CASES)
def test_finds_every_threshold_from_any_guess(cases: list[tuple[int, int]]) -> None:
    threshold, guess = np.array(cases, dtype=np.int64).reshape(-1, 2).T
    found = least_whole(lambda numbers: numbers >= threshold, guess)
    np.testing.assert_array_equal(found, threshold)


def test_a_good_guess_asks_little() -> None:
    asked: list[int] = []

    def holds(numbers: np.ndarray) -> np.ndarray:
        asked.extend(numbers.tolist())
        return numbers >= 1000

    assert least_whole(holds, np.array([1001])).tolist() == [1000]
    assert min(asked) >= 990
    assert len(asked) <= 5
