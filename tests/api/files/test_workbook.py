"""The workbook: what a manager opens first, edits and prints."""

from __future__ import annotations

import io
import shutil
import subprocess
import warnings
import zipfile
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import numpy as np
import openpyxl
import pytest

from api.files.conflict_texts import told_conflicts
from api.files.plan_figures import totals_by_person
from api.files.plan_texts import number_text
from api.files.workbook import amended_workbook_bytes, workbook_bytes
from api.files.workbook.styles import font_on, sheet_names, text_width
from api.locale.texts import texts
from tests.api.files.hostile import FORMULA, hostile_plan
from tests.api.files.small_plan import LEAVE_AGAINST_POST, Size, plan_of, small_centre, small_people, small_plan

if TYPE_CHECKING:
    from pathlib import Path


def opened(data: bytes, *, values: bool = False) -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return opened(workbook_bytes(small_plan(fixed=(("A001", date(2026, 10, 2), "N"),)), texts("en")))


def column_texts(sheet: object, letter: str) -> list[str]:
    return [str(cell.value) for cell in sheet[letter] if cell.value is not None]  # type: ignore[index]


def test_sheets_are_named_in_the_language_with_one_for_every_team() -> None:
    chinese = opened(workbook_bytes(small_plan(), texts("zh-CN")))
    assert chinese.sheetnames == [
        "总览", "月排班", "覆盖情况", "交接与待命表", "个人统计", "条款",
        "一组", "二组", "三组", "值班室", "技术组", "选项",
    ]  # fmt: skip
    assert chinese["选项"].sheet_state == "hidden"


def test_the_first_sheet_says_first_what_is_broken_and_short(book: openpyxl.Workbook) -> None:
    labels = column_texts(book["Summary"], "A")
    order = [
        "People short",
        "Hard rules broken",
        "Costliest compromises",
        "Key numbers",
        "Repaired or assumed",
        "Legend",
    ]
    places = [labels.index(label) for label in order]
    assert places == sorted(places)
    assert "hard rules are left" in labels[1]
    assert "6 agents on average, at most 9, Mon–Fri 9–12" in labels
    assert book.active.title == "Summary"


def test_the_month_grid_has_everyone_and_every_day_and_stars_on_fixed_cells(book: openpyxl.Workbook) -> None:
    sheet = book["Month"]
    heads = [cell.value for cell in sheet[4]]
    assert heads[:4] == ["Employee ID", "Name", "Team", "Role"]
    assert heads[4:35] == [datetime(2026, 10, day) for day in range(1, 32)]
    plan = small_plan(fixed=(("A001", date(2026, 10, 2), "N"),))
    for row, person in enumerate(plan.view.month.people):
        line = [cell.value for cell in sheet[5 + row]]
        symbols = [plan.view.month.symbols.ids[symbol] for symbol in plan.view.roster[row]]
        if row == 0:
            symbols[1] = "N*"
        assert line[0] == person.employee_id
        assert line[4:35] == symbols
    assert sheet.freeze_panes == "E5"


def test_cells_offer_all_symbols_and_recolour_by_what_they_say(book: openpyxl.Workbook) -> None:
    sheet = book["Month"]
    (rule,) = sheet.data_validations.dataValidation
    assert rule.type == "list"
    assert rule.errorStyle == "warning"
    choices = column_texts(book["Lists"], "A")
    assert choices[:3] == ["OFF", "annual", "sick"]
    assert "D*" in choices
    formulas = [rule.formula[0] for area in sheet.conditional_formatting for rule in area.rules]
    assert any('="D"' in formula and '="早"' in formula for formula in formulas)


def test_totals_are_formulas_that_start_with_the_right_result(book: openpyxl.Workbook) -> None:
    plan = small_plan(fixed=(("A001", date(2026, 10, 2), "N"),))
    shown = opened(workbook_bytes(plan, texts("en")), values=True)["Month"]
    assert str(book["Month"]["AJ5"].value).startswith("=SUMPRODUCT(")
    paid = plan.view.month.symbols.paid_minutes[plan.view.roster[0]].sum() / 60
    assert shown["AJ5"].value == paid


def test_no_two_spellings_are_the_same_to_a_spreadsheet(book: openpyxl.Workbook) -> None:
    spoken = [text.casefold() for text in column_texts(book["Lists"], "C")]
    assert len(set(spoken)) == len(spoken)
    assert {"off", "休", "d", "早"} <= set(spoken)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_totals_and_counts_follow_an_edit(tmp_path: Path) -> None:
    plan = small_plan(size=Size(3, 1, 1, 3))
    totals = totals_by_person(plan.view)
    before = opened(workbook_bytes(plan, texts("en")))
    assert before["Month"]["E5"].value == "D"
    before["Month"]["E5"] = "夜*"
    before.save(tmp_path / "edited.xlsx")  # openpyxl keeps no results, so LibreOffice must work them out
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "saved")]
    subprocess.run([*command, str(tmp_path / "edited.xlsx")], check=True, capture_output=True, timeout=170)
    sheet = opened((tmp_path / "saved" / "edited.xlsx").read_bytes(), values=True)["Month"]
    for row, total in enumerate(totals):
        expected = (total.hours, total.norm_hours, total.nights + (row == 0), total.weekends, total.rest_days)
        assert [sheet.cell(5 + row, 36 + offset).value for offset in range(5)] == pytest.approx(list(expected))
    first = 5 + len(totals) + 1
    symbols = plan.view.month.symbols
    for offset, symbol in enumerate([*symbols.shift_symbols.tolist(), 0]):
        number = (plan.view.roster[:, 0] == symbol).sum() + {"D": -1, "N": 1}.get(symbols.ids[symbol], 0)
        assert sheet.cell(first + offset, 5).value == number


def test_a_cell_that_breaks_a_hard_rule_is_framed_red_and_a_refused_wish_is_commented() -> None:
    fixed = (("A001", date(2026, 10, 20), "E"), ("A001", date(2026, 10, 21), "N"))
    sheet = opened(workbook_bytes(small_plan(fixed=fixed), texts("en")))["Month"]
    broken = sheet.cell(5, 4 + 21)
    assert (broken.border.left.style, broken.border.left.color.rgb) == ("medium", "FFC00000")
    comments = [cell.comment.text for cell in sheet[7] if cell.comment is not None]
    assert comments == ["Wished: 早班"]


def test_shaded_days_tell_weekends_holidays_and_make_up_days(book: openpyxl.Workbook) -> None:
    fills = [book["Month"].cell(4, 4 + day).fill.fgColor.rgb for day in (1, 10, 12, 17)]
    assert fills == ["FFFBE3D6", "FFE3EFDA", "FFE7ECF2", "FFF1F3F5"]


def test_the_coverage_sheet_shows_every_half_hour_with_a_chart(book: openpyxl.Workbook) -> None:
    sheet = book["Coverage"]
    cover = small_plan(fixed=(("A001", date(2026, 10, 2), "N"),)).view.coverage
    short, over = cover.short.sum(axis=0), cover.over.sum(axis=0)
    assert [sheet.cell(5 + at, 2).value for at in range(48)] == [
        pytest.approx(-short[at] if short[at] > 0 else over[at]) for at in range(48)
    ]
    data = workbook_bytes(small_plan(), texts("en"))
    assert "xl/charts/chart1.xml" in zipfile.ZipFile(io.BytesIO(data)).namelist()


def test_a_centre_without_queues_says_so_on_the_coverage_sheet() -> None:
    found = opened(workbook_bytes(plan_of(small_centre(queues=(), wishes=())), texts("en")))
    assert "no queues" in str(found["Coverage"]["A3"].value)


def test_the_hand_over_list_prints_on_one_page_with_posts_and_on_call(book: openpyxl.Workbook) -> None:
    sheet = book["Hand-over and on-call"]
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight or 1) == (1, 1)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    groups = [cell.value for cell in sheet[2] if cell.value]
    assert groups == ["Technician", "On call", "Shift leader", "Duty supervisor"]
    heads = [str(cell.value) for cell in sheet[3]]
    assert "夜班\n00:00–08:00\non site 23:45 the day before" in heads
    assert "Primary\n08:00–08:00 next day" in heads
    assert sheet.max_row == 3 + 31


def test_team_sheets_print_one_page_wide_with_their_own_people(book: openpyxl.Workbook) -> None:
    sheet = book["技术组"]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$2:$3"
    people = [person.name for person in small_plan().view.month.people if person.team == "技术组"]
    assert [sheet.cell(4 + row, 1).value for row in range(len(people))] == people
    assert any("on site from: Technician 07:45" in text for text in column_texts(sheet, "B"))


def test_people_of_no_team_stand_on_a_named_sheet_after_the_teams() -> None:
    people = tuple(replace(person, team="") if person.role == "agent" else person for person in small_people(Size()))
    plan = plan_of(small_centre(people=people))
    for language, name in (("en", "No team"), ("zh-CN", "无班组")):
        book = opened(workbook_bytes(plan, texts(language)))
        assert book.sheetnames[-2] == name
        assert str(book[name]["A1"].value).startswith(name)


def test_hostile_names_are_texts_and_sheet_names_are_such_as_excel_takes() -> None:
    found = opened(workbook_bytes(hostile_plan(), texts("en")))
    cell = found["Month"]["B5"]
    assert (cell.value, cell.data_type) == (FORMULA, "s")
    for sheet in found.worksheets:
        for row in sheet.iter_rows():
            for one in row:
                assert one.data_type != "f" or str(one.value).startswith("=SUMPRODUCT(")
    assert len({name.casefold() for name in found.sheetnames}) == len(found.sheetnames)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in found.sheetnames)


def test_sheet_names_are_unique_without_regard_to_case() -> None:
    assert sheet_names(["A", "a", "History", "", "x" * 40, "x" * 40]) == [
        "A", "a (2)", "History (2)", "_", "x" * 31, "x" * 27 + " (2)",
    ]  # fmt: skip


def test_writing_is_readable_on_any_colour() -> None:
    assert [font_on(colour) for colour in ("FFFFFF", "3B4A6B", "FFE3A8", "000000")] == [
        "#000000", "#FFFFFF", "#000000", "#FFFFFF",
    ]  # fmt: skip


def test_chinese_takes_twice_the_width() -> None:
    assert (text_width("abc"), text_width("早班")) == (3, 4)


def test_the_workbook_is_dated_by_the_plan_not_by_the_clock() -> None:
    assert opened(workbook_bytes(small_plan(size=Size(3, 1, 1, 3)), texts("en"))).properties.created == datetime(
        2026, 9, 20
    )


def test_an_amended_roster_shows_what_it_is_and_nothing_that_was_proven_of_another() -> None:
    view = small_plan().view
    starred = np.zeros(view.roster.shape, dtype=np.bool_)
    starred[0, 1] = True
    remarks = [("output-amended", {"swap": "2026-10-001"})]
    made = opened(amended_workbook_bytes(view, texts("en"), starred, remarks, date(2026, 10, 5)))
    planned = opened(workbook_bytes(small_plan(), texts("en")))
    assert made.sheetnames == planned.sheetnames
    numbers, labels = column_texts(made["Summary"], "B"), column_texts(made["Summary"], "A")
    assert number_text(view.audit.cost) in numbers
    assert any("Swap 2026-10-001 is worked in" in label for label in labels)
    assert not {"Proven gap", "Proven lower bound", "People needed"} & set(labels)
    assert {"Proven gap", "Proven lower bound"} <= set(column_texts(planned["Summary"], "A"))
    assert [cell.value for cell in made["Month"][5][4:7]] == [
        f"{cell.value}{'*' * (number == 1)}" for number, cell in enumerate(planned["Month"][5][4:7])
    ]


@pytest.mark.parametrize(("language", "name"), [("en", "Conflicts"), ("zh-CN", "冲突")])
def test_conflicts_stand_on_a_sheet_of_their_own_beside_the_summary_that_points_to_it(language: str, name: str) -> None:
    say, plan = texts(language), small_plan()
    (told,) = told_conflicts(say, plan.view.month, [LEAVE_AGAINST_POST])
    made = opened(workbook_bytes(replace(plan, conflicts=(LEAVE_AGAINST_POST,)), say))
    assert made.sheetnames[:2] == [say("output-sheet-summary"), name]
    cells = [str(cell.value) for row in made[name] for cell in row if cell.value]
    (way,) = told.ways
    for text in (told.heading, told.parts[0].cited, told.parts[1].who, told.ways_heading, way.gives, way.price):
        assert text in cells
    assert name in " ".join(column_texts(made[made.sheetnames[0]], "A"))


def test_without_conflicts_there_is_no_such_sheet(book: openpyxl.Workbook) -> None:
    assert "Conflicts" not in book.sheetnames
