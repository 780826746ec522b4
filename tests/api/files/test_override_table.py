"""``overrides.csv``: a forecast changed by hand has a stretch, a change, a reason and a name."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest

from api.files.centre_export import export_centre
from api.files.centre_folder import read_centre
from api.files.centre_writer import write_centre
from api.locale.texts import LANGUAGES, texts
from staffing.centre.forecast_override import ForecastOverride
from tests.api.files.small_folder import errors_of, places_of

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "override_id,queue,start,end,change,reason,by,made_on\n"
WHO = "促销,李经理,2026-11-24"
CALLS = "timestamp,calls\n2026-11-01T00:00,1\n2026-11-01T01:00,2\n"


def write(folder: Path, rows: str, header: str = HEADER) -> None:
    (folder / "overrides.csv").write_text(header + rows, encoding="utf-8")


def one(folder: Path, stretch: str, change: str, queue: str = "hotline") -> ForecastOverride:
    write(folder, f"O1,{queue},{stretch},{change},{WHO}\n")
    (override,) = read_centre(folder).overrides
    return override


def test_a_centre_without_the_table_overrides_nothing(folder: Path) -> None:
    assert read_centre(folder).overrides == ()


def test_an_override_has_a_stretch_a_change_a_reason_and_a_name(folder: Path) -> None:
    write(folder, f"O1,热线,2026-12-24T18:00,2026-12-24T22:00,+20%,{WHO}\nO2,,2026-12-24,2026-12-25,-10%,{WHO}\n")
    who = ("促销", "李经理", date(2026, 11, 24))
    assert read_centre(folder).overrides == (
        ForecastOverride("O1", "hotline", datetime(2026, 12, 24, 18), datetime(2026, 12, 24, 22), 1.2, None, *who),
        ForecastOverride("O2", None, datetime(2026, 12, 24), datetime(2026, 12, 26), 0.9, None, *who),
    )


@pytest.mark.parametrize(
    ("change", "factor", "calls"),
    [
        ("+20%", 1.2, None),
        ("20 %", 1.2, None),
        ("＋２０％", 1.2, None),
        ("−10%", 0.9, None),
        ("-100%", 0.0, None),
        ("x1.2", 1.2, None),
        ("×1.2", 1.2, None),
        ("X 0", 0.0, None),
        ("=1500", None, 1500.0),
        ("= 0.5", None, 0.5),
        ("＝0", None, 0.0),
    ],
)
def test_changes_are_shares_factors_or_totals(
    folder: Path, change: str, factor: float | None, calls: float | None
) -> None:
    override = one(folder, "2026-12-24,2026-12-24", change)
    assert (override.factor, override.calls) == (pytest.approx(factor) if factor else factor, calls)


def test_a_date_is_a_whole_day_and_a_time_an_instant(folder: Path) -> None:
    late = one(folder, "2026-12-24 18:00,2026/12/24", "+20%")
    assert (late.start, late.end) == (datetime(2026, 12, 24, 18), datetime(2026, 12, 25))
    early = one(folder, "2026-12-24,2026-12-24T06:05:00", "+20%")
    assert (early.start, early.end) == (datetime(2026, 12, 24), datetime(2026, 12, 24, 6, 5))


@pytest.mark.parametrize("change", ["0.2", "1500", "more", "=", "=many", "x", "%", "+20%%", "=1e3", "/2"])
def test_a_number_by_itself_and_anything_else_is_no_change(folder: Path, change: str) -> None:
    write(folder, f"O1,hotline,2026-12-24,2026-12-24,{change},{WHO}\n")
    assert places_of(folder) == [("override-change", "overrides.csv", 2, "change", change)]


def test_what_is_wrong_is_told_with_row_and_column(folder: Path) -> None:
    write(
        folder,
        f"O1,mail,2026-12-24,2026-12-23,-120%,{WHO}\n"
        "O1,,2026-12-24T18:00:30,9999-12-31,=-1,,,\n"
        f"O 2,,2026-12-24T18:00,2026-12-24T18:00,=1500,{WHO}\n"
        f"O3,hotline,,x,,促销,李经理,24 Nov\n",
    )
    assert places_of(folder) == [
        ("unknown-queue", "overrides.csv", 2, "queue", "mail"),
        ("number-too-small", "overrides.csv", 2, "change", "-120%"),
        ("override-end", "overrides.csv", 2, "end", "2026-12-23"),
        ("duplicate-id", "overrides.csv", 3, "override_id", "O1"),
        ("override-time", "overrides.csv", 3, "start", "2026-12-24T18:00:30"),
        ("override-time", "overrides.csv", 3, "end", "9999-12-31"),
        ("number-too-small", "overrides.csv", 3, "change", "=-1"),
        ("cell-empty", "overrides.csv", 3, "reason", ""),
        ("cell-empty", "overrides.csv", 3, "by", ""),
        ("cell-empty", "overrides.csv", 3, "made_on", ""),
        ("bad-identifier", "overrides.csv", 4, "override_id", "O 2"),
        ("override-total", "overrides.csv", 4, "change", "=1500"),
        ("override-end", "overrides.csv", 4, "end", "2026-12-24T18:00"),
        ("cell-empty", "overrides.csv", 5, "start", ""),
        ("override-time", "overrides.csv", 5, "end", "x"),
        ("cell-empty", "overrides.csv", 5, "change", ""),
        ("bad-date", "overrides.csv", 5, "made_on", "24 Nov"),
    ]
    for error in errors_of(folder):
        assert all(texts(language)(error.code, {"value": "", **error.arguments}) for language in LANGUAGES)


ROWS = (
    f"O1,,2026-12-24,2026-12-25,+12.3%,{WHO}\n"
    f"O2,hotline,2026-12-24T18:00,2026-12-25T00:00,x1.123456789012345,{WHO}\n"
    f"O3,hotline,2026-12-24T00:00,2026-12-24T06:05,=1500.5,{WHO}\n"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_overrides_survive_being_written_as_a_folder_and_as_a_workbook(
    folder: Path, tmp_path: Path, language: str
) -> None:
    write(folder, ROWS)
    (folder / "calls" / "hotline.csv").write_text(CALLS, encoding="utf-8")
    centre = read_centre(folder)
    write_centre(centre, tmp_path / "again")
    assert (tmp_path / "again" / "overrides.csv").read_text(encoding="utf-8") == HEADER + ROWS
    export_centre(folder, tmp_path / "c.xlsx", texts(language))
    assert read_centre(tmp_path / "c.xlsx").overrides == centre.overrides


def test_excel_dates_and_times_in_the_workbook_are_read(folder: Path, tmp_path: Path) -> None:
    write(folder, f"O1,hotline,2026-12-24,2026-12-24,+20%,{WHO}\n")
    (folder / "calls" / "hotline.csv").write_text(CALLS, encoding="utf-8")
    export_centre(folder, tmp_path / "c.xlsx", texts("zh-CN"))
    book = openpyxl.load_workbook(tmp_path / "c.xlsx")
    sheet = book["预测调整"]
    heads = [cell.value for cell in sheet[1]]
    assert heads == ["调整编号", "队列", "开始", "结束", "调整", "理由", "调整人", "调整日期"]
    sheet["C2"], sheet["D2"] = datetime(2026, 12, 24, 18), datetime(2026, 12, 26)
    book.save(tmp_path / "c.xlsx")
    (override,) = read_centre(tmp_path / "c.xlsx").overrides
    assert (override.start, override.end) == (datetime(2026, 12, 24, 18), datetime(2026, 12, 27))
