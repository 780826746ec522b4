"""Every command that the documentation shows works as it stands there."""

from __future__ import annotations

import json
import os
import re
import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from api.cli.output_check import PLAN_FILES
from tests.architecture.tree import ROOT
from tests.docs.pages import CHINESE, PAGES, Command, commands, commands_in, counterpart, shown_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.docs.conftest import Ran

ENGLISH = [page for page in PAGES if not page.endswith(CHINESE)]
TRANSLATED = [page for page in ENGLISH if counterpart(page)]
PROGRAMS_OF_ANY_SHELL = ("printf",)
WITH_COMMANDS = [page for page in ENGLISH if any(".venv/bin/" in command.line for command in commands(page))]


def without_language(command: Command) -> Command:
    return replace(command, line=re.sub(r" --lang (?:zh|en)\b", "", command.line))


def test_a_command_ends_well_unless_its_block_promises_another_exit_code() -> None:
    page = """
```bash
# first of all
.venv/bin/paiban init out/a
```

<!-- exit 1 -->
```bash
.venv/bin/paiban check out/a
.venv/bin/paiban audit out/a roster.csv
```

    .venv/bin/paiban shown as an output
"""
    assert commands_in(page) == [
        Command(".venv/bin/paiban init out/a"),
        Command(".venv/bin/paiban check out/a", 1),
        Command(".venv/bin/paiban audit out/a roster.csv", 1),
    ]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_calls_only_what_the_checkout_and_any_shell_have(page: str) -> None:
    for command in commands(page):
        program = shlex.split(command.line)[0]
        assert program.startswith((".venv/bin/", "script/")) or program in PROGRAMS_OF_ANY_SHELL, command
        if program.startswith("script/"):
            assert os.access(ROOT / program, os.X_OK), command


@pytest.mark.parametrize("page", TRANSLATED)
def test_both_languages_of_a_page_show_the_same_commands(page: str) -> None:
    chinese = counterpart(page)
    assert chinese is not None
    assert [without_language(c) for c in commands(chinese)] == [without_language(c) for c in commands(page)]


@pytest.mark.slow
@pytest.mark.parametrize("page", WITH_COMMANDS)
def test_the_commands_of_a_page_work(page: str, run_page: Callable[[str], tuple[Ran, ...]]) -> None:
    for ran in run_page(page):
        assert ran.exit_code == ran.promised, f"{ran.command}\n{ran.output}"


@pytest.mark.slow
def test_the_conflicts_shown_are_those_that_check_tells(run_page: Callable[[str], tuple[Ran, ...]]) -> None:
    [told] = [ran.output for ran in run_page("docs/explain.md") if " check " in ran.command]
    assert " ".join(told.split()) in " ".join(shown_text("docs/explain.md").split())


@pytest.mark.slow
def test_every_plan_of_the_readme_leaves_all_files(run_page: Callable[[str], tuple[Ran, ...]], workspace: Path) -> None:
    plans = [shlex.split(ran.command) for ran in run_page("README.md") if " plan " in ran.command]
    assert plans
    for arguments in plans:
        out = workspace / arguments[arguments.index("--out") + 1]
        assert {path.name for path in out.iterdir()} >= set(PLAN_FILES)


@pytest.mark.slow
@pytest.mark.parametrize("page", ["docs/centre-folder.md", "docs/centre-folder.zh-CN.md"])
def test_every_key_of_the_summary_is_explained(
    page: str, run_page: Callable[[str], tuple[Ran, ...]], workspace: Path
) -> None:
    run_page("README.md")
    summary = json.loads((workspace / "out" / "december" / "summary.json").read_text(encoding="utf-8"))
    named = shown_text(page)
    missing = {key for key in summary if f"`{key}`" not in named} - {"centre", "month", "as_of"}
    assert missing == set()
