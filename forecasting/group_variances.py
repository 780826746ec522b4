"""How far the effects of a group lie from zero, learnt from the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["updated_variances"]

# What was expected beforehand counts as so many effects seen: it holds where a group has few.
_PRIOR_EFFECTS = 2.0
_SMALLEST_VARIANCE = 1e-10


def updated_variances(
    coefficients: NDArray[np.float64],
    uncertainty: NDArray[np.float64],
    group: NDArray[np.int64],
    variances: NDArray[np.float64],
    expected: NDArray[np.float64],
) -> NDArray[np.float64]:
    """One step towards the variances under which the data are most likely.

    The step of Schall (1991, Biometrika 78): a group's sum of squared effects over the number of effects that the
    data determine, drawn towards the variance expected.

    Parameters
    ----------
    coefficients, uncertainty : (P,) float64
        Effects, and the diagonal of their posterior covariance under the present variances.
    group : (P,) int64
    variances, expected : (G,) float64
        Present ones, and those expected beforehand.

    Returns
    -------
    (G,) float64
        Positive.
    """
    count = len(variances)
    squares = np.bincount(group, coefficients**2, count)
    determined = np.bincount(group, minlength=count) - np.bincount(group, uncertainty, count) / variances
    determined = np.maximum(determined, 0.0)
    return np.asarray(
        np.maximum((squares + _PRIOR_EFFECTS * expected) / (determined + _PRIOR_EFFECTS), _SMALLEST_VARIANCE)
    )
