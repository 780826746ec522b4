"""What a swap writes leaves everything else as it stood."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from api.files.replaced_files import replace_files
from api.files.swap_files import amended_duties, amended_roster
from api.services.audit import audit_cells
from staffing.centre.records import SwapDay
from staffing.errors import InputError
from staffing.regulation import load_regulation
from tests.api.services.swap_month import CAPS, CENTRE, TWO_BY_DAY, month_cells
from tests.staffing.small_month import FIRST, SPLIT, on

LINES = (SwapDay("1", "A", on(9), "day", "split"), SwapDay("1", "A", on(10), "split", "day"))


def test_float_and_split_shifts_take_their_duties_along() -> None:
    from dataclasses import replace

    centre = replace(CENTRE, shifts=(*CENTRE.shifts, SPLIT))
    cells = {**month_cells(), ("A", on(9)): "split", ("A", on(10)): "day"}
    view = audit_cells(centre, load_regulation(CAPS), FIRST, cells, TWO_BY_DAY)
    before = (
        "employee_id,date,kind,queue,start,end\n"
        "A,2026-12-09,exam,,2026-12-09T09:00,2026-12-09T10:00\n"
        "A,2026-12-10,seat,,2026-12-10T07:00,2026-12-10T11:30\n"
        "A,2026-12-10,seat,,2026-12-10T13:00,2026-12-10T16:30\n"
        "E,2026-12-09,standby_primary,,2026-12-09T08:00,2026-12-10T08:00\n"
    )
    assert amended_duties(before, view, LINES).splitlines()[1:] == [
        "A,2026-12-09,seat,,2026-12-09T07:00,2026-12-09T11:30",
        "A,2026-12-09,exam,,2026-12-09T09:00,2026-12-09T10:00",
        "A,2026-12-09,seat,,2026-12-09T13:00,2026-12-09T16:30",
        "E,2026-12-09,standby_primary,,2026-12-09T08:00,2026-12-10T08:00",
    ]


def test_a_roster_from_a_workbook_is_written_whole() -> None:
    view = audit_cells(CENTRE, load_regulation(CAPS), FIRST, month_cells(), TWO_BY_DAY)
    lines = amended_roster(None, view, ()).splitlines()
    assert len(lines) == 1 + 5 * 31
    assert lines[1].startswith("A,座席A,一班,agent,2026-12-01,day,2026-12-01T07:50,2026-12-01T08:00")


def test_files_are_replaced_together_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text("old", encoding="utf-8")
    replace_files({one: b"new", two: b"first"})
    assert (one.read_bytes(), two.read_bytes()) == (b"new", b"first")
    rename, refusals = Path.rename, [two]

    def full(path: Path, target: Path) -> Path:
        if target in refusals:
            refusals.remove(target)
            raise OSError(errno.ENOSPC, "no space left")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(InputError, match="input-output-not-writable"):
        replace_files({one: b"newer", two: b"second"})
    monkeypatch.undo()
    assert (one.read_bytes(), two.read_bytes()) == (b"new", b"first")
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["one.csv", "two.csv"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        replace_files({tmp_path / "nowhere" / "one.csv": b"new"})
    assert "nowhere" in refused.value.file
