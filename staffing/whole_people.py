"""Fractions of people rounded up to whole ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from staffing.arrays import IntArray

__all__ = ["ROUNDING_NOISE", "whole_people"]

# An exact quotient must stay the whole number it is; no true one lies this near to the next.
ROUNDING_NOISE = 1e-9


def whole_people(people: npt.ArrayLike) -> IntArray:
    """Least whole numbers not below, where 19.0000000001 is 19."""
    return np.asarray(np.ceil(np.asarray(people, dtype=np.float64) * (1 - ROUNDING_NOISE)).astype(np.int64))
