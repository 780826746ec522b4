"""``paiban check`` on a centre without mistakes: what it tells all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.centre_template import write_template
from tests.e2e.command import paiban_here

if TYPE_CHECKING:
    from pathlib import Path


def test_a_regulation_that_differs_from_its_profile_is_told(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    regulation = centre / "regulation.yaml"
    text = regulation.read_text(encoding="utf-8").replace("rules:", "profiles: [jinglong-operations]\nrules:", 1)
    regulation.write_text(text.replace("technician: 15", "technician: 20"), encoding="utf-8")
    done = paiban_here("check", centre, "--lang", "en")
    assert done.exit_code == 1, done.stderr  # no roster of it keeps all hard rules
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
    done = paiban_here("check", centre, "--lang", "en")
    assert done.exit_code == 1, done.stderr  # no roster of it keeps all hard rules
    assert "1 on the list, but keeping 1 there round the clock takes about 5." in done.stdout.replace("\n", " ")


def test_a_mentor_nobody_knows_is_warned_of_and_nobody_is_their_own(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    regulation = centre / "regulation.yaml"
    people = (centre / "people.csv").read_text(encoding="utf-8").splitlines()
    trainee = next(line.split(",")[0] for line in people if ",agent," in line)
    text = regulation.read_text(encoding="utf-8")
    regulation.write_text(f"{text}\n  training.mentor:\n    pairs: {{{trainee}: {{mentor: E999}}}}\n", encoding="utf-8")
    done = paiban_here("check", centre, "--lang", "en")
    assert done.exit_code == 0, done.stderr
    expected = f"training.mentor pairs.{trainee}.mentor: this centre has no employee E999; nearest: "
    assert expected in done.stdout.replace("\n", " ")
    regulation.write_text(
        f"{text}\n  training.mentor:\n    pairs: {{{trainee}: {{mentor: {trainee}}}}}\n", encoding="utf-8"
    )
    done = paiban_here("check", centre, "--lang", "en")
    assert done.exit_code == 2
    assert f"row {len(text.splitlines()) + 2}, rules.training.mentor" in done.stderr.replace("\n", " ")


def test_a_table_in_gbk_is_read_and_told(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "zh-CN")
    people = centre / "people.csv"
    people.write_bytes(people.read_text(encoding="utf-8").encode("gbk"))
    done = paiban_here("check", centre, "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert "people.csv is in GBK" in done.stdout.replace("\n", " ")


def test_people_and_posts_that_no_roster_can_serve_are_told_before_planning(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    regulation = centre / "regulation.yaml"
    text = regulation.read_text(encoding="utf-8")
    wanted = text.replace("technician: [network_duty]", "technician: [network_duty], shift_leader: [licence]")
    regulation.write_text(wanted, encoding="utf-8")
    done = paiban_here("check", centre, "--month", "2026-12", "--lang", "en")
    assert done.exit_code == 1, done.stderr
    assert "No roster of 2026-12 can keep all hard rules" in done.stdout
    assert "May work on no day of the month" in done.stdout
    assert "5 × Shift leader" in done.stdout
    assert "presence.role_min" in done.stdout
    assert "qualification.valid" in done.stdout


def test_a_centre_that_can_be_planned_has_nothing_impossible(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    done = paiban_here("check", centre, "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert "No roster of" not in done.stdout
    assert "no contradiction found among the hard rules" in done.stdout


def _said_of_december(centre: Path, exit_code: int) -> str:
    """What is said, in one line."""
    done = paiban_here("check", centre, "--month", "2026-12", "--lang", "en")
    assert done.exit_code == exit_code, done.stderr
    return " ".join(done.stdout.split())


def test_leave_that_leaves_one_technician_for_two_days_is_told_though_each_day_could_be_kept(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    with (centre / "leave.csv").open("a", encoding="utf-8") as stream:
        stream.writelines(f"E0{number},annual,2026-12-08,2026-12-09\n" for number in range(26, 31))
    rules = centre / "regulation.yaml"
    text = rules.read_text(encoding="utf-8").replace("primary: 1, backup: 1", "primary: 0, backup: 0")
    rules.write_text(text, encoding="utf-8")
    said = _said_of_december(centre, exit_code=1)
    assert "2026-12-08 – 2026-12-09, each day 08:00–14:00" in said
    assert "E026" in said
    assert "leave.approved" in said


def test_a_role_without_any_shift_type_is_a_warning_and_everybody_else_is_planned(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    shifts = centre / "shifts.csv"
    header, *lines = shifts.read_text(encoding="utf-8").splitlines()
    place = header.split(",").index("roles")
    cells = [line.split(",") for line in lines]
    for line in cells:
        line[place] = "" if line[0] == "OFF" else line[place] or "agent;technician;shift_leader;duty_supervisor"
    shifts.write_text("\n".join([header, *map(",".join, cells)]) + "\n", encoding="utf-8")
    with (centre / "people.csv").open("a", encoding="utf-8") as stream:
        stream.write("Q1,Qin Yu,Team 1,qa,,E020,,,\n")
    said = _said_of_december(centre, exit_code=0)
    assert "people on the list whom 2026-12 has no work for" in said
    assert "Q1 Qin Yu: Shift types by role shift.eligible" in said


def test_calls_that_nobody_has_the_skill_for_are_told_with_their_hours(tmp_path: Path) -> None:
    centre = tmp_path / "centre"
    write_template(centre, "en")
    settings = centre / "centre.yaml"
    vip = "  vip: {name: VIP, service_level: 0.8, within_seconds: 20, aht_seconds: 180, minimum_agents: 1}\n"
    text = settings.read_text(encoding="utf-8").replace("leave_types:", f"{vip}leave_types:", 1)
    settings.write_text(text, encoding="utf-8")
    calls = (centre / "calls" / "hotline.csv").read_text(encoding="utf-8")
    (centre / "calls" / "vip.csv").write_text(calls, encoding="utf-8")
    done = paiban_here("check", centre, "--month", "2026-12", "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert "31 days from 2026-12-01 to 2026-12-31, 00:00–24:00: nobody on the list has the skill vip" in done.stdout
