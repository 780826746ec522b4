"""An override on record: appended to what stands there, checked first, with an id of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from api.files.centre_export import export_centre
from api.files.centre_folder import read_centre
from api.files.override_log import record_override, record_overrides
from api.locale.texts import LANGUAGES, texts
from staffing.centre.forecast_override import ForecastOverride
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from pathlib import Path

MADE = date(2026, 11, 24)
EVENING = ForecastOverride(
    "", "hotline", datetime(2026, 12, 24, 18), datetime(2026, 12, 24, 22), 1.2, None, "促销, 平安夜", "李经理", MADE
)
HEADER = "override_id,queue,start,end,change,reason,by,made_on\n"
LINE = '{},hotline,2026-12-24T18:00,2026-12-24T22:00,+20%,"促销, 平安夜",李经理,2026-11-24\n'


def test_the_first_override_begins_the_table(folder: Path) -> None:
    recorded = record_override(folder, EVENING)
    assert recorded == replace(EVENING, override_id="O-2026-11-24-1")
    assert read_centre(folder).overrides == (recorded,)
    assert (folder / "overrides.csv").read_text(encoding="utf-8") == HEADER + LINE.format("O-2026-11-24-1")


def test_ids_count_up_within_the_day_they_were_made_on(folder: Path) -> None:
    tomorrow = replace(EVENING, made_on=date(2026, 11, 25))
    recorded = [*record_overrides(folder, [EVENING, tomorrow, EVENING]), record_override(folder, tomorrow)]
    assert [override.override_id for override in recorded] == [
        "O-2026-11-24-1",
        "O-2026-11-25-1",
        "O-2026-11-24-2",
        "O-2026-11-25-2",
    ]
    assert list(read_centre(folder).overrides) == recorded
    assert record_overrides(folder, []) == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_lines_that_stand_there_stay_as_they_are(folder: Path, encoding: str) -> None:
    old = (
        "调整编号,队列,开始,结束,调整,理由,调整人,调整日期\r\n"
        'O-2026-11-24-7, 热线 ,2026/12/1,2026/12/2,"+5 %",活动,王主任,2026/11/24\r\n'
        "mine,,2026-12-01,2026-12-01,x2,据说,甲,2026-11-01"
    )
    (folder / "overrides.csv").write_bytes(old.encode(encoding))
    assert record_override(folder, EVENING).override_id == "O-2026-11-24-8"
    new = (folder / "overrides.csv").read_bytes()
    assert new == (old + "\r\n" + LINE.format("O-2026-11-24-8").replace("\n", "\r\n")).encode(encoding)
    assert [override.queue_id for override in read_centre(folder).overrides] == ["hotline", None, "hotline"]


def test_a_table_without_the_optional_queue_gets_the_column(folder: Path) -> None:
    (folder / "overrides.csv").write_text(
        "override_id,start,end,change,reason,by,made_on\nmine,2026-12-01,2026-12-01,x2,据说,甲,2026-11-01\n",
        encoding="utf-8",
    )
    record_override(folder, EVENING)
    assert [override.queue_id for override in read_centre(folder).overrides] == [None, "hotline"]


@pytest.mark.parametrize(
    ("wrong", "code", "column"),
    [
        ({"queue_id": "mail"}, "input-unknown-queue", "queue"),
        ({"end": EVENING.start}, "input-override-end", "end"),
        ({"start": datetime(2026, 12, 24, 18, 0, 30)}, "input-override-time", "start"),
        ({"factor": -0.5}, "input-number-too-small", "change"),
        ({"factor": None, "calls": -1.0}, "input-number-too-small", "change"),
        ({"queue_id": None, "factor": None, "calls": 9.0}, "input-override-total", "change"),
        ({"reason": " "}, "input-cell-empty", "reason"),
        ({"by": ""}, "input-cell-empty", "by"),
        ({"reason": "two\nlines"}, "input-line-break-in-cell", "reason"),
        ({"reason": "\x00"}, "input-control-character", None),
    ],
)
def test_a_wrong_override_is_refused_and_nothing_is_written(
    folder: Path, wrong: dict[str, object], code: str, column: str | None
) -> None:
    with pytest.raises(InputErrors) as caught:
        record_override(folder, replace(EVENING, **wrong))
    (error,) = caught.value.errors
    assert (error.code, error.file, error.row, error.column) == (code, "overrides.csv", None, column)
    assert not (folder / "overrides.csv").exists()


def test_a_table_with_mistakes_is_not_added_to(folder: Path) -> None:
    old = HEADER + "mine,,2026-12-01,2026-12-01,2,据说,甲,2026-11-01\n"
    (folder / "overrides.csv").write_text(old, encoding="utf-8")
    with pytest.raises(InputErrors) as caught:
        record_override(folder, EVENING)
    assert [(error.code, error.row) for error in caught.value.errors] == [("input-override-change", 2)]
    assert (folder / "overrides.csv").read_text(encoding="utf-8") == old


@pytest.mark.parametrize(
    ("language", "cells"), [("en", "Override ID O1, Queue hotline"), ("zh-CN", "调整编号 O1, 队列")]
)
def test_a_workbook_is_told_which_row_goes_to_which_sheet(
    folder: Path, tmp_path: Path, language: str, cells: str
) -> None:
    (folder / "calls" / "hotline.csv").write_text("timestamp,calls\n2026-11-01T00:00,1\n2026-11-01T01:00,2\n")
    book = tmp_path / "c.xlsx"
    export_centre(folder, book, texts(language))
    before = book.read_bytes()
    with pytest.raises(InputError, match="input-override-workbook") as caught:
        record_override(book, replace(EVENING, override_id="O1"))
    assert caught.value.arguments["sheet"] == {"en": "Overrides", "zh-CN": "预测调整"}[language]
    assert str(caught.value.arguments["cells"]).startswith(cells)
    assert all(texts(each)(caught.value.code, caught.value.arguments) for each in LANGUAGES)
    assert book.read_bytes() == before
