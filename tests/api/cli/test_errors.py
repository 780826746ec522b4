"""Errors on the terminal: one line each with place and value first, then how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from api.cli.errors import BAD_INPUT, LONGEST_VALUE, MOST_LINES_PER_FILE, NO_ROSTER, report_error
from api.locale.texts import texts
from staffing.errors import InputError, InputErrors, NoSolutionInTime

if TYPE_CHECKING:
    from collections.abc import Iterable


def printed(capsys: pytest.CaptureFixture[str], errors: Iterable[InputError], language: str = "en") -> list[str]:
    report_error(InputErrors(list(errors)), texts(language))
    return capsys.readouterr().err.splitlines()


def bad_date(row: int, value: str, file: str = "leave.csv") -> InputError:
    return InputError("input-bad-date", file=file, row=row, column="start", value=value)


def test_a_fault_stands_as_file_row_column_value_text_and_code(capsys: pytest.CaptureFixture[str]) -> None:
    error = InputError("input-bad-date", file="leave.csv", row=7, column="start", value="2026-02-30")
    assert report_error(error, texts("en")) == BAD_INPUT
    told = capsys.readouterr()
    assert told.out == ""
    first, last = told.err.splitlines()
    assert first.startswith("leave.csv, row 7, start, '2026-02-30': not a date")
    assert first.endswith("[input-bad-date]")
    assert last == "1 mistake in the input; no file was changed. Put it right, then run the command again."


def test_several_faults_are_told_in_their_order_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    errors = [InputError("input-file-missing", file=name) for name in ("a.csv", "b.csv")]
    assert report_error(InputErrors(errors), texts("zh-CN")) == BAD_INPUT
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in lines[:2]] == ["a.csv", "b.csv"]
    assert "2" in lines[-1]


def test_a_long_value_is_cut(capsys: pytest.CaptureFixture[str]) -> None:
    report_error(InputError("input-month", file="--month", value="9" * 500), texts("en"))
    assert "9" * (LONGEST_VALUE - 1) + "…'" in capsys.readouterr().err


def test_no_roster_in_time_has_its_own_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert report_error(NoSolutionInTime("no-roster-in-time", seconds=1.5), texts("en")) == NO_ROSTER
    assert "1.5 s" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("language", "same"), [("en", " (the same in 2 more rows) [input-"), ("zh-CN", "（另有 2 行相同） [input-")]
)
def test_rows_with_the_very_same_mistake_are_told_in_one_line(
    capsys: pytest.CaptureFixture[str], language: str, same: str
) -> None:
    errors = [bad_date(3, "x"), bad_date(4, "y"), bad_date(5, "x"), bad_date(6, "x"), bad_date(6, "x", "other.csv")]
    first, second, third, last = printed(capsys, errors, language)
    assert same in first
    assert [line.split(",")[0] for line in (first, second, third)] == ["leave.csv", "leave.csv", "other.csv"]
    assert "5" in last


def test_empty_cells_are_each_told_with_their_row(capsys: pytest.CaptureFixture[str]) -> None:
    errors = [InputError("input-cell-empty", file="people.csv", row=row, column="name", value="") for row in (3, 7)]
    assert len(printed(capsys, errors)) == 3


@pytest.mark.parametrize(
    ("language", "more"), [("en", "… and 6 more in leave.csv"), ("zh-CN", "…… leave.csv 中还有 6 处")]
)
def test_of_each_file_the_first_lines_are_told_and_the_others_counted(
    capsys: pytest.CaptureFixture[str], language: str, more: str
) -> None:
    rows = [bad_date(row, str(row)) for row in range(2, MOST_LINES_PER_FILE + 7)]
    lines = printed(capsys, [*rows, bad_date(99, "30"), bad_date(2, "x", "other.csv")], language)
    assert len(lines) == MOST_LINES_PER_FILE + 3
    assert lines[MOST_LINES_PER_FILE] == more
    assert lines[MOST_LINES_PER_FILE + 1].startswith("other.csv")
    assert str(MOST_LINES_PER_FILE + 7) in lines[-1]


def test_the_likely_shift_comes_before_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    hint = {"name": "D11", "alike": 1, "likely": "D1", "expected": "D1, N, OFF"}
    error = InputError("input-unknown-shift", file="wishes.csv", row=3, column="shift", value="D11", **hint)
    assert "unknown shift D11, perhaps 'D1'? Expected D1, N, OFF" in printed(capsys, [error])[0]
    assert "未知班次 D11，是否应为“D1”？可用的有：D1, N, OFF" in printed(capsys, [error], "zh-CN")[0]
