"""A drawn centre's month with pyworkforce, as far as it can be said there, scored like every other roster.

    python -m benchmarks.pyworkforce_peer --people N --python PYTHON [--seed 0] [--rules mobile-ops] [--seconds 30]

PYTHON is an interpreter that has pyworkforce (`benchmarks.pyworkforce_roster`). What it knows: people required by
half-hour, shift types, days on which somebody cannot work. So each role is rostered by itself, agents as one queue that
all can serve, posts with one person at all times. `CANNOT_SAY` names the rest; nobody can have a roster from it that
keeps the regulation, and it proves no bound. The last line of the output is the measurement as JSON.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks.month_centre import drawn_month
from benchmarks.search_measured import PROFILES, Moment, default_seconds, search_measured
from staffing.compile import compile_problem
from staffing.evaluation import evaluate
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY

if TYPE_CHECKING:
    from staffing.arrays import RosterArray
    from staffing.centre.shifts import ShiftType
    from staffing.month import CentreMonth

__all__ = ["CANNOT_SAY", "asked_of_role", "month_roster"]

POSTS = ("shift_leader", "duty_supervisor", "technician")
SHARE_OF_TIME = {"agent": 0.7} | dict.fromkeys(POSTS, 0.1)
CANNOT_SAY = (
    "skills, month norms and contracts, days and nights in a row, weekly rest, the last fortnight, "
    "posts of other roles, wishes by day, fair shares, nights that end on the next day"
)
"""Its ``non_sequential_shifts`` is not used either: it bars every shift on the day after, and with two pairs of one
first shift that shift altogether."""
PATIENCE = 4
"""Its time limit is of the search alone; building may take this many times as long before it is given up."""


def asked_of_role(month: CentreMonth, role: str, seconds: float) -> dict[str, Any]:
    """What `benchmarks.pyworkforce_roster` is asked for one role; a night covers the morning of its own day there."""
    rows = np.flatnonzero(month.role_mask(role)).tolist()
    shifts = [shift for shift in month.symbols.shifts if shift is not None and role in shift.roles]
    required = np.ones((month.days, INTERVALS_PER_DAY), dtype=np.int64)
    if role not in POSTS:
        required = month.demand.required.sum(axis=0).reshape(month.days, INTERVALS_PER_DAY)
    return {
        "people": [month.people[row].employee_id for row in rows],
        "shifts": {shift.shift_id: _periods(shift) for shift in shifts},
        "minutes": {shift.shift_id: shift.paid_minutes for shift in shifts},
        "required": required.tolist(),
        "banned": [
            {"resource": month.people[row].employee_id, "shift": shift.shift_id, "day": int(day)}
            for row in rows
            for day in np.flatnonzero(month.leave[row] >= 0)
            for shift in shifts
        ],
        "exact": role in POSTS,
        "seconds": seconds,
    }


def _periods(shift: ShiftType) -> list[int]:
    covered = [0] * INTERVALS_PER_DAY
    for start, end in shift.blocks:
        for period in range(start // INTERVAL_MINUTES, end // INTERVAL_MINUTES):
            covered[period % INTERVALS_PER_DAY] = 1
    return covered


def month_roster(month: CentreMonth, python: str, seconds: float) -> RosterArray | None:
    """The roles' rosters in one array; days nobody works and roles nobody asks for are days off.

    Raises
    ------
    RuntimeError
        If pyworkforce cannot be run; the text says why.
    """
    roster = np.where(month.leave >= 0, month.leave, 0).astype(np.int16)
    for role, share in SHARE_OF_TIME.items():
        done = subprocess.run(
            [python, "-m", "benchmarks.pyworkforce_roster"],
            input=json.dumps(asked_of_role(month, role, share * seconds)),
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[1],
            timeout=PATIENCE * seconds,
        )
        if done.returncode:
            raise RuntimeError((done.stderr.strip().splitlines() or ["failed"])[-1])
        answer = json.loads(done.stdout.splitlines()[-1])
        if not answer["roster"]:
            print(f"{role}: {answer['cover_status']}, {answer['roster_status']}", file=sys.stderr)
            return None
        for line in answer["roster"]:
            row = month.row_of[line["resource"]]
            roster[row, line["day"]] = month.symbols.index[line["shift"]]
    return roster


def main() -> None:
    """Measure once and print JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pyworkforce_peer")
    parser.add_argument("--people", type=int, required=True)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rules", choices=sorted(PROFILES), default="mobile-ops")
    parser.add_argument("--seconds", type=float, default=None)
    given = parser.parse_args()
    month, rules = drawn_month(given.people, seed=given.seed, profile=PROFILES[given.rules])
    problem = compile_problem(month, rules)
    began = time.monotonic()
    try:
        roster = month_roster(month, given.python, given.seconds or default_seconds(given.people))
    except (RuntimeError, subprocess.TimeoutExpired) as failed:
        sys.exit(str(failed).rpartition("\n")[2])
    seconds = time.monotonic() - began
    price = violations = math.inf
    if roster is not None:
        score = evaluate(problem, roster)
        price, violations = score.price, score.violations
    measured = asdict(search_measured([Moment(seconds, price, 0.0, violations > 0)], price, violations, -math.inf))
    # The searches ran in other processes, and nothing of the month's price is proven.
    measured |= {"lower_bound": None, "gap": None, "peak_memory_mb": None, "notice": f"cannot say: {CANNOT_SAY}"}
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
