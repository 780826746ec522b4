"""``paiban explain CENTRE ROSTER``: why it is as it is, who else could, what a clause costs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import DONE, INTERRUPTED
from api.cli.language import terminal_language
from api.cli.options import CentreFolder, Lang, TimeLimit, Workers, help_text
from api.locale.texts import texts

if TYPE_CHECKING:
    from datetime import date

__all__ = ["explain"]


def explain(
    centre: CentreFolder,
    roster: Annotated[Path, typer.Argument(metavar="ROSTER", help=help_text("roster"))],
    why: Annotated[list[str] | None, typer.Option("--why", metavar="EMPLOYEE@DATE", help=help_text("why"))] = None,
    who_else: Annotated[
        list[str] | None, typer.Option("--who-else", metavar="EMPLOYEE@DATE", help=help_text("who-else"))
    ] = None,
    clause: Annotated[
        list[str] | None, typer.Option("--clause", metavar="ID", help=help_text("explain-clause"))
    ] = None,
    conflicts: Annotated[bool, typer.Option("--conflicts", help=help_text("conflicts"))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=help_text("explain-json"))] = False,
    time_limit: TimeLimit = None,
    effort: Annotated[int | None, typer.Option("--effort", min=1, max=1000, help=help_text("explain-effort"))] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help=help_text("seed"))] = 0,
    workers: Workers = 2,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help=help_text("explain-as-of"))] = None,
    lang: Lang = None,
) -> None:
    from api.cli.inputs import parse_option_date
    from api.cli.published_roster import read_published
    from api.cli.time_limit import search_stop, stop_on_interrupt
    from staffing.errors import InputError

    stop = search_stop(time_limit, effort)
    whys = tuple(_who_and_day("--why", text) for text in why or ())
    others = tuple(_who_and_day("--who-else", text) for text in who_else or ())
    if not (whys or others or clause or conflicts):
        raise InputError("input-explain-nothing", file="paiban explain")
    past = None if as_of is None else parse_option_date("--as-of", as_of)
    say = texts(terminal_language())
    try:
        read = read_published(Path(centre), roster)

        # Whatever is wrong with the files has been said by now: only then the libraries that take seconds to load.
        from api.cli.show_explanation import show_explanation
        from api.files.explanation_json import explanation_json
        from api.files.workbook_reader import is_workbook
        from api.services.explain import Questions, explain_roster

        # Until here Ctrl-C ends the command at once; from here on it ends the search, and what stands is told.
        stop_on_interrupt(stop)
        told = explain_roster(
            read.centre,
            read.rules,
            read.first_day,
            read.roster.cells,
            read.demand,
            Questions(whys, others, tuple(dict.fromkeys(clause or ())), conflicts),
            stop,
            fixed=read.roster.fixed if is_workbook(roster) else (),
            duties=read.duties,
            past=past,
            level=effort or 1,
            seed=seed,
            workers=workers,
        )
    except KeyboardInterrupt:
        print(say("explain-interrupted-nothing"), file=sys.stderr)
        raise typer.Exit(INTERRUPTED) from None
    if as_json:
        print(explanation_json(told, say), end="")
    else:
        show_explanation(told, say)
    if stop.cancelled.is_set():
        print(say("explain-interrupted"), file=sys.stderr)
        raise typer.Exit(INTERRUPTED)
    raise typer.Exit(DONE)


def _who_and_day(option: str, text: str) -> tuple[str, date]:
    """``E12@2026-12-09``."""
    from api.files.clock_text import parse_date
    from staffing.errors import InputError

    who, at, when = text.rpartition("@")
    day = parse_date(when)
    if not at or not who.strip() or day is None:
        raise InputError("input-explain-option", file=option, value=text)
    return who.strip(), day
