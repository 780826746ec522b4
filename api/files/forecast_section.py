"""A plan's forecast in the report: what is expected, why of this model, and what past forecasts were worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from api.files.charts import Chart, band_chart, past_chart
from api.files.plan_texts import choice_text, percent_text, weekday_name
from staffing.month import INTERVALS_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from api.locale.texts import Texts
    from api.services.plan_result import Plan
    from forecasting.forecast import QueueForecast

__all__ = ["error_rows", "forecast_sections"]


def forecast_sections(plan: Plan, texts: Texts) -> list[dict[str, object]]:
    """By queue: why its model, and charts of its days, of its typical week, and of past forecasts."""
    names = _names(plan)
    return [
        {"choice": choice_text(forecast.choice, texts), "charts": _charts(forecast, names[forecast.queue_id], texts)}
        for forecast in plan.forecasts
    ]


def error_rows(plan: Plan, texts: Texts) -> list[dict[str, str]]:
    """The forecast's backtest beside last week repeated."""
    names = _names(plan)
    rows = []
    for forecast in plan.forecasts:
        result, scores = forecast.backtest, forecast.backtest.scores
        rows.append(
            {
                "queue": names[forecast.queue_id],
                "model": texts(forecast.choice.model),
                "wape": percent_text(scores.wape),
                "naive": percent_text(result.seasonal_naive_wape),
                "bias": percent_text(scores.bias),
                "coverage": percent_text(scores.coverage80),
                "origins": str(result.origins),
            }
        )
    return rows


def _names(plan: Plan) -> Mapping[str, str]:
    return {queue.queue_id: queue.name for queue in plan.view.month.centre.queues}


def _charts(forecast: QueueForecast, queue: str, texts: Texts) -> list[Chart]:
    days, first = forecast.days, forecast.first_day
    label = texts("output-chart-days", queue=queue)
    _, low, _, high, _ = forecast.day_quantiles
    day_ticks = [(day / days, str(day + 1)) for day in range(days)]
    charts = [Chart(label, band_chart(forecast.day_means, low, high, day_ticks, label=label))]
    label = texts("output-chart-week", queue=queue)
    week = [_typical_week(values, first.weekday(), days) for values in (forecast.mean, forecast.q10, forecast.q90)]
    week_ticks = [(weekday / 7, weekday_name(texts, weekday)) for weekday in range(7)]
    charts.append(Chart(label, band_chart(week[0], week[1], week[2], week_ticks, label=label)))
    past = forecast.backtest.rows[::-1]
    if past:
        label = texts("output-chart-past", queue=queue)
        firsts = np.cumsum([0, *(row.days for row in past)])
        ticks = [(at / firsts[-1], row.first_day.isoformat()) for at, row in zip(firsts[:-1], past, strict=True)]
        bands = [(row.expected, row.day_quantiles[1], row.day_quantiles[3]) for row in past]
        charts.append(Chart(label, past_chart(bands, [row.came for row in past], ticks, label=label)))
    return charts


def _typical_week(values: NDArray[np.float64], first_weekday: int, days: int) -> NDArray[np.float64]:
    """(7 * 48,) means over the month by weekday, Monday first."""
    by_day = values.reshape(days, INTERVALS_PER_DAY)
    weekday = (first_weekday + np.arange(days)) % 7
    return np.concatenate([by_day[weekday == number].mean(axis=0) for number in range(7)])
