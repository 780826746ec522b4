"""The forecast of a queue, from the outside."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from forecasting.forecast import forecast_queue
from forecasting.history import history_from_grid, read_history
from staffing.centre.centre import Event
from staffing.centre.holidays import day_kinds
from staffing.errors import InputError
from staffing.forecast_settings import ForecastSettings
from tests.forecasting.histories import MONDAY, daily_shape, real_history, simulated_calls, simulated_history

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forecasting.forecast import QueueForecast
    from forecasting.history import CallHistory

FIRST = date(2023, 1, 2)  # a Monday


def forecast(
    history: CallHistory,
    *,
    as_of: date | None = None,
    lead: int = 11,
    days: int = 31,
    events: Sequence[Event] = (),
    **options: object,
) -> QueueForecast:
    as_of = as_of or history.last_day
    return forecast_queue(
        history,
        as_of=as_of,
        first_day=as_of + timedelta(days=lead),
        days=days,
        events=events,
        holiday_overrides={},
        default_aht_seconds=200.0,
        **options,  # type: ignore[arg-type]
    )


def chinese_calls(first: date, days: int, *, seed: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Two years of a centre whose callers rest on holidays: expected and actual calls, (days, 48)."""
    level = np.empty(days)
    for place, kind in enumerate(day_kinds(first, days, {})):
        weekend = kind.day.weekday() >= 5 and not kind.makeup_workday
        level[place] = 3000 * (0.75 if weekend or kind.holiday else 1.0)
        if kind.holiday in ("spring_festival", "national_day"):
            level[place] *= 0.6
    expected = level[:, None] * daily_shape(48)
    rng = np.random.default_rng(seed)
    noise = rng.gamma(1000, 0.001, size=(days, 1))
    return expected, rng.poisson(expected * noise).astype(float)


@pytest.mark.parametrize("slots", [24, 48, 72, 96, 288])
def test_the_shape_of_a_forecast_is_the_planning_grid_at_any_grain(slots: int) -> None:
    result = forecast(simulated_history(100, slots))
    for array in (result.mean, result.q10, result.q90, result.aht_seconds):
        assert array.shape == (31 * 48,)
        assert np.all(np.isfinite(array))
        assert np.all(array >= 0)
    assert np.all(result.q10 <= result.mean)
    assert np.all(result.q90 >= result.mean)
    assert np.all(result.aht_seconds == 200.0)


def test_a_simulated_centre_is_forecast_near_its_true_expectation() -> None:
    calls = simulated_calls(200, per_day=3000, day_noise=0.01)
    result = forecast(history_from_grid("hotline", MONDAY, calls))
    week = np.array([1.1, 1.05, 1.0, 1.0, 1.05, 0.7, 0.65])
    weekday = (np.arange(31) + result.first_day.weekday()) % 7
    kinds = day_kinds(result.first_day, 31, {})
    ordinary = np.array([kind.holiday is None and not kind.makeup_workday for kind in kinds])
    truth = (3000 * week[weekday])[:, None] * daily_shape(48)
    error = np.abs(result.mean.reshape(31, 48) - truth)[ordinary].sum() / truth[ordinary].sum()
    assert error < 0.05
    assert result.backtest.scores.wape is not None
    assert result.backtest.seasonal_naive_wape is not None
    assert result.backtest.scores.wape < result.backtest.seasonal_naive_wape
    assert result.backtest.scores.coverage80 == pytest.approx(0.8, abs=0.08)
    assert result.backtest.origins == 6


def test_nothing_after_as_of_is_used() -> None:
    calls = simulated_calls(150)
    changed = calls.copy()
    changed[101:] = 0.0
    as_of = MONDAY + timedelta(days=100)
    results = [forecast(history_from_grid("hotline", MONDAY, grid), as_of=as_of) for grid in (calls, changed)]
    for name in ("mean", "q10", "q90", "aht_seconds"):
        np.testing.assert_array_equal(getattr(results[0], name), getattr(results[1], name))
    assert results[0].backtest.models == results[1].backtest.models
    for one, other in zip(results[0].backtest.rows, results[1].backtest.rows, strict=True):
        assert one.models == other.models
        np.testing.assert_array_equal(one.day_quantiles, other.day_quantiles)


def test_the_day_of_as_of_itself_is_used() -> None:
    calls = simulated_calls(101)
    changed = calls.copy()
    changed[100] *= 1.3
    results = [forecast(history_from_grid("hotline", MONDAY, grid)) for grid in (calls, changed)]
    assert results[1].mean.sum() > results[0].mean.sum()


def test_holidays_and_make_up_workdays_seen_last_year_are_forecast() -> None:
    first = FIRST
    as_of = date(2025, 9, 20)
    days = (as_of - first).days + 1
    expected, actual = chinese_calls(first, days + 60)
    result = forecast(history_from_grid("hotline", first, actual[:days]), lead=11)
    truth = expected[days + 10 : days + 41]
    assert result.first_day == date(2025, 10, 1)
    by_day = result.mean.reshape(31, 48).sum(axis=1) / truth.sum(axis=1)
    np.testing.assert_allclose(by_day[:8], 1.0, atol=0.15)  # the National Day week
    np.testing.assert_allclose(by_day[10], 1.0, atol=0.12)  # the make-up Saturday, 11 October
    np.testing.assert_allclose(by_day[12:], 1.0, atol=0.06)
    assert result.choice.model == "forecast-model-calendar"


def test_a_stated_uplift_multiplies_the_forecast_of_its_days_only() -> None:
    history = simulated_history(150)
    start = history.last_day + timedelta(days=15)
    sale = Event("sale", "campaign", start, start + timedelta(days=2), uplift=0.6)
    other = Event("other", "campaign", start, start, queue_id="another", uplift=5.0)
    plain = forecast(history).mean.reshape(31, 48)
    lifted = forecast(history, events=[sale, other]).mean.reshape(31, 48)
    np.testing.assert_allclose(lifted[4:7], plain[4:7] * 1.6)
    np.testing.assert_allclose(np.delete(lifted, [4, 5, 6], axis=0), np.delete(plain, [4, 5, 6], axis=0))


def test_a_past_campaign_does_not_pollute_the_base_and_teaches_one_without_uplift() -> None:
    calls = simulated_calls(150, day_noise=0.01)
    plain = forecast(history_from_grid("hotline", MONDAY, calls)).mean.reshape(31, 48)
    calls[136:146] *= 2.0
    history = history_from_grid("hotline", MONDAY, calls)
    past = Event("past", "campaign", MONDAY + timedelta(days=136), MONDAY + timedelta(days=145))
    day = history.last_day + timedelta(days=20)
    again = Event("again", "campaign", day, day)
    result = forecast(history, events=[past, again]).mean.reshape(31, 48)
    ordinary = np.delete(np.arange(31), 9)
    assert result[ordinary].sum() == pytest.approx(plain[ordinary].sum(), rel=0.03)
    assert result[9].sum() == pytest.approx(2.0 * plain[9].sum(), rel=0.08)


def test_a_campaign_nobody_knows_the_effect_of_is_told() -> None:
    history = simulated_history(120)
    day = history.last_day + timedelta(days=20)
    unknown = Event("new", "campaign", day, day + timedelta(days=1))
    stated = Event("new", "campaign", day, day, uplift=0.3)
    past = Event("past", "campaign", MONDAY + timedelta(days=60), MONDAY + timedelta(days=61))

    def told(*events: Event) -> list[object]:
        repairs = forecast(history, events=events).repairs
        return [repair.arguments["count"] for repair in repairs if repair.code == "repair-campaign-unknown"]

    assert told(unknown) == [2]
    assert told(stated) == told(unknown, past) == []


def test_an_outage_is_not_learnt_from_when_events_say_so() -> None:
    calls = simulated_calls(150, day_noise=0.01)
    plain = forecast(history_from_grid("hotline", MONDAY, calls)).mean.sum()
    calls[140:146] *= 0.05
    history = history_from_grid("hotline", MONDAY, calls)
    outage = Event("outage", "outage", MONDAY + timedelta(days=140), MONDAY + timedelta(days=145))
    known = forecast(history, events=[outage])
    assert known.mean.sum() == pytest.approx(plain, rel=0.03)
    assert forecast(history).mean.sum() < known.mean.sum()


def test_events_that_are_left_aside_are_as_if_nobody_had_told_of_them() -> None:
    calls = simulated_calls(150)
    calls[140:146] *= 0.05
    history = history_from_grid("hotline", MONDAY, calls)
    outage = Event("outage", "outage", MONDAY + timedelta(days=140), MONDAY + timedelta(days=145))
    day = history.last_day + timedelta(days=20)
    sale = Event("sale", "campaign", day, day, uplift=1.0)
    plain, both = forecast(history).mean, forecast(history, events=[outage, sale]).mean
    neither = forecast(history, events=[outage, sale], settings=ForecastSettings(campaigns=False, outages=False)).mean
    no_sale = forecast(history, events=[outage, sale], settings=ForecastSettings(campaigns=False)).mean
    np.testing.assert_array_equal(neither, plain)
    np.testing.assert_array_equal(no_sale, forecast(history, events=[outage]).mean)
    assert both.sum() > no_sale.sum() > plain.sum()


def test_without_holidays_the_national_day_is_a_day_like_any_other() -> None:
    days = (date(2025, 9, 20) - FIRST).days + 1
    history = history_from_grid("hotline", FIRST, chinese_calls(FIRST, days)[1])
    with_them, without = forecast(history), forecast(history, settings=ForecastSettings(holidays=False))
    week = [result.mean.reshape(31, 48)[:8].sum() for result in (with_them, without)]
    assert week[1] > 1.2 * week[0]


def test_the_handle_time_may_be_the_queue_s_own() -> None:
    calls = simulated_calls(60)
    history = history_from_grid("hotline", MONDAY, calls, np.full(calls.shape, 150.0))
    assert np.allclose(forecast(history).aht_seconds, 150.0)
    assert np.all(forecast(history, settings=ForecastSettings(handle_time="queue")).aht_seconds == 200.0)


def test_closed_intervals_are_exactly_zero() -> None:
    calls = simulated_calls(120)
    calls[np.arange(120) % 7 >= 5] = np.nan
    calls[:, :16] = np.nan
    result = forecast(history_from_grid("hotline", MONDAY, calls))
    grid = result.mean.reshape(31, 48)
    # The weekends worked in spring had no rows, so 11 May, one more of them, is closed as well.
    open_days = np.array([(result.first_day + timedelta(days=day)).weekday() < 5 for day in range(31)])
    assert np.all(grid[:, :16] == 0)
    assert np.all(grid[~open_days] == 0)
    assert np.all(result.q90.reshape(31, 48)[:, :16] == 0)
    assert np.all(grid[open_days][:, 16:].sum(axis=1) > 0)


def test_a_queue_closed_at_weekends_works_the_make_up_days_unless_its_past_says_otherwise() -> None:
    first, days = date(2025, 5, 12), 130
    calls = simulated_calls(days)
    calls[np.arange(days) % 7 >= 5] = np.nan
    result = forecast(history_from_grid("hotline", first, calls))
    by_day = result.mean.reshape(31, 48).sum(axis=1)
    makeup = (date(2025, 10, 11) - result.first_day).days
    assert by_day[makeup] == pytest.approx(by_day[makeup - 1], rel=0.25)
    assert by_day[makeup + 1] == 0


def test_a_queue_closed_on_past_holidays_is_closed_on_the_next_ones() -> None:
    as_of = date(2025, 9, 20)
    days = (as_of - FIRST).days + 1
    _, actual = chinese_calls(FIRST, days)
    off = np.array([kind.holiday is not None for kind in day_kinds(FIRST, days, {})])
    actual[off] = np.nan
    result = forecast(history_from_grid("hotline", FIRST, actual))
    assert np.all(result.mean.reshape(31, 48)[:8] == 0)
    assert np.all(result.mean.reshape(31, 48)[8:].sum(axis=1) > 0)


@pytest.mark.parametrize("days", [1, 3, 7, 14, 20, 25, 40])
def test_a_short_history_still_gives_a_forecast(days: int) -> None:
    result = forecast(simulated_history(days))
    assert result.mean.sum() > 0
    assert result.choice.model == ("forecast-model-calendar" if days >= 10 else "forecast-model-slot-mean")
    if days <= 20:
        assert result.backtest.scores.wape is None
        assert result.backtest.origins == 0


def test_a_month_under_way_keeps_what_came_and_forecasts_the_rest() -> None:
    history = simulated_history(120)
    first = history.last_day - timedelta(days=9)
    result = forecast_queue(
        history, as_of=history.last_day, first_day=first, days=30, events=[], holiday_overrides={},
        default_aht_seconds=180.0,
    )  # fmt: skip
    assert result.days_over == 10
    by_day = result.mean.reshape(30, 48)
    np.testing.assert_array_equal(by_day[:10], history.calls[-10:])
    assert np.ptp(result.quantiles.reshape(5, 30, 48)[:, :10], axis=0).max() == 0.0
    assert np.all(result.day_quantiles[0, 10:] < result.day_quantiles[-1, 10:])
    assert result.month_quantiles[0] > history.calls[-10:].sum()


def test_a_queue_nobody_calls_is_forecast_as_zero() -> None:
    result = forecast(history_from_grid("hotline", MONDAY, np.zeros((60, 48))))
    assert np.all(result.mean == 0)
    assert np.all(result.q90 == 0)


def test_scaling_a_history_scales_its_forecast() -> None:
    calls = simulated_calls(120)
    whole = forecast(history_from_grid("hotline", MONDAY, calls))
    tenth = forecast(history_from_grid("hotline", MONDAY, calls * 0.1, count_unit=0.1))
    assert tenth.mean.sum() == pytest.approx(0.1 * whole.mean.sum(), rel=0.05)
    assert tenth.backtest.scores.coverage80 == pytest.approx(whole.backtest.scores.coverage80, abs=0.03)


def test_an_old_history_is_mentioned() -> None:
    history = simulated_history(60)
    result = forecast(history, as_of=history.last_day + timedelta(days=40))
    assert [repair.code for repair in result.repairs] == ["repair-history-old"]


def test_a_history_of_nothing_but_outages_is_an_error() -> None:
    history = simulated_history(30)
    outage = Event("outage", "outage", history.first_day, history.last_day)
    with pytest.raises(InputError, match="input-history-nothing-usable"):
        forecast(history, events=[outage])


def test_progress_rises_to_one() -> None:
    seen: list[float] = []
    forecast(simulated_history(120), progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "least_gain"),
    [("nyc_ems_hourly.csv", 0.20), ("bank_calls_30min.csv", 0.15), ("technion_bank_30min.csv", 0.20)],
)
def test_real_histories_are_forecast_better_than_by_the_last_week(name: str, least_gain: float) -> None:
    result = forecast(read_history(real_history(name), "real")).backtest
    scores = result.scores
    assert scores.wape is not None
    assert result.seasonal_naive_wape is not None
    assert scores.wape < (1 - least_gain) * result.seasonal_naive_wape
    assert scores.coverage80 == pytest.approx(0.8, abs=0.08)
