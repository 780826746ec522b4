"""``paiban simulate CENTRE ROSTER``: what service a roster gives, call by call."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from api.cli.errors import DONE, INTERRUPTED
from api.cli.language import terminal_language
from api.cli.options import CentreFolder, History, Lang, Workers, help_text
from api.locale.texts import texts

__all__ = ["simulate"]


def simulate(
    centre: CentreFolder,
    roster: Annotated[Path, typer.Argument(metavar="ROSTER", help=help_text("roster"))],
    days: Annotated[
        int, typer.Option("--days", metavar="N", min=2, max=10_000, help=help_text("simulated-days"))
    ] = 100,
    month: Annotated[str | None, typer.Option("--month", metavar="YYYY-MM", help=help_text("audit-month"))] = None,
    carry_in: Annotated[Path | None, typer.Option("--carry-in", metavar="FILE", help=help_text("carry-in"))] = None,
    history: History = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help=help_text("simulated-as-of"))] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help=help_text("simulated-seed"))] = 0,
    workers: Workers = 2,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=help_text("simulated-out"))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    lang: Lang = None,
) -> None:
    from api.cli.inputs import own_histories, parse_histories, parse_option_date
    from api.cli.output_check import refuse_output
    from api.cli.published_roster import read_published
    from api.cli.time_limit import stop_on_interrupt
    from api.services.plan_request import refuse_past_month
    from solver.stopping import Stop

    say = texts(terminal_language())
    if out is not None:
        refuse_output(out, centre=Path(centre))
    read = read_published(Path(centre), roster, month=month, carry_in=carry_in)
    histories = parse_histories(read.centre, history) if history else own_histories(read.centre)
    known_until = min(date.today(), read.first_day - timedelta(days=1))
    if as_of is not None:
        known_until = parse_option_date("--as-of", as_of)
        refuse_past_month(read.first_day, known_until)
    elif read.as_of is not None:
        known_until = read.as_of

    # Whatever is wrong with the input has been said by now: only then the libraries that take seconds to load.
    from api.cli.progress import PlanProgress
    from api.cli.show_simulation import show_simulation
    from api.files.simulation_files import simulation_text, write_simulation
    from api.services.simulate import simulate_month

    stop = Stop()
    stop_on_interrupt(stop)
    with PlanProgress(say) as progress:
        made = simulate_month(
            read.centre,
            read.rules,
            read.first_day,
            read.roster.cells,
            histories.by_queue,
            known_until,
            runs=days,
            seed=seed,
            workers=workers,
            on_forecast=progress.forecast,
            on_run=lambda done: progress.simulated(done, days),
            stop=stop,
        )
    if made.simulation is None:
        print(say("cli-interrupted-nothing" if stop() else "cli-simulated-no-calls"), file=sys.stderr)
        raise typer.Exit(INTERRUPTED if stop() else DONE)
    if made.simulation.runs < days:
        print(say("cli-simulated-interrupted", runs=made.simulation.runs, asked=days), file=sys.stderr)
    if out is not None:
        write_simulation(made, made.simulation, out)
    if as_json:
        print(simulation_text(made, made.simulation), end="")
    else:
        show_simulation(made, made.simulation, say)
        if out is not None:
            print(say("cli-simulated-written", folder=str(out)))
    raise typer.Exit(INTERRUPTED if stop() else DONE)
