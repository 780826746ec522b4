"""Waivers laid over what an audit has found: what is broken stays on the list, and is no longer held against it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from staffing.centre.waivers import Waiver
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach

__all__ = ["unused_waivers", "waive", "waives"]


def waives(waiver: Waiver, breach: Breach) -> bool:
    """Whether a waiver lets a breach stand."""
    return (
        waiver.rule == breach.rule
        and waiver.employee_id in {None, breach.employee_id}
        and waiver.day in {None, breach.day}
    )


def waive(breaches: Iterable[Breach], waivers: Sequence[Waiver]) -> tuple[Breach, ...]:
    """The same breaches, each with the first waiver that lets it stand."""
    return tuple(
        dataclasses.replace(breach, waiver=next((one for one in waivers if waives(one, breach)), None))
        for breach in breaches
    )


def unused_waivers(month: CentreMonth, breaches: Sequence[Breach]) -> tuple[Waiver, ...]:
    """Waivers of the centre that could have let something of the month stand, and did not.

    Those for a day of another month are passed over.
    """
    return tuple(
        waiver
        for waiver in month.centre.waivers
        if (waiver.day is None or month.holds(waiver.day)) and not any(waives(waiver, breach) for breach in breaches)
    )
