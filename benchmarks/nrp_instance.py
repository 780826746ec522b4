"""Published rostering instances (Curtois & Qu, 2014): reading the file.

A file has sections of comma-separated lines; lines that begin with ``#`` are remarks. Days count from 0, a Monday.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Cover", "Employee", "Instance", "Request", "ShiftType", "read_instance"]


@dataclass(frozen=True)
class ShiftType:
    """A shift: its minutes and the shifts that may not follow on the next day."""

    shift_id: str
    minutes: int
    not_before: frozenset[str]


@dataclass(frozen=True)
class Employee:
    """A person's limits over the horizon; ``most`` by shift type."""

    employee_id: str
    most: dict[str, int]
    most_minutes: int
    least_minutes: int
    most_in_a_row: int
    least_in_a_row: int
    least_days_off: int
    most_weekends: int


@dataclass(frozen=True)
class Request:
    """A wish for (or against) a shift on a day; refused, it costs ``weight``."""

    employee_id: str
    day: int
    shift_id: str
    weight: int


@dataclass(frozen=True)
class Cover:
    """People asked for on a day and shift, and what each one missing or too many costs."""

    day: int
    shift_id: str
    required: int
    price_under: int
    price_over: int


@dataclass
class Instance:
    """All of a file."""

    days: int = 0
    shifts: list[ShiftType] = field(default_factory=list)
    staff: list[Employee] = field(default_factory=list)
    days_off: set[tuple[str, int]] = field(default_factory=set)
    wanted: list[Request] = field(default_factory=list)
    unwanted: list[Request] = field(default_factory=list)
    cover: list[Cover] = field(default_factory=list)


def read_instance(path: Path) -> Instance:
    """Read a file.

    Raises
    ------
    ValueError
        A line outside the known sections or not of its section's form; the message names file and line.
    """
    instance = Instance()
    section = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if text.startswith("SECTION_"):
            section = text
            continue
        try:
            _take(instance, section, [part.strip() for part in text.split(",")])
        except (ValueError, IndexError, TypeError) as error:
            raise ValueError(f"{path.name}:{number}: cannot read {text!r} in {section or 'no section'}") from error
    return instance


def _take(instance: Instance, section: str, parts: list[str]) -> None:
    match section:
        case "SECTION_HORIZON":
            instance.days = int(parts[0])
        case "SECTION_SHIFTS":
            instance.shifts.append(ShiftType(parts[0], int(parts[1]), frozenset(filter(None, parts[2].split("|")))))
        case "SECTION_STAFF":
            most = dict(entry.split("=") for entry in parts[1].split("|"))
            if most.keys() != {shift.shift_id for shift in instance.shifts}:
                raise ValueError("a maximum for every shift type and no other")
            limits = [int(part) for part in parts[2:]]
            instance.staff.append(Employee(parts[0], {shift: int(n) for shift, n in most.items()}, *limits))
        case "SECTION_DAYS_OFF":
            instance.days_off |= {(parts[0], int(day)) for day in parts[1:]}
        case "SECTION_SHIFT_ON_REQUESTS":
            instance.wanted.append(Request(parts[0], int(parts[1]), parts[2], int(parts[3])))
        case "SECTION_SHIFT_OFF_REQUESTS":
            instance.unwanted.append(Request(parts[0], int(parts[1]), parts[2], int(parts[3])))
        case "SECTION_COVER":
            instance.cover.append(Cover(int(parts[0]), parts[1], *(int(part) for part in parts[2:])))
        case _:
            raise ValueError(f"unknown section {section!r}")
