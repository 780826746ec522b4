"""A compiled formula over all the intervals of arrays, on all cores where there are many of them."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["in_parts", "over_intervals"]

Floats = npt.NDArray[np.float64]

# Fewer than this take less time than a thread to start.
_INTERVALS_A_THREAD = 5_000


def over_intervals(formula: Callable[..., Floats], *arguments: npt.ArrayLike) -> Floats:
    """``formula`` of flat arrays (N,), for arguments of any shapes that broadcast; its further axes come last."""
    spread = np.broadcast_arrays(*(np.asarray(argument, dtype=np.float64) for argument in arguments))
    flat = [np.ascontiguousarray(array).reshape(-1) for array in spread]
    result = in_parts(formula, *flat)
    return result.reshape(spread[0].shape + result.shape[1:])


def in_parts(formula: Callable[..., npt.NDArray[Any]], *arrays: Floats) -> npt.NDArray[Any]:
    """``formula`` of arrays (N, ...) part by part, in threads: it must let go of the interpreter's lock."""
    count = len(arrays[0])
    parts = min(os.cpu_count() or 1, count // _INTERVALS_A_THREAD)
    if parts <= 1:
        return formula(*arrays)
    edges = np.linspace(0, count, parts + 1).astype(int)
    slices = [slice(first, last) for first, last in zip(edges[:-1], edges[1:], strict=True)]
    with ThreadPoolExecutor(parts) as pool:
        return np.concatenate(list(pool.map(lambda part: formula(*(array[part] for array in arrays)), slices)))
