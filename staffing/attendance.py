"""Attendance as a probability: how many to roster so that enough come, not only on average.

At 95 % attendance 20 people rostered for 19 leave one shift in four short. The plain divisor
(19 / 0.95 = 20) is `staffing.requirement`'s; who takes the reserve of this module has the absence in it, and divides by
nothing (A-2).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from scipy import special

from staffing.arguments import aligned, counted, proper_share, share_up_to_one, single
from staffing.errors import ArgumentError
from staffing.least_whole import least_whole
from staffing.whole_people import whole_people

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["chance_of_enough", "chance_of_enough_among", "reserve", "reserve_among"]

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

# A confidence missed by this little is reached: it is the last digits of the binomial distribution.
_TOLERANCE = 1e-12


def chance_of_enough(rostered: npt.ArrayLike, required: npt.ArrayLike, rate: npt.ArrayLike = 0.95) -> Floats:
    """Probability that enough of the people rostered come, each independently of the others.

    Parameters
    ----------
    rostered, required
        People, >= 0; fractions of a person are rounded down and up.
    rate
        Attendance of each, 0 < rate <= 1.

    Returns
    -------
    ndarray
        1 where nobody is required.

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.

    Source: the binomial distribution by the incomplete beta function, M. Abramowitz and I. A. Stegun, *Handbook of
    Mathematical Functions*, 1964, 26.5.24.
    """
    there, needed, p = aligned(
        rostered=np.floor(counted(rostered, "rostered")),
        required=np.ceil(counted(required, "required")),
        rate=share_up_to_one(rate, "rate"),
    )
    possible = (needed > 0) & (needed <= there)
    absent = np.where(possible, there - needed, 0.0) + 1.0
    return np.where(possible, special.betainc(np.where(possible, needed, 1.0), absent, p), needed == 0)


def reserve(
    required: npt.ArrayLike,
    rate: npt.ArrayLike = 0.95,
    confidence: npt.ArrayLike = 0.9,
    *,
    approved_leaves: npt.ArrayLike = 0,
) -> Counts:
    """Least people to roster so that enough come with so much confidence.

    Parameters
    ----------
    required
        People who must be there, >= 0; fractions are rounded up.
    rate
        Attendance of each, 0 < rate <= 1.
    confidence
        Probability that at least `required` come; 0 < confidence < 1.
    approved_leaves
        People who are away besides, for certain: where every supervisor on the shift may approve one leave of a
        rostered person, the number of supervisors (MO-3B-9.2). Nobody is away where nobody is required.

    Returns
    -------
    ndarray of int64

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.
    """
    needed, p, wanted, away = aligned(
        required=np.ceil(counted(required, "required")),
        rate=share_up_to_one(rate, "rate"),
        confidence=proper_share(confidence, "confidence"),
        approved_leaves=np.ceil(counted(approved_leaves, "approved_leaves")),
    )
    flat, p, wanted = needed.reshape(-1), p.reshape(-1), wanted.reshape(-1) - _TOLERANCE
    found = least_whole(lambda people: chance_of_enough(people, flat, p) >= wanted, whole_people(flat / p, "required"))
    return np.where(needed > 0, found.reshape(needed.shape) + away, 0).astype(np.int64)


def chance_of_enough_among(rates: npt.ArrayLike, required: npt.ArrayLike) -> Floats:
    """Probability that enough come of people who each have an attendance of their own.

    Parameters
    ----------
    rates : (E,)
        Attendance of each person rostered, 0 < rate <= 1.
    required : (...)
        People who must be there, >= 0; fractions are rounded up.

    Returns
    -------
    (...) ndarray

    Raises
    ------
    ArgumentError
        If an argument is out of its range or not finite.

    Source: the Poisson-binomial distribution, person by person; Y. Hong, *Computational Statistics & Data Analysis* 59
    (2013), compares this with others.
    """
    p = _rates(rates)
    needed = np.ceil(counted(required, "required")).astype(np.int64)
    *_, at_least = _at_least(p)
    return at_least[np.minimum(needed, len(p) + 1)]


def reserve_among(required: float, rates: npt.ArrayLike, confidence: float = 0.9) -> int:
    """Least people, called in their order, so that enough come with so much confidence.

    Parameters
    ----------
    required
        People who must be there, >= 0; fractions are rounded up.
    rates : (E,)
        Attendance of each person there is, in the order they would be rostered; 0 < rate <= 1.
    confidence
        Probability that at least `required` come; 0 < confidence < 1.

    Returns
    -------
    int
        How many of them.

    Raises
    ------
    ArgumentError
        If an argument is out of its range, or all of them are not enough.
    """
    wanted = float(proper_share(single(confidence, "confidence"), "confidence")) - _TOLERANCE
    p = _rates(rates)
    needed = math.ceil(counted(single(required, "required"), "required"))
    for people, at_least in enumerate(_at_least(p)):
        if needed < len(at_least) and at_least[needed] >= wanted:
            return people
    raise ArgumentError("input-argument-too-few-people", argument="rates", value=len(p))


def _at_least(rates: Floats) -> Iterator[Floats]:
    """(E + 2,) chance that at least 0, 1, ... come of none, of the first, of the first two ..."""
    come = np.zeros(len(rates) + 1)
    come[0] = 1.0
    yield _tail(come)
    for rate in rates:
        come[1:] = come[1:] * (1.0 - rate) + come[:-1] * rate
        come[0] *= 1.0 - rate
        yield _tail(come)


def _tail(probabilities: Floats) -> Floats:
    return np.append(np.cumsum(probabilities[::-1])[::-1], 0.0)


def _rates(rates: npt.ArrayLike) -> Floats:
    p = share_up_to_one(rates, "rates")
    if p.ndim != 1:
        raise ArgumentError("input-argument-not-a-number", argument="rates", value=rates)
    return p
