"""A small centre, planned by a fixed rotation: enough to see every file of a plan.

The rotation is no good roster; it breaks some rules and leaves people short, which is what the files have to show.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import numpy as np

from api.services.conflict_result import Conflict, ConflictPart, Relaxation
from api.services.plan_result import PeopleShort, Plan, RosterView, SolveFacts
from forecasting.backtest import Backtest, BacktestOrigin
from forecasting.choice import Choice
from forecasting.forecast import QueueForecast
from forecasting.models import CALENDAR, SEASONAL_NAIVE
from forecasting.scores import Scores
from staffing.audit import audit_roster
from staffing.centre.centre import OFF, Centre, Queue
from staffing.centre.people import Leave, LedgerLine, Person, Wish
from staffing.centre.shifts import ShiftType
from staffing.coverage import split
from staffing.month import INTERVAL_MINUTES, CentreMonth, Demand, build_month
from staffing.regulation import centre_settings, load_regulation, shrinkage_of
from staffing.requirement import require
from staffing.rules.presence.technicians_reachable import TechniciansReachable
from staffing.rules.requirement.requirement_cover import people_by_skillset
from staffing.standby import assign_standby

SHIFTS = (
    ShiftType("D", "早班", 480, 960, aliases=("早", "白"), colour="CFE8FF"),
    ShiftType("E", "中班", 960, 1440, aliases=("中",), colour="FFE3A8"),
    ShiftType("N", "夜班", 1440 - 1440, 480, aliases=("夜",), colour="3B4A6B"),
    ShiftType("S", "两头班", 480, 1260, split=(720, 1020), roles=frozenset({"agent"}), colour="D9F2D0"),
    ShiftType("F", "机动班", 600, 1080, roles=frozenset({"agent"}), colour="F7C6D9", counts_as_float=True),
)
QUEUES = (Queue("hotline", "服务热线"), Queue("orders", "订单受理", service_level=0.9, within_seconds=30))
ROTATIONS = {
    "agent": ("D", "D", "S", "F", "E", OFF, "D", "E", OFF, "N", OFF, OFF),
    "shift_leader": ("D", "D", "E", "E", OFF, "N", "N", OFF),
    "duty_supervisor": ("D", "D", "E", "E", OFF, "N", "N", OFF),
    "technician": ("D", "E", OFF, "N", OFF, OFF),
}
STEPS = {"agent": 5, "shift_leader": 2, "duty_supervisor": 2, "technician": 1}
AS_OF = date(2026, 9, 20)
_DAY = (date(2026, 10, 8),)
_LEAVE = ConflictPart("leave.approved", "X-1", "A018", _DAY)
LEAVE_AGAINST_POST = Conflict(
    "irreducible",
    (ConflictPart("oncall.min_technicians_onsite", "X-2", None, _DAY), _LEAVE),
    ("A018", "A019"),
    relaxations=(Relaxation((_LEAVE,), (), 12.0),),
)
"""A conflict for the files; nobody has looked whether the roster has it."""
SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗"
GIVEN = ("伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "秀英", "建国")


@dataclass(frozen=True)
class Size:
    """How many people of each role there are."""

    agents: int = 9
    leaders: int = 4
    supervisors: int = 4
    technicians: int = 6


def small_people(size: Size) -> tuple[Person, ...]:
    """People in teams of agents with a leader each, then the desk and the technicians."""
    roles = (
        ["agent"] * size.agents
        + ["shift_leader"] * size.leaders
        + ["duty_supervisor"] * size.supervisors
        + ["technician"] * size.technicians
    )
    people = []
    for number, role in enumerate(roles):
        team = {"technician": "技术组", "duty_supervisor": "值班室"}.get(role, f"{'一二三'[number % 3]}组")
        skills = frozenset({"hotline"}) if role == "agent" and number % 3 == 0 else frozenset()
        name = SURNAMES[number % len(SURNAMES)] + GIVEN[(number * 5) % len(GIVEN)]
        people.append(Person(f"A{number + 1:03d}", name, team, role, skills=skills))
    return tuple(people)


def small_centre(size: Size | None = None, **changes: object) -> Centre:
    """The centre; other field values by name."""
    people = small_people(size or Size())
    ids = [person.employee_id for person in people]
    values: dict[str, object] = {
        "centre_id": "jl",
        "name": "锦绣客服中心",
        "timezone": "Asia/Shanghai",
        "queues": QUEUES,
        "shifts": SHIFTS,
        "people": people,
        "leave_types": {"annual": "年假", "sick": "病假"},
        "leave": (Leave(ids[1], "annual", date(2026, 10, 12), date(2026, 10, 14)),),
        "wishes": (
            Wish(ids[0], date(2026, 10, 3), OFF),
            Wish(ids[0], date(2026, 10, 17), OFF),
            Wish(ids[2], date(2026, 10, 5), "D"),
            Wish(ids[1], date(2026, 10, 13), OFF),
        ),
        "ledger": (LedgerLine(ids[0], nights=1.5, weekends=-2.0, holidays=1.0),),
    }
    return Centre(**{**values, **changes})  # type: ignore[arg-type]


def rotated_roster(month: CentreMonth) -> np.ndarray:
    """(E, D) rotation by role, each person some days behind the one before; leave and fixed cells in their place."""
    roster = np.zeros((len(month.people), month.days), dtype=np.int16)
    place: dict[str, int] = {}
    for row, person in enumerate(month.people):
        line, nth = ROTATIONS[person.role], place.get(person.role, 0)
        place[person.role] = nth + 1
        for day in range(month.days):
            roster[row, day] = month.symbols.index[line[(day + nth * STEPS[person.role]) % len(line)]]
    roster = np.where(month.leave >= 0, month.leave, roster)
    return np.where(month.fixed >= 0, month.fixed, roster).astype(np.int16)


def small_calls(queue: int, first_day: date, days: int, agents: int) -> np.ndarray:
    """(T,) calls: two peaks a day, fewer at night and on weekends."""
    hour = (np.arange(48) + 0.5) / 2
    shape = np.exp(-(((hour - 10.5) / 2.6) ** 2)) + 0.8 * np.exp(-(((hour - 16) / 3) ** 2)) + 0.08
    weekday = np.array([(first_day + timedelta(days=day)).weekday() for day in range(days)])
    level = np.where(weekday >= 5, 0.7, 1.0) * agents * (0.62, 0.2)[queue]
    return (level[:, None] * shape).ravel()


@cache
def small_plan(size: Size | None = None, fixed: tuple[tuple[str, date, str], ...] = (), all_off: bool = False) -> Plan:
    """The small centre's plan of October 2026, made once."""
    return plan_of(small_centre(size), fixed, all_off)


def plan_of(centre: Centre, fixed: tuple[tuple[str, date, str], ...] = (), all_off: bool = False) -> Plan:
    """Any such centre's plan of October 2026."""
    first_day = date(2026, 10, 1)
    agents = sum(person.role == "agent" for person in centre.people)
    rules = load_regulation(
        {"handover.overlap_minutes": {"clause": "JL-35.1"}, "presence.role_min": {"clause": "JL-12"}}
    )
    settings, shrinkage = centre_settings(rules), shrinkage_of(rules)
    days = 31
    requirements, forecasts = [], []
    for number, queue in enumerate(centre.queues):
        calls = small_calls(number, first_day, days, agents)
        aht = np.full(len(calls), 240.0)
        requirements.append(require(queue, calls, aht, INTERVAL_MINUTES, shrinkage))
        scores, naive = (Scores(wape, 0.8, -0.021, 0.81, 0.95, 1.5, 1.2) for wape in (0.123, 0.187))
        levels = np.outer([0.6, 0.75, 1.0, 1.3, 1.6], calls)
        by_day = levels.reshape(5, days, -1).sum(axis=2)
        past = by_day[:, :30]
        origin = BacktestOrigin(date(2026, 8, 20), date(2026, 9, 1), 30, scores, {}, 1.1 * past[2], past[2], past)
        result = Backtest(scores, INTERVAL_MINUTES, (origin,) * 4, {SEASONAL_NAIVE: naive})
        forecasts.append(
            QueueForecast(
                queue.queue_id, first_day, days, INTERVAL_MINUTES, calls, levels, by_day, by_day.sum(axis=1), 0, aht,
                0 * calls + 0.01, 0.005, 0.0, result, (), Choice(CALENDAR, "forecast-choice-untried"), {},
            )
        )  # fmt: skip
    demand = Demand(
        tuple(queue.queue_id for queue in centre.queues),
        np.array([need.required for need in requirements], dtype=np.int64).reshape(len(requirements), days * 48),
    )
    month = build_month(
        centre, first_day, demand, settings, fixed={(person, day): shift for person, day, shift in fixed}
    )
    roster = rotated_roster(month) * (not all_off)
    audit = audit_roster(month, rules, roster)
    rule = next(rule for rule in rules if isinstance(rule, TechniciansReachable))
    view = RosterView(
        month=month,
        rules=rules,
        roster=roster,
        audit=audit,
        coverage=split(demand.required, people_by_skillset(month, roster)),
        standby=assign_standby(month, roster, rule),
        people_short=(
            PeopleShort("agent", (0, 1, 2, 3, 4), 9, 12, 5.96, 9.0),
            PeopleShort("agent", (5, 6), 14, 17, 1.02, 1.0),
        ),
    )
    return Plan(
        view=view,
        forecasts=tuple(forecasts),
        requirements=tuple(requirements),
        solve=SolveFacts(audit.cost, audit.cost * 0.97, 12.34, 7, "effort"),
        as_of=AS_OF,
        people_needed=14.25,
        people_there=8.8,
        repairs=(("repair-history-sorted", {"queue": "hotline", "count": 3}),),
        versions={"paiban": "0.1.0"},
    )
