"""The regulation clause by clause: how often each was put to the test on the roster, kept, broken and waived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.files.plan_texts import month_text, not_judged_text, rule_name, with_product_defaults
from api.files.workbook.styles import ALARM, MUTED
from staffing.compliance import PRODUCT_DEFAULT, clause_by_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.files.workbook.styles import Styles
    from api.locale.texts import Texts
    from api.services.plan_result import RosterView
    from staffing.compliance import ClauseLine

__all__ = ["write_clauses"]

_WIDTHS = (13, 20, 42, 34, 10, 10, 10, 10)
_HEADS = ("clause", "article", "phrase", "rule", "checked", "kept", "broken", "waived")
_WORDS = 4
"""Columns in front of the numbers."""


def write_clauses(sheet: Any, view: RosterView, texts: Texts, styles: Styles) -> None:
    """Write the sheet: clauses that judge the roster, those that cannot, then what no clause asks for."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    month = view.month
    title = texts("output-clauses-title", centre=month.centre.name, month=month_text(texts, month.first_day))
    sheet.write_string(0, 0, title, styles.title)
    sheet.set_row(0, 26)
    sheet.write_string(1, 0, texts("output-clauses-note"), styles.note)
    lines = view.compliance.lines
    row = _write_lines(sheet, 3, [line for line in lines if line.clause != PRODUCT_DEFAULT], texts, styles)
    row = _write_not_judged(sheet, row, view, texts, styles)
    defaults = [line for line in lines if line.clause == PRODUCT_DEFAULT]
    if defaults:
        _section(sheet, row, texts("output-section-product-defaults"), styles)
        _write_lines(sheet, row + 1, defaults, texts, styles)
    sheet.freeze_panes(3, 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&P / &N")


def _write_lines(sheet: Any, row: int, lines: Sequence[ClauseLine], texts: Texts, styles: Styles) -> int:
    """A table of lines under its heads; returns the next free row."""
    for column, head in enumerate(_HEADS):
        sheet.write_string(row, column, texts(f"output-column-{head}"), styles.header)
    alarm = styles.cell(num_format="#,##0", valign="top", bold=True, font_color=f"#{ALARM}")
    for line in lines:
        row += 1
        look = {} if line.checked else {"font_color": f"#{MUTED}"}
        word = styles.cell(text_wrap=True, valign="top", **look)
        number = styles.cell(num_format="#,##0", valign="top", **look)
        rule = with_product_defaults(texts, rule_name(texts, line.rule), line.product_defaults)
        for column, text in enumerate((*_words(line.clause), rule)):
            sheet.write_string(row, column, text, word)
        for column, count in enumerate((line.checked, line.kept, line.breaches, line.waived), _WORDS):
            is_broken = column == _WORDS + 2 and line.breaches > line.waived
            sheet.write_number(row, column, count, alarm if is_broken else number)
    return row + 2


def _write_not_judged(sheet: Any, row: int, view: RosterView, texts: Texts, styles: Styles) -> int:
    """Clauses that say nothing of a roster, with the reason; returns the next free row."""
    clauses = view.compliance.not_judged
    if not clauses:
        return row
    _section(sheet, row, texts("output-section-clauses-not-judged"), styles)
    row += 1
    word = styles.cell(text_wrap=True, valign="top")
    last = len(_HEADS) - 1
    for column, head in enumerate(("clause", "article", "phrase")):
        sheet.write_string(row, column, texts(f"output-column-{head}"), styles.header)
    _write_across(sheet, row, last, texts("output-column-reason"), styles.header)
    for clause in clauses:
        row += 1
        for column, text in enumerate(_words(clause.clause)):
            sheet.write_string(row, column, text, word)
        _write_across(sheet, row, last, not_judged_text(texts, clause), word)
        sheet.set_row(row, 27)
    return row + 2


def _words(clause_id: str) -> tuple[str, str, str]:
    """Id, article and words of a clause, as far as a packaged profile has them."""
    clause = clause_by_id().get(clause_id)
    return (clause_id, "", "") if clause is None else (clause_id, clause.article, clause.phrase)


def _write_across(sheet: Any, row: int, last: int, text: str, style: Any) -> None:
    """A text, never a formula, over the columns of rule and numbers."""
    sheet.merge_range(row, _WORDS - 1, row, last, "", style)
    sheet.write_string(row, _WORDS - 1, text, style)


def _section(sheet: Any, row: int, text: str, styles: Styles) -> None:
    for column in range(len(_HEADS)):
        sheet.write_blank(row, column, None, styles.section)
    sheet.write_string(row, 0, text, styles.section)
    sheet.set_row(row, 20)
