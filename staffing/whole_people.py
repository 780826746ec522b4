"""Fractions of people rounded up to whole ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from staffing.arguments import counted
from staffing.noise import ROUNDING_NOISE

if TYPE_CHECKING:
    import numpy.typing as npt

    from staffing.arrays import IntArray

__all__ = ["whole_people"]

_MOST_NOISE = 1e-3


def whole_people(people: npt.ArrayLike, name: str = "people") -> IntArray:
    """Least whole numbers not below, where 19.0000000001 is 19.

    Raises
    ------
    ArgumentError
        If that is no number of people, by the ``name`` of what they come from.
    """
    array = counted(people, name)
    return np.asarray(np.ceil(array - np.minimum(array * ROUNDING_NOISE, _MOST_NOISE)).astype(np.int64))
