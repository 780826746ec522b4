"""A mended roster into its folder: the files a published roster has, and what has changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np

from api.files.conflict_file import conflicts_json
from api.files.json_files import audit_text, tidy
from api.files.output_folder import filled_folder
from api.files.plan_figures import short_and_over_share
from api.files.plan_tables import (
    COVERAGE_COLUMNS,
    DUTY_COLUMNS,
    ROSTER_COLUMNS,
    coverage_rows,
    duty_rows,
    roster_rows,
)
from api.files.table_file import write_table
from api.files.table_shapes import LEAVE
from api.files.workbook import amended_workbook_bytes
from api.services.rosters import waiver_remarks

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date
    from pathlib import Path

    from api.locale.texts import Texts
    from api.services.plan_request import Remark
    from api.services.repair import Repair
    from staffing.centre.people import Leave

__all__ = ["CHANGE_COLUMNS", "repair_summary", "write_repair"]

CHANGE_COLUMNS = ("employee_id", "date", "before", "after")


def repair_summary(repair: Repair, as_of: date, seed: int, carried: Sequence[object]) -> dict[str, Any]:
    """Key numbers of a repair as plain values.

    Parameters
    ----------
    carried
        What the plan of the roster says it mended or assumed; an audit of the files reads it again.
    """
    view = repair.after
    short_share, over_share = short_and_over_share(view)
    published, before, after = repair.short_by_day.sum(axis=1).tolist()
    return {
        "centre": view.month.centre.centre_id,
        "month": f"{view.month.first_day:%Y-%m}",
        "as_of": as_of.isoformat(),
        "changes": len(repair.changes),
        "changes_needed": repair.needed,
        "changes_known_to_do": repair.fewest,
        "people_changed": len({cell.employee_id for cell in repair.changes}),
        "days_absent_or_fixed": len(repair.absences),
        "change_price": tidy(repair.change_price),
        "objective_before": tidy(repair.before.audit.cost),
        "objective": tidy(view.audit.cost),
        "hard_breaches_before": len(repair.before.audit.hard),
        "hard_breaches": len(view.audit.hard),
        "short_half_hours_published": tidy(published, 4),
        "short_half_hours_before": tidy(before, 4),
        "short_half_hours": tidy(after, 4),
        "short_share": tidy(short_share),
        "over_share": tidy(over_share),
        "people_asked": repair.people_asked,
        "people_settled": repair.people_settled,
        "settled": repair.settled,
        "seconds": tidy(repair.seconds, 2),
        "seed": seed,
        "repairs": list(carried),
    }


def write_repair(
    repair: Repair,
    folder: Path,
    texts: Texts,
    *,
    summary: dict[str, Any],
    absences: Sequence[Leave],
    requirement: bytes | None,
    starred: Collection[tuple[str, date]],
    as_of: date,
) -> None:
    """Write all files of a mended roster; all of them or none.

    Parameters
    ----------
    absences
        Lines for the centre's ``leave.csv``.
    requirement
        Content of the ``requirement.csv`` the roster was mended for.
    starred
        Employee and date of cells marked as kept in the workbook, unless they have changed.

    Raises
    ------
    InputError
        The folder cannot be written, or a file stands in its place.
    """
    view = repair.after
    cells = sorted(
        (*repair.absences, *repair.changes), key=lambda cell: (view.month.row_of[cell.employee_id], cell.day)
    )
    remark: Remark = ("output-repaired", {"absent": len(repair.absences), "changes": len(repair.changes)})
    with filled_folder(folder) as place:
        write_table(place / "roster.csv", ROSTER_COLUMNS, roster_rows(view))
        write_table(place / "duties.csv", DUTY_COLUMNS, duty_rows(view))
        if requirement is not None:
            (place / "requirement.csv").write_bytes(requirement)
        write_table(place / "coverage.csv", COVERAGE_COLUMNS, coverage_rows(view))
        changed = ((cell.employee_id, cell.day.isoformat(), cell.before, cell.after) for cell in cells)
        write_table(place / "changes.csv", CHANGE_COLUMNS, changed)
        lines = ((one.employee_id, one.leave_type, one.start.isoformat(), one.end.isoformat()) for one in absences)
        write_table(place / "absences.csv", LEAVE.columns, lines)
        (place / "audit.json").write_text(audit_text(view, texts), encoding="utf-8")
        (place / "conflicts.json").write_text(
            conflicts_json(repair.conflicts, texts, sought=repair.conflicts_sought), encoding="utf-8"
        )
        text = json.dumps(summary, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
        (place / "summary.json").write_text(text, encoding="utf-8")
        kept = np.zeros(view.roster.shape, dtype=np.bool_)
        for employee_id, day in set(starred) - {(cell.employee_id, cell.day) for cell in repair.changes}:
            if employee_id in view.month.row_of:
                kept[view.month.row_of[employee_id], (day - view.month.first_day).days] = True
        remarks = [remark, *waiver_remarks(view)]
        workbook = amended_workbook_bytes(view, texts, kept, remarks, as_of, repair.conflicts)
        (place / "roster.xlsx").write_bytes(workbook)
