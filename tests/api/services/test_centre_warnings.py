"""A centre that is correct as it is written may still not be what the manager means."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from api.services.centre_warnings import centre_warnings
from staffing.centre.people import Person, Qualification
from staffing.regulation import load_regulation
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
    assert "'role': 'agnet'" in line
    assert "'expected': 'agent'" in line


def test_a_post_with_too_few_people_is_thin() -> None:
    lines = warned(
        {"presence.role_min": {"by_role": {"guard": 1, "shift_leader": 0}}}, people=(Person("G", "", "", "guard"),)
    )
    assert [line.split()[0] for line in lines] == ["cli-check-post"]
    assert "'needed': 5" in lines[0]
