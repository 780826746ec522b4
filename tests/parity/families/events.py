"""Random parameters and records of the rules on sessions: meetings, exams, training, duties, tasks, briefings."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from staffing.centre.records import Session
from staffing.occurrences import BeforeDay
from staffing.rules.events.duty_turns import Duty
from staffing.rules.events.recurring_event import RecurringEvent
from tests.parity.drawing import ROLES, pick, subset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tests.parity.drawing import Random

NAMES = ("weekly", "hands", "exam", "course", "clean", "cash")
KINDS = ("meeting", "exam", "training", "duty", "duty", "task", "task", "briefing", "briefing")
ROOMS = ("", "red", "blue")


def _roles(random: Random) -> tuple[str, ...]:
    return subset(random, (*ROLES[2:], "nobody"), 0.5) or ("agent",)


def _minutes_by_role(random: Random) -> dict[str, int]:
    return {role: int(random.choice([0, 10, 20, 60])) for role in subset(random, ROLES[2:], 0.6)}


def _recurrence(random: Random) -> dict[str, Any]:
    """Some of the ways to say when."""
    ways: tuple[dict[str, Any], ...] = (
        {"every": "day"},
        {"every": "week"},
        {"every": "week", "weekday": int(random.integers(1, 8)), "at": str(random.choice(["09:00", "14:30"]))},
        {"every": "month", "month_day": pick(random, (1, 15, 31, "last", "last_workday"))},
        {"every": "month", "first_workdays": int(random.integers(1, 21))},
        {
            "every": "month",
            "before_day": BeforeDay(weekday=int(random.integers(1, 8)), day=int(random.integers(8, 32))),
        },
        {"every": "quarter", "holidays": False},
    )
    return pick(random, ways)


PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "briefing.post": lambda r: {"by_role": _minutes_by_role(r)},
    "briefing.pre": lambda r: {"by_role": _minutes_by_role(r), "attend": subset(r, (*ROLES[3:], "nobody"), 0.3)},
    "duty.rotation": lambda r: {
        "duties": {
            name: Duty(
                per=per,
                role=pick(r, ROLES),
                at=None if per == "shift" or r.random() < 0.7 else str(r.choice(["00:00", "08:00", "14:30"])),
            )
            for name in subset(r, NAMES, 0.5)
            for per in [pick(r, ("day", "shift", "week"))]
        }
    },
    "event.ad_hoc": lambda r: {"rest_hours": float(r.choice([0.0, 8.0, 11.0, 24.0]))},
    "event.notice_days": lambda r: {"by_kind": {kind: int(r.integers(0, 9)) for kind in subset(r, KINDS, 0.5)}},
    "event.recurring": lambda r: {
        "events": {
            name: RecurringEvent(
                **_recurrence(r),
                roles=_roles(r),
                keep={role: int(r.choice([0, 1, 1, 2])) for role in subset(r, ROLES, 0.5)},
                minutes=int(r.integers(1, 200)) if r.random() < 0.5 else None,
            )
            for name in subset(r, (*NAMES, "never"), 0.6)
        },
        "rest_hours": float(r.choice([0.0, 0.0, 0.0, 11.0, 24.0])),
    },
    "event.resource": lambda r: {"turnaround_minutes": int(r.choice([0, 0, 15, 120]))},
    "event.trainer_unavailable": lambda r: {"roles": _roles(r)},
    "exam.monthly": lambda r: {
        "from_day": int(r.integers(1, 21)),
        "to_day": int(r.integers(21, 32)),
        "papers": int(r.integers(1, 4)),
        "sittings": int(r.integers(1, 8)),
        "roles": _roles(r),
        "event": pick(r, ("", "", "exam")),
    },
    "training.monthly_day": lambda r: {
        "day": int(r.integers(1, 32)),
        "sessions": int(r.integers(1, 4)),
        "roles": _roles(r),
        "event": pick(r, ("", "", "course")),
    },
}


def records(random: Random, people: Sequence[str], days: Sequence[date]) -> dict[str, object]:
    """Sessions of all kinds, some beyond the days, of strangers and over midnight, and the seats of the rooms.

    Now and then one of them is held every day for the same people.
    """
    sessions = [_session(random, str(number), people, days) for number in range(int(random.integers(0, 160)))]
    for daily in sessions[:3] if random.random() < 0.5 else ():
        sessions = [session for session in sessions if session.event != daily.event]
        sessions += [replace(daily, session_id=f"{daily.session_id} {day}", day=day) for day in days]
    return {
        "sessions": tuple(sessions),
        "room_seats": {"red": int(random.integers(0, 4))},
    }


def _session(random: Random, session_id: str, people: Sequence[str], days: Sequence[date]) -> Session:
    day = pick(random, days) + timedelta(days=int(random.random() < 0.03))
    start = pick(random, (0, 450, 480, 540, 870, 900, 960, int(random.integers(0, 1440))))
    attendees = frozenset(who for who in (*people, "stranger") if random.random() < 0.35)
    return Session(
        session_id,
        pick(random, NAMES),
        pick(random, KINDS),
        day,
        start,
        start + pick(random, (10, 30, 60, 240)),
        attendees,
        absent=frozenset(who for who in sorted(attendees) if random.random() < 0.2),
        announced_on=None if random.random() < 0.3 else day - timedelta(days=int(random.integers(0, 9))),
        room=pick(random, ROOMS),
        trainer=pick(random, ("", "", *people)),
        paper=pick(random, ("", "A", "B")),
    )
