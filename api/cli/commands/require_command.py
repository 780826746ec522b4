"""``paiban require CENTRE --month M``: how many people a month takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.errors import DONE
from api.cli.language import terminal_language
from api.cli.options import AsOf, CentreFolder, History, Lang, help_text
from api.locale.texts import texts

__all__ = ["require"]


def require(
    centre: CentreFolder,
    month: Annotated[str, typer.Option("--month", metavar="YYYY-MM", help=help_text("month"))],
    history: History = None,
    as_of: AsOf = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=help_text("require-out"))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    lang: Lang = None,
) -> None:
    from api.cli.month_inputs import month_inputs
    from api.services.plan_request import refuse_past_month

    say = texts(terminal_language())
    given = month_inputs(Path(centre), month, history, as_of, out, refuse_past_month)

    # Whatever is wrong with the input has been said by now: only then the libraries that take seconds to load.
    from api.cli.progress import PlanProgress
    from api.cli.show_require import show_require
    from api.files.require_files import require_text, write_requirement_files
    from api.services.require import require_month

    with PlanProgress(say) as progress:
        needed = require_month(
            given.centre, given.rules, given.histories, given.first_day, given.as_of, progress.forecast
        )
        if out is not None:
            write_requirement_files(needed, out)
    if as_json:
        print(require_text(needed), end="")
    else:
        show_require(needed, say)
        if out is not None:
            print(say("cli-require-written", folder=str(out)))
    raise typer.Exit(DONE)
