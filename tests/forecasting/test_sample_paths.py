"""Sample paths have the forecast as their mean, its spread, and days that are busy as a whole."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from forecasting.backtest import NOTHING, Backtest
from forecasting.choice import Choice
from forecasting.forecast import QueueForecast
from forecasting.models import CALENDAR
from forecasting.sample_paths import sample_rates

DAYS = 10


def forecast(dispersion: float, day_dispersion: float, month_dispersion: float = 0.0) -> QueueForecast:
    mean = np.tile(np.linspace(0.0, 94.0, 48), DAYS)
    return QueueForecast(
        queue_id="hotline",
        first_day=date(2026, 12, 1),
        days=DAYS,
        interval_minutes=30,
        mean=mean,
        quantiles=np.tile(mean, (5, 1)),
        day_quantiles=np.zeros((5, DAYS)),
        month_quantiles=np.zeros(5),
        days_over=0,
        aht_seconds=np.full(len(mean), 180.0),
        dispersion=np.full(len(mean), dispersion),
        day_dispersion=day_dispersion,
        month_dispersion=month_dispersion,
        backtest=Backtest(NOTHING, 30),
        repairs=(),
        choice=Choice(CALENDAR, "forecast-choice-untried"),
        models={},
    )


@pytest.mark.parametrize(("dispersion", "day"), [(0.05, 0.02), (0.01, 0.0), (0.01, 0.03), (0.0, 0.0)])
def test_mean_and_variance_are_the_forecast_s(dispersion: float, day: float) -> None:
    made = forecast(dispersion, day)
    drawn = sample_rates(made, 4000, seed=1)
    assert drawn.shape == (4000, 48 * DAYS)
    open_ = made.mean > 0
    np.testing.assert_allclose(drawn.mean(axis=0)[open_], made.mean[open_], rtol=0.03)
    relative = drawn.var(axis=0)[open_] / made.mean[open_] ** 2
    assert np.median(relative) == pytest.approx(dispersion, rel=0.05, abs=1e-9)
    assert not drawn[:, ~open_].any()


def test_a_day_s_total_scatters_by_what_its_intervals_share() -> None:
    made = forecast(0.05, 0.02)
    totals = sample_rates(made, 4000, seed=2).reshape(4000, DAYS, 48).sum(axis=2)
    relative = totals.var(axis=0) / totals.mean(axis=0) ** 2
    own = (0.03 / 1.02) * (made.mean[:48] ** 2).sum() / made.mean[:48].sum() ** 2
    assert np.median(relative) == pytest.approx(0.02 + own, rel=0.1)


def test_all_days_of_a_path_are_busy_together() -> None:
    totals = sample_rates(forecast(0.05, 0.02, 0.01), 4000, seed=3).reshape(4000, DAYS, 48).sum(axis=2)
    correlation = np.corrcoef(totals.T)[np.triu_indices(DAYS, 1)]
    assert correlation.mean() == pytest.approx(0.01 / 0.0206, abs=0.05)


def test_the_same_seed_gives_the_same_paths() -> None:
    made = forecast(0.05, 0.02)
    np.testing.assert_array_equal(sample_rates(made, 3, seed=5), sample_rates(made, 3, seed=5))
    assert (sample_rates(made, 3, seed=5) != sample_rates(made, 3, seed=6)).any()
