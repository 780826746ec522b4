"""The queue written down state by state in exact or many-digit arithmetic, for whole numbers of agents."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import mpmath

__all__ = ["Outcome", "exact_a", "exact_b", "exact_c"]


def exact_b(load: float, agents: int) -> Fraction:
    """Erlang B by its recursion, without rounding."""
    inverse = Fraction(1)
    for n in range(1, agents + 1):
        inverse = 1 + Fraction(n) / Fraction(load) * inverse
    return 1 / inverse


def exact_c(load: float, agents: int) -> Fraction:
    """Erlang C, without rounding."""
    if agents <= load:
        return Fraction(1)
    blocked = exact_b(load, agents)
    return agents * blocked / (agents - Fraction(load) * (1 - blocked))


class Outcome(NamedTuple):
    """Shares of the calls offered that wait, are not answered in time, hang up; mean wait of who is answered."""

    waiting: float
    late: float
    hung_up: float
    answered_wait: float


def exact_a(load: float, agents: int, within: float, patience: float) -> Outcome:
    """Erlang A from the balance of its states, in 30 digits; times in handle times, agents >= 1.

    Who comes as the j-th in the queue is answered with probability n / (n + j / patience), after the j-th of departures
    at rates n + k / patience; in time if that sum of exponentials is, which is integrated over the wait offered.
    """
    with mpmath.workdps(30):
        a, w, p = mpmath.mpf(load), mpmath.mpf(within), mpmath.mpf(patience)
        states = [mpmath.mpf(1)]
        for k in range(1, agents + 1):
            states.append(states[-1] * a / k)
        queue, total = [states.pop()], mpmath.mpf(0)
        while queue[-1] > mpmath.eps * total or agents + len(queue) / p < a:
            total += queue[-1]
            queue.append(queue[-1] * a / (agents + len(queue) / p))
        everybody = mpmath.fsum(states) + mpmath.fsum(queue)
        times, wait, hung_up = mpmath.mpf(0), mpmath.mpf(0), mpmath.mpf(0)
        for place, weight in enumerate(queue, start=1):
            leaving = agents + place / p
            times += 1 / leaving
            wait += weight * agents / leaving * times
            hung_up += weight * (place / p) / leaving
        waiting = mpmath.fsum(queue) / everybody

        def answered(t: mpmath.mpf) -> mpmath.mpf:
            return mpmath.exp(a * p * (1 - mpmath.exp(-t / p)) - agents * t - t / p)

        in_time = a * states[-1] / everybody * mpmath.quad(answered, [0, w / 4, w / 2, w])
        hung_up /= everybody
        return Outcome(*map(float, (waiting, waiting - in_time, hung_up, wait / everybody / (1 - hung_up))))
