"""The regulation at a size: a thousand people, a month, every rule of a written regulation, and a month's records.

    python -m benchmarks.thousand_people [--people 1000] [--profile mobile-ops-centre] [--slowest 5]

The last line of the output is the measurement as JSON. The people are those of the example centre over and over, with
the certificates the rules ask for; their month is the last fortnight over and over, so that days, nights and rests are
those of a roster. With records, every shift has its punches and all agents sit an exam.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import time
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from api.cli.inputs import load_centre
from benchmarks.month import EXAMPLE
from staffing.audit import audit_roster
from staffing.centre.people import Qualification
from staffing.centre.records import Punch, Records, Session
from staffing.compile import compile_problem
from staffing.compliance import compliance
from staffing.month import INTERVALS_PER_DAY, Demand, build_month
from staffing.profiles.profile import load_profile
from staffing.regulation import centre_settings, load_regulation

if TYPE_CHECKING:
    from staffing.arrays import RosterArray
    from staffing.centre.centre import Centre
    from staffing.centre.people import CarryInCell
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule

__all__ = ["RegulationMeasured", "big_month", "measure_regulation"]

FIRST, DAYS = date(2026, 12, 1), 31
REQUIRED_SHARE = 0.16
"""People required in a half-hour of the busy time of day, of all agents."""


@dataclasses.dataclass(frozen=True)
class RegulationMeasured:
    """Seconds for a month of many people: as it is published, and with the punches and sessions of the month.

    ``slowest`` are the rules that take most of an audit with records.
    """

    people: int
    rules: int
    compile_seconds: float
    audit_seconds: float
    audit_with_records_seconds: float
    compliance_seconds: float
    breaches: int
    slowest: dict[str, float]


def big_month(people: int, profile: str) -> tuple[CentreMonth, RosterArray, tuple[Rule, ...]]:
    """The month, a roster of it, and every rule of a profile over the product's defaults and the example's own file."""
    example, _ = load_centre(EXAMPLE, require_calls=False)
    rules = load_regulation(example.regulation, profiles=[load_profile(profile)])
    centre = _many(example, people)
    settings = centre_settings(rules)
    asked = {
        name
        for names in (*settings.role_certificates.values(), *settings.skill_certificates.values())
        for name in names
    }
    held = tuple(Qualification(person.employee_id, name) for person in centre.people for name in sorted(asked))
    centre = dataclasses.replace(centre, qualifications=held)
    agents = sum(person.role == "agent" for person in centre.people)
    busy = np.isin(np.arange(INTERVALS_PER_DAY), np.arange(16, 44))
    required = np.rint(np.where(busy, REQUIRED_SHARE, REQUIRED_SHARE / 4) * agents / len(centre.queues))
    demand = Demand(
        tuple(queue.queue_id for queue in centre.queues),
        np.tile(required.astype(np.int64), (len(centre.queues), DAYS)),
    )
    month = build_month(centre, FIRST, demand, settings)
    fortnight = month.carry_in[:, -14:]
    roster = np.tile(fortnight, (1, 3))[:, :DAYS]
    roster = np.where(month.symbols.is_leave[roster], 0, roster).astype(np.int16)
    records = Records(punches=_punches(month, roster), sessions=_sessions(centre), published_on=date(2026, 11, 24))
    month = dataclasses.replace(month, centre=dataclasses.replace(centre, records=records))
    return month, roster, rules


def _many(example: Centre, people: int) -> Centre:
    """The example with its people repeated, each copy with its own ids, teams and carry-in."""
    copies = []
    carry_in: list[CarryInCell] = []
    cells: dict[str, list[CarryInCell]] = {}
    for cell in example.carry_in:
        cells.setdefault(cell.employee_id, []).append(cell)
    for number in range(people):
        person = example.people[number % len(example.people)]
        copy = number // len(example.people)
        name = f"{person.employee_id}-{copy}"
        supervisor = None if person.supervisor is None else f"{person.supervisor}-{copy}"
        copies.append(dataclasses.replace(person, employee_id=name, team=f"{person.team}{copy}", supervisor=supervisor))
        carry_in += [dataclasses.replace(cell, employee_id=name) for cell in cells.get(person.employee_id, ())]
    return dataclasses.replace(
        example,
        people=tuple(copies),
        carry_in=tuple(carry_in),
        leave=(),
        wishes=(),
        ledger=(),
    )


def _punches(month: CentreMonth, roster: RosterArray) -> tuple[Punch, ...]:
    """On time for nearly every shift, some late, some without a sign-out."""
    random = np.random.default_rng(0)
    found = []
    for row, day in np.argwhere(month.symbols.is_shift[roster]):
        shift = month.symbols.shifts[roster[row, day]]
        assert shift is not None
        start, end = shift.blocks[0][0], shift.blocks[-1][1]
        early = int(random.integers(-20, 4))
        out = None if random.random() < 0.01 else end + int(random.integers(-2, 5))
        found.append(Punch(month.people[row].employee_id, month.date_of(int(day)), start + early, out))
    return tuple(found)


def _sessions(centre: Centre) -> tuple[Session, ...]:
    """An exam of all agents in eighteen batches, three a day."""
    agents = [person.employee_id for person in centre.people if person.role == "agent"]
    found = []
    for number in range(18):
        day, start = date(2026, 12, 20 + number // 3), 600 + 120 * (number % 3)
        attendees, paper = frozenset(agents[number::18]), "AB"[number % 2]
        session = Session(f"X{number}", "exam", "exam", day, start, start + 60, attendees, paper=paper)
        found.append(dataclasses.replace(session, announced_on=date(2026, 12, 10)))
    return tuple(found)


def measure_regulation(people: int, profile: str, slowest: int = 5) -> RegulationMeasured:
    """Compile, audit and count once each."""
    month, roster, rules = big_month(people, profile)
    began = time.perf_counter()
    compile_problem(month, rules)
    compiled = time.perf_counter()
    published = dataclasses.replace(month, centre=dataclasses.replace(month.centre, records=Records()))
    audit_roster(published, rules, roster)
    audited = time.perf_counter()
    audit = audit_roster(month, rules, roster)
    recorded = time.perf_counter()
    compliance(month, rules, roster, audit)
    counted = time.perf_counter()
    alone: dict[str, float] = {}
    for rule in rules:
        start = time.perf_counter()
        list(rule.audit(month, roster))
        alone[rule.rule_id] = time.perf_counter() - start
    return RegulationMeasured(
        people,
        len(rules),
        round(compiled - began, 3),
        round(audited - compiled, 3),
        round(recorded - audited, 3),
        round(counted - recorded, 3),
        len(audit.breaches),
        {rule_id: round(seconds, 3) for rule_id, seconds in sorted(alone.items(), key=lambda one: -one[1])[:slowest]},
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--profile", default="mobile-ops-centre")
    parser.add_argument("--slowest", type=int, default=5)
    print(json.dumps(dataclasses.asdict(measure_regulation(**vars(parser.parse_args())))))
