"""Coverage of every day: a heat map of rostered less required by half-hour, its sums, and a typical day as a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from api.files.plan_texts import clock_text, month_text, weekday_name
from api.files.workbook.styles import day_fill
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY

if TYPE_CHECKING:
    from api.files.workbook.book import Book
    from staffing.arrays import FloatArray

__all__ = ["write_coverage"]

_DAY_WIDTH = 5.2
_CHART_COLUMN = 8  # of the hidden sheet, right of what drop-downs and counts need


def write_coverage(book: Book) -> None:
    """Write the sheet: all queues first, then each queue where there are several. A centre without queues says so."""
    sheet = book.file.get_worksheet_by_name(book.names["coverage"])
    month, texts = book.month, book.texts
    title = texts("output-coverage-title", month=month_text(texts, month.first_day))
    sheet.write_string(0, 0, title, book.styles.title)
    sheet.set_row(0, 26)
    if not month.demand.queue_ids:
        sheet.write_string(2, 0, texts("output-coverage-none"), book.styles())
        return
    sheet.write_string(1, 0, texts("output-coverage-note"), book.styles.note)
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, month.days, _DAY_WIDTH)
    cover = book.view.coverage
    required = month.demand.required.astype(np.float64)
    everything = (required.sum(axis=0), cover.rostered.sum(axis=0), cover.short.sum(axis=0))
    top = _write_block(book, sheet, 3, texts("output-all-queues"), *everything)
    top = _write_typical_day(book, sheet, top + 1, book.file.get_worksheet_by_name(book.names["lists"]))
    names = {queue.queue_id: queue.name for queue in book.centre.queues}
    breaks: list[int] = []
    if len(month.demand.queue_ids) > 1:
        for position, queue_id in enumerate(month.demand.queue_ids):
            heading = names.get(queue_id, queue_id)
            breaks.append(top)
            top = _write_block(
                book, sheet, top + 1, heading, required[position], cover.rostered[position], cover.short[position]
            )
    sheet.freeze_panes(3, 1)
    sheet.set_portrait()
    sheet.set_paper(8)  # A3
    sheet.fit_to_pages(1, 0)
    sheet.set_h_pagebreaks(breaks)


def _write_block(
    book: Book, sheet: Any, top: int, heading: str, required: FloatArray, rostered: FloatArray, short: FloatArray
) -> int:
    """One heat map with its sums; returns the next free row."""
    days, styles = book.month.days, book.styles
    # Over several queues a surplus on one must not hide what is missing on another.
    difference = np.where(short > 0, -short, rostered - required).reshape(days, INTERVALS_PER_DAY)
    sheet.write_string(top, 0, heading, styles.header)
    for day, kind in enumerate(book.month.day_kinds):
        look = styles.cell(align="center", bold=True, bg_color=day_fill(kind) or "#E7ECF2", shrink=True)
        sheet.write_string(top, 1 + day, f"{kind.day.day} {weekday_name(book.texts, kind.day.weekday())}", look)
    number = styles.cell(align="center", num_format="0;-0;0", font_size=9)
    part = styles.cell(align="center", num_format="0.0;-0.0;0", font_size=9)
    for at in range(INTERVALS_PER_DAY):
        start = at * INTERVAL_MINUTES
        label = f"{clock_text(start)}–{clock_text(start + INTERVAL_MINUTES)}"
        sheet.write_string(top + 1 + at, 0, label, styles.cell(font_size=9))
        for day in range(days):
            value = round(float(difference[day, at]), 2)
            sheet.write_number(top + 1 + at, 1 + day, value, number if value == int(value) else part)
    _shade(sheet, (top + 1, 1, top + INTERVALS_PER_DAY, days), difference)
    row = top + INTERVALS_PER_DAY + 1
    by_day = (days, INTERVALS_PER_DAY)
    hours = INTERVAL_MINUTES / 60
    missing = short.reshape(by_day)
    sums = (
        ("required-hours", required.reshape(by_day).sum(axis=1) * hours),
        ("rostered-hours", rostered.reshape(by_day).sum(axis=1) * hours),
        ("short-hours", missing.sum(axis=1) * hours),
        ("over-hours", np.maximum(rostered - required + short, 0).reshape(by_day).sum(axis=1) * hours),
        ("worst", difference.min(axis=1)),
    )
    for name, values in sums:
        sheet.write_string(row, 0, book.texts(f"output-coverage-{name}"), styles.header)
        for day in range(days):
            value = round(float(values[day]), 2)
            bad = name in {"short-hours", "worst"} and value != 0 and (name != "worst" or value < 0)
            look = styles.cell(
                align="center",
                num_format="0.#;-0.#;0" if value != int(value) else "0",
                shrink=True,
                font_size=9,
                **({"font_color": "#C00000", "bold": True} if bad else {}),
            )
            sheet.write_number(row, 1 + day, value, look)
        row += 1
    return row + 1


def _shade(sheet: Any, area: tuple[int, int, int, int], difference: FloatArray) -> None:
    """Red where people are missing, pale blue where there are more than required, on scales of their own."""
    sheet.conditional_format(
        *area,
        {
            "type": "3_color_scale",
            "min_type": "num",
            "mid_type": "num",
            "max_type": "num",
            "min_value": min(float(difference.min()), -1.0),
            "mid_value": 0,
            "max_value": max(float(difference.max()), 1.0),
            "min_color": "#E05A5A",
            "mid_color": "#FFFFFF",
            "max_color": "#9CC3E6",
        },
    )


def _write_typical_day(book: Book, sheet: Any, top: int, lists_sheet: Any) -> int:
    """Means of the workdays (of all days where there is none) as a native chart; its numbers are hidden."""
    month, texts = book.month, book.texts
    chosen = month.workday if month.workday.any() else np.ones(month.days, dtype=np.bool_)
    shape = (month.days, INTERVALS_PER_DAY)
    lines = (
        ("required", "#B03A2E", month.demand.required.sum(axis=0)),
        ("rostered", "#2E6DA4", book.view.coverage.rostered.sum(axis=0)),
    )
    chart = book.file.add_chart({"type": "line"})
    name = book.reference("lists")

    def column(number: int) -> str:
        return f"={name}!{xl_range_abs(1, number, INTERVALS_PER_DAY, number)}"

    for at in range(INTERVALS_PER_DAY):
        lists_sheet.write_string(1 + at, _CHART_COLUMN, clock_text(at * INTERVAL_MINUTES))
    for number, (line, colour, values) in enumerate(lines, _CHART_COLUMN + 1):
        lists_sheet.write_string(0, number, texts(f"output-column-{line}"))
        for at, value in enumerate(values.reshape(shape)[chosen].mean(axis=0)):
            lists_sheet.write_number(1 + at, number, round(float(value), 2))
        chart.add_series(
            {
                "name": f"={name}!{xl_rowcol_to_cell(0, number, True, True)}",
                "categories": column(_CHART_COLUMN),
                "values": column(number),
                "line": {"color": colour, "width": 2},
            }
        )
    chart.set_title({"name": texts("output-typical-day-title"), "name_font": {"size": 12}})
    chart.set_x_axis({"interval_unit": 4, "interval_tick": 4, "num_font": {"rotation": -45, "size": 9}})
    gridlines = {"visible": True, "line": {"color": "#DDDDDD"}}
    chart.set_y_axis({"name": texts("output-people"), "min": 0, "major_gridlines": gridlines})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 1000, "height": 320})
    sheet.insert_chart(top, 0, chart, {"description": texts("output-typical-day-title")})
    return top + 18
