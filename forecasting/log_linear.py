"""A quasi-Poisson log-linear regression with normal priors on its coefficients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["LogLinearFit", "fit_log_linear"]

_MOST_STEPS = 60
_LARGEST_STEP = 2.0
_TOLERANCE = 1e-8
# Huber's usual constant would cost efficiency on ordinary days; only true outliers are to be held back.
_HUBER_LIMIT = 2.5
_ROBUST_ROUNDS = 4
# The median of the absolute value of a standard normal variable.
_NORMAL_MEDIAN = 0.6745


@dataclass(frozen=True, slots=True)
class LogLinearFit:
    """Coefficients ``(P,)`` of ``log E[y] = X b`` and the dispersion ``Var[y] / E[y]``."""

    coefficients: NDArray[np.float64]
    dispersion: float

    def mean(self, matrix: NDArray[np.float64]) -> NDArray[np.float64]:
        """Expected counts ``(N,)`` for columns ``(N, P)``."""
        return np.asarray(np.exp(np.clip(matrix @ self.coefficients, -50.0, 50.0)))


def fit_log_linear(
    matrix: NDArray[np.float64],
    counts: NDArray[np.float64],
    weights: NDArray[np.float64],
    prior_deviation: NDArray[np.float64],
    may_be_outlier: NDArray[np.bool_],
) -> LogLinearFit:
    """Fit by penalised iteratively reweighted least squares, outliers held back.

    Maximises ``sum w (y log mu - mu) / phi - sum b^2 / (2 s^2)``. The dispersion ``phi`` is estimated from the
    Pearson residuals (McCullagh and Nelder 1989, §9.2.4, with the median in place of the mean) and divides the
    information of the data, so that the priors have the meaning they state. Days marked as possible outliers get
    Huber weights on their Pearson residual.

    Parameters
    ----------
    matrix : (N, P) float64
    counts : (N,) float64
        Not negative.
    weights : (N,) float64
        Between 0 and 1.
    prior_deviation : (P,) float64
        Standard deviations of the coefficients' priors around 0.
    may_be_outlier : (N,) bool
        False for days whose special columns are to explain them in full.

    Returns
    -------
    LogLinearFit
    """
    coefficients = np.zeros(matrix.shape[1])
    mean_count = float(np.average(counts, weights=weights))
    coefficients[0] = np.log(max(mean_count, 1e-3))
    precision = 1.0 / prior_deviation**2
    dispersion = 1.0
    trust = np.ones(len(counts))
    for _ in range(_ROBUST_ROUNDS):
        coefficients = _maximise(matrix, counts, weights * trust / dispersion, precision, coefficients)
        mean = np.exp(np.clip(matrix @ coefficients, -50.0, 50.0))
        pearson = (counts - mean) / np.sqrt(np.maximum(mean, 1e-9))
        dispersion = max(_weighted_median(np.abs(pearson), weights) / _NORMAL_MEDIAN, 1e-3) ** 2
        size = np.abs(pearson) / np.sqrt(dispersion)
        trust = np.where(may_be_outlier, np.minimum(1.0, _HUBER_LIMIT / np.maximum(size, 1e-9)), 1.0)
    return LogLinearFit(coefficients, dispersion)


def _maximise(
    matrix: NDArray[np.float64],
    counts: NDArray[np.float64],
    weights: NDArray[np.float64],
    precision: NDArray[np.float64],
    start: NDArray[np.float64],
) -> NDArray[np.float64]:
    coefficients = start
    for _ in range(_MOST_STEPS):
        mean = np.exp(np.clip(matrix @ coefficients, -50.0, 50.0))
        gradient = matrix.T @ (weights * (counts - mean)) - precision * coefficients
        curvature = (matrix * (weights * mean)[:, None]).T @ matrix + np.diag(precision)
        step = np.linalg.solve(curvature, gradient)
        largest = float(np.abs(matrix @ step).max())
        if largest > _LARGEST_STEP:  # far from the optimum the log link overshoots
            step *= _LARGEST_STEP / largest
        coefficients = coefficients + step
        if float(np.abs(step).max()) < _TOLERANCE:
            break
    return coefficients


def _weighted_median(values: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    order = np.argsort(values)
    cumulative = np.cumsum(weights[order])
    place = int(np.searchsorted(cumulative, cumulative[-1] / 2.0))
    return float(values[order][min(place, len(values) - 1)])
