"""``paiban check`` on a centre without mistakes: what it tells all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.centre_template import write_template
from tests.e2e.command import paiban

if TYPE_CHECKING:
    from pathlib import Path


def test_a_regulation_that_differs_from_its_profile_is_told(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    regulation = centre / "regulation.yaml"
    text = regulation.read_text(encoding="utf-8").replace("rules:", "profiles: [jinglong-operations]\nrules:", 1)
    regulation.write_text(text.replace("technician: 15", "technician: 20"), encoding="utf-8")
    done = paiban("check", centre, "--lang", "en")
    assert done.exit_code == 0, done.stderr
    expected = (
        "handover.overlap_minutes by_role.technician: regulation.yaml says 20, JL-57.1 says 15; regulation.yaml has it."
    )
    assert expected in done.stdout.replace("\n", " ")


def test_a_post_with_too_few_people_is_warned_of(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    people = (centre / "people.csv").read_text(encoding="utf-8").splitlines()
    technicians = [line.split(",")[0] for line in people if ",technician," in line]
    gone = set(technicians[1:])
    for table in centre.glob("*.csv"):
        kept = [line for line in table.read_text(encoding="utf-8").splitlines() if line.split(",")[0] not in gone]
        table.write_text("\n".join(kept) + "\n", encoding="utf-8")
    done = paiban("check", centre, "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert "1 on the list, but keeping 1 there round the clock takes about 5." in done.stdout.replace("\n", " ")


def test_a_mentor_nobody_knows_is_warned_of_and_nobody_is_their_own(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    regulation = centre / "regulation.yaml"
    people = (centre / "people.csv").read_text(encoding="utf-8").splitlines()
    trainee = next(line.split(",")[0] for line in people if ",agent," in line)
    text = regulation.read_text(encoding="utf-8")
    regulation.write_text(f"{text}\n  training.mentor:\n    pairs: {{{trainee}: {{mentor: E999}}}}\n", encoding="utf-8")
    done = paiban("check", centre, "--lang", "en")
    assert done.exit_code == 0, done.stderr
    expected = f"training.mentor pairs.{trainee}.mentor: this centre has no employee E999; nearest: "
    assert expected in done.stdout.replace("\n", " ")
    regulation.write_text(
        f"{text}\n  training.mentor:\n    pairs: {{{trainee}: {{mentor: {trainee}}}}}\n", encoding="utf-8"
    )
    done = paiban("check", centre, "--lang", "en")
    assert done.exit_code == 2
    assert f"row {len(text.splitlines()) + 2}, rules.training.mentor" in done.stderr.replace("\n", " ")


def test_a_table_in_gbk_is_read_and_told(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "zh-CN")
    people = centre / "people.csv"
    people.write_bytes(people.read_text(encoding="utf-8").encode("gbk"))
    done = paiban("check", centre, "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert "people.csv is in GBK" in done.stdout.replace("\n", " ")


def test_people_and_posts_that_no_roster_can_serve_are_told_before_planning(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    regulation = centre / "regulation.yaml"
    text = regulation.read_text(encoding="utf-8")
    wanted = text.replace("technician: [network_duty]", "technician: [network_duty], shift_leader: [licence]")
    regulation.write_text(wanted, encoding="utf-8")
    done = paiban("check", centre, "--month", "2026-12", "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert "no roster of 2026-12 can keep" in done.stdout
    assert "May work on no day of the month" in done.stdout
    assert "5 × Shift leader" in done.stdout
    assert "presence.role_min" in done.stdout
    assert "qualification.valid" in done.stdout


def test_a_centre_that_can_be_planned_has_nothing_impossible(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    done = paiban("check", centre, "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert "no roster of" not in done.stdout
