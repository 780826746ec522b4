"""What peers make of a staffing question; run by an interpreter that has them, which need not have the product.

Reads JSON from stdin, answers with JSON as the last line of stdout.
"""

from __future__ import annotations

import json
import sys
import time
from importlib.metadata import version
from typing import Any


def pyworkforce_required(asked: dict[str, Any]) -> dict[str, Any]:
    """Agents by interval, one after another as it does."""
    from pyworkforce.queuing import ErlangC  # type: ignore[import-not-found]

    began = time.perf_counter()
    agents = [
        ErlangC(
            transactions=calls,
            aht=asked["aht"] / 60,
            asa=asked["within_seconds"] / 60,
            interval=asked["interval"] / 60,
        ).required_positions(service_level=asked["service_level"])["raw_positions"]
        for calls in asked["calls"]
    ]
    return {"agents": agents, "seconds": time.perf_counter() - began, "version": version("pyworkforce")}


def ciw_queue(asked: dict[str, Any]) -> dict[str, Any]:
    """Offered calls, those answered in time and those abandoned, by run, the first day left out."""
    import ciw  # type: ignore[import-not-found]

    warm, span = 86_400.0, 3600.0 * asked["hours"]
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(asked["calls"] / asked["interval"])],
        service_distributions=[ciw.dists.Exponential(1 / asked["aht"])],
        number_of_servers=[asked["agents"]],
        reneging_time_distributions=[ciw.dists.Exponential(1 / asked["patience"])],
    )
    offered, in_time, abandoned, seconds = [], [], [], 0.0
    for run in range(asked["runs"]):
        ciw.seed(run)
        simulation = ciw.Simulation(network)
        began = time.perf_counter()
        simulation.simulate_until_max_time(warm + span)
        seconds += time.perf_counter() - began
        records = [one for one in simulation.get_all_records() if warm <= one.arrival_date]
        offered.append(len(records))
        in_time.append(sum(one.record_type == "service" and one.waiting_time <= asked["within"] for one in records))
        abandoned.append(sum(one.record_type == "renege" for one in records))
    return {
        "offered": offered,
        "in_time": in_time,
        "abandoned": abandoned,
        "seconds": seconds * span / (warm + span),
        "version": version("ciw"),
    }


if __name__ == "__main__":
    question = json.load(sys.stdin)
    print(json.dumps({"pyworkforce": pyworkforce_required, "ciw": ciw_queue}[question["what"]](question)))
