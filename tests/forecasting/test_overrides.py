"""Overrides change their stretch of a forecast and nothing else."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from forecasting.overrides import apply_overrides
from staffing.centre.forecast_override import ForecastOverride

FIRST = date(2026, 12, 1)
MIDNIGHT = datetime(2026, 12, 1)
DAYS = 2
MINUTES = DAYS * 1440
CLOSE = {"rtol": 1e-9, "atol": 1e-9}


def override(
    start: datetime | int, end: datetime | int, change: str | float = 1.0, queue_id: str | None = None, name: str = "O"
) -> ForecastOverride:
    """From and to minutes of the horizon; a text is a total."""
    begin, stop = (MIDNIGHT + timedelta(minutes=at) if isinstance(at, int) else at for at in (start, end))
    factor, calls = (None, float(change)) if isinstance(change, str) else (change, None)
    return ForecastOverride(name, queue_id, begin, stop, factor, calls, "r", "b", FIRST)


stretches = st.tuples(st.integers(-1500, MINUTES + 1500), st.integers(1, 4000)).map(lambda two: (two[0], sum(two)))
changes = st.floats(0, 50) | st.floats(0, 1e5).map(str)
overrides = st.builds(lambda stretch, change: override(*stretch, change), stretches, changes)
grids = st.sampled_from((15, 30, 60))


@st.composite
def forecasts(draw: st.DrawFn) -> tuple[np.ndarray, int]:
    """Expected calls of two days, and minutes of an interval."""
    minutes = draw(grids)
    return draw(arrays(np.float64, MINUTES // minutes, elements=st.just(0.0) | st.floats(0, 1e4))), minutes


def covered(one: ForecastOverride, minutes: int) -> np.ndarray:
    """Share of each interval in an override, counted minute by minute."""
    inside = [one.start <= MIDNIGHT + timedelta(minutes=minute) < one.end for minute in range(MINUTES)]
    return np.array(inside, dtype=float).reshape(-1, minutes).mean(axis=1)


@settings(deadline=None, max_examples=150)
@given(forecasts(), overrides)
def test_one_override_changes_its_stretch_to_what_it_says_and_nothing_else(
    forecast: tuple[np.ndarray, int], one: ForecastOverride
) -> None:
    mean, minutes = forecast
    before = mean.copy()
    changed, applied = apply_overrides(mean, FIRST, minutes, "q", [one])
    np.testing.assert_array_equal(mean, before)
    share = covered(one, minutes)
    np.testing.assert_array_equal(changed[share == 0], mean[share == 0])
    assert np.all(changed >= 0)
    if not share.any():
        assert applied == ()
        return
    stretch = float((mean * share).sum())
    if one.factor is None:
        assert one.calls is not None
        length = (one.end - one.start) / timedelta(minutes=1)
        expected = one.calls * share.sum() * minutes / length
    else:
        expected = stretch * one.factor
    (told,) = applied
    assert told.override_id == "O"
    assert told.calls_before == pytest.approx(stretch, rel=1e-9, abs=1e-9)
    assert told.calls_after == pytest.approx(expected, rel=1e-9, abs=1e-9)
    assert changed.sum() - mean.sum() == pytest.approx(expected - stretch, rel=1e-6, abs=1e-6)
    whole = share == 1
    if stretch > 1e-6:
        np.testing.assert_allclose(changed[whole] * stretch, mean[whole] * expected, rtol=1e-6, atol=1e-6)
    elif stretch == 0:
        np.testing.assert_allclose(changed[whole], expected / share.sum(), **CLOSE)


@settings(deadline=None, max_examples=100)
@given(forecasts(), overrides, overrides)
def test_the_order_matters_only_where_overrides_share_an_interval(
    forecast: tuple[np.ndarray, int], one: ForecastOverride, other: ForecastOverride
) -> None:
    mean, minutes = forecast
    there, back = (apply_overrides(mean, FIRST, minutes, "q", both)[0] for both in ([one, other], [other, one]))
    assert np.all(there >= 0)
    shares = covered(one, minutes), covered(other, minutes)
    if not np.any((shares[0] > 0) & (shares[1] > 0)):
        np.testing.assert_array_equal(there, back)
    alone = apply_overrides(mean, FIRST, minutes, "q", [one])[0]
    np.testing.assert_array_equal(there[shares[1] == 0], alone[shares[1] == 0])


@settings(deadline=None, max_examples=60)
@given(forecasts(), st.lists(overrides, max_size=4))
def test_each_is_applied_on_top_of_those_before_it(
    forecast: tuple[np.ndarray, int], several: list[ForecastOverride]
) -> None:
    mean, minutes = forecast
    changed, applied = apply_overrides(mean, FIRST, minutes, "q", several)
    step, told = mean, []
    for one in several:
        step, so_far = apply_overrides(step, FIRST, minutes, "q", [one])
        told += so_far
    np.testing.assert_array_equal(changed, step)
    assert list(applied) == told


def test_later_overrides_see_what_earlier_ones_made() -> None:
    mean = np.full(48, 10.0)
    twice, total = override(0, 60, 2.0, name="A"), override(30, 90, "100", name="B")
    changed, applied = apply_overrides(mean, FIRST, 30, "q", [twice, total])
    np.testing.assert_allclose(changed[:4], [20, 200 / 3, 100 / 3, 10])
    assert [one.override_id for one in applied] == ["A", "B"]
    np.testing.assert_allclose([(one.calls_before, one.calls_after) for one in applied], [(20, 40), (30, 100)])
    changed, applied = apply_overrides(mean, FIRST, 30, "q", [total, twice])
    np.testing.assert_allclose(changed[:4], [20, 100, 50, 10])
    np.testing.assert_allclose([(one.calls_before, one.calls_after) for one in applied], [(20, 100), (60, 120)])


def test_an_interval_covered_in_part_changes_in_part() -> None:
    changed, applied = apply_overrides(np.full(48, 30.0), FIRST, 30, "q", [override(20, 40, 1.5)])
    np.testing.assert_allclose(changed[:3], [35, 35, 30])
    assert (applied[0].calls_before, applied[0].calls_after) == pytest.approx((20, 30))
    changed, _ = apply_overrides(np.full(48, 30.0), FIRST, 30, "q", [override(20, 40, "0")])
    np.testing.assert_allclose(changed[:3], [20, 20, 30])


def test_a_total_of_a_stretch_beyond_the_forecast_is_due_in_part() -> None:
    total = override(datetime(2026, 11, 30), datetime(2026, 12, 2), "400")
    changed, applied = apply_overrides(np.zeros(24), FIRST, 60, "q", [total])
    np.testing.assert_allclose(changed, 200 / 24)
    assert (applied[0].calls_before, applied[0].calls_after) == pytest.approx((0, 200))


def test_overrides_of_other_queues_and_other_times_do_nothing() -> None:
    mean = np.ones(48)
    others = [override(0, 60, 2.0, "other"), override(-60, 0, 2.0), override(1440, 1500, 2.0)]
    changed, applied = apply_overrides(mean, FIRST, 30, "q", others)
    np.testing.assert_array_equal(changed, mean)
    assert applied == ()
    changed, _ = apply_overrides(mean, FIRST, 30, "q", [override(0, 30, 2.0, "q"), override(30, 60, 2.0, None)])
    np.testing.assert_array_equal(changed[:3], [2, 2, 1])


@pytest.mark.parametrize(("factor", "calls"), [(None, None), (1.2, 100.0)])
def test_an_override_is_a_factor_or_a_total(factor: float | None, calls: float | None) -> None:
    with pytest.raises(ValueError, match="factor="):
        ForecastOverride("O", None, MIDNIGHT, MIDNIGHT + timedelta(days=1), factor, calls, "r", "b", FIRST)
