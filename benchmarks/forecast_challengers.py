"""Challengers' forecasts of the public series: ``python -m benchmarks.forecast_challengers --peers PYTHON``.

What they forecast is kept under ``benchmarks/results/forecast``, so that a run goes on where it was stopped; their
errors go into ``benchmarks/results/forecast_challengers.json``, against which `benchmarks.forecast` compares.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks.forecast_sets import HORIZON_DAYS, SETS, history_of, known_days_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from forecasting.history import CallHistory

__all__ = ["ERRORS"]

RESULTS = Path(__file__).resolve().parent / "results"
FORECASTS = RESULTS / "forecast"
ERRORS = RESULTS / "forecast_challengers.json"
PEERS = ("autoets", "mstl", "theta")
_LONGEST_SECONDS = 1200


def main() -> None:
    """Compute the errors that are missing, in the order of the sets named."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("--peers", required=True, help="a Python that has statsforecast")
    asked.add_argument("--sets", default=",".join(one.name for one in SETS))
    options = asked.parse_args()
    FORECASTS.mkdir(parents=True, exist_ok=True)
    errors: dict[str, Any] = json.loads(ERRORS.read_text()) if ERRORS.exists() else {}
    wanted = options.sets.split(",")
    for one in sorted((one for one in SETS if one.name in wanted), key=lambda one: wanted.index(one.name)):
        with tempfile.TemporaryDirectory() as scratch:
            history = history_of(one, Path(scratch))
        rows = errors.setdefault(one.name, {})
        for known in known_days_of(one, history):
            as_of = (history.first_day + timedelta(days=known - 1)).isoformat()
            if as_of not in rows:
                rows[as_of] = _origin(options.peers, one.name, history, known)
                ERRORS.write_text(json.dumps(errors, indent=1) + "\n")


def _origin(peers: str, name: str, history: CallHistory, known: int) -> dict[str, Any]:
    slots = history.observed.shape[1]
    actual = history.observed[known : known + HORIZON_DAYS]
    counted = np.isfinite(actual)
    open_days, open_slots, values = _regular(history.observed[:known], int(history.weekdays[0]))
    ahead = (np.arange(known, known + HORIZON_DAYS) + int(history.weekdays[0])) % 7
    places = np.ix_(np.isin(ahead, open_days), open_slots)

    def laid_out(forecast: NDArray[np.float64]) -> NDArray[np.float64]:
        whole = np.zeros((HORIZON_DAYS, slots))
        whole[places] = forecast.reshape(-1, len(open_slots))
        return whole

    row: dict[str, Any] = {}
    week = values.reshape(-1, len(open_days), len(open_slots))
    weeks_ahead = HORIZON_DAYS // 7
    plain: dict[str, Callable[[], NDArray[np.float64]]] = {
        "seasonal_naive": lambda: np.tile(week[-1], (weeks_ahead, 1, 1)),
        "mean_4_weeks": lambda: np.tile(week[-4:].mean(axis=0), (weeks_ahead, 1, 1)),
        "mean_8_weeks": lambda: np.tile(week[-8:].mean(axis=0), (weeks_ahead, 1, 1)),
    }
    forecasts = {model: laid_out(made()) for model, made in plain.items()}
    for model in PEERS:
        made = _peer(peers, f"{name}-{known}-{model}", model, values, len(open_slots), week[0].size)
        if isinstance(made, str):
            row[model] = {"failed": made}
        else:
            forecasts[model] = laid_out(made)
    for model, forecast in forecasts.items():
        difference = (forecast - actual)[counted]
        row[model] = {
            "absolute": round(float(np.abs(difference).sum()), 2),
            "surplus": round(float(difference.sum()), 2),
            "calls": float(actual[counted].sum()),
        }
        print(
            f"{name} {known} {model}: {row[model]['absolute'] / row[model]['calls']:.4f}", file=sys.stderr, flush=True
        )
    return row


def _regular(
    observed: NDArray[np.float64], first_weekday: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Days of the week and slots that have rows, and the calls of whole weeks of them up to the origin, flat.

    Cells without a row are filled from the same cell of the weeks around, so that no closed day costs a challenger
    the phase of its week.
    """
    days = len(observed) // 7 * 7
    last_weeks = observed[-days:].reshape(-1, 7, observed.shape[1])
    present = np.isfinite(last_weeks).mean(axis=0) > 0.5
    first = (first_weekday + len(observed) - days) % 7
    open_days = np.flatnonzero(present.any(axis=1))
    open_slots = np.flatnonzero(present.any(axis=0))
    weeks = last_weeks[:, open_days][:, :, open_slots]
    for week, day, slot in np.argwhere(np.isnan(weeks)):
        near = weeks[max(week - 2, 0) : week + 3, day, slot]
        weeks[week, day, slot] = np.nanmean(near) if np.isfinite(near).any() else np.nanmean(weeks[:, day, slot])
    return (open_days + first) % 7, open_slots, weeks.ravel()


def _peer(peers: str, key: str, model: str, values: NDArray[np.float64], day: int, week: int) -> Any:
    """A peer's forecast, or why there is none."""
    kept = FORECASTS / f"{key}.npy"
    if kept.exists():
        return np.load(kept)
    job = FORECASTS / f"{key}.npz"
    np.savez(job, values=values, day=day, week=week, horizon=week * (HORIZON_DAYS // 7))
    try:
        done = subprocess.run(
            [peers, str(Path(__file__).with_name("forecast_peers.py")), str(job), model, str(kept)],
            check=False,
            capture_output=True,
            text=True,
            timeout=_LONGEST_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return f"not done in {_LONGEST_SECONDS} s"
    finally:
        job.unlink()
    if done.returncode:
        return done.stderr.strip().splitlines()[-1]
    print(f"{key}: {done.stdout.strip()}", file=sys.stderr, flush=True)
    return np.load(kept)


if __name__ == "__main__":
    main()
