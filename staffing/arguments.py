"""What the formulas take, checked: the first figure out of its range is refused by argument and index."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from staffing.errors import ArgumentError

__all__ = [
    "MOST",
    "aligned",
    "any_share",
    "counted",
    "figures",
    "finite_load",
    "minutes_of_an_hour",
    "not_negative",
    "positive",
    "proper_share",
    "refuse",
    "share_up_to_one",
    "single",
]

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

MOST = 1e12
"""People, erlang, or calls at once, beyond which figures are a slip and sums would never end."""


def figures(values: npt.ArrayLike, name: str) -> Floats:
    """Figures as floats, not checked for their range.

    Raises
    ------
    ArgumentError
        If they are no numbers at all.
    """
    try:
        return np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise ArgumentError("input-argument-not-a-number", argument=name, value=values) from None


def not_negative(values: npt.ArrayLike, name: str) -> Floats:
    """Figures >= 0, finite."""
    array = figures(values, name)
    refuse(~(np.isfinite(array) & (array >= 0)), array, name, "input-argument-negative")
    return array


def counted(values: npt.ArrayLike, name: str) -> Floats:
    """Figures from 0 to `MOST`."""
    array = not_negative(values, name)
    refuse(array > MOST, array, name, "input-argument-too-many")
    return array


def single(value: npt.ArrayLike, name: str) -> npt.ArrayLike:
    """One figure, not several."""
    if np.ndim(value):
        raise ArgumentError("input-argument-single", argument=name, value=value)
    return value


def aligned(**arrays: npt.ArrayLike) -> tuple[Floats, ...]:
    """Arrays broadcast against each other; the first whose shape does not fit those before it is refused."""
    shape: tuple[int, ...] = ()
    for name, array in arrays.items():
        try:
            shape = np.broadcast_shapes(shape, np.shape(array))
        except ValueError:
            raise ArgumentError("input-argument-shape", argument=name, value=np.shape(array)) from None
    return tuple(np.broadcast_to(np.asarray(array, dtype=np.float64), shape) for array in arrays.values())


def positive(values: npt.ArrayLike, name: str, *, where: Bools | None = None, endless: bool = False) -> Floats:
    """Figures > 0, infinite ones only if ``endless``; only looked at ``where`` (broadcast) they count."""
    array = figures(values, name)
    bad = ~((array > 0) & (endless | np.isfinite(array)))
    refuse(bad if where is None else bad & where, array, name, "input-argument-not-positive")
    return array


def proper_share(values: npt.ArrayLike, name: str) -> Floats:
    """Shares above 0 and below 1: a promise of everything is kept by no number of agents."""
    array = figures(values, name)
    refuse(array == 1, array, name, "input-argument-out-of-reach")
    refuse(~((array > 0) & (array < 1)), array, name, "input-argument-share")
    return array


def share_up_to_one(values: npt.ArrayLike, name: str) -> Floats:
    """Shares above 0 and at most 1: to forbid something altogether is a promise no number of agents keeps."""
    array = figures(values, name)
    refuse(array == 0, array, name, "input-argument-out-of-reach")
    refuse(~((array > 0) & (array <= 1)), array, name, "input-argument-share-or-one")
    return array


def any_share(values: npt.ArrayLike, name: str) -> Floats:
    """Shares from 0 to 1, both among them."""
    array = figures(values, name)
    refuse(~((array >= 0) & (array <= 1)), array, name, "input-argument-any-share")
    return array


def minutes_of_an_hour(values: npt.ArrayLike, name: str) -> Floats:
    """Minutes from 0, so few that something is left of the hour."""
    array = figures(values, name)
    refuse(~((array >= 0) & (array < 60)), array, name, "input-argument-minutes-of-an-hour")
    return array


def finite_load(load: Floats) -> Floats:
    """The load, unless it is beyond `MOST` although the figures it is made of are not."""
    refuse(~(load <= MOST), load, "calls", "input-argument-load")
    return load


def refuse(bad: Bools, values: Floats, name: str, code: str) -> None:
    """Raise for the first bad one; ``bad`` may be broadcast from ``values`` and other arrays."""
    if bad.any():
        place = np.argwhere(bad)[0][bad.ndim - values.ndim :]
        index = tuple(int(at) if size > 1 else 0 for at, size in zip(place, values.shape, strict=True))
        raise ArgumentError(code, argument=name, index=index, value=values[index])
