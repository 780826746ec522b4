"""Calls of whole days: a log-linear regression on the calendar whose effects' sizes the history tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from threadpoolctl import threadpool_limits

from forecasting.group_variances import updated_variances

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.effect_groups import Effects

__all__ = ["DayVolume", "fit_day_volume"]

_ROUNDS = 60
# Done when no log mean moves by more, and no variance by more than a tenth.
_STEP_TOLERANCE, _VARIANCE_TOLERANCE = 0.005, 0.1
_LARGEST_STEP = 1.5
# Deviations beyond so many standard deviations count less and less: a day of chaos says little of ordinary days.
_ROBUST_LIMIT = 2.5
_SMALLEST_EXCESS, _LARGEST_EXCESS = 1e-6, 1.0


@dataclass(frozen=True, slots=True)
class DayVolume:
    """A fit of day totals.

    Attributes
    ----------
    coefficients : (P,) float64
        Effects on the log scale.
    variances : (G,) float64
        Variance of each group's effects.
    excess
        Relative variance by which whole days are busier or quieter than the calendar tells.
    """

    coefficients: NDArray[np.float64]
    variances: NDArray[np.float64]
    excess: float

    def mean(self, matrix: NDArray[np.float64]) -> NDArray[np.float64]:
        """Expected calls (N,) of days with such columns (N, P)."""
        return np.asarray(np.exp(np.clip(matrix @ self.coefficients, -30.0, 30.0)))


def fit_day_volume(
    effects: Effects, learn: NDArray[np.int64], totals: NDArray[np.float64], may_be_odd: NDArray[np.bool_]
) -> DayVolume:
    """Fit by penalised quasi-likelihood.

    A day's calls have mean ``mu`` and variance ``mu + excess mu^2``: Poisson, on days that are busier or quieter as
    a whole. Effects are normal around zero; their variances (`group_variances`) and the excess are those that the
    history makes likely (Breslow and Clayton 1993).

    Parameters
    ----------
    effects
        Columns of N days.
    learn : (L,) int64
        Days to learn from.
    totals : (L,) float64
        Their calls.
    may_be_odd : (L,) bool
        Days whose outliers count less; False where a column of their own is to explain them.

    Returns
    -------
    DayVolume
    """
    matrix = effects.matrix[learn]
    expected = effects.deviation**2
    variances = expected.copy()
    coefficients = np.zeros(matrix.shape[1])
    coefficients[0] = np.log(max(float(totals.mean()), 1e-3))
    excess = 0.01
    with threadpool_limits(1, "blas"):
        for _ in range(_ROUNDS):
            linear = np.clip(matrix @ coefficients, -30.0, 30.0)
            mean = np.exp(linear)
            weights = 1.0 / (1.0 / mean + excess)
            residual = (totals - mean) / mean
            size = np.abs(residual) * np.sqrt(weights)
            trust = np.where(may_be_odd, np.minimum(1.0, _ROBUST_LIMIT / np.maximum(size, 1e-9)), 1.0)
            weighted = matrix * (weights * trust)[:, None]
            covariance = np.linalg.inv(weighted.T @ matrix + np.diag(1.0 / variances[effects.group]))
            step = covariance @ (weighted.T @ (linear + residual)) - coefficients
            largest = float(np.abs(matrix @ step).max())
            if largest > _LARGEST_STEP:  # far from the optimum the log link overshoots
                coefficients = coefficients + step * (_LARGEST_STEP / largest)
                continue
            coefficients = coefficients + step
            uncertainty = np.diag(covariance)
            before = variances
            variances = updated_variances(coefficients, uncertainty, effects.group, variances, expected)
            freedom = max(float(trust.sum()) - float((1.0 - uncertainty / before[effects.group]).clip(0, 1).sum()), 1.0)
            excess_before, excess = excess, _excess(totals, np.exp(matrix @ coefficients), trust, freedom)
            change = np.abs(np.log(variances / before)).max(initial=abs(float(np.log(excess / excess_before))))
            if change < _VARIANCE_TOLERANCE and largest < _STEP_TOLERANCE:
                break
    return DayVolume(coefficients, variances, excess)


def _excess(
    totals: NDArray[np.float64], mean: NDArray[np.float64], trust: NDArray[np.float64], freedom: float
) -> float:
    """Relative variance at which the Pearson residuals sum to their degrees of freedom."""
    square = trust * (totals - mean) ** 2
    low, high = np.log(_SMALLEST_EXCESS), np.log(_LARGEST_EXCESS)
    for _ in range(30):
        middle = (low + high) / 2
        if float((square / (mean + np.exp(middle) * mean**2)).sum()) > freedom:
            low = middle
        else:
            high = middle
    return float(np.exp((low + high) / 2))
