"""Reading a history: what is repaired, and that the repair never looks past the day asked for."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from forecasting.history import history_from_grid, read_history
from staffing.errors import InputError
from tests.forecasting.histories import MONDAY, real_history, simulated_calls, write_csv

if TYPE_CHECKING:
    from pathlib import Path

    from forecasting.history import CallHistory


def counts(history: CallHistory) -> dict[str, int | float | str]:
    return {repair.code: repair.arguments["count"] for repair in history.repairs}


@pytest.mark.parametrize("grain", [5, 10, 15, 20, 30, 60])
def test_every_grain_is_recognised(tmp_path: Path, grain: int) -> None:
    calls = simulated_calls(8, 1440 // grain, per_day=5000)
    history = read_history(write_csv(tmp_path / "calls.csv", calls), "hotline")
    assert history.grain_minutes == grain
    np.testing.assert_array_equal(history.calls, calls)
    assert history.repairs == ()
    assert (history.first_day, history.last_day) == (MONDAY, MONDAY + timedelta(days=7))


def test_a_missing_interval_is_the_mean_of_the_same_slot_in_neighbouring_weeks(tmp_path: Path) -> None:
    calls = simulated_calls(70)
    path = write_csv(tmp_path / "calls.csv", calls, leave_out=(datetime(2024, 1, 30, 9, 0),))
    history = read_history(path, "hotline")
    day = history.index_of(date(2024, 1, 30))
    assert history.calls[day, 18] == pytest.approx(calls[[day - 14, day - 7, day + 7, day + 14], 18].mean())
    assert counts(history) == {"repair-history-filled": 1}
    assert history.usable.all()


def test_slots_that_never_appear_are_closed_and_a_day_without_rows_is_a_bank_holiday(tmp_path: Path) -> None:
    calls = simulated_calls(56)
    calls[np.arange(56) % 7 >= 5] = np.nan
    calls[:, :16] = np.nan
    calls[:, 40:] = np.nan
    calls[23] = np.nan
    history = read_history(write_csv(tmp_path / "calls.csv", calls), "hotline")
    expected = np.zeros((7, 48), dtype=bool)
    expected[:5, 16:40] = True
    np.testing.assert_array_equal(history.open_week, expected)
    np.testing.assert_array_equal(np.flatnonzero(history.without_rows), [23])
    assert not history.usable[23]
    assert history.usable.sum() == 39
    assert counts(history) == {"repair-history-days-without-rows": 1, "repair-history-closed": 168 - 60}


def test_opening_hours_that_grew_do_not_make_the_earlier_weeks_look_incomplete(tmp_path: Path) -> None:
    calls = simulated_calls(140)
    calls[:70, 36:] = np.nan
    history = read_history(write_csv(tmp_path / "calls.csv", calls), "hotline")
    assert history.usable.all()
    assert history.open_week.all()


def test_a_day_that_lacks_too_much_is_left_out(tmp_path: Path) -> None:
    calls = simulated_calls(56)
    calls[30, 10:30] = np.nan
    history = read_history(write_csv(tmp_path / "calls.csv", calls), "hotline")
    np.testing.assert_array_equal(np.flatnonzero(~history.usable), [30])
    assert counts(history) == {"repair-history-partial-days": 1}


def test_long_stretches_of_zeros_are_closed_but_a_quiet_night_is_not() -> None:
    calls = simulated_calls(84)
    calls[np.arange(84) % 7 == 6] = 0.0
    calls[:, 6] = 0.0
    history = history_from_grid("hotline", MONDAY, calls)
    assert not history.open_week[6].any()
    assert history.open_week[:6].all()


def test_the_scale_multiplies_calls_and_not_their_unit(tmp_path: Path) -> None:
    calls = simulated_calls(14)
    history = read_history(write_csv(tmp_path / "calls.csv", calls), "hotline", scale=0.1)
    np.testing.assert_allclose(history.calls, calls * 0.1)
    assert history.count_unit == 0.1


@pytest.mark.parametrize("scale", [0.0, -1.0, float("nan"), float("inf")])
def test_a_scale_must_be_positive(tmp_path: Path, scale: float) -> None:
    path = write_csv(tmp_path / "calls.csv", simulated_calls(7))
    with pytest.raises(InputError, match="input-history-scale"):
        read_history(path, "hotline", scale=scale)


def test_a_scale_that_makes_the_calls_beyond_belief_is_refused(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "calls.csv", np.full((7, 48), 2000.0))
    assert read_history(path, "hotline", scale=500.0).calls.max() == 1_000_000
    with pytest.raises(InputError, match="input-history-too-large"):
        read_history(path, "hotline", scale=501.0)


def test_nothing_after_the_day_asked_for_has_any_influence() -> None:
    calls = simulated_calls(70)
    calls[40, 18] = np.nan
    changed = calls.copy()
    changed[41:] *= 3.0
    last = MONDAY + timedelta(days=40)
    before = history_from_grid("hotline", MONDAY, calls).until(last)
    after = history_from_grid("hotline", MONDAY, changed).until(last)
    np.testing.assert_array_equal(before.calls, after.calls)
    assert before.repairs == after.repairs
    assert before.last_day == last


def test_a_history_beginning_after_as_of_is_an_error() -> None:
    history = history_from_grid("hotline", MONDAY, simulated_calls(10), source="calls.csv")
    with pytest.raises(InputError, match="input-history-after-as-of"):
        history.until(MONDAY - timedelta(days=1))


def test_new_yorks_daylight_saving_is_found_in_gaps_and_sums() -> None:
    history = read_history(real_history("nyc_ems_hourly.csv"), "ems")
    assert counts(history) == {
        "repair-history-filled": 7,
        "repair-history-skipped-hour": 10,
        "repair-history-summed-hour": 9,
    }
    assert history.usable.all()
    assert history.open_week.all()
    doubled = history.index_of(date(2015, 11, 1))
    assert history.observed[doubled, 1] == 421
    assert history.calls[doubled, 1] == 210.5


@pytest.mark.parametrize(("name", "slots"), [("bank_calls_30min.csv", 28), ("bank_calls_5min.csv", 169)])
def test_a_bank_is_closed_outside_its_rows_and_on_its_holidays(name: str, slots: int) -> None:
    history = read_history(real_history(name), "bank")
    np.testing.assert_array_equal(history.open_week.sum(axis=1), [slots] * 5 + [0, 0])
    closed = [str(history.first_day + timedelta(days=int(day))) for day in np.flatnonzero(history.without_rows)]
    assert closed == ["2003-04-04", "2003-04-07", "2003-05-26", "2003-07-04", "2003-09-01"]
    assert "repair-history-filled" not in counts(history)


def test_half_counts_are_kept() -> None:
    history = read_history(real_history("technion_bank_30min.csv"), "bank")
    assert counts(history)["repair-history-fractions"] == 21
    assert np.nansum(history.observed % 1) == 21 * 0.5


def test_an_hour_skipped_by_clocks_but_held_as_zeros_is_filled_and_told() -> None:
    calls = np.full((140, 24), 30.0)
    calls[(date(2024, 3, 10) - MONDAY).days, 2] = 0.0
    history = history_from_grid("hotline", MONDAY, calls)
    assert counts(history) == {"repair-history-skipped-hour": 1}
    np.testing.assert_array_equal(history.calls, np.full((140, 24), 30.0))
