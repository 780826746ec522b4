"""From calls to people: exactness and speed of the formulas and the simulation, beside their peers, in one run.

    python -m benchmarks.staffing [--peers PYTHON] [--seed 0]

PYTHON is the interpreter of a venv that has the peers, which are no dependencies of the project (``python -m venv V &&
V/bin/pip install pyworkforce ciw``); without it their rows are left out, with a notice. A Markdown table beside what
was asked, then JSON as the last line.
"""

from __future__ import annotations

import argparse
import json
import math
import platform
import subprocess
import sys
import time
import warnings
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from staffing.erlang import erlang_b, erlang_c, required_agents, service_level
from staffing.erlang.waiting import outcome
from staffing.simulation.engine import MEASURES, play
from staffing.simulation.measures import ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

__all__ = ["Row", "Sizes", "main", "measured"]

HALF_HOUR = 1800.0
PEERS = Path(__file__).with_name("staffing_peers.py")
LEVEL = {"service_level": 0.8, "within_seconds": 20.0}
OFFERED, IN_TIME, ANSWERED, ABANDONED, WAIT = range(len(MEASURES))


@dataclass(frozen=True)
class Sizes:
    """How much is measured: cases, intervals, runs."""

    exact: int = 400
    least: int = 2_000
    intervals: int = 200_000
    peer_intervals: int = 2_000
    scenarios: int = 1_000
    queues: int = 200
    runs: int = 20


@dataclass(frozen=True)
class Row:
    """One number: what it is, what was asked for, what was measured, and whether that is met."""

    name: str
    asked: str
    measured: str
    met: bool


def measured(peers: str | None, seed: int, sizes: Sizes = Sizes()) -> Iterator[Row]:
    """All rows, one after another."""
    rng = np.random.default_rng(seed)
    yield _exactness(rng, sizes.exact)
    yield _extremes()
    yield _minimal(rng, sizes.least)
    yield from _speed(rng, sizes, peers)
    yield _scenarios(rng, sizes.scenarios)
    yield _erlang_a_speed(rng, sizes.intervals)
    yield _erlang_a_simulated(rng, sizes.queues, sizes.runs)
    yield _simulation_speed()
    if peers is not None:
        yield from _ciw(peers)


def _exactness(rng: np.random.Generator, cases: int) -> Row:
    import mpmath

    worst = 0.0
    with mpmath.workdps(40):
        for _ in range(cases):
            agents = int(10 ** rng.uniform(0, 5))
            load = agents * rng.uniform(0.5, 1.0) if rng.random() < 0.5 else agents - rng.uniform(0, 4) * agents**0.5
            if not 0 < load < agents:
                continue
            inverse = mpmath.mpf(1)
            for n in range(1, agents + 1):
                inverse = 1 + n / mpmath.mpf(load) * inverse
            exact = agents / ((agents - mpmath.mpf(load)) * inverse + mpmath.mpf(load))
            if exact > mpmath.mpf("1e-300"):
                worst = max(worst, abs(float((mpmath.mpf(float(erlang_c(load, agents))) - exact) / exact)))
    text = f"{worst:.1e} on {cases} cases (mpmath {version('mpmath')})"
    return Row("Erlang C, relative error up to 100,000 agents", "≤ 1e-12", text, worst <= 1e-12)


def _extremes() -> Row:
    """Every combination of nothing, next to nothing, usual and huge."""
    sizes = np.array([0.0, 1e-300, 1e-9, 1.0, 1e5, 1e9, 1e12])
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        try:
            few = sizes[:, None], np.minimum(sizes, 1e6)
            results = [erlang_b(*few), erlang_c(*few), service_level(few[0], 180, HALF_HOUR, few[1], 20)]
            results.append(service_level(few[0], 180, HALF_HOUR, few[1], 20, 60))
            results.append(required_agents(np.minimum(sizes, 1e9), 180, HALF_HOUR, **LEVEL).astype(float))
            fine = all(np.isfinite(result).all() for result in results)
        except (Warning, FloatingPointError) as problem:
            return Row("Nothing, tiny and huge loads", "no warning, no overflow", str(problem), False)
    return Row("Nothing, tiny and huge loads", "no warning, no overflow", "none" if fine else "not finite", fine)


def _minimal(rng: np.random.Generator, cases: int) -> Row:
    """Against a search from below by the formula that the states' balance gives, in floats that only add."""
    wrong = 0
    for _ in range(cases):
        load, aht, within = rng.uniform(0.1, 120), rng.uniform(60, 600), rng.uniform(0, 60)
        target = rng.uniform(0.3, 0.98)
        agents, inverse = 0, 1.0
        while True:
            agents += 1
            inverse = 1 + agents / load * inverse
            if agents > load:
                late = agents / ((agents - load) * inverse + load) * math.exp(-(agents - load) * within / aht)
                if 1 - late >= target - 1e-12:
                    break
        calls = load * HALF_HOUR / aht
        wrong += int(required_agents(calls, aht, HALF_HOUR, service_level=target, within_seconds=within)) != agents
    return Row("Agents required are exactly the least", "all", f"{cases - wrong:,} of {cases:,}", not wrong)


def _speed(rng: np.random.Generator, sizes: Sizes, peers: str | None) -> Iterator[Row]:
    calls = rng.uniform(50, 500, sizes.intervals) * HALF_HOUR / 180
    required_agents(calls[:10], 180, HALF_HOUR, **LEVEL)
    ours = len(calls) / _seconds(lambda: required_agents(calls, 180, HALF_HOUR, **LEVEL))
    if peers is None:
        yield Row("Agents required a second at 50 to 500 erlang", "–", f"{ours:,.0f}", True)
        return
    few = calls[: sizes.peer_intervals]
    theirs = _peer(peers, {"what": "pyworkforce", "calls": few.tolist(), "aht": 180.0, "interval": HALF_HOUR, **LEVEL})
    least = required_agents(few, 180, HALF_HOUR, **LEVEL)
    too_many = int((np.array(theirs["agents"]) != least).sum())
    rate = len(few) / theirs["seconds"]
    text = f"{ours:,.0f} and {rate:,.0f}: {ours / rate:,.0f} × pyworkforce {theirs['version']}"
    text += f", whose answer differs on {too_many:,} of {len(few):,}"
    yield Row("Agents required a second at 50 to 500 erlang", "≥ 100 ×", text, ours >= 100 * rate)


def _scenarios(rng: np.random.Generator, scenarios: int) -> Row:
    calls = rng.uniform(0, 400, 744)[:, None] * rng.gamma(50, 1 / 50, (744, scenarios))
    took = _seconds(lambda: required_agents(calls, 200, 3600, **LEVEL))
    return Row(f"744 hours × {scenarios:,} scenarios", "< 1 s", f"{took:.2f} s", took < 1)


def _erlang_a_speed(rng: np.random.Generator, intervals: int) -> Row:
    calls = rng.uniform(0.1, 60, intervals) * HALF_HOUR / 180
    promise: dict[str, Any] = {**LEVEL, "patience_seconds": 120.0, "max_abandonment": 0.05}
    required_agents(calls[:10], 180, HALF_HOUR, **promise)
    rate = len(calls) / _seconds(lambda: required_agents(calls, 180, HALF_HOUR, **promise))
    return Row("Erlang A, agents required a second up to 60 erlang", "≥ 300,000", f"{rate:,.0f}", rate >= 300_000)


def _erlang_a_simulated(rng: np.random.Generator, queues: int, runs: int) -> Row:
    """Service level and abandonment of 200 queues drawn, so many runs of a week each."""
    far, widest = 0, 0.0
    for case in range(queues):
        agents = int(rng.integers(2, 40))
        aht, patience, within = rng.uniform(60, 400), rng.uniform(20, 400), rng.uniform(5, 60)
        load = agents * rng.uniform(0.6, 1.2)
        exact = outcome(load, agents, within / aht, patience / aht)
        seeds = range(runs * case, runs * (case + 1))
        played = _steady(load * HALF_HOUR / aht, aht, agents, patience, within, intervals=8 * 48, seeds=seeds)
        for part, share in ((IN_TIME, 1 - exact[1]), (ABANDONED, exact[2])):
            found = ratio(played[:, part], played[:, OFFERED])
            distance = abs(float(found.value) - share) / max(float(found.error), 1e-9)
            widest, far = max(widest, distance), far + (distance > 3)
    text = f"{2 * queues - far} of {2 * queues} shares within, the farthest {widest:.1f}"
    # Of 400 shares one is beyond three standard errors by chance; four are not.
    return Row(
        f"Erlang A and its simulation, {queues} queues", "within 3 standard errors", text, far <= max(1, queues // 50)
    )


def _steady(
    calls: float, aht: float, agents: int, patience: float, within: float, *, intervals: int, seeds: range
) -> npt.NDArray[np.float64]:
    """(runs, 5) measures of a queue at its steady state; the first day is left out."""
    offered, handle = np.full((1, intervals), calls), np.full((1, intervals), aht)
    seats, routes = np.full((1, intervals), agents), np.zeros((1, 1), dtype=np.int64)
    runs = [
        play(offered, handle, np.array([patience]), np.array([within]), seats, routes, HALF_HOUR, seed)[0][:, 0, 48:]
        for seed in seeds
    ]
    measures: npt.NDArray[np.float64] = np.stack(runs).sum(axis=2)
    return measures


def _simulation_speed() -> Row:
    arguments = (500.0, 180.0, 54, 120.0, 20.0)
    _steady(*arguments, intervals=96, seeds=range(1))
    began = time.perf_counter()
    runs = _steady(*arguments, intervals=31 * 48, seeds=range(10))
    rate = runs[:, OFFERED].sum() * 31 / 30 / (time.perf_counter() - began)
    return Row("Calls simulated a second (one thread)", "≥ 1,000,000", f"{rate:,.0f}", rate >= 1e6)


def _ciw(peers: str) -> Iterator[Row]:
    """A queue that ciw can run: 20 agents, patience of a minute."""
    calls, aht, agents, patience, within = 180.0, 180.0, 19, 60.0, 20.0
    theirs = _peer(
        peers,
        {"what": "ciw", "calls": calls, "aht": aht, "interval": HALF_HOUR, "agents": agents, "patience": patience,
         "within": within, "hours": 200, "runs": 8},
    )  # fmt: skip
    began = time.perf_counter()
    runs = _steady(calls, aht, agents, patience, within, intervals=1_000, seeds=range(40))
    ours = runs[:, OFFERED].sum() * 1_000 / 952 / (time.perf_counter() - began)
    distances = []
    for name, part in (("in_time", IN_TIME), ("abandoned", ABANDONED)):
        mine = ratio(runs[:, part], runs[:, OFFERED])
        other = ratio(np.array(theirs[name], dtype=float), np.array(theirs["offered"], dtype=float))
        distances.append(abs(float(mine.value - other.value)) / math.hypot(float(mine.error), float(other.error)))
    rate = sum(theirs["offered"]) / theirs["seconds"]
    yield Row(
        f"Simulated beside ciw {theirs['version']}: level and abandonment",
        "within 3 standard errors",
        " and ".join(f"{distance:.1f}" for distance in distances),
        max(distances) <= 3,
    )
    text = f"{ours:,.0f} and {rate:,.0f} calls a second: {ours / rate:,.0f} ×"
    yield Row("Speed beside ciw", "≥ 50 ×", text, ours >= 50 * rate)


def _seconds(work: Callable[[], object]) -> float:
    """The least of three times."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def _peer(python: str, asked: dict[str, Any]) -> dict[str, Any]:
    done = subprocess.run([python, str(PEERS)], input=json.dumps(asked), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{PEERS.name} failed:\n{done.stderr[-2000:]}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def main(arguments: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.staffing")
    parser.add_argument("--peers", metavar="PYTHON", help="interpreter that has pyworkforce and ciw")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    if options.peers is None:
        print("without --peers: pyworkforce and ciw are left out", file=sys.stderr)
    print("| | asked | measured | |")
    print("|---|---|---|---|")
    rows = []
    for row in measured(options.peers, options.seed):
        print(f"| {row.name} | {row.asked} | {row.measured} | {'met' if row.met else '**missed**'} |", flush=True)
        rows.append(row)
    names = {name: version(name) for name in ("numpy", "numba", "scipy")} | {"python": platform.python_version()}
    print(json.dumps({"rows": [vars(row) for row in rows], "versions": names}, ensure_ascii=False))


if __name__ == "__main__":
    main()
