"""``paiban repair``: the mended roster with all its files in a folder of its own, or bad input and nothing written."""

from __future__ import annotations

import json
import signal
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from api.files.centre_writer import write_centre
from api.files.repair_files import CHANGE_COLUMNS
from api.files.table_file import write_table
from solver.repair import mend
from staffing.month import INTERVAL_MINUTES
from tests.api.services.swap_month import CENTRE, TWO_BY_DAY, month_cells
from tests.e2e.command import Finished, json_of, paiban_here, table, tree_digest

if TYPE_CHECKING:
    from pathlib import Path

    from solver.repair import Mended
    from staffing.arrays import RosterArray
    from staffing.shapes import Problem

FILES = {
    "absences.csv",
    "audit.json",
    "changes.csv",
    "conflicts.json",
    "coverage.csv",
    "duties.csv",
    "requirement.csv",
    "roster.csv",
    "roster.xlsx",
    "summary.json",
}
SEARCHING = "Looking for few changes; the first day that may change for others is 2026-12-10.\n"
TWO_AWAY = ("--absent", "A@2026-12-15", "--absent", "C@2026-12-15..2026-12-16=annual")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A centre in ``centre`` and its published December in ``published`` with the requirement beside it."""
    write_centre(replace(CENTRE, leave_types={**CENTRE.leave_types, "sick": "病假"}), tmp_path / "centre")
    published = tmp_path / "published"
    published.mkdir()
    rows = [(who, day.isoformat(), shift) for (who, day), shift in month_cells().items()]
    write_table(published / "roster.csv", ("employee_id", "date", "shift"), rows)
    write_requirement(published / "requirement.csv", extra=0)
    return tmp_path


def write_requirement(path: Path, *, extra: int, on_day: int = 16) -> None:
    """Two agents and, from 08:00 to 16:00 of one day, so many more."""
    needs = []
    for number, people in enumerate(TWO_BY_DAY.required[0].tolist()):
        day, minute = divmod(number * INTERVAL_MINUTES, 1440)
        more = extra if day + 1 == on_day and 480 <= minute < 960 else 0
        needs.append(("hotline", f"2026-12-{day + 1:02d}T{minute // 60:02d}:{minute % 60:02d}", str(people + more)))
    write_table(path, ("queue", "start", "required"), needs)


def repair(place: Path, *options: object, out: str = "out", lang: str = "en") -> Finished:
    where = ("repair", place / "centre", place / "published" / "roster.csv", "--out", place / out, "--lang", lang)
    return paiban_here(*where, *(() if "--as-of" in options else ("--as-of", "2026-12-10")), *options)


def shifts(path: Path) -> dict[tuple[str, str], str]:
    return {(row["employee_id"], row["date"]): row["shift"] for row in table(path)}


def test_the_mended_roster_stands_with_all_its_files_and_the_published_one_is_as_it_was(place: Path) -> None:
    before = tree_digest(place)
    done = repair(place, *TWO_AWAY)
    assert (done.exit_code, done.stderr) == (0, SEARCHING)
    assert {path.name for path in (place / "out").iterdir()} == FILES
    assert {name: digest for name, digest in tree_digest(place).items() if not name.startswith("out")} == before
    old, new = shifts(place / "published" / "roster.csv"), shifts(place / "out" / "roster.csv")
    differs = {(who, day, old[who, day], new[who, day]) for who, day in old if old[who, day] != new[who, day]}
    told = table(place / "out" / "changes.csv")
    assert tuple(told[0]) == CHANGE_COLUMNS
    assert {tuple(row.values()) for row in told} == differs
    assert ("A", "2026-12-15", "day", "sick") in differs
    assert table(place / "out" / "absences.csv") == [
        {"employee_id": "A", "type": "sick", "start": "2026-12-15", "end": "2026-12-15"},
        {"employee_id": "C", "type": "annual", "start": "2026-12-15", "end": "2026-12-16"},
    ]


def test_what_is_told_is_what_is_written(place: Path) -> None:
    done = repair(place, *TWO_AWAY)
    summary = json_of(place / "out" / "summary.json")
    others = [row for row in table(place / "out" / "changes.csv") if row["after"] not in {"sick", "annual"}]
    assert summary["changes"] == len(others) == summary["people_changed"]
    assert (summary["changes_needed"], summary["changes_known_to_do"]) == (0, 0)
    assert summary["hard_breaches"] == 0
    assert summary["short_half_hours_published"] <= summary["short_half_hours"] <= summary["short_half_hours_before"]
    for text in ("the hard rules need no change", "saves", "absences.csv"):
        assert text in done.stdout
    again = repair(place, *TWO_AWAY, "--json", out="again")
    assert json.loads(again.stdout)["changes"] == summary["changes"]


def test_an_audit_of_the_files_agrees_once_the_leave_is_in_the_centre(place: Path) -> None:
    assert repair(place, *TWO_AWAY).exit_code == 0
    (place / "centre" / "leave.csv").write_bytes((place / "out" / "absences.csv").read_bytes())
    audited = [
        json.loads(paiban_here("audit", place / "centre", place / "out" / name, "--json", "--lang", "en").stdout)
        for name in ("roster.csv", "roster.xlsx")
    ]
    assert audited[0] == audited[1] == json_of(place / "out" / "audit.json")


def test_the_same_seed_and_effort_give_the_same_files(place: Path) -> None:
    digests = []
    for out in ("one", "two"):
        repair(place, *TWO_AWAY, "--effort", 1, "--seed", 4, "--workers", 1, out=out)
        digests.append({k: v for k, v in tree_digest(place / out).items() if k.endswith((".csv", "audit.json"))})
    assert digests[0] == digests[1]


def test_a_new_requirement_is_mended_for_and_copied(place: Path) -> None:
    write_requirement(place / "more.csv", extra=3)
    done = repair(place, "--requirement", place / "more.csv")
    assert done.exit_code == 0
    assert {row["date"] for row in table(place / "out" / "changes.csv")} == {"2026-12-16"}
    assert (place / "out" / "requirement.csv").read_bytes() == (place / "more.csv").read_bytes()
    assert table(place / "out" / "absences.csv") == []


def test_notice_and_a_date_keep_other_peoples_days(place: Path) -> None:
    for option in (("--notice-days", 6), ("--freeze-until", "2026-12-16"), ("--as-of", "2026-12-16")):
        assert repair(place, *TWO_AWAY, *option).exit_code == 0
        others = [row for row in table(place / "out" / "changes.csv") if row["after"] not in {"sick", "annual"}]
        assert {row["date"] for row in others} <= {"2026-12-16"}


def test_marks_of_a_published_workbook_are_kept(place: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    days = sorted({day for _, day in month_cells()})
    sheet.append(["employee_id", *days])
    for who in "ABCDE":
        line = [month_cells()[who, day] for day in days]
        sheet.append([who, line[0] + "*", *line[1:]] if who == "D" else [who, *line])
    book.save(place / "published" / "roster.xlsx")
    done = paiban_here(
        *("repair", place / "centre", place / "published" / "roster.xlsx", "--out", place / "out"),
        *(*TWO_AWAY, "--as-of", "2026-12-10", "--lang", "en"),
    )
    assert done.exit_code == 0, done.stderr
    grid = openpyxl.load_workbook(place / "out" / "roster.xlsx")["Month"]
    cells = {str(row[0]): str(row[4]) for row in grid.iter_rows(min_row=5, values_only=True) if row[0]}
    assert (cells["D"], cells["A"]) == ("day*", "day")


def test_a_hard_breach_that_is_left_is_told_and_ends_with_1(place: Path) -> None:
    roster = place / "published" / "roster.csv"
    roster.write_text(roster.read_text(encoding="utf-8").replace("D,2026-12-16,day", "D,2026-12-16,annual"), "utf-8")
    done = repair(place, "--absent", "A@2026-12-15")
    assert done.exit_code == 1
    assert "1 breach of a hard rule is left" in done.stdout
    assert "no change was found that keeps more of the hard rules; 1 was made beyond" in done.stdout
    assert "leave.approved" in " ".join(done.stdout.split())
    assert "Conflict 1: these cannot all be kept" in done.stdout
    (conflict,) = json.loads((place / "out" / "conflicts.json").read_text("utf-8"))["conflicts"]
    assert {part["rule"] for part in conflict["parts"]} == {"roster.fixed", "leave.approved"}
    assert "Conflicts" in openpyxl.load_workbook(place / "out" / "roster.xlsx").sheetnames


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_both_languages_say_it_all(place: Path, lang: str) -> None:
    done = repair(place, *TWO_AWAY, lang=lang)
    assert done.exit_code == 0
    assert "2026-12-15" in done.stdout
    for told in (done.stdout, done.stderr):
        assert ("改动" in told) == (lang == "zh")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--absent", "A"), "input-repair-absent"),
        (("--absent", "A@2026-12-16..2026-12-15"), "input-repair-absent"),
        (("--absent", "A@2026-12-15="), "input-repair-absent"),
        (("--absent", "@2026-12-15"), "input-repair-absent"),
        (("--absent", "Z@2026-12-15"), "input-repair-person"),
        (("--absent", "A@2027-01-02"), "input-repair-outside"),
        (("--absent", "A@2026-12-15=holiday"), "input-repair-leave-type"),
        ((*TWO_AWAY, "--absent", "C@2026-12-16"), "input-repair-on-leave"),
        ((*TWO_AWAY, "--most-changes", 0), "input-repair-cap"),
        ((*TWO_AWAY, "--freeze-until", "2027-02-01"), "input-repair-freeze"),
        ((*TWO_AWAY, "--freeze-until", "soon"), "input-option-date"),
        ((*TWO_AWAY, "--as-of", "2027-01-01"), "input-repair-over"),
        ((*TWO_AWAY, "--effort", 1, "--time-limit", 9), "input-effort-and-time"),
    ],
)
def test_bad_input_names_its_place_and_writes_nothing(place: Path, options: tuple[object, ...], code: str) -> None:
    before = tree_digest(place)
    done = repair(place, *options)
    assert done.exit_code == 2
    assert f"[{code}]" in done.stderr
    assert tree_digest(place) == before


@pytest.mark.parametrize(
    ("said", "meant"), [("座席A", "such as A"), ("a", "such as A, B, C"), ("员工", "such as A, B, C")]
)
def test_whoever_is_called_by_name_is_told_the_id(place: Path, said: str, meant: str) -> None:
    assert f"{meant} [input-repair-person]" in repair(place, "--absent", f"{said}@2026-12-15").stderr


def test_the_published_roster_is_not_written_over(place: Path) -> None:
    done = repair(place, *TWO_AWAY, out="published")
    assert done.exit_code == 2
    assert "[input-repair-out]" in done.stderr


def test_without_a_requirement_nothing_can_be_mended(place: Path) -> None:
    (place / "published" / "requirement.csv").unlink()
    done = repair(place, *TWO_AWAY)
    assert done.exit_code == 2
    assert "[input-repair-requirement]" in done.stderr


@pytest.mark.parametrize("step", ["api.cli.published_roster.read_published", "api.services.repair.repair_roster"])
@pytest.mark.parametrize(("lang", "text"), [("en", "nothing was written"), ("zh", "没有写任何文件")])
def test_ctrl_c_before_there_is_a_roster_writes_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch, step: str, lang: str, text: str
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    before = tree_digest(place)
    monkeypatch.setattr(step, interrupted)
    done = repair(place, *TWO_AWAY, lang=lang)
    assert done.exit_code == 130
    assert text in done.stderr
    assert tree_digest(place) == before


def test_ctrl_c_in_the_search_writes_the_best_roster_so_far(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(problem: Problem, roster: RosterArray, **options: Any) -> Mended:
        signal.raise_signal(signal.SIGINT)
        return mend(problem, roster, **options)

    monkeypatch.setattr("api.services.repair.mend", slow)
    done = repair(place, *TWO_AWAY)
    assert done.exit_code == 130
    assert "Interrupted: this is the best roster found so far." in done.stderr
    assert {path.name for path in (place / "out").iterdir()} == FILES
    summary = json_of(place / "out" / "summary.json")
    assert (summary["changes"], summary["settled"]) == (0, False)


def test_a_second_ctrl_c_leaves_nothing_half_written(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def twice(*_: object, **__: object) -> bytes:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        return b""

    before = tree_digest(place)
    monkeypatch.setattr("api.files.repair_files.amended_workbook_bytes", twice)
    done = repair(place, *TWO_AWAY)
    assert done.exit_code == 130
    assert done.stderr.splitlines()[-1] == "Interrupted: nothing was written."
    assert tree_digest(place) == before


def test_a_time_limit_bounds_the_command(place: Path) -> None:
    assert repair(place, *TWO_AWAY, "--time-limit", 60).exit_code == 0
