"""Whose public holidays a history follows."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from forecasting.day_calendar import day_calendar
from forecasting.history import read_history
from forecasting.public_calendars import country_of, with_holidays_of
from tests.forecasting.histories import real_history, simulated_history


@pytest.mark.parametrize(
    ("name", "country"),
    [("bank_calls_30min.csv", "US"), ("technion_bank_hourly.csv", "IL"), ("nyc_ems_hourly.csv", "US")],
)
def test_the_country_is_read_off_a_history(name: str, country: str) -> None:
    history = read_history(real_history(name), "hotline")
    assert country_of(history, day_calendar(history.first_day, history.days, "hotline", [], {})) == country


def test_where_nothing_shows_it_is_china() -> None:
    history = simulated_history(300)
    assert country_of(history, day_calendar(history.first_day, history.days, "hotline", [], {})) == "CN"


def test_observed_days_carry_the_holiday_s_own_name() -> None:
    first = date(2021, 12, 20)
    calendar = with_holidays_of("US", day_calendar(first, 20, "hotline", [], {}))
    assert calendar.holiday[4] == calendar.holiday[5] == "Christmas Day"
    assert not calendar.makeup.any()
    assert np.array_equal(calendar.statutory, calendar.is_holiday)
