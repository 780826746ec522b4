"""Rosters read back from files that people edited."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import warnings
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
import xlsxwriter

from api.files.day_times import times_of_month
from api.files.plan_tables import ROSTER_COLUMNS, roster_rows
from api.files.roster_reader import RosterCells, read_carry_in_grid, read_roster
from api.files.roster_spellings import spellings
from api.files.workbook import workbook_bytes
from api.locale.texts import LANGUAGES, texts
from staffing.errors import InputError, InputErrors
from tests.api.files.small_plan import SHIFTS, Size, small_plan

if TYPE_CHECKING:
    from pathlib import Path

FIRST, DAYS = date(2026, 10, 1), 31
SIZE = Size(3, 1, 1, 3)
PLAN = small_plan(size=SIZE, fixed=(("A001", date(2026, 10, 2), "N"),))
MONTH = PLAN.view.month
KNOWN = spellings(SHIFTS, {"annual": "年假", "sick": "病假"})
PEOPLE = {person.employee_id: person.name for person in MONTH.people}
WHOLE = {
    (person.employee_id, MONTH.date_of(day)): MONTH.symbols.ids[PLAN.view.roster[row, day]]
    for row, person in enumerate(MONTH.people)
    for day in range(DAYS)
}


def read(path: Path, **options: Any) -> RosterCells:
    return read_roster(path, FIRST, DAYS, KNOWN, PEOPLE, **options)


def wrong(path: Path, **options: Any) -> list[tuple[str, int | None, str | None, str | None]]:
    with pytest.raises(InputErrors) as caught:
        read(path, **options)
    for language in LANGUAGES:
        for error in caught.value.errors:
            assert texts(language)(error.code, {**error.arguments, "value": error.value})
    return [(error.code, error.row, error.column, error.value) for error in caught.value.errors]


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read(path)
    for language in LANGUAGES:
        assert texts(language)(caught.value.code, {**caught.value.arguments, "value": caught.value.value})
    return caught.value.code


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([ROSTER_COLUMNS, *roster_rows(PLAN.view)])
    return path


@pytest.fixture(scope="module")
def book_bytes() -> bytes:
    return workbook_bytes(PLAN, texts("zh-CN"))


@pytest.fixture
def book(book_bytes: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "roster.xlsx"
    path.write_bytes(book_bytes)
    return path


def edited(path: Path) -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path)


def lines(*rows: str) -> str:
    return "\n".join(("employee_id,date,shift,on_site_from,start,end", *rows)) + "\n"


# roster.csv


def test_our_own_table_reads_back_whole_with_every_row_fixed(table: Path) -> None:
    found = read(table, expected_times=times_of_month(MONTH), complete=True)
    assert found.cells == WHOLE
    assert found.fixed == frozenset(WHOLE)
    assert found.time_mismatches == ()


def test_a_table_may_hold_some_rows_only_in_any_order_with_aliases_and_spreadsheet_dates(tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text("\ufeffdate,shift,employee_id\n2026/10/3,夜,A002\n2026-10-01,休,A001\n", encoding="utf-8")
    assert read(path).cells == {("A002", date(2026, 10, 3)): "N", ("A001", date(2026, 10, 1)): "OFF"}


def test_times_that_are_not_the_shifts_are_collected(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(
        lines(
            "A001,2026-10-01,D,2026-10-01T07:50,2026-10-01T09:00,2026-10-01T16:00",
            "A001,2026-10-02,D,2026/10/2 7:50,2026-10-02T08:00:00,2026-10-02 16:00",
            "A001,2026-10-03,OFF,,,2026-10-03T16:00",
        ),
        encoding="utf-8",
    )
    found = read(path, expected_times=times_of_month(MONTH)).time_mismatches
    assert [(one.employee_id, one.day.day, one.column, one.value, one.expected, one.row) for one in found] == [
        ("A001", 1, "start", "2026-10-01T09:00", "2026-10-01T08:00", 2),
        ("A001", 3, "end", "2026-10-03T16:00", "", 4),
    ]


def test_a_table_without_columns_of_times_has_no_wrong_times_but_an_empty_cell_is_one(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("employee_id,date,shift\nA001,2026-10-01,D\n", encoding="utf-8")
    assert read(path, expected_times=times_of_month(MONTH)).time_mismatches == ()
    path.write_text("employee_id,date,shift,start\nA001,2026-10-01,D,\nA001,2026-10-02,D\n", encoding="utf-8")
    found = read(path, expected_times=times_of_month(MONTH)).time_mismatches
    assert [(one.day.day, one.column, one.value, one.expected) for one in found] == [
        (1, "start", "", "2026-10-01T08:00"),
        (2, "start", "", "2026-10-02T08:00"),
    ]


def test_everything_wrong_with_a_table_is_found_in_one_pass(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(
        lines(
            "A009x,2026-10-01,D,,,",
            "A001,2026-10-01,Dd,,,",
            "A001,2026-11-01,D,,,",
            "A001,2026-13-01,D,,,",
            "A001,2026-10-05,,,,",
            "A002,2026-10-01,D,,,",
            "A002,2026-10-01,E,,,",
        ),
        encoding="utf-8",
    )
    assert wrong(path) == [
        ("input-unknown-employee", 2, "employee_id", "A009x"),
        ("input-unknown-shift", 3, "shift", "Dd"),
        ("input-roster-date-outside", 4, "date", "2026-11-01"),
        ("input-bad-date", 5, "date", "2026-13-01"),
        ("input-cell-empty", 6, "shift", ""),
        ("input-day-twice", 8, "date", "2026-10-01"),
    ]


def test_an_audit_wants_a_shift_of_everybody_on_every_day(table: Path) -> None:
    text = table.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join([text[0], *text[2:]]) + "\n", encoding="utf-8")
    assert wrong(table, complete=True) == [("input-roster-cell-missing", None, "2026-10-01", "A001")]


def test_a_table_saved_in_another_encoding_or_without_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes("employee_id,date,shift\nA001,2026-10-01,Fr\xfch\n".encode("latin-1"))
    assert wrong(path)[0][:2] == ("input-not-utf8", 2)
    path.write_text("employee_id,date\nA001,2026-10-01\n", encoding="utf-8")
    assert wrong(path)[0][:3] == ("input-column-missing", 1, "shift")
    assert wrong(tmp_path / "none.csv")[0][0] == "input-file-missing"


# roster.xlsx


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_workbook_reads_back_whole_with_starred_cells_fixed(tmp_path: Path, language: str) -> None:
    path = tmp_path / "roster.xlsx"
    path.write_bytes(workbook_bytes(PLAN, texts(language)))
    found = read(path, complete=True)
    assert found.cells == WHOLE
    assert found.fixed == {("A001", date(2026, 10, 2))}


def test_edited_cells_aliases_and_stars_are_read_after_saving(book: Path) -> None:
    workbook = edited(book)
    sheet = workbook["月排班"]
    sheet["E5"], sheet["F5"], sheet["G5"], sheet["H5"] = "夜*", " off ", "年假", "ｄ＊"
    workbook.save(book)
    found = read(book, complete=True)
    assert [found.cells["A001", date(2026, 10, day)] for day in (1, 2, 3, 4)] == ["N", "OFF", "annual", "D"]
    assert found.fixed == {("A001", date(2026, 10, 1)), ("A001", date(2026, 10, 4))}


def test_a_renamed_sheet_sorted_rows_and_inserted_lines_do_not_matter(book: Path) -> None:
    workbook = edited(book)
    sheet = workbook["月排班"]
    sheet.title = "2026.10"
    rows = [[cell.value for cell in row[:35]] for row in sheet.iter_rows(min_row=5, max_row=4 + len(PEOPLE))]
    for line, values in enumerate(reversed(rows), 5):
        for column, value in enumerate(values, 1):
            sheet.cell(line, column).value = value
    sheet.insert_rows(1, 3)
    sheet.insert_cols(1, 2)
    workbook.move_sheet(sheet, offset=6)
    workbook.save(book)
    assert read(book, complete=True).cells == WHOLE


def test_what_is_wrong_in_the_grid_is_told_by_sheet_row_and_column(book: Path) -> None:
    workbook = edited(book)
    sheet = workbook["月排班"]
    sheet["E5"], sheet["F6"], sheet["A7"], sheet["A8"] = "X1", "=F5", "A099", "A001"
    sheet["E4"] = date(2026, 9, 30)
    workbook.save(book)
    assert wrong(book) == [
        ("input-roster-date-outside", 4, "E", "2026-09-30"),
        ("input-formula-without-value", 6, "F", None),
        ("input-unknown-employee", 7, "A", "A099"),
        ("input-roster-person-twice", 8, "A", "A001"),
    ]
    sheet["E4"], sheet["F6"], sheet["A7"], sheet["A8"] = date(2026, 10, 1), "D", "A003", "A004"
    workbook.save(book)
    with pytest.raises(InputErrors) as caught:
        read(book)
    (error,) = caught.value.errors
    assert (error.code, error.row, error.column, error.value) == ("input-unknown-shift", 5, "E", "X1")
    assert error.file.endswith("roster.xlsx[月排班]")


def test_an_empty_cell_says_nothing_and_an_audit_asks_for_it(book: Path) -> None:
    workbook = edited(book)
    workbook["月排班"]["E5"] = None
    workbook.save(book)
    assert ("A001", FIRST) not in read(book).cells
    assert wrong(book, complete=True) == [("input-roster-cell-missing", None, "2026-10-01", "A001")]


def test_shifts_without_a_person_are_not_passed_over(book: Path) -> None:
    workbook = edited(book)
    workbook["月排班"]["A5"] = workbook["月排班"]["B5"] = None
    workbook.save(book)
    assert wrong(book) == [("input-roster-row-without-person", 5, None, None)]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_workbook_saved_by_libreoffice_reads_back(book: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "saved"), str(book)]
    subprocess.run(command, check=True, capture_output=True, timeout=170)
    found = read(tmp_path / "saved" / "roster.xlsx", complete=True)
    assert found.cells == WHOLE
    assert found.fixed == {("A001", date(2026, 10, 2))}


def test_files_that_are_no_workbooks_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "roster.xlsx"
    path.write_text("employee_id,date,shift\n", encoding="utf-8")
    assert refused(path) == "input-workbook-corrupt"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    assert refused(path) == "input-workbook-old-format"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert refused(path) == "input-workbook-corrupt"


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_a_cut_off_workbook_is_refused(book: Path, kept: float) -> None:
    data = book.read_bytes()
    book.write_bytes(data[: int(len(data) * kept)])
    assert refused(book) == "input-workbook-corrupt"


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet2.xml"]
)
@pytest.mark.parametrize("damage", [b"", b"<a", b"\xff\xfe\x00", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_a_damaged_part_is_refused_or_read_as_no_roster(book: Path, part: str, damage: bytes) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(data, "w") as new:
        for entry in old.infolist():
            new.writestr(entry.filename, damage if entry.filename == part else old.read(entry))
    book.write_bytes(data.getvalue())
    with pytest.raises((InputError, InputErrors)):
        read(book)


def test_workbooks_that_unpack_to_too_much_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            for _ in range(201):
                part.write(b"\0" * 1024 * 1024)
    assert path.stat().st_size < 2_000_000
    assert refused(path) == "input-workbook-too-large"
    with path.open("ab") as stream:
        stream.truncate(21 * 1024 * 1024)
    assert refused(path) == "input-workbook-too-large"


def test_a_workbook_without_a_roster_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "other.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "hello"
    workbook.save(path)
    assert wrong(path)[0][0] == "input-roster-grid-missing"


def test_a_cell_at_the_far_end_of_a_sheet_does_not_cost_a_million_rows(book: Path) -> None:
    workbook = edited(book)
    workbook["月排班"]["XFD1048576"] = "x"
    workbook.save(book)
    assert read(book).cells == WHOLE


# last month's grid

SEPTEMBER = date(2026, 9, 1)


def grid(path: Path, rows: list[list[Any]], top: int = 0) -> Path:
    workbook = xlsxwriter.Workbook(str(path))
    workbook.add_worksheet("说明").write(0, 0, "九月")
    sheet = workbook.add_worksheet("九月排班")
    for row, cells in enumerate(rows, top):
        sheet.write_row(row, 0, cells)
    workbook.close()
    return path


def carry_in(path: Path, people: dict[str, str] | None = None, **options: Any) -> dict[tuple[str, date], str]:
    return read_carry_in_grid(path, SEPTEMBER, 30, options.get("known", KNOWN), people or {"A1": "王伟", "A2": "李丽"})


def test_a_grid_of_names_and_day_numbers_with_aliases_is_read(tmp_path: Path) -> None:
    path = grid(
        tmp_path / "sep.xlsx",
        [
            ["客服中心九月排班表"],
            ["姓名", *range(1, 31), "工时"],
            ["", *("一二三四五六日"[(day + 1) % 7] for day in range(30)), ""],
            ["李丽", *(["早", "中", "夜", "休", "off", ""] * 5), 168],
            ["王伟", *(["夜"] * 30), 240],
            ["合计", *([2] * 30), 408],
        ],
        top=2,
    )
    found = carry_in(path)
    assert [found.get(("A2", date(2026, 9, day))) for day in range(1, 7)] == ["D", "E", "N", "OFF", "OFF", None]
    assert found["A1", date(2026, 9, 30)] == "N"
    assert len(found) == 25 + 30


def test_heads_may_be_dates_or_texts_and_an_empty_cell_may_mean_a_day_off(tmp_path: Path) -> None:
    path = tmp_path / "sep.csv"
    heads = [f"9月{day}日" for day in range(1, 11)] + [f"9/{day}" for day in range(11, 21)]
    heads += [f"2026-09-{day}" for day in range(21, 31)]
    path.write_text(f"工号,姓名,{','.join(heads)}\nA1,王伟,早{',' * 29}\n", encoding="utf-8")
    assert carry_in(path) == {("A1", SEPTEMBER): "D"}
    found = carry_in(path, known=spellings(SHIFTS, {}, ("休", "")))
    assert len(found) == 30
    assert found["A1", date(2026, 9, 30)] == "OFF"


def test_our_own_workbook_of_last_month_is_a_grid_too(book: Path) -> None:
    assert read_carry_in_grid(book, FIRST, DAYS, KNOWN, PEOPLE) == WHOLE


def test_a_name_of_several_people_needs_an_id_and_unknown_names_are_told(tmp_path: Path) -> None:
    path = grid(tmp_path / "sep.xlsx", [["姓名", *range(1, 31)], ["王伟", *(["早"] * 30)], ["王维", *(["早"] * 30)]])
    with pytest.raises(InputErrors) as caught:
        carry_in(path, {"A1": "王伟", "A2": "王伟"})
    assert [(error.code, error.row, error.column) for error in caught.value.errors] == [
        ("input-roster-name-ambiguous", 2, "A"),
        ("input-unknown-employee", 3, "A"),
    ]


def test_a_grid_without_heads_for_people_or_days_is_refused(tmp_path: Path) -> None:
    nobody = grid(tmp_path / "a.xlsx", [["", *range(1, 31)], ["王伟", *(["早"] * 30)]])
    timeless = grid(tmp_path / "b.xlsx", [["姓名", "班次"], ["王伟", "早"]])
    for path, code in ((nobody, "input-roster-columns-missing"), (timeless, "input-roster-grid-missing")):
        with pytest.raises(InputErrors) as caught:
            carry_in(path)
        assert [error.code for error in caught.value.errors] == [code]


def test_a_day_that_stands_twice_is_told(tmp_path: Path) -> None:
    path = grid(tmp_path / "a.xlsx", [["姓名", *range(1, 31), 30], ["王伟", *(["早"] * 31)]])
    with pytest.raises(InputErrors) as caught:
        carry_in(path)
    (error,) = caught.value.errors
    assert (error.code, error.column, error.arguments["first_column"]) == ("input-roster-date-twice", "AF", "AE")
