"""What many runs say of service: shares and means, with their confidence limits.

A level is a ratio of sums over the runs (answered in time over offered), so that quiet runs do not weigh as much as
busy ones; its error is that of a ratio estimator, W. G. Cochran, *Sampling Techniques*, 3rd ed. 1977, section 6.4, with
Student's distribution for few runs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import stdtrit

__all__ = ["Estimate", "ratio", "share"]

Floats = npt.NDArray[np.float64]

_CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """Estimates of any shape.

    Attributes
    ----------
    value
        NaN where there was nothing to measure.
    error
        Standard error; NaN with less than two runs.
    runs
        How many they are made of.
    most
        What it cannot be above.
    """

    value: Floats
    error: Floats
    runs: int
    most: float = np.inf

    @property
    def low(self) -> Floats:
        """Lower 95 % confidence limit, not below 0."""
        return np.maximum(self.value - self._reach((1 + _CONFIDENCE) / 2), 0.0)

    @property
    def high(self) -> Floats:
        """Upper 95 % confidence limit."""
        return np.minimum(self.value + self._reach((1 + _CONFIDENCE) / 2), self.most)

    def surely_below(self, bound: float) -> npt.NDArray[np.bool_]:
        """Where the truth lies below a bound: of all together, not one is wrong in 95 of 100 cases (Bonferroni)."""
        reach = self._reach(1 - (1 - _CONFIDENCE) / max(self.value.size, 1))
        return np.asarray(self.value + reach < bound)

    def _reach(self, probability: float) -> Floats:
        """Distance from the value to the one-sided limit; nothing is sure from a single run."""
        return np.asarray(stdtrit(max(self.runs - 1, 1), probability) * self.error)


def ratio(part: Floats, whole: Floats, most: float = np.inf) -> Estimate:
    """Sum of a measure over sum of another, by runs (R, ...); never above ``most``.

    Returns
    -------
    Estimate
        Of shape (...).
    """
    runs = len(whole)
    total = whole.sum(axis=0)
    measured = total > 0
    safe = np.where(measured, total, 1.0)
    value = part.sum(axis=0) / safe
    squares = ((part - value * whole) ** 2).sum(axis=0)
    error = np.sqrt(squares * runs / (runs - 1)) / safe if runs > 1 else np.full_like(safe, np.nan)
    return Estimate(np.where(measured, value, np.nan), np.where(measured, error, np.nan), runs, most)


def share(part: Floats, whole: Floats) -> Estimate:
    """Share of things counted, by runs (R, ...), whose runs may be few and may all agree by chance.

    The error is at least that of so many independent ones, with two successes and two failures added: A. Agresti and
    B. A. Coull, *Approximate is better than "exact" for interval estimation of binomial proportions*, 1998.
    """
    found = ratio(part, whole)
    total = whole.sum(axis=0)
    moderate = (part.sum(axis=0) + 2) / (total + 4)
    error = np.maximum(found.error, np.sqrt(moderate * (1 - moderate) / (total + 4)))
    return Estimate(found.value, error, found.runs, most=1.0)
