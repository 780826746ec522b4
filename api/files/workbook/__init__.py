"""``roster.xlsx``: the plan as a workbook to read, print, edit and hand back."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING

import xlsxwriter

from api.files.plan_figures import totals_by_person, wish_outcomes
from api.files.plan_texts import month_text
from api.files.workbook.book import Book
from api.files.workbook.clause_sheet import write_clauses
from api.files.workbook.conflict_sheet import write_conflicts
from api.files.workbook.coverage_sheet import write_coverage
from api.files.workbook.handover_sheet import write_handover
from api.files.workbook.month_grid import write_month_grid
from api.files.workbook.people_sheet import write_people
from api.files.workbook.shift_cells import write_lists
from api.files.workbook.styles import Styles, sheet_names
from api.files.workbook.summary_sheet import write_summary
from api.files.workbook.team_sheets import team_name, teams_of, write_teams

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from api.locale.texts import Texts
    from api.services.conflict_result import Conflict
    from api.services.plan_request import Remark
    from api.services.plan_result import Plan, RosterView
    from staffing.arrays import BoolArray

__all__ = ["amended_workbook_bytes", "workbook_bytes"]

_SHEETS = ("summary", "grid", "coverage", "handover", "people", "clauses")


def workbook_bytes(plan: Plan, texts: Texts) -> bytes:
    """The workbook of a plan; the same plan gives the same bytes.

    Sheets: summary, conflicts where there are any, month grid, coverage by half-hour, hand-over and on-call list,
    totals by person, clauses, one per team, and a hidden one that drop-downs and counts refer to. Texts from the centre
    are written as texts, never as formulas.
    """
    starred = plan.view.month.fixed == plan.view.roster
    return _written(plan.view, texts, starred, plan.repairs, plan.conflicts, plan.as_of, plan)


def amended_workbook_bytes(
    view: RosterView,
    texts: Texts,
    starred: BoolArray,
    remarks: Sequence[Remark],
    amended_on: date,
    conflicts: Sequence[Conflict] = (),
) -> bytes:
    """The workbook of a roster amended since it was planned: the same sheets, without what was forecast and proven.

    Parameters
    ----------
    starred
        (E, D) cells marked as kept.
    conflicts
        Why hard rules are broken.
    """
    return _written(view, texts, starred, remarks, conflicts, amended_on, None)


def _written(
    view: RosterView,
    texts: Texts,
    starred: BoolArray,
    remarks: Sequence[Remark],
    conflicts: Sequence[Conflict],
    created_on: date,
    plan: Plan | None,
) -> bytes:
    stream = io.BytesIO()
    file = xlsxwriter.Workbook(stream, {"in_memory": True})
    title = texts("output-title", centre=view.month.centre.name, month=month_text(texts, view.month.first_day))
    file.set_properties({"title": title, "created": datetime.combine(created_on, time())})
    book = Book(
        file=file,
        styles=Styles(file, texts.language),
        view=view,
        texts=texts,
        names={},
        starred=starred,
        totals=totals_by_person(view),
        wishes=wish_outcomes(view),
        remarks=remarks,
        conflicts=conflicts,
        plan=plan,
    )
    teams = list(teams_of(book))
    sheets = [_SHEETS[0], *(["conflicts"] if conflicts else []), *_SHEETS[1:]]
    keys = [*sheets, *(f"team:{team}" for team in teams), "lists"]
    wanted = [
        *(texts(f"output-sheet-{key}") for key in sheets),
        *(team_name(texts, team) for team in teams),
        texts("output-sheet-lists"),
    ]
    book = replace(book, names=dict(zip(keys, sheet_names(wanted), strict=True)))
    for key in keys[:-1]:
        file.add_worksheet(book.names[key])
    lists = write_lists(book)
    write_summary(book)
    if conflicts:
        write_conflicts(book)
    write_month_grid(book, lists)
    write_coverage(book)
    write_handover(book)
    write_people(book)
    write_clauses(file.get_worksheet_by_name(book.names["clauses"]), view, texts, book.styles)
    write_teams(book)
    file.close()
    return stream.getvalue()
