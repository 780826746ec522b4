"""A backtest on one screen: the models side by side, then origin by origin what would have been forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.files.plan_texts import percent_text
from forecasting.rolling_backtest import scores_together
from forecasting.scores import scores_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from api.locale.texts import Texts
    from forecasting.rolling_backtest import RollingBacktest
    from forecasting.scores import Scores

__all__ = ["show_backtest"]

_MEASURES = ("wape", "bias", "floor", "mase", "coverage80", "coverage95", "pinball")


def show_backtest(found: Sequence[RollingBacktest], names: Mapping[str, str], say: Texts) -> None:
    """Print the tables; names of the queues by id."""
    console = Console(highlight=False)
    for one in found:
        history = one.history
        first, last = one.rows[-1].first_day, history.last_day
        heading = say(
            "cli-backtest-heading",
            queue=names.get(history.queue_id, history.queue_id),
            origins=len(one.rows),
            days=len(one.rows[0].mean),
            first=first.isoformat(),
            last=last.isoformat(),
            minutes=one.interval_minutes,
            country=one.country,
        )
        console.print(Text(heading, style="bold"))
        for notice in one.notices:
            console.print(Text("  " + say(notice.code, **notice.arguments), style="yellow"))
        console.print(_models(one, say))
        console.print(_origins(one, say))
    if len(found) > 1:
        together = scores_together(found)
        line = say("cli-backtest-together", wape=percent_text(together.wape), bias=percent_text(together.bias))
        console.print(Text(line))
    console.print(Text(say("cli-backtest-legend"), style="dim"))


def _models(one: RollingBacktest, say: Texts) -> Table:
    table = _table(say, "cli-backtest-model")
    table.add_row(Text(say("cli-backtest-chosen"), style="bold"), *_cells(scores_together([one])))
    ranked = sorted(one.models, key=lambda model: scores_together([one], model).wape or 0.0)
    for model in ranked:
        table.add_row(Text(say(f"{model}-short")), *_cells(scores_together([one], model)))
    return table


def _origins(one: RollingBacktest, say: Texts) -> Table:
    table = _table(say, "cli-backtest-origin")
    for row in one.rows:
        name = f"{row.as_of.isoformat()}  {say(f'{row.choice.model}-short')}"
        table.add_row(Text(name), *_cells(scores_of([row.judged[""]], one.history.count_unit)))
    return table


def _table(say: Texts, first: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(say(first), overflow="fold")
    for measure in _MEASURES:
        table.add_column(say(f"cli-backtest-{measure}"), justify="right")
    return table


def _cells(scores: Scores) -> list[str]:
    plain = (scores.floor_ratio, scores.mase)
    return [
        percent_text(scores.wape),
        percent_text(scores.bias),
        *("–" if value is None else f"{value:.3f}" for value in plain),
        percent_text(scores.coverage80),
        percent_text(scores.coverage95),
        "–" if scores.pinball is None else f"{scores.pinball:,.2f}",
    ]
