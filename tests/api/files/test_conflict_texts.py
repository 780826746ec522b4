"""Conflicts in words of both languages, and as a file for programs."""

from __future__ import annotations

import dataclasses
import json

import pytest

from api.files.conflict_file import conflicts_json
from api.files.conflict_texts import heading, not_counting_lines, part_lines, relaxation_lines, told_conflicts
from api.locale.texts import LANGUAGES, texts
from api.services.conflict_core import FIXED_CELL
from api.services.conflict_result import Conflict, ConflictPart, NotCounting, Relaxation
from staffing.rules.base import Breach
from tests.staffing.small_month import TECHNICIANS, on, small_month

MONTH = small_month(TECHNICIANS)
DAYS = (on(10), on(11), on(12), on(20))


def leave_of(who: str, days=DAYS) -> ConflictPart:
    return ConflictPart("leave.approved", "X-1", who, days)


def breach(who: str | None, day=DAYS[0], rule: str = "leave.approved") -> Breach:
    return Breach(rule, "X-1", "hard", 1.0, "leave-approved-breach", {"shift": "day", "leave": "annual"}, who, day)


ON_SITE = ConflictPart("oncall.min_technicians_onsite", "X-2", None, DAYS)
HOURS = ConflictPart("hours.month_norm", "", "T3", ())
CONFLICT = Conflict(
    "irreducible",
    (ON_SITE, leave_of("T1"), leave_of("T2"), HOURS),
    ("T1", "T2", "T3"),
    (breach("T1"),),
    (
        Relaxation((leave_of("T1"),), (breach("T1"), breach("T1", on(11))), 0.0),
        Relaxation((leave_of("T2"),), (breach("T2"), breach("T2", on(11))), 0.2),
        Relaxation((ON_SITE, HOURS), (breach(None), breach("T3", rule="hours.month_norm")), 31.4),
        Relaxation((HOURS,), (), -40.0),
    ),
    times=4,
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["irreducible", "proven", "beside", "open", "elsewhere", "idle", "unseen"])
def test_every_state_has_a_heading_with_its_number(language: str, state) -> None:
    conflict = Conflict(state, CONFLICT.parts, CONFLICT.people)
    assert "7" in heading(texts(language), conflict, 7)
    assert heading(texts(language), Conflict(state, CONFLICT.parts, ()), 7)


def test_a_recurring_conflict_says_how_often_it_was_found() -> None:
    assert "4" in heading(texts("en"), CONFLICT, 1)
    once = Conflict("irreducible", (ConflictPart("rest.weekly", "", None, DAYS[:1]),), ())
    assert heading(texts("en"), once, 1) == "Conflict 1: this cannot be kept, whatever the rest is:"
    assert heading(texts("zh-CN"), once, 1).endswith("无论如何都无法满足：")
    two = Conflict("irreducible", once.parts * 2, ())
    assert heading(texts("en"), two, 1).endswith("can:")
    assert heading(texts("zh-CN"), two, 1).endswith("即可满足：")


def test_people_bound_by_the_same_rule_on_the_same_days_stand_in_one_line() -> None:
    site, leave, hours = part_lines(texts("en"), MONTH, CONFLICT)
    assert (site.who, site.cited) == ("3 technicians", "X-2 oncall.min_technicians_onsite")
    assert leave.who == "T1 技术员1, T2 技术员2"
    assert leave.days == "2026-12-10 – 2026-12-12, 2026-12-20"
    assert (hours.days, hours.who) == ("all month", "T3 技术员3")


BOTH = Conflict(
    "irreducible",
    tuple(dataclasses.replace(part, employee_id=who) for part in (leave_of("T1"), HOURS) for who in ("T1", "T2", "T3")),
    ("T1", "T2", "T3"),
    relaxations=(
        Relaxation((leave_of("T1"),), (breach("T1"),), 0.0),
        Relaxation((leave_of("T2", DAYS[:1]),), (breach("T2"),), 12.0),
    ),
    times=3,
    each=True,
)


def test_a_conflict_of_each_of_several_people_names_them_once_and_a_way_for_each() -> None:
    (told,) = told_conflicts(texts("en"), MONTH, [BOTH])
    assert told.heading.startswith("Conflict 1 (3 people, each for themselves): ")
    assert told.people == "T1 技术员1, T2 技术员2, T3 技术员3"
    assert [part.who for part in told.parts] == ["", ""]
    (way,) = told.ways
    assert way.gives.endswith("T1 技术员1, T2 技术员2")
    assert way.price == "roster no dearer to roster dearer by 12, by person"
    (without,) = told.notes
    assert without.endswith("T3 技术员3.")
    weekly = dataclasses.replace(BOTH, times=12)
    assert "（3 人各自成立，共 12 处）：" in heading(texts("zh-CN"), weekly, 1)


def test_ways_out_are_told_only_where_they_were_looked_for() -> None:
    (told,) = told_conflicts(texts("en"), MONTH, [CONFLICT], with_ways_out=False)
    assert (told.ways_heading, told.ways) == ("", [])
    (told,) = told_conflicts(texts("en"), MONTH, [dataclasses.replace(CONFLICT, relaxations=())])
    assert told.ways_heading == texts("en")("conflict-no-relaxation")


def test_ways_out_that_come_to_the_same_stand_in_one_line_with_everybody_who_would_do() -> None:
    first, both, hours = relaxation_lines(texts("en"), MONTH, CONFLICT)
    assert "any one of T1 技术员1, T2 技术员2" in first.gives
    assert first.sentence.endswith("; and 1 more like it")
    assert first.price == "roster no dearer"
    assert both.sentence.count("\n") == 1
    assert both.price == "roster dearer by 31"
    assert hours.price == "roster cheaper by 40"


def test_many_names_are_counted() -> None:
    months = small_month([*TECHNICIANS, *(type(TECHNICIANS[0])(f"X{n}", f"X{n}", "", "agent") for n in range(9))])
    many = tuple(leave_of(f"X{n}") for n in range(9))
    (line,) = part_lines(texts("en"), months, Conflict("irreducible", many, ()))
    assert line.who == "X0, X1, X2, X3, X4, X5, X6, X7 and 1 more"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_the_same_to_programs(language: str) -> None:
    fixed = Conflict("irreducible", (ConflictPart(FIXED_CELL, "", "T1", DAYS[:1]), leave_of("T1")), ("T1",))
    first, second = json.loads(conflicts_json([CONFLICT, fixed], texts(language)))["conflicts"]
    assert first["state"] == "irreducible"
    assert first["parts"][0] == {
        "rule": "oncall.min_technicians_onsite",
        "clause": "X-2",
        "name": texts(language)("oncall-min-technicians-onsite-name"),
        "employee_id": None,
        "dates": ["2026-12-10", "2026-12-11", "2026-12-12", "2026-12-20"],
        "minutes": [],
    }
    assert [way["dearer"] for way in first["relaxations"]] == [0, 0.2, 31.4, -40]
    assert [way["amount"] for way in first["relaxations"]] == [2, 2, 2, 0]
    assert first["breaches"][0]["date"] == "2026-12-10"
    assert [entry["each"] for entry in (first, second)] == [False, False]
    assert second["parts"][0]["name"] == texts(language)("roster-fixed-name")


@pytest.mark.parametrize("sought", [True, False])
def test_without_conflicts_the_file_says_whether_any_were_looked_for(sought: bool) -> None:
    assert json.loads(conflicts_json([], texts("en"), sought=sought)) == {"sought": sought, "conflicts": []}


def test_a_demand_about_a_time_of_the_day_says_which() -> None:
    night = dataclasses.replace(ON_SITE, days=DAYS[:1], minutes=((1320, 1920),))
    often = dataclasses.replace(ON_SITE, days=DAYS[:2], minutes=((480, 660), (840, 960)))
    first, second = part_lines(texts("en"), MONTH, Conflict("irreducible", (night, often), ("T1",)))
    assert first.days == "2026-12-10 22:00–08:00 next day"
    assert second.days == "2026-12-10 – 2026-12-11, each day 08:00–11:00, 14:00–16:00"


def test_a_demand_nobody_counts_for_says_so() -> None:
    (line,) = part_lines(texts("en"), MONTH, Conflict("irreducible", (ON_SITE,), ()))
    assert line.who == "nobody on the list counts"


def test_people_who_do_not_count_are_told_by_reason() -> None:
    facts = tuple(NotCounting("qualification.valid", who, "network", on(9), DAYS[:3]) for who in ("T1", "T2"))
    gone = NotCounting("shift.eligible", "T3", None, None, DAYS[:1])
    conflict = Conflict("irreducible", (ON_SITE,), (), not_counting=(*facts, gone))
    certificate, employed = not_counting_lines(texts("en"), MONTH, conflict)
    assert "2026-12-10 – 2026-12-12: T1 技术员1, T2 技术员2: " in certificate
    assert "certificate network valid until 2026-12-09 only" in certificate
    assert "T3 技术员3: not employed yet" in employed
    told = json.loads(conflicts_json([conflict], texts("zh-CN")))["conflicts"][0]["not_counting"]
    assert told[0]["until"] == "2026-12-09"
    assert told[2]["certificate"] is None


def test_many_stretches_of_days_are_counted() -> None:
    every_other = tuple(on(day) for day in range(1, 20, 2))
    (line,) = part_lines(texts("en"), MONTH, Conflict("irreducible", (leave_of("T1", every_other),), ()))
    assert line.days == "10 days between 2026-12-01 and 2026-12-19"
