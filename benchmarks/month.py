"""One month planned as a user does it, in a process of its own: how long, how good, how much memory.

    python -m benchmarks.month [--centre DIR] [--month 2026-12] [--as-of 2026-11-20] [--effort 2] [--seed 0]
    python -m benchmarks.month --people N [--grain 30] [--rules mobile-ops] …

The second form measures the search alone on a centre drawn in memory (`benchmarks.drawn_centre`); what follows is of
the first.

The last line of the output is the measurement as JSON. Reading the centre, forecast, requirement, search, audit and
files are all in, imports too: ``seconds`` begins when the process does.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from staffing.errors import PaibanError

if TYPE_CHECKING:
    from api.services.plan_request import PlanRequest
    from api.services.plan_result import Plan
    from solver.solve import Progress

__all__ = ["EXAMPLE", "MonthMeasured", "example_request", "measure_month", "measure_month_apart"]

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "mobile-ops-centre"
MONTH, AS_OF = "2026-12", "2026-11-20"
KIB_PER_MB = 1e6 / 1024
FEASIBLE_WITHIN_SECONDS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30)
"""Wall-clock limits tried in turn on the search alone."""


@dataclass(frozen=True)
class MonthMeasured:
    """What a plan took and came to.

    Attributes
    ----------
    seconds
        Wall time from the start of the process to the last file written.
    first_feasible_seconds
        Wall time from the start of the process after which the search, stopped there, has a roster without a violation:
        the time before the search and the shortest of `FEASIBLE_WITHIN_SECONDS` that was enough; None if none was.
    forecast_seconds
        All queues, backtests in.
    requirement_seconds, audit_seconds
        The requirement of all queues; every rule once over the finished month.
    gap
        (objective - lower bound) / objective.
    short_share, over_share
        Missing and surplus people over all half-hours, as shares of those required.
    peak_memory_mb
        Largest resident set of the process, in 10**6 bytes.
    """

    effort: int
    seed: int
    seconds: float
    first_feasible_seconds: float | None
    forecast_seconds: float
    requirement_seconds: float
    audit_seconds: float
    objective: float
    lower_bound: float
    gap: float | None
    hard_breaches: int
    short_share: float
    over_share: float
    peak_memory_mb: float


def example_request(folder: Path, month: str, as_of: str, effort: int, seed: int) -> PlanRequest:
    """What `paiban plan` asks for with these options."""
    from api.cli.inputs import load_centre, own_histories, parse_month, parse_option_date
    from api.services.plan_request import PlanRequest
    from solver.stopping import Effort, Stop

    centre, rules = load_centre(folder, require_calls=True)
    return PlanRequest(
        centre=centre,
        rules=rules,
        histories=own_histories(centre).by_queue,
        first_day=parse_month(month),
        as_of=parse_option_date("--as-of", as_of),
        effort=Effort.of(effort),
        stop=Stop(),
        seed=seed,
    )


def measure_month(folder: Path, month: str, as_of: str, effort: int, seed: int, began: float) -> MonthMeasured:
    """Plan in this process and write the files into a folder that is thrown away.

    Parameters
    ----------
    began
        Reading of the process's wall clock (`time.time`) at which the command was started.
    """
    from api.files.plan_figures import proven_gap, short_and_over_share
    from api.files.roster_files import write_plan
    from api.locale.texts import texts
    from api.services.plan import plan_month

    request = example_request(folder, month, as_of, effort, seed)
    watch = _Watch(began)
    plan = plan_month(request, watch.forecast, watch.solver)
    with tempfile.TemporaryDirectory() as place:
        write_plan(plan, Path(place) / "out", texts("zh-CN"))
    seconds = time.time() - began
    peak_memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_PER_MB
    short, over = short_and_over_share(plan.view)
    return MonthMeasured(
        effort=effort,
        seed=seed,
        seconds=seconds,
        first_feasible_seconds=first_feasible_seconds(plan, watch.search_began),
        forecast_seconds=watch.forecast_seconds,
        requirement_seconds=requirement_seconds(plan, request),
        audit_seconds=audit_seconds(plan),
        objective=plan.solve.objective,
        lower_bound=plan.solve.lower_bound,
        gap=proven_gap(plan),
        hard_breaches=len(plan.view.audit.hard),
        short_share=short,
        over_share=over,
        peak_memory_mb=peak_memory_mb,
    )


def measure_month_apart(
    folder: Path = EXAMPLE, month: str = MONTH, as_of: str = AS_OF, effort: int = 2, seed: int = 0
) -> MonthMeasured:
    """`measure_month` in a fresh process, so that imports and memory are its own.

    Raises
    ------
    subprocess.CalledProcessError
        The plan failed; its words are on stderr.
    """
    options = {"--centre": folder, "--month": month, "--as-of": as_of, "--effort": effort, "--seed": seed}
    command = [sys.executable, "-m", "benchmarks.month", "--began", str(time.time())]
    for name, value in options.items():
        command += [name, str(value)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=Path(__file__).parents[1])
    return MonthMeasured(**json.loads(done.stdout.splitlines()[-1]))


def requirement_seconds(plan: Plan, request: PlanRequest) -> float:
    """Seconds for the requirement of all queues, once more."""
    from staffing.month import INTERVAL_MINUTES
    from staffing.regulation import shrinkage_of
    from staffing.requirement import require

    queues = {queue.queue_id: queue for queue in request.centre.queues}
    shrinkage = shrinkage_of(request.rules)
    began = time.perf_counter()
    for forecast in plan.forecasts:
        require(queues[forecast.queue_id], forecast.mean, forecast.aht_seconds, INTERVAL_MINUTES, shrinkage)
    return time.perf_counter() - began


def audit_seconds(plan: Plan) -> float:
    """Seconds for every rule over the finished month, once more."""
    from staffing.audit import audit_roster

    began = time.perf_counter()
    audit_roster(plan.view.month, plan.view.rules, plan.view.roster)
    return time.perf_counter() - began


def first_feasible_seconds(plan: Plan, before_search: float) -> float | None:
    """Shortest time in which a feasible roster stands; the search is begun again for each limit tried.

    Parameters
    ----------
    before_search
        Seconds from the start of the process to the beginning of the search.
    """
    from solver.solve import solve
    from solver.stopping import Effort, Stop
    from staffing.compile import compile_problem

    problem = compile_problem(plan.view.month, plan.view.rules)
    for limit in FEASIBLE_WITHIN_SECONDS:
        stop = Stop(float(limit))
        found = solve(problem, effort=Effort.unlimited(), stop=stop, seed=plan.solve.seed)
        if found is not None and found.violations == 0:
            return before_search + max(stop.elapsed, limit)
    return None


class _Watch:
    """Looks at the clock whenever the plan says how far it is."""

    def __init__(self, began: float) -> None:
        self._began = began
        self._forecast: list[float] = []
        self.search_began = 0.0

    def forecast(self, _queue_id: str, _share: float) -> None:
        self._forecast.append(time.time() - self._began)

    def solver(self, _progress: Progress) -> None:
        if not self.search_began:
            self.search_began = time.time() - self._began

    @property
    def forecast_seconds(self) -> float:
        return self._forecast[-1] - self._forecast[0] if self._forecast else 0.0


def main() -> None:
    """Measure once and print JSON."""
    if any(argument.partition("=")[0] == "--people" for argument in sys.argv[1:]):
        from benchmarks.drawn_centre import main as measure_drawn_centre

        measure_drawn_centre()
        return
    parser = argparse.ArgumentParser(prog="python -m benchmarks.month", description="Plan one month and measure it.")
    parser.add_argument("--centre", type=Path, default=EXAMPLE)
    parser.add_argument("--month", default=MONTH)
    parser.add_argument("--as-of", default=AS_OF)
    parser.add_argument("--effort", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--began", type=float, default=None, help=argparse.SUPPRESS)
    given = parser.parse_args()
    began = time.time() if given.began is None else given.began
    try:
        measured = measure_month(given.centre, given.month, given.as_of, given.effort, given.seed, began)
    except PaibanError as error:
        sys.exit(str(error))
    print(json.dumps(asdict(measured)))


if __name__ == "__main__":
    main()
