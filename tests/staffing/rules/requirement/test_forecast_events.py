"""What the forecast considers, as the regulation says it."""

from __future__ import annotations

from staffing.forecast_settings import AS_FORECAST, ForecastSettings, forecast_settings
from staffing.rules.requirement.forecast_events import ForecastEvents
from staffing.rules.requirement.handle_time_source import ForecastHandleTime


def test_by_default_everything_known_is_considered() -> None:
    assert forecast_settings([]) == forecast_settings([ForecastEvents(), ForecastHandleTime()]) == AS_FORECAST


def test_each_rule_says_its_own_part() -> None:
    rules = [ForecastEvents(holidays=False, outages=False), ForecastHandleTime(source="queue")]
    assert forecast_settings(rules) == ForecastSettings(False, True, False, "queue")
