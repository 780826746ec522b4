"""Totals of every person: hours against the norm, nights, weekends, holidays, wishes, ledger, standby."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.plan_texts import month_text, role_name
from api.files.workbook.styles import fit_columns

if TYPE_CHECKING:
    from api.files.workbook.book import Book

__all__ = ["write_people"]

_HEADS = (
    "employee-id", "name", "team", "role", "hours", "norm-hours", "off-norm", "shifts", "nights", "weekends",
    "holidays", "rest-days", "leave-days", "wishes-asked", "wishes-granted", "ledger-nights", "ledger-weekends",
    "ledger-holidays", "standby",
)  # fmt: skip
_TOP = 2


def write_people(book: Book) -> None:
    """Write the sheet; figures are those of the roster as planned."""
    sheet = book.file.get_worksheet_by_name(book.names["people"])
    texts, styles, month = book.texts, book.styles, book.month
    title = texts("output-people-title", month=month_text(texts, month.first_day))
    sheet.write_string(0, 0, title, styles.title)
    sheet.set_row(0, 26)
    heads = [texts(f"output-column-{head}") for head in _HEADS]
    for column, head in enumerate(heads):
        sheet.write_string(_TOP, column, head, styles.header)
    sheet.set_row(_TOP, 32)
    text, whole = styles.cell(), styles.cell(num_format="0")
    hours, signed = styles.cell(num_format="0.0"), styles.cell(num_format="+0.0;-0.0;0")
    columns: list[list[str]] = [[head] for head in heads[:4]]
    for row, (person, totals) in enumerate(zip(month.people, book.totals, strict=True), _TOP + 1):
        words = (person.employee_id, person.name, person.team, role_name(texts, book.centre, person.role))
        for column, word in enumerate(words):
            sheet.write_string(row, column, word, text)
            columns[column].append(word)
        numbers = (
            (totals.hours, hours),
            (totals.norm_hours, hours),
            (totals.hours - totals.norm_hours, signed),
            (totals.shifts, whole),
            (totals.nights, whole),
            (totals.weekends, whole),
            (totals.holidays, whole),
            (totals.rest_days, whole),
            (totals.leave_days, whole),
            (totals.wishes_asked, whole),
            (totals.wishes_granted, whole),
            *((value, signed) for value in totals.ledger),
            (totals.standby_turns, whole),
        )
        for column, (value, style) in enumerate(numbers, len(words)):
            sheet.write_number(row, column, round(float(value), 2), style)
    fit_columns(sheet, columns, most=24)
    sheet.set_column(4, len(_HEADS) - 1, 10)
    if month.people:
        sheet.autofilter(_TOP, 0, _TOP + len(month.people), len(_HEADS) - 1)
    sheet.freeze_panes(_TOP + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_TOP)
    sheet.set_footer("&R&P / &N")
