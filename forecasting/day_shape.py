"""How the calls of a day spread over its intervals, and how that moves with the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.fft import idct
from threadpoolctl import threadpool_limits

from forecasting.group_variances import updated_variances

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.effect_groups import Effects

__all__ = ["DayShape", "fit_day_shape"]

_MOST_WAVES = 16
_ROUNDS = 25
_TOLERANCE = 0.03
# An interval leans half on its neighbours when so many calls have been seen in it.
_SMOOTHING_CALLS = 30.0
_LEAST_SHARE = 1e-7


@dataclass(frozen=True, slots=True)
class DayShape:
    """A fit of shares.

    Attributes
    ----------
    base : (S,) float64
        Log share of each interval on a day of no special kind; -inf in intervals that never hold calls.
    waves : (S, M) float64
        Smooth courses over the open day.
    coefficients : (P, M) float64
        How much of each wave every column of the calendar adds to the log share.
    """

    base: NDArray[np.float64]
    waves: NDArray[np.float64]
    coefficients: NDArray[np.float64]

    def shares(self, matrix: NDArray[np.float64], opening: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Shares (N, S) of days with columns (N, P), each summing to 1 over its open intervals (0 if closed)."""
        logs = self.base + matrix @ self.coefficients @ self.waves.T
        shares = np.where(opening, np.exp(np.clip(logs, -50.0, 50.0)), 0.0)
        whole = shares.sum(axis=1, keepdims=True)
        return np.asarray(np.divide(shares, whole, out=np.zeros_like(shares), where=whole > 0))


def fit_day_shape(
    effects: Effects, learn: NDArray[np.int64], counts: NDArray[np.float64], recency: NDArray[np.float64]
) -> DayShape:
    """Fit by penalised likelihood: given a day's calls, their intervals are multinomial.

    The log share of an interval is a base (all days, recent ones more) and smooth courses over the day for each
    column of the calendar: cosine waves whose coefficients shrink the more, the finer the wave, by variances that
    the history tells (`group_variances`). Calls beyond what chance scatters are allowed for by a dispersion.

    Parameters
    ----------
    effects
        Columns of N days, without an intercept.
    learn : (L,) int64
        Days to learn from.
    counts : (L, S) float64
        Their calls.
    recency : (L,) float64
        Weight of each day for the base.

    Returns
    -------
    DayShape
    """
    totals = counts.sum(axis=1)
    base = _base(counts, recency)
    held = np.flatnonzero(np.isfinite(base))
    waves = _waves(held, counts.shape[1])
    matrix = effects.matrix[learn]
    size, many = matrix.shape[1], waves.shape[1]
    shape = DayShape(base, waves, np.zeros((size, many)))
    if many == 0 or totals.sum() <= 0:
        return shape
    logs = base[held]
    basis = waves[held]
    seen = counts[:, held]
    coefficients = shape.coefficients
    expected = effects.deviation**2
    variances, dispersion = expected.copy(), 1.0
    group = np.repeat(effects.group, many)
    fineness = np.tile(np.arange(1, many + 1, dtype=float), size)  # standard deviation of a wave falls as 1 / number
    with threadpool_limits(1, "blas"):
        for _ in range(_ROUNDS):
            unscaled = np.exp(np.clip(logs + matrix @ coefficients @ basis.T, -50.0, 50.0))
            share = unscaled / unscaled.sum(axis=1, keepdims=True)
            mean = totals[:, None] * share
            gradient = matrix.T @ (seen - mean) @ basis / dispersion
            information = _information(matrix, mean, share @ basis, totals, basis) / dispersion
            precision = fineness**2 / variances[group]
            covariance = np.linalg.inv(information + np.diag(precision))
            step = covariance @ (gradient.ravel() - precision * coefficients.ravel())
            coefficients = coefficients + np.clip(step, -1.0, 1.0).reshape(size, many)
            before = variances
            variances = updated_variances(
                coefficients.ravel() * fineness, np.diag(covariance) * fineness**2, group, variances, expected
            )
            pearson = float(((seen - mean) ** 2 / np.maximum(mean, 1e-9)).sum())
            dispersion = max(1.0, pearson / max(seen.size - len(seen) - size, 1))
            if np.abs(np.log(variances / before)).max() < _TOLERANCE and np.abs(step).max() < 0.01:
                break
    return DayShape(base, waves, coefficients)


def _base(counts: NDArray[np.float64], recency: NDArray[np.float64]) -> NDArray[np.float64]:
    """Log shares of the mean day, smoothed where few calls have been seen; -inf where none ever were."""
    weighted = recency @ counts
    ever = counts.sum(axis=0)
    near = (np.roll(weighted, 1) + 2.0 * weighted + np.roll(weighted, -1)) / 4.0
    lean = _SMOOTHING_CALLS / (_SMOOTHING_CALLS + ever)
    smooth = np.where(ever > 0, (1.0 - lean) * weighted + lean * near, 0.0)
    share = smooth / max(float(smooth.sum()), 1e-12)
    return np.asarray(np.where(ever > 0, np.log(np.maximum(share, _LEAST_SHARE)), -np.inf))


def _waves(held: NDArray[np.int64], slots: int) -> NDArray[np.float64]:
    """Cosine waves over the intervals that hold calls, (S, M), the finest with the shortest period last."""
    many = min(len(held) - 1, _MOST_WAVES)
    waves = np.zeros((slots, max(many, 0)))
    if many > 0:
        waves[held] = idct(np.eye(len(held)), axis=0, norm="ortho")[:, 1 : many + 1] * np.sqrt(len(held))
    return waves


def _information(
    matrix: NDArray[np.float64],
    mean: NDArray[np.float64],
    centre: NDArray[np.float64],
    totals: NDArray[np.float64],
    basis: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Information of the multinomial on ``P x M`` coefficients: covariance of the waves within each day, summed."""
    size, many = matrix.shape[1], basis.shape[1]
    result = np.empty((size, many, size, many))
    for first in range(many):
        for second in range(first, many):
            within = mean @ (basis[:, first] * basis[:, second]) - totals * centre[:, first] * centre[:, second]
            block = (matrix * within[:, None]).T @ matrix
            result[:, first, :, second] = block
            result[:, second, :, first] = block.T
    return result.reshape(size * many, size * many)
