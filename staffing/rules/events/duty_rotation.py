"""Duties that go round: cleaning, closing, cash, the hall's check (JL-44.1, SS-A3.1, SS-CA5.1, GS-24.1)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from staffing.occurrences import clock_minute
from staffing.rules.events.diary import SessionRule
from staffing.rules.events.duty_turns import Duty, Turn, duty_turns, fair_shares

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from staffing.centre.records import Session
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach
    from staffing.rules.events.diary import Diary

__all__ = ["DutyRotation"]


@dataclass(frozen=True)
class DutyRotation(SessionRule):
    """Every turn of a duty is taken by exactly one person of the role, who works then, and the turns are shared fairly.

    A turn is taken by whoever is in a session of kind ``duty`` with the duty's name, at its clock time if it has one,
    during a shift or close to it. Of the turns taken by one nobody has a whole one more or less than the fair share.
    """

    rule_id: ClassVar[str] = "duty.rotation"

    duties: dict[str, Duty] = field(default_factory=dict)

    def missed(self, diary: Diary) -> Iterator[Breach]:
        month, roster = diary.month, diary.roster
        for name, duty in self.duties.items():
            turns = duty_turns(month, roster, duty)
            takers: dict[tuple[date, str], set[str]] = defaultdict(set)
            for session, who in self._taken(month, name, turns):
                joined = diary.joined(who, *diary.span(session))
                if joined is None and month.holds(session.day):
                    yield self.breach(1, employee_id=who, day=session.day, text="off", part=name, duty=name)
                if duty.per != "shift":
                    takers[session.day, ""].add(who)
                elif joined is not None:
                    day = month.date_of(int(diary.shifts.day[joined]))
                    takers[day, month.symbols.ids[diary.shifts.symbol[joined]]].add(who)
            by_turn = [(turn, set[str]().union(*(takers[day, turn.shift] for day in turn.dates))) for turn in turns]
            if not any(taken_by for _, taken_by in by_turn):
                if turns:
                    yield self.breach(len(turns), day=month.first_day, text="none", part=name, duty=name)
                continue
            for turn, taken_by in by_turn:
                if len(taken_by) != 1:
                    said: dict[str, Any] = {"people": len(taken_by)} if taken_by else {}
                    yield self.breach(
                        abs(len(taken_by) - 1),
                        day=turn.dates[-1],
                        text="several" if taken_by else "nobody",
                        part=name,
                        duty=name,
                        shift=turn.shift or 0,
                        **said,
                    )
            yield from self._uneven(month, name, by_turn)

    def _uneven(self, month: CentreMonth, name: str, by_turn: list[tuple[Turn, set[str]]]) -> Iterator[Breach]:
        taken = [(turn, taken_by) for turn, taken_by in by_turn if len(taken_by) == 1]
        shares = fair_shares([turn for turn, _ in taken], len(month.people))
        for person, share in zip(month.people, shares.tolist(), strict=True):
            own = sum(person.employee_id in taken_by for _, taken_by in taken)
            if abs(own - share) >= 1:
                yield self.breach(
                    abs(own - share),
                    employee_id=person.employee_id,
                    day=month.date_of(month.days - 1),
                    text="uneven",
                    part=name,
                    duty=name,
                    own=own,
                    share=round(share, 2),
                )

    def _taken(self, month: CentreMonth, name: str, turns: list[Turn]) -> list[tuple[Session, str]]:
        """Sessions of a duty with each person of the role in them, the days before the 1st of its first week in."""
        duty = self.duties[name]
        first = min((turn.dates[0] for turn in turns), default=month.first_day)
        at = None if duty.at is None else clock_minute(duty.at)
        return [
            (session, who)
            for session in month.centre.records.sessions
            if session.kind == "duty"
            and session.event == name
            and at in {None, session.start_minute}
            and first <= session.day
            and (month.holds(session.day) or session.day < month.first_day)
            for who in sorted(session.attendees)
            if who in month.row_of and month.people[month.row_of[who]].role == duty.role
        ]

    def tests(self, diary: Diary) -> dict[str, int]:
        month, roster = diary.month, diary.roster
        counts = {}
        for name, duty in self.duties.items():
            turns = duty_turns(month, roster, duty)
            people = int(month.role_mask(duty.role).sum())
            counts[name] = len(turns) + people + len(self._taken(month, name, turns))
        return counts

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The duties by how often their turn changes, with the clock time."""
        said: dict[str, list[str]] = {"day": [], "shift": [], "week": []}
        for name, duty in self.duties.items():
            said[duty.per].append(name if duty.at is None else f"{name} {duty.at}")
        return {f"duties_{per}": ", ".join(names) or 0 for per, names in said.items()}
