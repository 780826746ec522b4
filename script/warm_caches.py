"""Let numba compile solver, formulas and simulation once and keep them, so that no plan has to wait for that.

The sample centre of ``paiban init`` is solved with the least possible effort: compiled functions are kept by the types
of their arguments, so the arrays must come the way they always come.
"""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import numpy as np

from api.cli.inputs import load_centre
from api.files.centre_template import write_template
from solver.solve import solve
from solver.stopping import Effort, Stop
from staffing.compile import compile_problem
from staffing.erlang import average_speed_of_answer, calls_carried, erlang_b, required_agents, service_level
from staffing.month import INTERVALS_PER_DAY, Demand, build_month, month_span
from staffing.regulation import centre_settings, shrinkage_of
from staffing.simulation.seats import seat_plan
from staffing.simulation.simulate import simulate

MONTH = date(2026, 12, 1)
LEAST = Effort(rounds=1, roundings=1, regroups=1, tries=16)


def main() -> None:
    """Build the month of the sample centre with one person required throughout, and solve it badly."""
    with tempfile.TemporaryDirectory() as folder:
        write_template(Path(folder) / "centre")
        centre, rules = load_centre(Path(folder) / "centre", require_calls=False)
    _, days = month_span(MONTH)
    queue_ids = tuple(queue.queue_id for queue in centre.queues)
    required = np.ones((len(queue_ids), days * INTERVALS_PER_DAY), dtype=np.int64)
    month = build_month(centre, MONTH, Demand(queue_ids, required), centre_settings(rules))
    found = solve(compile_problem(month, rules), effort=LEAST, stop=Stop())
    ask_formulas()
    if found is not None:
        rates = np.ones((1, *required.shape))
        seats = seat_plan(month, found.roster, shrinkage_of(rules))
        simulate(centre.queues, rates, 60.0 * rates[0], seats, attendance=1.0, interval_seconds=1800.0, seed=0)


def ask_formulas() -> None:
    """Every compiled formula once."""
    queue = (np.ones(2), 180.0, 1800.0)
    required_agents(*queue, service_level=0.8, within_seconds=20.0)
    calls_carried(*queue, service_level=0.8, within_seconds=20.0)
    average_speed_of_answer(*queue, 2, 60.0)
    service_level(*queue, 2, 20.0)
    erlang_b(1.0, 2)


if __name__ == "__main__":
    main()
