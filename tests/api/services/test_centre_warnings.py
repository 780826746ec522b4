"""A centre that is correct as it is written may still not be what the manager means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from api.locale.texts import LANGUAGES, texts
from api.services.centre_warnings import centre_warnings
from staffing.centre.people import Person, Qualification
from staffing.regulation import load_regulation
from staffing.rules.names import Kind
from tests.api.services.swap_month import CENTRE

NO_POSTS: dict[str, Any] = {
    "presence.role_min": {"by_role": {"shift_leader": 0, "duty_supervisor": 0}},
    "oncall.min_technicians_onsite": {"people": 0},
}


def warned(written: dict[str, Any], *qualifications: Qualification, people: tuple[Person, ...] = ()) -> list[str]:
    regulation = {**NO_POSTS, **written}
    centre = replace(
        CENTRE, regulation=regulation, qualifications=qualifications, people=(*CENTRE.people, *people), roles=("guard",)
    )
    return [f"{code} {arguments}" for code, arguments in centre_warnings(centre, load_regulation(regulation))]


def test_a_certificate_that_nobody_of_the_role_holds_is_named() -> None:
    asked = {"qualification.valid": {"by_role": {"agent": ["adult"], "technician": ["licence"]}}}
    (line,) = warned(asked)
    assert line.startswith("cli-check-certificate")
    assert "'certificate': 'adult'" in line
    assert warned(asked, Qualification("A", "adult")) == []


def test_a_role_that_nobody_can_have_is_a_slip() -> None:
    (line,) = warned({"handover.overlap_minutes": {"by_role": {"guard": 5, "agnet": 10}}})
    assert "'name': 'agnet'" in line
    assert "'expected': 'agent'" in line


MISSPELT: dict[str, tuple[dict[str, Any], str, str, str]] = {
    "role in an entry": (
        {"presence.windows": {"windows": {"lunch": {"roles": ["agent", "gaurd"]}}}},
        "windows.lunch.roles",
        "gaurd",
        "guard",
    ),
    "role as a value": (
        {"presence.substitute_required": {"roles": {"agent": "agnet"}}},
        "roles.agent",
        "agnet",
        "agent",
    ),
    "approver": ({"transfer.approver": {"role": "directer"}}, "role", "directer", "director"),
    "approver of a swap": (
        {"swaps.consent": {"approvers": {"agent": ["manger"]}}},
        "approvers.agent",
        "manger",
        "manager",
    ),
    "trainee": ({"training.mentor": {"pairs": {"E999": {"mentor": "A"}}}}, "pairs", "E999", "A, B, C, D, E"),
    "mentor": ({"training.mentor": {"pairs": {"A": {"mentor": "a"}}}}, "pairs.A.mentor", "a", "A, B, C, D, E"),
    "employee": ({"hours.period_norm": {"hours_so_far": {"A": 160, "a": 160}}}, "hours_so_far", "a", "A, B, C, D, E"),
    "team": ({"team.cohesion": {"teams": ["一班", "二班"]}}, "teams", "二班", "一班"),
    "team of a cycle": (
        {"pattern.cyclic": {"by_team": {"两班": {"cycle": ["day", "OFF", "*"], "anchor": "2026-12-01"}}}},
        "by_team",
        "两班",
        "一班",
    ),
    "shift of a cycle": (
        {"pattern.cyclic": {"by_team": {"一班": {"cycle": ["days", "OFF", "days"], "anchor": "2026-12-01"}}}},
        "by_team.一班.cycle",
        "days",
        "day",
    ),
    "shift of a person": (
        {"nursing.shift_variant": {"people": {"A": {"shifts": ["lat"], "until": "2027-06-30"}}}},
        "people.A.shifts",
        "lat",
        "late",
    ),
    "training shift": ({"people.status": {"training_shifts": ["day", "nigth"]}}, "training_shifts", "nigth", "night"),
    "queue": (
        {"target.answer_within_seconds": {"by_queue": {"*": {"seconds": 20}, "hotlin": {"seconds": 15}}}},
        "by_queue",
        "hotlin",
        "hotline",
    ),
    "skill": ({"presence.skill_on_shift": {"skills": {"hotline": 1, "card": 1, "crad": 1}}}, "skills", "crad", "card"),
    "leave type": ({"leave.types": {"types": {"annual": {}, "anual": {}}}}, "types", "anual", "annual"),
    "leave type in an entry": (
        {"leave.documents": {"proofs": {"note": {"types": ["sick"], "documents": ["anything"]}}}},
        "proofs.note.types",
        "sick",
        "annual",
    ),
    "certificate": (
        {"qualification.valid": {"by_skill": {"hotline": ["card", "cart"]}}},
        "by_skill.hotline",
        "cart",
        "card",
    ),
}


@pytest.mark.parametrize("what", MISSPELT)
def test_a_name_the_centre_does_not_have_is_told_once_with_its_place_and_what_is_like_it(what: str) -> None:
    written, place, name, near = MISSPELT[what]
    (line,) = warned(written, Qualification("A", "card"))
    (rule_id,) = written
    assert line.startswith("cli-check-name")
    for part in (f"'rule': '{rule_id}'", f"'parameter': '{place}'", f"'name': '{name}'", f"'expected': '{near}"):
        assert part in line


def test_approvers_need_not_be_on_the_list() -> None:
    assert warned({"transfer.approver": {"role": "director"}, "roster.owner_role": {"role": "deputy_manager"}}) == []


def test_where_there_is_nothing_to_name_nothing_is_near() -> None:
    (line,) = warned({"presence.skill_on_shift": {"skills": {"card": 1}}})
    assert "'kind': 'skill'" in line
    (line,) = warned({"qualification.valid": {"by_skill": {"hotline": ["card"]}}})
    assert "'expected': '-'" in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_name_has_its_word(language: str) -> None:
    values = {"rule": "r", "parameter": "p", "name": "n", "expected": "e"}
    said = {kind: texts(language)("cli-check-name", kind=kind, **values) for kind in get_args(Kind)}
    assert said.pop("approver") == said["role"]
    assert len(set(said.values())) == len(said)


def test_a_post_with_too_few_people_is_thin() -> None:
    lines = warned(
        {"presence.role_min": {"by_role": {"guard": 1, "shift_leader": 0}}}, people=(Person("G", "", "", "guard"),)
    )
    assert [line.split()[0] for line in lines] == ["cli-check-post"]
    assert "'needed': 5" in lines[0]


def test_who_has_left_before_the_month_keeps_no_post() -> None:
    regulation = {**NO_POSTS, "oncall.min_technicians_onsite": {"people": 1}}
    technicians = tuple(
        Person(f"T{number}", "", "", "technician", valid_to=date(2026, 11, 30) if number else None)
        for number in range(6)
    )
    centre = replace(CENTRE, regulation=regulation, people=(*CENTRE.people, *technicians))
    rules = load_regulation(regulation)
    assert list(centre_warnings(centre, rules)) == []
    ((code, arguments),) = centre_warnings(centre, rules, date(2026, 12, 1))
    assert (code, arguments["there"]) == ("cli-check-post", 1)
