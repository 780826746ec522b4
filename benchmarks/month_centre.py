"""A centre of any size, drawn in memory: the people, wishes and requirement of a month under a whole regulation.

Roles are in the proportions of the example centre, with enough people for every post that is kept day and night. Agents
have one to three of three skills and one of four contracts, so that there are 20 classes of people by role, skills and
contract in a big centre. The requirement has the shape of a day, a week and a campaign and takes `NORM_SHARE` of the
agents' norm hours. Half of the people, neither more nor less, have wishes or approved leave of their own.

Everybody comes from a fortnight of a worked rotation that keeps the rests. There is no year-to-date ledger: people
without a wish differ by class and last fortnight only.
"""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from api.cli.inputs import load_centre
from benchmarks.month import EXAMPLE
from staffing.centre.centre import OFF, Queue
from staffing.centre.people import CarryInCell, Leave, Person, Qualification, Wish
from staffing.month import INTERVALS_PER_DAY, Demand, build_month
from staffing.profiles.profile import load_profile
from staffing.regulation import centre_settings, load_regulation, month_under

if TYPE_CHECKING:
    from staffing.arrays import FloatArray, IntArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule

__all__ = ["FEWEST_PEOPLE", "classes", "drawn_month", "heads"]

FIRST, DAYS = date(2026, 12, 1), 31
CARRIED_DAYS = 16
NORM_SHARE = 0.97
"""People × hours required, as a share of the agents' norm hours less leave."""

POSTS = {"shift_leader": (12, 12), "duty_supervisor": (7, 6), "technician": (8, 6), "qa": (3, 2)}
"""By role, people of the example's 142 and the fewest that keep the posts day and night with room for wishes.

Twelve leaders: one starting on each of seven shift types takes eleven people's hours.
"""
EXAMPLE_PEOPLE = 142
FEWEST_PEOPLE = 40
TEAM_SIZE = 14

ROTATIONS = {
    "agent": (
        *("A1", "A1", "A2", "A2", "A2", OFF, OFF, "M", "M", "F", "F", OFF),
        *(OFF, "E", "E", "E", "L", "L", OFF, "N", "N", OFF, OFF, OFF),
    ),
    "shift_leader": ("A1", "E", "N", OFF, OFF),
    "duty_supervisor": ("SD", "SE", "SN", OFF, OFF),
    "technician": ("T1", "T2", "T3", OFF, OFF),
    "qa": ("D", "D", "D", "D", "D", OFF, OFF),
}
"""By role. Each keeps 11 hours of rest; those of posts have everybody on another place, so that none is ever empty."""
QA_PLACE = 6  # 15 November 2026 is a Sunday
AGENT_STEP = 7  # has no divisor in common with the 24 places of the agents' rotation

SKILLS = (*[("hotline",)] * 10, *[("hotline", "complaint")] * 4, *[("hotline", "business")] * 4)
SKILLS += (("hotline", "complaint", "business"),) * 2
CONTRACT_HOURS = (*[None] * 17, 144.0, 120.0, 84.0)
"""Skills and contracts of twenty agents; both are dealt out so that every pair of them comes about."""

QUEUES = (
    Queue("hotline", "业务热线", aht_seconds=190, minimum_agents=2),
    Queue("complaint", "投诉专席", aht_seconds=420),
    Queue("business", "集团专席", aht_seconds=260),
)
QUEUE_SHARE = (0.74, 0.14, 0.12)
HOURLY = (
    (32, 30, 28, 28, 28, 28, 32, 132, 250, 326, 466, 418, 364, 360, 430, 446, 326, 258, 200, 198, 216, 170, 112, 74),
    (0, 0, 0, 0, 0, 0, 0, 12, 24, 35, 40, 36, 30, 31, 36, 40, 37, 31, 25, 24, 24, 17, 0, 0),
    (0, 0, 0, 0, 0, 0, 0, 0, 40, 60, 66, 60, 38, 44, 62, 64, 58, 40, 20, 12, 0, 0, 0, 0),
)
"""(Q, 24) calls of an ordinary day by hour, each queue in its own measure."""
WEEKDAY_FACTOR = (
    (1.08, 1.03, 1.0, 0.99, 1.0, 0.95, 0.92),
    (1.12, 1.05, 1.0, 0.98, 0.97, 0.88, 0.85),
    (1.10, 1.04, 1.0, 1.0, 0.96, 0.55, 0.45),
)
"""(Q, 7), Monday first."""
CAMPAIGN_DAYS, CAMPAIGN_FACTOR = (10, 11), 1.3  # 11 and 12 December, the hotline

LEAVE_DAYS, LEAVE_EVERY_DAYS = 3, 4
MOST_LEAVE_SHARE = 0.05
MOST_AWAY = 11
"""Leave never has more people away at once than the regulation lets, nor two of one supervisor."""
SHIFT_WISHES = ("A1", "A2", "M", "E")


def heads(people: int) -> dict[str, int]:
    """People by role.

    Raises
    ------
    ValueError
        If there are too few to keep the posts.
    """
    if people < FEWEST_PEOPLE:
        raise ValueError(f"a centre that is open day and night has {FEWEST_PEOPLE} people at least")
    posts = {role: max(fewest, round(people * share / EXAMPLE_PEOPLE)) for role, (share, fewest) in POSTS.items()}
    return {"agent": people - sum(posts.values()), **posts}


def drawn_month(
    people: int, *, seed: int = 0, profile: str = "mobile-ops-centre"
) -> tuple[CentreMonth, tuple[Rule, ...]]:
    """December 2026 of a centre of so many people, and every rule of a profile and of the example's own file.

    Parameters
    ----------
    seed
        Of wishes and leave; the same seed gives the same month.

    Raises
    ------
    ValueError
        If there are too few people to keep the posts.
    """
    example, _ = load_centre(EXAMPLE, require_calls=False)
    rules = load_regulation(example.regulation, profiles=[load_profile(profile)])
    settings = centre_settings(rules)
    staff = _staff(people)
    wishes, leave = _wishes_and_leave(staff, np.random.default_rng(seed))
    asked = {
        name
        for names in (*settings.role_certificates.values(), *settings.skill_certificates.values())
        for name in names
    }
    centre = dataclasses.replace(
        example,
        queues=QUEUES,
        people=staff,
        qualifications=tuple(Qualification(one.employee_id, name) for one in staff for name in sorted(asked)),
        leave=leave,
        wishes=wishes,
        carry_in=_carry_in(staff),
        ledger=(),
        events=(),
        call_files={},
    )
    queue_ids = tuple(queue.queue_id for queue in QUEUES)
    month = build_month(centre, FIRST, Demand.unknown(queue_ids, DAYS), settings)
    norm_hours = float(month.norm_minutes[month.role_mask("agent")].sum()) / 60
    month = dataclasses.replace(month, demand=Demand(queue_ids, _required(NORM_SHARE * norm_hours)))
    return month_under(month, rules), rules


def classes(month: CentreMonth) -> int:
    """Kinds of people by role, skills and contract."""
    return len({(person.role, person.skills, person.contract_hours) for person in month.people})


def _staff(people: int) -> tuple[Person, ...]:
    """Everybody, role by role; agents in teams of 14 under the supervisors in turn."""
    count = heads(people)
    found = []
    for role, number_of_role in count.items():
        for number in range(number_of_role):
            name = f"{role}-{number + 1:05d}"
            if role != "agent":
                found.append(Person(name, name, role, role))
                continue
            team = number // TEAM_SIZE
            skills = frozenset(SKILLS[number % len(SKILLS)])
            hours = CONTRACT_HOURS[(number + number // len(SKILLS)) % len(CONTRACT_HOURS)]
            supervisor = f"duty_supervisor-{team % count['duty_supervisor'] + 1:05d}"
            found.append(Person(name, name, f"team-{team + 1:04d}", role, skills, supervisor, hours))
    return tuple(found)


def _wishes_and_leave(
    staff: tuple[Person, ...], random: np.random.Generator
) -> tuple[tuple[Wish, ...], tuple[Leave, ...]]:
    """Half of the people have something of their own: some agents a leave, everybody else one to three wishes."""
    chosen = sorted(random.choice(len(staff), size=len(staff) // 2, replace=False).tolist())
    leave = _leave([staff[row] for row in chosen], int(MOST_LEAVE_SHARE * len(staff)))
    away = {line.employee_id for line in leave}
    weight = np.array([3.0 if (FIRST + timedelta(days=day)).weekday() >= 5 else 1.0 for day in range(DAYS)])
    wishes = []
    for row in chosen:
        if (name := staff[row].employee_id) in away:
            continue
        count = int(random.choice([1, 2, 3], p=[0.2, 0.6, 0.2]))
        days = sorted(random.choice(DAYS, size=count, replace=False, p=weight / weight.sum()).tolist())
        for day in days:
            rest = random.random() < 0.8 or staff[row].role != "agent"
            wishes.append(Wish(name, FIRST + timedelta(days=day), OFF if rest else str(random.choice(SHIFT_WISHES))))
    return tuple(wishes), tuple(leave)


def _leave(chosen: list[Person], most: int) -> list[Leave]:
    """Short annual leave of agents, one after another under each supervisor."""
    begun: dict[str, int] = {}
    found: list[Leave] = []
    for person in chosen:
        if person.supervisor is None or len(found) == most:
            continue
        if person.supervisor not in begun and len(begun) == MOST_AWAY:
            continue
        # Supervisors begin on different days, so that few are away at once in a small centre.
        start = begun.get(person.supervisor, len(begun) % LEAVE_EVERY_DAYS)
        if start + LEAVE_DAYS <= DAYS:
            first = FIRST + timedelta(days=start)
            found.append(Leave(person.employee_id, "annual", first, first + timedelta(days=LEAVE_DAYS - 1)))
        begun[person.supervisor] = start + LEAVE_EVERY_DAYS
    return found


def _carry_in(staff: tuple[Person, ...]) -> tuple[CarryInCell, ...]:
    """The last days of November on each role's rotation."""
    cells = []
    number_in: dict[str, int] = {}
    for person in staff:
        number = number_in.get(person.role, 0)
        number_in[person.role] = number + 1
        rotation = ROTATIONS[person.role]
        place = {"agent": AGENT_STEP * number, "qa": QA_PLACE}.get(person.role, number)
        for back in range(CARRIED_DAYS, 0, -1):
            shift = rotation[(place + CARRIED_DAYS - back) % len(rotation)]
            cells.append(CarryInCell(person.employee_id, FIRST - timedelta(days=back), shift))
    return tuple(cells)


def _required(hours: float) -> IntArray:
    """(Q, T) people required, of the shape of the queues' days, that come to so many hours."""
    shape = _shape()
    low, high = 0.0, 4 * hours
    for _ in range(60):
        middle = (low + high) / 2
        if _whole(shape * middle).sum() * 24 / INTERVALS_PER_DAY > hours:
            high = middle
        else:
            low = middle
    return _whole(shape * low)


def _whole(people: FloatArray) -> IntArray:
    """Whole people, no fewer than a queue's minimum."""
    least = np.array([[queue.minimum_agents] for queue in QUEUES])
    return np.asarray(np.maximum(np.rint(people), least), dtype=np.int64)


def _shape() -> FloatArray:
    """(Q, T) parts of the month's work."""
    weekday = np.array([(FIRST + timedelta(days=day)).weekday() for day in range(DAYS)])
    quarter = (np.arange(INTERVALS_PER_DAY) + 0.5) / 2 - 0.5
    rows = []
    for queue, share in enumerate(QUEUE_SHARE):
        hourly = np.array(HOURLY[queue], dtype=np.float64)
        day = np.interp(quarter, np.arange(24), hourly, period=24) * (hourly > 0).repeat(2)
        factor = np.array(WEEKDAY_FACTOR[queue])[weekday]
        if queue == 0:
            factor[list(CAMPAIGN_DAYS)] *= CAMPAIGN_FACTOR
        row = np.outer(factor, day).ravel()
        rows.append(share * row / row.sum())
    return np.array(rows)
