"""The service that the regulation promises instead of the queue's own."""

from __future__ import annotations

import pytest

from staffing.centre.centre import Queue
from staffing.regulation import load_regulation
from staffing.requirement import Shrinkage, promised, require
from staffing.rules.requirement.answer_within import AnswerTarget, AnswerWithin

HOTLINE = Queue("hotline", "热线", service_level=0.8, within_seconds=20)
NOTHING_OFF = Shrinkage(0, 0, attendance=1)


def test_seconds_of_every_queue_but_the_one_with_its_own() -> None:
    rule = AnswerWithin(
        by_queue={"*": AnswerTarget(seconds=15), "vip": AnswerTarget(seconds=10, share=0.9)}, clause="MS-5.2.4"
    )
    assert (rule.service(HOTLINE).within_seconds, rule.service(HOTLINE).service_level) == (15, 0.8)
    vip = rule.service(Queue("vip", "贵宾"))
    assert (vip.within_seconds, vip.service_level) == (10, 0.9)


def test_a_queue_nobody_names_keeps_its_own_service() -> None:
    assert promised(HOTLINE, [AnswerWithin(by_queue={"vip": AnswerTarget(seconds=5)}), AnswerWithin()]) == HOTLINE


@pytest.mark.parametrize(("seconds", "on_seat"), [(15, 38), (20, 38), (25, 38), (60, 36)])
def test_the_worked_number_of_agents_for_1000_calls_an_hour(seconds: int, on_seat: int) -> None:
    """1,000 calls of 120 s in the busy hour are 33.33 erlang (5.1)."""
    rules = load_regulation({"target.answer_within_seconds": {"by_queue": {"*": {"seconds": seconds}}}})
    need = require(promised(HOTLINE, rules), [1000.0], 120, 60, NOTHING_OFF)
    assert need.on_seat.tolist() == [on_seat]
