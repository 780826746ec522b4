"""``paiban audit CENTRE ROSTER``: read a roster back and judge it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import DONE, HARD_BREACHES
from api.cli.language import terminal_language
from api.cli.options import CentreFolder, Lang, help_text
from api.locale.texts import texts

if TYPE_CHECKING:
    from datetime import date

    from staffing.centre.centre import Centre
    from staffing.month import Demand

__all__ = ["audit"]


def audit(
    centre: CentreFolder,
    roster: Annotated[Path, typer.Argument(metavar="ROSTER", help=help_text("roster"))],
    month: Annotated[str | None, typer.Option("--month", metavar="YYYY-MM", help=help_text("audit-month"))] = None,
    carry_in: Annotated[Path | None, typer.Option("--carry-in", metavar="FILE", help=help_text("carry-in"))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    lang: Lang = None,
) -> None:
    from rich.console import Console

    from api.cli.inputs import load_centre, parse_month, roster_cells, roster_month, with_carry_in
    from api.cli.show_plan import breach_table
    from api.files.json_files import audit_text
    from api.services.audit import audit_cells, clock_time_breach
    from staffing.centre.shifted import shift_dates

    say = texts(terminal_language())
    found, rules = load_centre(Path(centre), require_calls=False)
    beside = _summary_beside(roster)
    first_day = parse_month(month if month is not None else str(beside.get("month") or roster_month(roster)))
    found = shift_dates(found, _days_shifted(beside))
    if carry_in is not None:
        found = with_carry_in(found, carry_in, first_day)
    cells = roster_cells(found, rules, roster, first_day, complete=True)
    demand = _demand_beside(roster, found, first_day)
    mismatches = [clock_time_breach(m.employee_id, m.day, m.column, m.value, m.expected) for m in cells.time_mismatches]
    view = audit_cells(found, rules, first_day, cells.cells, demand, mismatches)
    if as_json:
        print(audit_text(view, say), end="")
    else:
        console = Console(highlight=False)
        soft = [b for b in view.audit.breaches if b.severity == "soft"]
        if view.audit.hard:
            console.print(f"[bold red]{say('cli-hard-breaches', count=len(view.audit.hard))}[/]")
            console.print(breach_table(view, view.audit.hard, say))
        else:
            console.print(f"[bold green]{say('cli-no-hard-breaches')}[/]")
        if not demand.queue_ids:
            console.print(say("cli-audit-clock-only"))
        console.print(say("cli-audit-soft", count=len(soft), cost=round(view.audit.cost)))
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


def _demand_beside(roster: Path, centre: Centre, first_day: date) -> Demand:
    """People required from ``requirement.csv`` beside the roster; no queues where there is none."""
    import numpy as np

    from api.files.requirement_file import read_requirement
    from staffing.month import INTERVALS_PER_DAY, Demand, month_span

    _, days = month_span(first_day)
    path = roster.parent / "requirement.csv"
    if not path.is_file():
        return Demand((), np.zeros((0, days * INTERVALS_PER_DAY), dtype=np.int64))
    return read_requirement(path, [queue.queue_id for queue in centre.queues], first_day, days)
