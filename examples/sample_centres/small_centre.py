"""What a small example centre is made of, and its tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

import holidays as holiday_tables
import numpy as np
from sample_centre.names import draw_names
from sample_centre.rotation import Rota, days_between, rotation_rows
from sample_centre.traffic import draw_history

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sample_centre.traffic import Campaign, Stream

__all__ = ["OFFICE_WEEK", "Certificate", "Group", "Line", "SmallCentre", "tables"]

AS_OF = date(2026, 11, 20)
HISTORY_START = date(2026, 5, 23)  # 26 weeks
CARRY_IN_START, CARRY_IN_END = date(2026, 11, 15), date(2026, 11, 30)
MONTH_DAYS = days_between(date(2026, 12, 1), date(2026, 12, 31))

Row = tuple[str, ...]


@dataclass(frozen=True)
class Certificate:
    """A certificate of some people of a group, by their place in it (empty = all of them)."""

    qualification: str
    valid_from: date
    valid_to: date | None = None
    places: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Group:
    """People of one role.

    Attributes
    ----------
    cycle
        Rotation worked in November; its first day is Sunday, 15 November 2026.
    step
        Days by which each person is further on the cycle than the one before; 0 = all work the same days.
    teams, skills
        Those of the people, in turn.
    """

    role: str
    count: int
    cycle: tuple[str, ...]
    step: int = 1
    teams: tuple[str, ...] = ("",)
    skills: tuple[str, ...] = ("",)
    contract_hours: str = ""
    certificates: tuple[Certificate, ...] = ()
    joins: Mapping[int, date] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """The calls of one queue and when it is open: stretches of minutes after 00:00, on which days.

    Attributes
    ----------
    weekdays
        0 = Monday.
    holidays
        Whether it is open on the country's days off.
    """

    stream: Stream
    open_minutes: tuple[tuple[int, int], ...] = ((0, 1440),)
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    holidays: bool = True
    intervals_per_hour: int = 1

    def is_open(self, timestamp: str, days_off: frozenset[date]) -> bool:
        """Whether the queue is open at a timestamp of its history."""
        day = date.fromisoformat(timestamp[:10])
        minute = int(timestamp[11:13]) * 60 + int(timestamp[14:])
        return (
            day.weekday() in self.weekdays
            and (self.holidays or day not in days_off)
            and any(start <= minute < end for start, end in self.open_minutes)
        )


@dataclass(frozen=True)
class SmallCentre:
    """An example of up to fifty people.

    Attributes
    ----------
    leave
        Employee id, leave type, first and last day.
    wishing_roles
        Roles whose people wish for days off.
    shared_roles
        Roles that share nights, weekends and holidays: they have a ledger.
    """

    slug: str
    seed: int
    groups: tuple[Group, ...]
    lines: tuple[Line, ...] = ()
    leave: tuple[tuple[str, str, date, date], ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    wishing_roles: tuple[str, ...] = ("agent",)
    shared_roles: tuple[str, ...] = ()

    def members(self) -> Iterator[tuple[str, Group, int]]:
        """Employee id, group and place in it, of everybody."""
        number = 0
        for group in self.groups:
            for place in range(group.count):
                number += 1
                yield f"E{number:03d}", group, place


OFFICE_WEEK = ("OFF", "D", "D", "D", "D", "D", "OFF")
"""Shift D from Monday to Friday."""


def tables(centre: SmallCentre) -> dict[str, tuple[str, list[Row]]]:
    """Header and rows by the file's name, for all files that are drawn; a table without rows is left out."""
    # RandomState, not Generator: numpy promises that its streams never change.
    random = np.random.RandomState(centre.seed)
    found: dict[str, tuple[str, list[Row]]] = {
        "people.csv": (
            "employee_id,name,team,role,skills,contract_hours,valid_from,valid_to",
            _people(centre, random),
        ),
        "qualifications.csv": ("employee_id,qualification,valid_from,valid_to", _qualifications(centre)),
        "leave.csv": (
            "employee_id,type,start,end",
            [(who, kind, first.isoformat(), last.isoformat()) for who, kind, first, last in centre.leave],
        ),
        "wishes.csv": ("employee_id,date,shift", _wishes(centre, random)),
        "carry_in.csv": ("employee_id,date,shift", _carry_in(centre)),
        "ledger.csv": ("employee_id,nights,weekends,holidays", _ledger(centre, random)),
        "events.csv": ("event_id,kind,queue,start,end,uplift,note", _events(centre)),
    }
    for number, line in enumerate(centre.lines, start=1):
        found[f"calls/{line.stream.queue}.csv"] = (
            "timestamp,calls,aht_seconds",
            _calls(centre, line, np.random.RandomState(centre.seed + number)),
        )
    return {name: table for name, table in found.items() if table[1]}


def _people(centre: SmallCentre, random: np.random.RandomState) -> list[Row]:
    names = draw_names(sum(group.count for group in centre.groups), random)
    rows: list[Row] = []
    for name, (employee_id, group, place) in zip(names, centre.members(), strict=True):
        hired = date(2018, 3, 1) + timedelta(days=int(random.randint(0, 2950)))
        rows.append(
            (
                employee_id,
                name,
                group.teams[place % len(group.teams)],
                group.role,
                group.skills[place % len(group.skills)],
                group.contract_hours,
                group.joins.get(place, hired).isoformat(),
                "",
            )
        )
    return rows


def _qualifications(centre: SmallCentre) -> list[Row]:
    return [
        (
            employee_id,
            held.qualification,
            held.valid_from.isoformat(),
            held.valid_to.isoformat() if held.valid_to else "",
        )
        for employee_id, group, place in centre.members()
        for held in group.certificates
        if not held.places or place in held.places
    ]


def _wishes(centre: SmallCentre, random: np.random.RandomState) -> list[Row]:
    """One or two days off of two people in three, weekends three times as often as other days."""
    weights = np.array([3.0 if day.weekday() >= 5 else 1.0 for day in MONTH_DAYS])
    rows: list[Row] = []
    for employee_id, group, _ in centre.members():
        if group.role not in centre.wishing_roles or random.random_sample() >= 2 / 3:
            continue
        count = int(random.randint(1, 3))
        for index in sorted(random.choice(len(MONTH_DAYS), size=count, replace=False, p=weights / weights.sum())):
            day = MONTH_DAYS[index]
            if not any(who == employee_id and first <= day <= last for who, _, first, last in centre.leave):
                rows.append((employee_id, day.isoformat(), "OFF"))
    return rows


def _carry_in(centre: SmallCentre) -> list[Row]:
    rotas = [Rota(employee_id, group.cycle, place * group.step) for employee_id, group, place in centre.members()]
    joined = {employee_id: group.joins[place] for employee_id, group, place in centre.members() if place in group.joins}
    worked = rotation_rows(rotas, CARRY_IN_START, CARRY_IN_END, list(centre.leave))
    return [row for row in worked if date.fromisoformat(row[1]) >= joined.get(row[0], CARRY_IN_START)]


def _ledger(centre: SmallCentre, random: np.random.RandomState) -> list[Row]:
    sharing = [employee_id for employee_id, group, _ in centre.members() if group.role in centre.shared_roles]
    spread = np.round(random.standard_normal((len(sharing), 3)) * (1.5, 1.2, 0.6), 1) + 0.0
    return [
        (employee_id, *(f"{value:.1f}" for value in line)) for employee_id, line in zip(sharing, spread, strict=True)
    ]


def _events(centre: SmallCentre) -> list[Row]:
    return [
        (
            event.event_id,
            event.kind,
            event.queue or "",
            event.start.isoformat(),
            event.end.isoformat(),
            f"{event.uplift:+.0%}" if event.kind == "campaign" else "",
            event.note,
        )
        for event in centre.campaigns
    ]


def _calls(centre: SmallCentre, line: Line, random: np.random.RandomState) -> list[Row]:
    days_off = frozenset(holiday_tables.country_holidays("CN", years=HISTORY_START.year))
    days = days_between(HISTORY_START, AS_OF)
    drawn = draw_history(line.stream, days, centre.campaigns, random, line.intervals_per_hour)
    return [row for row in drawn if line.is_open(row[0], days_off)]
