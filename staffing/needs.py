"""People that a rule or a post asks for beside those who answer calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from staffing.posts import handovers_a_day, post_hours
from staffing.workload import workload_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import FloatArray, IntArray
    from staffing.month import CentreMonth

__all__ = ["Need", "contracts_of", "contracts_there", "posts_needed"]

FULL_CONTRACT_HOURS = 167.0


@dataclass(frozen=True, eq=False)
class Need:
    """So many people of a role.

    Attributes
    ----------
    rule, clause
        Who asks; the rule of a post kept at all times is ``presence.role_min``.
    what
        The task's own name; empty where the rule says it all.
    hours
        Work of the month; None where people are asked for, whatever their hours.
    people
        In full contracts, rounded up.
    there
        Of the role on the list, in full contracts.
    by_day
        (D,) people on each day; None where only the month counts.
    """

    rule: str
    clause: str
    role: str
    people: int
    there: float
    what: str = ""
    hours: float | None = None
    by_day: IntArray | None = None


def contracts_there(month: CentreMonth, role: str, full_hours: float = FULL_CONTRACT_HOURS) -> float:
    """People of a role on the list in full contracts."""
    return float(contracts_of(month, full_hours)[month.role_mask(role)].sum())


def contracts_of(month: CentreMonth, full_hours: float = FULL_CONTRACT_HOURS) -> FloatArray:
    """(E,) full contracts that each person is, who is employed for part of the month by that part."""
    shares = [1.0 if person.contract_hours is None else person.contract_hours / full_hours for person in month.people]
    return np.asarray(month.employed.mean(axis=1) * np.array(shares))


def posts_needed(month: CentreMonth, attendance: float) -> Iterator[Need]:
    """What it takes to keep the posts of the month around the clock with their hand-overs (JL-20, JL-57.1)."""
    for role, minimum in sorted(month.post_minimum.items()):
        lead = int(month.lead_minutes[month.role_mask(role)].max(initial=0))
        hours = float(post_hours(minimum, month.days, handovers_a_day(month.centre.shifts, role), lead))
        people = int(workload_people(hours, FULL_CONTRACT_HOURS, attendance))
        yield Need("presence.role_min", "", role, people, contracts_there(month, role), hours=hours)
