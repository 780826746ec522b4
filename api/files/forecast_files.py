"""A forecast as files: intervals, days, JSON and a picture a queue."""

from __future__ import annotations

import dataclasses
import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from api.files.backtest_files import LEVELS, model_name
from api.files.json_files import tidy
from api.files.output_folder import filled_folder
from api.files.plan_tables import decimal_text, interval_starts
from api.files.table_file import write_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from api.locale.texts import Texts
    from forecasting.forecast import QueueForecast

__all__ = ["DAY_COLUMNS", "INTERVAL_COLUMNS", "forecast_text", "write_forecast_files"]

INTERVAL_COLUMNS = ("queue", "start", "mean", *LEVELS, "aht_seconds")
DAY_COLUMNS = ("queue", "date", "mean", *LEVELS)


def forecast_text(forecasts: Sequence[QueueForecast]) -> str:
    """``forecast.json``."""
    content = {
        "month": f"{forecasts[0].first_day:%Y-%m}",
        "queues": {forecast.queue_id: _queue(forecast) for forecast in forecasts},
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_forecast_files(
    forecasts: Sequence[QueueForecast], names: Mapping[str, str], say: Texts, folder: Path
) -> None:
    """Write ``forecast.csv``, ``days.csv``, ``forecast.json`` and a PNG a queue, all of them or none.

    Parameters
    ----------
    names
        Names of the queues by id.
    say
        Texts of the pictures.

    Raises
    ------
    InputError
        The folder cannot be written.
    """
    from api.files.forecast_picture import draw_forecast

    with filled_folder(folder) as place:
        write_table(place / "forecast.csv", INTERVAL_COLUMNS, _interval_rows(forecasts))
        write_table(place / "days.csv", DAY_COLUMNS, _day_rows(forecasts))
        (place / "forecast.json").write_text(forecast_text(forecasts), encoding="utf-8", newline="\n")
        for forecast in forecasts:
            queue_id = forecast.queue_id
            draw_forecast(forecast, names.get(queue_id, queue_id), say, place / f"forecast-{queue_id}.png")


def _queue(forecast: QueueForecast) -> dict[str, Any]:
    levels = dict(zip(LEVELS, forecast.month_quantiles, strict=True))
    result = forecast.backtest
    return {
        "calls": tidy(float(forecast.mean.sum()), 1),
        **{name: tidy(value, 1) for name, value in levels.items()},
        "days_over": forecast.days_over,
        "model": model_name(forecast.choice.model),
        "choice": {"code": forecast.choice.reason, "arguments": dict(forecast.choice.arguments)},
        "backtest": {
            **{name: tidy(value) for name, value in dataclasses.asdict(result.scores).items()},
            "origins": result.origins,
            "models": {model_name(model): tidy(scores.wape) for model, scores in result.models.items()},
        },
        "repairs": [{"code": repair.code, "arguments": dict(repair.arguments)} for repair in forecast.repairs],
    }


def _interval_rows(forecasts: Sequence[QueueForecast]) -> Iterator[tuple[str, ...]]:
    for forecast in forecasts:
        for at, start in enumerate(interval_starts(forecast.first_day, forecast.days)):
            numbers = (forecast.mean[at], *forecast.quantiles[:, at], forecast.aht_seconds[at])
            yield (forecast.queue_id, start, *(decimal_text(number, 4) for number in numbers))


def _day_rows(forecasts: Sequence[QueueForecast]) -> Iterator[tuple[str, ...]]:
    for forecast in forecasts:
        for day, mean in enumerate(forecast.day_means):
            numbers = (mean, *forecast.day_quantiles[:, day])
            date = (forecast.first_day + timedelta(days=day)).isoformat()
            yield (forecast.queue_id, date, *(decimal_text(number, 2) for number in numbers))
