"""What was asked for on the published instances, and whether runs meet it: in every run, not on average."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from benchmarks.nrp_runs import Run

__all__ = ["ASKED", "Demand", "Published", "Row", "from_best", "read_published", "verdict"]

SMALL = (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 13, 14, 16, 17, 19)
LARGE = (20, 22, 23)
NEAR_OPTIMUM = 0.001
LATE = 1.05


@dataclass(frozen=True)
class Published:
    """What is known of an instance.

    Attributes
    ----------
    best
        Best known objective, the newer one where there is one.
    bound
        Best known lower bound.
    reached
        Objective by method and minutes, ``EC_10min``.
    """

    weeks: int
    people: int
    shift_types: int
    best: int
    bound: int
    reached: dict[str, int]

    def reached_in(self, minutes: int) -> dict[str, int]:
        """Objective by method, with a time limit in minutes."""
        ending = f"_{minutes}min"
        return {name.removesuffix(ending): cost for name, cost in self.reached.items() if name.endswith(ending)}


def read_published(file: Path) -> dict[int, Published]:
    """Published results by instance number."""
    with file.open(encoding="utf-8", newline="") as lines:
        return {int(line["instance"]): _published(line) for line in csv.DictReader(lines)}


def _published(line: Mapping[str, str]) -> Published:
    return Published(
        int(line["weeks"]),
        int(line["employees"]),
        int(line["shift_types"]),
        best=int(line["best_known_ub_newer"] or line["best_known_ub"]),
        bound=int(line["best_known_lb"]),
        reached={name: int(cost) for name, cost in line.items() if name.endswith("min") and cost.isdigit()},
    )


def from_best(objective: int, known: Published) -> float:
    """Distance from the best known objective, as a share of it."""
    return (objective - known.best) / known.best


@dataclass(frozen=True)
class Demand:
    """A sentence and the test that a run with a roster must stand; ``instances`` are those it speaks of."""

    text: str
    instances: tuple[int, ...]
    holds: Callable[[Run, Published], bool]


@dataclass(frozen=True)
class Row:
    """A time limit in seconds: how many seeds, which instances and what is asked of them."""

    time_limit: int
    seeds: int
    instances: tuple[int, ...]
    demands: tuple[Demand, ...]

    @property
    def minutes_compared(self) -> int:
        """Published time limit shown beside ours: results in an hour for an hour's, else those in ten minutes."""
        return 60 if self.time_limit >= 3600 else 10


def _within(share: float, *instances: int) -> Demand:
    names = ", ".join(map(str, instances)) if len(instances) < 4 else "all but 13 and 19"
    return Demand(
        f"≤ {100 * share:g} % from best known: {names}",
        instances,
        lambda run, known: run.objective is not None and from_best(run.objective, known) <= share,
    )


def _as_good_as_published(run: Run, known: Published) -> bool:
    reached = min(known.reached_in(10).values())
    more = NEAR_OPTIMUM * reached if reached <= known.bound else 0
    return run.objective is not None and run.objective - reached <= more


def _clean(instances: tuple[int, ...]) -> Demand:
    return Demand("No limit broken", instances, lambda run, known: run.objective is not None and not run.broken_limits)


def _in_time(instances: tuple[int, ...]) -> Demand:
    return Demand("In time (5 % over at most)", instances, lambda run, known: run.seconds <= LATE * run.time_limit)


ORDINARY = tuple(number for number in SMALL if number not in (13, 19))
ASKED = (
    Row(60, 3, SMALL, (_clean(SMALL), _in_time(SMALL), _within(0.01, *ORDINARY))),
    Row(
        600,
        1,
        SMALL,
        (
            _clean(SMALL),
            _in_time(SMALL),
            Demand(
                "No worse than every published 10-minute result, or ≤ 0.1 % from it where it is optimal",
                SMALL,
                _as_good_as_published,
            ),
            _within(0.005, *ORDINARY),
            _within(0.5, 13),
            _within(0.1, 19),
        ),
    ),
    Row(
        3600,
        1,
        LARGE,
        (
            _clean(LARGE),
            _in_time(LARGE),
            _within(0.1, 20),
            _within(0.05, 22),
            _within(0.2, 23),
            Demand("A bound is proven", LARGE, lambda run, known: run.lower_bound > 0),
        ),
    ),
)
"""The asked-for numbers by time limit."""


def verdict(demand: Demand, seeds: int, runs: Iterable[Run], published: Mapping[int, Published]) -> str:
    """``met``, or on which instances it was missed or not all seeds have been run yet."""
    by_instance: dict[int, list[Run]] = {number: [] for number in demand.instances}
    for run in runs:
        by_instance.get(run.instance, []).append(run)
    missed, open_yet = [], []
    for number, own in by_instance.items():
        if not all(demand.holds(run, published[number]) for run in own):
            missed.append(str(number))
        elif len(own) < seeds:
            open_yet.append(str(number))
    parts = [f"{what} {', '.join(names)}" for what, names in (("missed on", missed), ("not run:", open_yet)) if names]
    return "; ".join(parts) or "met"
