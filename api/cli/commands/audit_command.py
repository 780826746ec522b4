"""``paiban audit CENTRE ROSTER``: read a roster back and judge it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from api.cli.errors import DONE, HARD_BREACHES
from api.cli.language import terminal_language
from api.cli.options import CentreFolder, Lang, help_text
from api.locale.texts import texts

__all__ = ["audit"]


def audit(
    centre: CentreFolder,
    roster: Annotated[Path, typer.Argument(metavar="ROSTER", help=help_text("roster"))],
    month: Annotated[str | None, typer.Option("--month", metavar="YYYY-MM", help=help_text("audit-month"))] = None,
    carry_in: Annotated[Path | None, typer.Option("--carry-in", metavar="FILE", help=help_text("carry-in"))] = None,
    requirement: Annotated[
        Path | None, typer.Option("--requirement", metavar="FILE", help=help_text("requirement"))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    lang: Lang = None,
) -> None:
    from api.cli.inputs import employed_in, load_centre, parse_month, roster_cells, roster_month, with_carry_in
    from api.cli.show_audit import show_audit
    from api.files.duties_file import read_standby
    from api.files.json_files import audit_text
    from api.files.requirement_file import read_requirement
    from api.services.audit import audit_cells, clock_time_breach
    from staffing.centre.shifted import shift_dates
    from staffing.month import Demand, month_span

    say = texts(terminal_language())
    found, rules = load_centre(Path(centre), require_calls=False)
    beside = _summary_beside(roster)
    first_day = parse_month(month if month is not None else str(beside.get("month") or roster_month(roster)))
    found = shift_dates(found, _days_shifted(beside))
    if carry_in is not None:
        found = with_carry_in(found, carry_in, first_day)
    cells = roster_cells(found, rules, roster, first_day, complete=True)
    _, days = month_span(first_day)
    queue_ids = [queue.queue_id for queue in found.queues]
    required = requirement if requirement is not None else _beside(roster, "requirement.csv")
    demand = (
        Demand.unknown(queue_ids, days) if required is None else read_requirement(required, queue_ids, first_day, days)
    )
    listed = _beside(roster, "duties.csv")
    duties = None if listed is None else read_standby(listed, first_day, days, employed_in(found, first_day))
    # One a row: whoever types another shift leaves all three times of the old one standing.
    first_of_row = {m.row: m for m in reversed(cells.time_mismatches)}
    mismatches = [clock_time_breach(m.employee_id, m.day, m.column, m.value, m.expected) for m in first_of_row.values()]
    view = audit_cells(found, rules, first_day, cells.cells, demand, mismatches, duties)
    if as_json:
        print(audit_text(view, say), end="")
    else:
        show_audit(view, say)
    raise typer.Exit(HARD_BREACHES if view.audit.hard else DONE)


def _summary_beside(roster: Path) -> dict[str, object]:
    """``summary.json`` of the plan the roster lies beside; empty where there is none to be read."""
    path = roster.parent / "summary.json"
    if not path.is_file():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _days_shifted(summary: dict[str, object]) -> int:
    """By how many days that plan had moved the centre's dates."""
    repairs = summary.get("repairs")
    for repair in repairs if isinstance(repairs, list) else []:
        if isinstance(repair, dict) and repair.get("code") == "remark-dates-shifted":
            arguments = repair.get("arguments")
            days = arguments.get("days") if isinstance(arguments, dict) else None
            return days if isinstance(days, int) else 0
    return 0


def _beside(roster: Path, name: str) -> Path | None:
    """A file of the plan the roster lies beside."""
    path = roster.parent / name
    return path if path.is_file() else None
