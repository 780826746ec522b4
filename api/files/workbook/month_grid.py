"""The month grid: people by days, to read, to edit and to be read back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import xl_range, xl_range_abs

from api.files.plan_texts import day_kind_name, month_text, role_name, symbol_name, weekday_name
from api.files.workbook.shift_cells import (
    Lists,
    colour_cells,
    count_formula,
    line_range,
    offer_symbols,
    people_formula,
    spellings_by_symbol,
    symbol_width,
)
from api.files.workbook.styles import ALARM, day_fill, fit_columns
from staffing.centre.centre import OFF

if TYPE_CHECKING:
    from api.files.workbook.book import Book

__all__ = ["write_month_grid"]

_TITLE_ROW, _NOTE_ROW, _WEEKDAY_ROW, _HEADER_ROW, _FIRST_ROW = range(5)
_HEAD_COLUMNS = 4
_TOTAL_WIDTH = 8


def write_month_grid(book: Book, lists: Lists) -> None:
    """Write the sheet.

    Colours, totals and counts follow an edited cell. The header row holds real dates: by it the grid is found again,
    wherever it stands.
    """
    month, texts, styles = book.month, book.texts, book.styles
    sheet = book.file.get_worksheet_by_name(book.names["grid"])
    last_row = _FIRST_ROW + len(month.people) - 1
    first, last = _HEAD_COLUMNS, _HEAD_COLUMNS + month.days - 1
    sheet.write_string(_TITLE_ROW, 0, f"{book.centre.name} {month_text(texts, month.first_day)}", styles.title)
    sheet.write_string(_NOTE_ROW, 0, texts("output-grid-note"), styles.note)
    sheet.set_row(_TITLE_ROW, 26)
    heads = [texts(f"output-column-{name}") for name in ("employee-id", "name", "team", "role")]
    for column, head in enumerate(heads):
        sheet.write_string(_HEADER_ROW, column, head, styles.header)
    _write_days(book, sheet)
    _write_people(book, sheet)
    _write_totals(book, sheet, lists)
    _write_counts(book, sheet, last_row + 2)
    area = (_FIRST_ROW, first, max(last_row, _FIRST_ROW), last)
    colour_cells(book, sheet, area)
    offer_symbols(book, sheet, lists, area)
    roles = {person.role: role_name(texts, book.centre, person.role) for person in month.people}
    fit_columns(
        sheet,
        [
            [heads[0], *(person.employee_id for person in month.people)],
            [heads[1], *(person.name for person in month.people)],
            [heads[2], *(person.team for person in month.people)],
            [heads[3], *roles.values()],
        ],
        most=24,
    )
    sheet.set_column(first, last, symbol_width(book))
    sheet.set_column(last + 1, last + 5, _TOTAL_WIDTH)
    sheet.freeze_panes(_FIRST_ROW, _HEAD_COLUMNS)
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_WEEKDAY_ROW, _HEADER_ROW)
    sheet.set_margins(left=0.3, right=0.3, top=0.5, bottom=0.5)
    sheet.set_footer("&R&P / &N")


def _write_days(book: Book, sheet: Any) -> None:
    """Weekdays above, dates in the header; days on which a rule for the whole centre is broken are red."""
    broken = {breach.day for breach in book.view.audit.hard if breach.employee_id is None}
    for day, kind in enumerate(book.month.day_kinds):
        column = _HEAD_COLUMNS + day
        fill = day_fill(kind) or "#E7ECF2"
        alarm = {"font_color": f"#{ALARM}", "underline": 1} if kind.day in broken else {}
        common = {"align": "center", "bg_color": fill, "bold": True, **alarm}
        name = weekday_name(book.texts, kind.day.weekday())
        sheet.write_string(_WEEKDAY_ROW, column, name, book.styles.cell(**common, shrink=True))
        sheet.write_datetime(_HEADER_ROW, column, kind.day, book.styles.cell(**common, num_format="d"))
        special = day_kind_name(book.texts, kind)
        if special:
            sheet.write_comment(_WEEKDAY_ROW, column, special, {"x_scale": 0.8, "y_scale": 0.4})


def _write_people(book: Book, sheet: Any) -> None:
    month, styles = book.month, book.styles
    broken = {(breach.employee_id, breach.day) for breach in book.view.audit.hard if breach.day is not None}
    refused = {(wish.row, wish.day): wish.wished for wish in book.wishes if not wish.granted}
    fills = [day_fill(kind) for kind in month.day_kinds]
    head = styles.cell()
    names = {person.role: role_name(book.texts, book.centre, person.role) for person in month.people}
    for row, person in enumerate(month.people):
        line = _FIRST_ROW + row
        for column, text in enumerate((person.employee_id, person.name, person.team, names[person.role])):
            sheet.write_string(line, column, text, head)
        for day in range(month.days):
            symbol = book.view.roster[row, day]
            look: dict[str, object] = {"align": "center", "shrink": True}
            if fills[day] is not None:
                look["bg_color"] = fills[day]
            if (person.employee_id, month.date_of(day)) in broken:
                style = styles(**look, border=2, border_color=f"#{ALARM}")
            elif (row, day) in refused:
                style = styles.cell(**look, italic=True, underline=1)
            else:
                style = styles.cell(**look)
            star = "*" if book.starred[row, day] else ""
            sheet.write_string(line, _HEAD_COLUMNS + day, month.symbols.ids[symbol] + star, style)
            wished = refused.get((row, day))
            if wished is not None:
                wish = book.texts("output-grid-refused", shift=symbol_name(book.texts, book.centre, wished))
                sheet.write_comment(line, _HEAD_COLUMNS + day, wish, {"x_scale": 1.1, "y_scale": 0.4})


def _write_totals(book: Book, sheet: Any, lists: Lists) -> None:
    """Live totals at the right of each line."""
    first, last = _HEAD_COLUMNS, _HEAD_COLUMNS + book.month.days - 1
    dates = xl_range_abs(_HEADER_ROW, first, _HEADER_ROW, last)
    head = {"bold": True, "bg_color": "#E7ECF2", "text_wrap": True, "align": "right", "font_size": 9}
    for offset, name in enumerate(("hours", "norm-hours", "nights", "weekends", "rest-days")):
        sheet.write_string(
            _HEADER_ROW, last + 1 + offset, book.texts(f"output-column-{name}"), book.styles.cell(**head)
        )
    number, whole = book.styles.cell(num_format="0.0", align="right"), book.styles.cell(num_format="0", align="right")
    for row, totals in enumerate(book.totals):
        line = _FIRST_ROW + row
        cells = line_range(line, first, last)
        sheet.write_formula(line, last + 1, count_formula(lists, cells, lists.hours), number, totals.hours)
        sheet.write_number(line, last + 2, totals.norm_hours, number)
        sheet.write_formula(line, last + 3, count_formula(lists, cells, lists.night), whole, totals.nights)
        weekends = count_formula(lists, cells, lists.work, dates=dates)
        sheet.write_formula(line, last + 4, weekends, whole, totals.weekends)
        sheet.write_formula(line, last + 5, count_formula(lists, cells, lists.rest), whole, totals.rest_days)


def _write_counts(book: Book, sheet: Any, top: int) -> None:
    """Live number of people per symbol and day under the grid."""
    month, styles = book.month, book.styles
    if not month.people:
        return
    sheet.write_string(top - 1, 1, book.texts("output-grid-counts"), styles.note)
    texts_of = spellings_by_symbol(book)
    order = [*month.symbols.shift_symbols.tolist(), month.symbols.index[OFF]]
    for offset, symbol in enumerate(order):
        symbol_id = month.symbols.ids[symbol]
        label = symbol_name(book.texts, book.centre, symbol_id)
        sheet.write_string(top + offset, 1, symbol_id if label == symbol_id else f"{symbol_id} {label}", styles.note)
        for day in range(month.days):
            column = _HEAD_COLUMNS + day
            cells = xl_range(_FIRST_ROW, column, _FIRST_ROW + len(month.people) - 1, column)
            formula = people_formula(cells, texts_of[symbol])
            number = int((book.view.roster[:, day] == symbol).sum())
            sheet.write_formula(
                top + offset, column, formula, styles(font_color="#5A626C", align="center", font_size=9), number
            )
