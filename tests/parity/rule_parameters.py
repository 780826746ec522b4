"""Random parameters of the rules, silly ones included."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from staffing.centre.people import BUILT_IN_ROLES
from staffing.centre.records import Records
from staffing.rules.hours.opening import OpeningHours
from staffing.rules.hours.pattern import TeamCycle
from staffing.rules.people.nursing import NursingShift
from staffing.rules.people.status import StatusEntry
from staffing.rules.people.training_program import Programme
from staffing.rules.presence.mentor import Mentoring
from staffing.rules.presence.role_daily import PeopleADay
from staffing.rules.presence.role_windows import PresenceWindow
from tests.parity import families
from tests.parity.drawing import CERTIFICATES, ROLES, Random, pick, some_day, some_period, some_weekdays, subset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from staffing.rules.base import Rule

PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "calendar.opening": lambda r: {
        "by_role": {
            role: OpeningHours(
                days=some_weekdays(r),
                holidays=bool(r.random() < 0.5),
                opens=str(r.choice(["00:00", "00:00", "08:00"])),
                closes=str(r.choice(["16:00", "24:00", "24:00"])),
            )
            for role in subset(r, ("agent", "technician", "qa", "guard"), 0.7)
        }
    },
    "coverage.requirement": lambda r: {
        "price_short": float(r.integers(0, 20)),
        "price_over": float(r.choice([0.0, 0.7, 3.0])),
        "peak_factor": float(r.choice([1.0, 2.5])),
        "peak_share": float(r.uniform(0.1, 1.0)),
    },
    "coverage.last_night": lambda r: {
        "price_short": float(r.integers(0, 20)),
        "price_over": float(r.choice([0.0, 0.7])),
    },
    "fairness.share": lambda r: {
        "of": subset(r, ("nights", "weekends", "holidays"), 0.7),
        "price": float(r.uniform(0, 20)),
        "free": float(r.choice([0.0, 0.5, 1.0, 3.0])),
    },
    "float.share": lambda r: {
        "one_per": int(r.integers(1, 5)),
        "roles": subset(r, ("agent", "technician", "guard"), 0.5) or ("agent",),
        "price": float(r.uniform(0, 40)),
        "enforce": str(r.choice(["hard", "soft"])),
    },
    "handover.overlap_minutes": lambda r: {
        "by_role": {role: int(r.choice([0, 7, 15, 240])) for role in subset(r, BUILT_IN_ROLES, 0.7)},
        "relieved": subset(r, ("agent", "technician", "shift_leader", "guard"), 0.6),
    },
    "hours.day_norm": lambda r: {"most_hours": float(r.choice([1.0, 4.005, 8.0, 16.0]))},
    "hours.month_norm": lambda r: {
        "norm_hours": float(r.choice([0.0, 0.0, 40.0, 167.0, 123.457])),
        "basis": str(r.choice(["fixed", "fixed", "workdays"])),
        "free_hours": float(r.choice([0.0, 8.0, 3.333])),
        "overtime_ceiling_hours": float(r.choice([0.0, 8.1, 16.0, 16.25, 24.0, 36.0, 20.0125])),
        "price_per_hour": float(r.uniform(0, 9)),
    },
    "hours.week_norm": lambda r: {
        "most_hours": float(r.choice([0.0, 24.0, 37.5, 40.0, 168.0])),
        "least_hours": float(r.choice([0.0, 8.0, 37.501, 60.0])),
        "roles": subset(r, ("agent", "technician", "guard"), 0.3),
        "price_per_hour": float(r.uniform(0, 9)),
        "enforce": str(r.choice(["hard", "soft"])),
    },
    "nursing.shift_variant": lambda r: {
        "people": {
            who: NursingShift(subset(r, ("through", "s1", "s2", "s7"), 0.4), some_day(r))
            for who in subset(r, ("P0", "P1", "P2", "X"), 0.7)
        }
    },
    "oncall.min_technicians_onsite": lambda r: {"people": pick(r, (None, 0, 1, 2)), "clause": pick(r, ("", "C"))},
    "oncall.min_technicians_reachable": lambda r: {
        "primary": pick(r, (None, 0, 1)),
        "backup": pick(r, (None, 0, 1)),
        "clause": pick(r, ("", "C")),
    },
    "pattern.cyclic": lambda r: {
        "by_team": {
            team: TeamCycle(
                tuple(str(r.choice(["OFF", "through", "s1", "s2", "s7", "*"])) for _ in range(r.integers(1, 9))),
                some_day(r),
            )
            for team in subset(r, ("one", "two", "nobody's"), 0.8)
        },
        "price": float(r.uniform(0, 30)),
        "enforce": str(r.choice(["hard", "soft"])),
    },
    "people.status": lambda r: {
        "entries": {
            who: StatusEntry(
                str(r.choice(["trainee", "test_call", "probation", "regular", "suspended", "left"])),
                *some_period(r, 0.3),
            )
            for who in subset(r, ("P0", "P1", "P2", "X"), 0.7)
        },
        "training_shifts": subset(r, ("through", "s1", "s7"), 0.4),
    },
    "presence.next_start": lambda r: {"off": int(r.integers(0, 4)), "price": float(r.uniform(0, 90))},
    "presence.leader_on_shift": lambda r: {"price": float(r.uniform(0, 90))},
    "presence.min_night_agents": lambda r: {
        "people": int(r.integers(0, 4)),
        "from_hour": int(r.choice([0, 0, 22, 23])),
        "to_hour": int(r.choice([0, 1, 6, 24])),
    },
    "presence.role_daily": lambda r: {
        "by_role": {
            role: PeopleADay(least=int(r.integers(0, 2)), most=int(r.choice([0, 1, 2])), days=some_weekdays(r))
            for role in subset(r, ("agent", "technician", "guard"), 0.6)
        },
        "price": float(r.uniform(0, 90)),
        "enforce": str(r.choice(["hard", "soft"])),
    },
    "presence.role_min": lambda r: {
        "by_role": {role: pick(r, (None, 0, 1, 2)) for role in subset(r, ("agent", "shift_leader", "guard"), 0.5)}
    },
    "presence.skill_on_shift": lambda r: {
        "roles": subset(r, ("agent", "technician", "guard"), 0.6) or ("agent",),
        "skills": {skill: int(r.integers(0, 3)) for skill in subset(r, ("q0", "q1", *CERTIFICATES, "nobody's"), 0.4)},
        "price": float(r.uniform(0, 90)),
        "enforce": str(r.choice(["hard", "soft"])),
    },
    "presence.windows": lambda r: {
        "windows": {
            name: PresenceWindow(
                roles=subset(r, ROLES[2:], 0.4) or ("agent",),
                start=str(r.choice(["00:00", "08:00", "22:00", "13:07"])),
                end=str(r.choice(["00:00", "06:00", "16:00", "24:00"])),
                least=int(r.integers(1, 3)),
                days=some_weekdays(r),
                holidays=bool(r.random() < 0.5),
            )
            for name in subset(r, ("desk", "night"), 0.7)
        }
    },
    "qualification.valid": lambda r: {
        "by_role": {role: subset(r, CERTIFICATES, 0.4) for role in subset(r, BUILT_IN_ROLES, 0.5)},
        "by_skill": {queue: subset(r, CERTIFICATES, 0.5) for queue in subset(r, ("q0", "q1", "q2"), 0.5)},
    },
    "rest.days_per_month": lambda r: {"least": int(r.choice([0, 1, 4, 10, 28]))},
    "rest.max_consecutive_days": lambda r: {"days": int(r.choice([1, 2, 6, 31]))},
    "rest.max_consecutive_nights": lambda r: {"nights": int(r.choice([1, 2, 4, 31]))},
    "rest.min_between_shifts": lambda r: {"hours": float(r.choice([0.0, 4.0, 8.0, 11.0, 12.0, 13.37, 16.0, 24.0]))},
    "rest.weekly": lambda r: {"least": int(r.integers(1, 7))},
    "roster.stay_near": lambda r: {"price_draft": float(r.uniform(0, 9))},
    "seats.capacity": lambda r: {
        "seats": int(r.integers(0, 4)),
        "roles": subset(r, ("agent", "technician", "guard"), 0.5) or ("agent",),
    },
    "team.support_follows_operations": lambda r: {
        "roles": subset(r, ("qa", "technician", "shift_leader", "guard"), 0.5) or ("qa",),
        "least": int(r.integers(1, 3)),
        "from_hour": int(r.choice([0, 2, 9])),
        "to_hour": int(r.choice([10, 17, 24])),
        "price": float(r.uniform(0, 90)),
        "enforce": str(r.choice(["hard", "soft"])),
    },
    "training.mentor": lambda r: {
        "pairs": {
            who: Mentoring(mentor=pick(r, sorted({"P0", "P1", "P2", "X"} - {who})), first=first, last=last)
            for who in subset(r, ("P0", "P1", "P2", "P3", "X"), 0.5)
            for first, last in [some_period(r, 0.6)]
        },
        "price": float(r.uniform(0, 40)),
        "enforce": str(r.choice(["hard", "soft"])),
    },
    "training.program": lambda r: {
        "by_role": {
            role: Programme(float(r.choice([0.5, 3.0, 14.5, 30.0])), str(r.choice(["working", "every"])))
            for role in subset(r, ("agent", "technician", "guard"), 0.8)
        },
        "trainees": {who: some_day(r) for who in subset(r, ("P0", "P1", "P2", "X"), 0.7)},
        "shifts": subset(r, ("through", "s1", "s7"), 0.4),
    },
    "wishes.rest_and_shift": lambda r: {
        "rest_wishes": int(r.integers(0, 4)),
        "price_rest": float(r.uniform(0, 40)),
        "price_other": float(r.uniform(0, 40)),
    },
}
"""Random parameters of the rules that have any to speak of."""

FAMILIES = [import_module(f"{families.__name__}.{found.name}") for found in iter_modules(families.__path__)]
for family in FAMILIES:
    PARAMETERS |= family.PARAMETERS


def random_rule(random: Random, kind: type[Rule]) -> Rule:
    """The rule with random parameters, or those of the product."""
    make = PARAMETERS.get(kind.rule_id)
    return kind() if make is None or random.random() < 0.2 else kind(**make(random))


def random_records(random: Random, people: Sequence[str], days: Sequence[date]) -> Records:
    """What happened around a roster, as each family of rules draws it; nothing where there is nobody."""
    drawn: dict[str, Any] = {}
    for family in FAMILIES if people else ():
        if hasattr(family, "records"):
            drawn |= family.records(random, people, days)
    return Records(**drawn)
