"""A backtest as JSON and its forecasts as a table."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from api.files.json_files import tidy
from api.files.plan_tables import decimal_text
from forecasting.models import BASELINES, SLOT_MEAN
from forecasting.rolling_backtest import scores_together
from forecasting.scores import Scores, scores_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forecasting.rolling_backtest import PastForecast, RollingBacktest

__all__ = ["LEVELS", "PREDICTION_COLUMNS", "backtest_text", "common_models", "model_name", "predictions_text"]

LEVELS = ("q025", "q10", "q50", "q90", "q975")
"""Columns of the quantiles at `forecasting.uncertainty.PROBABILITIES`."""
PREDICTION_COLUMNS = ("origin", "timestamp", "actual", "mean", *LEVELS)
_TEXT_PREFIX = "forecast-model-"


def backtest_text(found: Sequence[RollingBacktest]) -> str:
    """The JSON: scores of what would have been forecast, of every model beside it, by queue and by origin."""
    content: dict[str, Any] = {
        **_scores(scores_together(found)),
        "origins": max(len(one.rows) for one in found),
        "baselines": [model_name(model) for model in (*BASELINES, SLOT_MEAN)],
        "models": {model_name(model): _scores(scores_together(found, model)) for model in common_models(found)},
        "queues": {one.history.queue_id: _queue(one) for one in found},
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def common_models(found: Sequence[RollingBacktest]) -> tuple[str, ...]:
    """Models that took part everywhere."""
    return tuple(model for model in found[0].models if all(model in one.models for one in found))


def model_name(code: str) -> str:
    """A model's code as it stands in files: ``seasonal_naive``."""
    return code.removeprefix(_TEXT_PREFIX).replace("-", "_")


def predictions_text(found: Sequence[RollingBacktest]) -> str:
    """CSV of every interval forecast, the latest origin first; of several queues with the queue in front."""
    many = len(found) > 1
    columns = ("queue", *PREDICTION_COLUMNS) if many else PREDICTION_COLUMNS
    rows = ((one.history.queue_id, *line) if many else line for one in found for line in _predictions(one))
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([columns, *rows])
    return text.getvalue()


def _queue(one: RollingBacktest) -> dict[str, Any]:
    return {
        **_scores(scores_together([one])),
        "file": one.history.source,
        "holidays": one.country,
        "interval_minutes": one.interval_minutes,
        "repairs": [{"code": repair.code, "arguments": dict(repair.arguments)} for repair in one.notices],
        "models": {model_name(model): _scores(scores_together([one], model)) for model in one.models},
        "by_origin": [_origin(row, one.history.count_unit) for row in one.rows],
    }


def _origin(row: PastForecast, count_unit: float) -> dict[str, Any]:
    by_model = {model_name(model): scores_of([one], count_unit) for model, one in row.judged.items() if model}
    return {
        "as_of": row.as_of.isoformat(),
        "first_day": row.first_day.isoformat(),
        "days": len(row.mean),
        "chosen": model_name(row.choice.model),
        **_scores(scores_of([row.judged[""]], count_unit)),
        "models": {name: _scores(scores) for name, scores in by_model.items()},
    }


def _scores(scores: Scores) -> dict[str, float | None]:
    return {name: tidy(value) for name, value in dataclasses.asdict(scores).items()}


def _predictions(one: RollingBacktest) -> Iterator[tuple[str, ...]]:
    step = timedelta(minutes=one.interval_minutes)
    for row in one.rows:
        begin = datetime.combine(row.first_day, time())
        numbers = np.concatenate([row.mean.reshape(1, -1), row.quantiles.reshape(len(row.quantiles), -1)])
        for place, actual in enumerate(row.actual.ravel()):
            came = "" if np.isnan(actual) else decimal_text(actual, 4)
            start = f"{begin + place * step:%Y-%m-%dT%H:%M}"
            yield (row.as_of.isoformat(), start, came, *(decimal_text(number, 4) for number in numbers[:, place]))
