"""Sheets, columns and choices have a word in Chinese and in English, each of which means one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from api.files.calls_sheet import CALLS
from api.files.column_kinds import CHOICES_OF, kind_of
from api.files.settings_sheet import shape_of
from api.files.sheet_words import CHOICES, COLUMNS, SHEETS, choice_words, column_words, sheet_words
from api.files.table_shapes import ALL_TABLES, PEOPLE
from api.locale.texts import LANGUAGES, text_files, texts

if TYPE_CHECKING:
    from api.files.table_file import TableShape

SHAPES = (*ALL_TABLES, CALLS, shape_of("centre"), shape_of("regulation"))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_every_column_has_words_that_mean_it_and_no_other(shape: TableShape) -> None:
    words = column_words(shape)
    for column in shape.columns:
        assert column in COLUMNS
        assert [words.id_of(words.by_language[language][column]) for language in ("id", *LANGUAGES)] == [column] * 3
        kind = kind_of(shape.name, column)
        assert kind == "text" or all(f"sheet-kind-{kind}" in texts(language) for language in LANGUAGES)


def test_every_sheet_and_every_choice_has_words_that_mean_it() -> None:
    assert {shape.name for shape in SHAPES} < SHEETS.keys()
    for words, ids in ((sheet_words(), SHEETS), *((choice_words(ids), ids) for ids in CHOICES_OF.values())):
        for one in ids:
            assert one in SHEETS or one in CHOICES
            assert {words.id_of(words.by_language[language][one]) for language in LANGUAGES} == {one}


def test_a_remark_is_about_a_column_there_is() -> None:
    of_columns = {f"sheet-note-{shape.name}-{one}".replace("_", "-") for shape in SHAPES for one in shape.columns}
    lines = text_files("en")["centre"].read_text(encoding="utf-8").splitlines()
    notes = {line.partition(" =")[0] for line in lines if line.startswith("sheet-note-")}
    assert notes <= of_columns


def test_capitals_blanks_and_underscores_make_no_difference() -> None:
    words = column_words(PEOPLE)
    assert [words.id_of(text) for text in ("EMPLOYEE_ID", "employee id", " 工 号", "合同工时", "x")] == [
        "employee_id", "employee_id", "employee_id", "contract_hours", "x",
    ]  # fmt: skip


def test_what_is_told_stands_in_the_language_of_most_heads() -> None:
    words = column_words(PEOPLE)
    assert words.like(["工号", "姓名", "role"])["team"] == "班组"
    assert words.like(["employee_id", "name"])["team"] == "team"
    assert words.like(["Employee ID"])["team"] == "Team"
