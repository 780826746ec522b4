"""Random parameters of the rules on publication, long gaps, substitutes and hours of a period; random filings."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from staffing.centre.records import Filing
from staffing.rules.publication.deadlines import Deadline, deadlines_in
from tests.parity.drawing import pick, subset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tests.parity.drawing import Random

CLOCKS = ("00:00", "08:15", "16:12", "24:00")
OWNERS = ("deputy_manager", "supervisor")
NAMES = ("forms", "report")
POSTS = ("agent", "technician", "duty_supervisor", "guard")


def a_deadline(random: Random) -> Deadline:
    kind = pick(random, ("weekday", "month_day", "day"))
    return Deadline(
        weekday=int(random.integers(1, 8)) if kind == "weekday" else None,
        month_day=int(random.integers(1, 32)) if kind == "month_day" else None,
        at=pick(random, CLOCKS),
        postponed=bool(random.random() < 0.5),
    )


PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "hours.period_norm": lambda r: {
        "period": pick(r, ("month", "quarter", "year")),
        "hours_so_far": {
            who: float(r.choice([0.0, 160.5, 400.0, 2000.0])) for who in subset(r, ("P0", "P1", "P2", "X"), 0.7)
        },
        "most_overtime_hours_a_month": float(r.choice([0.0, 0.0125, 36.0])),
        "price_per_hour": float(r.uniform(0, 9)),
        "enforce": pick(r, ("hard", "soft")),
    },
    "notify.after_shift": lambda r: {
        "minutes": int(r.choice([0, 90, 700])),
        "ends_from": pick(r, CLOCKS),
        "ends_to": pick(r, CLOCKS),
    },
    "presence.max_gap": lambda r: {
        "by_role": {
            role: float(r.choice([0.5, 7.117, 12.0, 24.0, 72.0, 744.0]))
            for role in subset(r, ("agent", "technician", "guard"), 0.6)
        },
        "price": float(r.uniform(0, 90)),
        "enforce": pick(r, ("hard", "soft")),
    },
    "presence.substitute_required": lambda r: {"roles": {role: pick(r, POSTS) for role in subset(r, POSTS, 0.8)}},
    "reminder.deadlines": lambda r: {"deadlines": {name: a_deadline(r) for name in subset(r, NAMES, 0.8)}},
    "roster.owner_role": lambda r: {"role": pick(r, OWNERS)},
    "roster.publish_by": lambda r: {"day": int(r.integers(1, 32))},
    "transport.departure": lambda r: {
        "departures": subset(r, CLOCKS, 0.5),
        "least_minutes": int(r.choice([0, 10])),
        "within_minutes": int(r.choice([10, 15, 240])),
    },
}


def records(random: Random, people: Sequence[str], days: Sequence[date]) -> dict[str, object]:
    """Forms and reports in time and late, and a roster published at some time by somebody."""

    def filing(day: date) -> Filing:
        hours = int(random.choice([-30, 0, 16, 24, 90]))
        return Filing(pick(random, NAMES), day, datetime.combine(day, time()) + timedelta(hours=hours))

    due = deadlines_in(a_deadline(random), days[0], len(days), {})
    known = random.random() < 0.8
    return {
        "filings": tuple(filing(day) for day in (*due, *days) if random.random() < 0.5),
        "published_on": pick(random, days[:40]) if known else None,
        "published_by": pick(random, OWNERS) if known else "",
    }
