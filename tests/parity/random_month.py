"""Random months and whole rosters, silly ones included."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.centre import Centre, Queue
from staffing.centre.people import (
    CarryInCell,
    Leave,
    LedgerLine,
    Person,
    Qualification,
    Wish,
)
from staffing.centre.shifts import ShiftType
from staffing.centre.symbols import OFF_SYMBOL
from staffing.month import INTERVALS_PER_DAY, Demand, build_month, month_span
from staffing.regulation import centre_settings
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.people.nursing import NursingShiftVariant
from staffing.rules.people.qualification_valid import QualificationValid
from staffing.rules.presence.role_presence import RolePresence
from tests.parity.drawing import CERTIFICATES, ROLES, WORKS_THROUGH, Random, subset
from tests.parity.rule_parameters import PARAMETERS, random_records

if TYPE_CHECKING:
    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule


def random_month(random: Random, rule: Rule, *, by_hand: bool) -> CentreMonth:
    """A month of up to six people; ``by_hand`` lets the manager fix cells, against the rules as well."""
    first, days = month_span(date(2026, int(random.integers(1, 13)), 1))
    dates = [first + timedelta(days=offset) for offset in range(-31, days)]
    queue_ids = ("q0", "q1", "q2")[: random.integers(0, 4)]
    # What other rules say of the month (early arrival, certificates of skills, posts) is there for every rule.
    others = (HandoverOverlap, QualificationValid, RolePresence)
    of_hours = (NursingShiftVariant,) if rule.rule_id.startswith("hours.") else ()
    around = [kind(**PARAMETERS[kind.rule_id](random)) for kind in (*others, *of_hours) if random.random() < 0.8]
    shifts = _shifts(random)
    skill_sets = [frozenset(subset(random, ("q0", "q1", "q2"), 0.4)) for _ in range(random.integers(1, 4))]
    people = tuple(
        Person(
            f"P{number}",
            "",
            str(random.choice(["", "one", "one", "two"])),
            str(random.choice(ROLES)),
            skills=skill_sets[random.integers(0, len(skill_sets))],
            contract_hours=None if random.random() < 0.7 else float(random.choice([0.0, 80.0, 120.5])),
            valid_from=_some_date(random, first, days, 0.1),
            valid_to=_some_date(random, first, days, 0.1),
        )
        for number in range(random.integers(0, 7))
    )
    ids = [person.employee_id for person in people]
    symbols = ("OFF", "annual", "sick", *(shift.shift_id for shift in shifts))

    def anybody() -> str:
        return str(random.choice(ids))

    def any_day() -> date:
        return dates[31 + int(random.integers(0, days))]

    many = range(len(ids) * 3)
    carried = random.random() < 0.7
    centre = Centre(
        "random",
        "",
        "Asia/Shanghai",
        tuple(Queue(queue_id, "") for queue_id in queue_ids),
        shifts,
        people,
        {"annual": "", "sick": ""},
        qualifications=tuple(
            Qualification(
                anybody(),
                str(random.choice(CERTIFICATES)),
                _some_date(random, first, days, 0.4),
                _some_date(random, first, days, 0.4),
            )
            for _ in many
        ),
        leave=tuple(
            Leave(anybody(), str(random.choice(["annual", "sick"])), day, day + timedelta(days=int(random.integers(9))))
            for day in (any_day() for _ in ids)
            if random.random() < 0.3
        ),
        wishes=tuple(Wish(anybody(), any_day(), str(random.choice(symbols))) for _ in many),
        carry_in=tuple(
            CarryInCell(who, day, str(random.choice(symbols)))
            for who in ids
            for day in dates[31 - int(random.integers(1, 32)) : 31]
            if carried
        ),
        ledger=tuple(LedgerLine(who, *random.normal(0, 2, 3)) for who in ids if random.random() < 0.5),
    )
    if "roster" not in rule.acts_in or rule.rule_id.startswith("coverage.") or random.random() < 0.1:
        centre = replace(centre, records=random_records(random, ids, dates))
    fixed_share = random.choice([0.02, 0.15])
    cells = {(who, day): str(random.choice(symbols)) for who in ids for day in dates if random.random() < fixed_share}
    return build_month(
        centre,
        first,
        _demand(random, queue_ids, days),
        centre_settings([*around, rule]),
        fixed=cells if by_hand else None,
        draft=cells if random.random() < 0.8 else None,
        draft_price=float(random.integers(0, 50)),
    )


def random_roster(random: Random, month: CentreMonth) -> RosterArray:
    """From hardly anything, or a post well kept, with a few cells of any kind in it, to anything at all.

    Few cells matter: a roster that breaks a rule in many places says nothing about the one place where audit and solver
    may differ.
    """
    size = (len(month.people), month.days)
    symbols = len(month.symbols)
    anything = random.integers(0, symbols, size)
    roster = np.full(size, OFF_SYMBOL)
    manner = random.integers(0, 5)
    if manner == 0:
        cycle = random.integers(0, symbols, int(random.integers(1, 8)))
        roster = cycle[(np.arange(month.days) + np.arange(len(month.people))[:, None]) % len(cycle)]
        changed = random.random(size) < random.choice([0.0, 0.02, 0.3])
    elif manner == 1:
        changed = random.random(size) < random.choice([0.02, 0.1, 1.0])
    else:
        # A few days at either end or inside, everybody else's line round them empty or working through.
        days = int(random.integers(1, 4))
        start = int(random.choice([0, month.days - days, random.integers(0, month.days - days)]))
        changed = np.zeros(size, dtype=np.bool_)
        changed[:, start : start + days] = random.random((size[0], days)) < random.choice([0.3, 0.6, 1.0])
        if manner > 2:
            roster[random.random(size[0]) < 0.6] = month.symbols.index[WORKS_THROUGH]
    roster = np.where(changed, anything, roster)
    if random.random() < 0.5:
        roster = np.where(month.leave >= 0, month.leave, roster)
    return roster.astype(np.int16)


def within_roles(month: CentreMonth, roster: RosterArray) -> RosterArray:
    """The same without shifts that are not open to the role, and with the manager's cells as they are."""
    people = np.arange(len(month.people))[:, None]
    possible = np.where(month.role_allows[people, roster], roster, OFF_SYMBOL)
    return np.where(month.fixed >= 0, month.fixed, possible).astype(np.int16)


def _shifts(random: Random) -> tuple[ShiftType, ...]:
    """One that works through from day to day, and others whose instants often coincide."""
    grain = int(random.choice([1, 15, 240]))
    instants = np.unique([0, 480, 1440, *(random.integers(0, 1920 // grain, 5) * grain)])
    if random.random() < 0.5:
        instants = np.unique([*instants, *(instants + random.choice([7, 15, 240]))])
    change = int(random.choice(instants[instants < 1440]))
    drawn: list[tuple[int, int, tuple[int, int] | None]] = [(change, change + 1440, None)]
    for _ in range(random.integers(1, 5)):
        start = int(random.choice(instants[instants < 1440]))
        inside = [int(instant) for instant in instants if start < instant <= start + 1440]
        end = int(random.choice(inside)) if inside else start + 60
        between = [instant for instant in inside if instant < end]
        pause = None
        if len(between) > 1 and random.random() < 0.5:
            first, last = sorted(random.choice(between, 2, replace=False))
            pause = (int(first), int(last))
        drawn.append((start, end, pause))
    return tuple(
        ShiftType(
            WORKS_THROUGH if number == 0 else f"s{number}",
            "",
            start,
            end,
            split=pause,
            roles=frozenset(subset(random, ROLES, 0.5)) if number and random.random() < 0.3 else frozenset(),
            counts_as_float=number == 1,
        )
        for number, (start, end, pause) in enumerate(drawn)
    )


def _demand(random: Random, queue_ids: tuple[str, ...], days: int) -> Demand:
    size = (len(queue_ids), days, INTERVALS_PER_DAY)
    people = random.integers(0, 3, size) * (random.random(size) < random.choice([0.0, 0.3, 1.0]))
    people[random.random(len(queue_ids)) < 0.25] = 0
    if random.random() < 0.5:
        people = people[:, :1].repeat(days, axis=1)
    required = people.reshape(len(queue_ids), days * INTERVALS_PER_DAY).astype(np.int64)
    if random.random() < 0.3:
        return Demand(queue_ids, required)
    # Calls of the order of those the people could take, of a queue now and then none at all.
    calls = random.poisson(6.0 * required + 0.2) * (random.random((len(queue_ids), 1)) < 0.8)
    aht_seconds = random.choice([90.0, 180.0, 600.0], required.shape)
    return Demand(queue_ids, required, calls=calls.astype(np.float64), aht_seconds=aht_seconds)


def _some_date(random: Random, first: date, days: int, share: float) -> date | None:
    return first + timedelta(days=int(random.integers(0, days))) if random.random() < share else None
