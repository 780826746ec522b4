"""A simulated month as files: every interval of every queue, every day, and all of it as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from api.files.json_files import month_json, tidy
from api.files.output_folder import filled_folder
from api.files.plan_tables import decimal_text, interval_starts
from api.files.simulation_figures import month_figures
from api.files.table_file import write_table
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from api.services.simulate import SimulatedMonth
    from staffing.arrays import BoolArray, FloatArray
    from staffing.simulation.simulate import Levels, Simulation

__all__ = ["SIMULATION_FILES", "Failing", "failing_stretches", "simulation_json", "simulation_text", "write_simulation"]

SIMULATION_FILES = ("simulation.csv", "simulation_days.csv", "simulation.json")
MEASURES = ("service_level", "abandonment", "asa_seconds", "occupancy")
COLUMNS = ("queue", "start", "offered", *(f"{name}{end}" for name in MEASURES for end in ("", "_low", "_high")))
PLACES = 4


@dataclass(frozen=True)
class Failing:
    """A stretch of intervals in a row in which a queue will miss its promise.

    Attributes
    ----------
    first, intervals
        Number of its first interval in the month, and how many there are.
    service_level, target
        Of all its calls together, and what was promised.
    missed
        Calls a month like this answers too late, beyond what the promise allows.
    """

    queue_id: str
    first: int
    intervals: int
    service_level: float
    target: float
    missed: float


def failing_stretches(month: SimulatedMonth, simulation: Simulation) -> list[Failing]:
    """Stretches whose intervals surely miss the promise, most calls missed first."""
    found = []
    for place, queue in enumerate(month.queues):
        levels = simulation.levels(1, [place])
        offered = simulation.offered(1, [place])
        level = levels.service_level
        fails = level.surely_below(queue.service_level)
        for first, last in _stretches(fails):
            calls = offered[first:last]
            reached = float((calls * level.value[first:last]).sum() / calls.sum())
            missed = float(calls.sum()) * (queue.service_level - reached)
            found.append(Failing(queue.queue_id, first, last - first, reached, queue.service_level, missed))
    return sorted(found, key=lambda one: (-one.missed, one.first))


def _stretches(mask: BoolArray) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def simulation_json(month: SimulatedMonth, simulation: Simulation) -> dict[str, Any]:
    """All of it: the month, its queues, days, intervals, and where it will fail."""
    first_day, days = month.view.month.first_day, month.view.month.days
    starts = interval_starts(first_day, days)
    dates = [(first_day + timedelta(days=day)).isoformat() for day in range(days)]
    by_day = [
        {"queue": queue.queue_id, **one}
        for place, queue in enumerate(month.queues)
        for one in _told(simulation, INTERVALS_PER_DAY, place, "date", dates)
    ]
    by_interval = [
        {"queue": queue.queue_id, **one}
        for place, queue in enumerate(month.queues)
        for one in _told(simulation, 1, place, "start", starts)
    ]
    return {
        "centre": month.view.month.centre.centre_id,
        "month": f"{first_day:%Y-%m}",
        **month_json(month_figures(simulation)),
        "queues": {
            queue.queue_id: {
                "target": queue.service_level,
                "within_seconds": queue.within_seconds,
                "patience_seconds": queue.patience_seconds,
                **_told(simulation, len(starts), place, "month", [f"{first_day:%Y-%m}"])[0],
            }
            for place, queue in enumerate(month.queues)
        },
        "failing": [
            {
                "queue": one.queue_id,
                "start": starts[one.first],
                "minutes": one.intervals * INTERVAL_MINUTES,
                "service_level": tidy(one.service_level, PLACES),
                "target": one.target,
                "missed_calls": tidy(one.missed, 2),
            }
            for one in failing_stretches(month, simulation)
        ],
        "days": by_day,
        "intervals": by_interval,
    }


def simulation_text(month: SimulatedMonth, simulation: Simulation) -> str:
    """``simulation.json``: a line for each day and each interval."""
    whole = simulation_json(month, simulation)
    long = {name: whole.pop(name) for name in ("failing", "days", "intervals")}
    text = json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False)[:-2]
    for name, rows in long.items():
        lines = ",\n".join(f"    {json.dumps(row, ensure_ascii=False, allow_nan=False)}" for row in rows)
        text += f',\n  "{name}": [' + (f"\n{lines}\n  ]" if rows else "]")
    return text + "\n}\n"


def write_simulation(month: SimulatedMonth, simulation: Simulation, folder: Path) -> None:
    """Write `SIMULATION_FILES`, all of them or none.

    Raises
    ------
    InputError
        The folder cannot be written.
    """
    starts = interval_starts(month.view.month.first_day, month.view.month.days)
    dates = starts[::INTERVALS_PER_DAY]
    with filled_folder(folder) as place:
        write_table(place / "simulation.csv", COLUMNS, _rows(month, simulation, 1, starts))
        days = [date[:10] for date in dates]
        columns = ("queue", "date", *COLUMNS[2:])
        write_table(place / "simulation_days.csv", columns, _rows(month, simulation, INTERVALS_PER_DAY, days))
        (place / "simulation.json").write_text(simulation_text(month, simulation), encoding="utf-8", newline="\n")


def _rows(
    month: SimulatedMonth, simulation: Simulation, intervals: int, names: Sequence[str]
) -> Iterator[tuple[str, ...]]:
    for place, queue in enumerate(month.queues):
        offered = simulation.offered(intervals, [place])
        columns = list(_columns(simulation.levels(intervals, [place])))
        for number, name in enumerate(names):
            figures = ("" if np.isnan(one[number]) else decimal_text(one[number], PLACES) for one in columns)
            yield (queue.queue_id, name, decimal_text(offered[number], 2), *figures)


def _columns(levels: Levels) -> Iterator[FloatArray]:
    for name in MEASURES:
        estimate = getattr(levels, name)
        yield from (estimate.value, estimate.low, estimate.high)


def _told(simulation: Simulation, intervals: int, place: int, key: str, names: Sequence[str]) -> list[dict[str, Any]]:
    offered, levels = simulation.offered(intervals, [place]), simulation.levels(intervals, [place])
    told = []
    for number, name in enumerate(names):
        one: dict[str, Any] = {key: name, "offered": tidy(offered[number], 2)}
        for measure in MEASURES:
            estimate = getattr(levels, measure)
            ends = (estimate.value[number], estimate.low[number], estimate.high[number])
            one[measure] = [tidy(None if np.isnan(end) else end, PLACES) for end in ends]
        told.append(one)
    return told
