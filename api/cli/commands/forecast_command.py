"""``paiban forecast CENTRE --month M``: the calls of a month, and how sure they are."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from api.cli.errors import DONE
from api.cli.language import terminal_language
from api.cli.options import AsOf, CentreFolder, History, Lang, help_text
from api.locale.texts import texts

__all__ = ["forecast"]


def forecast(
    centre: CentreFolder,
    month: Annotated[str, typer.Option("--month", metavar="YYYY-MM", help=help_text("month"))],
    history: History = None,
    as_of: AsOf = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=help_text("forecast-out"))] = None,
    override: Annotated[
        list[str] | None,
        typer.Option("--override", metavar='"QUEUE START..END CHANGE"', help=help_text("override")),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", help=help_text("override-reason"))] = "",
    by: Annotated[str, typer.Option("--by", help=help_text("override-by"))] = "",
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    lang: Lang = None,
) -> None:
    from api.cli.month_inputs import month_inputs
    from api.services.plan_request import refuse_month_over

    say = texts(terminal_language())
    given = month_inputs(Path(centre), month, history, as_of, out, refuse_month_over)

    centre_now = given.centre
    if override:
        from api.cli.override_option import parse_overrides
        from api.files.override_log import record_overrides

        asked = parse_overrides(centre_now, override, reason=reason, by=by, made_on=date.today())
        recorded = record_overrides(Path(centre), asked)
        centre_now = replace(centre_now, overrides=(*centre_now.overrides, *recorded))
        for one in recorded:
            print(say("cli-forecast-recorded", override=one.override_id), file=sys.stderr)

    # Whatever is wrong with the input has been said by now: only then the libraries that take seconds to load.
    from api.cli.progress import PlanProgress
    from api.cli.show_forecast import show_forecast
    from api.files.forecast_files import forecast_text, write_forecast_files
    from api.services.demand import forecast_month

    names = {queue.queue_id: queue.name for queue in centre_now.queues}
    order = list(names)
    with PlanProgress(say) as progress:

        def report(queue_id: str, share: float) -> None:
            progress.forecast_only(names[queue_id], (order.index(queue_id) + share) / len(order))

        made = forecast_month(centre_now, given.rules, given.histories, given.first_day, given.as_of, report)
        if out is not None:
            from api.files.picture_style import drawable

            write_forecast_files(made, *drawable(names, say), out)
    if as_json:
        print(forecast_text(made), end="")
    else:
        show_forecast(made, names, say)
        if out is not None:
            print(say("cli-forecast-written", folder=str(out)))
    raise typer.Exit(DONE)
