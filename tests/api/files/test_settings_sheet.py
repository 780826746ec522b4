"""Settings as rows of a sheet and as YAML: nothing is lost, whatever a value looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from api.files.settings_sheet import SETTINGS, settings_of_rows, settings_rows, shape_of
from api.files.sheet_cells import sheet_text
from api.files.table_file import rows_of
from api.files.yaml_file import flow_value, read_yaml
from api.files.yaml_text import yaml_text
from tests.api.files.any_centre import settings

if TYPE_CHECKING:
    from pathlib import Path

    from staffing.errors import InputError


def read(*rows: tuple[object, ...]) -> tuple[dict[str, object], dict[tuple[str, ...], int], list[InputError]]:
    """Content, rows by path, and errors of a sheet with these rows under its header."""
    errors: list[InputError] = []
    lines = [(1, list(SETTINGS))]
    lines += [(number, [sheet_text(value) for value in row]) for number, row in enumerate(rows, start=2)]
    table = rows_of(lines, "c.xlsx[centre]", shape_of("centre"), errors)
    assert table is not None
    found = settings_of_rows(table, errors)
    return found.content, dict(found.lines), errors


@given(content=settings)
def test_settings_survive_being_rows_of_a_sheet(content: dict[str, Any]) -> None:
    found, _, errors = read(*settings_rows(content))
    assert errors == []
    assert found == content


@given(content=settings)
def test_settings_survive_being_yaml(content: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    path: Path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(yaml_text(content), encoding="utf-8", newline="\n")
    errors: list[InputError] = []
    found = read_yaml(path, "any.yaml", errors)
    assert found is not None
    assert found.content == content


def test_a_rule_is_an_entry_and_what_lies_deeper_one_key_with_dots() -> None:
    rows = list(
        settings_rows(
            {
                "name": "中心",
                "profiles": ["a", "b"],
                "rules": {
                    "rest.min": {"hours": 11, "by": {"agent": 1, "x.y": True}},
                    "leave.approved": {},
                    "day": {"from": "07:30", "until": "12", "to": None},
                },
            }
        )
    )
    assert rows == [
        ("name", "", "", "中心"),
        ("profiles", "", "", "[a, b]"),
        ("rules", "rest.min", "hours", 11),
        ("rules", "rest.min", "by.agent", 1),
        ("rules", "rest.min", 'by."x.y"', True),
        ("rules", "leave.approved", "", "{}"),
        ("rules", "day", "from", "07:30"),
        ("rules", "day", "until", '"12"'),
        ("rules", "day", "to", None),
    ]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("11", 11),
        (11.0, 11),
        ("0.5", 0.5),
        ("true", True),
        (False, False),
        ("22:00", "22:00"),
        ("on", "on"),
        (None, None),
        ("[a, 1, '2']", ["a", 1, "2"]),
        ('"11"', "11"),
        ("MO-1, MO-2", "MO-1, MO-2"),
    ],
)
def test_a_value_is_what_it_looks_like_unless_it_is_quoted(cell: object, value: object) -> None:
    assert read(("rules", "x", "y", cell))[0] == {"rules": {"x": {"y": value}}}


def test_every_path_knows_its_row() -> None:
    _, lines, _ = read(("rules", "x", "a.b", 1), ("rules", "y", "", None), ("rules", "y", "c", 2))
    assert lines == {
        ("rules",): 2,
        ("rules", "x"): 2,
        ("rules", "x", "a"): 2,
        ("rules", "x", "a", "b"): 2,
        ("rules", "y"): 3,
        ("rules", "y", "c"): 4,
    }


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ([("", "x", "", 1)], ("input-cell-empty", 2, "section")),
        ([("rules", "", "x", 1)], ("input-cell-empty", 2, "entry")),
        ([("rules", "x", "a..b", 1)], ("input-setting-key", 2, "key")),
        ([("rules", "x", 'a."b', 1)], ("input-setting-key", 2, "key")),
        ([("rules", '"x', "", 1)], ("input-setting-key", 2, "key")),
        ([("rules", "x", ".".join("a" * 21), 1)], ("input-yaml-depth", 2, "key")),
        ([("rules", "x", "y", "[a, b")], ("input-setting-value", 2, "value")),
        ([("rules", "x", "y", "[&a b, *a]")], ("input-setting-value", 2, "value")),
        ([("rules", "x", "y", '"a')], ("input-setting-value", 2, "value")),
        ([("name", "", "", "a"), ("name", "", "", "b")], ("input-setting-twice", 3, "value")),
        ([("name", "", "", "a"), ("name", "x", "y", "b")], ("input-setting-twice", 3, "value")),
        ([("rules", "x", "y", 1), ("rules", "x", "", 2)], ("input-setting-twice", 3, "value")),
    ],
)
def test_rows_that_say_nothing_readable_are_refused(
    rows: list[tuple[object, ...]], wrong: tuple[str, int, str]
) -> None:
    errors = read(*rows)[2]
    assert [(error.code, error.row, error.column) for error in errors] == [wrong]


def test_a_list_of_mappings_stays_on_one_line() -> None:
    value = [{"from": "07:30", "roles": ["a" * 200, "b"]}]
    text = yaml_text(value, on_one_line=True)
    assert "\n" not in text
    assert flow_value(text) == value
