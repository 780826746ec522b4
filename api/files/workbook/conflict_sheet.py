"""Why hard rules cannot all be kept, and what could be given up; a sheet only where there is such a conflict."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from api.files.conflict_texts import told_conflicts
from api.files.plan_texts import month_text
from api.files.workbook.styles import ALARM_FILL, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.files.workbook.book import Book

__all__ = ["write_conflicts"]

_WIDTHS = (34, 44, 40, 34)
_LINE_HEIGHT = 15
_WIDER = 1.15
"""Width of a text, words not parted at the ends of lines, to that of its characters."""


def write_conflicts(book: Book) -> None:
    """Write the sheet: under each conflict what cannot be kept together, then the ways out, cheapest first."""
    sheet = book.file.get_worksheet_by_name(book.names["conflicts"])
    texts, styles = book.texts, book.styles
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    title = texts("output-conflicts-title", centre=book.centre.name, month=month_text(texts, book.month.first_day))
    sheet.write_string(0, 0, title, styles.title)
    sheet.set_row(0, 26)
    row = 2
    alarm, plain = styles(bold=True, bg_color=f"#{ALARM_FILL}", text_wrap=True), styles(text_wrap=True, valign="top")
    for told in told_conflicts(texts, book.month, book.conflicts):
        row = _across(sheet, row, told.heading, alarm)
        if told.people:
            row = _across(sheet, row, told.people, plain)
        parts = [(part.days, part.who, part.rule, part.cited) for part in told.parts]
        row = _table(book, sheet, row, ("dates", "person", "rule", "clause"), parts)
        for note in told.notes:
            row = _across(sheet, row, note, plain)
        if told.ways_heading:
            row = _across(sheet, row, told.ways_heading, styles(bold=True, text_wrap=True))
        ways = [(way.gives, way.sentence, way.price) for way in told.ways]
        row = _table(book, sheet, row, ("given-up", "broken-then", "cost"), ways) + 1
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&P / &N")


def _across(sheet: Any, row: int, text: str, style: Any) -> int:
    """A text, never a formula, over all columns; returns the next row."""
    sheet.merge_range(row, 0, row, len(_WIDTHS) - 1, "", style)
    sheet.write_string(row, 0, text, style)
    sheet.set_row(row, _height(text, sum(_WIDTHS)))
    return row + 1


def _table(book: Book, sheet: Any, row: int, heads: Sequence[str], lines: Sequence[Sequence[str]]) -> int:
    """Lines under their heads, nothing where there are none; returns the next free row."""
    if not lines:
        return row
    for column, head in enumerate(heads):
        sheet.write_string(row, column, book.texts(f"output-column-{head}"), book.styles.header)
    word = book.styles.cell(text_wrap=True, valign="top")
    for number, line in enumerate(lines, row + 1):
        for column, text in enumerate(line):
            sheet.write_string(number, column, text, word)
        sheet.set_row(number, max(map(_height, line, _WIDTHS)))
    return row + len(lines) + 1


def _height(text: str, width: float) -> float:
    """Of a row in which a text is wrapped at a width; not every spreadsheet makes it so high by itself."""
    return _LINE_HEIGHT * sum(max(ceil(_WIDER * text_width(line) / width), 1) for line in text.split("\n"))
