"""What several rules work out of one roster, worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["once"]

Result = TypeVar("Result")


def once(month: CentreMonth, roster: RosterArray, work_out: Callable[[CentreMonth, RosterArray], Result]) -> Result:
    """``work_out(month, roster)``, kept with the month until asked for another roster; not to be changed by callers."""
    stamp = roster.tobytes()
    known = month.worked_out.get(work_out)
    if known is None or known[0] != stamp:
        known = stamp, work_out(month, roster)
        month.worked_out[work_out] = known
    result: Result = known[1]
    return result
