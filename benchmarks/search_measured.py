"""A search for a month measured: when the first roster stood, when which gap, the end, memory."""

from __future__ import annotations

import math
import resource
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.month import KIB_PER_MB
from solver.solve import Progress, Solution, solve
from solver.stopping import Effort, Stop
from staffing.evaluation import evaluate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.arrays import RosterArray
    from staffing.shapes import Problem

__all__ = ["GAPS", "PROFILES", "Moment", "SearchMeasured", "default_seconds", "measured_search", "search_measured"]

PROFILES = {"mobile-ops": "mobile-ops-centre"}
"""Packaged regulations by the name the command line knows."""
GAPS = (0.05, 0.02, 0.01)
SECONDS_BY_PEOPLE = ((500, 30.0), (2_000, 60.0))
SECONDS_OF_THE_BIGGEST = 600.0


@dataclass(frozen=True)
class Moment:
    """Best price and proven bound at a time, and whether the roster misses a hard limit."""

    seconds: float
    price: float
    lower_bound: float
    broken: bool


@dataclass(frozen=True)
class SearchMeasured:
    """A search from the compiled problem on.

    Attributes
    ----------
    first_roster_seconds
        When the first roster stood that keeps every hard limit; None if none did.
    seconds_to_gap
        By gap in %: when the best price was within it of the bound *proven at the end*; None if it never was.
    seconds_to_proven_gap
        The same against the bound proven *by that moment*: when the search itself could have known.
    price, violations
        As `staffing.evaluation.evaluate` has them; None where no roster was found.
    gap
        (price - bound) / price; None while a hard limit is missed.
    peak_memory_mb
        Largest resident set of the process, in 10**6 bytes.
    """

    first_roster_seconds: float | None
    seconds_to_gap: dict[str, float | None]
    seconds_to_proven_gap: dict[str, float | None]
    price: float | None
    violations: float | None
    lower_bound: float
    gap: float | None
    seconds: float
    peak_memory_mb: float


def default_seconds(people: int) -> float:
    """Wall-clock limit of a search by the size of the centre."""
    return next((seconds for most, seconds in SECONDS_BY_PEOPLE if people <= most), SECONDS_OF_THE_BIGGEST)


def search_measured(moments: Sequence[Moment], price: float, violations: float, lower_bound: float) -> SearchMeasured:
    """Measurement of a search in this process; its last moment is its end."""
    kept = [moment for moment in moments if not moment.broken]
    found = math.isfinite(price)

    def first(gap: float, bound_then: bool) -> float | None:
        bounds = [moment.lower_bound if bound_then else lower_bound for moment in kept]
        within = (m.seconds for m, bound in zip(kept, bounds, strict=True) if m.price - bound <= gap * m.price)
        return next((round(seconds, 2) for seconds in within), None)

    return SearchMeasured(
        first_roster_seconds=round(kept[0].seconds, 2) if kept else None,
        seconds_to_gap={f"{gap:.0%}": first(gap, False) for gap in GAPS},
        seconds_to_proven_gap={f"{gap:.0%}": first(gap, True) for gap in GAPS},
        price=round(price, 2) if found else None,
        violations=violations if found else None,
        lower_bound=round(lower_bound, 2),
        gap=round((price - lower_bound) / price, 5) if found and not violations and price > 0 else None,
        seconds=round(moments[-1].seconds, 2) if moments else 0.0,
        peak_memory_mb=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_PER_MB, 1),
    )


def measured_search(
    problem: Problem, *, seconds: float, seed: int = 0, workers: int = 2, warm_start: RosterArray | None = None
) -> tuple[SearchMeasured, Solution | None]:
    """The product's search within a wall-clock limit, with a line a second on stderr."""
    told: list[Progress] = []
    spoken = -math.inf

    def tell(progress: Progress) -> None:
        nonlocal spoken
        told.append(progress)
        if progress.seconds - spoken >= 1.0:
            spoken = progress.seconds
            at = f"{progress.seconds:7.1f} s  {progress.phase:9}"
            print(f"{at} {progress.price:12.1f} {progress.lower_bound:12.1f}", file=sys.stderr)

    found = solve(
        problem,
        effort=Effort.unlimited(),
        stop=Stop(seconds),
        seed=seed,
        workers=workers,
        on_progress=tell,
        warm_start=warm_start,
    )
    if found is None:
        return search_measured((), math.inf, math.inf, 0.0), None
    score = evaluate(problem, found.roster)
    moments = [Moment(p.seconds, p.price, p.lower_bound, p.missed > 0) for p in told]
    moments.append(Moment(found.seconds, score.price, found.lower_bound, score.violations > 0))
    return search_measured(moments, score.price, score.violations, found.lower_bound), found
