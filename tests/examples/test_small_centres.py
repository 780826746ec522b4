"""The small example centres: each stands on its regulation, is drawn again byte for byte, and plans without breach."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from api.files.centre_folder import read_centre
from staffing.composition import OWN
from staffing.profiles.profile import profile_names
from staffing.regulation import regulation_conflicts
from tests.e2e.command import json_of, paiban, paiban_here, table

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
LARGE = "mobile-ops-centre"
SLUGS = sorted(name for name in profile_names() if name not in {LARGE, "statutory-cn"})
MONTH = ("--month", "2026-12", "--as-of", "2026-11-20")
MOST_MISSING = 0.05
MOST_SURPLUS = 0.25

each_centre = pytest.mark.parametrize("slug", SLUGS)


def test_the_generator_writes_the_committed_files_byte_for_byte(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(EXAMPLES / "generate_small_centres.py"), str(tmp_path)], check=True)
    written = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    assert sorted({name.parts[0] for name in written}) == SLUGS
    assert [name for name in written if (tmp_path / name).read_bytes() != (EXAMPLES / name).read_bytes()] == []
    committed = {path.relative_to(EXAMPLES) for slug in SLUGS for path in (EXAMPLES / slug).rglob("*.csv")}
    assert {name.name for name in committed - set(written)} == {"shifts.csv"}


def test_every_packaged_regulation_of_a_centre_has_an_example() -> None:
    for slug in (*SLUGS, LARGE):
        assert read_centre(EXAMPLES / slug).centre_id == slug


@pytest.mark.parametrize("slug", [*SLUGS, LARGE])
def test_it_stands_on_its_own_regulation_and_the_law(slug: str) -> None:
    assert read_centre(EXAMPLES / slug).profiles == (slug, "statutory-cn")


@each_centre
def test_it_is_small_and_nobody_shares_a_name(slug: str) -> None:
    people = read_centre(EXAMPLES / slug).people
    assert 12 <= len(people) <= 45
    assert len({person.name for person in people}) == len(people)


@each_centre
def test_check_finds_nothing_wrong(slug: str) -> None:
    done = paiban_here("check", EXAMPLES / slug, "--lang", "zh")
    assert done.exit_code == 0, done.stderr
    assert "没有问题" in done.stdout


@each_centre
def test_the_centre_itself_never_contradicts_its_regulation(slug: str) -> None:
    conflicts = regulation_conflicts(read_centre(EXAMPLES / slug))
    assert [conflict for conflict in conflicts if conflict.source == OWN] == []


@each_centre
def test_its_readme_tells_the_command(slug: str) -> None:
    lines = (EXAMPLES / slug / "README.md").read_text(encoding="utf-8").splitlines()
    assert 10 <= len(lines) <= 20
    assert f"    paiban plan examples/{slug} {' '.join(MONTH)} --out roster" in lines


@pytest.mark.slow
@each_centre
def test_december_is_planned_without_a_hard_breach_and_with_enough_people(slug: str, tmp_path: Path) -> None:
    done = paiban("plan", EXAMPLES / slug, *MONTH, "--effort", 1, "--lang", "zh", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stdout + done.stderr
    summary = json_of(tmp_path / "out" / "summary.json")
    assert summary["hard_breaches"] == 0
    assert summary["short_share"] <= MOST_MISSING
    assert summary["over_share"] <= MOST_SURPLUS
    roster = table(tmp_path / "out" / "roster.csv")
    at_work = {row["employee_id"] for row in roster if row["start"]}
    on_leave = {leave.employee_id for leave in read_centre(EXAMPLES / slug).leave}
    assert {row["employee_id"] for row in roster} - at_work <= on_leave
