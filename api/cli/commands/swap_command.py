"""``paiban swap CENTRE ROSTER``: may this swap be? If so, into the roster and the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import DONE, REFUSED
from api.cli.language import terminal_language
from api.cli.options import CentreFolder, Lang, help_text
from api.locale.texts import texts

if TYPE_CHECKING:
    from datetime import date

__all__ = ["swap"]


def swap(
    centre: CentreFolder,
    roster: Annotated[Path, typer.Argument(metavar="ROSTER", help=help_text("roster"))],
    give: Annotated[str, typer.Option("--give", metavar="WHO@DATE", help=help_text("give"))],
    take: Annotated[str | None, typer.Option("--take", metavar="WHO@DATE", help=help_text("take"))] = None,
    partner: Annotated[str | None, typer.Option("--with", metavar="WHO", help=help_text("with"))] = None,
    month_log: Annotated[Path | None, typer.Option("--month-log", metavar="FILE", help=help_text("month-log"))] = None,
    asked_by: Annotated[str, typer.Option("--asked-by", metavar="WHO", help=help_text("asked-by"))] = "",
    agreed: Annotated[str, typer.Option("--agreed", metavar="WHO,WHO", help=help_text("agreed"))] = "",
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help=help_text("swap-out"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=help_text("dry-run"))] = False,
    lang: Lang = None,
) -> None:
    from api.cli.output_check import refuse_swap_output
    from api.cli.published_roster import read_published
    from api.cli.show_swap import show_swap
    from api.cli.swap_ledger import ledger_place, with_ledger
    from api.cli.swap_workbook import WrittenSwap, remade_workbook, stale_files
    from api.files.replaced_files import replace_files
    from api.files.swap_files import amended_duties, amended_roster, extended_ledger
    from api.files.text_file import MAX_TABLE_BYTES, read_text
    from api.files.workbook_reader import is_workbook
    from api.services.swap import decide_swap
    from staffing.errors import InputError, InputErrors
    from staffing.swapping import SwapWish

    say = texts(terminal_language())
    log = ledger_place(Path(centre), month_log)
    if is_workbook(roster) and out is None and not dry_run:
        raise InputError("input-swap-workbook", file=str(roster))
    if out is not None:
        refuse_swap_output(out, centre=Path(centre), log=log)
    who, day = _who_and_day("--give", give)
    taken_from, taken = (partner or who, None) if take is None else _who_and_day("--take", take)
    if taken_from != (partner or who):
        raise InputError("input-swap-take", file="--take", value=take, expected=partner or who)
    published = read_published(Path(centre), roster)
    decision = decide_swap(
        with_ledger(published.centre, log, may_be_new=True),
        published.rules,
        published.first_day,
        published.roster.cells,
        published.demand,
        SwapWish(who, day, taken, partner, *_words(asked_by, agreed)),
        published.duties,
    )
    written = None
    if decision.allowed and not dry_run:
        errors: list[InputError] = []
        place, duties = out or roster, roster.parent / "duties.csv"
        old = None if is_workbook(roster) else read_text(roster, str(roster), errors, max_bytes=MAX_TABLE_BYTES)
        kept = read_text(log, str(log), errors, max_bytes=MAX_TABLE_BYTES) if log.exists() else None
        contents = {place: amended_roster(old, decision.view, decision.lines).encode()}
        if place == roster and duties.is_file():
            listed = read_text(duties, str(duties), errors, max_bytes=MAX_TABLE_BYTES) or ""
            contents[duties] = amended_duties(listed, decision.view, decision.lines).encode()
        if errors:
            raise InputErrors(errors)
        written = WrittenSwap(place, log)
        if place == roster:
            remade = remade_workbook(roster, published, decision)
            written = WrittenSwap(place, log, remade, stale_files(roster, remade))
            contents |= {} if remade is None else remade.contents
        replace_files({**contents, log: extended_ledger(kept, decision.lines).encode()})
    show_swap(decision, say, written)
    raise typer.Exit(DONE if decision.allowed else REFUSED)


def _words(asked_by: str, agreed: str) -> tuple[str, frozenset[str]]:
    """Who asked and who agreed, in names that a ledger can hold."""
    from api.files.cells import is_identifier
    from staffing.errors import InputError

    names = [name.strip() for name in agreed.split(",") if name.strip()]
    for option, name in (("--asked-by", asked_by), *(("--agreed", name) for name in names)):
        if name and not is_identifier(name):
            raise InputError("input-bad-identifier", file=option, value=name)
    return asked_by, frozenset(names)


def _who_and_day(option: str, text: str) -> tuple[str, date]:
    """``E12@2026-12-09``."""
    from api.files.clock_text import parse_date
    from staffing.errors import InputError

    who, at, when = text.rpartition("@")
    day = parse_date(when)
    if not at or not who or day is None:
        raise InputError("input-swap-option", file=option, value=text)
    return who.strip(), day
