"""One sheet a team, to print and pin up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.files.plan_texts import clock_times_text, month_text, on_site_text, role_name, weekday_name
from api.files.workbook.shift_cells import colour_cells
from api.files.workbook.styles import day_fill, font_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.files.workbook.book import Book
    from api.locale.texts import Texts

__all__ = ["team_name", "teams_of", "write_teams"]

_WEEKDAY_ROW, _HEADER_ROW, _FIRST_ROW = 1, 2, 3
_HEAD_COLUMNS = 2


def teams_of(book: Book) -> dict[str, list[int]]:
    """Rows of the people by team, in the order of the list; those of no team (an empty name) at the end."""
    teams: dict[str, list[int]] = {}
    for row, person in enumerate(book.month.people):
        teams.setdefault(person.team, []).append(row)
    if "" in teams:
        teams[""] = teams.pop("")
    return teams


def team_name(texts: Texts, team: str) -> str:
    """What a team is called on its sheet."""
    return team or texts("output-no-team")


def write_teams(book: Book) -> None:
    """Write the sheets: A4 landscape, one page wide, head rows on every page."""
    for team, rows in teams_of(book).items():
        sheet = book.file.get_worksheet_by_name(book.names[f"team:{team}"])
        _write_team(book, sheet, team, rows)


def _write_team(book: Book, sheet: Any, team: str, rows: Sequence[int]) -> None:
    month, texts, styles = book.month, book.texts, book.styles
    days = month.days
    title = texts("output-team-title", team=team_name(texts, team), month=month_text(texts, month.first_day))
    sheet.write_string(0, 0, title, styles(bold=True, font_size=14))
    sheet.set_row(0, 24)
    for column, name in enumerate(("name", "role")):
        sheet.write_string(_HEADER_ROW, column, texts(f"output-column-{name}"), styles.header)
    for day, kind in enumerate(month.day_kinds):
        look = {"align": "center", "bold": True, "bg_color": day_fill(kind) or "#E7ECF2"}
        narrow = weekday_name(texts, kind.day.weekday())
        sheet.write_string(_WEEKDAY_ROW, _HEAD_COLUMNS + day, narrow, styles.cell(**look, shrink=True, font_size=9))
        sheet.write_number(_HEADER_ROW, _HEAD_COLUMNS + day, kind.day.day, styles.cell(**look))
    head = styles.cell(shrink=True)
    for line, row in enumerate(rows, _FIRST_ROW):
        person = month.people[row]
        sheet.write_string(line, 0, person.name, head)
        sheet.write_string(line, 1, role_name(texts, book.centre, person.role), head)
        sheet.set_row(line, 18)
        for day, kind in enumerate(month.day_kinds):
            look = {"align": "center", "shrink": True}
            fill = day_fill(kind)
            if fill is not None:
                look["bg_color"] = fill
            sheet.write_string(
                line, _HEAD_COLUMNS + day, month.symbols.ids[book.view.roster[row, day]], styles.cell(**look)
            )
    last = _FIRST_ROW + len(rows) - 1
    colour_cells(book, sheet, (_FIRST_ROW, _HEAD_COLUMNS, last, _HEAD_COLUMNS + days - 1))
    _write_legend(book, sheet, last + 2, rows)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 11)
    sheet.set_column(_HEAD_COLUMNS, _HEAD_COLUMNS + days - 1, 4.6)
    sheet.freeze_panes(_FIRST_ROW, _HEAD_COLUMNS)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_WEEKDAY_ROW, _HEADER_ROW)
    sheet.set_margins(left=0.35, right=0.35, top=0.75, bottom=0.6)
    sheet.set_header(f"&L{_plain(book.centre.name)}&R{_plain(title)}")
    as_of = "" if book.plan is None else texts("output-as-of", date=book.plan.as_of.isoformat())
    sheet.set_footer(f"&L{_plain(as_of)}&R&P / &N")


def _write_legend(book: Book, sheet: Any, top: int, rows: Sequence[int]) -> None:
    """Shifts the team works, with hours and the time to be on site by role."""
    month, texts, styles = book.month, book.texts, book.styles
    used = set(book.view.roster[list(rows)].ravel().tolist())
    leads = {month.people[row].role: int(month.lead_minutes[row]) for row in rows}
    for symbol in month.symbols.shift_symbols.tolist():
        shift = month.symbols.shifts[symbol]
        if shift is None or symbol not in used:
            continue
        look = {"bg_color": f"#{shift.colour}", "font_color": font_on(shift.colour), "bold": True, "align": "center"}
        sheet.write_string(top, 0, shift.shift_id, styles.cell(**look))
        on_site = texts("output-list-separator").join(
            f"{role_name(texts, book.centre, role)} {on_site_text(texts, shift.start_minute - lead)}"
            for role, lead in leads.items()
            if not shift.roles or role in shift.roles
        )
        sentence = texts("output-team-legend", name=shift.name, times=clock_times_text(shift), early=on_site)
        sheet.write_string(top, 1, sentence, styles(font_size=9))
        top += 1


def _plain(text: str) -> str:
    """Text for a header or footer, where & starts a code; Excel takes at most 255 characters."""
    return text.replace("&", "&&")[:100]
