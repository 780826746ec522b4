"""Help at the width of a plain terminal: in the user's language, and nothing of it cut."""

from __future__ import annotations

import sys
import unicodedata
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from api.cli.language import terminal_language
from api.cli.main import _app

if TYPE_CHECKING:
    import typer


def cells(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


@pytest.fixture(params=["en", "zh-CN"])
def app(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> typer.Typer:
    monkeypatch.setenv("PAIBAN_LANG", request.param[:2])
    monkeypatch.setenv("COLUMNS", "80")
    return _app(request.param)


@pytest.mark.parametrize("command", [[], ["plan"], ["check"], ["audit"], ["init"]])
def test_help_fits_and_is_whole(app: typer.Typer, command: list[str]) -> None:
    done = CliRunner().invoke(app, [*command, "--help"])
    assert done.exit_code == 0
    assert "--help" in done.output
    assert all(cells(line) <= 80 for line in done.output.splitlines())
    assert " …" not in done.output.replace(", …", "")


def test_the_version_is_that_of_the_installed_package(app: typer.Typer) -> None:
    done = CliRunner().invoke(app, ["--version"])
    assert (done.exit_code, done.output) == (0, f"paiban {version('paiban')}\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--help", "--lang", "en"], "Workforce scheduling"),
        (["--lang", "en", "--help"], "Workforce scheduling"),
        (["--lang", "en", "plan", "--help"], "Plan a month"),
        (["--lang", "zh", "plan", "--help"], "编制一个月的排班"),
    ],
)
def test_the_language_may_stand_before_a_command_too(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["paiban", *arguments])
    done = CliRunner().invoke(_app(terminal_language()), arguments)
    assert done.exit_code == 0
    assert said in done.output
