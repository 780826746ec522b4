"""Where the handle time of the forecast comes from."""

from __future__ import annotations

import pytest

from staffing.errors import InputErrors
from staffing.forecast_settings import AS_FORECAST
from staffing.regulation import load_regulation
from staffing.rules.requirement.handle_time_source import ForecastHandleTime


def test_the_history_is_measured_unless_the_regulation_says_otherwise() -> None:
    assert ForecastHandleTime().forecast(AS_FORECAST).handle_time == "history"
    assert ForecastHandleTime(source="queue").forecast(AS_FORECAST).handle_time == "queue"


def test_a_guess_is_no_source() -> None:
    with pytest.raises(InputErrors):
        load_regulation({"forecast.handle_time": {"source": "guess"}})
