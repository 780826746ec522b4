"""Random parameters of the rules on the requirement, and random tasks."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from staffing.centre.records import Task
from staffing.rules.requirement.answer_within import AnswerTarget
from staffing.rules.requirement.backlog import TaskLimit
from staffing.rules.requirement.monthly_workload import MonthlyTask
from tests.parity.drawing import pick, subset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tests.parity.drawing import Random

KINDS = ("complaint", "visit", "repair")
WORKERS = ("agent", "qa", "technician", "guard", "nobody")


def a_task(random: Random) -> MonthlyTask:
    return MonthlyTask(
        minutes=float(random.choice([0.5, 6.0, 45.0])),
        role=pick(random, WORKERS),
        items=float(random.choice([0, 100, 2000])),
        items_per_agent=float(random.choice([0.0, 40.0])),
        items_per_agent_day=float(random.choice([0.0, 0.0, 20.0])),
        of_role=pick(random, WORKERS),
    )


def some_tasks(random: Random) -> dict[str, MonthlyTask]:
    tasks = {name: a_task(random) for name in subset(random, ("recordings", "chats", "checks"), 0.6)}
    if random.random() < 0.5:
        tasks["sample"] = MonthlyTask(minutes=20.0, role="technician", of="recordings", share=0.05)
    return tasks


PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "aht.max_seconds": lambda r: {
        "by_transaction": {queue: int(r.choice([120, 179, 180, 600])) for queue in subset(r, ("q0", "q1", "*"), 0.6)}
    },
    "attendance.target": lambda r: {"rate": float(r.choice([0.9, 0.95, 1.0]))},
    "backlog.due": lambda r: {
        "by_task": {
            kind: pick(
                r,
                (
                    TaskLimit(working_days=int(r.integers(1, 16))),
                    TaskLimit(days=int(r.integers(1, 16))),
                    TaskLimit(hours=float(r.choice([0.5, 24.0, 48.0]))),
                ),
            )
            for kind in subset(r, KINDS, 0.8)
        }
    },
    "break.minutes_per_hour": lambda r: {"minutes": float(r.choice([0.0, 5.0, 7.5]))},
    "forecast.events": lambda r: {name: bool(r.random() < 0.5) for name in ("holidays", "campaigns", "outages")},
    "forecast.handle_time": lambda r: {"source": str(r.choice(["history", "queue"]))},
    "meal.minutes": lambda r: {"minutes": float(r.choice([0.0, 30.0])), "shift_hours": float(r.choice([8.0, 11.5]))},
    "outbound.cph": lambda r: {
        "by_grade": {"trial": 11.0, "A": 17.5},
        "grade_of": {who: pick(r, ("trial", "A")) for who in subset(r, ("P0", "P1", "P2", "X"), 0.7)},
        "items_per_month": int(r.choice([0, 500, 5000])),
        "break_minutes": float(r.choice([0.0, 5.0])),
        "attendance": float(r.choice([0.95, 1.0])),
    },
    "quota.formula": lambda r: {
        "month_calls": int(r.choice([0, 3000, 300_000])),
        "utilisation": float(r.choice([0.75, 1])),
    },
    "target.answer_within_seconds": lambda r: {
        "by_queue": {
            queue: AnswerTarget(seconds=float(r.choice([15, 60])), share=pick(r, (None, 0.9)))
            for queue in subset(r, ("q0", "*"), 0.7)
        }
    },
    "workload.monthly": lambda r: {
        "by_task": some_tasks(r),
        "attendance": float(r.choice([0.95, 1.0])),
        "price": float(r.uniform(0, 9)),
    },
}


def records(random: Random, people: Sequence[str], days: Sequence[date]) -> dict[str, object]:
    """Tasks done at once, late or not at all."""

    def task(number: int) -> Task:
        received = datetime.combine(pick(random, days), time()) + timedelta(minutes=int(random.integers(0, 1440)))
        hours = float(random.choice([0.2, 20.0, 90.0, 400.0]))
        done = None if random.random() < 0.2 else received + timedelta(hours=hours)
        return Task(f"K{number}", pick(random, KINDS), received, done)

    return {"tasks": tuple(task(number) for number in range(random.integers(0, 12)))}
