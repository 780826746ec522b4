"""What each part of the search is worth: the same work with one part left out at a time.

    python -m benchmarks.ablation [--people 60,1000] [--instances 13,14] [--seconds 20] [--seed 0]

Drawn months (`benchmarks.month_centre`) and published instances, ``--seconds`` each; a Markdown table of price and
proven bound by part left out. A part without which no column is worse has not earned its place.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import solver.master
import solver.regroup
import solver.rounding
import solver.solve
from benchmarks.month_centre import drawn_month
from benchmarks.nrp_instance import read_instance
from benchmarks.nrp_problem import problem_of
from benchmarks.nrp_table import FOLDER
from benchmarks.search_measured import PROFILES
from solver.lines_known import KnownLines
from solver.master import Master
from solver.open_days import OpenDays
from solver.regroup import regroup
from solver.solve import solve
from solver.stopping import Effort, Stop
from solver.team import Team
from staffing.compile import compile_problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import numpy as np

    from solver.standing import Standing
    from staffing.arrays import FloatArray, RosterArray
    from staffing.shapes import Problem

__all__ = ["PARTS", "Part", "ablated", "main"]


@dataclass(frozen=True)
class Part:
    """A part of the search, and how to do without it.

    Attributes
    ----------
    amounts
        Amounts of work that leave it out.
    instead
        What stands in its place: owner, name, replacement.
    shows_in
        Owner and name of a function that is called if and only if the part is there; None where none shows it.
    """

    amounts: Mapping[str, int] = field(default_factory=dict)
    instead: tuple[tuple[Any, str, Any], ...] = ()
    shows_in: tuple[Any, str] | None = None


def _answers_only(standing: Standing, rng: np.random.Generator, stop: Callable[[], bool], turns: int = 6) -> None:
    """`settle` without the exchange of days and of lines."""
    for _ in range(turns):
        if stop() or not standing.respond(rng.permutation(standing.team.problem.people).tolist(), stop):
            return


def _nothing(*_: object, **__: object) -> None:
    return None


def _no_lines(known: KnownLines, person: int) -> tuple[RosterArray, FloatArray]:
    """`KnownLines.best_of` of who remembers nothing."""
    lines, prices = BEST_OF(known, person)
    return lines[:0], prices[:0]


def _as_it_stands(standing: Standing, *_: object) -> Standing:
    """`polish` that does nothing."""
    return standing


def _part_by_part(*arguments: Any) -> Standing:
    """`regroup` that never begins with all days of everybody."""
    given = list(arguments)
    given[6] = False
    return regroup(*given)


BEST_OF = KnownLines.best_of
PARTS: dict[str, Part] = {
    "nothing": Part(),
    "walk of prices": Part(instead=((solver.solve, "walk_prices", _nothing),), shows_in=(solver.solve, "walk_prices")),
    "relaxation": Part({"rounds": 0}, shows_in=(Master, "solve_unless")),
    "programmes from inside": Part(instead=((solver.master, "MOST_INSIDE", -1),), shows_in=(Master, "solve_inside")),
    "larger machines where a search is cut short": Part(instead=((Team, "exact_for", lambda team, _: team),)),
    "a crew for the others": Part(instead=((solver.solve, "CREW", 10**9),)),
    "roundings": Part({"roundings": 0}, shows_in=(solver.rounding, "round_mix")),
    "exchange of days and lines": Part(
        instead=((solver.rounding, "settle", _answers_only),), shows_in=(solver.rounding, "settle")
    ),
    "neighbourhoods": Part({"regroups": 0}, shows_in=(solver.regroup, "choose_again")),
    "all days of everybody first": Part(instead=((solver.solve, "regroup", _part_by_part),)),
    "known lines": Part(instead=((KnownLines, "best_of", _no_lines),), shows_in=(KnownLines, "best_of")),
    "conditions met in a dive": Part(
        instead=((OpenDays, "_ask_where_met", _nothing),), shows_in=(OpenDays, "_ask_where_met")
    ),
    "finish by few people": Part(instead=((solver.solve, "polish", _as_it_stands),), shows_in=(solver.solve, "polish")),
}


@contextmanager
def ablated(part: str) -> Iterator[Effort]:
    """Effort without a clock's end, with a part of the search left out while the context lasts."""
    with ExitStack() as stack:
        for owner, name, other in PARTS[part].instead:
            stack.enter_context(patch.object(owner, name, other))
        yield replace(Effort.unlimited(), **PARTS[part].amounts)


def main(arguments: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ablation")
    parser.add_argument("--people", type=_numbers, default=(60, 1_000))
    parser.add_argument("--instances", type=_numbers, default=(13, 14))
    parser.add_argument("--seconds", type=float, default=20.0)
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
