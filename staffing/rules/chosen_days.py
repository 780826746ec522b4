"""Days of the week, with or without statutory holidays, on which a rule asks for somebody."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import ConfigDict, Field

from staffing.centre.holidays import day_kinds

if TYPE_CHECKING:
    from staffing.arrays import BoolArray
    from staffing.month import CentreMonth

__all__ = ["ChosenDays"]

Weekday = Annotated[int, Field(ge=1, le=7)]


@dataclass(frozen=True, kw_only=True)
class ChosenDays:
    """Part of an entry that says on which days it holds.

    Attributes
    ----------
    days
        Days of the week, 1 = Monday.
    holidays
        Whether it holds on statutory holidays as well.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    days: Annotated[tuple[Weekday, ...], Field(min_length=1)] = (1, 2, 3, 4, 5, 6, 7)
    holidays: bool = True

    def chosen(self, month: CentreMonth, first: int = 0) -> BoolArray:
        """(D - first,) whether it holds on the days ``first`` … D-1 (negative: before the 1st)."""
        kinds = day_kinds(month.date_of(first), month.days - first, month.centre.holiday_overrides)
        return np.array(
            [kind.day.isoweekday() in self.days and (self.holidays or not kind.statutory) for kind in kinds],
            dtype=np.bool_,
        )

    def days_text(self) -> str:
        """The days in signs that need no language: `` (1–5, 7*)``, the star for not on statutory holidays."""
        chosen = sorted(set(self.days))
        runs = [[day for _, day in run] for _, run in groupby(enumerate(chosen), lambda item: item[1] - item[0])]
        said = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
        inside = ("" if len(chosen) == 7 else said) + ("" if self.holidays else "*")
        return f" ({inside})" if inside else ""
