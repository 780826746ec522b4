"""Why-questions about five agents in December 2026: what is told adds up, and keeps what must stay."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from api.services.explain import Questions, explain_roster
from solver.stopping import Stop
from staffing.centre.people import Leave
from staffing.compile import compile_problem
from staffing.errors import InputError
from staffing.evaluation import evaluate
from staffing.month import Demand
from staffing.regulation import load_regulation
from tests.api.services.swap_month import CENTRE, TWO_BY_DAY, month_cells
from tests.staffing.small_month import FIRST, on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.services.explain_result import Explanation, Move
    from staffing.centre.centre import Centre

RULES: dict[str, dict[str, Any]] = {
    "rest.max_consecutive_days": {"clause": "X-1"},
    "hours.month_norm": {"clause": "X-2, X-3"},
    "rest.min_between_shifts": {"clause": "X-4", "enforce": "info"},
    "attendance.target": {"clause": "X-5"},
    "swaps.with_self_per_month": {"clause": "X-6"},
    "leave.approved": {"clause": "X-7"},
    "handover.overlap_minutes": {"enforce": "info"},
}


def ask(questions: Questions, centre: Centre = CENTRE, cells: dict[Any, str] | None = None, **more: Any) -> Explanation:
    rules = load_regulation(RULES)
    return explain_roster(centre, rules, FIRST, cells or month_cells(), TWO_BY_DAY, questions, Stop(), **more)


@cache
def everything() -> Explanation:
    return ask(Questions((("A", on(9)),), (("A", on(9)),), ("X-1", "X-2", "X-4", "X-5", "X-6", "hours.month_norm")))


def price(told: Explanation, moves: Iterable[Move]) -> float:
    """What the roster costs after some moves, by the shapes themselves."""
    month = told.view.month
    roster = told.view.roster.copy()
    for move in moves:
        cell = month.row_of[move.employee_id], (move.day - month.first_day).days
        assert month.symbols.ids[roster[cell]] == move.before
        roster[cell] = month.symbols.index[move.after]
    return evaluate(compile_problem(month, told.view.rules), roster).price


def test_the_roster_is_never_made_dearer_before_it_is_asked_about() -> None:
    told = everything()
    assert told.better <= told.cost + 1e-6
    assert told.mended == ()


def test_the_parts_of_a_difference_add_up_to_it() -> None:
    for answer in everything().why:
        for found in (answer.alone, answer.together):
            assert found is not None
            assert sum(share.dearer for share in found.shares) == pytest.approx(found.dearer)
            assert [share.dearer for share in found.shares] == sorted((s.dearer for s in found.shares), reverse=True)


def test_without_the_cell_only_her_month_changes_or_others_may_too_for_no_more() -> None:
    for answer in everything().why:
        assert answer.alone is not None
        assert answer.together is not None
        assert {move.employee_id for move in answer.alone.moves} == {"A"}
        assert answer.together.dearer <= answer.alone.dearer + 1
        assert any((move.employee_id, move.day) == ("A", on(9)) for move in answer.together.moves)
        assert answer.instead != answer.symbol


def test_a_day_off_is_asked_about_where_she_would_only_work_another_shift() -> None:
    first, *others = everything().why
    assert [other.day_off for other in others] == [True] * len(others)
    assert (first.instead in {"day", "late", "night", "spare"}) == bool(others)
    assert all(other.instead == "OFF" for other in others)


def test_everybody_is_somewhere_in_who_else() -> None:
    [answer] = everything().who_else
    assert answer.could is not None
    listed = [one.employee_id for one in (*answer.could, *answer.could_not)]
    assert sorted([*listed, *answer.have_it, "A"]) == sorted("ABCDE")
    assert [round(one.dearer or 0, 4) for one in answer.could] == sorted(
        round(one.dearer or 0, 4) for one in answer.could
    )
    assert all(not one.against for one in answer.could)
    assert all(one.against for one in answer.could_not)


def test_who_takes_the_shift_has_it_and_the_giver_has_not() -> None:
    [answer] = everything().who_else
    assert answer.could
    for one in answer.could:
        after = {(move.employee_id, move.day): move.after for move in one.moves}
        assert after[one.employee_id, on(9)] == answer.symbol
        assert after["A", on(9)] != answer.symbol


def test_who_serves_something_else_is_not_asked_and_not_said_to_be_on_the_shift() -> None:
    roles = {"B": "technician", "C": "shift_leader"}
    people = tuple(replace(one, role=roles.get(one.employee_id, one.role)) for one in CENTRE.people)
    centre = replace(CENTRE, people=people)
    [answer] = ask(Questions(who_else=(("A", on(9)),)), centre).who_else
    assert answer.could is not None
    assert answer.elsewhere == ("B", "C")
    listed = {one.employee_id for one in (*answer.could, *answer.could_not)} | {*answer.have_it}
    assert listed == {"D", "E"}


def test_breaches_that_go_stand_beside_those_that_come() -> None:
    for answer in everything().why:
        for found in (answer.alone, answer.together):
            assert found is not None
            assert found.brought or found.relieved or not found.shares
            assert sum(share.dearer for share in found.shares) == pytest.approx(found.dearer)
            # People too many cost something, and are no breach.
            came = sum(breach.cost for breach in found.brought) - sum(breach.cost for breach in found.relieved)
            assert (came > 0) == (found.dearer > 1e-6)


def test_on_a_day_off_there_is_no_shift_to_take() -> None:
    [answer] = ask(Questions(who_else=(("A", on(5)),))).who_else
    assert (answer.symbol, answer.could, answer.could_not) == ("OFF", None, ())


def test_costs_are_those_of_the_shapes() -> None:
    told = everything()
    assert price(told, told.beforehand) == pytest.approx(told.better)
    for answer in told.why:
        assert answer.together is not None
        assert price(told, [*told.beforehand, *answer.together.moves]) == pytest.approx(
            told.better + answer.together.dearer
        )


def test_leave_bars_a_shift_under_its_clause_and_has_nothing_else_to_stand_there() -> None:
    centre = replace(CENTRE, leave=(Leave("B", "annual", on(9), on(10)),))
    cells = {**month_cells(), ("B", on(9)): "annual", ("B", on(10)): "annual"}
    told = ask(Questions(why=(("B", on(9)),), who_else=(("A", on(9)),)), centre, cells)
    [why] = told.why
    assert why.alone is None
    assert [(one.rule, one.clause) for one in why.against] == [("leave.approved", "X-7")]
    [who_else] = told.who_else
    barred = next(one for one in who_else.could_not if one.employee_id == "B")
    assert ("leave.approved", "X-7") in [(one.rule, one.clause) for one in barred.against]


def test_a_clause_costs_what_giving_it_up_saves_and_takes_its_neighbours_along() -> None:
    by_name = {answer.clause: answer for answer in everything().clauses}
    hours = by_name["X-2"]
    assert hours.saves is not None
    assert hours.saves >= hours.rules[0].paid - 1e-6
    assert hours.rules[0].clauses == ("X-2", "X-3")
    assert (hours.rules[0].severity, hours.rules[0].hard) == ("hard", 0)
    assert by_name["hours.month_norm"].saves == pytest.approx(hours.saves)
    assert by_name["X-1"].saves is not None


@pytest.mark.parametrize(("clause", "acts"), [("X-4", "told"), ("X-5", "requirement"), ("X-6", "desk")])
def test_a_clause_without_a_part_in_the_cost_says_where_it_acts(clause: str, acts: str) -> None:
    answer = next(answer for answer in everything().clauses if answer.clause == clause)
    assert [rule.acts for rule in answer.rules] == [acts]
    assert answer.cost is None


def test_more_effort_proves_between_what_bounds_a_clause_costs() -> None:
    [answer] = ask(Questions(clauses=("X-2",)), level=2).clauses
    assert answer.saves is not None
    assert answer.proven_most is not None
    assert -1e-6 <= answer.saves <= answer.proven_most + 1e-6


def test_cells_that_are_fixed_or_past_stay() -> None:
    kept = {(who, on(day)) for who in "BCD" for day in range(12, 32)}
    told = ask(Questions(why=(("A", on(9)),), who_else=(("A", on(9)),)), fixed=kept, past=on(4))
    differences = [found for answer in told.why for found in (answer.alone, answer.together) if found is not None]
    moves = [move for found in differences for move in found.moves]
    moves += [move for answer in told.who_else for one in answer.could or () for move in one.moves]
    assert moves
    assert not kept & {(move.employee_id, move.day) for move in moves}
    assert min(move.day for move in moves) > on(4)


def test_months_that_break_hard_rules_of_their_own_are_put_right_first() -> None:
    cells = {**month_cells(), **{("C", on(day)): "day" for day in range(1, 32)}}
    told = ask(Questions(why=(("C", on(9)),)), cells=cells)
    assert told.mended == ("C",)
    assert told.why[0].symbol == "day"
    assert np.isfinite(told.better)


def test_a_cell_that_cannot_stand_is_told_by_what_it_breaks_and_is_nobody_s_to_take() -> None:
    centre = replace(CENTRE, leave=(Leave("B", "annual", on(9), on(9)),))
    cells = {**month_cells(), ("B", on(9)): "night"}
    told = ask(Questions(why=(("B", on(9)),), who_else=(("B", on(9)),)), centre, cells)
    [why], [who_else] = told.why, told.who_else
    assert (why.symbol, why.instead, why.alone) == ("night", "annual", None)
    assert [one.rule for one in why.against] == [one.rule for one in who_else.against] == ["leave.approved"]
    assert (who_else.symbol, who_else.could, told.mended) == ("night", None, ("B",))


def test_a_clause_there_is_no_time_for_is_not_said_to_cost_nothing() -> None:
    over = Stop()
    over.cancelled.set()
    rules = load_regulation(RULES)
    questions = Questions((("A", on(9)),), (("A", on(9)),), ("X-1",))
    told = explain_roster(CENTRE, rules, FIRST, month_cells(), TWO_BY_DAY, questions, over)
    assert (told.clauses[0].cost, told.clauses[0].saves) == (None, None)
    [who_else] = told.who_else
    assert who_else.could is not None
    assert all(len(one.moves) == 2 and one.dearer == one.exchange for one in who_else.could)
    assert told.why[0].alone is not None


def test_the_same_questions_have_the_same_answers() -> None:
    again = ask(Questions((("A", on(9)),), (("A", on(9)),), ("X-1",)))
    assert again.why == everything().why
    assert again.who_else == everything().who_else
    assert again.clauses[0] == everything().clauses[0]


def test_conflicts_are_told_only_where_they_are_asked_for() -> None:
    assert everything().conflicts is None
    told = ask(Questions(conflicts=True))
    assert told.conflicts is not None
    assert told.cost == told.view.audit.cost


@pytest.mark.parametrize(
    ("questions", "code", "expected"),
    [
        (Questions(why=(("F", on(9)),)), "input-explain-person", ""),
        (Questions(why=(("座席a", on(9)),)), "input-explain-person", "A 座席A"),
        (Questions(why=(("A", FIRST.replace(year=2027)),)), "input-explain-date", ""),
        (Questions(clauses=("X-10",)), "input-explain-clause", "X-1"),
        (Questions(clauses=("hours.month",)), "input-explain-clause", "hours.month_norm"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is_nearest(questions: Questions, code: str, expected: str) -> None:
    with pytest.raises(InputError) as refused:
        ask(questions)
    assert refused.value.code == code
    assert expected in str(refused.value.arguments.get("expected", ""))


def test_a_name_that_only_one_has_will_do_for_an_id() -> None:
    people = (replace(CENTRE.people[0], name="王伟"), replace(CENTRE.people[1], name="王伟"), *CENTRE.people[2:])
    with pytest.raises(InputError, match="input-explain-same-name"):
        ask(Questions(why=(("王伟", on(9)),)), replace(CENTRE, people=people))
    assert ask(Questions(why=(("座席E", on(5)),))).why[0].employee_id == "E"


def test_a_past_day_is_not_asked_about() -> None:
    with pytest.raises(InputError, match="input-explain-past"):
        ask(Questions(why=(("A", on(9)),)), past=on(9))


def test_costs_need_the_people_required() -> None:
    rules = load_regulation(RULES)
    with pytest.raises(InputError, match="input-explain-no-requirement"):
        explain_roster(
            CENTRE, rules, FIRST, month_cells(), Demand.unknown(["hotline"], 31), Questions(clauses=("X-1",)), Stop()
        )
