"""One absence in a published month, repaired as a user does it: how soon, and how much of the month has changed.

    python -m benchmarks.repair --people N [--seconds S] [--seed 0]

The month of a drawn centre (`benchmarks.month_centre`) is searched for S seconds and published; then, each time anew,
the agent who is missed most falls ill, and whoever's absence breaks most hard rules. Each repair is ``paiban repair``
in a process of its own, from the start of the command to the last file; JSON is the last line.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from api.files.centre_writer import write_centre
from api.files.plan_tables import ROSTER_COLUMNS, interval_starts, roster_rows
from api.files.table_file import write_table
from api.services.repair import repair_roster
from api.services.repair_request import RepairRequest
from api.services.rosters import view_roster
from benchmarks.month_centre import FEWEST_PEOPLE, drawn_month
from benchmarks.search_measured import PROFILES, default_seconds, measured_search
from solver.stopping import Stop
from staffing.centre.people import Leave
from staffing.centre.symbols import OFF_SYMBOL
from staffing.compile import compile_problem
from staffing.evaluation import evaluate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from staffing.arrays import RosterArray
    from staffing.evaluation import Score
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule
    from staffing.shapes import Problem

__all__ = ["RepairMeasured", "main", "repair_absence", "sick_leave"]

FIRST_DAY, DAYS = 14, 3
"""The absence: the 15th to the 17th."""
LOOKED_AT = 20
"""Agents at work on these days, of whom the one who is missed most falls ill."""
ANSWERS = ("changes", "changes_needed", "hard_breaches_before", "hard_breaches", "settled", "seconds")


@dataclass(frozen=True)
class RepairMeasured:
    """One repair within this process, from the cells of the published roster to the audit of the mended one.

    Attributes
    ----------
    changes, changes_needed
        Days that are not as published, the absence itself left out; how many are proven to be needed for hard rules.
    settled
        Whether no change of one more day, whoever's, would save anything.
    price_before, price_after
        Of the roster with the absence and nothing else changed, and of the mended one, without the price of changes.
    """

    seconds: float
    changes: int
    changes_needed: int
    settled: bool
    hard_breaches_before: int
    hard_breaches: int
    price_before: float
    price_after: float


def sick_leave(month: CentreMonth, row: int) -> Leave:
    """Somebody's absence."""
    first = month.date_of(FIRST_DAY)
    return Leave(month.people[row].employee_id, "sick", first, first + timedelta(days=DAYS - 1))


def without(roster: RosterArray, row: int) -> RosterArray:
    """The roster with these days off for somebody."""
    absent = roster.copy()
    absent[row, FIRST_DAY : FIRST_DAY + DAYS] = OFF_SYMBOL
    return absent


def missed_most(problem: Problem, month: CentreMonth, roster: RosterArray) -> int:
    """Row of the agent whose days off in those days would cost most, of `LOOKED_AT` who work."""
    at_work = month.symbols.is_shift[roster[:, FIRST_DAY : FIRST_DAY + DAYS]].all(axis=1)
    agents = np.flatnonzero(month.role_mask("agent") & at_work)[:LOOKED_AT].tolist()
    return _worst(problem, roster, agents, lambda score: score.price)


def breaks_most(problem: Problem, month: CentreMonth, roster: RosterArray) -> int:
    """Row of whoever is no agent and whose days off in those days would break most hard rules."""
    others = np.flatnonzero(~month.role_mask("agent")).tolist()
    return _worst(problem, roster, others, lambda score: score.violations)


def _worst(problem: Problem, roster: RosterArray, rows: Iterable[int], amount: Callable[[Score], float]) -> int:
    return max(rows, key=lambda row: amount(evaluate(problem, without(roster, row))))


def repair_absence(
    month: CentreMonth, rules: Sequence[Rule], roster: RosterArray, *, seconds: float, seed: int = 0
) -> RepairMeasured:
    """Measure the repair of a published roster when the agent who is missed most falls ill."""
    row = missed_most(compile_problem(month, rules), month, roster)
    ids = [person.employee_id for person in month.people]
    request = RepairRequest(
        centre=month.centre,
        rules=tuple(rules),
        first_day=month.first_day,
        cells={
            (name, month.date_of(day)): month.symbols.ids[symbol]
            for name, line in zip(ids, roster.tolist(), strict=True)
            for day, symbol in enumerate(line)
        },
        demand=month.demand,
        absences=(sick_leave(month, row),),
        free_from=month.date_of(FIRST_DAY),
        stop=Stop(seconds),
        seed=seed,
    )
    repaired = repair_roster(request)
    return RepairMeasured(
        seconds=round(repaired.seconds, 2),
        changes=len(repaired.changes),
        changes_needed=repaired.needed,
        settled=repaired.settled,
        hard_breaches_before=len(repaired.before.audit.hard),
        hard_breaches=len(repaired.after.audit.hard),
        price_before=round(repaired.before.audit.cost, 2),
        price_after=round(repaired.after.audit.cost, 2),
    )


def publish(month: CentreMonth, rules: Sequence[Rule], roster: RosterArray, folder: Path, profile: str) -> None:
    """Write the centre, the roster and what is required of it, as a plan leaves them."""
    write_centre(dataclasses.replace(month.centre, profiles=(profile,)), folder / "centre")
    write_table(folder / "roster.csv", ROSTER_COLUMNS, roster_rows(view_roster(month, tuple(rules), roster)))
    starts = interval_starts(month.first_day, month.days)
    needs = zip(month.demand.queue_ids, month.demand.required.tolist(), strict=True)
    rows = ((queue, start, str(people)) for queue, need in needs for start, people in zip(starts, need, strict=True))
    write_table(folder / "requirement.csv", ("queue", "start", "required"), rows)


def repair_command(folder: Path, leave: Leave, seed: int) -> dict[str, Any]:
    """What ``paiban repair`` says of an absence, and what the whole command took: by the clock, and of processors."""
    program = [
        str(Path(sys.executable).parent / "paiban"),
        "repair",
        str(folder / "centre"),
        str(folder / "roster.csv"),
    ]
    absent = ["--absent", f"{leave.employee_id}@{leave.start}..{leave.end}", "--as-of", leave.start.isoformat()]
    options = [*absent, "--seed", str(seed), "--out", str(folder / leave.employee_id), "--json", "--lang", "en"]
    began, busy = time.perf_counter(), _processor_seconds()
    done = subprocess.run([*program, *options], capture_output=True, text=True, check=False)
    elapsed = time.perf_counter() - began
    if not done.stdout:
        raise RuntimeError(done.stderr)
    said = json.loads(done.stdout)
    worked = _processor_seconds() - busy
    return {
        "command_seconds": round(elapsed, 2),
        "processor_seconds": round(worked, 2),
        **{name: said[name] for name in ANSWERS},
    }


def _processor_seconds() -> float:
    """What processes started here have taken that have ended: tells more than the clock on a busy machine."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(arguments: list[str] | None = None) -> None:
    """Measure once and print JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.repair", description="Measure the repair of an absence."
    )
    parser.add_argument("--people", type=int, required=True, help=f"{FEWEST_PEOPLE} or more")
    parser.add_argument("--seconds", type=float, default=None, help="limit of the search that makes the roster")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    if given.people < FEWEST_PEOPLE:
        parser.error(f"--people: {FEWEST_PEOPLE} or more")
    profile = PROFILES["mobile-ops"]
    month, rules = drawn_month(given.people, seed=given.seed, profile=profile)
    problem = compile_problem(month, rules)
    _, found = measured_search(problem, seconds=given.seconds or default_seconds(given.people), seed=given.seed)
    if found is None:
        parser.error("--seconds: no roster in this time")
    answer: dict[str, Any] = {"people": given.people, "price": round(found.price, 2)}
    with tempfile.TemporaryDirectory() as place:
        publish(month, rules, found.roster, Path(place), profile)
        for name, choose in (("agent", missed_most), ("post", breaks_most)):
            leave = sick_leave(month, choose(problem, month, found.roster))
            answer[name] = repair_command(Path(place), leave, given.seed)
    for name in ("agent", "post"):
        print(f"{name:6} {answer[name]}", file=sys.stderr)
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
