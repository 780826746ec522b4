"""What ``forecast`` and ``require`` read before they work: centre, regulation, histories and the month they are for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from api.cli.inputs import load_centre, own_histories, parse_histories, parse_month, parse_option_date
from api.cli.output_check import refuse_output
from api.services.plan_request import for_foreign_history

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from forecasting.history import CallHistory
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["MonthInputs", "month_inputs"]


@dataclass(frozen=True)
class MonthInputs:
    """A centre and what is known for one of its months."""

    centre: Centre
    rules: tuple[Rule, ...]
    histories: Mapping[str, CallHistory]
    first_day: date
    as_of: date


def month_inputs(
    centre: Path,
    month: str,
    history: Sequence[str] | None,
    as_of: str | None,
    out: Path | None,
    refuse: Callable[[date, date], None],
) -> MonthInputs:
    """Read everything, and refuse what cannot be before any work begins.

    Parameters
    ----------
    centre, month, history, as_of, out
        As given on the command line.
    refuse
        Told the first day and the as-of date; raises InputError for a month that makes no sense.

    Raises
    ------
    InputError, InputErrors
    """
    if out is not None:
        refuse_output(out, centre=centre)
    first_day = parse_month(month)
    found, rules = load_centre(centre, require_calls=not history)
    histories = parse_histories(found, history) if history else own_histories(found)
    known_until = histories.last_day if history else date.today()
    if as_of is not None:
        known_until = parse_option_date("--as-of", as_of)
    refuse(first_day, known_until)
    if history:
        found, _ = for_foreign_history(found, list(histories.by_queue), first_day)
    return MonthInputs(found, rules, histories.by_queue, first_day, known_until)
