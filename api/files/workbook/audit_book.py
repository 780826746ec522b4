"""``audit.xlsx``: what an audit has found, as a workbook of breaches and clauses."""

from __future__ import annotations

import io
from datetime import datetime, time
from typing import TYPE_CHECKING

import xlsxwriter

from api.files.plan_texts import month_text
from api.files.workbook.breach_sheet import write_breaches
from api.files.workbook.clause_sheet import write_clauses
from api.files.workbook.styles import Styles, sheet_names

if TYPE_CHECKING:
    from api.locale.texts import Texts
    from api.services.plan_result import RosterView

__all__ = ["audit_workbook_bytes"]


def audit_workbook_bytes(view: RosterView, texts: Texts) -> bytes:
    """The workbook of an audit; the same audit gives the same bytes."""
    stream = io.BytesIO()
    file = xlsxwriter.Workbook(stream, {"in_memory": True})
    month = view.month
    file.set_properties(
        {
            "title": texts("output-breaches-title", centre=month.centre.name, month=month_text(texts, month.first_day)),
            "created": datetime.combine(month.first_day, time()),
        }
    )
    styles = Styles(file, texts.language)
    breaches, clauses = sheet_names([texts("output-sheet-breaches"), texts("output-sheet-clauses")])
    write_breaches(file.add_worksheet(breaches), view, texts, styles)
    write_clauses(file.add_worksheet(clauses), view, texts, styles)
    file.close()
    return stream.getvalue()
