"""A day off on a day of approved leave is that leave: a manager's grid writes 休 for both."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from staffing.centre.centre import OFF

if TYPE_CHECKING:
    from collections.abc import Mapping

    from staffing.centre.centre import Centre

__all__ = ["leave_cells", "with_leave_shown"]


def leave_cells(centre: Centre) -> dict[tuple[str, date], str]:
    """Type of approved leave by employee and day."""
    return {
        (line.employee_id, line.start + timedelta(days=offset)): line.leave_type
        for line in centre.leave
        for offset in range((line.end - line.start).days + 1)
    }


def with_leave_shown(centre: Centre, cells: Mapping[tuple[str, date], str]) -> dict[tuple[str, date], str]:
    """The same cells, a day off on a day of approved leave told as that leave: a manager writes 休 for both."""
    leave = leave_cells(centre)
    return {key: leave[key] if symbol == OFF and key in leave else symbol for key, symbol in cells.items()}
