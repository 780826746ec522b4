"""When a command ends: ``--time-limit`` and what of it the search gets, Ctrl-C, and no roster when time is over."""

from __future__ import annotations

import math
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from api.cli.errors import INTERRUPTED
from solver.stopping import Stop
from staffing.errors import InputError, NoSolutionInTime

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from api.locale.texts import Texts

__all__ = [
    "ended_without_roster",
    "explain_seconds",
    "nothing_written_if_interrupted",
    "search_seconds",
    "search_stop",
    "stop_on_interrupt",
]

LEAST_WRITING_SECONDS, WRITING_SHARE, MOST_WRITING_SECONDS = 2.0, 0.1, 12.0
"""Kept back for the audit and the files: more where there is more, for a machine that is busy."""
EXPLAIN_SHARE = 0.3
"""Of what is kept back, for finding out why hard rules are broken, where any are."""
LONGEST_ALARM_SECONDS = 1e6
BYTES_A_MB = 10**6


def search_seconds(time_limit: float) -> float:
    """What of the time limit is left for the search."""
    writing = min(LEAST_WRITING_SECONDS + WRITING_SHARE * time_limit, MOST_WRITING_SECONDS)
    return max(time_limit - writing, time_limit / 2)


def explain_seconds(time_limit: float) -> float:
    """What of the time limit is left after the search for conflicts."""
    return EXPLAIN_SHARE * (time_limit - search_seconds(time_limit))


def search_stop(time_limit: float | None, effort: int | None, memory_mb: int | None = None) -> Stop:
    """When the search is over; raises InputError unless the time limit is a number and given without an effort."""
    if time_limit is not None and not math.isfinite(time_limit):
        raise InputError("input-time-limit", file="--time-limit", value=time_limit)
    if time_limit is not None and effort is not None:
        raise InputError("input-effort-and-time", file="--effort", value=effort)
    return Stop(
        None if time_limit is None else search_seconds(time_limit),
        memory_bytes=None if memory_mb is None else memory_mb * BYTES_A_MB,
    )


def stop_on_interrupt(stop: Stop) -> None:
    """First Ctrl-C: stop with the best roster so far. Second: give up at once."""

    def interrupted(_signal: int, _frame: FrameType | None) -> None:
        stop.cancelled.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signal.signal(signal.SIGINT, interrupted)


@contextmanager
def nothing_written_if_interrupted(say: Texts) -> Iterator[None]:
    """Say so where Ctrl-C has ended what runs inside: Typer would swallow it with a word of its own.

    Raises
    ------
    typer.Exit
        With the code of an interrupted command.
    """
    try:
        yield
    except KeyboardInterrupt:
        print(say("cli-interrupted-nothing"), file=sys.stderr)
        raise typer.Exit(INTERRUPTED) from None


@contextmanager
def ended_without_roster(time_limit: float | None) -> Iterator[Callable[[], None]]:
    """End whatever runs inside as soon as the whole time is over, unless a roster stands by then.

    Yields
    ------
    callable
        To be called when a first roster stands: from there on something is written.

    Raises
    ------
    NoSolutionInTime
        The time is over without a roster.
    """

    def over(_signal: int, _frame: FrameType | None) -> None:
        raise NoSolutionInTime("no-roster-in-time", seconds=time_limit or 0.0)

    def off() -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)

    if time_limit is None:
        yield off
        return
    before = signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, min(time_limit, LONGEST_ALARM_SECONDS))
    try:
        yield off
    finally:
        off()
        signal.signal(signal.SIGALRM, before)
