"""``paiban plan CENTRE --month 2026-12 --out DIR``: the main job."""

from __future__ import annotations

import dataclasses
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import DONE, HARD_BREACHES, INTERRUPTED
from api.cli.language import terminal_language
from api.cli.options import AsOf, CentreFolder, History, Lang, Memory, TimeLimit, Workers, help_text
from api.locale.texts import texts

if TYPE_CHECKING:
    from api.cli.inputs import Histories
    from api.services.conflict_result import Conflict
    from api.services.plan_request import PlanRequest, Remark
    from solver.solve import Progress
    from solver.stopping import Stop
    from staffing.centre.centre import Centre
    from staffing.month import CentreMonth

__all__ = ["plan"]

DEFAULT_EFFORT = 2


def plan(
    centre: CentreFolder,
    month: Annotated[str, typer.Option("--month", metavar="YYYY-MM", help=help_text("month"))],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help=help_text("out"))],
    history: History = None,
    fixed: Annotated[Path | None, typer.Option("--fixed", metavar="ROSTER", help=help_text("fixed"))] = None,
    near: Annotated[Path | None, typer.Option("--near", metavar="ROSTER", help=help_text("near"))] = None,
    carry_in: Annotated[Path | None, typer.Option("--carry-in", metavar="FILE", help=help_text("carry-in"))] = None,
    time_limit: TimeLimit = None,
    effort: Annotated[int | None, typer.Option("--effort", min=1, max=1000, help=help_text("effort"))] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help=help_text("seed"))] = 0,
    workers: Workers = 2,
    memory: Memory = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> None:
    from api.cli.output_check import refuse_output
    from api.cli.time_limit import ended_without_roster, explain_seconds, search_stop, stop_on_interrupt
    from staffing.errors import NoSolutionInTime

    stop = search_stop(time_limit, effort, memory)
    stop_on_interrupt(stop)
    say = texts(terminal_language())
    with ended_without_roster(time_limit) as roster_stands:
        refuse_output(out, centre=Path(centre))
        request = _request(
            Path(centre), month, history or [], fixed, near, carry_in, as_of, effort, seed, workers, stop
        )
        if time_limit is not None:
            request = dataclasses.replace(request, explain_seconds=explain_seconds(time_limit))

        # Whatever is wrong with the input has been said by now: only then the libraries that take seconds to load.
        from api.cli.progress import PlanProgress
        from api.cli.show_conflicts import show_conflicts
        from api.cli.show_plan import show_plan
        from api.files.roster_files import write_plan
        from api.services.plan import plan_month

        try:
            with PlanProgress(say) as progress:

                def on_progress(told: Progress) -> None:
                    roster_stands()
                    progress.solver(told)

                def on_impossible(conflicts: tuple[Conflict, ...], month: CentreMonth) -> None:
                    if conflicts:
                        print(say("cli-plan-impossible"), file=sys.stderr)
                        show_conflicts(conflicts, month, say, with_ways_out=False, to_stderr=True)

                made = plan_month(request, progress.forecast, on_progress, on_impossible)
            write_plan(made, out, say)
        except (NoSolutionInTime, KeyboardInterrupt):
            if not stop.cancelled.is_set():
                raise
            # Typer would swallow an interrupt without a word.
            print(say("cli-interrupted-nothing"), file=sys.stderr)
            raise typer.Exit(INTERRUPTED) from None
    show_plan(made, out, say)
    show_conflicts(made.conflicts, made.view.month, say)
    if not made.conflicts_sought:
        print(say("cli-conflicts-not-sought"))
    if stop.cancelled.is_set():
        raise typer.Exit(INTERRUPTED)
    raise typer.Exit(HARD_BREACHES if made.view.audit.hard else DONE)


def _request(
    folder: Path,
    month: str,
    history: list[str],
    fixed: Path | None,
    near: Path | None,
    carry_in: Path | None,
    as_of: str | None,
    effort: int | None,
    seed: int,
    workers: int,
    stop: Stop,
) -> PlanRequest:
    """Read everything the plan needs; raises InputErrors before any work begins."""
    from api.cli.inputs import load_centre, parse_month, parse_option_date, roster_cells, with_carry_in
    from api.services.plan_request import PlanRequest, for_foreign_history, refuse_past_month
    from api.services.shown_leave import with_leave_shown
    from solver.stopping import Effort

    first_day = parse_month(month)
    centre, rules = load_centre(folder, require_calls=not history)
    histories = _histories(centre, history)
    today = histories.last_day if history else date.today()
    known_until = parse_option_date("--as-of", as_of) if as_of is not None else today
    refuse_past_month(first_day, known_until)
    remarks: list[Remark] = []
    if history:
        centre, remarks = for_foreign_history(centre, list(histories.by_queue), first_day)
    if carry_in is not None:
        centre = with_carry_in(centre, carry_in, first_day)
    kept = {}
    if fixed is not None:
        cells = roster_cells(centre, rules, fixed, first_day)
        kept = with_leave_shown(centre, {key: cells.cells[key] for key in cells.fixed})
    draft = None if near is None else with_leave_shown(centre, roster_cells(centre, rules, near, first_day).cells)
    level = effort if effort is not None else DEFAULT_EFFORT
    return PlanRequest(
        centre=centre,
        rules=rules,
        histories=histories.by_queue,
        first_day=first_day,
        as_of=known_until,
        effort=Effort.of(level) if stop.seconds is None else Effort.unlimited(),
        stop=stop,
        seed=seed,
        workers=workers,
        fixed=kept,
        draft=draft,
        remarks=tuple(remarks),
    )


def _histories(centre: Centre, given: list[str]) -> Histories:
    from api.cli.inputs import own_histories, parse_histories

    return parse_histories(centre, given) if given else own_histories(centre)
