"""Solve a published rostering instance with the product's solver.

    python -m benchmarks.nrp FILE --time-limit S --out SOLUTION [--seed N] [--workers N]

SOLUTION has a line a person, shift ids or ``-``, separated by blanks. The last line printed is JSON with instance,
objective, lower_bound and seconds; the objective is recomputed from FILE, not taken from the solver. Exit status 1: a
limit is broken; 3: no roster in time.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.nrp_instance import Instance, read_instance
from benchmarks.nrp_problem import problem_of
from benchmarks.nrp_score import OFF, broken_limits, objective_of
from solver.solve import Progress, solve
from solver.stopping import Effort, Stop

if TYPE_CHECKING:
    from staffing.arrays import RosterArray

__all__ = ["main", "roster_of", "whole_bound"]

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


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.nrp")
    parser.add_argument("file", type=Path)
    parser.add_argument("--time-limit", type=float, default=60.0)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args(arguments)
    stop = Stop(options.time_limit)
    instance = read_instance(options.file)
    told = [-math.inf]

    def tell(progress: Progress) -> None:
        if progress.seconds - told[0] >= 1.0:
            told[0] = progress.seconds
            at = f"{progress.seconds:7.1f} s  {progress.phase:9}"
            print(f"{at} {progress.price:12.1f} {progress.lower_bound:12.1f}", file=sys.stderr)

    solution = solve(
        problem_of(instance),
        effort=Effort.unlimited(),
        stop=stop,
        seed=options.seed,
        workers=options.workers,
        on_progress=tell,
    )
    if solution is None:
        print("no roster in time", file=sys.stderr)
        return 3
    roster = roster_of(instance, solution.roster)
    if options.out:
        lines = "".join(" ".join(line) + "\n" for line in roster.values())
        options.out.write_text(lines, encoding="utf-8", newline="\n")
    broken = broken_limits(instance, roster)
    for what in broken[:20]:
        print(what, file=sys.stderr)
    result = {
        "instance": options.file.stem.removeprefix("Instance"),
        "objective": objective_of(instance, roster),
        "lower_bound": whole_bound(solution.lower_bound),
        "seconds": round(stop.elapsed, 1),
        "broken_limits": len(broken),
    }
    print(json.dumps(result))
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
