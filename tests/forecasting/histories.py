"""Histories made from a seed, and the real ones where they are at hand."""

from __future__ import annotations

import os
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from forecasting.history import CallHistory, history_from_grid

REAL_HISTORIES = Path(__file__).resolve().parents[3] / "shared" / "calls"
MONDAY = date(2024, 1, 1)


def real_history(name: str) -> Path:
    """Path of a real history; skips where the files are not at hand, except on the build server."""
    path = REAL_HISTORIES / name
    if not path.exists() and not os.environ.get("CI"):
        pytest.skip(f"{name} is not beside the checkout")
    return path


def daily_shape(slots: int) -> np.ndarray:
    """Shares of a day with a morning and an evening peak, never zero, summing to 1."""
    hour = (np.arange(slots) + 0.5) * 24 / slots
    shape = 0.15 + np.exp(-(((hour - 10.5) / 2.5) ** 2)) + 0.7 * np.exp(-(((hour - 20) / 2) ** 2))
    return shape / shape.sum()


def simulated_calls(
    days: int, slots: int = 48, *, per_day: float = 2000.0, seed: int = 7, day_noise: float = 0.03
) -> np.ndarray:
    """Poisson counts (days, slots) with quieter weekends and a factor per day, the first day being a Monday."""
    rng = np.random.default_rng(seed)
    week = np.array([1.1, 1.05, 1.0, 1.0, 1.05, 0.7, 0.65])[np.arange(days) % 7]
    level = per_day * week * rng.gamma(1 / day_noise**2, day_noise**2, size=days)
    return rng.poisson(level[:, None] * daily_shape(slots)).astype(float)


def simulated_history(days: int, slots: int = 48, *, first_day: date = MONDAY, **options: float) -> CallHistory:
    """A history of `simulated_calls`."""
    return history_from_grid("hotline", first_day, simulated_calls(days, slots, **options))  # type: ignore[arg-type]


def write_csv(path: Path, calls: np.ndarray, *, first_day: date = MONDAY, leave_out: tuple[datetime, ...] = ()) -> Path:
    """A history file of whole days (days, slots); NaN cells and the moments named have no row."""
    minutes = 1440 // calls.shape[1]
    start = datetime.combine(first_day, datetime.min.time())
    lines = ["timestamp,calls"]
    for place, value in enumerate(calls.ravel()):
        moment = start + timedelta(minutes=minutes * place)
        if np.isfinite(value) and moment not in leave_out:
            lines.append(f"{moment:%Y-%m-%d %H:%M:%S},{value:g}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
