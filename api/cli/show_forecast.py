"""A month's forecast on the terminal: why its model, what its past was worth, and every day with its band."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.files.plan_texts import choice_text, number_text, percent_text, weekday_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from api.locale.texts import Texts
    from forecasting.forecast import QueueForecast

__all__ = ["show_forecast"]

_BAR = 24


def show_forecast(forecasts: Sequence[QueueForecast], names: Mapping[str, str], say: Texts) -> None:
    """Print one queue after another."""
    console = Console(highlight=False)
    for forecast in forecasts:
        console.print(Text(_heading(forecast, names.get(forecast.queue_id, forecast.queue_id), say), style="bold"))
        console.print(Text(choice_text(forecast.choice, say)))
        scores = forecast.backtest.scores
        if scores.wape is not None:
            line = say(
                "cli-forecast-backtest",
                origins=forecast.backtest.origins,
                wape=percent_text(scores.wape),
                naive=percent_text(forecast.backtest.seasonal_naive_wape),
                bias=percent_text(scores.bias),
                coverage=percent_text(scores.coverage80),
                judged="no" if scores.coverage80 is None else "yes",
            )
            console.print(Text(line))
        for repair in forecast.repairs:
            console.print(Text(say(repair.code, **repair.arguments), style="yellow"))
        console.print(_days(forecast, say))


def _heading(forecast: QueueForecast, name: str, say: Texts) -> str:
    low, high = forecast.month_quantiles[1], forecast.month_quantiles[3]
    arguments = {
        "queue": name,
        "month": f"{forecast.first_day:%Y-%m}",
        "calls": number_text(float(forecast.mean.sum()), 0),
        "low": number_text(float(low), 0),
        "high": number_text(float(high), 0),
    }
    if forecast.days_over == 0:
        return say("cli-forecast-month", **arguments)
    came = float(forecast.day_means[: forecast.days_over].sum())
    return say("cli-forecast-under-way", came=number_text(came, 0), days=forecast.days_over, **arguments)


def _days(forecast: QueueForecast, say: Texts) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(say("cli-forecast-day"))
    for column in ("calls", "80", "95"):
        table.add_column(say(f"cli-forecast-{column}"), justify="right")
    table.add_column("")
    means = forecast.day_means
    most = max(float(means.max()), 1e-9)
    for day, mean in enumerate(means):
        date = forecast.first_day + timedelta(days=day)
        low95, low80, _, high80, high95 = (number_text(float(level), 0) for level in forecast.day_quantiles[:, day])
        over = day < forecast.days_over
        table.add_row(
            f"{date.isoformat()} {weekday_name(say, date.weekday())}",
            number_text(float(mean), 0),
            say("cli-forecast-came") if over else f"{low80} – {high80}",
            "" if over else f"{low95} – {high95}",
            Text("█" * round(_BAR * mean / most), style="bright_black" if over else "cyan"),
        )
    return table
