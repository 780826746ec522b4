"""Conflicts in words: what cannot hold together, whom and which days it is about, what could be given up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from api.files.clock_text import format_clock
from api.files.plan_texts import breach_sentence, number_text, role_name, rule_name
from staffing.centre.shifts import MINUTES_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from api.locale.texts import Texts
    from api.services.conflict_result import Conflict, ConflictPart, Relaxation
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = [
    "ConflictLine",
    "RelaxationLine",
    "ToldConflict",
    "heading",
    "not_counting_lines",
    "part_lines",
    "relaxation_lines",
    "told_conflicts",
]

MOST_NAMES = 8
MOST_STRETCHES = 3
PROVEN = {"irreducible", "proven"}


@dataclass(frozen=True)
class ConflictLine:
    """One requirement as it reads: days, whom it binds, the rule with its clause."""

    days: str
    who: str
    rule: str
    cited: str


@dataclass(frozen=True)
class RelaxationLine:
    """One way out as it reads: what is given up by whom, how much of it, and the price."""

    gives: str
    sentence: str
    price: str


@dataclass(frozen=True)
class ToldConflict:
    """A conflict as it reads from top to bottom.

    Attributes
    ----------
    people
        For whom it stands, each by themselves; empty where its lines name whom they bind.
    ways_heading
        What stands above the ways out, or that there are none; empty where none have been looked for.
    """

    heading: str
    people: str
    parts: list[ConflictLine]
    notes: list[str]
    ways_heading: str
    ways: list[RelaxationLine]


def told_conflicts(
    say: Texts, month: CentreMonth, conflicts: Sequence[Conflict], *, with_ways_out: bool = True
) -> list[ToldConflict]:
    """Conflicts in words.

    Parameters
    ----------
    with_ways_out
        Whether ways out have been looked for.
    """
    told = []
    for number, conflict in enumerate(conflicts, start=1):
        notes = not_counting_lines(say, month, conflict)
        if with_ways_out and any(part.minutes for part in conflict.parts):
            notes.append(say("conflict-other-times"))
        ways_heading, ways = "", list[RelaxationLine]()
        if with_ways_out and conflict.state in PROVEN:
            ways = relaxation_lines(say, month, conflict)
            some = "conflict-relaxations-each" if conflict.each else "conflict-relaxations"
            ways_heading = say(some if ways else "conflict-no-relaxation")
            helped = {part.employee_id for way in conflict.relaxations for part in way.gives}
            without = [one for one in conflict.named if one not in helped]
            if conflict.each and ways and without:
                notes.append(say("conflict-no-way-for", who=_names(say, month, without)))
        told.append(
            ToldConflict(
                heading(say, conflict, number),
                _names(say, month, conflict.named) if conflict.each else "",
                part_lines(say, month, conflict),
                notes,
                ways_heading,
                ways,
            )
        )
    return told


def heading(say: Texts, conflict: Conflict, number: int) -> str:
    """What kind of conflict it is, and how often it was found or for how many people."""
    each, times = len(conflict.named) if conflict.each else 0, conflict.times
    recurs = say("conflict-recurs", people=each, times=0 if times == each else times) if times > 1 else ""
    parts = len(conflict.parts) // max(each, 1)
    return say(f"conflict-{conflict.state}", number=number, recurs=recurs, people=len(conflict.people), parts=parts)


def part_lines(say: Texts, month: CentreMonth, conflict: Conflict) -> list[ConflictLine]:
    """Requirements, those of the same rule and days for several people in one line."""
    people: dict[tuple[str, str, str], list[str]] = {}
    for part in conflict.parts:
        named = people.setdefault((part.rule, part.clause, _when(say, part)), [])
        if part.employee_id is not None:
            named.append(part.employee_id)
    lines = []
    for (rule, clause, when), named in people.items():
        if conflict.each and len(named) == len(conflict.named):
            who = ""
        elif named:
            who = _names(say, month, named)
        else:
            # Of what is not proven it is not known who counts.
            nobody = say("conflict-nobody") if conflict.state in PROVEN else ""
            who = _by_role(say, month, conflict.people) or nobody
        cited = f"{clause} {rule}".strip()
        lines.append(ConflictLine(when, who, rule_name(say, rule), cited))
    return lines


def _when(say: Texts, part: ConflictPart) -> str:
    """The days, and the time of each where a demand is about one."""
    days = _days(say, part.days)
    if not part.minutes:
        return days
    spans = (f"{format_clock(start)}–{_end(say, end)}" for start, end in part.minutes)
    return say("conflict-times", days=days, count=len(part.days), times=say("output-list-separator").join(spans))


def _end(say: Texts, minutes: int) -> str:
    if minutes <= MINUTES_PER_DAY:
        return format_clock(minutes)
    return say("output-next-day", time=format_clock(minutes - MINUTES_PER_DAY))


def not_counting_lines(say: Texts, month: CentreMonth, conflict: Conflict) -> list[str]:
    """Who does not count in the demands and why, people with the same reason in one line."""
    people: dict[tuple[str, str | None, str, tuple[date, ...]], list[str]] = {}
    for one in conflict.not_counting:
        until = "" if one.until is None else one.until.isoformat()
        people.setdefault((one.rule, one.certificate, until, one.days), []).append(one.employee_id)
    return [
        say(
            "conflict-no-certificate" if certificate else "conflict-not-employed",
            who=_names(say, month, named),
            certificate=certificate or "",
            until=until or 0,
            days=_days(say, days),
            rule=f"{rule_name(say, rule)} ({rule})",
        )
        for (rule, certificate, until, days), named in people.items()
    ]


def relaxation_lines(say: Texts, month: CentreMonth, conflict: Conflict) -> list[RelaxationLine]:
    """Ways out, those of several people that come to the same in one line."""
    if conflict.each:
        return _ways_of_each(say, month, conflict)
    alike: dict[tuple[object, ...], list[Relaxation]] = {}
    for number, one in enumerate(conflict.relaxations):
        parts = tuple((part.rule, part.days, part.minutes, part.employee_id is None) for part in one.gives)
        # Pairs stand for themselves: they do not read well otherwise.
        apart = number if len(one.gives) > 1 else None
        alike.setdefault((parts, apart, number_text(one.dearer, 0), one.amount), []).append(one)
    lines = []
    for same in alike.values():
        first = same[0]
        gives = _given_up(say, month, first) if len(same) == 1 else _any_of(say, month, same)
        lines.append(RelaxationLine(gives, _what_breaks(say, first.breaches), _price(say, first.dearer)))
    return lines


def _what_breaks(say: Texts, breaches: Sequence[Breach]) -> str:
    """Of each rule one breach in full and how many more."""
    by_rule: dict[str, list[Breach]] = {}
    for breach in breaches:
        by_rule.setdefault(breach.rule, []).append(breach)
    said = []
    for first, *others in by_rule.values():
        more = (say("conflict-and-more", count=len(others)),) if others else ()
        said.append(say("output-clause-separator").join((breach_sentence(say, first), *more)))
    return "\n".join(said)


def _given_up(say: Texts, month: CentreMonth, one: Relaxation) -> str:
    """Everything that is given up together: by rule, people with the same days in one."""
    days: dict[tuple[str, str | None], set[date]] = {}
    for part in one.gives:
        days.setdefault((part.rule, part.employee_id), set()).update(part.days)
    people: dict[tuple[str, tuple[date, ...]], list[str]] = {}
    for (rule, employee_id), mine in days.items():
        people.setdefault((rule, tuple(sorted(mine))), []).extend([employee_id] if employee_id else [])
    said = []
    for (rule, when), named in people.items():
        said.append(" ".join(filter(None, (rule_name(say, rule), _names(say, month, named), _days(say, when)))))
    return say("output-clause-separator").join(said)


def _any_of(say: Texts, month: CentreMonth, same: Sequence[Relaxation]) -> str:
    """What it is enough to give up for one of several people."""
    part = same[0].gives[0]
    ids = [one.gives[0].employee_id for one in same]
    who = say("conflict-any-of", who=_names(say, month, [one for one in ids if one]))
    return " ".join((rule_name(say, part.rule), who, _days(say, part.days)))


def _ways_of_each(say: Texts, month: CentreMonth, conflict: Conflict) -> list[RelaxationLine]:
    """Ways out of people who need one each: by what is given up, with everybody for whom it is a way."""
    alike: dict[tuple[str, ...], list[Relaxation]] = {}
    for one in conflict.relaxations:
        alike.setdefault(tuple(sorted({part.rule for part in one.gives})), []).append(one)
    lines = []
    for rules, same in alike.items():
        ids = {part.employee_id for one in same for part in one.gives if part.employee_id}
        days = {tuple(day for part in one.gives for day in part.days) for one in same}
        given = say("output-clause-separator").join(rule_name(say, rule) for rule in rules)
        breaches = [breach for one in same for breach in one.breaches]
        prices = [_price(say, bound(one.dearer for one in same)) for bound in (min, max)]
        price = say("conflict-price-range", least=prices[0], most=prices[1]) if prices[0] != prices[1] else prices[0]
        when = [_days(say, *days)] if len(days) == 1 else []
        gives = " ".join((given, _names(say, month, sorted(ids)), *when))
        lines.append(RelaxationLine(gives, _what_breaks(say, breaches), price))
    return lines


def _price(say: Texts, dearer: float) -> str:
    """What the roster costs more."""
    price = number_text(abs(dearer), 0)
    if price == "0":
        return say("conflict-same-price")
    return say("conflict-dearer" if dearer > 0 else "conflict-cheaper", price=price)


def _names(say: Texts, month: CentreMonth, employee_ids: Sequence[str]) -> str:
    names = {person.employee_id: person.name for person in month.people}
    shown = [f"{one} {names[one]}" if names.get(one, one) != one else one for one in employee_ids[:MOST_NAMES]]
    more = len(employee_ids) - len(shown)
    text = say("output-list-separator").join(shown)
    return f"{text} {say('conflict-more-people', count=more)}" if more else text


def _by_role(say: Texts, month: CentreMonth, employee_ids: Sequence[str]) -> str:
    """How many of each role."""
    count = Counter(month.people[month.row_of[one]].role for one in employee_ids)
    said = []
    for role, people in sorted(count.items()):
        known = role if role not in month.centre.role_names and f"output-role-{role}" in say else "other"
        name = role_name(say, month.centre, role)
        said.append(say("output-people-of-role", role=known, people=people, name=name))
    return say("output-list-separator").join(said)


def _days(say: Texts, days: Sequence[date]) -> str:
    """Dates, neighbours as a stretch; of many stretches the first and last date and how many days."""
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    if not runs:
        return say("conflict-all-month")
    if len(runs) > MOST_STRETCHES:
        return say("conflict-some-days", first=days[0].isoformat(), last=days[-1].isoformat(), count=len(days))
    return say("output-list-separator").join(
        run[0].isoformat()
        if len(run) == 1
        else say("conflict-days", first=run[0].isoformat(), last=run[-1].isoformat())
        for run in runs
    )
