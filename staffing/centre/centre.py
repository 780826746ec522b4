"""A customer service centre as its folder describes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from staffing.centre.records import Records

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from staffing.centre.forecast_override import ForecastOverride
    from staffing.centre.people import CarryInCell, Leave, LedgerLine, Person, Qualification, Wish
    from staffing.centre.shifts import ShiftType
    from staffing.centre.waivers import Waiver

__all__ = ["OFF", "Centre", "Event", "Queue"]

OFF = "OFF"


@dataclass(frozen=True, slots=True)
class Queue:
    """A stream of calls and the service it is promised.

    Attributes
    ----------
    service_level
        Share of calls to be answered within ``within_seconds``; 0 < share < 1.
    aht_seconds
        Average handle time used where the history has none.
    minimum_agents
        People on seat in every interval in which calls are expected.
    patience_seconds
        Mean time callers are ready to wait before they hang up; None: as long as it takes.
    max_occupancy, max_abandonment, max_asa_seconds
        Further promises, None where there is none: the most of their time on seat agents may be busy, the share of
        calls that may hang up, the longest mean wait of who is answered.
    staff_for
        What of the forecast's distribution is staffed for: its mean; the level expected over all of it; or, a share
        above 0 and below 1, the rate that calls stay below so often.
    """

    queue_id: str
    name: str
    service_level: float = 0.8
    within_seconds: float = 20.0
    aht_seconds: float = 180.0
    minimum_agents: int = 0
    patience_seconds: float | None = None
    max_occupancy: float | None = None
    max_abandonment: float | None = None
    max_asa_seconds: float | None = None
    staff_for: Literal["mean", "expected"] | float = "mean"


@dataclass(frozen=True, slots=True)
class Event:
    """Something known beforehand that changes the number of calls.

    ``kind`` is ``campaign`` (more or fewer calls: ``uplift`` is the relative change, +0.6 = 60 % more) or
    ``outage`` (history of these days is not to be learnt from). Both days inclusive; ``queue_id`` None = all.
    """

    event_id: str
    kind: str
    start: date
    end: date
    queue_id: str | None = None
    uplift: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Centre:
    """Everything the folder says, checked and typed, still by date and name (arrays are `CentreMonth`'s).

    Attributes
    ----------
    leave_types
        Id to name (in the centre's language).
    role_names, team order
        Display only.
    holiday_overrides
        Date to ``holiday``, ``workday`` (a make-up day) or ``ordinary``, over the country's calendar.
    regulation
        Rule id to its parameters as they stand in ``regulation.yaml``.
    call_files
        Queue id to the path of its history.
    records
        Swaps, leave requests, punches, overtime and sessions.
    profiles
        Ids of the packaged regulations that ``regulation.yaml`` stands on, the strongest first.
    waivers
        Breaches that somebody lets stand; an audit heeds them, a solver does not.
    overrides
        Changes of the forecast made by hand, in the order in which they apply.
    off_aliases, off_colour
        Other spellings of a day off in Excel grids, and the colour of its cell.
    """

    centre_id: str
    name: str
    timezone: str
    queues: tuple[Queue, ...]
    shifts: tuple[ShiftType, ...]
    people: tuple[Person, ...]
    leave_types: Mapping[str, str]
    qualifications: tuple[Qualification, ...] = ()
    leave: tuple[Leave, ...] = ()
    wishes: tuple[Wish, ...] = ()
    carry_in: tuple[CarryInCell, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()
    events: tuple[Event, ...] = ()
    roles: tuple[str, ...] = ()
    role_names: Mapping[str, str] = field(default_factory=dict)
    holiday_overrides: Mapping[date, str] = field(default_factory=dict)
    regulation: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    call_files: Mapping[str, str] = field(default_factory=dict)
    off_aliases: tuple[str, ...] = ()
    off_colour: str | None = None
    records: Records = field(default_factory=Records)
    profiles: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    overrides: tuple[ForecastOverride, ...] = ()
