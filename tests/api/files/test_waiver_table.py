"""``waivers.csv``: a reason and a name for everything that is let stand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from api.files.centre_folder import read_centre
from api.files.centre_writer import write_centre
from api.locale.texts import LANGUAGES, texts
from staffing.centre.waivers import Waiver
from tests.api.files.small_folder import errors_of, places_of, write_small_folder

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "rule,employee_id,date,reason,by\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_small_folder(tmp_path)
    return tmp_path


def write(folder: Path, rows: str, header: str = HEADER) -> None:
    (folder / "waivers.csv").write_text(header + rows, encoding="utf-8")


def test_a_centre_without_the_table_waives_nothing(folder: Path) -> None:
    assert read_centre(folder).waivers == ()


def test_person_and_day_may_be_left_open(folder: Path, tmp_path: Path) -> None:
    write(folder, "rest.min_between_shifts,E1,2026-12-05,临时替班,李经理\nroster.clock_times,,,打卡机故障,王主任\n")
    centre = read_centre(folder)
    assert centre.waivers == (
        Waiver("rest.min_between_shifts", "临时替班", "李经理", "E1", date(2026, 12, 5)),
        Waiver("roster.clock_times", "打卡机故障", "王主任"),
    )
    write_centre(centre, tmp_path / "again")
    assert read_centre(tmp_path / "again").waivers == centre.waivers


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_may_stand_there_by_its_name_in_either_language(folder: Path, language: str) -> None:
    name = texts(language)("rest-min-between-shifts-name")
    write(folder, f"{name},,,临时替班,李经理\n")
    assert read_centre(folder).waivers == (Waiver("rest.min_between_shifts", "临时替班", "李经理"),)


def test_a_misspelt_name_of_a_rule_is_answered_with_the_nearest(folder: Path) -> None:
    write(folder, "班间休息时间,,,x,y\n")
    (error,) = errors_of(folder)
    assert error.code == "input-waiver-rule"
    assert str(error.arguments["expected"]).split(", ")[0] == "班间休息"


def test_the_columns_of_person_and_day_may_be_missing(folder: Path) -> None:
    write(folder, "hours.day_norm,综合工时,李经理\n", "rule,reason,by\n")
    assert read_centre(folder).waivers == (Waiver("hours.day_norm", "综合工时", "李经理"),)


def test_a_waiver_without_reason_or_name_or_of_something_unknown_is_wrong(folder: Path) -> None:
    write(folder, "hours.day_norm,,,,李经理\nhours.day_norm,,,综合工时,\nhours.dya_norm,E9,2026-12-32,x,y\n,,,x,y\n")
    assert places_of(folder) == [
        ("cell-empty", "waivers.csv", 2, "reason", ""),
        ("cell-empty", "waivers.csv", 3, "by", ""),
        ("waiver-rule", "waivers.csv", 4, "rule", "hours.dya_norm"),
        ("unknown-employee", "waivers.csv", 4, "employee_id", "E9"),
        ("bad-date", "waivers.csv", 4, "date", "2026-12-32"),
        ("cell-empty", "waivers.csv", 5, "rule", ""),
    ]
