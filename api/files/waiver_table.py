"""``waivers.csv``: breaches that somebody lets stand, with the reason and the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.cells import cell_date, cell_name, check_known
from staffing.centre.waivers import Waiver
from staffing.rules.registry import rule_types

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.files.expected_names import ExpectedNames
    from api.files.table_file import Table
    from staffing.errors import InputError

__all__ = ["waivable_rules", "waiver_rows", "waivers_of"]

_OF_THE_FILE = "roster.clock_times"
"""Breaches found in a roster file that no rule of the registry is about."""


def waivable_rules() -> tuple[str, ...]:
    """Ids that the column ``rule`` knows."""
    return (*rule_types(), _OF_THE_FILE)


def waivers_of(
    table: Table, rules: ExpectedNames, employees: ExpectedNames | None, errors: list[InputError]
) -> tuple[Waiver, ...]:
    """Waivers in the order of the file; without a person or a date they hold for anybody, on any day."""
    waivers = []
    for row in table.rows:
        check_known(row, "rule", rules, "input-waiver-rule", errors)
        if row.cells["employee_id"]:
            check_known(row, "employee_id", employees, "input-unknown-employee", errors)
        waivers.append(
            Waiver(
                row.cells["rule"],
                reason=cell_name(row, "reason", errors),
                by=cell_name(row, "by", errors),
                employee_id=row.cells["employee_id"] or None,
                day=cell_date(row, "date", errors),
            )
        )
    return tuple(waivers)


def waiver_rows(waivers: Sequence[Waiver]) -> list[dict[str, str]]:
    """Cells by column of the rows that read back to the same waivers."""
    return [
        {
            "rule": waiver.rule,
            "employee_id": waiver.employee_id or "",
            "date": "" if waiver.day is None else waiver.day.isoformat(),
            "reason": waiver.reason,
            "by": waiver.by,
        }
        for waiver in waivers
    ]
