"""Solve a published rostering instance with the product's solver.

    python -m benchmarks.nrp FILE --time-limit S --out SOLUTION [--seed N] [--workers N]

SOLUTION has a line a person, shift ids or ``-``, separated by blanks. The last line printed is JSON with instance,
objective, lower_bound and seconds; the objective is recomputed from FILE, not taken from the solver. Exit status 1: a
limit is broken; 3: no roster in time. Ctrl-C ends the search with the best roster so far.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.nrp_instance import read_instance
from benchmarks.nrp_problem import problem_of
from benchmarks.nrp_score import OFF, broken_limits, objective_of
from solver.solve import solve
from solver.stopping import Effort, Stop

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.nrp_instance import Instance
    from solver.solve import Progress, Solution
    from staffing.arrays import RosterArray
    from staffing.shapes import Problem

__all__ = ["NO_ROSTER", "add_options", "finish", "main", "roster_of", "search", "whole_bound"]

NO_ROSTER = 3
DOUBT = 1e-6
"""Share of a bound by which arithmetic may have put it too high."""


def roster_of(instance: Instance, symbols: RosterArray) -> dict[str, list[str]]:
    """Lines by employee id."""
    names = [OFF, *(shift.shift_id for shift in instance.shifts)]
    return {
        employee.employee_id: [names[symbol] for symbol in line]
        for employee, line in zip(instance.staff, symbols.tolist(), strict=True)
    }


def whole_bound(bound: float) -> int:
    """Bound rounded up to a whole number: all weights are whole, so the objective is."""
    return math.ceil(bound - DOUBT * max(bound, 1.0))


def add_options(parser: argparse.ArgumentParser) -> None:
    """What every published format's command understands."""
    parser.add_argument("--time-limit", type=float, default=60.0)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)


def refuse_unwritable(parser: argparse.ArgumentParser, out: Path | None) -> None:
    """Say that a solution cannot be written before it is looked for."""
    if out and (out.is_dir() or not os.access(out.parent, os.W_OK)):
        parser.error(f"cannot write {out}")


def search(problem: Problem, stop: Stop, options: argparse.Namespace) -> Solution | None:
    """The product's search until the time is over, a line a second on standard error."""
    told = [-math.inf]

    def tell(progress: Progress) -> None:
        if progress.seconds - told[0] >= 1.0:
            told[0] = progress.seconds
            at = f"{progress.seconds:7.1f} s  {progress.phase:9}"
            print(f"{at} {progress.price:12.1f} {progress.lower_bound:12.1f}", file=sys.stderr)

    effort = Effort.unlimited(gap=0.0)
    return solve(problem, effort=effort, stop=stop, seed=options.seed, workers=options.workers, on_progress=tell)


def finish(
    solution: Solution,
    stop: Stop,
    out: Path | None,
    *,
    name: str,
    objective: int,
    broken: Sequence[str],
    lines: Iterable[str],
) -> int:
    """Write the solution's lines and say what it costs and breaks; exit status."""
    if out:
        out.write_text("".join(line + "\n" for line in lines), encoding="utf-8", newline="\n")
    for what in broken[:20]:
        print(what, file=sys.stderr)
    result = {
        "instance": name,
        "objective": objective,
        "lower_bound": whole_bound(solution.lower_bound),
        "seconds": round(stop.elapsed, 1),
        "broken_limits": len(broken),
    }
    print(json.dumps(result))
    return int(bool(broken))


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.nrp")
    parser.add_argument("file", type=Path)
    add_options(parser)
    options = parser.parse_args(arguments)
    stop = Stop(options.time_limit)
    try:
        instance = read_instance(options.file)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    refuse_unwritable(parser, options.out)
    signal.signal(signal.SIGINT, lambda *_: stop.cancelled.set())
    solution = search(problem_of(instance), stop, options)
    if solution is None:
        print("no roster in time", file=sys.stderr)
        return NO_ROSTER
    roster = roster_of(instance, solution.roster)
    return finish(
        solution,
        stop,
        options.out,
        name=options.file.stem.removeprefix("Instance"),
        objective=objective_of(instance, roster),
        broken=broken_limits(instance, roster),
        lines=map(" ".join, roster.values()),
    )


if __name__ == "__main__":
    sys.exit(main())
