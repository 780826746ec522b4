"""What commands read before they work: histories by option, the month of a roster, last month's grid."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from api.cli.inputs import (
    check_centre,
    load_centre,
    own_histories,
    parse_histories,
    parse_month,
    roster_cells,
    roster_month,
    with_carry_in,
)
from api.files.centre_template import write_template
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("centre") / "c"
    write_template(path)
    return path


def test_the_written_centre_has_its_regulation_and_its_history(folder: Path) -> None:
    centre, rules = load_centre(folder, require_calls=True)
    assert {rule.rule_id for rule in rules} >= {"rest.min_between_shifts", "coverage.requirement"}
    assert set(own_histories(centre).by_queue) == {"hotline"}


def test_faults_of_centre_and_regulation_are_told_together(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "c")
    (tmp_path / "c" / "shifts.csv").unlink()
    with (tmp_path / "c" / "leave.csv").open("a") as stream:
        stream.write("E003,holiday,2026-12-20,2026-12-20\n")
    with pytest.raises(InputErrors) as caught:
        load_centre(tmp_path / "c", require_calls=True)
    assert {error.file for error in caught.value.errors} >= {"shifts.csv", "leave.csv"}


def test_tables_regulation_and_calls_are_judged_beside_each_other(folder: Path, tmp_path: Path) -> None:
    centre = tmp_path / "c"
    shutil.copytree(folder, centre)
    for name, old, new in (
        ("people.csv", "E001,", "E0O1,"),
        ("regulation.yaml", "hours: 11", "hour: 11"),
        ("calls/hotline.csv", "2026-09-26T00:00,", "2026-09-26T00:00,-"),
    ):
        text = (centre / name).read_text(encoding="utf-8")
        assert old in text
        (centre / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputErrors) as caught:
        check_centre(centre)
    found = {(error.code, error.file) for error in caught.value.errors}
    assert found == {
        *(("input-unknown-employee", f"{name}.csv") for name in ("wishes", "carry_in", "ledger")),
        ("input-unknown-parameter", "regulation.yaml"),
        ("input-history-negative", str(centre / "calls" / "hotline.csv")),
    }
    (centre / "shifts.csv").unlink()
    with pytest.raises(InputErrors) as caught:
        check_centre(centre)
    assert {(error.code, error.file) for error in caught.value.errors} == {
        *found,
        ("input-file-missing", "shifts.csv"),
    }


def test_a_centre_without_faults_is_given_with_its_rules_and_histories(folder: Path) -> None:
    centre, rules, histories = check_centre(folder)
    assert (centre, rules) == load_centre(folder, require_calls=True)
    assert set(histories.by_queue) == {"hotline"}


def test_somebody_who_has_left_before_the_month_is_not_called_unknown(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "c")
    people = tmp_path / "c" / "people.csv"
    with people.open("a", encoding="utf-8") as stream:
        stream.write("E031,李四,,agent,hotline,,,,2026-11-30\n")
    centre, rules = load_centre(tmp_path / "c", require_calls=False)
    (tmp_path / "roster.csv").write_text("employee_id,date,shift\nE031,2026-12-01,A\n")
    with pytest.raises(InputErrors) as caught:
        roster_cells(centre, rules, tmp_path / "roster.csv", date(2026, 12, 1))
    assert [error.code for error in caught.value.errors] == ["input-roster-not-employed"]


def test_a_scale_multiplies_the_calls_and_a_comma_may_stand_in_the_path(folder: Path, tmp_path: Path) -> None:
    centre, _ = load_centre(folder, require_calls=False)
    path = tmp_path / "calls, all.csv"
    shutil.copy(folder / "calls" / "hotline.csv", path)
    whole = parse_histories(centre, [f"hotline={path}"])
    tenth = parse_histories(centre, [f"hotline={path},scale=0.1"])
    assert tenth.by_queue["hotline"].calls.sum() == pytest.approx(0.1 * whole.by_queue["hotline"].calls.sum())
    assert tenth.last_day == whole.last_day


def test_every_wrong_history_option_is_told_at_once(folder: Path) -> None:
    centre, _ = load_centre(folder, require_calls=False)
    with pytest.raises(InputErrors) as caught:
        parse_histories(centre, ["sales=a.csv", "hotline", "hotline=a.csv,scale=x"])
    assert [error.code for error in caught.value.errors] == [
        "input-unknown-queue-option",
        "input-history-option",
        "input-history-scale",
    ]


def test_a_month_is_a_year_and_two_digits() -> None:
    assert parse_month("2026-12") == date(2026, 12, 1)
    for text in ("2026-13", "2026-1", "12-2026", "２０２６-１２ ", ""):
        with pytest.raises(InputError, match="input-month"):
            parse_month(text)


def test_the_month_of_a_roster_is_the_one_most_dates_belong_to(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("employee_id,date,shift\nE1,2026-11-30,A\nE1,2026-12-01,A\nE1,2026-12-02,A\n")
    assert roster_month(path) == "2026-12"
    path.write_text("employee_id,date,shift\n")
    with pytest.raises(InputError, match="input-roster-month"):
        roster_month(path)


def test_last_months_grid_replaces_what_the_folder_knew_of_the_same_cells(folder: Path, tmp_path: Path) -> None:
    centre, _ = load_centre(folder, require_calls=False)
    first = date(2026, 12, 1)
    grid = tmp_path / "november.csv"
    grid.write_text("工号," + ",".join(map(str, range(1, 31))) + "\nE001" + ",夜" * 29 + ",休\n", encoding="utf-8")
    cells = {(cell.employee_id, cell.day): cell.shift for cell in with_carry_in(centre, grid, first).carry_in}
    before = {(cell.employee_id, cell.day): cell.shift for cell in centre.carry_in}
    assert cells["E001", date(2026, 11, 1)] == "N"
    assert cells["E001", date(2026, 11, 30)] == "OFF"
    assert {key: shift for key, shift in cells.items() if key[0] != "E001"} == {
        key: shift for key, shift in before.items() if key[0] != "E001"
    }
