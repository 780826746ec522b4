"""``paiban audit CENTRE ROSTER``: read a roster back and judge it."""

from __future__ import annotations

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
    published: Annotated[Path | None, typer.Option("--published", metavar="FILE", help=help_text("published"))] = None,
    month_log: Annotated[Path | None, typer.Option("--month-log", metavar="FILE", help=help_text("month-log"))] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR|FILE.xlsx", help=help_text("audit-out"))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    lang: Lang = None,
) -> None:
    from api.cli.output_check import refuse_audit_output
    from api.cli.published_roster import read_published, with_first_version
    from api.cli.show_audit import show_audit
    from api.cli.swap_ledger import with_ledger
    from api.files.audit_files import write_audit
    from api.files.json_files import audit_text
    from api.services.audit import audit_cells, clock_time_breach

    say = texts(terminal_language())
    if out is not None:
        refuse_audit_output(out, centre=Path(centre), roster=roster)
    read = read_published(Path(centre), roster, month=month, carry_in=carry_in, requirement=requirement)
    found = read.centre if month_log is None else with_ledger(read.centre, month_log)
    if published is not None:
        found = with_first_version(found, read, published)
    # One a row: whoever types another shift leaves all three times of the old one standing.
    first_of_row = {m.row: m for m in reversed(read.roster.time_mismatches)}
    mismatches = [clock_time_breach(m.employee_id, m.day, m.column, m.value, m.expected) for m in first_of_row.values()]
    view = audit_cells(found, read.rules, read.first_day, read.roster.cells, read.demand, mismatches, read.duties)
    if out is not None:
        write_audit(view, out, say)
    if as_json:
        print(audit_text(view, say), end="")
    else:
        show_audit(view, say)
        if out is not None:
            print(say("cli-audit-written", place=str(out)))
    raise typer.Exit(HARD_BREACHES if view.audit.hard else DONE)
