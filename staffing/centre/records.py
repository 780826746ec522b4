"""What happened or was asked for around a roster: swaps, leave requests, punches, breaks, sessions, filings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

__all__ = ["Away", "Filing", "LeaveRequest", "Overtime", "Punch", "Records", "Session", "SwapDay", "Task", "Transfer"]


@dataclass(frozen=True, slots=True)
class SwapDay:
    """One cell of the roster that a swap changed; a swap has one for each person and day, the day given up first.

    Attributes
    ----------
    partner
        Employee id of the colleague; None = a swap with oneself.
    before, after
        Symbols of the day.
    asked_by
        Employee id, or role, of whoever asked for the swap.
    agreed
        Employee ids, or roles, of those who agreed to it.
    """

    swap_id: str
    employee_id: str
    day: date
    before: str
    after: str
    partner: str | None = None
    asked_by: str = ""
    agreed: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Punch:
    """Sign-in and sign-out of one shift, minutes after 00:00 of the shift's date; None = not recorded.

    Attributes
    ----------
    confirmed_by
        Roles that have confirmed attendance where a punch is missing, or excused lateness, in order.
    home_at
        When the person reported to have reached home.
    """

    employee_id: str
    day: date
    sign_in: int | None = None
    sign_out: int | None = None
    confirmed_by: tuple[str, ...] = ()
    home_at: int | None = None


@dataclass(frozen=True, slots=True)
class LeaveRequest:
    """A request for leave, both days inclusive.

    Attributes
    ----------
    asked_at
        Local time of the request.
    approved_by
        Roles that have approved it, in order.
    documents
        Ids of the documents handed in.
    start_minute, end_minute
        Part of the day asked for, minutes after 00:00; None = whole days.
    emergency
        Whether it could not be asked for beforehand.
    channel
        ``form``, ``phone``, ``oral`` or ``message``.
    form_on
        Day on which the written form came in, where the request was made otherwise.
    contacts
        Days on which the person was heard of during a long leave.
    """

    request_id: str
    employee_id: str
    leave_type: str
    start: date
    end: date
    asked_at: datetime
    approved_by: tuple[str, ...] = ()
    documents: frozenset[str] = field(default_factory=frozenset)
    start_minute: int | None = None
    end_minute: int | None = None
    emergency: bool = False
    channel: str = "form"
    form_on: date | None = None
    contacts: frozenset[date] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Overtime:
    """Work outside the roster on one day, minutes after 00:00 of it.

    Attributes
    ----------
    announced_on
        When the person was told; None = not beforehand.
    submitted_on
        When the form was handed in.
    approved_by
        Roles that have signed.
    """

    employee_id: str
    day: date
    start_minute: int
    end_minute: int
    announced_on: date | None = None
    submitted_on: date | None = None
    approved_by: tuple[str, ...] = ()
    voluntary: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting, exam sitting or training with its people, minutes after 00:00 of its day.

    Attributes
    ----------
    event
        Name of the recurring event or programme it belongs to.
    kind
        ``meeting``, ``briefing``, ``exam``, ``training``, ``task`` or ``duty``.
    absent
        Those of the attendees who did not come.
    announced_on
        When time and place were made known; None = not yet.
    """

    session_id: str
    event: str
    kind: str
    day: date
    start_minute: int
    end_minute: int
    attendees: frozenset[str] = field(default_factory=frozenset)
    absent: frozenset[str] = field(default_factory=frozenset)
    announced_on: date | None = None
    room: str = ""
    trainer: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Away:
    """A break or a meal of one person, minutes after 00:00 of the date of the shift it lies in.

    Attributes
    ----------
    kind
        ``break`` or ``meal``.
    rostered
        Whether it was placed beforehand, with the roster.
    released_by
        Role that let the person go; empty = nobody.
    """

    employee_id: str
    day: date
    start_minute: int
    end_minute: int
    kind: str = "break"
    rostered: bool = False
    released_by: str = ""


@dataclass(frozen=True, slots=True)
class Filing:
    """Something handed in for a deadline of the regulation: a form, a report, a month's figures.

    Attributes
    ----------
    deadline
        Name the regulation gives the deadline.
    due
        Day the deadline falls on.
    filed_at
        Local time at which it came in.
    """

    deadline: str
    due: date
    filed_at: datetime


@dataclass(frozen=True, slots=True)
class Task:
    """Work off the phones with a due date; ``done`` None = still open."""

    task_id: str
    kind: str
    received: datetime
    done: datetime | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """A person who changes team or post from a day on, with the roles that have approved it, in order."""

    employee_id: str
    day: date
    from_team: str
    to_team: str
    approved_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Records:
    """All of it, of a month and the days around it.

    Attributes
    ----------
    published_on
        Day on which the month's roster was published; None = not yet, or not known.
    published_by
        Role of whoever published it.
    published
        Symbol id by employee and date of the roster as first published, for those who compare.
    room_seats
        Seats by room.
    """

    swaps: tuple[SwapDay, ...] = ()
    leave_requests: tuple[LeaveRequest, ...] = ()
    punches: tuple[Punch, ...] = ()
    overtime: tuple[Overtime, ...] = ()
    sessions: tuple[Session, ...] = ()
    away: tuple[Away, ...] = ()
    filings: tuple[Filing, ...] = ()
    tasks: tuple[Task, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    published_on: date | None = None
    published_by: str = ""
    published: Mapping[tuple[str, date], str] = field(default_factory=dict)
    room_seats: Mapping[str, int] = field(default_factory=dict)
