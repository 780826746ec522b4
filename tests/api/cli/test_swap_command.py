"""``paiban swap``: allowed and written into roster and ledger, or refused with every clause and nothing written."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from api.files.centre_writer import write_centre
from api.files.table_file import write_table
from staffing.month import INTERVAL_MINUTES
from tests.api.services.swap_month import CENTRE, TWO_BY_DAY, month_cells
from tests.e2e.command import Finished, paiban_here

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A centre in ``centre`` and its December in ``roster.csv`` with the requirement beside it."""
    write_centre(CENTRE, tmp_path / "centre")
    rows = [(who, day.isoformat(), shift, "以前的备注") for (who, day), shift in month_cells().items()]
    write_table(tmp_path / "roster.csv", ("employee_id", "date", "shift", "name"), rows)
    needs = []
    for number, people in enumerate(TWO_BY_DAY.required[0].tolist()):
        day, minute = divmod(number * INTERVAL_MINUTES, 1440)
        start = f"2026-12-{day + 1:02d}T{minute // 60:02d}:{minute % 60:02d}"
        needs.append(("hotline", start, str(people)))
    write_table(tmp_path / "requirement.csv", ("queue", "start", "required"), needs)
    return tmp_path


def swap(place: Path, *options: str) -> Finished:
    return paiban_here("swap", place / "centre", place / "roster.csv", *options, "--lang", "en")


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def shift_of(place: Path, who: str, day: int, file: str = "roster.csv") -> str:
    return next(r["shift"] for r in rows(place / file) if (r["employee_id"], r["date"]) == (who, f"2026-12-{day:02d}"))


def month_grid(path: Path, changed: dict[tuple[str, int], str] | None = None) -> Path:
    """A workbook of the month as the roster has it, but for some cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    days = sorted({day for _, day in month_cells()})
    sheet.append(["employee_id", *days])
    for who in "ABCDE":
        sheet.append([who, *((changed or {}).get((who, day.day), month_cells()[who, day]) for day in days)])
    book.save(path)
    return path


def grid_cell(path: Path, who: str, day: int) -> str:
    """What the month grid of a workbook made by the product says."""
    sheet = openpyxl.load_workbook(path)["Month"]
    [line] = [row for row in sheet.iter_rows(min_row=5, values_only=True) if row[0] == who]
    return str(line[3 + day])


SELF = ("--give", "A@2026-12-09", "--take", "A@2026-12-12")


def test_an_allowed_swap_is_in_the_roster_and_in_the_ledger(place: Path) -> None:
    before = rows(place / "roster.csv")
    done = swap(place, *SELF, "--month-log", str(place / "log.csv"))
    assert (done.exit_code, done.stderr) == (0, "")
    assert "allowed" in done.stdout
    after = rows(place / "roster.csv")
    changed = {
        (old["employee_id"], old["date"], new["shift"]) for old, new in zip(before, after, strict=True) if old != new
    }
    assert changed == {("A", "2026-12-09", "OFF"), ("A", "2026-12-12", "day")}
    assert {new["name"] for new in after} == {"以前的备注"}
    assert [(r["swap_id"], r["date"], r["before"], r["after"], r["asked_by"]) for r in rows(place / "log.csv")] == [
        ("2026-12-001", "2026-12-09", "day", "OFF", "A"),
        ("2026-12-001", "2026-12-12", "OFF", "day", "A"),
    ]


def test_the_ledger_is_counted_and_what_is_refused_is_not_written(place: Path) -> None:
    assert swap(place, *SELF).exit_code == 0
    roster, log = (place / "roster.csv").read_bytes(), (place / "centre" / "swaps.csv").read_bytes()
    again = swap(place, "--give", "A@2026-12-16", "--take", "A@2026-12-19")
    assert again.exit_code == 1
    assert "MO-3B-7.1" in again.stdout
    assert (place / "roster.csv").read_bytes() == roster
    assert (place / "centre" / "swaps.csv").read_bytes() == log
    assert swap(place, "--give", "A@2026-12-15", "--with", "B").exit_code == 0
    assert (place / "centre" / "swaps.csv").read_bytes().startswith(log)
    assert (shift_of(place, "A", 15), shift_of(place, "B", 15)) == ("spare", "day")


def test_with_a_colleague_for_another_day(place: Path) -> None:
    done = swap(place, "--give", "A@2026-12-15", "--with", "E", "--take", "E@2026-12-19")
    assert done.exit_code == 0, done.stdout
    assert [shift_of(place, who, day) for who, day in (("A", 15), ("E", 15), ("A", 19), ("E", 19))] == [
        "OFF",
        "day",
        "night",
        "OFF",
    ]
    assert len(rows(place / "centre" / "swaps.csv")) == 4


def test_a_trial_and_another_place_leave_the_roster_as_it_is(place: Path) -> None:
    before = (place / "roster.csv").read_bytes()
    assert swap(place, *SELF, "--dry-run").exit_code == 0
    assert not (place / "centre" / "swaps.csv").exists()
    assert swap(place, *SELF, "--out", str(place / "new.csv")).exit_code == 0
    assert (place / "roster.csv").read_bytes() == before
    assert shift_of(place, "A", 12, "new.csv") == "day"


def test_no_table_of_the_centre_is_written_over(place: Path) -> None:
    people = place / "centre" / "people.csv"
    before = people.read_bytes()
    done = swap(place, *SELF, "--out", str(people))
    assert (done.exit_code, people.read_bytes()) == (2, before)


def test_an_audit_reads_no_ledger_that_is_not_there(place: Path) -> None:
    done = paiban_here("audit", place / "centre", place / "roster.csv", "--month-log", place / "typo.csv")
    assert done.exit_code == 2
    assert "typo.csv" in done.stderr


def test_a_ledger_without_the_columns_of_consent_keeps_its_lines(place: Path) -> None:
    log = place / "log.csv"
    log.write_text("swap_id,employee_id,date,before,after\nold,B,2026-11-03,day,OFF", encoding="utf-8")
    assert swap(place, *SELF, "--month-log", str(log), "--agreed", "C").exit_code == 0
    assert [(r["swap_id"], r["agreed"]) for r in rows(log)] == [("old", ""), ("2026-12-001", "C"), ("2026-12-001", "C")]


def test_a_swap_that_is_recorded_is_found_again_by_the_audit(place: Path) -> None:
    published = place / "published.csv"
    published.write_bytes((place / "roster.csv").read_bytes())
    assert swap(place, *SELF).exit_code == 0
    paths = (place / "centre", place / "roster.csv", "--published", published)
    assert "no swap on record" not in paiban_here("audit", *paths, "--lang", "en").stdout
    assert "no swap on record" in paiban_here("audit", place / "centre", published, "--lang", "en").stdout
    (place / "centre" / "swaps.csv").unlink()
    assert paiban_here("audit", *paths, "--lang", "en").stdout.count("no swap on record") == 2


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--give", "A", "--take", "A@2026-12-12"), "input-swap-option"),
        (("--give", "A@2026-12-32", "--take", "A@2026-12-12"), "input-swap-option"),
        (("--give", "A@2026-12-09", "--take", "B@2026-12-12"), "input-swap-take"),
        (("--give", "A@2026-12-09", "--with", "B", "--take", "A@2026-12-12"), "input-swap-take"),
        (("--give", "A@2026-12-09"), "input-swap-nothing-taken"),
        (("--give", "Z@2026-12-09", "--with", "B"), "input-swap-cell"),
        ((*SELF, "--month-log", "."), "input-not-a-file"),
        ((*SELF, "--agreed", "B,a;b"), "input-bad-identifier"),
        ((*SELF, "--out", "new.xlsx"), "input-swap-out"),
        ((*SELF, "--out", "log.csv", "--month-log", "log.csv"), "input-output-is-input"),
        ((*SELF, "--asked-by", "两 人"), "input-bad-identifier"),
    ],
)
def test_bad_input_names_the_option_and_writes_nothing(place: Path, options: tuple[str, ...], code: str) -> None:
    before = (place / "roster.csv").read_bytes()
    done = swap(place, *options)
    assert done.exit_code == 2
    assert f"[{code}]" in done.stderr
    assert (place / "roster.csv").read_bytes() == before


def test_the_workbook_beside_the_roster_is_made_anew_and_the_one_before_is_kept(place: Path) -> None:
    before = month_grid(place / "roster.xlsx", {("A", 1): "day*", ("A", 9): "day*"}).read_bytes()
    (place / "report.html").write_text("as planned", encoding="utf-8")
    done = swap(place, *SELF)
    assert (done.exit_code, done.stderr) == (0, "")
    assert (place / "roster.before-2026-12-001.xlsx").read_bytes() == before
    shown = {day: grid_cell(place / "roster.xlsx", "A", day) for day in (1, 2, 9, 12)}
    assert shown == {1: "day*", 2: "day", 9: "OFF", 12: "day"}
    assert "roster.before-2026-12-001.xlsx." in done.stdout
    assert "Still as before the swap: report.html\n" in done.stdout
    told = [
        json.loads(paiban_here("audit", place / "centre", place / name, "--json", "--lang", "en").stdout)["breaches"]
        for name in ("roster.csv", "roster.xlsx")
    ]
    assert told[0] == told[1]
    assert swap(place, "--give", "A@2026-12-15", "--with", "B").exit_code == 0
    assert grid_cell(place / "roster.before-2026-12-002.xlsx", "A", 15) == "day"
    assert grid_cell(place / "roster.xlsx", "A", 15) == "spare"


def test_a_workbook_edited_by_hand_is_kept_and_the_swap_says_so(place: Path) -> None:
    month_grid(place / "roster.xlsx", {("B", 1): "OFF", ("C", 1): "OFF"})
    (place / "roster.before-2026-12-001.xlsx").write_bytes(b"of another ledger")
    done = swap(place, *SELF)
    assert "roster.before-2026-12-001-2.xlsx: in 2 cells it differed" in done.stdout
    assert (place / "roster.before-2026-12-001.xlsx").read_bytes() == b"of another ledger"
    assert grid_cell(place / "roster.xlsx", "B", 1) == "spare"


@pytest.mark.parametrize("why", ["no grid", "no requirement", "another place"])
def test_a_workbook_that_cannot_be_made_anew_stays_and_is_named(place: Path, why: str) -> None:
    workbook, options = month_grid(place / "roster.xlsx"), SELF
    if why == "no grid":
        workbook.write_bytes(b"notes")
    elif why == "no requirement":
        (place / "requirement.csv").unlink()
    else:
        options = (*SELF, "--out", str(place / "new.csv"))
    before = workbook.read_bytes()
    done = swap(place, *options)
    assert (done.exit_code, workbook.read_bytes()) == (0, before)
    assert not list(place.glob("*.before-*"))
    assert ("Still as before the swap: roster.xlsx" in done.stdout) == (why != "another place")


def test_a_refusal_names_the_rule_in_words_and_by_its_id(place: Path) -> None:
    assert swap(place, *SELF).exit_code == 0
    again = swap(place, "--give", "A@2026-12-16", "--take", "A@2026-12-19")
    assert "MO-3B-7.1 Swaps with oneself (swaps.with_self_per_month)" in " ".join(again.stdout.split())
