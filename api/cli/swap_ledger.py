"""The ledger of swaps of a month: where it lies and what it says."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from api.files.expected_names import ExpectedNames
from api.files.record_tables import swaps_of
from api.files.table_file import read_table
from api.files.table_shapes import SWAPS
from staffing.centre.centre import OFF
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from pathlib import Path

    from staffing.centre.centre import Centre

__all__ = ["ledger_place", "with_ledger"]


def ledger_place(centre: Path, given: Path | None) -> Path:
    """The file given, or ``swaps.csv`` in the centre's folder.

    Raises
    ------
    InputError
        None given and the centre is no folder.
    """
    if given is not None:
        return given
    if centre.is_file():
        raise InputError("input-swap-log", file="--month-log")
    return centre / f"{SWAPS.name}.csv"


def with_ledger(centre: Centre, log: Path, *, may_be_new: bool = False) -> Centre:
    """The centre with a file as its ledger of swaps, in place of its own; an empty one says nothing.

    Parameters
    ----------
    may_be_new
        Whether a file that is not there is a ledger yet to begin.

    Raises
    ------
    InputErrors
    """
    errors: list[InputError] = []
    says_nothing = may_be_new if not log.exists() else log.is_file() and log.stat().st_size == 0
    table = None if says_nothing else read_table(log, str(log), SWAPS, errors)
    employees = ExpectedNames(person.employee_id for person in centre.people)
    symbols = ExpectedNames((OFF, *(shift.shift_id for shift in centre.shifts), *centre.leave_types))
    swaps = () if table is None else swaps_of(table, employees, symbols, errors)
    if errors:
        raise InputErrors(errors)
    return dataclasses.replace(centre, records=dataclasses.replace(centre.records, swaps=swaps))
