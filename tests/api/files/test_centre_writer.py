"""A centre that is written and read again is the same centre."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from api.files.centre_folder import read_centre
from api.files.centre_template import TEMPLATE_FILES, write_template
from api.files.centre_writer import write_centre
from api.files.table_shapes import OPTIONAL_TABLES, REQUIRED_TABLES
from api.locale.texts import LANGUAGES
from staffing.errors import InputError

if TYPE_CHECKING:
    from staffing.centre.centre import Centre

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "mobile-ops-centre"


def test_the_example_survives_being_written_and_read(tmp_path: Path) -> None:
    centre = read_centre(EXAMPLE)
    written = write_centre(centre, tmp_path / "copy")
    again = read_centre(tmp_path / "copy")
    assert replace(again, call_files={}) == replace(centre, call_files={})
    assert (tmp_path / "copy" / "calls" / "hotline.csv").read_bytes() == (
        EXAMPLE / "calls" / "hotline.csv"
    ).read_bytes()
    assert all(path.is_file() for path in written)


def test_a_written_centre_can_be_written_over_itself(tmp_path: Path) -> None:
    write_centre(read_centre(EXAMPLE), tmp_path)
    centre = read_centre(tmp_path)
    write_centre(centre, tmp_path)
    assert read_centre(tmp_path) == centre


@pytest.mark.parametrize("staff_for", ["mean", "expected", 0.8])
def test_what_a_queue_promises_besides_survives(tmp_path: Path, staff_for: Literal["mean", "expected"] | float) -> None:
    centre = read_centre(EXAMPLE)
    promised = {"patience_seconds": 90.0, "max_occupancy": 0.85, "max_abandonment": 0.05, "max_asa_seconds": 30.0}
    queues = tuple(replace(queue, staff_for=staff_for, **promised) for queue in centre.queues)
    write_centre(replace(centre, queues=queues), tmp_path)
    assert read_centre(tmp_path).queues == queues


def test_the_template_is_a_correct_centre(tmp_path: Path) -> None:
    written = write_template(tmp_path / "new")
    assert [path.relative_to(tmp_path / "new").as_posix() for path in written] == list(TEMPLATE_FILES)
    centre = read_centre(tmp_path / "new")
    roles = [person.role for person in centre.people]
    assert {role: roles.count(role) for role in dict.fromkeys(roles)} == {
        "agent": 14,
        "shift_leader": 5,
        "duty_supervisor": 5,
        "technician": 6,
    }


def test_the_english_template_is_the_same_centre_without_a_chinese_word(tmp_path: Path) -> None:
    written = write_template(tmp_path / "en", "en")
    assert [path.relative_to(tmp_path / "en").as_posix() for path in written] == list(TEMPLATE_FILES)
    assert [path.name for path in written if re.search("[\u4e00-\u9fff]", path.read_text(encoding="utf-8"))] == []
    write_template(tmp_path / "zh")
    english, chinese = read_centre(tmp_path / "en"), read_centre(tmp_path / "zh")
    assert re.fullmatch(r"[A-Z][a-z]+ [A-Z][a-z]+", english.people[0].name)

    def without_texts(centre: Centre) -> Centre:
        return replace(
            centre,
            name="",
            queues=tuple(replace(queue, name="") for queue in centre.queues),
            shifts=tuple(replace(shift, name="", aliases=()) for shift in centre.shifts),
            people=tuple(replace(person, name="", team="") for person in centre.people),
            events=tuple(replace(event, note="") for event in centre.events),
            leave_types=dict.fromkeys(centre.leave_types, ""),
            role_names=dict.fromkeys(centre.role_names, ""),
            off_aliases=(),
            call_files={},
        )

    assert without_texts(english) == without_texts(chinese)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_explains_every_file_and_column(tmp_path: Path, language: str) -> None:
    readme = write_template(tmp_path, language)[0].read_text(encoding="utf-8")
    for shape in (*REQUIRED_TABLES, *OPTIONAL_TABLES):
        section = readme.partition(f"## {shape.name}.csv")[2].partition("\n## ")[0]
        assert [column for column in shape.columns if f"`{column}`" not in section] == []


def test_the_template_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="input-folder-not-empty"):
        write_template(tmp_path)
    with pytest.raises(InputError, match="input-not-a-folder"):
        write_template(tmp_path / "mine.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
