"""Random parameters and records of the rules on leave."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from staffing.centre.records import LeaveRequest
from staffing.rules.leave.leave_approval import ApprovalStep
from staffing.rules.leave.leave_balance import Entitlement
from staffing.rules.leave.leave_documents import CHANNELS, Proof
from staffing.rules.leave.leave_forbidden import Season
from staffing.rules.leave.leave_types import LeaveType
from tests.parity.drawing import ROLES, pick, some_day, subset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tests.parity.drawing import Random

KINDS = ("annual", "sick", "personal")
APPROVERS = ("shift_leader", "supervisor", "manager", "director", "hr", "guard")
DOCUMENTS = ("note", "record")


def leave_type(random: Random) -> LeaveType:
    return LeaveType(
        count=pick(random, ("calendar", "rostered")),
        pay_share=pick(random, (None, 0.0, 0.4, 1.0)),
        most_days=pick(random, (None, 0.5, 3.0)),
        span_days=pick(random, (None, 1, 5)),
        unit_hours=pick(random, (None, 4.0, 1.5)),
        contiguous=bool(random.random() < 0.5),
    )


def approval_step(random: Random) -> ApprovalStep:
    return ApprovalStep(
        approvers=subset(random, APPROVERS, 0.5) or ("manager",),
        roles=subset(random, ROLES, 0.2),
        types=subset(random, KINDS, 0.3),
        most_days=pick(random, (None, 1.0, 3.0)),
        more_than_days=pick(random, (0.0, 0.5)),
        parts=bool(random.random() < 0.2),
        also=bool(random.random() < 0.3),
    )


def season(random: Random) -> Season:
    roles = subset(random, ROLES, 0.2)
    if random.random() < 0.5:
        return Season(roles=roles, days_before_holiday=int(random.integers(1, 30)))
    return Season(roles=roles, start=f"{some_day(random):%m-%d}", end=f"{some_day(random):%m-%d}")


PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "leave.approval_matrix": lambda r: {
        "steps": {name: approval_step(r) for name in subset(r, ("one", "two", "three"), 0.7)},
        "count": pick(r, ("calendar", "rostered")),
    },
    "leave.balance": lambda r: {
        "entitlements": {
            name: Entitlement(
                leave_type=pick(r, KINDS),
                after_years={0: float(r.integers(0, 4)), 1: float(r.integers(0, 9))},
                roles=subset(r, ROLES, 0.2),
            )
            for name in subset(r, ("one", "two"), 0.8)
        }
    },
    "leave.daily_limit_per_supervisor": lambda r: {
        "most": int(r.integers(0, 3)),
        "beyond_approved_by": subset(r, APPROVERS, 0.3),
        "long_days": int(r.integers(1, 9)),
    },
    "leave.documents": lambda r: {
        "proofs": {
            name: Proof(
                types=subset(r, KINDS, 0.5),
                longer_than_days=int(r.integers(0, 4)),
                documents=subset(r, DOCUMENTS, 0.5),
                channels=subset(r, CHANNELS, 0.4),
            )
            for name in subset(r, ("one", "two"), 0.8)
        }
    },
    "leave.emergency": lambda r: {
        "until_minutes_after_start": pick(r, (None, 0, 30)),
        "form_due_days": pick(r, (None, 1, 5)),
    },
    "leave.forbidden": lambda r: {
        "on_night_shift": bool(r.random() < 0.7),
        "on_training": bool(r.random() < 0.7),
        "seasons": {name: season(r) for name in subset(r, ("one", "two"), 0.6)},
        "free_types": subset(r, KINDS, 0.2),
    },
    "leave.long_contact": lambda r: {
        "every_days": int(r.integers(1, 5)),
        "longer_than_days": int(r.integers(0, 5)),
    },
    "leave.max_concurrent": lambda r: {
        "most": int(r.integers(0, 3)),
        "beyond_approved_by": subset(r, APPROVERS, 0.3),
    },
    "leave.notice_days": lambda r: {"days": int(r.integers(0, 4))},
    "leave.types": lambda r: {"types": {name: leave_type(r) for name in subset(r, KINDS, 0.8)}},
}


def records(random: Random, people: Sequence[str], days: Sequence[date]) -> dict[str, object]:
    """Requests of all kinds and lengths, open and granted, in time and late."""
    return {"leave_requests": tuple(leave_request(random, f"R{n}", people, days) for n in range(len(people) * 2))}


def leave_request(random: Random, name: str, people: Sequence[str], days: Sequence[date]) -> LeaveRequest:
    start = pick(random, days)
    end = start + timedelta(days=int(random.choice([0, 0, 1, 5, 12])))
    part = random.random() < 0.2
    return LeaveRequest(
        name,
        pick(random, people),
        pick(random, KINDS),
        start,
        end,
        asked_at=datetime.combine(start, time()) + timedelta(hours=int(random.integers(-72, 36))),
        approved_by=subset(random, APPROVERS, 0.5),
        documents=frozenset(subset(random, DOCUMENTS, 0.5)),
        start_minute=600 if part else None,
        end_minute=pick(random, (660, 840, 1080)) if part else None,
        emergency=bool(random.random() < 0.3),
        channel=pick(random, CHANNELS),
        form_on=end + timedelta(days=int(random.integers(-3, 9))) if random.random() < 0.5 else None,
        contacts=frozenset(start + timedelta(days=int(random.integers(0, 13))) for _ in range(random.integers(0, 4))),
    )
