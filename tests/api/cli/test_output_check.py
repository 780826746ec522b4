"""Whether a plan can be written is said before the work, and asking changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.cli.output_check import PLAN_FILES, refuse_audit_output, refuse_output
from api.files.roster_files import write_plan
from api.locale.texts import LANGUAGES, texts
from staffing.errors import InputError
from tests.api.files.small_plan import small_plan


def code_of(folder: Path, centre: Path | None = None) -> str:
    with pytest.raises(InputError) as caught:
        refuse_output(folder, centre=centre)
    for language in LANGUAGES:
        assert texts(language)(caught.value.code, caught.value.arguments)
    return caught.value.code


def test_a_folder_that_does_not_exist_yet_is_fine_and_is_not_made(tmp_path: Path) -> None:
    refuse_output(tmp_path / "new" / "deep")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_fine(tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text("old\n")
    (tmp_path / "notes").mkdir()
    refuse_output(tmp_path)


def test_a_file_in_its_place_or_above_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "here").write_text("")
    assert code_of(tmp_path / "here") == "input-output-is-file"
    assert code_of(tmp_path / "here" / "below") == "input-output-is-file"


@pytest.mark.parametrize("name", PLAN_FILES)
def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    assert code_of(tmp_path) == "input-output-is-folder"


def test_the_files_looked_for_are_those_a_plan_writes(tmp_path: Path) -> None:
    write_plan(small_plan(), tmp_path / "out", texts("en"))
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(PLAN_FILES)


def test_the_root_of_the_file_system_is_refused() -> None:
    assert code_of(Path("/")) == "input-output-is-root"


@pytest.mark.parametrize("out", [".", "calls", "calls/new", "../link"])
def test_the_centre_and_its_calls_are_refused(tmp_path: Path, out: str) -> None:
    centre = tmp_path / "centres" / "mine"
    (centre / "calls").mkdir(parents=True)
    (tmp_path / "centres" / "link").symlink_to(centre)
    assert code_of(centre / out, centre) == "input-output-is-centre"


@pytest.mark.parametrize("out", ["roster", "roster/2026-12", "calls-of-2026", "..", "../other", "../mine-2"])
def test_a_folder_of_its_own_inside_or_beside_the_centre_is_fine(tmp_path: Path, out: str) -> None:
    centre = tmp_path / "mine"
    (centre / "calls").mkdir(parents=True)
    refuse_output(centre / out, centre=centre)


def test_the_folder_of_another_centre_is_refused(tmp_path: Path) -> None:
    (tmp_path / "centre.yaml").write_text("id: c1\n")
    assert code_of(tmp_path) == "input-output-is-centre"


def test_a_centre_that_is_no_folder_says_nothing_about_the_output(tmp_path: Path) -> None:
    refuse_output(tmp_path, centre=tmp_path / "nowhere")


def test_the_workbook_of_an_audit_replaces_nothing_that_the_audit_reads(tmp_path: Path) -> None:
    centre, roster = tmp_path / "centre", tmp_path / "plan" / "roster.xlsx"
    for folder in (centre, roster.parent):
        folder.mkdir()
    (centre / "centre.yaml").write_text("")
    roster.write_text("")

    def audit_code(out: Path) -> str:
        with pytest.raises(InputError) as caught:
            refuse_audit_output(out, centre=centre, roster=roster)
        for language in LANGUAGES:
            assert texts(language)(caught.value.code, caught.value.arguments)
        return caught.value.code

    assert audit_code(roster) == "input-output-is-input"
    assert audit_code(centre) == audit_code(centre / "audit.xlsx") == "input-output-is-centre"
    (roster.parent / "made.xlsx").mkdir()
    assert audit_code(roster.parent / "made.xlsx") == "input-output-is-folder"
    refuse_audit_output(roster.parent / "audit.xlsx", centre=centre, roster=roster)
    refuse_audit_output(roster.parent, centre=centre, roster=roster)
