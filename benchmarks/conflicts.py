"""Hard rules that cannot all hold, explained: how soon, for how many people.

    python -m benchmarks.conflicts [--people 200] [--effort 1] [--seed 0]

The month of a drawn centre (`benchmarks.month_centre`) with too many people on leave, in three ways. Each is planned
with little effort, as its hard breaches are what matters; then the time is taken from the roster to the sets in
conflict alone, and to the sets with what could be given up. The last line is JSON, before it a Markdown table.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import time
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from api.services.conflicts import explain_conflicts
from api.services.rosters import view_roster
from benchmarks.month_centre import drawn_month
from benchmarks.search_measured import PROFILES
from solver.solve import solve
from solver.stopping import Effort, Stop
from staffing.centre.people import Leave
from staffing.compile import compile_problem
from staffing.month import build_month
from staffing.regulation import centre_settings, month_under

if TYPE_CHECKING:
    from collections.abc import Sequence

    from staffing.month import CentreMonth
    from staffing.rules.base import Rule

__all__ = ["CASES", "main", "measured", "with_leave"]

SECONDS_ASKED = 30.0
FIRST_DAY = 9
CASES = {
    "all technicians but one on leave on a day": ("technician", 1, 1),
    "all technicians but four on leave all month": ("technician", 4, None),
    "all duty supervisors but two on leave on a day": ("duty_supervisor", 2, 1),
}
"""Role, how many of them stay, and for how many days the others are away (None: all month)."""


def with_leave(month: CentreMonth, rules: Sequence[Rule], role: str, stay: int, days: int | None) -> CentreMonth:
    """The month with all people of a role but some on leave."""
    first = month.date_of(FIRST_DAY if days else 0)
    last = first + timedelta(days=(days or month.days) - 1)
    away = [person.employee_id for person in month.people if person.role == role][stay:]
    leave = (*month.centre.leave, *(Leave(employee_id, "annual", first, last) for employee_id in away))
    centre = dataclasses.replace(month.centre, leave=leave)
    return month_under(build_month(centre, month.first_day, month.demand, centre_settings(tuple(rules))), tuple(rules))


def measured(month: CentreMonth, rules: Sequence[Rule], effort: int, seed: int) -> dict[str, Any]:
    """One case: seconds, and what was found."""
    found = solve(compile_problem(month, rules), effort=Effort.of(effort), stop=Stop(), seed=seed)
    if found is None:
        raise AssertionError("a search without a clock has a roster")
    view = view_roster(month, tuple(rules), found.roster)
    began = time.perf_counter()
    conflicts = explain_conflicts(view, Stop(SECONDS_ASKED))
    return {
        "hard_breaches": len(view.audit.hard),
        "seconds": round(time.perf_counter() - began, 1),
        "conflicts": len(conflicts),
        "irreducible": sum(one.state == "irreducible" for one in conflicts),
        "with_ways_out": sum(bool(one.relaxations) for one in conflicts),
    }


def main(arguments: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.conflicts")
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--effort", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    month, rules = drawn_month(options.people, seed=options.seed, profile=PROFILES["mobile-ops"])
    answer: dict[str, Any] = {"people": options.people}
    print(f"| {options.people} people | asked | hard breaches | conflicts | irreducible | with ways out | measured |")
    print("|---|---|---|---|---|---|---|")
    for name, (role, stay, days) in CASES.items():
        one = answer[name] = measured(with_leave(month, rules, role, stay, days), rules, options.effort, options.seed)
        cells = (one["hard_breaches"], one["conflicts"], one["irreducible"], one["with_ways_out"])
        counts = " | ".join(map(str, cells))
        print(f"| {name} | ≤ {SECONDS_ASKED:.0f} s | {counts} | {one['seconds']} s |", flush=True)
    print(json.dumps(answer, ensure_ascii=False))


if __name__ == "__main__":
    main()
