"""The files beside a roster that a swap amends: the workbook made anew, the one before kept, what is stale named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from typing import TYPE_CHECKING

import numpy as np
from openpyxl import load_workbook

from api.cli.inputs import roster_cells
from api.cli.language import terminal_language
from api.files.workbook import amended_workbook_bytes
from api.locale.texts import LANGUAGES, texts
from api.services.rosters import waiver_remarks
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from pathlib import Path

    from api.cli.published_roster import PublishedRoster
    from api.locale.texts import Texts
    from api.services.plan_request import Remark
    from api.services.swap import SwapDecision

__all__ = ["RemadeWorkbook", "WrittenSwap", "remade_workbook", "stale_files"]

OF_THE_PLAN = ("coverage.csv", "audit.json", "summary.json", "report.html")
"""Files beside a roster that tell how it was when it was planned."""


@dataclass(frozen=True)
class RemadeWorkbook:
    """A workbook that says what the amended roster says.

    Attributes
    ----------
    place, kept
        Where it goes, and where the one before goes.
    contents
        Of both files.
    differing
        Cells in which the one before did not say what the roster said before the swap.
    """

    place: Path
    kept: Path
    contents: dict[Path, bytes]
    differing: int


@dataclass(frozen=True)
class WrittenSwap:
    """Where a swap was written, and what beside it is as before."""

    roster: Path
    log: Path
    remade: RemadeWorkbook | None = None
    stale: tuple[str, ...] = ()


def remade_workbook(roster: Path, read: PublishedRoster, decision: SwapDecision) -> RemadeWorkbook | None:
    """The workbook of the same name beside a roster in CSV, made anew in its language, cells marked ``*`` still marked.

    None where there is none, where it does not hold the month's grid, or where the requirement it has to show is not
    known.
    """
    place = roster.with_suffix(".xlsx")
    if not place.is_file() or not read.demand.known:
        return None
    try:
        before = roster_cells(read.centre, read.rules, place, read.first_day)
    except (InputError, InputErrors):
        return None
    view, swap_id = decision.view, decision.lines[0].swap_id
    starred = np.zeros(view.roster.shape, dtype=np.bool_)
    for employee_id, day in before.fixed - {(line.employee_id, line.day) for line in decision.lines}:
        starred[view.month.row_of[employee_id], (day - read.first_day).days] = True
    remarks: list[Remark] = [("output-amended", {"swap": swap_id}), *waiver_remarks(view)]
    made = amended_workbook_bytes(view, _texts_of(place), starred, remarks, date.today())
    kept = _free(place, f"before-{swap_id}")
    differing = sum(read.roster.cells.get(key) != symbol for key, symbol in before.cells.items())
    return RemadeWorkbook(place, kept, {place: made, kept: place.read_bytes()}, differing)


def _texts_of(workbook: Path) -> Texts:
    """In the language in which the month's sheet is named; whoever reads the workbook goes on reading it."""
    book = load_workbook(workbook, read_only=True)
    try:
        names = set(book.sheetnames)
    finally:
        book.close()
    named = (language for language in LANGUAGES if texts(language)("output-sheet-grid") in names)
    return texts(next(named, terminal_language()))


def stale_files(roster: Path, remade: RemadeWorkbook | None) -> tuple[str, ...]:
    """Names of the files beside an amended roster that tell of it as it was."""
    workbook = () if remade is not None else (roster.with_suffix(".xlsx").name,)
    return tuple(name for name in (*workbook, *OF_THE_PLAN) if (roster.parent / name).is_file())


def _free(place: Path, mark: str) -> Path:
    """A name beside a file that nothing has yet: ``roster.before-2026-12-001.xlsx``."""
    names = chain([mark], (f"{mark}-{number}" for number in count(2)))
    free = (place.with_name(f"{place.stem}.{name}{place.suffix}") for name in names)
    return next(path for path in free if not path.exists())
