"""What each part of the search is worth: the same work with one part left out at a time.

    python -m benchmarks.ablation [--people 60,200] [--instances 10,14] [--seconds 30] [--seed 0]

Drawn months (`benchmarks.month_centre`) and published instances, ``--seconds`` each; a Markdown table of price and
proven bound by part left out. A part whose column does no better than the first has not earned its place there.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import solver.columns
import solver.rounding
import solver.solve
from benchmarks.month_centre import drawn_month
from benchmarks.nrp_instance import read_instance
from benchmarks.nrp_problem import problem_of
from benchmarks.nrp_table import FOLDER
from benchmarks.search_measured import PROFILES
from solver.solve import solve
from solver.stopping import Effort, Stop
from staffing.compile import compile_problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy as np

    from solver.standing import Standing
    from staffing.shapes import Problem

__all__ = ["PARTS", "ablated", "main"]


def _answers_only(standing: Standing, rng: np.random.Generator, stop: Callable[[], bool], turns: int = 6) -> None:
    """`settle` without the exchange of days and of lines."""
    for _ in range(turns):
        if stop() or not standing.respond(rng.permutation(standing.team.problem.people).tolist(), stop):
            return


def _no_walk(*_: object) -> None:
    return None


PARTS: dict[str, tuple[dict[str, Any], list[tuple[Any, str, Any]]]] = {
    "nothing": ({}, []),
    "walk of prices": ({}, [(solver.solve, "walk_prices", _no_walk)]),
    "linear programme": ({"rounds": 0}, []),
    "smoothed duals": ({}, [(solver.columns, "SMOOTHING", 0.0)]),
    "roundings": ({"roundings": 0}, []),
    "exchange of days and lines": ({}, [(solver.rounding, "settle", _answers_only)]),
    "neighbourhoods priced out": ({"regroups": 0}, []),
    "finish by few people": ({"tries": 0}, []),
}
"""What is left out: amounts of work, and replacements by module and name."""


@contextmanager
def ablated(part: str) -> Iterator[Effort]:
    """Effort without a clock's end, with a part of the search left out while the context lasts."""
    amounts, replaced = PARTS[part]
    with ExitStack() as stack:
        for module, name, other in replaced:
            stack.enter_context(patch.object(module, name, other))
        yield replace(Effort.unlimited(), **amounts)


def main(arguments: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ablation")
    parser.add_argument("--people", type=_numbers, default=(60, 200))
    parser.add_argument("--instances", type=_numbers, default=(10, 14))
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    problems = {f"month, {people} people": _month(people, options.seed) for people in options.people}
    problems |= {f"instance {number}": _instance(number) for number in options.instances}
    print(f"| left out | {' | '.join(problems)} |")
    print("|---" * (len(problems) + 1) + "|")
    for part in PARTS:
        cells = []
        for name, problem in problems.items():
            print(f"without {part}: {name}", file=sys.stderr)
            with ablated(part) as effort:
                found = solve(problem, effort=effort, stop=Stop(options.seconds), seed=options.seed)
            cells.append("–" if found is None else f"{found.price:,.0f} ≥ {found.lower_bound:,.0f}")
        print(f"| {part} | {' | '.join(cells)} |", flush=True)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(",") if part)


def _month(people: int, seed: int) -> Problem:
    month, rules = drawn_month(people, seed=seed, profile=PROFILES["mobile-ops"])
    return compile_problem(month, rules)


def _instance(number: int) -> Problem:
    return problem_of(read_instance(FOLDER / f"Instance{number}.txt"))


if __name__ == "__main__":
    main()
