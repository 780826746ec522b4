"""A published instance as a problem costs and forbids what the independent scorer says, whatever the roster."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.nrp import roster_of
from benchmarks.nrp_instance import Cover, Employee, Instance, Request, ShiftType, read_instance
from benchmarks.nrp_problem import problem_of
from benchmarks.nrp_score import broken_limits, objective_of
from staffing.evaluation import evaluate
from tests.benchmarks.small_instance import published

if TYPE_CHECKING:
    from staffing.arrays import RosterArray

SHIFTS = ("E", "L", "N")
SOME = st.integers
WORDS = {
    "runs": r"in a row|only",
    "successions": r" after ",
    "minutes": r" minutes",
    "weekends": r" weekends",
}
"""How the scorer speaks of what a rule of the problem forbids."""


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    """Instances of up to three weeks, three people and three shifts, of limits tight and loose."""
    days = draw(SOME(1, 21))
    names = SHIFTS[: draw(SOME(1, 3))]
    shifts = [
        ShiftType(name, draw(st.sampled_from([240, 480, 600, 725])), frozenset(draw(before)))
        for before in [st.sets(st.sampled_from(names), max_size=1)]
        for name in names
    ]
    staff = []
    for employee_id in "abc"[: draw(SOME(1, 3))]:
        most_in_a_row = draw(st.sampled_from([1, 3, 6, 21]))
        staff.append(
            Employee(
                employee_id,
                {name: draw(st.sampled_from([0, 2, 5, 21, 21, 21])) for name in names},
                most_minutes=draw(st.sampled_from([1500, 4320, 20000, 20000, 20000])),
                least_minutes=draw(st.sampled_from([0, 0, 0, 0, 700, 1999])),
                most_in_a_row=most_in_a_row,
                least_in_a_row=draw(SOME(1, min(most_in_a_row, 3))),
                least_days_off=draw(SOME(1, 3)),
                most_weekends=draw(SOME(0, 3)),
            )
        )
    day, person, shift, weight = (
        SOME(0, days - 1),
        st.sampled_from("abc"[: len(staff)]),
        st.sampled_from(names),
        SOME(1, 9),
    )
    return Instance(
        days,
        shifts,
        staff,
        draw(st.sets(st.tuples(person, day), max_size=2)),
        draw(st.lists(st.builds(Request, person, day, shift, weight), max_size=6)),
        draw(st.lists(st.builds(Request, person, day, shift, weight), max_size=6)),
        draw(st.lists(st.builds(Cover, day, shift, SOME(0, 3), weight, weight), max_size=12)),
    )


@st.composite
def rostered(draw: st.DrawFn) -> tuple[Instance, RosterArray]:
    """An instance and a roster made of runs, so that short and long ones, at the edges and between, all come up."""
    instance = draw(instances())
    symbol = st.one_of(st.just(0), SOME(0, len(instance.shifts)))
    runs = st.lists(st.tuples(symbol, SOME(1, 6)), min_size=instance.days, max_size=instance.days)
    lines = [np.repeat(*np.array(draw(runs)).T)[: instance.days] for _ in instance.staff]
    return instance, np.array(lines, dtype=np.int16)


@settings(max_examples=60 if os.environ.get("PAIBAN_TESTS") == "quick" else 200)
@given(rostered())
def test_price_is_the_objective_and_violations_are_broken_limits(both: tuple[Instance, RosterArray]) -> None:
    instance, symbols = both
    score, roster = evaluate(problem_of(instance), symbols), roster_of(instance, symbols)
    assert score.price == objective_of(instance, roster)
    broken = broken_limits(instance, roster)
    assert (score.violations > 0) == bool(broken)
    for rule, words in WORDS.items():
        said = any(re.search(words, sentence) for sentence in broken)
        assert (score.violations_by_rule.get(rule, 0) > 0) == said, rule


@pytest.mark.parametrize("number", [1, 3, 13, 23])
def test_the_same_holds_on_a_published_instance(number: int) -> None:
    instance = read_instance(published(f"Instance{number}.txt"))
    problem, rng = problem_of(instance), np.random.default_rng(number)
    for share_off in (1.0, 0.5, 0.2):
        at_work = rng.random((problem.people, problem.days)) >= share_off
        symbols = (at_work * rng.integers(1, problem.symbols, at_work.shape)).astype(np.int16)
        roster = roster_of(instance, symbols)
        score = evaluate(problem, symbols)
        assert score.price == objective_of(instance, roster)
        assert (score.violations > 0) == bool(broken_limits(instance, roster))
