"""The monthly exam from the 20th to the 25th in batches (MO-2C-8.2), training for everybody on the 30th (MO-2C-8.1)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from staffing.rules.events.monthly_exam import MonthlyExam, exam_batches
from staffing.rules.events.training_day import TrainingDay
from tests.staffing.rules.events.with_sessions import judged, month_with, session, told
from tests.staffing.small_month import AGENTS, LEADERS, on

MEETING = session("other", "meeting", 9, "08:00", "08:20", "A1")
EXAM = MonthlyExam(clause="MO-2C-8.2")
FIRST = session("exam", "exam", 20, "09:00", "10:00", "A1", "A2", "A3", paper="A")
SECOND = session("exam", "exam", 25, "09:00", "10:00", "A4", "A5", paper="B")


def test_ninety_six_agents_sit_in_eighteen_batches_of_five_or_six() -> None:
    agents = [f"A{number}" for number in range(96)]
    batches = exam_batches(agents, [on(day) for day in range(20, 26)], 3)
    assert len(batches) == 18
    assert Counter(len(batch.agents) for batch in batches) == {5: 12, 6: 6}
    assert "".join(batch.paper for batch in batches) == "AB" * 9
    assert [(batch.day, batch.number) for batch in batches[:4]] == [(on(20), 1), (on(20), 2), (on(20), 3), (on(21), 1)]
    assert [agent for batch in batches for agent in batch.agents] == agents


@given(agents=st.integers(0, 60), days=st.integers(0, 6), a_day=st.integers(1, 4), papers=st.integers(1, 3))
def test_batches_hold_everybody_once_in_sizes_that_differ_by_one(
    agents: int, days: int, a_day: int, papers: int
) -> None:
    people = [str(number) for number in range(agents)]
    batches = exam_batches(people, [on(20 + day) for day in range(days)], a_day, papers)
    sizes = [len(batch.agents) for batch in batches]
    assert [who for batch in batches for who in batch.agents] == (people if days else [])
    assert not sizes or (min(sizes) > 0 and max(sizes) - min(sizes) <= 1)
    assert papers == 1 or all(one.paper != other.paper for one, other in pairwise(batches))


def test_an_exam_everybody_sits_once_keeps_the_rule() -> None:
    assert judged(EXAM, month_with((*AGENTS, *LEADERS), [FIRST, SECOND])) == []


def test_whoever_sits_none_missed_it_or_sits_it_again_is_told() -> None:
    missed = session("exam", "exam", 22, "09:00", "10:00", "A4", "A5", "A1", absent=frozenset({"A4"}))
    late = session("exam", "exam", 26, "09:00", "10:00", "A4")
    found = judged(EXAM, month_with(AGENTS, [FIRST, missed, late]))
    assert told(found) == [("again", "A1", 22), ("none", "A4", 25)]
    assert {breach.clause for breach in found} == {"MO-2C-8.2"}


def test_whoever_is_away_on_all_the_days_is_excused() -> None:
    for last, excused in ((25, True), (24, False)):
        month = month_with(
            AGENTS, [FIRST, session("exam", "exam", 22, "09:00", "10:00", "A4")], leave=[("A5", "annual", 20, last)]
        )
        assert told(judged(EXAM, month)) == ([] if excused else [("none", "A5", 25)])


def test_no_sitting_at_all_is_told_once_and_two_are_asked_for_where_nobody_is_to_be_excused() -> None:
    assert told(judged(EXAM, month_with(AGENTS, [MEETING]))) == [("few", None, 25)]
    everybody = session("exam", "exam", 20, "09:00", "10:00", "A1", "A2", "A3", "A4", "A5")
    month = month_with(AGENTS, [everybody])
    assert judged(EXAM, month) == []
    assert told(judged(MonthlyExam(sittings=2), month)) == [("few", None, 25)]


@pytest.mark.parametrize(
    ("order", "papers", "repeated"),
    [("AAAA", 1, []), ("ABAB", 2, []), ("ABBA", 2, [22]), ("ABAB", 3, [22, 23]), ("A  A", 2, [])],
)
def test_papers_take_turns(order: str, papers: int, repeated: list[int]) -> None:
    sittings = [
        session("x", "exam", day, "09:00", "10:00", paper=paper.strip())
        for day, paper in zip((20, 21, 22, 23), order, strict=True)
    ]
    found = judged(MonthlyExam(papers=papers), month_with((), sittings))
    assert told(found) == [("paper", None, day) for day in repeated]


def test_only_sittings_of_the_exam_named_count() -> None:
    other = session("course exam", "exam", 21, "09:00", "10:00", "A1")
    assert judged(MonthlyExam(event="exam"), month_with(AGENTS, [FIRST, other, SECOND])) == []
    assert told(judged(EXAM, month_with(AGENTS, [FIRST, other, SECOND]))) == [("again", "A1", 21)]


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(MonthlyExam).validate_python({"from_day": 20, "to_day": 19})


TRAINING = TrainingDay(clause="MO-2C-8.1")


def test_everybody_is_trained_on_the_30th_in_two_sessions() -> None:
    morning = session("points", "training", 30, "09:00", "10:00", "A1", "A2")
    noon = session("points", "training", 30, "13:00", "14:00", "A3", "A4")
    late = session("points", "training", 29, "13:00", "14:00", "A5")
    month = month_with(AGENTS, [morning, noon, late])
    [breach] = judged(TRAINING, month)
    assert (told([breach]), breach.clause) == ([("left-out", "A5", 30)], "MO-2C-8.1")
    excused = month_with(AGENTS, [morning, noon], leave=[("A5", "annual", 30, 30)])
    assert judged(TRAINING, excused) == []


def test_one_session_of_everybody_leaves_the_phones_alone() -> None:
    everybody = session("points", "training", 30, "09:00", "10:00", "A1", "A2", "A3", "A4", "A5")
    assert told(judged(TRAINING, month_with(AGENTS, [everybody]))) == [("few", None, 30)]
    assert told(judged(TRAINING, month_with(AGENTS, [MEETING]))) == [("few", None, 30)]
    assert judged(TRAINING, month_with(AGENTS, [])) == []  # nobody writes sessions down here
    assert judged(TrainingDay(sessions=1), month_with(AGENTS, [everybody])) == []


def test_february_trains_on_its_last_day() -> None:
    first = on(1).replace(year=2027, month=2)
    [breach] = judged(TRAINING, month_with(AGENTS, [replace(MEETING, day=first)], first=first))
    assert breach.day == on(1).replace(year=2027, month=2, day=28)
