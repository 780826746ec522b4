"""``paiban export``: a folder becomes a workbook and back; every command takes either; nothing is overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from api.files.centre_template import write_template
from tests.e2e.command import paiban_here, tree_digest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    """The template."""
    write_template(tmp_path / "centre", "en")
    return tmp_path / "centre"


def test_check_takes_the_workbook_of_a_centre_for_its_folder(centre: Path, tmp_path: Path) -> None:
    book = tmp_path / "new" / "c.xlsx"
    done = paiban_here("export", centre, "--out", book, "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert str(book) in done.stdout.replace("\n", "")
    by_folder, by_book = (paiban_here("check", path, "--lang", "en") for path in (centre, book))
    assert (by_book.exit_code, by_book.stdout) == (0, by_folder.stdout)


def test_a_workbook_becomes_a_folder(centre: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    paiban_here("export", centre, "--out", tmp_path / "c.xlsx")
    for place in (tmp_path / "there", empty):
        done = paiban_here("export", tmp_path / "c.xlsx", "--out", place, "--lang", "en")
        assert done.exit_code == 0, done.stderr
        assert (place / "calls" / "hotline.csv").read_bytes() == (centre / "calls" / "hotline.csv").read_bytes()


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("c.xlsx", "input-file-exists"),
        ("full", "input-folder-not-empty"),
        ("full/note.txt", "input-not-a-folder"),
        ("c.xls", "input-export-name"),
    ],
)
def test_nothing_is_overwritten(centre: Path, tmp_path: Path, place: str, code: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "c.xlsx").write_text("mine", encoding="utf-8")
    before = tree_digest(tmp_path)
    done = paiban_here("export", centre, "--out", tmp_path / place, "--lang", "en")
    assert done.exit_code == 2
    assert code in done.stderr
    assert tree_digest(tmp_path) == before


def test_a_mistake_in_a_workbook_is_told_with_its_cell(centre: Path, tmp_path: Path) -> None:
    book = tmp_path / "c.xlsx"
    paiban_here("export", centre, "--out", book, "--lang", "zh")
    opened = openpyxl.load_workbook(book)
    heads = [cell.value for cell in opened["人员"][1]]
    opened["人员"].cell(7, heads.index("岗位") + 1, "agnt")
    opened.save(book)
    done = paiban_here("check", book, "--lang", "en")
    assert done.exit_code == 2
    assert "c.xlsx, 人员!D7 (岗位), 'agnt': unknown role agnt" in done.stderr.replace("\n", " ")
