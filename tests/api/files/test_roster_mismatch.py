"""Rosters of the wrong month, or with people who cannot be meant: one message that says what is the matter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from api.files.plan_tables import ROSTER_COLUMNS, roster_rows
from api.files.roster_reader import read_carry_in_grid, read_roster
from api.files.roster_spellings import spellings
from api.files.workbook import workbook_bytes
from api.locale.texts import LANGUAGES, texts
from staffing.errors import InputError, InputErrors
from tests.api.files.small_plan import SHIFTS, Size, small_plan

if TYPE_CHECKING:
    from pathlib import Path

FIRST, DAYS = date(2026, 10, 1), 31
PLAN = small_plan(size=Size(3, 1, 1, 3))
KNOWN = spellings(SHIFTS, {"annual": "年假", "sick": "病假"})
PEOPLE = {person.employee_id: person.name for person in PLAN.view.month.people}


@pytest.fixture(scope="module")
def book_bytes() -> bytes:
    return workbook_bytes(PLAN, texts("zh-CN"))


@pytest.fixture
def book(book_bytes: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "roster.xlsx"
    path.write_bytes(book_bytes)
    return path


def errors_of(path: Path, **options: Any) -> list[InputError]:
    with pytest.raises(InputErrors) as caught:
        read_roster(path, FIRST, DAYS, KNOWN, PEOPLE, **options)
    for language in LANGUAGES:
        for error in caught.value.errors:
            assert texts(language)(error.code, {**error.arguments, "value": error.value})
    return caught.value.errors


def lines(*rows: str) -> str:
    return "\n".join(("employee_id,date,shift,on_site_from,start,end", *rows)) + "\n"


def test_a_table_of_another_month_is_one_error_with_both_months(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(lines("A001,2026-09-30,Q,,,", "A001,2026-09-29,D,,,", "A009,2026-08-01,D,,,"), encoding="utf-8")
    (error,) = errors_of(path)
    assert (error.code, error.column) == ("input-roster-other-month", "date")
    assert error.arguments == {"found": "2026-09", "month": "2026-10"}


def test_somebody_who_is_not_employed_in_the_month_is_not_called_unknown(tmp_path: Path, book: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(lines("A090,2026-10-01,D,,,", "A091,2026-10-01,D,,,"), encoding="utf-8")
    expected = ["input-roster-not-employed", "input-unknown-employee"]
    assert [error.code for error in errors_of(path, not_employed={"A090"})] == expected
    workbook = openpyxl.load_workbook(book)
    workbook["月排班"]["A5"], workbook["月排班"]["A6"] = "A090", "A091"
    workbook.save(book)
    assert [error.code for error in errors_of(book, not_employed={"A090"})] == expected


def test_an_unknown_id_beside_a_known_name_is_answered_with_the_id_of_that_name(book: Path) -> None:
    workbook = openpyxl.load_workbook(book)
    workbook["月排班"]["A5"] = "ZZZ"
    workbook.save(book)
    (error,) = errors_of(book)
    assert (error.value, error.arguments["expected"]) == ("ZZZ", "A001")


def test_a_workbook_of_another_month_is_one_error_with_both_months(book: Path) -> None:
    for read in (read_roster, read_carry_in_grid):
        with pytest.raises(InputErrors) as caught:
            read(book, date(2026, 12, 1), 31, KNOWN, PEOPLE)
        (error,) = caught.value.errors
        assert (error.code, error.arguments) == ("input-roster-other-month", {"found": "2026-10", "month": "2026-12"})


def test_somebody_missing_altogether_is_one_error(tmp_path: Path) -> None:
    rows = [",".join(row) for row in roster_rows(PLAN.view) if row[0] != "A002"]
    path = tmp_path / "roster.csv"
    path.write_text("\n".join((",".join(ROSTER_COLUMNS), *rows)) + "\n", encoding="utf-8")
    (error,) = errors_of(path, complete=True)
    assert (error.code, error.value) == ("input-roster-cell-missing", "A002")
    assert (error.arguments["day"], error.arguments["count"]) == ("2026-10-01", DAYS)
