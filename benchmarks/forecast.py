"""Forecasts of public series against challengers, the floor and their own bands: ``python -m benchmarks.forecast``.

Challengers' errors come from `benchmarks.forecast_challengers`. Prints the tables of ``benchmarks/README.md``.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from api.services.backtest import BacktestAsked, backtest_history
from benchmarks.forecast_challengers import ERRORS
from benchmarks.forecast_sets import HORIZON_DAYS, SETS, history_of
from forecasting.forecast import forecast_queue
from forecasting.history import history_from_grid
from forecasting.rolling_backtest import scores_together

if TYPE_CHECKING:
    from benchmarks.forecast_sets import ForecastSet
    from forecasting.history import CallHistory
    from forecasting.rolling_backtest import RollingBacktest

_FLOOR_ASKED = {"uihc": 1.01, "cardiff": 1.09, "nyc": 1.35}
_RATIO_ASKED, _MEAN_RATIO_ASKED, _WORST_ASKED = 0.98, 0.88, 1.10
_DRAWS = 400
_THREE_YEARS_DAYS = 1096


@dataclass(frozen=True, slots=True)
class Row:
    """A set as measured."""

    name: str
    wape: float
    best: str
    best_wape: float
    worst: float
    bias: float
    floor_ratio: float
    coverage80: float
    error80: float
    coverage95: float
    error95: float
    holidays: str
    models: str

    @property
    def ratio(self) -> float:
        """Error over that of the best challenger in hindsight."""
        return self.wape / self.best_wape


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("--sets", default=",".join(one.name for one in SETS))
    asked.add_argument("--no-speed", action="store_true")
    options = asked.parse_args()
    errors = json.loads(ERRORS.read_text())
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        for one in SETS:
            if one.name in options.sets.split(",") and one.name in errors:
                print(f"{one.name} …", file=sys.stderr, flush=True)
                rows.append(_measure(one, history_of(one, Path(scratch)), errors[one.name]))
        _print_rows(rows)
        if not options.no_speed:
            _print_speed(Path(scratch))


def _measure(one: ForecastSet, history: CallHistory, errors: dict[str, Any]) -> Row:
    found = backtest_history(history, BacktestAsked(one.origins, one.every_weeks * 7, HORIZON_DAYS))
    absolute, calls, worst = 0.0, 0.0, 0.0
    for row in found.rows:
        first = history.index_of(row.first_day)
        actual = history.observed[first : first + HORIZON_DAYS]
        here = float(np.nansum(np.abs(row.mean - actual)))
        absolute += here
        calls += float(np.nansum(actual))
        worst = max(worst, here / errors[row.as_of.isoformat()]["mean_8_weeks"]["absolute"])
    rivals = {
        model: sum(origin[model]["absolute"] for origin in errors.values()) / calls
        for model in next(iter(errors.values()))
        if all("absolute" in origin[model] for origin in errors.values())
    }
    best = min(rivals, key=lambda model: rivals[model])
    scores = scores_together([found])
    assert scores.bias is not None
    assert scores.floor_ratio is not None
    coverage80, error80 = _coverage(found, "held80")
    coverage95, error95 = _coverage(found, "held95")
    models = [row.choice.model.removeprefix("forecast-model-") for row in found.rows]
    return Row(
        one.name, absolute / calls, best, rivals[best], worst, scores.bias, scores.floor_ratio,
        coverage80, error80, coverage95, error95, found.country,
        ", ".join(f"{name} {models.count(name)}" for name in sorted(set(models))),
    )  # fmt: skip


def _coverage(found: RollingBacktest, name: str) -> tuple[float, float]:
    """Share of counts held, and its standard error by a bootstrap over weeks: days of a week err together."""
    weeks = []
    for row in found.rows:
        held = getattr(row.judged[""], name)
        day = np.nonzero(np.isfinite(row.actual))[0]
        weeks += [held[(day // 7 == week) & np.isfinite(held)] for week in range(HORIZON_DAYS // 7)]
    sums = np.array([[float(week.sum()), float(len(week))] for week in weeks if len(week)])
    rng = np.random.default_rng(1)
    drawn = sums[rng.integers(len(sums), size=(_DRAWS, len(sums)))].sum(axis=1)
    return float(sums[:, 0].sum() / sums[:, 1].sum()), float((drawn[:, 0] / drawn[:, 1]).std())


def _print_rows(rows: list[Row]) -> None:
    print("| set | WAPE | best challenger in hindsight | ratio (≤ 0.98) | worst origin × 8-week mean (≤ 1.10) |")
    print("|---|---|---|---|---|")
    for row in rows:
        met = _met(row.ratio <= _RATIO_ASKED)
        worst = _met(row.worst <= _WORST_ASKED)
        print(
            f"| {row.name} | {row.wape:.2%} | {row.best} {row.best_wape:.2%} | {row.ratio:.3f} {met} "
            f"| {row.worst:.2f} {worst} |"
        )
    logs = {row.name: np.log(row.ratio) for row in rows}
    of_files: dict[str, list[float]] = {}
    for one in SETS:
        if one.name in logs:
            of_files.setdefault(one.file, []).append(float(logs[one.name]))
    by_file = float(np.exp(np.mean([np.mean(values) for values in of_files.values()])))
    by_row = float(np.exp(np.mean(list(logs.values()))))
    met = _met(by_file <= _MEAN_RATIO_ASKED)
    print(f"\nGeometric mean (≤ 0.88): {by_file:.3f} over files {met}, {by_row:.3f} over all rows.\n")
    print("| set | × floor | bias | 80 % held | 95 % held | holidays | models chosen |")
    print("|---|---|---|---|---|---|---|")
    for row in rows:
        limit = _FLOOR_ASKED.get(row.name)
        floor = f"{row.floor_ratio:.3f}"
        bias = f"{row.bias:+.2%}"
        if limit is not None:
            floor += f" (≤ {limit}) {_met(row.floor_ratio <= limit)}"
            bias += f" {_met(abs(row.bias) <= 0.01)}"
        held80 = _held(row.coverage80, row.error80, 0.8)
        held95 = _held(row.coverage95, row.error95, 0.95)
        print(f"| {row.name} | {floor} | {bias} | {held80} | {held95} | {row.holidays} | {row.models} |")


def _held(share: float, error: float, asked: float) -> str:
    within = max(0.03, 2 * error)
    return f"{share:.1%} (± {within:.1%}) {_met(abs(share - asked) <= within)}"


def _met(met: bool) -> str:
    return "met" if met else "**missed**"


def _print_speed(scratch: Path) -> None:
    boroughs = [_last_years(history_of(one, scratch)) for one in SETS if one.file.startswith("nyc_ems_boroughs")]
    city = _last_years(history_of(next(one for one in SETS if one.name == "nyc"), scratch))
    alone = _seconds([city])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ten = _seconds(boroughs * 2)
    print("\n| a month with its backtest, three years of hours | asked | measured |\n|---|---|---|")
    print(f"| one queue | < 10 s, < 1 GB | {alone:.1f} s, {memory:.0f} MB (of the whole benchmark) |")
    print(f"| ten queues | < 60 s | {ten:.1f} s |")


def _last_years(history: CallHistory) -> CallHistory:
    first = history.days - _THREE_YEARS_DAYS
    begin = history.first_day + timedelta(days=first)
    return history_from_grid(history.queue_id, begin, history.observed[first:])


def _seconds(histories: list[CallHistory]) -> float:
    began = time.perf_counter()
    for history in histories:
        forecast_queue(
            history,
            as_of=history.last_day,
            first_day=history.last_day + timedelta(days=11),
            days=31,
            events=[],
            holiday_overrides={},
            default_aht_seconds=180.0,
            interval_minutes=30,
            country="US",
        )
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
