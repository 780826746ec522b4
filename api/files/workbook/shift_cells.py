"""Cells that hold a shift: drop-down, colours that follow an edit, counts that do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import xl_range, xl_range_abs, xl_rowcol_to_cell

from api.files.roster_spellings import DEFAULT_OFF_ALIASES, spellings
from api.files.workbook.styles import MUTED, font_on
from staffing.centre.centre import OFF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.files.workbook.book import Book

__all__ = [
    "Lists",
    "colour_cells",
    "count_formula",
    "offer_symbols",
    "people_formula",
    "spellings_by_symbol",
    "symbol_width",
    "write_lists",
]

LEAVE_FILL = "F3DCEB"


@dataclass(frozen=True)
class Lists:
    """Ranges of the hidden sheet that drop-downs and counts refer to; absolute, with the sheet's name."""

    choices: str
    spelling: str
    hours: str
    night: str
    work: str
    rest: str


def write_lists(book: Book) -> Lists:
    """The hidden sheet: what a cell may say, and what each spelling counts."""
    sheet = book.file.add_worksheet(book.names["lists"])
    symbols = book.month.symbols
    choices = [*symbols.ids, *(f"{symbol_id}*" for symbol_id in symbols.ids)]
    for row, choice in enumerate(choices):
        sheet.write_string(row, 0, choice)
    rows = [(text, symbol) for symbol, texts in spellings_by_symbol(book).items() for text in texts]
    for row, (text, symbol) in enumerate(rows):
        sheet.write_string(row, 2, text)
        sheet.write_number(row, 3, float(symbols.paid_minutes[symbol]) / 60)
        sheet.write_number(row, 4, int(symbols.is_night[symbol]))
        sheet.write_number(row, 5, int(symbols.is_shift[symbol]))
        sheet.write_number(row, 6, int(symbols.ids[symbol] == OFF))
    sheet.hide()
    name = book.reference("lists")

    def column(number: int, length: int) -> str:
        return f"{name}!{xl_range_abs(0, number, length - 1, number)}"

    return Lists(column(0, len(choices)), *(column(number, len(rows)) for number in range(2, 7)))


def count_formula(lists: Lists, cells: str, counted: str, *, dates: str | None = None) -> str:
    """Formula that adds up a column of `lists` over a line of shift cells; with `dates`, of weekends only."""
    weekend = "" if dates is None else f"*(WEEKDAY({dates},2)>5)"
    return f'=SUMPRODUCT((SUBSTITUTE({cells},"*","")={lists.spelling})*{counted}{weekend})'


def people_formula(cells: str, texts: Sequence[str]) -> str:
    """Formula that counts the cells of a range that say one of the texts, with or without the star."""
    tests = (f'(SUBSTITUTE({cells},"*","")={_quoted(text)})' for text in texts)
    return f"=SUMPRODUCT({'+'.join(tests)}+0)"


def spellings_by_symbol(book: Book) -> dict[int, list[str]]:
    """Spellings by symbol, each once without regard to case: to Excel ``OFF`` equals ``off``."""
    symbols = book.month.symbols
    found: dict[int, list[str]] = {symbol: [] for symbol in range(len(symbols))}
    taken: set[str] = set()
    for text, symbol_id in spellings(book.centre.shifts, book.centre.leave_types).items():
        if text.casefold() not in taken:
            taken.add(text.casefold())
            found[symbols.index[symbol_id]].append(text)
    return found


def offer_symbols(book: Book, sheet: Any, lists: Lists, area: tuple[int, int, int, int]) -> None:
    """Drop-down of all symbols; another spelling only warns, since aliases are read as well."""
    sheet.data_validation(
        *area,
        {
            "validate": "list",
            "source": f"={lists.choices}",
            "input_title": book.texts("output-grid-input-title")[:32],
            "input_message": book.texts("output-grid-input")[:255],
            "error_title": book.texts("output-grid-warning-title")[:32],
            "error_message": book.texts("output-grid-warning")[:255],
            "error_type": "warning",
        },
    )


def colour_cells(book: Book, sheet: Any, area: tuple[int, int, int, int]) -> None:
    """Conditional formats by what the cell says now, so that an edited cell takes its new colour."""
    symbols = book.month.symbols
    by_symbol = spellings_by_symbol(book)
    for symbol, symbol_id in enumerate(symbols.ids):
        shift = symbols.shifts[symbol]
        if shift is not None:
            look: dict[str, object] = {"bg_color": f"#{shift.colour}", "font_color": font_on(shift.colour)}
        elif symbol_id == OFF:
            look = {"font_color": f"#{MUTED}"}
        else:
            look = {"bg_color": f"#{LEAVE_FILL}", "font_color": "#7A1F5C", "bold": True}
        sheet.conditional_format(
            *area,
            {
                "type": "formula",
                "criteria": _says(area, by_symbol[symbol]),
                "format": book.styles.overlay(**look),
                "stop_if_true": True,
            },
        )


def _says(area: tuple[int, int, int, int], texts: Sequence[str]) -> str:
    """Formula that holds where the area's cell is one of the texts, with or without the star."""
    bare = f'SUBSTITUTE({xl_rowcol_to_cell(area[0], area[1])},"*","")'
    return f"=OR({','.join(f'{bare}={_quoted(text)}' for text in texts) or 'FALSE'})"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def symbol_width(book: Book) -> float:
    """Column width in which every symbol with a star is readable, within a limit."""
    longest = max(len(symbol_id) for symbol_id in (*book.month.symbols.ids, *DEFAULT_OFF_ALIASES))
    return min(max(longest * 1.1 + 1.6, 4.6), 6.2)


def line_range(row: int, first: int, last: int) -> str:
    """Cells of one person's line, columns fixed."""
    return str(xl_range(row, first, row, last))
