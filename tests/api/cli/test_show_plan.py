"""What the terminal shows of a plan: nothing cut at 80 columns, names taken literally."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from api.cli.show_plan import breach_table, show_plan
from api.files.plan_texts import breach_sentence, cited_text
from api.locale.texts import texts
from tests.api.files.small_plan import plan_of, small_centre, small_plan

if TYPE_CHECKING:
    from staffing.rules.base import Breach


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_rules_persons_and_sentences_are_whole_at_80_columns(language: str) -> None:
    say, view = texts(language), small_plan().view
    first: dict[str, Breach] = {}
    for breach in view.audit.breaches:
        first.setdefault(breach.rule, replace(breach, clause=""))
    assert len(first) > 3
    for breach in first.values():
        console = Console(width=80)
        with console.capture() as shown:
            console.print(breach_table(view, (breach,), say))
        lines = shown.get().splitlines()
        start = lines[0].index(breach_sentence(say, breach)[:4])
        told = squeezed("".join(line[start:] for line in lines) if language == "en" else shown.get())
        assert squeezed(breach_sentence(say, breach) + cited_text(say, breach)) in told


def test_a_name_with_brackets_is_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    centre = small_centre(role_names={"agent": "[red]clerk"})
    show_plan(plan_of(centre), Path("out[bold]"), texts("en"))
    told = capsys.readouterr().out
    assert "[red]clerk" in told
    assert "out[bold]" in told


def test_wishes_nobody_asked_for_are_said_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    show_plan(plan_of(small_centre(wishes=())), Path("out"), texts("en"))
    assert re.search(r"Wishes\s+none asked", capsys.readouterr().out)
