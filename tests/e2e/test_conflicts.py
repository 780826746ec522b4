"""A month whose hard rules cannot all be kept: told with clauses, people, dates and ways out, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.command import json_of, paiban
from tests.e2e.conftest import MONTH

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow
SAID = {"en": ("Conflict 1 (3 times, each for itself):", "What can be given up"), "zh": ("冲突 1：", "可以放宽的办法")}


@pytest.mark.parametrize("language", SAID)
def test_too_many_technicians_on_leave_at_once_are_named(centre: Path, tmp_path: Path, language: str) -> None:
    # Three shifts a day and two on standby take five of the six technicians.
    with (centre / "leave.csv").open("a", encoding="utf-8") as stream:
        stream.write("E025,annual,2026-12-09,2026-12-11\nE026,annual,2026-12-09,2026-12-11\n")
    out = tmp_path / "out"
    done = paiban("plan", centre, *MONTH, "--effort", 1, "--lang", language, "--out", out)
    assert done.exit_code == 1, done.stderr
    for words in (*SAID[language], "E025", "E026", "leave.approved", "oncall.min_technicians_reachable"):
        assert words in done.stdout
    (conflict,) = json_of(out / "conflicts.json")["conflicts"]
    assert conflict["state"] == "irreducible"
    days = ["2026-12-09", "2026-12-10", "2026-12-11"]
    assert {(part["rule"], part["employee_id"]) for part in conflict["parts"]} == {
        ("oncall.min_technicians_onsite", None),
        ("oncall.min_technicians_reachable", None),
        ("leave.approved", "E025"),
        ("leave.approved", "E026"),
    }
    assert all(part["dates"] == days for part in conflict["parts"])
    gives = {(way["gives"][0]["rule"], way["gives"][0]["employee_id"]) for way in conflict["relaxations"]}
    assert {("leave.approved", "E025"), ("leave.approved", "E026")} <= gives
    audit = json_of(out / "audit.json")
    hard = [breach for breach in audit["breaches"] if breach["severity"] == "hard"]
    assert len(hard) == len(conflict["breaches"])


def test_a_plan_without_hard_breaches_has_no_conflicts(template_plan) -> None:
    assert json_of(template_plan.out / "conflicts.json") == {"sought": True, "conflicts": []}
    assert "Conflict" not in template_plan.finished.stdout


def test_a_post_nobody_is_certified_for_is_told_before_the_search(centre: Path, tmp_path: Path) -> None:
    regulation = centre / "regulation.yaml"
    text = regulation.read_text(encoding="utf-8")
    wanted = text.replace("technician: [network_duty]", "technician: [network_duty], shift_leader: [licence]")
    regulation.write_text(wanted, encoding="utf-8")
    done = paiban("plan", centre, *MONTH, "--effort", 1, "--lang", "en", "--out", tmp_path / "out")
    assert done.exit_code == 1, done.stderr
    told, _, search = done.stderr.partition("First roster")
    assert search
    for words in ("No roster of this month can keep this", "May work on no day", "qualification.valid", "role_min"):
        assert words in told
