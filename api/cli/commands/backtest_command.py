"""``paiban backtest CENTRE|FILE``: what forecasts of the past would have been worth."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import DONE
from api.cli.language import terminal_language
from api.cli.options import Lang, help_text
from api.locale.texts import texts
from staffing.errors import InputError

if TYPE_CHECKING:
    from forecasting.rolling_backtest import RollingBacktest

__all__ = ["backtest"]

_SPAN = re.compile(r"([1-9]\d{0,2})([dw])")
_DAYS_OF = {"d": 1, "w": 7}
_LONGEST_DAYS = 400


def backtest(
    source: Annotated[str, typer.Argument(metavar="CENTRE|FILE", help=help_text("backtest-source"))],
    origins: Annotated[int, typer.Option("--origins", min=1, max=60, help=help_text("backtest-origins"))] = 6,
    every: Annotated[str, typer.Option("--every", metavar="SPAN", help=help_text("backtest-every"))] = "4w",
    horizon: Annotated[str, typer.Option("--horizon", metavar="SPAN", help=help_text("backtest-horizon"))] = "4w",
    as_json: Annotated[bool, typer.Option("--json", help=help_text("json"))] = False,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.csv", help=help_text("backtest-out"))] = None,
    picture: Annotated[Path | None, typer.Option(metavar="FILE.png", help=help_text("backtest-picture"))] = None,
    lang: Lang = None,
) -> None:
    from api.cli.output_check import refuse_file_output
    from api.files.workbook_reader import is_workbook
    from api.services.backtest import BacktestAsked, backtest_centre, backtest_file

    say = texts(terminal_language())
    asked = BacktestAsked(origins, _days("--every", every), _days("--horizon", horizon))
    path = Path(source)
    files = [(option, file) for option, file in (("--out", out), ("--picture", picture)) if file is not None]
    for option, file in files:
        refuse_file_output(file, option=option, source=path)
    if out is not None and picture is not None and out.resolve() == picture.resolve():
        raise InputError("input-file-output-twice", file="--picture", value=str(picture))
    by_itself = path.is_file() and not is_workbook(path)

    from api.cli.inputs import load_centre, own_histories
    from api.cli.progress import PlanProgress
    from api.cli.show_backtest import show_backtest
    from api.files.backtest_files import backtest_text, predictions_text
    from api.files.replaced_files import replace_files

    names: dict[str, str] = {}
    with PlanProgress(say) as progress:
        if by_itself:
            found: tuple[RollingBacktest, ...] = (backtest_file(path, asked, progress.forecast_only),)
        else:
            centre, rules = load_centre(path, require_calls=True)
            histories = own_histories(centre).by_queue
            found = backtest_centre(centre, rules, histories, asked, progress.forecast_only)
            names = {queue.queue_id: queue.name for queue in centre.queues}
        contents = {}
        if out is not None:
            contents[out] = predictions_text(found).encode()
        if picture is not None:
            from api.files.backtest_picture import backtest_picture
            from api.files.picture_style import drawable

            contents[picture] = backtest_picture(found, *drawable(names, say))
        replace_files(contents)
    if as_json:
        print(backtest_text(found), end="")
    else:
        show_backtest(found, names, say)
        for _, file in files:
            print(say("cli-backtest-written", file=str(file)))
    raise typer.Exit(DONE)


def _days(option: str, text: str) -> int:
    """Days of ``4w`` or ``31d``."""
    found = _SPAN.fullmatch(text.strip().lower())
    days = int(found[1]) * _DAYS_OF[found[2]] if found else 0
    if not 7 <= days <= _LONGEST_DAYS:
        raise InputError("input-span", file=option, value=text, least=7, most=_LONGEST_DAYS)
    return days
