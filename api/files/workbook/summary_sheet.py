"""The first sheet: what is broken and what is short, then the key numbers, then the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.files.plan_figures import in_runs, proof_state, short_and_over_share
from api.files.plan_texts import (
    band_text,
    bound_text,
    clock_times_text,
    day_text,
    gap_text,
    misfit_text,
    month_text,
    number_text,
    on_site_text,
    percent_text,
    remark_text,
    role_name,
    rule_name,
    short_verdict,
    simulated_text,
    waived_sentence,
    wishes_text,
)
from api.files.simulation_figures import month_figures
from api.files.workbook.styles import ALARM, ALARM_FILL, CALM_FILL, font_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.files.workbook.book import Book
    from api.locale.texts import Texts
    from api.services.plan_result import Plan
    from staffing.rules.base import Breach

__all__ = ["write_summary"]

_SHOWN_HARD = 200
_SHOWN_SOFT = 10
_WIDTHS = (26, 20, 24, 60, 9)
_PRINT_SCALE = 72
"""Per cent at which these widths go on A4 landscape, whatever a spreadsheet takes for the width of a digit."""


def write_summary(book: Book) -> None:
    """Write the sheet."""
    sheet = book.file.get_worksheet_by_name(book.names["summary"])
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    title = book.texts("output-title", centre=book.centre.name, month=month_text(book.texts, book.month.first_day))
    sheet.write_string(0, 0, title, book.styles.title)
    sheet.set_row(0, 28)
    row = _write_verdict(book, sheet, 1)
    row = _write_short(book, sheet, row + 1)
    row = _write_hard(book, sheet, row + 1)
    row = _write_soft(book, sheet, row + 1)
    row = _write_numbers(book, sheet, row + 1)
    row = _write_repairs(book, sheet, row + 1)
    # Excel heeds no page break where it fits the sheet to the page, so the scale is given instead.
    sheet.set_h_pagebreaks([row])
    _write_legend(book, sheet, row)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.5)
    sheet.set_print_scale(_PRINT_SCALE)
    sheet.set_footer("&R&P / &N")
    sheet.activate()


def _write_verdict(book: Book, sheet: Any, row: int) -> int:
    """One line each on broken rules and missing people, red or green."""
    hard, bands = len(book.view.audit.hard), len(book.view.people_short)
    short, _ = short_and_over_share(book.view)
    lines = [(book.texts("output-verdict-hard", count=hard), hard > 0)]
    if book.month.demand.queue_ids:
        lines.append((short_verdict(book.texts, short, bands), short > 0))
    for text, alarm in lines:
        look: dict[str, object] = {"bold": True, "bg_color": f"#{ALARM_FILL if alarm else CALM_FILL}"}
        if alarm:
            look["font_color"] = f"#{ALARM}"
        sheet.merge_range(row, 0, row, len(_WIDTHS) - 1, "", book.styles(**look))
        sheet.write_string(row, 0, text, book.styles(**look))
        sheet.set_row(row, 20)
        row += 1
    return row


def _write_hard(book: Book, sheet: Any, row: int) -> int:
    """Every hard breach: clause, person, date, sentence; waived ones in grey after the others."""
    found = [breach for breach in book.view.audit.breaches if breach.severity == "hard"]
    if not found:
        return row
    row = _section(book, sheet, row, "output-section-hard")
    row = _heads(book, sheet, row, ("clause", "person", "date", "sentence"))
    found.sort(key=lambda breach: breach.waived)
    for breach in found[:_SHOWN_HARD]:
        look = {"font_color": "#7A828C"} if breach.waived else {}
        cells = (_clause(book, breach), *_who_and_when(book, breach), waived_sentence(book.texts, breach))
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text, book.styles.cell(**look, text_wrap=True, valign="top"))
        row += 1
    row = _more(book, sheet, row, len(found) - _SHOWN_HARD)
    if book.conflicts:
        said = book.texts("output-conflicts-where", sheet=book.names["conflicts"])
        sheet.write_url(row, 0, f"internal:{book.reference('conflicts')}!A1", book.styles(underline=1), said)
        row += 1
    return row


def _write_short(book: Book, sheet: Any, row: int) -> int:
    """People missing by role, weekdays and hours."""
    if not book.view.people_short:
        return row
    row = _section(book, sheet, row, "output-section-short")
    for band in book.view.people_short:
        sheet.write_string(row, 0, band_text(book.texts, book.centre, band), book.styles())
        row += 1
    reason = misfit_text(book.texts, book.view)
    if reason is not None:
        look = book.styles(text_wrap=True, valign="top")
        sheet.merge_range(row, 0, row, len(_WIDTHS) - 1, "", look)
        sheet.write_string(row, 0, reason, look)
        sheet.set_row(row, 30)
        row += 1
    return row


def _write_soft(book: Book, sheet: Any, row: int) -> int:
    """The costliest things the roster pays for; surplus is only told, in the key numbers."""
    priced = in_runs(b for b in book.view.audit.breaches if b.cost > 0 and b.severity == "soft")
    if not priced:
        return row
    row = _section(book, sheet, row, "output-section-soft")
    row = _heads(book, sheet, row, ("clause", "person", "date", "sentence", "cost"))
    cell = book.styles.cell(text_wrap=True, valign="top")
    for breach in priced[:_SHOWN_SOFT]:
        cells = (_clause(book, breach), *_who_and_when(book, breach), waived_sentence(book.texts, breach))
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text, cell)
        sheet.write_number(row, len(cells), breach.cost, book.styles.cell(num_format="#,##0.0", valign="top"))
        row += 1
    return _more(book, sheet, row, len(priced) - _SHOWN_SOFT)


def _write_numbers(book: Book, sheet: Any, row: int) -> int:
    row = _section(book, sheet, row, "output-section-numbers")
    label, value = book.styles.cell(), book.styles.cell(align="right")
    note = book.styles.note
    for name, text, remark in _key_numbers(book):
        sheet.write_string(row, 0, book.texts(f"output-number-{name}"), label)
        sheet.write_string(row, 1, text, value)
        if remark:
            sheet.write_string(row, 2, remark, note)
        row += 1
    return row


def _key_numbers(book: Book) -> list[tuple[str, str, str]]:
    """Id, value and remark of each line; what was forecast and proven is said of a roster as planned only."""
    plan, texts = book.plan, book.texts
    lines = [
        ("objective", number_text(book.view.audit.cost), ""),
        ("wishes", wishes_text(texts, book.wishes), ""),
    ]
    if plan is not None:
        gap = ("gap", gap_text(plan), texts(f"output-remark-gap-{proof_state(plan)}"))
        lines = [gap, lines[0], ("bound", bound_text(plan), ""), lines[1]]
    if book.month.demand.queue_ids:
        short, over = short_and_over_share(book.view)
        lines += [
            ("short-share", percent_text(short), texts("output-remark-short")),
            ("over-share", percent_text(over), texts("output-remark-over")),
        ]
    return lines if plan is None else [*lines, *_planned_numbers(book, plan)]


def _planned_numbers(book: Book, plan: Plan) -> list[tuple[str, str, str]]:
    """The same of the service and the people a plan expects, and of its forecasts."""
    texts = book.texts
    lines: list[tuple[str, str, str]] = []
    if book.month.demand.queue_ids:
        levels = plan.service
        lines = [
            ("service-required", percent_text(levels.required), texts("output-remark-service")),
            ("service-rostered", percent_text(levels.rostered), ""),
            *_simulated(texts, plan),
            ("people-needed", number_text(plan.people_needed), texts("output-remark-people")),
            ("people-there", number_text(plan.people_there), ""),
        ]
    names = {queue.queue_id: queue.name for queue in book.centre.queues}
    for forecast in plan.forecasts:
        result = forecast.backtest
        naive = percent_text(result.seasonal_naive_wape)
        remark = texts("output-remark-wape", queue=names.get(forecast.queue_id, forecast.queue_id), naive=naive)
        lines.append(("wape", percent_text(result.scores.wape), remark))
    return lines


def _simulated(texts: Texts, plan: Plan) -> list[tuple[str, str, str]]:
    if plan.simulation is None:
        return []
    figures = month_figures(plan.simulation)
    return [("service-simulated", percent_text(figures.service_level.value), simulated_text(texts, figures))]


def _write_legend(book: Book, sheet: Any, row: int) -> None:
    """Shift types with their hours and, by role, the time to be on site."""
    month, texts = book.month, book.texts
    row = _section(book, sheet, row, "output-section-legend")
    row = _heads(book, sheet, row, ("shift", "shift-name", "times", "on-site"))
    leads = {person.role: int(lead) for person, lead in zip(month.people, month.lead_minutes, strict=True)}
    for shift in book.centre.shifts:
        look = {"bg_color": f"#{shift.colour}", "font_color": font_on(shift.colour), "bold": True, "align": "center"}
        sheet.write_string(row, 0, shift.shift_id, book.styles.cell(**look))
        sheet.write_string(row, 1, shift.name, book.styles.cell())
        sheet.write_string(row, 2, clock_times_text(shift), book.styles.cell())
        early: dict[int, list[str]] = {}
        for role, lead in leads.items():
            if not shift.roles or role in shift.roles:
                early.setdefault(lead, []).append(role_name(texts, book.centre, role))
        on_site = texts("output-clause-separator").join(
            f"{on_site_text(texts, shift.start_minute - lead)} {texts('output-list-separator').join(roles)}"
            for lead, roles in sorted(early.items(), reverse=True)
        )
        sheet.write_string(row, 3, on_site, book.styles.cell(text_wrap=True))
        row += 1
    for leave_id, name in book.centre.leave_types.items():
        sheet.write_string(row, 0, leave_id, book.styles.cell(bg_color="#F3DCEB", align="center", bold=True))
        sheet.write_string(row, 1, name, book.styles.cell())
        row += 1
    for code in ("output-legend-star", "output-legend-red", "output-legend-wish", "output-legend-days"):
        sheet.write_string(row, 0, texts(code), book.styles.note)
        row += 1


def _write_repairs(book: Book, sheet: Any, row: int) -> int:
    """What was mended or assumed on the way."""
    if not book.remarks:
        return row
    row = _section(book, sheet, row, "output-section-repairs")
    for code, arguments in book.remarks:
        sheet.write_string(row, 0, remark_text(book.texts, code, arguments), book.styles())
        row += 1
    return row + 1


def _clause(book: Book, breach: Breach) -> str:
    return f"{breach.clause} {rule_name(book.texts, breach.rule)}".strip()


def _who_and_when(book: Book, breach: Breach) -> tuple[str, str]:
    day = "" if breach.day is None else day_text(book.texts, breach.day)
    if breach.employee_id is None:
        return "", day
    row = book.month.row_of.get(breach.employee_id)
    name = "" if row is None else book.month.people[row].name
    return f"{breach.employee_id} {name}".strip(), day


def _section(book: Book, sheet: Any, row: int, code: str) -> int:
    for column in range(len(_WIDTHS)):
        sheet.write_blank(row, column, None, book.styles.section)
    sheet.write_string(row, 0, book.texts(code), book.styles.section)
    sheet.set_row(row, 20)
    return row + 1


def _heads(book: Book, sheet: Any, row: int, names: Sequence[str]) -> int:
    for column, name in enumerate(names):
        sheet.write_string(row, column, book.texts(f"output-column-{name}"), book.styles.header)
    return row + 1


def _more(book: Book, sheet: Any, row: int, left: int) -> int:
    if left > 0:
        sheet.write_string(row, 0, book.texts("output-more", count=left), book.styles.note)
        return row + 1
    return row
