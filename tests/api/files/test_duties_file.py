"""``duties.csv`` read back: turns of standby, with every flaw at its place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from api.files.duties_file import read_standby
from api.files.plan_tables import DUTY_COLUMNS, duty_rows
from staffing.errors import InputErrors
from tests.api.files.small_plan import small_plan

if TYPE_CHECKING:
    from pathlib import Path

MONTH = date(2026, 12, 1)
HEAD = "employee_id,date,kind,queue,start,end\n"


def _file(path: Path, *lines: str) -> Path:
    path.write_text(HEAD + "".join(line + "\n" for line in lines), encoding="utf-8")
    return path


def test_the_turns_of_a_plan_come_back_and_other_duties_are_passed_over(tmp_path: Path) -> None:
    view = small_plan().view
    month = view.month
    path = tmp_path / "duties.csv"
    path.write_text("\n".join(",".join(row) for row in (DUTY_COLUMNS, *duty_rows(view))) + "\n", encoding="utf-8")
    found = read_standby(path, month.first_day, month.days, month.row_of)
    as_told = sorted(
        (month.people[t.row].employee_id, month.date_of(t.day), t.kind, t.start, t.end) for t in view.standby
    )
    assert sorted((d.employee_id, d.day, d.kind, d.start, d.end) for d in found) == as_told
    assert any(kind not in {"standby_primary", "standby_backup"} for _, _, kind, *_ in duty_rows(view))


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("X9,2026-12-03,standby_primary,,2026-12-03T08:00,2026-12-04T08:00", "input-duty-employee", "employee_id"),
        ("T1,2027-01-03,standby_primary,,2026-12-03T08:00,2026-12-04T08:00", "input-duty-date", "date"),
        ("T1,soon,standby_backup,,2026-12-03T08:00,2026-12-04T08:00", "input-duty-date", "date"),
        ("T1,2026-12-03,standby_backup,,early,2026-12-04T08:00", "input-duty-time", "start"),
        ("T1,2026-12-03,standby_backup,,2026-12-03T08:00,", "input-duty-time", "end"),
        ("T1,2026-12-03,standby_backup,,2026-12-03T08:00+08:00,2026-12-04T08:00", "input-duty-time", "start"),
    ],
)
def test_a_flaw_is_told_with_row_and_column(tmp_path: Path, line: str, code: str, column: str) -> None:
    path = _file(tmp_path / "duties.csv", "T1,2026-12-01,standby_primary,,2026-12-01T08:00,2026-12-02T08:00", line)
    with pytest.raises(InputErrors) as wrong:
        read_standby(path, MONTH, 31, {"T1"})
    [error] = wrong.value.errors
    assert (error.code, error.row, error.column) == (code, 3, column)
