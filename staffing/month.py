"""One centre, one month, as arrays: everything a rule or a solver needs but the roster itself."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from staffing.centre.holidays import DayKind, day_kinds
from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.centre.symbols import OFF_SYMBOL, SymbolTable, symbol_table
from staffing.nursing_hour import nursing_hours

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from staffing.arrays import BoolArray, FloatArray, IntArray, RosterArray
    from staffing.centre.centre import Centre
    from staffing.centre.people import Person
    from staffing.nursing_hour import NursingHour

__all__ = [
    "CARRY_IN_DAYS",
    "INTERVALS_PER_DAY",
    "INTERVAL_MINUTES",
    "CentreMonth",
    "Demand",
    "MonthSettings",
    "build_month",
    "month_span",
]

INTERVAL_MINUTES = 30
INTERVALS_PER_DAY = MINUTES_PER_DAY // INTERVAL_MINUTES
CARRY_IN_DAYS = 31
"""Days before the 1st that are looked at: runs, nights and rest never reach further back."""


@dataclass(frozen=True)
class Demand:
    """People required in every planning interval.

    Attributes
    ----------
    queue_ids
        In the order in which queues are served.
    required
        (Q, T) people to roster; T = days × 48.
    known
        False: nobody has said how many people are required; rules that ask for it are left out of an audit.
    calls, aht_seconds
        (Q, T) calls expected and their average handle time; None where nobody has said.
    """

    queue_ids: tuple[str, ...]
    required: IntArray
    known: bool = True
    calls: FloatArray | None = None
    aht_seconds: FloatArray | None = None

    @classmethod
    def unknown(cls, queue_ids: Sequence[str], days: int) -> Demand:
        """The queues of a centre without a requirement."""
        required = np.zeros((len(queue_ids), days * INTERVALS_PER_DAY), dtype=np.int64)
        return cls(tuple(queue_ids), required, known=False)


@dataclass(frozen=True)
class MonthSettings:
    """What a regulation says about the arrays themselves.

    Attributes
    ----------
    lead_by_role
        Hand-over overlap in minutes by role; a role not named has none.
    role_certificates, skill_certificates
        Certificates that must be valid on the day to work in a role, to serve a queue.
    post_minimum
        People of a role kept in every minute, as the centre or a clause asks for.
    posts_if_held
        Roles nobody has asked for: one of each is kept in every minute wherever there are people of the role.
    nursing
        Shift types that are an hour short and the last day of it, by employee id (`staffing.nursing_hour`).
    norm_hours, norm_basis
        Month norm of a full contract, or ``workdays``: weekdays less statutory holidays × 8.
    """

    lead_by_role: Mapping[str, int] = field(default_factory=dict)
    role_certificates: Mapping[str, Sequence[str]] = field(default_factory=dict)
    skill_certificates: Mapping[str, Sequence[str]] = field(default_factory=dict)
    post_minimum: Mapping[str, int] = field(default_factory=dict)
    posts_if_held: frozenset[str] = frozenset()
    nursing: Mapping[str, tuple[Sequence[str], date]] = field(default_factory=dict)
    norm_hours: float = 167.0
    norm_basis: Literal["fixed", "workdays"] = "fixed"

    def with_posts(self, asked: Mapping[str, int | None]) -> MonthSettings:
        """With posts by role added; None = nobody has asked for it."""
        return replace(
            self,
            post_minimum={**self.post_minimum, **{role: least for role, least in asked.items() if least is not None}},
            posts_if_held=self.posts_if_held | {role for role, least in asked.items() if least is None},
        )

    def posts(self, people: Iterable[Person]) -> dict[str, int]:
        """People of a role kept in every minute, by role, where these people are on the list."""
        held = {person.role for person in people}
        return {**dict.fromkeys(sorted(self.posts_if_held & held), 1), **self.post_minimum}


@dataclass(frozen=True)
class CentreMonth:
    """Arrays of one month. E people, D days, K symbols, T planning intervals, C carry-in days.

    Attributes
    ----------
    lead_minutes
        (E,) early arrival before the start of work (hand-over overlap).
    employed
        (E, D) whether the person is on the list on that day.
    leave
        (E, D) symbol of approved leave, -1 where there is none.
    norm_minutes
        (E,) month norm in paid minutes, less leave and days outside employment by their share of the workdays.
    post_minimum
        People of a role kept in every minute, by role.
    carry_in
        (E, C) symbols of the days before the 1st, the last column being the day before; OFF where unknown.
    serves
        (E, D) bit mask of the queues the person can serve on that day.
    qualified
        (E, D) whether the role's certificates are valid on that day.
    certified
        (E, D) whether certificates let the person work: the role's are valid, and an agent with queues to serve has
        lost the last of them to no certificate.
    fixed
        (E, D) symbol the manager has set, -1 where free.
    draft
        (E, D) symbols of an earlier draft or the published roster to stay near; None = no such roster.
    draft_price
        What a cell that differs from the draft costs.
    nursing
        Shortened shifts whose missing hour counts as worked, by row.
    day_minimum
        (D,) people of a role asked for on each day, by role, where it is not in every minute.
    worked_out
        What rules have worked out of a roster, for those that come after (`staffing.worked_out`).
    """

    centre: Centre
    first_day: date
    days: int
    symbols: SymbolTable
    people: tuple[Person, ...]
    day_kinds: tuple[DayKind, ...]
    demand: Demand
    lead_minutes: IntArray
    employed: BoolArray
    leave: IntArray
    norm_minutes: IntArray
    carry_in: RosterArray
    serves: IntArray
    qualified: BoolArray
    certified: BoolArray
    fixed: IntArray
    draft: RosterArray | None = None
    draft_price: float = 0.0
    post_minimum: Mapping[str, int] = field(default_factory=dict)
    nursing: Mapping[int, NursingHour] = field(default_factory=dict)
    row_of: Mapping[str, int] = field(default_factory=dict)
    day_minimum: Mapping[str, IntArray] = field(default_factory=dict)
    worked_out: dict[Any, tuple[bytes, Any]] = field(init=False, default_factory=dict, repr=False, compare=False)

    @property
    def intervals(self) -> int:
        """T, the number of planning intervals."""
        return self.days * INTERVALS_PER_DAY

    @property
    def minutes(self) -> int:
        """Length of the month in minutes."""
        return self.days * MINUTES_PER_DAY

    def date_of(self, day: int) -> date:
        """Date of day 0 … D-1 (negative: before the 1st)."""
        return self._dates[day] if 0 <= day < self.days else self.first_day + timedelta(days=day)

    def holds(self, day: date) -> bool:
        """Whether a date is one of the month."""
        return 0 <= (day - self.first_day).days < self.days

    @cached_property
    def _dates(self) -> tuple[date, ...]:
        return tuple(self.first_day + timedelta(days=day) for day in range(self.days))

    def role_mask(self, *roles: str) -> BoolArray:
        """(E,) people of these roles."""
        return np.array([person.role in roles for person in self.people], dtype=np.bool_)

    @cached_property
    def role_allows(self) -> BoolArray:
        """(E, K) symbols open to each person's role (OFF and leave always)."""
        allowed = np.ones((len(self.people), len(self.symbols)), dtype=np.bool_)
        for symbol, shift in enumerate(self.symbols.shifts):
            if shift is not None and shift.roles:
                allowed[:, symbol] = [person.role in shift.roles for person in self.people]
        return allowed

    def open_symbols(self, people: BoolArray) -> IntArray:
        """Shift symbols somebody of a group (E,) can have: open to the role, or set by the manager all the same."""
        open_to: BoolArray = np.any(self.role_allows[people], axis=0, keepdims=True)[0]
        by_hand = self.fixed[people]
        open_to[by_hand[by_hand >= 0]] = True
        return np.flatnonzero(open_to & self.symbols.is_shift)

    @cached_property
    def holiday(self) -> BoolArray:
        """(D,) statutory holidays."""
        return np.array([kind.statutory for kind in self.day_kinds], dtype=np.bool_)

    @cached_property
    def weekend(self) -> BoolArray:
        """(D,) Saturdays and Sundays."""
        return np.array([kind.day.weekday() >= 5 for kind in self.day_kinds], dtype=np.bool_)

    @cached_property
    def workday(self) -> BoolArray:
        """(D,) days on which offices work, make-up workdays in."""
        return np.array([kind.is_workday for kind in self.day_kinds], dtype=np.bool_)


def month_span(month: str | date) -> tuple[date, int]:
    """First day and number of days of a month given as ``YYYY-MM`` or as any of its dates.

    Raises
    ------
    ValueError
        If the text is not a month.
    """
    if isinstance(month, str):
        year, _, number = month.partition("-")
        if len(year) != 4 or len(number) != 2:
            raise ValueError(month)
        first = date(int(year), int(number), 1)
    else:
        first = month.replace(day=1)
    return first, monthrange(first.year, first.month)[1]


def build_month(
    centre: Centre,
    first_day: date,
    demand: Demand,
    settings: MonthSettings,
    *,
    fixed: Mapping[tuple[str, date], str] | None = None,
    draft: Mapping[tuple[str, date], str] | None = None,
    draft_price: float = 0.0,
) -> CentreMonth:
    """Cut one month out of a centre and turn it into arrays.

    Parameters
    ----------
    fixed, draft
        Shift id by employee and date; names that are not of this month are passed over.
    """
    first, days = month_span(first_day)
    last = first + timedelta(days=days - 1)
    people = tuple(person for person in centre.people if person.employed_between(first, last))
    symbols = symbol_table(centre.leave_types, centre.shifts)
    row_of = {person.employee_id: row for row, person in enumerate(people)}
    dates = [first + timedelta(days=day) for day in range(days)]
    held = _certificates(centre, dates)

    def cells(entries: Mapping[tuple[str, date], str] | None) -> IntArray:
        filled = np.full((len(people), days), -1, dtype=np.int64)
        for (employee_id, day), symbol_id in (entries or {}).items():
            row, column = row_of.get(employee_id), (day - first).days
            if row is not None and 0 <= column < days:
                filled[row, column] = symbols.index[symbol_id]
        return filled

    carry_in = np.full((len(people), CARRY_IN_DAYS), OFF_SYMBOL, dtype=np.int16)
    for cell in centre.carry_in:
        back = (first - cell.day).days
        if cell.employee_id in row_of and 1 <= back <= CARRY_IN_DAYS:
            carry_in[row_of[cell.employee_id], CARRY_IN_DAYS - back] = symbols.index[cell.shift]

    near = cells(draft)
    kinds = day_kinds(first, days, centre.holiday_overrides)
    employed = np.array(
        [[person.employed_between(day, day) for day in dates] for person in people], dtype=np.bool_
    ).reshape(len(people), days)
    leave = cells(
        {
            (line.employee_id, line.start + timedelta(days=offset)): line.leave_type
            for line in centre.leave
            for offset in range((line.end - line.start).days + 1)
        }
    )
    qualified = np.array(
        [
            _all_held(held, person.employee_id, settings.role_certificates.get(person.role, ()), days)
            for person in people
        ],
        dtype=np.bool_,
    ).reshape(len(people), days)
    serves = _served_queues(centre, people, demand.queue_ids, settings.skill_certificates, held, days)
    skilled = _served_queues(centre, people, demand.queue_ids, {}, held, days)
    agents = np.array([person.role == "agent" for person in people], dtype=np.bool_)[:, None]
    return CentreMonth(
        centre=centre,
        first_day=first,
        days=days,
        symbols=symbols,
        people=people,
        day_kinds=kinds,
        demand=demand,
        lead_minutes=np.array([settings.lead_by_role.get(person.role, 0) for person in people], dtype=np.int64),
        employed=employed,
        leave=leave,
        norm_minutes=_norm_minutes(people, kinds, (leave >= 0) | ~employed, settings),
        post_minimum=settings.posts(people),
        nursing=nursing_hours(settings.nursing, row_of, symbols, first),
        carry_in=carry_in,
        serves=serves,
        qualified=qualified,
        certified=qualified & ~(agents & (skilled != 0) & (serves == 0)),
        fixed=cells(fixed),
        draft=None if draft is None else near.astype(np.int16),
        draft_price=draft_price,
        row_of=row_of,
    )


def _norm_minutes(
    people: Sequence[Person], kinds: Sequence[DayKind], away: BoolArray, settings: MonthSettings
) -> IntArray:
    """(E,) month norm; ``away`` (E, D) are days of leave and outside employment."""
    workday = np.array([kind.is_workday for kind in kinds], dtype=np.bool_)
    weekdays = [kind for kind in kinds if kind.day.weekday() < 5]
    by_workdays = 8.0 * sum(not kind.statutory for kind in weekdays)
    full = settings.norm_hours if settings.norm_basis == "fixed" else by_workdays
    contract = np.array([full if p.contract_hours is None else p.contract_hours for p in people], dtype=np.float64)
    share = 1.0 - away[:, workday].sum(axis=1) / max(int(workday.sum()), 1)
    return np.asarray(np.rint(contract * 60 * share), dtype=np.int64)


def _certificates(centre: Centre, dates: Sequence[date]) -> dict[tuple[str, str], BoolArray]:
    """(D,) validity by employee and certificate; several lines of one certificate add up."""
    held: dict[tuple[str, str], BoolArray] = {}
    for line in centre.qualifications:
        valid = np.array([line.valid_on(day) for day in dates], dtype=np.bool_)
        key = (line.employee_id, line.qualification)
        held[key] = held[key] | valid if key in held else valid
    return held


def _all_held(
    held: Mapping[tuple[str, str], BoolArray], employee_id: str, certificates: Sequence[str], days: int
) -> BoolArray:
    valid = np.ones(days, dtype=np.bool_)
    for certificate in certificates:
        valid &= held.get((employee_id, certificate), np.zeros(days, dtype=np.bool_))
    return valid


def _served_queues(
    centre: Centre,
    people: Sequence[Person],
    queue_ids: Sequence[str],
    skill_certificates: Mapping[str, Sequence[str]],
    held: Mapping[tuple[str, str], BoolArray],
    days: int,
) -> IntArray:
    """An agent without skills serves every queue; anybody else only the queues among the skills."""
    serves = np.zeros((len(people), days), dtype=np.int64)
    for row, person in enumerate(people):
        every_queue = person.role == "agent" and not person.skills
        for bit, queue_id in enumerate(queue_ids):
            if every_queue or queue_id in person.skills:
                certificates = skill_certificates.get(queue_id, ())
                serves[row] |= _all_held(held, person.employee_id, certificates, days).astype(np.int64) << bit
    return serves
