"""The scorer knows nothing of shapes: every broken limit is named, the objective is what one adds up by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.nrp_score import broken_limits, main, objective_of, read_solution
from tests.benchmarks.small_instance import small

if TYPE_CHECKING:
    from pathlib import Path

CLEAN = {
    #      Mo Tu We Th Fr Sa Su Mo Tu We Th Fr Sa Su
    "ann": "E  E  -  -  -  -  -  N  N  -  -  -  -  -",
    "bob": "-  -  -  -  -  -  -  -  -  -  -  -  -  -",
    "cyd": "-  E  E  L  -  -  -  -  -  -  -  -  -  -",
}


def roster_with(**lines: str) -> dict[str, list[str]]:
    return {name: line.split() for name, line in (CLEAN | lines).items()}


def test_a_roster_within_all_limits_breaks_none(tmp_path: Path) -> None:
    assert broken_limits(small(tmp_path), roster_with()) == []


@pytest.mark.parametrize(
    ("person", "line", "named"),
    [
        ("bob", "E - - - E - - - E - - - E -", "bob: more than 3 E"),
        ("bob", "- - - - - - - N - - - - - -", "bob: more than 0 N"),
        ("bob", "L L L - - - L L L - - - L L", None),
        ("ann", "- - - - - - - E E - - - - -", "ann: 960 minutes, not 1200 to 4800"),
        ("cyd", "- E E E - - - E E E - - - -", "cyd: 2880 minutes, not 480 to 2400"),
        ("ann", "- - - - - - - N E L - - - -", "ann: E after N on day 8"),
        ("ann", "- - - - - - - E L N - - - -", None),
        ("ann", "- - - - - - - E E E E E - -", "ann: 5 days in a row from day 7"),
        ("ann", "- - - - E E E E E - - - - -", "ann: 5 days in a row from day 4"),
        ("ann", "- - - - - - - N N N - - - E", None),
        ("ann", "E - - E E - - - - - - - - E", "ann: at work on day 3"),
        ("ann", "E E - - E - - E E - - - - -", "ann: only 1 days at work from day 4"),
        ("ann", "E - - - - - - E E - - - - E", None),
        ("ann", "E E - - - - - E E - E E - -", "ann: only 1 days off from day 9"),
        ("ann", "- E E - - - - - - - - E E -", None),
        ("ann", "- - - - E E - - - - - E E -", "ann: 2 weekends"),
        ("ann", "- - - - - E E - - - - - - E", "ann: 2 weekends"),
        ("ann", "- - - - - E E E - - - - - -", None),
        ("cyd", "E E E - - - - - - - - - - -", "cyd: at work on day 0"),
    ],
)
def test_each_limit_broken_is_named_and_nothing_else(tmp_path: Path, person: str, line: str, named: str | None) -> None:
    assert broken_limits(small(tmp_path), roster_with(**{person: line})) == ([named] if named else [])


def test_the_objective_is_wishes_refused_and_cover_missed(tmp_path: Path) -> None:
    # Ann has E on day 0, so her L (3) is refused; Cyd has no N on day 6 (5). Day 0 lacks one E (100) and the L (100),
    # day 5 lacks an N (50).
    assert objective_of(small(tmp_path), roster_with()) == 3 + 5 + 100 + 100 + 50


def test_too_many_people_and_an_unwanted_shift_cost_too(tmp_path: Path) -> None:
    # On top of the above Bob has his unwanted E (4), and two have the E of the last day that needs nobody (2 · 9).
    roster = roster_with(bob="- E - - - - - - - - - - - E", ann="E E - - - - - N N - - - E E")
    assert objective_of(small(tmp_path), roster) == 258 + 4 + 2 * 9


def write(path: Path, lines: dict[str, list[str]]) -> Path:
    path.write_text("".join(" ".join(line) + "\n" for line in lines.values()), encoding="utf-8")
    return path


def test_a_solution_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert read_solution(small(tmp_path), write(tmp_path / "solution.txt", roster_with())) == roster_with()


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ({"ann": ["-"] * 14}, "1 lines for 3 people"),
        (roster_with(bob="- -"), ":2: 2 days of 14"),
        (roster_with(bob="X - - - - - - - - - - - - -"), ":2: no shift X"),
    ],
)
def test_a_solution_of_another_form_is_refused(tmp_path: Path, lines: dict[str, list[str]], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_solution(small(tmp_path), write(tmp_path / "solution.txt", lines))


def test_the_command_says_what_a_solution_costs_and_breaks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small(tmp_path)
    instance = str(tmp_path / "InstanceSmall.txt")
    assert main([instance, str(write(tmp_path / "clean.txt", roster_with()))]) == 0
    assert capsys.readouterr().out == "objective 258, limits broken: 0\n"
    worn_out = roster_with(ann="- - - - - - - E E E E E - -")
    assert main([instance, str(write(tmp_path / "broken.txt", worn_out))]) == 1
    assert capsys.readouterr().out.endswith("limits broken: 1\nann: 5 days in a row from day 7\n")


@pytest.mark.parametrize("names", [(), ("InstanceSmall.txt", "missing.txt"), ("missing.txt", "InstanceSmall.txt")])
def test_what_cannot_be_read_is_told_in_a_line(
    tmp_path: Path, names: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    small(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path / name) for name in names])
    assert ended.value.code == 2
    assert ("missing.txt" if names else "required") in capsys.readouterr().err
