"""Instances of the second international nurse rostering competition (INRC-II): reading its JSON files.

A scenario, the history before its first week and one file a week; here all weeks are known and planned at once. The
formats are those of Ceschia et al., "Second International Nurse Rostering Competition (INRC-II): Problem Description
and Rules" (2015).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Contract", "History", "Instance", "Need", "Nurse", "OffRequest", "Range", "read_instance"]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ANY = "Any"


@dataclass(frozen=True)
class Range:
    """At least and at most."""

    least: int
    most: int


@dataclass(frozen=True)
class Contract:
    """Limits of a contract: days over all weeks, runs, weekends at work, and whether weekends are whole."""

    assignments: Range
    days_at_work: Range
    days_off: Range
    most_weekends: int
    whole_weekends: bool


@dataclass(frozen=True)
class History:
    """What came before the first day; ``last_shift`` is None after a day off."""

    assignments: int
    weekends: int
    last_shift: str | None
    same_shift: int
    days_at_work: int
    days_off: int


@dataclass(frozen=True)
class Nurse:
    """A person with contract, skills and history."""

    nurse_id: str
    contract: Contract
    skills: frozenset[str]
    history: History


@dataclass(frozen=True)
class Need:
    """People needed, and wanted, on a day with a shift and a skill."""

    day: int
    shift_id: str
    skill: str
    minimum: int
    optimal: int


@dataclass(frozen=True)
class OffRequest:
    """A wish not to have a shift on a day; None: any shift."""

    nurse_id: str
    day: int
    shift_id: str | None


@dataclass(frozen=True)
class Instance:
    """All files of an instance; ``runs`` by shift and ``forbidden`` as (shift, next day's shift)."""

    days: int
    skills: tuple[str, ...]
    runs: dict[str, Range]
    forbidden: frozenset[tuple[str, str]]
    nurses: tuple[Nurse, ...]
    needs: tuple[Need, ...]
    off_requests: tuple[OffRequest, ...]


def read_instance(scenario_file: Path, history_file: Path, week_files: Sequence[Path]) -> Instance:
    """Read a scenario with its history and its weeks, in their order.

    Raises
    ------
    ValueError
        Not as many weeks as the scenario has left after the history.
    """
    scenario, history = _json(scenario_file), _json(history_file)
    left = scenario["numberOfWeeks"] - history["week"]
    if len(week_files) != left:
        raise ValueError(f"{scenario_file.name}: {len(week_files)} weeks for {left}")
    before = {entry["nurse"]: _history(entry) for entry in history["nurseHistory"]}
    contracts = {entry["id"]: _contract(entry) for entry in scenario["contracts"]}
    nurses = tuple(
        Nurse(entry["id"], contracts[entry["contract"]], frozenset(entry["skills"]), before[entry["id"]])
        for entry in scenario["nurses"]
    )
    weeks = [(7 * number, _json(file)) for number, file in enumerate(week_files)]
    return Instance(
        days=7 * len(weeks),
        skills=tuple(scenario["skills"]),
        runs={entry["id"]: _range(entry, "ConsecutiveAssignments") for entry in scenario["shiftTypes"]},
        forbidden=frozenset(
            (entry["precedingShiftType"], after)
            for entry in scenario["forbiddenShiftTypeSuccessions"]
            for after in entry["succeedingShiftTypes"]
        ),
        nurses=nurses,
        needs=tuple(need for monday, week in weeks for entry in week["requirements"] for need in _needs(entry, monday)),
        off_requests=tuple(
            OffRequest(entry["nurse"], monday + _weekday(entry["day"]), _shift_or_any(entry["shiftType"]))
            for monday, week in weeks
            for entry in week["shiftOffRequests"]
        ),
    )


def _json(file: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return read


def _range(entry: dict[str, Any], of: str) -> Range:
    return Range(entry[f"minimumNumberOf{of}"], entry[f"maximumNumberOf{of}"])


def _contract(entry: dict[str, Any]) -> Contract:
    return Contract(
        _range(entry, "Assignments"),
        _range(entry, "ConsecutiveWorkingDays"),
        _range(entry, "ConsecutiveDaysOff"),
        entry["maximumNumberOfWorkingWeekends"],
        bool(entry["completeWeekends"]),
    )


def _history(entry: dict[str, Any]) -> History:
    return History(
        entry["numberOfAssignments"],
        entry["numberOfWorkingWeekends"],
        entry["lastAssignedShiftType"] if entry["numberOfConsecutiveWorkingDays"] else None,
        entry["numberOfConsecutiveAssignments"],
        entry["numberOfConsecutiveWorkingDays"],
        entry["numberOfConsecutiveDaysOff"],
    )


def _needs(entry: dict[str, Any], monday: int) -> list[Need]:
    asked = [entry[f"requirementOn{weekday}"] for weekday in WEEKDAYS]
    return [
        Need(monday + day, entry["shiftType"], entry["skill"], one["minimum"], one["optimal"])
        for day, one in enumerate(asked)
    ]


def _weekday(name: str) -> int:
    """Weekday of a full name or of its first three letters: both are about."""
    return next(day for day, weekday in enumerate(WEEKDAYS) if weekday.startswith(name[:3]))


def _shift_or_any(name: str) -> str | None:
    return None if name == ANY else name
