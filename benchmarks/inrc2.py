"""Solve an instance of the second international nurse rostering competition, all its weeks at once.

    python -m benchmarks.inrc2 SCENARIO HISTORY WEEK … --time-limit S --out SOLUTION [--seed N] [--workers N]

The files are the competition's JSON. SOLUTION has a line a nurse, ``shift:skill`` or ``-``, separated by blanks. The
last line and the exit status are those of `benchmarks.nrp`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.inrc2_instance import read_instance
from benchmarks.inrc2_problem import problem_of, symbols_of
from benchmarks.inrc2_score import broken_limits, costs_of
from benchmarks.nrp import NO_ROSTER, add_options, finish, search
from solver.stopping import Stop

if TYPE_CHECKING:
    from benchmarks.inrc2_instance import Instance
    from staffing.arrays import RosterArray

__all__ = ["main", "roster_of"]


def roster_of(instance: Instance, symbols: RosterArray) -> dict[str, list[tuple[str, str] | None]]:
    """Shift and skill by nurse and day."""
    pairs = [None, *symbols_of(instance)]
    return {
        nurse.nurse_id: [pairs[symbol] for symbol in line]
        for nurse, line in zip(instance.nurses, symbols.tolist(), strict=True)
    }


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.inrc2")
    parser.add_argument("scenario", type=Path)
    parser.add_argument("history", type=Path)
    parser.add_argument("weeks", type=Path, nargs="+")
    add_options(parser)
    options = parser.parse_args(arguments)
    stop = Stop(options.time_limit)
    instance = read_instance(options.scenario, options.history, options.weeks)
    solution = search(problem_of(instance), stop, options)
    if solution is None:
        print("no roster in time", file=sys.stderr)
        return NO_ROSTER
    roster = roster_of(instance, solution.roster)
    lines = [" ".join(":".join(given) if given else "-" for given in line) for line in roster.values()]
    return finish(
        solution,
        stop,
        options.out,
        name=options.scenario.stem,
        objective=sum(costs_of(instance, roster).values()),
        broken=broken_limits(instance, roster),
        lines=lines,
    )


if __name__ == "__main__":
    sys.exit(main())
