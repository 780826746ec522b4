"""A handful of people in December 2026 (the 1st is a Tuesday), small enough to be checked by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from staffing.centre.centre import Centre, Queue
from staffing.centre.people import CarryInCell, Leave, LedgerLine, Person, Qualification, Wish
from staffing.centre.shifts import ShiftType
from staffing.compile import compile_problem
from staffing.evaluation import evaluate
from staffing.month import INTERVALS_PER_DAY, Demand, build_month, month_span
from staffing.regulation import centre_settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from staffing.arrays import BoolArray, IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach, Rule

FIRST = date(2026, 12, 1)
DAYS = 31

DAY = ShiftType("day", "白班", 480, 960, aliases=("白",))  # 08:00-16:00
LATE = ShiftType("late", "中班", 960, 1440)  # 16:00-24:00
EARLY = ShiftType("early", "凌晨班", 0, 480)  # 00:00-08:00, covers 03:00
NIGHT = ShiftType("night", "夜班", 1320, 1800)  # 22:00-06:00
SPLIT = ShiftType("split", "两头班", 420, 990, split=(690, 780))  # 07:00-11:30 and 13:00-16:30
FULL = ShiftType("full", "全天班", 480, 1920)  # 08:00-08:00
SHIFTS = (DAY, LATE, EARLY, NIGHT, SPLIT, FULL)
LEAVE_TYPES = {"annual": "年假", "sick": "病假"}
QUEUES = (Queue("hotline", "热线"), Queue("vip", "贵宾"))

AGENTS = tuple(Person(f"A{i}", f"座席{i}", "一班", "agent") for i in range(1, 6))
LEADERS = tuple(Person(f"L{i}", f"班长{i}", "一班", "shift_leader") for i in range(1, 6))
SUPERVISORS = tuple(Person(f"S{i}", f"主管{i}", "一班", "duty_supervisor") for i in range(1, 6))
TECHNICIANS = tuple(Person(f"T{i}", f"技术员{i}", "技术", "technician") for i in range(1, 6))
QA = Person("Q1", "质检1", "质检", "qa", contract_hours=184)
EVERYBODY = (*AGENTS, *LEADERS, *SUPERVISORS, *TECHNICIANS, QA)

CYCLE = ("day", "late", "OFF", "early", "OFF")
"""Five people one day apart in it keep a post round the clock, each with whole days of rest."""


def on(day: int) -> date:
    """Date of a day of the month counted from 1; 0 is the day before the 1st."""
    return FIRST + timedelta(days=day - 1)


def required(by_queue: Mapping[str, object], queues: Sequence[Queue] = QUEUES, days: int = DAYS) -> Demand:
    """Demand: a number for every interval or anything that fits (days, 48) by queue; 0 where a queue is not named."""
    people = np.zeros((len(queues), days, INTERVALS_PER_DAY), dtype=np.int64)
    for number, queue in enumerate(queues):
        people[number] = np.asarray(by_queue.get(queue.queue_id, 0))
    return Demand(tuple(queue.queue_id for queue in queues), people.reshape(len(queues), days * INTERVALS_PER_DAY))


def half_hours(*spans: tuple[float, float]) -> IntArray:
    """(48,) 1 in the half-hours between the clock hours given."""
    hour = np.arange(INTERVALS_PER_DAY) / 2
    inside: BoolArray = np.zeros(INTERVALS_PER_DAY, dtype=np.bool_)
    for start, end in spans:
        inside |= (start <= hour) & (hour < end)
    return inside.astype(np.int64)


def small_month(
    people: Sequence[Person],
    rules: Sequence[Rule] = (),
    *,
    demand: Demand | None = None,
    shifts: Sequence[ShiftType] = SHIFTS,
    carry_in: Mapping[str, Mapping[int, str]] | None = None,
    leave: Sequence[tuple[str, str, int, int]] = (),
    certificates: Sequence[Qualification] = (),
    wishes: Sequence[tuple[str, int, str]] = (),
    ledger: Sequence[LedgerLine] = (),
    fixed: Mapping[tuple[str, int], str] | None = None,
    draft: Mapping[tuple[str, int], str] | None = None,
    draft_price: float = 0.0,
    first: date = FIRST,
) -> CentreMonth:
    """A month of these people under these rules; days are counted from 1 (carry-in: 0 and below)."""

    def day(number: int) -> date:
        return first + timedelta(days=number - 1)

    def by_date(cells: Mapping[tuple[str, int], str] | None) -> dict[tuple[str, date], str] | None:
        return None if cells is None else {(who, day(number)): shift for (who, number), shift in cells.items()}

    centre = Centre(
        "small",
        "小中心",
        "Asia/Shanghai",
        QUEUES,
        tuple(shifts),
        tuple(people),
        LEAVE_TYPES,
        qualifications=tuple(certificates),
        leave=tuple(Leave(who, kind, day(start), day(end)) for who, kind, start, end in leave),
        wishes=tuple(Wish(who, day(number), shift) for who, number, shift in wishes),
        carry_in=tuple(
            CarryInCell(who, day(number), shift)
            for who, cells in (carry_in or {}).items()
            for number, shift in cells.items()
        ),
        ledger=tuple(ledger),
    )
    wanted = required({}, (), month_span(first)[1]) if demand is None else demand
    return build_month(
        centre,
        first,
        wanted,
        centre_settings(rules),
        fixed=by_date(fixed),
        draft=by_date(draft),
        draft_price=draft_price,
    )


def roster_of(month: CentreMonth, lines: Mapping[str, Mapping[int, str] | Sequence[str]]) -> RosterArray:
    """A roster: approved leave and OFF but for the cells given, by day from 1 or as a whole line."""
    roster = np.where(month.leave >= 0, month.leave, 0).astype(np.int16)
    for who, cells in lines.items():
        by_day = cells.items() if hasattr(cells, "items") else enumerate(cells, start=1)
        for number, shift in by_day:
            roster[month.row_of[who], number - 1] = month.symbols.index[shift]
    return roster


def every_day(shift: str, days: Sequence[int] = range(1, DAYS + 1)) -> dict[int, str]:
    """One shift type on each of the days."""
    return dict.fromkeys(days, shift)


def post_round_the_clock(people: Sequence[Person], first: int = 1, last: int = DAYS) -> dict[str, dict[int, str]]:
    """Cells of five people who keep one post without a gap; for the carry-in ask for days below 1."""
    return {
        person.employee_id: {number: CYCLE[(number + offset) % len(CYCLE)] for number in range(first, last + 1)}
        for offset, person in enumerate(people)
    }


def breaches(rule: Rule, month: CentreMonth, roster: RosterArray) -> list[Breach]:
    """What the rule finds; what it tells the solver must say the same."""
    found = list(rule.audit(month, roster))
    score = evaluate(compile_problem(month, [rule]), roster)
    binding = rule.severity != "info"
    assert (score.violations > 0) == (binding and any(breach.severity == "hard" for breach in found))
    assert abs(score.price - sum(breach.cost for breach in found)) < 1e-6
    return found
