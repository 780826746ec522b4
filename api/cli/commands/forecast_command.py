"""``paiban forecast CENTRE --month M``: the calls of a month, and how sure they are."""

from __future__ import annotations

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
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    lang: Lang = None,
) -> None:
    from api.cli.inputs import load_centre, own_histories, parse_histories, parse_month, parse_option_date
    from api.cli.output_check import refuse_output
    from api.services.plan_request import for_foreign_history, refuse_month_over

    say = texts(terminal_language())
    if out is not None:
        refuse_output(out, centre=Path(centre))
    first_day = parse_month(month)
    found, rules = load_centre(Path(centre), require_calls=not history)
    histories = parse_histories(found, history) if history else own_histories(found)
    known_until = histories.last_day if history else date.today()
    if as_of is not None:
        known_until = parse_option_date("--as-of", as_of)
    refuse_month_over(first_day, known_until)
    if history:
        found, _ = for_foreign_history(found, list(histories.by_queue), first_day)

    from api.cli.progress import PlanProgress
    from api.cli.show_forecast import show_forecast
    from api.files.forecast_files import forecast_text, write_forecast_files
    from api.services.demand import forecast_month

    names = {queue.queue_id: queue.name for queue in found.queues}
    order = list(names)
    with PlanProgress(say) as progress:

        def report(queue_id: str, share: float) -> None:
            progress.forecast_only(names[queue_id], (order.index(queue_id) + share) / len(order))

        made = forecast_month(found, rules, histories.by_queue, first_day, known_until, report)
        if out is not None:
            from api.files.forecast_picture import has_chinese_font

            # Without letters for them, Chinese names would be drawn as boxes: ids and English instead.
            readable = has_chinese_font()
            shown = names if readable else {queue_id: queue_id for queue_id in names}
            write_forecast_files(made, shown, say if readable else texts("en"), out)
    if as_json:
        print(forecast_text(made), end="")
    else:
        show_forecast(made, names, say)
        if out is not None:
            print(say("cli-forecast-written", folder=str(out)))
    raise typer.Exit(DONE)
