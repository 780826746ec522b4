"""A centre as one Excel workbook: nothing is lost either way, and what is wrong with it is told with its cell."""

from __future__ import annotations

import io
import shutil
import zipfile
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings

from api.files.centre_export import export_centre
from api.files.centre_folder import read_centre
from api.files.centre_workbook_writer import centre_workbook_bytes
from api.files.centre_writer import write_centre
from staffing.centre.centre import Centre, Queue
from staffing.errors import InputError, InputErrors
from tests.api.files.any_centre import centres
from tests.api.files.small_folder import write_small_folder
from tests.api.files.test_record_tables import FACTS, RECORDS, TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "mobile-ops-centre"
CALLS = "timestamp,calls,aht_seconds\n" + "".join(f"2026-11-01T{hour:02d}:00,{hour},180.5\n" for hour in range(24))
Place = tuple[str, str | None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small centre with records and calls."""
    made = tmp_path / "folder"
    made.mkdir()
    write_small_folder(made)
    for name, text in {**TABLES, "calls/hotline.csv": CALLS}.items():
        (made / name).write_text(text, encoding="utf-8")
    with (made / "centre.yaml").open("a", encoding="utf-8") as stream:
        stream.write(FACTS)
    return made


@pytest.fixture
def book(folder: Path, tmp_path: Path) -> Path:
    """The same as a workbook."""
    export_centre(folder, tmp_path / "c.xlsx")
    return tmp_path / "c.xlsx"


def edited(path: Path, edit: Callable[[Any], object]) -> Path:
    """The workbook as openpyxl saves it after an edit."""
    opened = openpyxl.load_workbook(path)
    edit(opened)
    opened.save(path)
    return path


def cell_set(sheet: str, **cells: object) -> Callable[[Any], None]:
    def edit(opened: Any) -> None:
        for name, value in cells.items():
            opened[sheet][name] = value

    return edit


def places_of(path: Path) -> list[Place]:
    with pytest.raises(InputErrors) as caught:
        read_centre(path)
    assert {error.file for error in caught.value.errors} == {path.name}
    return [(error.code.removeprefix("input-"), error.column) for error in caught.value.errors]


def without_paths(centre: Centre) -> Centre:
    return replace(centre, call_files={})


def test_the_example_survives_the_way_to_a_workbook_and_back(tmp_path: Path) -> None:
    centre = read_centre(EXAMPLE)
    export_centre(EXAMPLE, tmp_path / "c.xlsx")
    in_between = read_centre(tmp_path / "c.xlsx")
    export_centre(tmp_path / "c.xlsx", tmp_path / "copy")
    again = read_centre(tmp_path / "copy")
    assert without_paths(in_between) == without_paths(again) == without_paths(centre)
    for queue in centre.queues:
        name = f"{queue.queue_id}.csv"
        assert (tmp_path / "copy" / "calls" / name).read_bytes() == (EXAMPLE / "calls" / name).read_bytes()


def test_records_calls_and_facts_stand_in_the_workbook(book: Path) -> None:
    centre = read_centre(book)
    assert centre.records == RECORDS
    assert Path(centre.call_files["hotline"]).read_text(encoding="utf-8") == CALLS


@given(centre=centres())
@hypothesis_settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=25)
def test_any_centre_survives_both_ways_of_writing(centre: Centre, tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("any")
    (place / "c.xlsx").write_bytes(centre_workbook_bytes(centre, "c.xlsx"))
    assert read_centre(place / "c.xlsx", require_calls=False) == centre
    write_centre(centre, place / "folder")
    assert read_centre(place / "folder", require_calls=False) == centre
    shutil.rmtree(place)


def test_what_excel_makes_of_typed_values_is_understood(book: Path) -> None:
    before = read_centre(book)

    def retype(opened: Any) -> None:
        opened["people"]["H2"] = date(2026, 1, 1)
        opened["people"]["G2"] = 120.5
        opened["shifts"]["C3"] = time(8, 0)
        opened["shifts"]["D4"] = timedelta(hours=32)
        opened["wishes"]["B2"] = datetime(2026, 12, 5)
        opened["punches"]["D3"] = timedelta(hours=25, minutes=10)
        opened["tasks"]["C2"] = datetime(2026, 12, 3, 8, 0)
        opened["centre"]["D6"] = "0.9"
        opened["overtime"]["H2"] = True
        opened["filings"]["C2"] = datetime(2026, 12, 4, 18, 0, 0, 1)

    assert opened_heads(book, "people", "G", "H") == ["contract_hours", "valid_from"]
    assert opened_heads(book, "shifts", "C", "D") == ["start", "end"]
    assert without_paths(read_centre(edited(book, retype))) == without_paths(before)


def opened_heads(path: Path, sheet: str, *letters: str) -> list[object]:
    opened = openpyxl.load_workbook(path)
    return [opened[sheet][f"{letter}1"].value for letter in letters]


def test_a_time_of_the_next_day_typed_into_a_clock_cell_counts_on(book: Path) -> None:
    def retype(opened: Any) -> None:
        opened["shifts"]["D4"] = 32 / 24
        opened["shifts"]["D4"].number_format = "h:mm"

    assert read_centre(edited(book, retype)).shifts[1].end_minute == 1920


def test_midnight_is_a_time_where_moments_stand(book: Path) -> None:
    moment = datetime(2026, 12, 1)
    asked = read_centre(edited(book, cell_set("leave_requests", F2=moment))).records.leave_requests[0]
    assert asked.asked_at == moment
    edited(book, cell_set("calls.hotline", A2=datetime(2026, 11, 1)))
    assert Path(read_centre(book).call_files["hotline"]).read_text(encoding="utf-8") == CALLS


@pytest.mark.parametrize(
    ("sheet", "cells", "expected"),
    [
        ("people", {"D3": "agnt"}, [("unknown-role", "people!D3 (role)")]),
        ("people", {"A3": "E1"}, [("duplicate-id", "people!A3 (employee_id)")]),
        ("people", {"B3": "#N/A"}, [("cell-error-value", "people!B3 (name)")]),
        ("people", {"B3": "=1+1"}, [("formula-without-value", "people!B3 (name)")]),
        ("people", {"B3": "a\x85b"}, [("control-character", "people!B3 (name)")]),
        ("people", {"M3": "x"}, [("too-many-cells", "people!3:3")]),
        ("people", {"C1": "teem"}, [("unknown-column", "people!C1 (teem)")]),
        ("people", {"D1": "rolle"}, [("unknown-column", "people!D1 (rolle)"), ("column-missing", "people!1:1 (role)")]),
        ("shifts", {"C3": datetime(2026, 12, 3, 8, 30)}, [("bad-clock", "shifts!C3 (start)")]),
        ("leave", {"C2": time(8, 30)}, [("bad-date", "leave!C2 (start)")]),
        ("leave", {"C2": 46000}, [("bad-date", "leave!C2 (start)")]),
        ("tasks", {"D2": "later"}, [("bad-moment", "tasks!D2 (done)")]),
        ("centre", {"D6": 2}, [("number-too-large", "centre!D6 (queues.hotline.service_level)")]),
        ("centre", {"D6": "[1"}, [("setting-value", "centre!D6 (value)")]),
        ("centre", {"D6": "=A1"}, [("formula-without-value", "centre!D6 (value)")]),
        (
            "centre",
            {"A4": "time zone"},
            [("unknown-key", "centre!D4 (time zone)"), ("key-missing", "centre (timezone)")],
        ),
        ("calls.hotline", {"B3": "many"}, [("history-not-a-number", "calls.hotline!B3 (calls)")]),
        ("calls.hotline", {"A3": "noon"}, [("history-timestamp", "calls.hotline!A3 (timestamp)")]),
        ("calls.hotline", {"B1": "number"}, [("history-missing-column", "calls.hotline!1:1 (calls)")]),
        ("calls.hotline", {"C3": "#REF!"}, [("cell-error-value", "calls.hotline!C3 (aht_seconds)")]),
    ],
)
def test_a_mistake_is_told_with_its_cell(
    book: Path, sheet: str, cells: dict[str, object], expected: list[Place]
) -> None:
    assert opened_heads(book, "centre", "A", "D") == ["section", "value"]
    assert [place for place in places_of(edited(book, cell_set(sheet, **cells))) if place in expected] == expected


def test_a_row_with_a_refused_cell_is_not_told_twice(book: Path) -> None:
    assert places_of(edited(book, cell_set("people", D3="#N/A"))) == [("cell-error-value", "people!D3 (role)")]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda b: setattr(b["people"], "title", "peple"), {("unknown-sheet", "peple"), ("sheet-missing", "people")}),
        (lambda b: b.remove(b["regulation"]), {("sheet-missing", "regulation")}),
        (lambda b: b.create_sheet("备注"), {("unknown-sheet", "备注")}),
        (lambda b: b.create_sheet("calls.hotlin"), {("unknown-sheet", "calls.hotlin")}),
        (lambda b: b.remove(b["calls.hotline"]), {("calls-missing", "calls.hotline")}),
        (
            lambda b: b["people"].merge_cells("B2:B3"),
            {("merged-cells", "people!B2:B3"), ("cell-empty", "people!B3 (name)")},
        ),
        (lambda b: b["leave"].delete_rows(1, 9), {("header-missing", "leave!1:1")}),
        (lambda b: b["leave"].cell(2, 60, "x"), {("sheet-too-wide", "leave"), ("too-many-cells", "leave!2:2")}),
    ],
)
def test_sheets_that_cannot_be_a_table_are_refused(
    book: Path, edit: Callable[[Any], object], expected: set[Place]
) -> None:
    assert set(places_of(edited(book, edit))) == expected


def test_a_renamed_sheet_is_told_with_the_name_it_should_have(book: Path) -> None:
    edited(book, lambda opened: setattr(opened["people"], "title", "peple"))
    with pytest.raises(InputErrors) as caught:
        read_centre(book)
    unknown = next(error for error in caught.value.errors if error.code == "input-unknown-sheet")
    assert str(unknown.arguments["expected"]).startswith("people")


def test_two_sheets_of_one_name_are_refused(book: Path) -> None:
    changed = io.BytesIO()
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(changed, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "xl/workbook.xml":
                assert b'name="wishes"' in content
                content = content.replace(b'name="wishes"', b'name="leave"')
            new.writestr(entry, content)
    book.write_bytes(changed.getvalue())
    assert ("sheet-twice", "leave") in places_of(book)


def test_empty_rows_between_and_above_are_passed_over(book: Path) -> None:
    before = read_centre(book)

    def spread(opened: Any) -> None:
        opened["people"].insert_rows(3)
        opened["leave"].insert_rows(1)
        opened["calls.hotline"].insert_rows(5)

    after = read_centre(edited(book, spread))
    assert without_paths(after) == without_paths(before)
    edited(book, cell_set("calls.hotline", B7="many"))
    assert places_of(book) == [("history-not-a-number", "calls.hotline!B7 (calls)")]


def test_a_file_that_is_no_workbook_is_no_centre(tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text("x", encoding="utf-8")
    with pytest.raises(InputErrors, match="input-not-a-centre"):
        read_centre(tmp_path / "c.txt")
    (tmp_path / "c.xlsx").write_text("x", encoding="utf-8")
    with pytest.raises(InputErrors, match="input-workbook-corrupt"):
        read_centre(tmp_path / "c.xlsx")


def test_rows_beyond_those_of_any_roster_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write_small_folder(folder)
    (folder / "calls" / "hotline.csv").write_text(CALLS, encoding="utf-8")
    sheet_rows = 20_500
    export_centre(folder, tmp_path / "c.xlsx")
    edited(tmp_path / "c.xlsx", lambda opened: opened["calls.hotline"].cell(sheet_rows, 1, "noon"))
    assert places_of(tmp_path / "c.xlsx") == [("history-timestamp", f"calls.hotline!A{sheet_rows} (timestamp)")]


def test_a_queue_whose_name_no_sheet_can_have_is_told(book: Path) -> None:
    centre = read_centre(book)
    calls = centre.call_files["hotline"]
    for queues in (["q" * 26], ["Hotline", "hotline"]):
        named = replace(centre, queues=tuple(Queue(q, q) for q in queues), call_files=dict.fromkeys(queues, calls))
        with pytest.raises(InputError, match="input-queue-sheet-name"):
            centre_workbook_bytes(named, "c.xlsx")


def test_the_workbook_is_ready_to_be_edited(book: Path) -> None:
    opened = openpyxl.load_workbook(book)
    people = opened["people"]
    assert people.freeze_panes == "A2"
    assert people["A1"].font.b
    assert people["A2"].number_format == "@"
    assert people.column_dimensions["A"].width > len("employee_id")
    assert (people["G2"].value, opened["calls.hotline"]["B3"].value) == (120.5, 1)
    assert [cell.value for cell in opened["ledger"][1]] == ["employee_id", "nights", "weekends", "holidays"]
