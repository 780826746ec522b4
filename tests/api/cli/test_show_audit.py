"""What the terminal shows of an audit: hard breaches, what was waived and by whom, and the clauses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from api.cli.show_audit import show_audit
from api.locale.texts import texts
from api.services.rosters import view_roster
from staffing.centre.waivers import Waiver
from tests.api.files.small_plan import small_plan

if TYPE_CHECKING:
    import pytest


def shown(capsys: pytest.CaptureFixture[str], waivers: tuple[Waiver, ...]) -> str:
    view = small_plan().view
    month = replace(view.month, centre=replace(view.month.centre, waivers=waivers, profiles=("jinglong-operations",)))
    show_audit(view_roster(month, view.rules, view.roster), texts("en"))
    return " ".join(capsys.readouterr().out.split())


def test_broken_clauses_come_one_by_one_and_the_others_by_number(capsys: pytest.CaptureFixture[str]) -> None:
    view = small_plan().view
    line = next(line for line in view.compliance.lines if line.clause == "JL-35.1")
    told = shown(capsys, ())
    assert "1 clause of the regulation is broken:" in told
    assert f"broken {line.breaches} of {line.checked} times" in told
    assert "Other clauses: 1 kept, 0 not put to the test this month," in told
    assert "waived" not in told


def test_with_every_hard_breach_waived_nothing_hard_is_broken(capsys: pytest.CaptureFixture[str]) -> None:
    rules = sorted({breach.rule for breach in small_plan().view.audit.hard})
    told = shown(
        capsys, (*(Waiver(rule, "[dry run]", "李经理") for rule in rules), Waiver("swaps.consent", "x", "王主任"))
    )
    assert "No hard rule is broken" in told
    assert "breaches waived; shown are 12:" in told
    assert "(waived by 李经理: [dry run])" in told
    assert "the waiver by 王主任 waived nothing this month: swaps.consent" in told
