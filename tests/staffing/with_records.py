"""A month with what happened around its roster."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from staffing.centre.records import Records

if TYPE_CHECKING:
    from staffing.month import CentreMonth


def with_records(month: CentreMonth, **records: Any) -> CentreMonth:
    """The month with these records and no others."""
    return replace(month, centre=replace(month.centre, records=Records(**records)))
