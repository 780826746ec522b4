"""A drawn centre is the same for the same seed, is made up as it says, and can keep every rule."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from benchmarks.month_centre import FEWEST_PEOPLE, classes, drawn_month, heads
from solver.solve import solve
from solver.stopping import Effort, Stop
from staffing.audit import audit_roster
from staffing.compile import compile_problem


@pytest.fixture(scope="module")
def small():
    return drawn_month(60)


def test_the_same_seed_draws_the_same_month(small):
    assert drawn_month(60)[0].centre == small[0].centre
    assert (drawn_month(60)[0].demand.required == small[0].demand.required).all()
    assert drawn_month(60, seed=1)[0].centre.wishes != small[0].centre.wishes


@pytest.mark.parametrize("people", [FEWEST_PEOPLE, 60, 200, 1_000])
def test_roles_are_those_of_the_example_with_posts_that_can_be_kept(people):
    count = heads(people)
    assert sum(count.values()) == people
    assert count["agent"] >= 10
    assert min(count["duty_supervisor"], count["technician"]) >= 6
    if people >= 200:
        assert count["agent"] / people == pytest.approx(112 / 142, abs=0.02)


def test_too_few_people_are_refused():
    with pytest.raises(ValueError, match="day and night"):
        heads(FEWEST_PEOPLE - 1)


def test_half_of_the_people_have_wishes_or_leave_of_their_own(small):
    centre = small[0].centre
    wishing, away = ({line.employee_id for line in lines} for lines in (centre.wishes, centre.leave))
    assert len(wishing | away) == 30
    assert wishing & away == set()
    assert away


def test_leave_keeps_its_limits():
    month, _ = drawn_month(1_000)
    supervisor = {person.employee_id: person.supervisor for person in month.people}
    for day in range(month.days):
        away = [line for line in month.centre.leave if line.start <= month.date_of(day) <= line.end]
        assert len(away) <= 11
        assert max(Counter(supervisor[line.employee_id] for line in away).values(), default=0) <= 1


def test_a_big_centre_has_three_skills_and_twenty_classes():
    month, _ = drawn_month(1_000)
    assert set().union(*(person.skills for person in month.people)) == set(month.demand.queue_ids)
    assert len(month.demand.queue_ids) == 3
    assert classes(month) == 20


@pytest.mark.parametrize("people", [60, 300])
def test_the_requirement_takes_nearly_all_of_the_agents_hours(people):
    month, _ = drawn_month(people)
    norm_hours = month.norm_minutes[month.role_mask("agent")].sum() / 60
    assert month.demand.required.sum() / 2 == pytest.approx(0.97 * norm_hours, rel=0.01)
    by_day = month.demand.required.sum(axis=0).reshape(month.days, -1)
    assert by_day.min() >= 2
    assert by_day[:, 20].min() > 3 * by_day[:, 4].max()


def test_everybody_comes_from_a_fortnight_with_its_rests_and_every_post_is_held_on_the_last_night(small):
    month, _ = small
    lines = month.carry_in[:, -16:]
    shifts = month.symbols.shifts
    for line in lines.tolist():
        days = "".join("-" if shifts[symbol] is None else "x" for symbol in line)
        assert "x" * 7 not in days
        for before, after in zip(line, line[1:], strict=False):
            first, then = shifts[before], shifts[after]
            if first is not None and then is not None:
                assert then.start_minute + 1440 - first.end_minute >= 11 * 60
    nights = {month.people[row].role for row in np.flatnonzero(month.symbols.is_night[lines[:, -1]])}
    assert nights == {"agent", "shift_leader", "duty_supervisor", "technician"}


@pytest.mark.slow
def test_every_hard_rule_can_be_kept(small):
    """The fewest people keep them too: `test_repair` publishes such a roster."""
    month, rules = small
    found = solve(compile_problem(month, rules), effort=Effort(rounds=1, roundings=0, regroups=0, tries=0), stop=Stop())
    assert found is not None
    assert found.violations == 0
    assert audit_roster(month, rules, found.roster).hard == ()
