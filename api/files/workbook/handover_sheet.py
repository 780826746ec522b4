"""The one-page list for the wall: who is there by shift, and who is on call, on every day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from api.files.plan_texts import clock_text, clock_times_text, day_text, month_text, on_site_text, role_name
from api.files.workbook.styles import day_fill, text_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from api.files.workbook.book import Book

__all__ = ["write_handover"]

_POSTS = ("technician", "shift_leader", "duty_supervisor")
_LEAST_WIDTH = 13.0
_WIDE_PAGE_FROM = 90  # width in characters from which the page is turned


def write_handover(book: Book) -> None:
    """Write the sheet; it prints on one A4 page."""
    sheet = book.file.get_worksheet_by_name(book.names["handover"])
    month, texts, styles = book.month, book.texts, book.styles
    title = texts("output-handover-title", centre=book.centre.name, month=month_text(texts, month.first_day))
    sheet.write_string(0, 0, title, styles(bold=True, font_size=14))
    sheet.set_row(0, 24)
    columns = _columns(book)
    head = styles.cell(bold=True, bg_color="#E7ECF2", text_wrap=True, align="center", font_size=9)
    sheet.write_string(1, 0, "", head)
    sheet.write_string(2, 0, texts("output-column-date"), head)
    _write_groups(book, sheet, columns)
    widths = [15.0]
    texts_by_column = [[names(day) for day in range(month.days)] for _, _, names in columns]
    for number, ((_, label, _), cells) in enumerate(zip(columns, texts_by_column, strict=True), 1):
        sheet.write_string(2, number, label, head)
        widths.append(min(max(*(text_width(text) + 2 for text in cells), _LEAST_WIDTH), 26))
        sheet.set_column(number, number, widths[-1])
    sheet.set_column(0, 0, widths[0])
    heads = [_lines(label, width) for (_, label, _), width in zip(columns, widths[1:], strict=True)]
    sheet.set_row(2, 13.5 * max(heads, default=1))
    for day, kind in enumerate(month.day_kinds):
        fill = day_fill(kind)
        look: dict[str, object] = {"font_size": 9, "text_wrap": True}
        if fill is not None:
            look["bg_color"] = fill
        sheet.write_string(3 + day, 0, day_text(texts, kind.day), styles.cell(**look))
        lines = 1
        for number, cells in enumerate(texts_by_column, 1):
            empty = {"font_color": "#C00000"} if cells[day] == "–" else {}
            sheet.write_string(3 + day, number, cells[day], styles.cell(**look, **empty, align="center"))
            lines = max(lines, _lines(cells[day], widths[number]))
        sheet.set_row(3 + day, max(13.5 * lines, 16.5))
    sheet.freeze_panes(3, 1)
    if sum(widths) > _WIDE_PAGE_FROM:
        sheet.set_landscape()
    else:
        sheet.set_portrait()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 1)
    sheet.center_horizontally()
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    sheet.print_area(0, 0, 2 + month.days, len(columns))


def _lines(text: str, width: float) -> int:
    """Lines a text takes in a column of that width."""
    return sum(max(-(-round(text_width(part)) // max(int(width) - 1, 1)), 1) for part in text.split("\n"))


_Column = tuple[str, str, "Callable[[int], str]"]


def _columns(book: Book) -> list[_Column]:
    """Group, head and text by day of each column: posts by shift, then who is on call."""
    month, texts = book.month, book.texts
    posts = [*_POSTS, *(role for role in month.post_minimum if role not in _POSTS)]
    columns: list[_Column] = []
    for role in posts:
        rows = np.flatnonzero(month.role_mask(role))
        if not len(rows):
            continue
        lead = int(month.lead_minutes[rows[0]])
        used = np.unique(book.view.roster[rows])
        for symbol in sorted(used.tolist(), key=lambda s: (month.symbols.start_minute[s], s)):
            shift = month.symbols.shifts[symbol]
            if shift is None:
                continue
            early = texts("output-on-site-from", time=on_site_text(texts, shift.start_minute - lead))
            label = f"{shift.name}\n{clock_times_text(shift)}\n{early}"
            columns.append((role_name(texts, book.centre, role), label, _working(book, rows.tolist(), symbol)))
        if role == "technician":
            columns.extend(_standby_columns(book))
    if not any(role == "technician" for role in (person.role for person in month.people)):
        columns.extend(_standby_columns(book))
    return columns


def _standby_columns(book: Book) -> list[_Column]:
    texts = book.texts
    columns: list[_Column] = []
    for kind in ("standby_primary", "standby_backup"):
        turns = [turn for turn in book.view.standby if turn.kind == kind]
        if turns:
            start = clock_text(turns[0].start - turns[0].day * 1440)
            end = texts("output-next-day", time=clock_text(turns[0].end - turns[0].day * 1440))
            label = f"{texts('output-' + kind.replace('_', '-'))}\n{start}–{end}"
            columns.append((texts("output-on-call"), label, _standing_by(book, kind)))
    return columns


def _working(book: Book, rows: list[int], symbol: int) -> Callable[[int], str]:
    def names(day: int) -> str:
        return _joined(book, [row for row in rows if book.view.roster[row, day] == symbol])

    return names


def _standing_by(book: Book, kind: str) -> Callable[[int], str]:
    def names(day: int) -> str:
        return _joined(book, [turn.row for turn in book.view.standby if turn.kind == kind and turn.day == day])

    return names


def _joined(book: Book, rows: list[int]) -> str:
    return book.texts("output-list-separator").join(book.month.people[row].name for row in rows) or "–"


def _write_groups(book: Book, sheet: Any, columns: list[_Column]) -> None:
    """The line above the heads: one cell over each group."""
    style = book.styles.cell(bold=True, bg_color="#D5DEE8", align="center")
    start = 0
    while start < len(columns):
        end = start
        while end + 1 < len(columns) and columns[end + 1][0] == columns[start][0]:
            end += 1
        if end > start:
            sheet.merge_range(1, start + 1, 1, end + 1, "", style)
        sheet.write_string(1, start + 1, columns[start][0], style)
        start = end + 1
