"""What the terminal shows of an audit: hard breaches, what was waived and by whom, and the clauses."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from api.cli.show_audit import show_audit
from api.cli.show_plan import show_plan
from api.locale.texts import texts
from api.services.rosters import view_roster
from staffing.centre.waivers import Waiver
from staffing.month import Demand
from tests.api.files.small_plan import small_plan


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
    assert "the waiver by 王主任 waived nothing this month: Consent to swaps (swaps.consent)" in told


def test_the_cost_is_the_plan_s_in_its_words_and_its_parts_add_up(capsys: pytest.CaptureFixture[str]) -> None:
    plan = small_plan()
    show_plan(plan, Path("out"), texts("en"))
    planned = capsys.readouterr().out
    told = shown(capsys, (Waiver("wishes.rest_and_shift", "x", "b"),))
    for label in ("Cost", "Cover", "Wishes"):
        [line] = [" ".join(line.split()) for line in planned.splitlines() if line.strip().startswith(label)]
        assert line in told
    [(count, soft, rest)] = re.findall(
        r"Soft breaches: ([\d,]+), which make ([\d,]+) of the cost; the other ([\d,]+) is", told
    )
    of_severity = [breach.severity for breach in plan.view.audit.breaches if breach.rule != "wishes.rest_and_shift"]
    assert number(count) == of_severity.count("soft")
    assert number(soft) + number(rest) == pytest.approx(plan.view.audit.cost, abs=1)


def number(text: str) -> int:
    return int(text.replace(",", ""))


def test_an_audit_without_a_requirement_says_so_before_all_else(capsys: pytest.CaptureFixture[str]) -> None:
    view = small_plan().view
    demand = Demand.unknown(view.month.demand.queue_ids, view.month.days)
    show_audit(view_roster(replace(view.month, demand=demand), view.rules, view.roster), texts("en"))
    told = capsys.readouterr().out
    assert told.startswith("Judged without a requirement:")
    assert "required half-hours" not in told
