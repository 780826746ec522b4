"""A backtest as a picture: days of past forecasts beside what came, and every model's error from origin to origin."""

from __future__ import annotations

import io
from datetime import timedelta
from itertools import cycle
from typing import TYPE_CHECKING, Any

import numpy as np

from api.files.picture_style import CAME, LINE, date_axis, draw_bands, dressed, new_figure, with_legend
from forecasting.scores import scores_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from api.locale.texts import Texts
    from forecasting.rolling_backtest import RollingBacktest

__all__ = ["backtest_picture"]

_HEIGHT_INCHES = 7.5  # of a queue
_OTHERS = ("#7a8ca3", "#b08bb5", "#7fae8e", "#c9a24d", "#9aa4af", "#c98b8b")


def backtest_picture(found: Sequence[RollingBacktest], names: Mapping[str, str], say: Texts) -> bytes:
    """A PNG, one queue below the other.

    Parameters
    ----------
    names
        Of the queues, by id.
    say
        Texts in a language that the machine has letters for (`picture_style.drawable`).
    """
    figure = new_figure(_HEIGHT_INCHES * len(found))
    places = figure.subplots(2 * len(found), 1)
    for number, one in enumerate(found):
        name = names.get(one.history.queue_id, one.history.queue_id)
        _days(places[2 * number], one, name, say)
        _errors(places[2 * number + 1], one, name, say)
    content = io.BytesIO()
    figure.savefig(content)
    return content.getvalue()


def _days(axes: Any, one: RollingBacktest, name: str, say: Texts) -> None:
    for row in one.rows:
        whole = np.isfinite(row.actual).all(axis=1)
        dates = np.array([row.first_day + timedelta(days=day) for day in range(len(row.mean))])
        draw_bands(axes, dates, row.mean.sum(axis=1), row.day_quantiles, say)
        came = row.actual[whole].sum(axis=1)
        axes.plot(dates[whole], came, ".", color=CAME, ms=5, label=say("forecast-picture-came"))
    dressed(axes, say("backtest-picture-days", queue=name), say("forecast-picture-calls"))
    date_axis(axes)
    axes.margins(x=0.01)
    with_legend(axes)


def _errors(axes: Any, one: RollingBacktest, name: str, say: Texts) -> None:
    rows = one.rows[::-1]
    marks = [row.as_of.isoformat() for row in rows]

    def errors(model: str) -> Any:
        shares = [scores_of([row.judged[model]], one.history.count_unit).wape for row in rows]
        return 100 * np.array(shares, dtype=np.float64)

    for model, colour in zip(one.models, cycle(_OTHERS), strict=False):
        axes.plot(marks, errors(model), "o-", color=colour, linewidth=1, ms=3, label=say(f"{model}-short"))
    axes.plot(marks, errors(""), "o-", color=LINE, linewidth=2.2, ms=5, label=say("cli-backtest-chosen"))
    dressed(axes, say("backtest-picture-errors", queue=name), say("backtest-picture-wape"))
    with_legend(axes)
