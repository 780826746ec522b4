"""Errors on the terminal: one line each with place and value first, then how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.cli.errors import BAD_INPUT, LONGEST_VALUE, NO_ROSTER, report_error
from api.locale.texts import texts
from staffing.errors import InputError, InputErrors, NoSolutionInTime

if TYPE_CHECKING:
    import pytest


def test_a_fault_stands_as_file_row_column_value_text_and_code(capsys: pytest.CaptureFixture[str]) -> None:
    error = InputError("input-bad-date", file="leave.csv", row=7, column="start", value="2026-02-30")
    assert report_error(error, texts("en")) == BAD_INPUT
    told = capsys.readouterr()
    assert told.out == ""
    first, last = told.err.splitlines()
    assert first.startswith("leave.csv, row 7, start, '2026-02-30': not a date")
    assert first.endswith("[input-bad-date]")
    assert last == "1 mistake in the input; nothing was written."


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
