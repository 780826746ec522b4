"""Faults of a history file, each with its row, column and value; all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from forecasting.history_file import read_rows
from staffing.errors import InputErrors

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "timestamp,calls,aht_seconds\n"
GOOD = [f"2026-03-02 {hour:02d}:00,{hour},180" for hour in range(24)]


def faults(path: Path) -> list[tuple[str, int | None, str | None, str | None]]:
    with pytest.raises(InputErrors) as caught:
        read_rows(path)
    assert all(error.file == str(path) for error in caught.value.errors)
    return [(error.code, error.row, error.column, error.value) for error in caught.value.errors]


def file_of(tmp_path: Path, lines: list[str], header: str = HEADER) -> Path:
    path = tmp_path / "calls.csv"
    path.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_all_faults_are_reported_in_one_pass_in_order_of_rows(tmp_path: Path) -> None:
    lines = [*GOOD]
    lines[2] = "2026-03-02 02:00,many,180"
    lines[4] = "yesterday,4,180"
    lines[6] = "2026-03-02 06:00,-6,180"
    lines[8] = "2026-03-02 08:00,8,-1"
    lines[10] = "2026-03-02 10:17,10,180"
    lines[12] = "2026-03-02 12:00,12,long"
    lines[14] = "2026-03-02 13:00,99,180"
    lines[16] = "2026-13-02 16:00,16,180"
    lines[18] = "1820-03-02 18:00,16,180"
    lines[20] = "2026-03-02T20:00+08:00,16,180"
    lines[22] = "2026-03-02 22:00,nan,inf"
    assert faults(file_of(tmp_path, lines)) == [
        ("input-history-not-a-number", 4, "calls", "many"),
        ("input-history-timestamp", 6, "timestamp", "yesterday"),
        ("input-history-negative", 8, "calls", "-6"),
        ("input-history-negative", 10, "aht_seconds", "-1"),
        ("input-history-off-grid", 12, "timestamp", "2026-03-02 10:17"),
        ("input-history-not-a-number", 14, "aht_seconds", "long"),
        ("input-history-conflict", 16, "calls", "99"),
        ("input-history-timestamp", 18, "timestamp", "2026-13-02 16:00"),
        ("input-history-year", 20, "timestamp", "1820-03-02 18:00"),
        ("input-history-timestamp", 22, "timestamp", "2026-03-02T20:00+08:00"),
        ("input-history-not-a-number", 24, "calls", "nan"),
        ("input-history-not-a-number", 24, "aht_seconds", "inf"),
    ]


def test_every_fault_is_reported(tmp_path: Path) -> None:
    lines = [f"2026-03-02 {hour:02d}:{minute:02d},x,1" for hour in range(24) for minute in (0, 15, 30, 45)]
    found = faults(file_of(tmp_path, lines))
    assert [row for _, row, _, _ in found] == list(range(2, 98))


def test_numbers_beyond_belief_are_refused_with_the_range_expected(tmp_path: Path) -> None:
    lines = [*GOOD]
    lines[2] = "2026-03-02 02:00,1e12,180"
    lines[4] = "2026-03-02 04:00,1e300,1e300"
    lines[6] = "2026-03-02 06:00,inf,-inf"
    lines[8] = "2026-03-02 08:00,1000000,86400"
    path = file_of(tmp_path, lines)
    assert faults(path) == [
        ("input-history-too-large", 4, "calls", "1e12"),
        ("input-history-too-large", 6, "calls", "1e300"),
        ("input-history-too-large", 6, "aht_seconds", "1e300"),
        ("input-history-not-a-number", 8, "calls", "inf"),
        ("input-history-not-a-number", 8, "aht_seconds", "-inf"),
    ]
    with pytest.raises(InputErrors) as caught:
        read_rows(path)
    assert [error.arguments["most"] for error in caught.value.errors] == [
        1_000_000,
        1_000_000,
        86_400,
        1_000_000,
        86_400,
    ]


def test_blank_lines_do_not_shift_row_numbers(tmp_path: Path) -> None:
    lines = [*GOOD[:3], "", "", "2026-03-02 03:00,x,180", *GOOD[4:]]
    assert faults(file_of(tmp_path, lines)) == [("input-history-not-a-number", 7, "calls", "x")]


@pytest.mark.parametrize("text", ["", "\n\n", HEADER, "timestamp,calls"])
def test_a_history_without_rows_is_empty(tmp_path: Path, text: str) -> None:
    path = tmp_path / "calls.csv"
    path.write_text(text, encoding="utf-8")
    assert [code for code, *_ in faults(path)] == ["input-history-empty"]


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    assert faults(file_of(tmp_path, GOOD, header="time,calls,aht_seconds\n")) == [
        ("input-history-missing-column", 1, "timestamp", "time,calls,aht_seconds")
    ]


def test_a_file_in_another_encoding_is_named_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    path.write_bytes("timestamp,calls,note\n2026-03-02 00:00,3,\n2026-03-02 01:00,3,f\xfcr\n".encode("latin-1"))
    assert faults(path) == [("input-history-not-utf8", 3, None, "0xfc")]


def test_the_gbk_of_a_chinese_excel_is_read_as_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    path.write_bytes("timestamp,calls,备注\n2026-03-02 00:00,3,\n2026-03-02 01:00,4,节日\n".encode("gbk"))
    assert read_rows(path).calls.tolist() == [3, 4]


@pytest.mark.parametrize(("sign", "name"), [(";", "semicolon"), ("\t", "tab"), ("，", "full-width")])
def test_a_file_separated_by_something_else_than_commas_is_told_by_what(tmp_path: Path, sign: str, name: str) -> None:
    path = file_of(tmp_path, [line.replace(",", sign) for line in GOOD], HEADER.replace(",", sign))
    assert faults(path) == [("input-csv-separator", 1, None, None)]
    with pytest.raises(InputErrors) as caught:
        read_rows(path)
    assert caught.value.errors[0].arguments["separator"] == name


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert faults(tmp_path / "none.csv") == [("input-history-unreadable", None, None, None)]


def test_a_row_with_too_many_cells_is_named(tmp_path: Path) -> None:
    lines = [*GOOD]
    lines[5] = "2026-03-02 05:00,5,180,7"
    found = faults(file_of(tmp_path, lines))
    assert found == [("input-history-row-length", 7, None, "7")]


def test_an_open_quotation_is_no_csv(tmp_path: Path) -> None:
    lines = [*GOOD]
    lines[5] = '"2026-03-02 05:00,5,180'
    assert [code for code, *_ in faults(file_of(tmp_path, lines))] == ["input-history-not-csv"]


def test_daily_totals_are_no_history(tmp_path: Path) -> None:
    lines = [f"2026-03-{day:02d} 00:00,500,180" for day in range(1, 29)]
    assert [code for code, *_ in faults(file_of(tmp_path, lines))] == ["input-history-grain"]


def test_rows_out_of_order_repeated_or_empty_are_put_right_and_counted(tmp_path: Path) -> None:
    lines = [GOOD[1], GOOD[0], *GOOD[2:], GOOD[7], "2026-03-03 00:00,,"]
    rows = read_rows(file_of(tmp_path, lines))
    assert (rows.unsorted, rows.repeated, rows.empty) == (2, 1, 1)
    np.testing.assert_array_equal(rows.calls[:24], np.arange(24))
    assert np.all(np.diff(rows.minutes) == 60)


def test_an_hour_doubled_by_daylight_saving_is_averaged(tmp_path: Path) -> None:
    lines = [f"2018-11-04 {hour:02d}:00,{hour + 10},180" for hour in range(24)]
    lines.insert(2, "2018-11-04 01:00,21,180")
    rows = read_rows(file_of(tmp_path, lines))
    assert rows.doubled == 1
    assert rows.calls[1] == 16.0


@pytest.mark.parametrize(
    "form", ["2026/3/2 {h}:00", "2026-03-02T{h:02d}:00:00", "2026-03-02 {h:02d}:00", "2026/03/02 {h:02d}:00:00"]
)
def test_common_spellings_of_a_timestamp_are_read(tmp_path: Path, form: str) -> None:
    rows = read_rows(file_of(tmp_path, [f"{form.format(h=hour)},{hour},180" for hour in range(24)]))
    assert rows.minutes[0] == np.datetime64("2026-03-02T00:00").astype("datetime64[m]").astype(int)
    assert len(rows.minutes) == 24


def test_a_byte_order_mark_and_further_columns_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    text = "queue, Timestamp ,calls\n" + "\n".join(f"a,2026-03-02 {hour:02d}:00,{hour}" for hour in range(24))
    path.write_text("\ufeff" + text, encoding="utf-8")
    rows = read_rows(path)
    np.testing.assert_array_equal(rows.calls, np.arange(24))
    assert np.isnan(rows.aht_seconds).all()


def test_a_handle_time_of_zero_with_calls_is_unknown(tmp_path: Path) -> None:
    lines = [*GOOD]
    lines[3] = "2026-03-02 03:00,3,0"
    rows = read_rows(file_of(tmp_path, lines))
    assert np.isnan(rows.aht_seconds[3])
    assert rows.aht_unknown == 1
