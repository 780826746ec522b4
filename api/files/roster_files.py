"""A plan into its folder: tables, audit, conflicts, summary, workbook and report, all of them or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.conflict_file import conflicts_json
from api.files.json_files import audit_text, summary_text
from api.files.output_folder import filled_folder
from api.files.plan_tables import (
    COVERAGE_COLUMNS,
    DUTY_COLUMNS,
    FORECAST_COLUMNS,
    REQUIREMENT_COLUMNS,
    ROSTER_COLUMNS,
    coverage_rows,
    duty_rows,
    forecast_rows,
    requirement_rows,
    roster_rows,
)
from api.files.report import report_page
from api.files.table_file import write_table
from api.files.workbook import workbook_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from api.locale.texts import Texts
    from api.services.plan_result import Plan

__all__ = ["write_plan"]


def write_plan(plan: Plan, folder: Path, texts: Texts) -> None:
    """Write all files of a plan.

    Parameters
    ----------
    plan
        What planning the month found.
    folder
        Made if missing; files of the same names are replaced, others stay; untouched if anything fails.
    texts
        The language of workbook, report and messages; the tables' headers and codes are the same in all.

    Raises
    ------
    InputError
        The folder cannot be written, or a file stands in its place.
    """
    month = plan.view.month
    with filled_folder(folder) as place:
        write_table(place / "roster.csv", ROSTER_COLUMNS, roster_rows(plan.view))
        write_table(place / "duties.csv", DUTY_COLUMNS, duty_rows(plan.view))
        write_table(place / "requirement.csv", REQUIREMENT_COLUMNS, requirement_rows(month, plan.requirements))
        write_table(place / "coverage.csv", COVERAGE_COLUMNS, coverage_rows(plan.view))
        write_table(place / "forecast.csv", FORECAST_COLUMNS, forecast_rows(plan.view.month, plan.forecasts))
        (place / "audit.json").write_text(audit_text(plan.view, texts), encoding="utf-8")
        (place / "conflicts.json").write_text(
            conflicts_json(plan.conflicts, texts, sought=plan.conflicts_sought), encoding="utf-8"
        )
        (place / "summary.json").write_text(summary_text(plan, texts), encoding="utf-8")
        (place / "roster.xlsx").write_bytes(workbook_bytes(plan, texts))
        (place / "report.html").write_text(report_page(plan, texts), encoding="utf-8")
