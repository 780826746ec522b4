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
from hypothesis import strategies as st

from api.files.centre_export import export_centre
from api.files.centre_folder import read_centre
from api.files.centre_workbook_writer import centre_workbook_bytes
from api.files.centre_writer import write_centre
from api.locale.texts import LANGUAGES, texts
from staffing.centre.centre import Centre, Queue
from staffing.errors import InputError, InputErrors
from tests.api.files.any_centre import centres
from tests.api.files.small_folder import without_paths, write_small_folder
from tests.api.files.test_record_tables import FACTS, RECORDS, TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

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
    export_centre(folder, tmp_path / "c.xlsx", texts("en"))
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


def test_records_calls_and_facts_stand_in_the_workbook(book: Path) -> None:
    centre = read_centre(book)
    assert centre.records == RECORDS
    assert Path(centre.call_files["hotline"]).read_text(encoding="utf-8") == CALLS


@given(centre=centres(), language=st.sampled_from(LANGUAGES))
@hypothesis_settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=25)
def test_any_centre_survives_both_ways_of_writing(
    centre: Centre, language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("any")
    (place / "c.xlsx").write_bytes(centre_workbook_bytes(centre, "c.xlsx", texts(language)))
    assert read_centre(place / "c.xlsx", require_calls=False) == centre
    write_centre(centre, place / "folder")
    assert read_centre(place / "folder", require_calls=False) == centre
    shutil.rmtree(place)


def test_what_excel_makes_of_typed_values_is_understood(book: Path) -> None:
    before = read_centre(book)

    def retype(opened: Any) -> None:
        opened["People"]["H2"] = date(2026, 1, 1)
        opened["People"]["G2"] = 120.5
        opened["Shifts"]["C3"] = time(8, 0)
        opened["Shifts"]["D4"] = timedelta(hours=32)
        opened["Wishes"]["B2"] = datetime(2026, 12, 5)
        opened["Punches"]["D3"] = timedelta(hours=25, minutes=10)
        opened["Tasks"]["C2"] = datetime(2026, 12, 3, 8, 0)
        opened["Centre"]["D6"] = "0.9"
        opened["Overtime"]["H2"] = True
        opened["Filings"]["C2"] = datetime(2026, 12, 4, 18, 0, 0, 1)

    assert opened_heads(book, "People", "G", "H") == ["Contract hours", "Valid from"]
    assert opened_heads(book, "Shifts", "C", "D") == ["Start", "End"]
    assert without_paths(read_centre(edited(book, retype))) == without_paths(before)


def opened_heads(path: Path, sheet: str, *letters: str) -> list[object]:
    opened = openpyxl.load_workbook(path)
    return [opened[sheet][f"{letter}1"].value for letter in letters]


def test_a_time_of_the_next_day_typed_into_a_clock_cell_counts_on(book: Path) -> None:
    def retype(opened: Any) -> None:
        opened["Shifts"]["D4"] = 32 / 24
        opened["Shifts"]["D4"].number_format = "h:mm"

    assert read_centre(edited(book, retype)).shifts[1].end_minute == 1920


def test_midnight_is_a_time_where_moments_stand(book: Path) -> None:
    moment = datetime(2026, 12, 1)
    asked = read_centre(edited(book, cell_set("Leave requests", F2=moment))).records.leave_requests[0]
    assert asked.asked_at == moment
    edited(book, cell_set("Calls.hotline", A2=datetime(2026, 11, 1)))
    assert Path(read_centre(book).call_files["hotline"]).read_text(encoding="utf-8") == CALLS


@pytest.mark.parametrize(
    ("sheet", "cells", "expected"),
    [
        ("People", {"D3": "agnt"}, [("unknown-role", "People!D3 (Role)")]),
        ("People", {"A3": "E1"}, [("duplicate-id", "People!A3 (Employee ID)")]),
        ("People", {"B3": "#N/A"}, [("cell-error-value", "People!B3 (Name)")]),
        ("People", {"B3": "=1+1"}, [("formula-without-value", "People!B3 (Name)")]),
        ("People", {"B3": "a\x85b"}, [("control-character", "People!B3 (Name)")]),
        ("People", {"M3": "x"}, [("too-many-cells", "People!3:3")]),
        ("People", {"C1": "teem"}, [("unknown-column", "People!C1 (teem)")]),
        ("People", {"D1": "rolle"}, [("unknown-column", "People!D1 (rolle)"), ("column-missing", "People!1:1 (Role)")]),
        ("Shifts", {"C3": datetime(2026, 12, 3, 8, 30)}, [("bad-clock", "Shifts!C3 (Start)")]),
        ("Leave", {"C2": time(8, 30)}, [("bad-date", "Leave!C2 (Start)")]),
        ("Leave", {"C2": "46000"}, [("bad-date", "Leave!C2 (Start)")]),
        ("Tasks", {"D2": "later"}, [("bad-moment", "Tasks!D2 (Done)")]),
        ("Centre", {"D6": 2}, [("number-too-large", "Centre!D6 (queues.hotline.service_level)")]),
        ("Centre", {"D6": "[1"}, [("setting-value", "Centre!D6 (Value)")]),
        ("Centre", {"D6": "=A1"}, [("formula-without-value", "Centre!D6 (Value)")]),
        (
            "Centre",
            {"A4": "time zone"},
            [("unknown-key", "Centre!D4 (time zone)"), ("key-missing", "Centre (timezone)")],
        ),
        ("Calls.hotline", {"B3": "many"}, [("history-not-a-number", "Calls.hotline!B3 (Calls)")]),
        ("Calls.hotline", {"A3": "noon"}, [("history-timestamp", "Calls.hotline!A3 (Timestamp)")]),
        ("Calls.hotline", {"B1": "number"}, [("history-missing-column", "Calls.hotline!1:1 (Calls)")]),
        ("Calls.hotline", {"C3": "#REF!"}, [("cell-error-value", "Calls.hotline!C3 (AHT seconds)")]),
    ],
)
def test_a_mistake_is_told_with_its_cell(
    book: Path, sheet: str, cells: dict[str, object], expected: list[Place]
) -> None:
    assert opened_heads(book, "Centre", "A", "D") == ["Section", "Value"]
    assert [place for place in places_of(edited(book, cell_set(sheet, **cells))) if place in expected] == expected


def test_a_row_with_a_refused_cell_is_not_told_twice(book: Path) -> None:
    assert places_of(edited(book, cell_set("People", D3="#N/A"))) == [("cell-error-value", "People!D3 (Role)")]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda b: setattr(b["People"], "title", "peple"), {("unknown-sheet", "peple"), ("sheet-missing", "People")}),
        (lambda b: b.remove(b["Regulation"]), {("sheet-missing", "Regulation")}),
        (lambda b: b.create_sheet("备注"), {("unknown-sheet", "备注")}),
        (lambda b: b.create_sheet("calls.hotlin"), {("unknown-sheet", "calls.hotlin")}),
        (lambda b: b.remove(b["Calls.hotline"]), {("calls-missing", "Calls.hotline")}),
        (
            lambda b: b["People"].merge_cells("B2:B3"),
            {("merged-cells", "People!B2:B3"), ("cell-empty", "People!B3 (Name)")},
        ),
        (lambda b: b["Leave"].delete_rows(1, 9), {("header-missing", "Leave!1:1")}),
        (lambda b: b["Leave"].cell(2, 60, "x"), {("sheet-too-wide", "Leave"), ("too-many-cells", "Leave!2:2")}),
    ],
)
def test_sheets_that_cannot_be_a_table_are_refused(
    book: Path, edit: Callable[[Any], object], expected: set[Place]
) -> None:
    assert set(places_of(edited(book, edit))) == expected


def test_a_renamed_sheet_is_told_with_the_name_it_should_have(book: Path) -> None:
    edited(book, lambda opened: setattr(opened["People"], "title", "peple"))
    with pytest.raises(InputErrors) as caught:
        read_centre(book)
    unknown = next(error for error in caught.value.errors if error.code == "input-unknown-sheet")
    assert str(unknown.arguments["expected"]).startswith("People")


def test_two_sheets_of_one_name_are_refused(book: Path) -> None:
    changed = io.BytesIO()
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(changed, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "xl/workbook.xml":
                assert b'name="Wishes"' in content
                content = content.replace(b'name="Wishes"', b'name="Leave"')
            new.writestr(entry, content)
    book.write_bytes(changed.getvalue())
    assert ("sheet-twice", "Leave") in places_of(book)


def test_empty_rows_between_and_above_are_passed_over(book: Path) -> None:
    before = read_centre(book)

    def spread(opened: Any) -> None:
        opened["People"].insert_rows(3)
        opened["Leave"].insert_rows(1)
        opened["Calls.hotline"].insert_rows(5)

    after = read_centre(edited(book, spread))
    assert without_paths(after) == without_paths(before)
    edited(book, cell_set("Calls.hotline", B7="many"))
    assert places_of(book) == [("history-not-a-number", "Calls.hotline!B7 (Calls)")]


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
    export_centre(folder, tmp_path / "c.xlsx", texts("en"))
    edited(tmp_path / "c.xlsx", lambda opened: opened["Calls.hotline"].cell(sheet_rows, 1, "noon"))
    assert places_of(tmp_path / "c.xlsx") == [("history-timestamp", f"Calls.hotline!A{sheet_rows} (Timestamp)")]


def test_a_queue_whose_name_no_sheet_can_have_is_told(book: Path) -> None:
    centre = read_centre(book)
    calls = centre.call_files["hotline"]
    for queues in (["q" * 26], ["Hotline", "hotline"]):
        named = replace(centre, queues=tuple(Queue(q, q) for q in queues), call_files=dict.fromkeys(queues, calls))
        with pytest.raises(InputError, match="input-queue-sheet-name"):
            centre_workbook_bytes(named, "c.xlsx", texts("en"))


def test_the_workbook_is_ready_to_be_edited(book: Path) -> None:
    opened = openpyxl.load_workbook(book)
    people = opened["People"]
    assert people.freeze_panes == "A2"
    assert people["A1"].font.b
    assert people["A2"].number_format == "@"
    assert people.column_dimensions["A"].width > len("Employee ID")
    assert (people["G2"].value, opened["Calls.hotline"]["B3"].value) == (120.5, 1)
    assert [cell.value for cell in opened["Ledger"][1]] == ["Employee ID", "Nights", "Weekends", "Holidays"]


@pytest.fixture
def chinese(folder: Path, tmp_path: Path) -> Path:
    """The small centre as a Chinese workbook."""
    export_centre(folder, tmp_path / "中心.xlsx", texts("zh-CN"))
    return tmp_path / "中心.xlsx"


def test_a_chinese_workbook_speaks_chinese_and_says_the_same(folder: Path, chinese: Path) -> None:
    opened = openpyxl.load_workbook(chinese)
    assert opened.sheetnames[:4] == ["中心", "规章", "班次", "人员"]
    assert opened.sheetnames[-2:] == ["话务.hotline", "选项"]
    assert [cell.value for cell in opened["请假"][1]] == ["工号", "假别", "开始", "结束"]
    assert [cell.value for cell in opened["请假"][2]][:2] == ["E1", "年假"]
    assert [cell.value for cell in opened["人员"][2]][3:5] == ["话务员", "热线"]
    assert opened["意愿"]["C2"].value == "休息"
    assert opened["事件"]["B2"].value == "营销活动"
    assert opened["规章"]["E2"].value == "班间休息"
    assert without_paths(read_centre(chinese)) == without_paths(read_centre(folder))


def test_ids_and_words_of_both_languages_may_stand_side_by_side(chinese: Path) -> None:
    before = read_centre(chinese)

    def retype(opened: Any) -> None:
        opened["人员"].title = "people"
        opened["people"]["D1"] = "role"
        opened["people"]["B1"] = "Name"
        opened["people"]["D2"] = "agent"
        opened["请假"]["B2"] = "annual"
        opened["意愿"]["C3"] = "夜班"
        opened["上月班表"]["C3"] = "大夜"
        opened["班次"]["G3"] = "门卫；agent"
        opened["事件"]["B2"] = "Campaign"
        opened["话务.hotline"]["B1"] = "calls"
        opened["话务.hotline"].title = "calls.hotline"

    assert without_paths(read_centre(edited(chinese, retype))) == without_paths(before)


@pytest.mark.parametrize("word", ["班长", "shift leader", "shift_leader"])
def test_a_role_without_a_name_of_the_centre_s_own_has_the_product_s_in_either_language(
    folder: Path, word: str
) -> None:
    with (folder / "people.csv").open("a", encoding="utf-8") as stream:
        stream.write(f"E3,赵六,一组,{word},,,,,\n")
    assert read_centre(folder).people[-1].role == "shift_leader"


def test_a_name_that_could_mean_two_things_means_neither(folder: Path) -> None:
    shifts = folder / "shifts.csv"
    shifts.write_text(shifts.read_text(encoding="utf-8").replace("夜班", "早班"), encoding="utf-8")
    with (folder / "wishes.csv").open("a", encoding="utf-8") as stream:
        stream.write("E1,2026-12-07,早班\n")
    with pytest.raises(InputErrors, match="input-unknown-shift"):
        read_centre(folder)


@pytest.mark.parametrize(
    ("cells", "expected", "near"),
    [
        ({"D1": "岗们"}, [("unknown-column", "人员!D1 (岗们)"), ("column-missing", "人员!1:1 (岗位)")], "岗位"),
        ({"G1": "合同时"}, [("unknown-column", "人员!G1 (合同时)")], "合同工时"),
        ({"D2": "门位"}, [("unknown-role", "人员!D2 (岗位)")], "门卫"),
    ],
)
def test_a_mistake_in_a_chinese_workbook_is_told_in_its_words(
    chinese: Path, cells: dict[str, object], expected: list[Place], near: str
) -> None:
    with pytest.raises(InputErrors) as caught:
        read_centre(edited(chinese, cell_set("人员", **cells)))
    errors = caught.value.errors
    assert [(error.code.removeprefix("input-"), error.column) for error in errors] == expected
    assert str(errors[0].arguments["expected"]).split(", ")[0] == near


def test_a_renamed_or_missing_chinese_sheet_is_told_in_chinese(chinese: Path) -> None:
    edited(chinese, lambda opened: setattr(opened["人员"], "title", "员工"))
    assert set(places_of(chinese)) == {("unknown-sheet", "员工"), ("sheet-missing", "人员")}


def test_columns_with_known_values_offer_them(chinese: Path) -> None:
    opened = openpyxl.load_workbook(chinese)

    def offered(sheet: str, cell: str) -> tuple[list[object], str | None, bool]:
        (found,) = [one for one in opened[sheet].data_validations.dataValidation if cell in one.sqref]
        first, _, last = found.formula1.rpartition("!")[2].replace("$", "").partition(":")
        cells = opened["选项"][f"{first}:{last or first}"]
        return [one.value for (one,) in cells], found.errorStyle, found.showErrorMessage

    assert offered("人员", "D500")[0][:2] == ["话务员", "班长"]
    assert offered("人员", "C2") == (["一组"], "warning", False)
    assert offered("请假", "B9") == (["年假"], "warning", True)
    assert offered("意愿", "C9")[0] == ["休息", "A", "N", "S"]
    assert offered("班次", "H2") == (["是", "否"], None, True)
    assert offered("离席", "E2") == (["小休", "用餐"], None, True)
    assert "班间休息" in offered("豁免", "A2")[0]
    (people,) = [one for one in opened["请假"].data_validations.dataValidation if "A2" in one.sqref]
    assert people.formula1.startswith("OFFSET('人员'!$A$2")
    assert opened["选项"].sheet_state == "hidden"


@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_are_remarked_upon_and_filtered(folder: Path, tmp_path: Path, language: str) -> None:
    export_centre(folder, tmp_path / "x.xlsx", texts(language))
    people = openpyxl.load_workbook(tmp_path / "x.xlsx").worksheets[3]
    assert people.auto_filter.ref == "A1:I3"
    assert people["D1"].comment.text == "\n".join(
        texts(language)(code) for code in ("sheet-required", "sheet-kind-role")
    )


def test_dates_and_times_are_such_in_excel(book: Path) -> None:
    opened = openpyxl.load_workbook(book)
    assert (opened["People"]["H2"].value, opened["People"]["H2"].number_format) == (datetime(2026, 1, 1), "yyyy-mm-dd")
    assert (opened["Shifts"]["D4"].value, opened["Shifts"]["D4"].number_format) == (timedelta(hours=32), "[hh]:mm")
    assert opened["Tasks"]["C2"].number_format == "yyyy-mm-dd hh:mm"
    assert opened["People"]["H900"].number_format == "General"
    assert opened["People"].column_dimensions["H"].width > len("2026-01-01")
