"""Judge a roster, whoever made it: audit, cover, standby, who is short."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from api.services.plan_result import PeopleShort, RosterView
from staffing.audit import audit_roster
from staffing.coverage import split
from staffing.month import INTERVALS_PER_DAY
from staffing.rules.presence.technicians_reachable import TechniciansReachable
from staffing.rules.requirement.requirement_cover import people_by_skillset
from staffing.standby import assign_standby
from staffing.waivers import unused_waivers, waive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.services.plan_request import Remark
    from staffing.arrays import FloatArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach, Rule
    from staffing.standby import Standby

__all__ = ["standby_rule", "view_roster", "waiver_remarks"]

WEEK_PARTS = ((0, 1, 2, 3, 4), (5, 6))
WORTH_NAMING = 0.5
"""People missing on average from which a time band is named."""


def standby_rule(rules: tuple[Rule, ...]) -> TechniciansReachable:
    """The regulation's rule of who stands by."""
    return next((rule for rule in rules if isinstance(rule, TechniciansReachable)), TechniciansReachable())


def view_roster(
    month: CentreMonth,
    rules: tuple[Rule, ...],
    roster: RosterArray,
    standby: tuple[Standby, ...] | None = None,
    also_found: Sequence[Breach] = (),
) -> RosterView:
    """A roster (E, D) with everything that judges it, the centre's waivers heeded.

    Parameters
    ----------
    standby
        Turns of standby; None = they are laid over the roster.
    also_found
        Breaches that somebody else has found; they come first.
    """
    audit = audit_roster(month, rules, roster)
    checked = Counter(audit.checked)
    checked.update(breach.rule for breach in also_found)
    breaches = waive([*also_found, *audit.breaches], month.centre.waivers)
    audit = dataclasses.replace(audit, breaches=breaches, checked=dict(checked))
    coverage = split(month.demand.required, people_by_skillset(month, roster))
    return RosterView(
        month=month,
        rules=rules,
        roster=roster,
        audit=audit,
        coverage=coverage,
        standby=assign_standby(month, roster, standby_rule(rules)) if standby is None else standby,
        people_short=tuple(_short_bands(month, _short_of_hands(month, coverage.short))),
        unused_waivers=unused_waivers(month, breaches),
    )


def waiver_remarks(view: RosterView) -> list[Remark]:
    """One remark for each waiver of the month that waived nothing."""
    remarks: list[Remark] = []
    for waiver in view.unused_waivers:
        where = " ".join(filter(None, (waiver.employee_id, None if waiver.day is None else waiver.day.isoformat())))
        remarks.append(("remark-waiver-unused", {"rule": waiver.rule, "where": where or 0, "by": waiver.by}))
    return remarks


def _short_of_hands(month: CentreMonth, short: FloatArray) -> FloatArray:
    """(T,) people missing of (Q, T), without calls that more people of the same skills would not answer either."""
    answered = [((month.serves >> bit & 1) > 0).any() for bit in range(len(short))]
    return np.asarray(short[np.flatnonzero(answered)].sum(axis=0))


def _short_bands(month: CentreMonth, short: FloatArray) -> Sequence[PeopleShort]:
    """Time bands of weekdays and weekends in which people are missing on average, from missing people (T,).

    They are told as the role that most of those who serve calls have.
    """
    if not len(short):
        return []
    serving = Counter(person.role for person, queues in zip(month.people, month.serves, strict=True) if queues.any())
    role = serving.most_common(1)[0][0] if serving else "agent"
    hourly = short.reshape(month.days, 24, INTERVALS_PER_DAY // 24)
    weekday = np.array([kind.day.weekday() for kind in month.day_kinds])
    bands = []
    for part in WEEK_PARTS:
        days = hourly[np.isin(weekday, part)]
        mean = days.mean(axis=(0, 2))
        hour = 0
        while hour < 24:
            end = hour
            while end < 24 and mean[end] >= WORTH_NAMING:
                end += 1
            if end > hour:
                band = days[:, hour:end]
                bands.append(PeopleShort(role, part, hour, end, float(band.mean()), float(band.max())))
            hour = end + 1
    return bands
