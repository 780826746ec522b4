"""Rules of the regulation checked again from the files alone: clock times, nothing of the product's own code.

Everything is counted in minutes after 00:00 of the 1st of the month; the days before it are negative.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from tests.e2e.command import table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = [
    "Centre",
    "Turn",
    "Work",
    "longest_runs",
    "minutes_without",
    "paid_and_early_minutes",
    "people_at",
    "read_centre",
    "read_roster_work",
    "read_turns",
    "rests_shorter_than",
    "unrelieved_ends",
]

DAY = 1440
EARLY_MINUTES = {"agent": 10, "technician": 30}
EARLY_MINUTES_OTHERS = 30


@dataclass(frozen=True)
class Work:
    """One shift of one person, ``day`` counted from the 1st."""

    employee_id: str
    role: str
    day: int
    shift: str
    on_site_from: int
    start: int
    end: int

    @property
    def is_night(self) -> bool:
        """Work that covers 03:00 of the day itself or of the next one."""
        return any(self.start <= instant < self.end for instant in (self.day * DAY + 180, (self.day + 1) * DAY + 180))


@dataclass(frozen=True)
class Turn:
    """A technician's standby turn."""

    employee_id: str
    day: int
    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Centre:
    """What the folder says, as far as the checks need it."""

    first_day: date
    days: int
    people: dict[str, dict[str, str]]
    shift_minutes: dict[str, tuple[int, int]]
    unpaid_minutes: dict[str, int]
    certificates: dict[tuple[str, str], list[tuple[date, date]]]
    leave: dict[tuple[str, int], str]
    carried: list[Work]

    def certified(self, employee_id: str, certificate: str, day: int) -> bool:
        """Whether a certificate is valid on a day."""
        at = self.first_day + timedelta(days=day)
        return any(first <= at <= last for first, last in self.certificates.get((employee_id, certificate), []))

    def employed(self, employee_id: str, day: int) -> bool:
        """Whether the person is on the list on a day."""
        person, at = self.people[employee_id], self.first_day + timedelta(days=day)
        return not (person["valid_from"] and at < date.fromisoformat(person["valid_from"])) and not (
            person["valid_to"] and at > date.fromisoformat(person["valid_to"])
        )

    def early_minutes(self, employee_id: str) -> int:
        """Minutes of early arrival for the hand-over."""
        return EARLY_MINUTES.get(self.people[employee_id]["role"], EARLY_MINUTES_OTHERS)


def read_centre(folder: Path, first_day: date, days: int) -> Centre:
    """Read the tables of a centre folder."""
    people = {row["employee_id"]: row for row in table(folder / "people.csv")}
    shift_minutes, unpaid = {}, {}
    for row in table(folder / "shifts.csv"):
        if row["start"]:
            start, end = _clock(row["start"]), _clock(row["end"])
            shift_minutes[row["shift"]] = (start, end if end > start else end + DAY)
            unpaid[row["shift"]] = _clock(row["split_to"]) - _clock(row["split_from"]) if row["split_from"] else 0
    certificates: dict[tuple[str, str], list[tuple[date, date]]] = defaultdict(list)
    for row in table(folder / "qualifications.csv"):
        first = date.fromisoformat(row["valid_from"]) if row["valid_from"] else date.min
        last = date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max
        certificates[row["employee_id"], row["qualification"]].append((first, last))
    leave = {}
    for row in table(folder / "leave.csv"):
        start_day, end_day = (date.fromisoformat(row[name]) for name in ("start", "end"))
        for offset in range((end_day - start_day).days + 1):
            leave[row["employee_id"], (start_day - first_day).days + offset] = row["type"]
    found = Centre(first_day, days, people, shift_minutes, unpaid, dict(certificates), leave, [])
    for row in table(folder / "carry_in.csv"):
        day = (date.fromisoformat(row["date"]) - first_day).days
        if row["shift"] in shift_minutes and day < 0:
            start, end = (day * DAY + minute for minute in shift_minutes[row["shift"]])
            role = people[row["employee_id"]]["role"]
            early = start - found.early_minutes(row["employee_id"])
            found.carried.append(Work(row["employee_id"], role, day, row["shift"], early, start, end))
    return found


def read_roster_work(path: Path, centre: Centre) -> list[Work]:
    """Shifts worked according to the clock times that stand in ``roster.csv``."""
    found = []
    for row in table(path):
        if row["start"]:
            early, start, end = (_instant(row[name], centre.first_day) for name in ("on_site_from", "start", "end"))
            day = (date.fromisoformat(row["date"]) - centre.first_day).days
            found.append(Work(row["employee_id"], row["role"], day, row["shift"], early, start, end))
    return found


def read_turns(path: Path, first_day: date) -> list[Turn]:
    """Standby turns of ``duties.csv``."""
    return [
        Turn(
            row["employee_id"],
            (date.fromisoformat(row["date"]) - first_day).days,
            row["kind"],
            _instant(row["start"], first_day),
            _instant(row["end"], first_day),
        )
        for row in table(path)
        if row["kind"].startswith("standby")
    ]


def rests_shorter_than(minutes: int, centre: Centre, work: list[Work]) -> list[tuple[Work, Work]]:
    """Pairs of shifts of one person with too little between leaving and the next arrival."""
    return [
        (before, after)
        for line in _lines(centre, work)
        for before, after in zip(line, line[1:], strict=False)
        if after.day >= 0 and after.on_site_from - before.end < minutes
    ]


def longest_runs(centre: Centre, work: list[Work], *, nights_only: bool) -> dict[str, int]:
    """Longest run of days (or nights) in a row by person, of runs that reach into the month."""
    longest: dict[str, int] = {}
    for line in _lines(centre, work):
        days = sorted({one.day for one in line if one.is_night or not nights_only})
        run, before = 0, None
        for day in days:
            run = run + 1 if before == day - 1 else 1
            before = day
            if day >= 0:
                longest[line[0].employee_id] = max(longest.get(line[0].employee_id, 0), run)
    return longest


def minutes_without(role: str, centre: Centre, work: list[Work]) -> int:
    """Minutes of the month in which nobody of a role is at work."""
    present = bytearray(centre.days * DAY)
    for one in (*centre.carried, *work):
        if one.role == role:
            first, last = max(one.start, 0), min(one.end, len(present))
            if last > first:
                present[first:last] = b"\x01" * (last - first)
    return present.count(0)


def unrelieved_ends(role: str, minutes: int, centre: Centre, work: list[Work]) -> list[Work]:
    """Ends of shifts inside the month at which nobody of the role is there who came early enough and stays."""
    everybody = [one for one in (*centre.carried, *work) if one.role == role]
    return [
        leaving
        for leaving in everybody
        if 0 <= leaving.end < centre.days * DAY
        and not any(
            one.start <= leaving.end < one.end and one.on_site_from <= leaving.end - minutes for one in everybody
        )
    ]


def paid_and_early_minutes(centre: Centre, work: list[Work]) -> dict[str, tuple[int, int]]:
    """Paid minutes of the month, and the same with early arrivals, by person."""
    total: dict[str, tuple[int, int]] = dict.fromkeys(centre.people, (0, 0))
    for one in work:
        paid = one.end - one.start - centre.unpaid_minutes[one.shift]
        so_far = total[one.employee_id]
        total[one.employee_id] = (so_far[0] + paid, so_far[1] + paid + one.start - one.on_site_from)
    return total


def people_at(centre: Centre, work: list[Work], able: dict[tuple[str, int], frozenset[str]]) -> list[dict]:
    """For each half-hour the people there (fractions by minutes), by the set of queues they can serve.

    ``able`` tells the queues by employee and day of the shift; shifts with an unpaid break are not meant here.
    """
    slots: list[dict[frozenset[str], float]] = [defaultdict(float) for _ in range(centre.days * 48)]
    for one in (*centre.carried, *work):
        queues = able.get((one.employee_id, one.day), frozenset())
        if not queues:
            continue
        for slot in range(max(one.start, 0) // 30, -(-min(one.end, centre.days * DAY) // 30)):
            minutes = min(one.end, slot * 30 + 30) - max(one.start, slot * 30)
            if minutes > 0:
                slots[slot][queues] += minutes / 30
    return slots


def _lines(centre: Centre, work: list[Work]) -> Iterator[list[Work]]:
    by_person: dict[str, list[Work]] = defaultdict(list)
    for one in (*centre.carried, *work):
        by_person[one.employee_id].append(one)
    for line in by_person.values():
        yield sorted(line, key=lambda one: one.start)


def _clock(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def _instant(text: str, first_day: date) -> int:
    return int((datetime.fromisoformat(text) - datetime.combine(first_day, datetime.min.time())).total_seconds()) // 60
