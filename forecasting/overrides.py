"""A forecast as people have changed it by hand, and what each change did to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import numpy as np

from forecasting.history import Repair

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from numpy.typing import NDArray

    from forecasting.forecast import QueueForecast
    from staffing.centre.forecast_override import ForecastOverride

__all__ = ["AppliedOverride", "apply_overrides", "overridden"]

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class AppliedOverride:
    """What an override did to the forecast of a queue.

    Attributes
    ----------
    calls_before, calls_after
        Expected calls of the override's stretch, as far as it was forecast, with all overrides before it applied.
    """

    override_id: str
    calls_before: float
    calls_after: float


def apply_overrides(
    mean: NDArray[np.float64],
    first_day: date,
    interval_minutes: int,
    queue_id: str,
    overrides: Iterable[ForecastOverride],
) -> tuple[NDArray[np.float64], tuple[AppliedOverride, ...]]:
    """Change the forecast of a queue by overrides in their order, each on top of those before it.

    The calls of an interval are taken to be spread evenly over its minutes: of one that is covered in part, that part
    changes. Where calls are to sum to a number the shape of the stretch is kept; where nothing is forecast in it, they
    are spread evenly. Of a stretch partly beyond the forecast, the number is due in proportion of its minutes.

    Parameters
    ----------
    mean : (T,) float64
        Expected calls, at least 0, of the intervals from midnight of `first_day` on.
    overrides
        Of all queues, of any time.

    Returns
    -------
    changed : (T,) float64
    applied
        The overrides of this queue that touch the forecast, in their order.
    """
    changed = np.array(mean, dtype=np.float64)
    applied = []
    for override in overrides:
        if override.queue_id not in {None, queue_id}:
            continue
        covered = _covered(len(changed), first_day, interval_minutes, override)
        if not covered.any():
            continue
        before = changed * covered
        after = _as_overridden(override, before, covered, interval_minutes)
        changed = changed * (1.0 - covered) + after
        applied.append(AppliedOverride(override.override_id, float(before.sum()), float(after.sum())))
    return changed, tuple(applied)


def overridden(forecast: QueueForecast, overrides: Iterable[ForecastOverride]) -> QueueForecast:
    """A forecast with its overrides, each told among its repairs.

    Bands keep their width relative to the calls: who overrides says what to expect, not how sure that is. What came
    in already is not changed.
    """
    slots = len(forecast.mean) // forecast.days
    came = forecast.days_over * slots
    to_come = forecast.mean.copy()
    to_come[:came] = 0.0
    begin = forecast.first_day
    changed, applied = apply_overrides(to_come, begin, forecast.interval_minutes, forecast.queue_id, overrides)
    if not applied:
        return forecast
    changed[:came] = forecast.mean[:came]
    by_day = changed.reshape(-1, slots).sum(axis=1)
    sure = float(forecast.mean[:came].sum())
    ahead = np.array([float(changed[came:].sum())]), np.array([float(to_come.sum())])
    told = tuple(
        Repair(
            "forecast-overridden",
            {
                "queue": forecast.queue_id,
                "override": one.override_id,
                "before": round(one.calls_before, 1),
                "after": round(one.calls_after, 1),
            },
        )
        for one in applied
    )
    return replace(
        forecast,
        mean=changed,
        quantiles=_scaled(forecast.quantiles, forecast.mean, changed),
        day_quantiles=_scaled(forecast.day_quantiles, forecast.day_means, by_day),
        month_quantiles=_scaled(forecast.month_quantiles[:, None] - sure, ahead[1], ahead[0])[:, 0] + sure,
        repairs=(*forecast.repairs, *told),
    )


def _scaled(
    levels: NDArray[np.float64], before: NDArray[np.float64], after: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Quantiles (5, N) of calls whose mean (N,) is another now; the mean itself where nothing was expected before."""
    ratio = np.divide(after, before, out=np.zeros_like(after), where=before > 0)
    return np.asarray(np.where(before > 0, levels * ratio, after))


def _covered(intervals: int, first_day: date, interval_minutes: int, override: ForecastOverride) -> NDArray[np.float64]:
    """Share of each interval (T,) that an override covers."""
    midnight = datetime.combine(first_day, time())
    begin, end = (override.start - midnight) // _MINUTE, (override.end - midnight) // _MINUTE
    starts = np.arange(intervals) * interval_minutes
    minutes = np.minimum(end, starts + interval_minutes) - np.maximum(begin, starts)
    return np.asarray(np.maximum(minutes, 0) / interval_minutes, dtype=np.float64)


def _as_overridden(
    override: ForecastOverride, before: NDArray[np.float64], covered: NDArray[np.float64], interval_minutes: int
) -> NDArray[np.float64]:
    """Calls (T,) of the stretch, which were `before`."""
    if override.calls is None:
        return before * (1.0 if override.factor is None else override.factor)
    minutes = (override.end - override.start) // _MINUTE
    due = override.calls * float(covered.sum()) * interval_minutes / minutes
    expected = float(before.sum())
    shares = before / expected if expected > 0 else covered / float(covered.sum())
    return due * shares
