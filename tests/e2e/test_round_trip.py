"""From the files back into the product: audit what was edited, keep what was marked, stay near a draft."""

from __future__ import annotations

import csv
import re
import shutil
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.e2e.clock_check import longest_runs, read_centre, read_roster_work, rests_shorter_than
from tests.e2e.command import json_of, paiban, table
from tests.e2e.conftest import MONTH

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell.cell import Cell

    from tests.e2e.conftest import Planned

pytestmark = pytest.mark.slow

FIRST, DAYS = date(2026, 12, 1), 31
BRIEF = ("--effort", 1)


class Grid:
    """The month grid of a workbook, as a manager edits it: the sheet with a date in each column's head."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)
        for sheet in self.book.worksheets:
            for line in sheet.iter_rows(max_row=10):
                days = {cell.value.date(): cell.column for cell in line if isinstance(cell.value, datetime)}
                if len(days) == DAYS and all(line[0].column not in days.values() for _ in days):
                    self.sheet, self.header, self.days = sheet, line[0].row, days
                    self.lines = {
                        str(row[0].value): row[0].row
                        for row in sheet.iter_rows(min_row=self.header + 1)
                        if row[0].value
                    }
                    return
        raise AssertionError("no month grid")

    def cell(self, employee_id: str, day: date) -> Cell:
        return self.sheet.cell(self.lines[employee_id], self.days[day])

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path


def shifts_by_cell(path: Path) -> dict[tuple[str, str], str]:
    return {(row["employee_id"], row["date"]): row["shift"] for row in table(path)}


def breaches(path: Path) -> list[dict]:
    return json_of(path)["breaches"]


def audit_json(centre: Path, roster: Path, tmp_path: Path, *options: object) -> tuple[int, list[dict]]:
    """Exit code and breaches of ``audit --json``."""
    done = paiban("audit", centre, roster, "--json", "--lang", "zh", *options)
    (tmp_path / "audit.json").write_text(done.stdout, encoding="utf-8")
    assert done.stderr == ""
    return done.exit_code, breaches(tmp_path / "audit.json")


@pytest.fixture
def lone_technician(template_plan: Planned) -> tuple[str, date]:
    """Somebody whose shift nobody else of the technicians shares in its first hour, and the day."""
    centre = read_centre(template_plan.centre, FIRST, DAYS)
    technicians = [
        one for one in read_roster_work(template_plan.out / "roster.csv", centre) if one.role == "technician"
    ]
    for one in technicians:
        middle = (one.start + one.end) // 2
        if one.day >= 2 and sum(other.start <= middle < other.end for other in technicians) == 1:
            return one.employee_id, FIRST + timedelta(days=one.day)
    raise AssertionError("every technician's shift is doubled")


@pytest.mark.parametrize("name", ["roster.csv", "roster.xlsx"])
def test_a_roster_read_back_unchanged_has_the_same_breaches(template_plan: Planned, tmp_path: Path, name: str) -> None:
    code, found = audit_json(template_plan.centre, template_plan.out / name, tmp_path)
    assert code == 0
    assert found == breaches(template_plan.out / "audit.json")


def test_the_table_of_an_audit_says_that_nothing_hard_is_broken(template_plan: Planned) -> None:
    done = paiban("audit", template_plan.centre, template_plan.out / "roster.xlsx", "--lang", "en")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "No hard rule is broken." in done.stdout
    cost = json_of(template_plan.out / "summary.json")["objective"]
    assert re.search(rf"^ *Cost +{cost:,.0f} *$", done.stdout, re.MULTILINE)


def test_without_the_requirement_beside_it_only_clock_rules_are_judged_and_it_says_so(
    template_plan: Planned, tmp_path: Path
) -> None:
    alone = shutil.copy(template_plan.out / "roster.csv", tmp_path / "roster.csv")
    done = paiban("audit", template_plan.centre, alone, "--lang", "en")
    assert done.exit_code == 0
    assert done.stdout.startswith("Judged without a requirement:")


def test_a_requirement_may_be_given_from_elsewhere(template_plan: Planned, tmp_path: Path) -> None:
    alone = shutil.copy(template_plan.out / "roster.xlsx", tmp_path / "january.xlsx")
    requirement = ("--requirement", template_plan.out / "requirement.csv")
    code, found = audit_json(template_plan.centre, alone, tmp_path, *requirement)
    assert (code, found) == (0, breaches(template_plan.out / "audit.json"))


def test_a_technicians_shift_taken_out_in_excel_is_found_with_date_and_minutes(
    template_plan: Planned, plan_copy: Path, lone_technician: tuple[str, date], tmp_path: Path
) -> None:
    who, day = lone_technician
    grid = Grid(plan_copy / "roster.xlsx")
    grid.cell(who, day).value = "休"
    code, found = audit_json(template_plan.centre, grid.save(), tmp_path)
    assert code == 1
    hard = [breach for breach in found if breach["severity"] == "hard"]
    assert ("oncall.min_technicians_onsite", day.isoformat()) in {(b["rule"], b["date"]) for b in hard}
    assert all(day.isoformat() <= breach["date"] <= (day + timedelta(days=1)).isoformat() for breach in hard)
    shown = paiban("audit", template_plan.centre, plan_copy / "roster.xlsx", "--lang", "zh")
    assert shown.exit_code == 1
    assert day.isoformat() in shown.stdout


def test_work_on_a_day_of_approved_leave_is_found_with_person_and_date(
    template_plan: Planned, plan_copy: Path, tmp_path: Path
) -> None:
    grid = Grid(plan_copy / "roster.xlsx")
    grid.cell("E003", date(2026, 12, 9)).value = "早"
    code, found = audit_json(template_plan.centre, grid.save(), tmp_path)
    assert code == 1
    hard = {(breach["rule"], breach["employee_id"], breach["date"]) for breach in found if breach["severity"] == "hard"}
    assert ("leave.approved", "E003", "2026-12-09") in hard
    shown = paiban("audit", template_plan.centre, plan_copy / "roster.xlsx", "--lang", "zh")
    assert "E003 张宇琪" in shown.stdout


def test_clock_times_in_the_csv_that_are_not_the_shifts_own_are_told(
    template_plan: Planned, plan_copy: Path, tmp_path: Path
) -> None:
    rows = table(plan_copy / "roster.csv")
    row = next(row for row in rows if row["shift"] == "A")
    row["end"] = row["end"].replace("T16:00", "T19:00")
    write_rows(plan_copy / "roster.csv", rows)
    code, found = audit_json(template_plan.centre, plan_copy / "roster.csv", tmp_path)
    assert code == 1
    assert [(b["rule"], b["employee_id"], b["date"]) for b in found if b["severity"] == "hard"] == [
        ("roster.clock_times", row["employee_id"], row["date"])
    ]


def write_rows(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_cells_marked_in_excel_are_kept_and_stay_marked(
    template_plan: Planned, plan_copy: Path, tmp_path: Path
) -> None:
    grid = Grid(plan_copy / "roster.xlsx")
    rested = next(
        ("E004", FIRST + timedelta(days=day))
        for day in range(5, 25)
        if str(grid.cell("E004", FIRST + timedelta(days=day)).value) == "OFF"
    )
    worked = next(
        ("E008", FIRST + timedelta(days=day))
        for day in range(31)
        if str(grid.cell("E008", FIRST + timedelta(days=day)).value) == "A"
    )
    grid.cell(*rested).value = "OFF*"
    grid.cell(*worked).value = "早*"
    out = tmp_path / "kept"
    done = paiban(
        "plan", template_plan.centre, *MONTH, *BRIEF, "--fixed", grid.save(), "--lang", "zh", "--seed", 3, "--out", out
    )
    assert done.exit_code == 0, done.stderr
    cells = shifts_by_cell(out / "roster.csv")
    assert cells[rested[0], rested[1].isoformat()] == "OFF"
    assert cells[worked[0], worked[1].isoformat()] == "A"
    assert json_of(out / "summary.json")["fixed_cells"] == 2
    again = Grid(out / "roster.xlsx")
    assert (again.cell(*rested).value, again.cell(*worked).value) == ("OFF*", "A*")


def test_a_fixed_cell_that_breaks_a_rule_is_kept_and_reported(template_plan: Planned, tmp_path: Path) -> None:
    header = "employee_id,date,shift\n"
    (tmp_path / "fixed.csv").write_text(header + "E003,2026-12-09,A\nE009,2026-12-14,N\nE009,2026-12-15,A\n")
    out = tmp_path / "out"
    done = paiban(
        "plan", template_plan.centre, *MONTH, *BRIEF, "--fixed", tmp_path / "fixed.csv", "--lang", "zh", "--out", out
    )
    assert done.exit_code == 1, done.stderr
    cells = shifts_by_cell(out / "roster.csv")
    assert [cells[key] for key in (("E003", "2026-12-09"), ("E009", "2026-12-14"), ("E009", "2026-12-15"))] == [
        "A", "N", "A",
    ]  # fmt: skip
    hard = {
        (breach["rule"], breach["employee_id"], breach["date"])
        for breach in breaches(out / "audit.json")
        if breach["severity"] == "hard"
    }
    assert hard == {
        ("leave.approved", "E003", "2026-12-09"),
        ("rest.min_between_shifts", "E009", "2026-12-15"),
    }
    summary = json_of(out / "summary.json")
    assert (summary["hard_breaches"], summary["gap"]) == (2, None)
    assert "E003" in done.stdout


def test_a_new_run_stays_near_the_last_draft(template_plan: Planned, tmp_path: Path) -> None:
    out = tmp_path / "near"
    draft = template_plan.out / "roster.xlsx"
    done = paiban("plan", template_plan.centre, *MONTH, *BRIEF, "--near", draft, "--lang", "zh", "--out", out)
    assert done.exit_code == 0, done.stderr
    before, after = shifts_by_cell(template_plan.out / "roster.csv"), shifts_by_cell(out / "roster.csv")
    changed = [key for key in before if before[key] != after[key]]
    # A changed cell costs 5, a missing half-hour 10: only what pays for itself changes.
    assert len(changed) <= 0.08 * len(before)


def test_novembers_grid_in_excel_with_everyday_names_is_the_carry_in(centre: Path, tmp_path: Path) -> None:
    aliases = {"A": "早", "F": "机", "E": "中", "N": "夜", "OFF": "休"}
    carried = {(row["employee_id"], row["date"]): row["shift"] for row in table(centre / "carry_in.csv")}
    people = table(centre / "people.csv")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["2026年11月班表"])
    sheet.append(["工号", "姓名", *range(1, 31)])
    for person in people:
        line = [carried.get((person["employee_id"], f"2026-11-{day:02d}"), "") for day in range(1, 31)]
        sheet.append([person["employee_id"], person["name"], *(aliases.get(shift, shift) for shift in line)])
    book.save(tmp_path / "november.xlsx")
    in_full = read_centre(centre, FIRST, DAYS)
    (centre / "carry_in.csv").unlink()
    out = tmp_path / "out"
    done = paiban(
        "plan", centre, *MONTH, *BRIEF, "--carry-in", tmp_path / "november.xlsx", "--lang", "zh", "--out", out
    )
    assert done.exit_code == 0, done.stderr
    codes = {repair["code"] for repair in json_of(out / "summary.json")["repairs"]}
    assert "remark-no-carry-in" not in codes
    work = read_roster_work(out / "roster.csv", in_full)
    assert rests_shorter_than(660, in_full, work) == []
    assert max(longest_runs(in_full, work, nights_only=False).values()) <= 6
    assert max(longest_runs(in_full, work, nights_only=True).values()) <= 4


def test_an_audit_with_last_months_grid_sees_the_runs_across_the_month(
    template_plan: Planned, centre: Path, tmp_path: Path
) -> None:
    everybody_worked = "工号," + ",".join(str(day) for day in range(1, 31)) + "\n"
    everybody_worked += "".join(f"{row['employee_id']}{',早' * 30}\n" for row in table(centre / "people.csv"))
    (tmp_path / "november.csv").write_text(everybody_worked, encoding="utf-8")
    code, found = audit_json(
        centre, template_plan.out / "roster.csv", tmp_path, "--carry-in", tmp_path / "november.csv"
    )
    assert code == 1
    runs = [b for b in found if b["rule"] == "rest.max_consecutive_days" and b["severity"] == "hard"]
    first_day_workers = {
        row["employee_id"]
        for row in table(template_plan.out / "roster.csv")
        if row["date"] == "2026-12-01" and row["start"]
    }
    assert first_day_workers
    assert {breach["employee_id"] for breach in runs} == first_day_workers
    assert {breach["date"] for breach in runs} == {"2026-12-01"}


def test_the_plan_of_a_month_is_the_next_months_carry_in(template_plan: Planned, tmp_path: Path) -> None:
    """December's own workbook, read as last month's grid for an audit of January made from it."""
    shifted = [
        {
            **row,
            "date": (date.fromisoformat(row["date"]) + timedelta(days=31)).isoformat(),
            "on_site_from": "",
            "start": "",
            "end": "",
        }
        for row in table(template_plan.out / "roster.csv")
    ]
    (tmp_path / "january").mkdir()
    for row in shifted:
        row["shift"] = "OFF"
    write_rows(tmp_path / "january" / "roster.csv", shifted)
    code, found = audit_json(
        template_plan.centre,
        tmp_path / "january" / "roster.csv",
        tmp_path,
        "--carry-in",
        template_plan.out / "roster.xlsx",
    )
    assert code == 1
    missing = [b for b in found if b["rule"] == "oncall.min_technicians_onsite" and b["date"] == "2027-01-01"]
    assert missing
    assert "08:00" in missing[0]["message"]


@pytest.mark.slow
def test_the_next_month_begins_where_this_one_ends(template_plan: Planned, tmp_path: Path) -> None:
    """The last night is staffed, and people are left for the 1st: January keeps every hard rule at once."""
    out = tmp_path / "january"
    options = ("--month", "2027-01", "--as-of", "2026-11-20", "--effort", 1, "--out", out)
    done = paiban("plan", template_plan.centre, *options, "--carry-in", template_plan.out / "roster.xlsx")
    assert done.exit_code == 0, done.stdout
    first_night = [
        row for row in table(out / "coverage.csv") if "2027-01-01T00:00" <= row["start"] < "2027-01-01T06:00"
    ]
    assert first_night
    assert sum(float(row["short"]) for row in first_night) <= 0.1 * sum(float(row["required"]) for row in first_night)
