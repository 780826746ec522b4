"""``paiban audit``: waivers decide how it ends, and its findings become files."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from api.files.centre_template import write_template
from tests.e2e.command import paiban_here, table

if TYPE_CHECKING:
    from pathlib import Path

FIRST = date(2026, 12, 1)


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    """The template, without calls nor leave in the way."""
    write_template(tmp_path / "centre", "en")
    (tmp_path / "centre" / "leave.csv").unlink()
    return tmp_path / "centre"


@pytest.fixture
def roster(centre: Path, tmp_path: Path) -> Path:
    """Everybody off all month: nobody keeps a post."""
    people = [row["employee_id"] for row in table(centre / "people.csv")]
    lines = [f"{who},{FIRST + timedelta(days=day)},OFF" for who in people for day in range(31)]
    path = tmp_path / "roster.csv"
    path.write_text("\n".join(["employee_id,date,shift", *lines]) + "\n", encoding="utf-8")
    return path


def hard_rules(out: Path) -> set[str]:
    breaches = json.loads((out / "audit.json").read_text(encoding="utf-8"))["breaches"]
    return {breach["rule"] for breach in breaches if breach["severity"] == "hard" and not breach["waived"]}


@pytest.mark.slow
def test_the_audit_ends_well_once_every_hard_breach_is_waived(centre: Path, roster: Path, tmp_path: Path) -> None:
    done = paiban_here("audit", centre, roster, "--out", tmp_path / "before", "--lang", "en")
    assert done.exit_code == 1, done.stderr
    broken = sorted(hard_rules(tmp_path / "before"))
    assert "presence.role_min" in broken
    rows = "".join(f"{rule},dry run,Ms Li\n" for rule in broken)
    (centre / "waivers.csv").write_text("rule,reason,by\n" + rows, encoding="utf-8")
    done = paiban_here("audit", centre, roster, "--out", tmp_path / "after.xlsx", "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert "No hard rule is broken" in done.stdout
    assert "waived by Ms Li: dry run" in done.stdout.replace("\n", " ")
    assert (tmp_path / "after.xlsx").is_file()
    told = paiban_here("audit", centre, roster, "--json")
    assert told.exit_code == 0
    assert all(breach["waived"] for breach in json.loads(told.stdout)["breaches"] if breach["severity"] == "hard")


def test_the_roster_itself_is_not_written_over(centre: Path, roster: Path) -> None:
    workbook = roster.rename(roster.with_suffix(".xlsx"))
    before = workbook.read_bytes()
    done = paiban_here("audit", centre, workbook, "--out", workbook, "--lang", "en")
    assert done.exit_code == 2
    assert "the audit reads this very file" in done.stderr.replace("\n", " ")
    assert workbook.read_bytes() == before
