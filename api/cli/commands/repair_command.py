"""``paiban repair CENTRE ROSTER --absent WHO@DATE --out DIR``: mend a published roster with few changes."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from api.cli.errors import DONE, HARD_BREACHES, INTERRUPTED
from api.cli.language import terminal_language
from api.cli.options import CentreFolder, Lang, TimeLimit, Workers, help_text
from api.locale.texts import texts

__all__ = ["repair"]

DEFAULT_EFFORT = 2
PEOPLE_BY_EFFORT = 32
MOST_PEOPLE_BY_TIME = 512


def repair(
    centre: CentreFolder,
    roster: Annotated[Path, typer.Argument(metavar="ROSTER", help=help_text("repair-roster"))],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help=help_text("out"))],
    absent: Annotated[
        list[str] | None, typer.Option("--absent", metavar="WHO@FROM[..TO][=LEAVE]", help=help_text("absent"))
    ] = None,
    requirement: Annotated[
        Path | None, typer.Option("--requirement", metavar="FILE", help=help_text("requirement"))
    ] = None,
    freeze_until: Annotated[
        str | None, typer.Option("--freeze-until", metavar="DATE", help=help_text("freeze-until"))
    ] = None,
    notice_days: Annotated[int, typer.Option("--notice-days", min=0, max=366, help=help_text("notice-days"))] = 0,
    most_changes: Annotated[int | None, typer.Option("--most-changes", help=help_text("most-changes"))] = None,
    fixed: Annotated[Path | None, typer.Option("--fixed", metavar="ROSTER", help=help_text("fixed"))] = None,
    time_limit: TimeLimit = None,
    effort: Annotated[int | None, typer.Option("--effort", min=1, max=1000, help=help_text("repair-effort"))] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help=help_text("repair-seed"))] = 0,
    workers: Workers = 2,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help=help_text("repair-as-of"))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=help_text("repair-json"))] = False,
    lang: Lang = None,
) -> None:
    from api.cli.inputs import parse_option_date
    from api.cli.output_check import refuse_output
    from api.cli.published_roster import read_published
    from api.cli.repair_inputs import first_free_day, fixed_cells, parse_absences, published_demand
    from api.cli.time_limit import (
        ended_without_roster,
        explain_seconds,
        nothing_written_if_interrupted,
        search_stop,
        stop_on_interrupt,
    )
    from api.services.repair_request import RepairRequest, refuse_senseless
    from staffing.errors import InputError

    stop = search_stop(time_limit, effort)
    say = texts(terminal_language())
    with nothing_written_if_interrupted(say), ended_without_roster(time_limit) as roster_stands:
        refuse_output(out, centre=Path(centre))
        if out.resolve() == roster.resolve().parent:
            raise InputError("input-repair-out", file="--out", value=str(out))
        today = date.today() if as_of is None else parse_option_date("--as-of", as_of)
        absences = parse_absences(absent or [])
        read = read_published(Path(centre), roster, requirement=requirement)
        request = RepairRequest(
            centre=read.centre,
            rules=read.rules,
            first_day=read.first_day,
            cells=read.roster.cells,
            demand=read.demand,
            absences=absences,
            free_from=first_free_day(read.first_day, today, freeze_until, notice_days),
            stop=stop,
            published_demand=published_demand(read, roster, requirement),
            duties=read.duties,
            fixed=fixed_cells(read, fixed),
            most_changes=most_changes,
            most_people=MOST_PEOPLE_BY_TIME if time_limit else PEOPLE_BY_EFFORT * (effort or DEFAULT_EFFORT),
            seed=seed,
            workers=workers,
            explain_seconds=0.0 if time_limit is None else explain_seconds(time_limit),
        )
        refuse_senseless(request)

        # Whatever is wrong with the input has been said by now: only then the libraries that take seconds to load.
        from api.cli.repair_inputs import carried_remarks, requirement_text
        from api.cli.show_conflicts import show_conflicts
        from api.cli.show_repair import show_repair, show_written
        from api.files.repair_files import repair_summary, write_repair
        from api.files.workbook_reader import is_workbook
        from api.services.repair import repair_roster

        roster_stands()
        # A row of a CSV is no mark: it is only the cells ending in * of a workbook that somebody wants kept.
        marked = read.roster.fixed if is_workbook(roster) else frozenset()
        print(say("cli-repair-searching", free_from=request.free_from.isoformat()), file=sys.stderr, flush=True)
        stop_on_interrupt(stop)
        mended = repair_roster(request)
        if stop.cancelled.is_set():
            print(say("cli-interrupted-best"), file=sys.stderr)
        if not as_json:
            show_repair(mended, say)
            show_conflicts(mended.conflicts, mended.after.month, say)
            if not mended.conflicts_sought:
                print(say("cli-conflicts-not-sought"))
        summary = repair_summary(mended, today, seed, carried_remarks(roster))
        write_repair(
            mended,
            out,
            say,
            summary=summary,
            absences=absences,
            requirement=requirement_text(roster, requirement),
            starred=marked | request.fixed.keys(),
            as_of=today,
        )
    if as_json:
        print(json.dumps(summary, ensure_ascii=False, indent=2))
    else:
        show_written(out, say, with_leave=bool(absences))
    if stop.cancelled.is_set():
        raise typer.Exit(INTERRUPTED)
    raise typer.Exit(HARD_BREACHES if mended.after.audit.hard else DONE)
