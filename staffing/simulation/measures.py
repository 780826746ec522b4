"""What many runs say of service: shares and means, with their confidence limits.

A level is a ratio of sums over the runs (answered in time over offered), so that quiet runs do not weigh as much as
busy ones; its error is that of a ratio estimator, W. G. Cochran, *Sampling Techniques*, 3rd ed. 1977, section 6.4.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Estimate", "ratio"]

Floats = npt.NDArray[np.float64]

_NORMAL_95 = 1.959964


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """Estimates of any shape.

    Attributes
    ----------
    value
        NaN where there was nothing to measure.
    error
        Standard error; 0 where all runs agree, NaN with less than two runs.
    """

    value: Floats
    error: Floats

    @property
    def low(self) -> Floats:
        """Lower 95 % confidence limit, not below 0."""
        return np.maximum(self.value - _NORMAL_95 * self.error, 0.0)

    @property
    def high(self) -> Floats:
        """Upper 95 % confidence limit."""
        return self.value + _NORMAL_95 * self.error


def ratio(part: Floats, whole: Floats) -> Estimate:
    """Sum of a measure over sum of another, by runs (R, ...).

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
    return Estimate(np.where(measured, value, np.nan), np.where(measured, error, np.nan))
