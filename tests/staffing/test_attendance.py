"""Who must be rostered so that enough come: against every outcome counted, and against the plain divisor."""

from __future__ import annotations

from itertools import product
from math import comb, prod
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.locale.texts import LANGUAGES, texts
from staffing.attendance import chance_of_enough, chance_of_enough_among, reserve, reserve_among
from staffing.errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable

RATES = st.floats(0.05, 1)


def counted(rostered: int, required: int, rate: float) -> float:
    return sum(comb(rostered, n) * rate**n * (1 - rate) ** (rostered - n) for n in range(required, rostered + 1))


@given(rostered=st.integers(0, 60), required=st.integers(0, 60), rate=RATES)
def test_the_chance_is_the_sum_over_all_who_might_come(rostered: int, required: int, rate: float) -> None:
    assert float(chance_of_enough(rostered, required, rate)) == pytest.approx(
        counted(rostered, required, rate), abs=1e-12
    )


@given(required=st.integers(1, 400), rate=RATES, confidence=st.floats(0.01, 0.999))
@settings(deadline=None)
def test_the_reserve_is_enough_and_one_fewer_is_not(required: int, rate: float, confidence: float) -> None:
    people = int(reserve(required, rate, confidence))
    assert chance_of_enough(people, required, rate) >= confidence - 1e-12
    assert chance_of_enough(people - 1, required, rate) < confidence


def test_the_plain_divisor_leaves_one_shift_of_nineteen_in_four_short() -> None:
    assert pytest.approx(20) == 19 / 0.95
    assert float(chance_of_enough(20, 19)) == pytest.approx(20 * 0.05 * 0.95**19 + 0.95**20)
    assert float(chance_of_enough(20, 19)) == pytest.approx(0.736, abs=0.0005)
    assert int(reserve(19)) == 21
    assert int(reserve(19, confidence=0.7)) == 20


def test_thirty_eight_on_seat_of_the_busy_hour() -> None:
    """38 / 0.95 = 40 rostered have 38 there on two days of three (5.1)."""
    assert float(chance_of_enough(40, 38)) == pytest.approx(0.677, abs=0.001)
    np.testing.assert_array_equal(reserve(38, confidence=[0.5, 0.9, 0.99]), [40, 42, 44])


def test_every_supervisor_s_approved_leave_comes_on_top() -> None:
    """Three duty supervisors, one leave each (MO-3B-9.2, 5.4)."""
    np.testing.assert_array_equal(reserve([0, 19, 38], approved_leaves=3), reserve([0, 19, 38]) + np.array([0, 3, 3]))


def test_certain_attendance_needs_no_reserve_and_nobody_none() -> None:
    np.testing.assert_array_equal(reserve([0, 5, 120], rate=1.0, confidence=0.999), [0, 5, 120])


@given(rates=st.lists(RATES, max_size=9), required=st.integers(0, 11))
@settings(max_examples=60, deadline=None)
def test_people_of_different_attendance_are_counted_outcome_by_outcome(rates: list[float], required: int) -> None:
    exact = sum(
        prod(rate if comes else 1 - rate for rate, comes in zip(rates, outcome, strict=True))
        for outcome in product([True, False], repeat=len(rates))
        if sum(outcome) >= required
    )
    assert float(chance_of_enough_among(rates, required)) == pytest.approx(exact, abs=1e-12)


@given(people=st.integers(1, 200), required=st.integers(1, 200), rate=RATES)
@settings(max_examples=60, deadline=None)
def test_people_who_are_alike_are_binomial(people: int, required: int, rate: float) -> None:
    among = chance_of_enough_among(np.full(people, rate), required)
    assert float(among) == pytest.approx(float(chance_of_enough(people, required, rate)), abs=1e-12)


def test_the_reliable_come_first_and_fewer_of_them_are_enough() -> None:
    reliable_first = [0.99] * 12 + [0.8] * 12
    assert reserve_among(10, reliable_first, confidence=0.95) == 11
    assert reserve_among(10, reliable_first[::-1], confidence=0.95) > 13
    assert reserve_among(0, reliable_first) == 0
    assert reserve_among(10, np.full(30, 0.95), confidence=0.9) == int(reserve(10, 0.95, 0.9))


@pytest.mark.parametrize(
    ("call", "code", "argument"),
    [
        (lambda: reserve([3.0, -1.0]), "input-argument-negative", "required"),
        (lambda: reserve(3, rate=0.0), "input-argument-out-of-reach", "rate"),
        (lambda: reserve(3, rate=95), "input-argument-share-or-one", "rate"),
        (lambda: reserve(3, confidence=1.0), "input-argument-out-of-reach", "confidence"),
        (lambda: reserve_among(4, [0.9] * 4), "input-argument-too-few-people", "rates"),
        (lambda: chance_of_enough_among([[0.9]], 1), "input-argument-not-a-number", "rates"),
    ],
)
def test_what_cannot_be_reserved_is_refused_by_name(call: Callable[[], object], code: str, argument: str) -> None:
    with pytest.raises(ArgumentError) as refused:
        call()
    assert (refused.value.code, refused.value.argument) == (code, argument)
    for language in LANGUAGES:
        assert texts(language)(code, {}) != code
