"""The folder a plan goes into."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from api.files.output_folder import filled_folder
from staffing.errors import InputError


def tree(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8") if path.is_file() else "/"
        for path in sorted(folder.rglob("*"))
    }


def fill_half(folder: Path, error: type[BaseException]) -> None:
    with filled_folder(folder) as place:
        (place / "roster").write_text("half", encoding="utf-8")
        raise error


def fill(folder: Path, **files: str) -> None:
    with filled_folder(folder) as place:
        for name, text in files.items():
            (place / name).write_text(text, encoding="utf-8")


def test_a_new_folder_appears_with_its_parents_and_nothing_beside_it(tmp_path: Path) -> None:
    fill(tmp_path / "a" / "b", roster="1", audit="2")
    assert tree(tmp_path) == {"a": "/", "a/b": "/", "a/b/roster": "1", "a/b/audit": "2"}


def test_a_new_folder_has_the_rights_any_new_folder_has(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    fill(tmp_path / "new", roster="1")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_in_an_existing_folder_own_files_are_replaced_and_foreign_ones_stay(tmp_path: Path) -> None:
    (tmp_path / "out" / "mine").mkdir(parents=True)
    (tmp_path / "out" / "roster").write_text("old", encoding="utf-8")
    (tmp_path / "out" / "notes").write_text("keep", encoding="utf-8")
    fill(tmp_path / "out", roster="new", audit="2")
    assert tree(tmp_path) == {
        "out": "/", "out/mine": "/", "out/roster": "new", "out/notes": "keep", "out/audit": "2",
    }  # fmt: skip


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_failure_while_writing_leaves_everything_as_it_was(tmp_path: Path, error: type[BaseException]) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "roster").write_text("old", encoding="utf-8")
    before = tree(tmp_path)
    for target in (tmp_path / "out", tmp_path / "deep" / "new"):
        with pytest.raises(error):
            fill_half(target, error)
        assert tree(tmp_path) == before


@pytest.mark.parametrize("failing", [1, 2, 3, 4, 5])
def test_a_failure_while_moving_puts_every_file_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    (tmp_path / "out").mkdir()
    for name in ("a", "c"):
        (tmp_path / "out" / name).write_text("old", encoding="utf-8")
    before = tree(tmp_path)
    rename, calls = Path.rename, iter(range(1, 100))

    def rename_or_fail(self: Path, target: Path) -> Path:
        if next(calls) == failing:
            raise PermissionError(13, "locked by Excel")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", rename_or_fail)
    with pytest.raises(InputError) as caught:
        fill(tmp_path / "out", a="new", b="new", c="new")
    assert caught.value.code == "input-output-not-writable"
    assert tree(tmp_path) == before


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        fill(tmp_path / "out", roster="1")
    assert caught.value.code == "input-output-is-file"
    assert tree(tmp_path) == {"out": "a file"}


def test_a_file_in_the_place_of_a_parent_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        fill(tmp_path / "out" / "below", roster="1")
    assert caught.value.code == "input-output-not-writable"


def test_a_folder_named_like_one_of_the_files_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "out" / "roster").mkdir(parents=True)
    before = tree(tmp_path)
    with pytest.raises(InputError) as caught:
        fill(tmp_path / "out", audit="1", roster="1")
    assert caught.value.code == "input-output-is-folder"
    assert tree(tmp_path) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    with pytest.raises(InputError) as caught:
        fill(tmp_path / "out", roster="1")
    assert caught.value.code == "input-output-not-writable"
