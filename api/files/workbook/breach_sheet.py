"""Every breach of a roster, one a row: what is broken, by whom, when, and who has waived it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.files.plan_texts import breach_sentence, month_text, remark_text, rule_name
from api.files.workbook.styles import ALARM, ALARM_FILL, CALM_FILL, MUTED
from api.services.rosters import waiver_remarks

if TYPE_CHECKING:
    from api.files.workbook.styles import Styles
    from api.locale.texts import Texts
    from api.services.plan_result import RosterView
    from staffing.rules.base import Breach

__all__ = ["write_breaches"]

_WIDTHS = (10, 20, 26, 12, 14, 12, 64, 10, 26, 26)
_HEADS = ("severity", "clause", "rule", "employee-id", "name", "date", "sentence", "cost", "waiver", "rule-id")
_COST = _HEADS.index("cost")


def write_breaches(sheet: Any, view: RosterView, texts: Texts, styles: Styles) -> None:
    """Write the sheet: the verdict, remarks, then hard breaches that nobody has waived, then the others."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    month = view.month
    title = texts("output-breaches-title", centre=month.centre.name, month=month_text(texts, month.first_day))
    sheet.write_string(0, 0, title, styles.title)
    sheet.set_row(0, 26)
    hard = len(view.audit.hard)
    look = {"bg_color": f"#{ALARM_FILL}", "font_color": f"#{ALARM}"} if hard else {"bg_color": f"#{CALM_FILL}"}
    verdict = styles(bold=True, **look)
    sheet.merge_range(1, 0, 1, len(_HEADS) - 1, "", verdict)
    sheet.write_string(1, 0, texts("output-verdict-hard", count=hard), verdict)
    row = 2
    remarks = [remark_text(texts, code, arguments) for code, arguments in waiver_remarks(view)]
    for remark in [*([texts("cli-audit-clock-only")] if view.audit.not_judged else []), *remarks]:
        sheet.write_string(row, 0, remark, styles.note)
        row += 1
    row += 1
    for column, head in enumerate(_HEADS):
        sheet.write_string(row, column, texts(f"output-column-{head}"), styles.header)
    names = {person.employee_id: person.name for person in month.people}
    in_order = sorted(view.audit.breaches, key=lambda breach: breach.severity != "hard" or breach.waived)
    for number, breach in enumerate(in_order, row + 1):
        look = {"font_color": f"#{MUTED}"} if breach.waived else {}
        word = styles.cell(text_wrap=True, valign="top", **look)
        for column, text in enumerate(_cells(breach, names, texts)):
            if column != _COST:
                sheet.write_string(number, column, text, word)
        sheet.write_number(number, _COST, breach.cost, styles.cell(num_format="#,##0.0", valign="top", **look))
    if view.audit.breaches:
        sheet.autofilter(row, 0, row + len(view.audit.breaches), len(_HEADS) - 1)
    sheet.freeze_panes(row + 1, 0)
    sheet.repeat_rows(row)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&P / &N")


def _cells(breach: Breach, names: dict[str, str], texts: Texts) -> tuple[str, ...]:
    """Texts of a row; the cost is a number."""
    waiver = breach.waiver
    return (
        texts(f"output-severity-{breach.severity}"),
        breach.clause,
        rule_name(texts, breach.rule),
        breach.employee_id or "",
        names.get(breach.employee_id or "", ""),
        "" if breach.day is None else breach.day.isoformat(),
        breach_sentence(texts, breach),
        "",
        "" if waiver is None else texts("output-waiver", reason=waiver.reason, by=waiver.by),
        breach.rule,
    )
