"""Decide a swap: what the roster would break with it that it does not break without."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.services.audit import audit_cells
from api.services.shown_leave import with_leave_shown
from staffing.errors import InputError
from staffing.swapping import exchanged, next_swap_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from api.services.audit import StandbyDuty
    from api.services.plan_result import RosterView
    from staffing.centre.centre import Centre
    from staffing.centre.records import SwapDay
    from staffing.month import Demand
    from staffing.rules.base import Breach, Rule
    from staffing.swapping import SwapWish

__all__ = ["SwapDecision", "decide_swap"]

Cells = dict[tuple[str, "date"], str]


@dataclass(frozen=True)
class SwapDecision:
    """Whether a swap may be.

    Attributes
    ----------
    refusals
        Hard breaches that the swap brings; none = it is allowed.
    lines
        What the ledger would say of it.
    view
        The roster with the swap, judged.
    """

    refusals: tuple[Breach, ...]
    lines: tuple[SwapDay, ...]
    view: RosterView

    @property
    def allowed(self) -> bool:
        """Whether no clause stands against it."""
        return not self.refusals


def decide_swap(
    centre: Centre,
    rules: tuple[Rule, ...],
    first_day: date,
    cells: Cells,
    demand: Demand,
    wish: SwapWish,
    duties: Iterable[StandbyDuty] | None = None,
) -> SwapDecision:
    """Judge the month without and with a swap; whatever hard rule is broken more with it refuses it.

    Parameters
    ----------
    cells
        The roster as it stands: a symbol for everybody employed in the month on every day.
    demand
        People required; where it is not known, one at a time are.
    duties
        Turns of standby published with the roster.

    Raises
    ------
    InputError
        Somebody or a day the roster does not have, a day given up without a shift, an exchange of equal days.
    """
    shown = with_leave_shown(centre, cells)
    _refuse_senseless(wish, shown, centre)
    listed = None if duties is None else tuple(duties)
    ledger = centre.records.swaps
    lines = exchanged(wish, next_swap_id(ledger, first_day), shown)
    before = audit_cells(centre, rules, first_day, shown, demand, duties=listed)
    recorded = dataclasses.replace(centre.records, swaps=(*ledger, *lines))
    after = audit_cells(
        dataclasses.replace(centre, records=recorded),
        rules,
        first_day,
        {**shown, **{(line.employee_id, line.day): line.after for line in lines}},
        demand,
        duties=listed,
    )
    return SwapDecision(_brought(before.audit.hard, after.audit.hard), lines, after)


def _brought(before: Iterable[Breach], after: tuple[Breach, ...]) -> tuple[Breach, ...]:
    """Breaches that come with a swap: under each rule and person (or day, where it is nobody's) that got worse."""
    known = {_identity(breach) for breach in before}
    standing = _amounts(before)
    now = _amounts(after)
    return tuple(
        breach
        for breach in after
        if now[_account(breach)] > standing[_account(breach)] + 1e-9 and _identity(breach) not in known
    )


def _amounts(breaches: Iterable[Breach]) -> dict[object, float]:
    amounts: dict[object, float] = defaultdict(float)
    for breach in breaches:
        amounts[_account(breach)] += breach.amount
    return amounts


def _account(breach: Breach) -> object:
    return breach.rule, breach.employee_id or breach.day


def _identity(breach: Breach) -> object:
    return breach.rule, breach.employee_id, breach.day, breach.text_id, tuple(sorted(breach.arguments.items()))


def _refuse_senseless(wish: SwapWish, cells: Mapping[tuple[str, date], str], centre: Centre) -> None:
    """What is no swap at all, whatever the regulation says."""
    for option, who, day in (
        ("--give", wish.employee_id, wish.give),
        ("--with", wish.partner, wish.give),
        ("--take", wish.partner or wish.employee_id, wish.take),
        ("--take", wish.employee_id, wish.take),
    ):
        if who is not None and day is not None and (who, day) not in cells:
            raise InputError("input-swap-cell", file=option, value=f"{who}@{day.isoformat()}")
    if wish.partner == wish.employee_id:
        raise InputError("input-swap-with-self", file="--with", value=wish.partner)
    if wish.partner is None and wish.take is None:
        raise InputError("input-swap-nothing-taken", file="--take")
    shifts = {shift.shift_id for shift in centre.shifts}
    given = cells[wish.employee_id, wish.give]
    if given not in shifts:
        raise InputError(
            "input-swap-no-shift", file="--give", value=f"{wish.employee_id}@{wish.give.isoformat()}", symbol=given
        )
    if wish.partner is None and wish.take is not None:
        same = cells[wish.employee_id, wish.take] == given
    else:
        days = {wish.give, wish.take or wish.give}
        same = all(cells[wish.employee_id, day] == cells[str(wish.partner), day] for day in days)
    if same:
        raise InputError("input-swap-nothing-changes", file="--take" if wish.take else "--with", symbol=given)
