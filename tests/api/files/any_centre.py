"""Random centres full of values that CSV, YAML and Excel are known to change: 007, 1e5, =1+1, 08:00, true."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from staffing.centre.centre import Centre, Event, Queue
from staffing.centre.forecast_override import ForecastOverride
from staffing.centre.people import BUILT_IN_ROLES, CarryInCell, Leave, LedgerLine, Person, Qualification, Wish
from staffing.centre.records import (
    Away,
    Filing,
    LeaveRequest,
    Overtime,
    Punch,
    Records,
    Session,
    SwapDay,
    Task,
    Transfer,
)
from staffing.centre.shifts import ShiftType

__all__ = ["centres", "settings"]

NASTY = (
    *("007", "1e5", "12", "1.50", "=1+1", "-3", "+8", "@SUM(A1)", "08:00", "25:10", "2026-12-03", "TRUE", "no"),
    *("null", "~", "'x", '"quoted"', "a, b", "[x", "{y}", "#N/A.", "# note", "- z", "a: b", "&c", "*d", "!e", "<b>"),
    *("100%", "客服 一组", "_x0041_", "😀", "http://a.example", "1/2", "3-4", "１２", "0x1F", "1_000", ".5", "inf"),
)
letters = st.characters(exclude_categories=("C", "Z"), exclude_characters=";；")
# openpyxl takes "x005F_" for an escape of Excel's wherever it stands.
texts = (st.sampled_from(NASTY) | st.text(letters, min_size=1, max_size=12)).filter(lambda text: "x005F_" not in text)
free_texts = st.just("") | texts
ids = st.sampled_from(("007", "E1", "1e5", "2026-12-03", "TRUE", "null", "张三", "a.b-c", "12", "1.5"))
days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31)).flatmap(
    lambda moment: st.sampled_from((moment, moment.replace(microsecond=0), datetime(2026, 12, 3)))
)
decimals = st.integers(-(10**6), 10**6).map(lambda thousandths: thousandths / 1000)
uplifts = st.integers(-1000, 5000).map(lambda tenths: tenths / 10 / 100)
hours = st.integers(0, 744_000).map(lambda thousandths: thousandths / 1000)
roles_of = st.lists(ids, max_size=3, unique=True).map(tuple)
periods = st.tuples(st.integers(0, 2000), st.integers(1, 1440)).map(lambda pair: (pair[0], pair[0] + pair[1]))
punched = st.none() | st.integers(-60, 0), st.none() | st.integers(1, 3000)

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**17), 10**17),
    decimals,
    texts,
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=9),
    st.sampled_from(("two\nlines\t", " blank ", "", "#N/A", "=1")),
)
keys = texts | st.sampled_from(("a.b", "", " c ", '"', "by_role", "hours", "."))
settings = st.dictionaries(
    keys,
    st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
        max_leaves=6,
    ),
    max_size=4,
)


@st.composite
def overrides(draw: st.DrawFn, queues: list[str]) -> ForecastOverride:
    """An override of whole days or of any minutes."""
    day, unit = draw(days), draw(st.sampled_from((timedelta(days=1), timedelta(minutes=1))))
    start = datetime.combine(day, datetime.min.time()) + unit * draw(st.integers(0, 2000))
    factor = draw(st.none() | uplifts.map(lambda uplift: 1.0 + uplift) | hours)
    calls = draw(hours) if factor is None else None
    queue_id = draw(st.sampled_from(queues) if factor is None else st.none() | st.sampled_from(queues))
    end = start + unit * draw(st.integers(1, 3000))
    return ForecastOverride(draw(ids), queue_id, start, end, factor, calls, draw(texts), draw(texts), draw(days))


@st.composite
def centres(draw: st.DrawFn) -> Centre:
    """A centre that a folder can say: every reference is to something that is there."""

    def some(*one_of: str) -> list[str]:
        return draw(st.lists(st.sampled_from(one_of), min_size=1, max_size=3, unique=True))

    def many(kind: Any, /, unique_by: Any = None, **fields: Any) -> tuple[Any, ...]:
        return tuple(draw(st.lists(st.builds(kind, **fields), max_size=3, unique_by=unique_by)))

    people = draw(st.lists(ids, min_size=1, max_size=4, unique=True))
    leave_types, queues, shifts = some("annual", "1", "年假"), some("hotline", "0.7", "投诉"), some("A", "N1", "08")
    person, several = st.sampled_from(people), st.frozensets(st.sampled_from(people), max_size=3)
    symbol, leave_type = st.sampled_from(("OFF", *shifts, *leave_types)), st.sampled_from(leave_types)
    first, last = draw(st.tuples(days, days).map(sorted))
    start, end = draw(periods)
    records = Records(
        swaps=many(
            SwapDay,
            lambda swap: swap.swap_id,
            swap_id=ids,
            employee_id=person,
            day=days,
            before=symbol,
            after=symbol,
            partner=st.none(),
            asked_by=st.just("") | person,
            agreed=several,
        ),
        leave_requests=many(
            LeaveRequest,
            lambda request: request.request_id,
            request_id=ids,
            employee_id=person,
            leave_type=leave_type,
            start=st.just(first),
            end=st.just(last),
            asked_at=moments,
            approved_by=roles_of,
            documents=st.frozensets(ids, max_size=3),
            start_minute=st.just(start),
            end_minute=st.just(end),
            emergency=st.booleans(),
            channel=st.sampled_from(("form", "phone", "oral", "message")),
            form_on=st.none() | days,
            contacts=st.frozensets(days, max_size=3),
        ),
        punches=many(
            Punch,
            lambda punch: (punch.employee_id, punch.day),
            employee_id=person,
            day=days,
            sign_in=punched[0],
            sign_out=punched[1],
            confirmed_by=roles_of,
            home_at=punched[1],
        ),
        overtime=many(
            Overtime,
            lambda work: (work.employee_id, work.day),
            employee_id=person,
            day=days,
            start_minute=st.just(start),
            end_minute=st.just(end),
            announced_on=st.none() | days,
            submitted_on=st.none() | days,
            approved_by=roles_of,
            voluntary=st.booleans(),
        ),
        sessions=many(
            Session,
            lambda session: session.session_id,
            session_id=ids,
            event=free_texts,
            kind=st.sampled_from(("meeting", "exam", "training", "duty")),
            day=days,
            start_minute=st.just(start),
            end_minute=st.just(end),
            attendees=st.just(frozenset(people)),
            absent=several,
            announced_on=st.none() | days,
            room=free_texts,
            trainer=free_texts,
            paper=free_texts,
        ),
        away=many(
            Away,
            lambda away: (away.employee_id, away.day),
            employee_id=person,
            day=days,
            start_minute=st.just(start),
            end_minute=st.just(end),
            kind=st.sampled_from(("break", "meal")),
            rostered=st.booleans(),
            released_by=free_texts,
        ),
        filings=many(Filing, lambda filing: filing.due, deadline=texts, due=days, filed_at=moments),
        tasks=many(Task, lambda task: task.task_id, task_id=ids, kind=texts, received=moments, done=st.none()),
        transfers=many(
            Transfer,
            lambda transfer: transfer.day,
            employee_id=person,
            day=days,
            from_team=free_texts,
            to_team=texts,
            approved_by=roles_of,
        ),
        published_on=draw(st.none() | days),
        published_by=draw(free_texts),
        room_seats=draw(st.dictionaries(texts, st.integers(0, 500), max_size=2)),
    )
    return Centre(
        centre_id=draw(ids),
        name=draw(texts),
        timezone="Asia/Shanghai",
        queues=tuple(Queue(queue, draw(texts), 0.85, draw(hours), 180.5, draw(st.integers(0, 9))) for queue in queues),
        shifts=tuple(ShiftType(shift, draw(texts), start % 1440, start % 1440 + end - start) for shift in shifts),
        people=tuple(
            Person(
                employee_id,
                draw(texts),
                draw(free_texts),
                draw(st.sampled_from(BUILT_IN_ROLES)),
                draw(st.frozensets(st.sampled_from(queues))),
                None,
                draw(st.none() | hours),
                draw(st.none() | st.just(first)),
                draw(st.none() | st.just(last)),
            )
            for employee_id in people
        ),
        leave_types={leave: draw(texts) for leave in leave_types},
        qualifications=many(
            Qualification, employee_id=person, qualification=ids, valid_from=st.none() | st.just(first)
        ),
        leave=(Leave(people[0], leave_types[0], first, last),),
        wishes=many(Wish, lambda wish: wish.day, employee_id=person, day=days, shift=st.just("OFF")),
        carry_in=many(CarryInCell, lambda cell: cell.day, employee_id=person, day=days, shift=symbol),
        ledger=(LedgerLine(people[0], draw(decimals), draw(decimals), draw(decimals)),),
        events=many(
            Event,
            lambda event: event.event_id,
            event_id=ids,
            kind=st.sampled_from(("campaign", "outage")),
            start=st.just(first),
            end=st.just(last),
            queue_id=st.none() | st.sampled_from(queues),
            uplift=st.none() | uplifts,
            note=free_texts,
        ),
        overrides=tuple(draw(st.lists(overrides(queues), max_size=3, unique_by=lambda override: override.override_id))),
        roles=BUILT_IN_ROLES,
        holiday_overrides=draw(st.dictionaries(days, st.sampled_from(("holiday", "workday", "ordinary")), max_size=2)),
        regulation=draw(st.dictionaries(keys, settings, max_size=3)),
        off_aliases=draw(st.sampled_from(((), ("休", "=休")))),
        records=records,
        off_colour=draw(st.sampled_from((None, "F4F4F4"))),
    )
