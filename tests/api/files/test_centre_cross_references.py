"""A table is judged with what is known of the others: no fault is told twice, and none hides another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.api.files.small_folder import add, change, errors_of, places_of, write_small_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small correct centre."""
    write_small_folder(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("people.csv", "E2,李娜,一组", 'E2,"李\n娜",一组', "line-break-in-cell"),
        ("people.csv", "E2,李娜,一组,porter,,,,,", "E2,李,娜,一组,porter,,,,,,x", "too-many-cells"),
        ("people.csv", "employee_id,name,", "employee_id,nam,", "column-missing"),
        ("people.csv", "E2,李娜,一组", "E2,,一组", "cell-empty"),
        ("shifts.csv", "N,夜班,22:00", "N,夜班,22:99", "bad-clock"),
        ("shifts.csv", "N,夜班", f"N,{'夜' * 3000}", "cell-too-long"),
        ("shifts.csv", "shift,name,start,", "shift,name,begin,", "column-missing"),
        ("shifts.csv", "N,夜班,22:00,32:00,,,,", "N,夜班,22:00,32:00,,,agent;porte,", "unknown-role"),
        ("centre.yaml", "leave_types: {annual: 年假}", "leave_type: {annual: 年假}", "unknown-key"),
        ("centre.yaml", "leave_types: {annual: 年假}", "leave_types: [annual]", "yaml-not-mapping"),
        ("centre.yaml", "  hotline: {", "  hotline: {aht: 3, ", "unknown-key"),
        ("centre.yaml", "roles: {agent: 话务员, porter: 门卫}", "role: {agent: 话务员, porter: 门卫}", "unknown-key"),
    ],
)
def test_a_flawed_row_or_section_is_still_known_to_the_other_files(
    folder: Path, file: str, old: str, new: str, code: str
) -> None:
    change(folder, file, old, new)
    found = places_of(folder)
    assert code in {place[0] for place in found}
    assert {place[1] for place in found} == {file}


@pytest.mark.parametrize("name", ["shifts.csv", "people.csv"])
def test_leave_and_wishes_are_judged_beside_a_table_that_is_missing(folder: Path, name: str) -> None:
    (folder / name).unlink()
    add(folder, "leave.csv", "E2,anual,2026-12-02,2026-12-01\n")
    add(folder, "wishes.csv", "E2,2026-12-32,N\n")
    assert places_of(folder) == [
        ("file-missing", name, None, None, None),
        ("unknown-leave-type", "leave.csv", 3, "type", "anual"),
        ("end-before-start", "leave.csv", 3, "end", "2026-12-01"),
        ("bad-date", "wishes.csv", 4, "date", "2026-12-32"),
    ]


def test_the_likely_shift_or_leave_type_is_named_before_all_there_are(folder: Path) -> None:
    add(folder, "leave.csv", "E2,anual,2026-12-01,2026-12-01\n")
    add(folder, "carry_in.csv", "E2,2026-11-29,Q\n")
    typed, strange = errors_of(folder)
    assert (typed.arguments["alike"], typed.arguments["likely"]) == (1, "annual")
    assert typed.arguments["expected"] == "annual, 年假"
    assert strange.arguments["alike"] == 0
    assert str(strange.arguments["expected"]).startswith("OFF, A, N, S, annual, 早班")
