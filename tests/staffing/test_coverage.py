"""Cover of several queues by people with several skills, against a linear programme of the assignment."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from staffing.coverage import split, subsets, totals

Floats = npt.NDArray[np.float64]


@st.composite
def intervals(draw: st.DrawFn, most_queues: int = 5) -> tuple[Floats, Floats]:
    """Required (Q, T) and people by skill set (2**Q, T), some of them there for a third of an interval."""
    queue_count = draw(st.integers(0, most_queues))
    interval_count = draw(st.integers(1, 4))
    generator = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    required = generator.integers(0, 12, (queue_count, interval_count)).astype(float)
    density = draw(st.sampled_from([0.1, 0.4, 1.0]))
    people = generator.integers(0, 10, (2**queue_count, interval_count)) / draw(st.sampled_from([1.0, 3.0]))
    people *= generator.random(people.shape) < density
    return required, people


def edges(queue_count: int) -> list[tuple[int, int]]:
    """Which skill set (mask) can serve which queue."""
    return [(mask, q) for mask in range(2**queue_count) for q in range(queue_count) if mask >> q & 1]


def most_served(required: Floats, people: Floats, value: Floats) -> float:
    """Most valuable assignment of people to required places in one interval, by linear programming."""
    arcs = edges(len(required))
    if not arcs:
        return 0.0
    rows = np.zeros((len(people) + len(required), len(arcs)))
    for column, (mask, q) in enumerate(arcs):
        rows[mask, column] = rows[len(people) + q, column] = 1
    answer = linprog([-value[q] for _, q in arcs], A_ub=rows, b_ub=np.concatenate([people, required]), method="highs")
    assert answer.fun is not None
    return -float(answer.fun)


def assignable(rostered: Floats, people: Floats) -> bool:
    """Whether everybody with a skill can be sent to a queue of theirs so that each gets what is rostered."""
    return most_served(rostered, people, np.ones(len(rostered))) == pytest.approx(people[1:].sum(), abs=1e-6)


class TestSubsets:
    def test_rows_are_the_bitmasks_from_one(self) -> None:
        np.testing.assert_array_equal(subsets(2), np.array([[True, False], [False, True], [True, True]]))

    @pytest.mark.parametrize("queue_count", range(6))
    def test_every_non_empty_set_stands_once(self, queue_count: int) -> None:
        sets = subsets(queue_count)
        assert sets.shape == (2**queue_count - 1, queue_count)
        assert sets.any(axis=1).all()
        assert len({tuple(row) for row in sets.tolist()}) == len(sets)

    @pytest.mark.parametrize("queue_count", [-1, 6])
    def test_more_than_five_queues_are_refused(self, queue_count: int) -> None:
        with pytest.raises(ValueError, match="queues"):
            subsets(queue_count)


class TestSplit:
    @given(intervals())
    @settings(deadline=None)
    def test_queue_by_queue_the_balance_holds(self, case: tuple[Floats, Floats]) -> None:
        required, people = case
        cover = split(required, people)
        assert (cover.short >= 0).all()
        assert (cover.over >= 0).all()
        assert (cover.rostered >= -1e-9).all()
        assert not ((cover.short > 0) & (cover.over > 0)).any()
        np.testing.assert_allclose(cover.rostered - required, cover.over - cover.short, atol=1e-12)

    @given(intervals())
    @settings(deadline=None)
    def test_the_queues_add_up_to_the_totals_by_sets(self, case: tuple[Floats, Floats]) -> None:
        required, people = case
        cover = split(required, people)
        short, over = totals(required, people)
        np.testing.assert_allclose(cover.rostered.sum(axis=0), people[1:].sum(axis=0), atol=1e-7)
        np.testing.assert_allclose(cover.short.sum(axis=0), short, atol=1e-7)
        np.testing.assert_allclose(cover.over.sum(axis=0), over, atol=1e-7)

    @given(intervals(most_queues=4))
    @settings(max_examples=40, deadline=None)
    def test_no_assignment_serves_more_and_earlier_queues_are_served_first(self, case: tuple[Floats, Floats]) -> None:
        required, people = case
        served = required - split(required, people).short
        for t in range(required.shape[1]):
            for queues in range(len(required) + 1):
                # the first queues alone get as much as if the others did not exist; all together the most
                value = (np.arange(len(required)) < queues).astype(float)
                best = most_served(required[:, t], people[:, t], value)
                assert served[:queues, t].sum() == pytest.approx(best, abs=1e-6)

    @given(intervals(most_queues=4))
    @settings(max_examples=40, deadline=None)
    def test_the_split_can_be_worked_by_the_people_there_are(self, case: tuple[Floats, Floats]) -> None:
        required, people = case
        rostered = split(required, people).rostered
        assert all(assignable(rostered[:, t], people[:, t]) for t in range(required.shape[1]))

    @given(intervals(most_queues=4))
    @settings(max_examples=40, deadline=None)
    def test_surplus_goes_to_the_last_queues_first(self, case: tuple[Floats, Floats]) -> None:
        required, people = case
        cover = split(required, people)
        for t in range(required.shape[1]):
            free = required[:, t] - cover.short[:, t]
            for q in reversed(range(len(required))):
                unlimited = free.copy()
                unlimited[q] = people.sum()
                most = most_served(unlimited, people[:, t], np.ones(len(required))) - free.sum()
                assert cover.over[q, t] == pytest.approx(most, abs=1e-6)
                free[q] += most

    def test_people_with_both_skills_help_the_queue_that_lacks_them(self) -> None:
        # 3 serve only the first, 1 only the second, 2 both
        cover = split([[3], [3]], [[0], [3], [1], [2]])
        np.testing.assert_array_equal(cover.rostered, [[3], [3]])
        np.testing.assert_array_equal(cover.short, 0)

    def test_the_first_queue_is_served_first(self) -> None:
        cover = split([[4], [4]], [[0], [0], [0], [5]])
        np.testing.assert_array_equal(cover.short, [[0], [3]])

    def test_surplus_that_only_the_first_queue_can_use_stays_there(self) -> None:
        cover = split([[1], [1]], [[9], [5], [0], [3]])
        np.testing.assert_array_equal(cover.over, [[4], [2]])

    def test_three_thirds_of_a_person_cover_one(self) -> None:
        third = [1 / 3]
        cover = split([[1], [1], [1]], [[0.0], [2 / 3], [2 / 3], third, [2 / 3], third, third, [0.0]])
        np.testing.assert_array_equal(cover.short, 0)
        np.testing.assert_array_equal(cover.over, 0)

    def test_a_centre_without_queues_has_nothing_to_split(self) -> None:
        cover = split(np.zeros((0, 3)), np.ones((1, 3)))
        assert cover.rostered.shape == cover.short.shape == cover.over.shape == (0, 3)


class TestTotals:
    def test_the_worst_set_of_queues_counts_once(self) -> None:
        # each queue alone lacks 1, both together lack 2
        short, over = totals([[3], [3]], [[0], [2], [2], [0]])
        assert (short[0], over[0]) == (2, 0)

    def test_one_queue_can_be_short_while_another_has_too_many(self) -> None:
        short, over = totals([[3], [3]], [[0], [5], [1], [0]])
        assert (short[0], over[0]) == (2, 2)

    def test_a_centre_without_queues_is_never_short(self) -> None:
        short, over = totals(np.zeros((0, 2)), np.ones((1, 2)))
        np.testing.assert_array_equal(short, [0, 0])
        np.testing.assert_array_equal(over, [0, 0])


@pytest.mark.parametrize(
    ("required", "people", "named"),
    [
        (np.zeros(3), np.zeros((2, 3)), "required"),
        (np.zeros((6, 1)), np.zeros((64, 1)), "queues"),
        (np.zeros((2, 3)), np.zeros((3, 3)), "people_by_skillset"),
        (np.zeros((2, 3)), np.zeros((4, 2)), "people_by_skillset"),
        (np.full((1, 1), -1.0), np.zeros((2, 1)), "required"),
        (np.zeros((1, 1)), np.full((2, 1), np.nan), "people_by_skillset"),
    ],
)
def test_wrong_shapes_and_figures_are_refused(required: Floats, people: Floats, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        split(required, people)
    with pytest.raises(ValueError, match=named):
        totals(required, people)
