"""What statsforecast makes of a series; run by an interpreter that has it, which need not have the product.

``python forecast_peers.py JOB.npz MODEL OUT.npy``: the job holds ``values``, ``day`` and ``week`` (season lengths) and
``horizon``. Prints the seconds it took and the version.
"""

from __future__ import annotations

import json
import sys
import time
from importlib.metadata import version
from typing import Any

import numpy as np

# More would take theta over ten minutes a forecast: two years of hours say as much to it as nine.
MOST_THETA_VALUES = 50_000
THETA_VALUES = 17_520
# statsforecast's ETS leaves a season of more than 24 out, so it gets the season that it can take.
MOST_ETS_SEASON = 24


def forecast(values: np.ndarray[Any, Any], model: str, day: int, week: int, horizon: int) -> np.ndarray[Any, Any]:
    """Point forecasts (horizon,), not negative."""
    from statsforecast.models import (
        MSTL,
        AutoETS,
        DynamicOptimizedTheta,
    )

    if model == "mstl":
        one = MSTL(season_length=[day, week], trend_forecaster=AutoETS(model="ZZN"))
        return np.asarray(np.maximum(one.forecast(values, h=horizon)["mean"], 0.0))
    if model == "theta":
        last = values[-THETA_VALUES:] if len(values) > MOST_THETA_VALUES else values
        mean = DynamicOptimizedTheta(season_length=week).forecast(last, h=horizon)["mean"]
        return np.asarray(np.maximum(mean, 0.0))
    # On finer grains ETS forecasts sums of neighbours, and each keeps the share it had of them in the week.
    parts = -(-day // MOST_ETS_SEASON)
    while day % parts:
        parts += 1
    whole = values[len(values) % week :]
    sums = whole.reshape(-1, parts).sum(axis=1)
    mean = AutoETS(season_length=day // parts).forecast(sums, h=-(-horizon // parts))["mean"]
    of_week = whole.reshape(-1, week)[-8:].mean(axis=0).reshape(-1, parts)
    share = of_week / np.maximum(of_week.sum(axis=1, keepdims=True), 1e-9)
    spread = np.maximum(mean, 0.0)[:, None] * np.resize(share, (len(mean), parts))
    return np.asarray(spread.ravel()[:horizon])


if __name__ == "__main__":
    job, name, out = sys.argv[1:4]
    asked = np.load(job)
    began = time.perf_counter()
    made = forecast(asked["values"], name, int(asked["day"]), int(asked["week"]), int(asked["horizon"]))
    seconds = time.perf_counter() - began
    np.save(out, made)
    print(json.dumps({"seconds": seconds, "version": version("statsforecast")}))
