"""The month of a drawn centre of any size: the product's search measured, and what others make of the same month.

    python -m benchmarks.month --people N [--grain 30] [--rules mobile-ops] [--seconds S] [--repair]
                               [--peers [--pyworkforce PYTHON]]

A line a second on stderr says what stands, a table what came of it; the last line of the output is JSON, ``ours`` and
the peers side by side. Each peer has a process of its own. Time begins with the compiled problem: a search is compared
with a search. pyworkforce is no dependency of the project; PYTHON is an interpreter that has it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.month_centre import FEWEST_PEOPLE, classes, drawn_month
from benchmarks.repair import repair_absence
from benchmarks.search_measured import GAPS, PROFILES, default_seconds, measured_search
from staffing.audit import audit_roster
from staffing.compile import compile_problem
from staffing.month import INTERVAL_MINUTES

__all__ = ["main", "measure_drawn"]

REPOSITORY = Path(__file__).parents[1]
REPAIR_SECONDS = 10.0


def measure_drawn(people: int, rules_name: str, *, seconds: float, seed: int, repair: bool) -> dict[str, Any]:
    """The product's search on the month of a drawn centre."""
    began = time.perf_counter()
    month, rules = drawn_month(people, seed=seed, profile=PROFILES[rules_name])
    drawn = time.perf_counter()
    problem = compile_problem(month, rules)
    compiled = time.perf_counter()
    measured, found = measured_search(problem, seconds=seconds, seed=seed)
    answer: dict[str, Any] = {
        "people": people,
        "classes": classes(month),
        "draw_seconds": round(drawn - began, 2),
        "compile_seconds": round(compiled - drawn, 2),
        "seconds_limit": seconds,
        "ours": asdict(measured),
    }
    if found is not None:
        answer["ours"]["hard_breaches"] = len(audit_roster(month, rules, found.roster).hard)
        if repair:
            repaired = repair_absence(month, rules, found.roster, seconds=REPAIR_SECONDS, seed=seed)
            answer["repair"] = None if repaired is None else asdict(repaired)
    return answer


def peer_measured(module: str, arguments: list[str], python: str) -> dict[str, Any]:
    """What a peer's module prints; only a ``notice`` where it could not be run."""
    done = subprocess.run(
        [python, "-m", module, *arguments], capture_output=True, text=True, check=False, cwd=REPOSITORY
    )
    if done.returncode:
        return {"notice": (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]}
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def table(answer: dict[str, Any]) -> str:
    """Searches side by side, as Markdown."""
    gaps = [f"{gap:.0%}" for gap in GAPS]
    names = [name for name in ("ours", "plain_cpsat", "pyworkforce") if name in answer]
    heads = ["first roster", *(f"to {gap}" for gap in gaps)]
    heads += ["price", "bound", "gap", "missed hard", "memory MB", "remark"]
    lines = [f"| {answer['people']} people | {' | '.join(heads)} |", "|---" * (len(heads) + 1) + "|"]
    for name in names:
        one = answer[name]
        cells = [one.get("first_roster_seconds"), *(one.get("seconds_to_gap", {}).get(gap) for gap in gaps)]
        cells += [one.get(key) for key in ("price", "lower_bound", "gap", "violations", "peak_memory_mb", "notice")]
        lines.append(f"| {name} | {' | '.join('–' if cell is None else str(cell) for cell in cells)} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """Measure once and print JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.month", description="Measure a drawn centre's month.")
    parser.add_argument("--people", type=int, required=True, help=f"{FEWEST_PEOPLE} or more")
    parser.add_argument("--grain", type=int, choices=[INTERVAL_MINUTES], default=INTERVAL_MINUTES, help="minutes")
    parser.add_argument("--rules", choices=sorted(PROFILES), default="mobile-ops")
    parser.add_argument("--seconds", type=float, default=None, help="limit of each search; by default by size")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--repair", action="store_true", help="one absence in the month that was found")
    parser.add_argument("--peers", action="store_true", help="plain CP-SAT and pyworkforce too")
    parser.add_argument("--pyworkforce", default=sys.executable, metavar="PYTHON", help="interpreter that has it")
    given = parser.parse_args(arguments)
    if given.people < FEWEST_PEOPLE:
        parser.error(f"--people: {FEWEST_PEOPLE} or more")
    if given.seconds is not None and given.seconds <= 0:
        parser.error("--seconds: more than 0")
    seconds = given.seconds or default_seconds(given.people)
    answer = measure_drawn(given.people, given.rules, seconds=seconds, seed=given.seed, repair=given.repair)
    if given.peers:
        same = ["--people", str(given.people), "--seed", str(given.seed), "--rules", given.rules]
        same += ["--seconds", str(seconds)]
        answer["plain_cpsat"] = peer_measured("benchmarks.plain_cpsat", same, sys.executable)
        answer["pyworkforce"] = peer_measured(
            "benchmarks.pyworkforce_peer", [*same, "--python", given.pyworkforce], sys.executable
        )
    print(table(answer), file=sys.stderr)
    print(json.dumps(answer))
