"""Sentences under a clause own up to the numbers that the clause does not set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from api.files.plan_texts import breach_sentence, not_judged_text, rule_name, with_product_defaults
from api.locale.texts import texts
from staffing.compliance import NotJudged
from staffing.profiles.profile import load_profile
from staffing.regulation import load_regulation

if TYPE_CHECKING:
    from staffing.rules.base import Breach


def long_break(**own: object) -> Breach:
    """A break of 11 minutes under the regulation that limits breaks by no number (SS-BS7)."""
    given = {"break.max_minutes": own} if own else {}
    rules = {rule.rule_id: rule for rule in load_regulation(given, profiles=[load_profile("samsung-service")])}
    return rules["break.max_minutes"].breach(1, start="10:00", length=11, minutes=10)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("zh-CN", "（产品默认，条款未定：minutes = 10）"),
        ("en", " (product default, not set by the clause: minutes = 10)"),
    ],
)
def test_a_breach_names_the_numbers_that_are_the_product_s(language: str, note: str) -> None:
    by_product, by_centre = long_break(), long_break(minutes=10)
    assert breach_sentence(texts(language), by_product) == breach_sentence(texts(language), by_centre) + note
    assert by_product.clause == by_centre.clause == "SS-BS7"


@pytest.mark.parametrize(("language", "said"), [("zh-CN", "（年假）"), ("en", "(annual leave)")])
def test_usual_leave_that_nobody_has_named_has_a_name_in_the_reader_s_language(language: str, said: str) -> None:
    rule = next(rule for rule in load_regulation({}) if rule.rule_id == "leave.approved")
    assert said in breach_sentence(texts(language), rule.breach(1, leave="annual", shift="OFF"))
    assert "(study)" in breach_sentence(texts("en"), rule.breach(1, leave="study", shift="OFF"))


def test_several_numbers_are_told_apart_and_read_as_they_are_written() -> None:
    numbers = {"rest_hours": 11.0, "share": 0.1, "windows.lunch": "11:00–13:30"}
    assert with_product_defaults(texts("zh-CN"), "小休", numbers) == (
        "小休（产品默认，条款未定：rest_hours = 11；share = 0.1；windows.lunch = 11:00–13:30）"
    )
    assert with_product_defaults(texts("en"), "Break", {}) == "Break"


def test_a_clause_that_judges_no_roster_names_them_too() -> None:
    told = not_judged_text(texts("en"), NotJudged("X-1", "in-requirement", ("meal.minutes",), {"minutes": 30.0}))
    assert told.endswith("meal.minutes (product default, not set by the clause: minutes = 30)")
    assert rule_name(texts("en"), "meal.minutes") not in told
