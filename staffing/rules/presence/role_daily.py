"""So many people of a role at work on a day (FD-13, GS-24.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.centre.people import BUILT_IN_ROLES
from staffing.rules.chosen_days import ChosenDays
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.rules.presence.hard_or_priced import HardOrPriced
from staffing.rules.presence.shift_rows import shift_rows
from staffing.shapes import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import IntArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach
    from staffing.shapes import Shape

__all__ = ["PeopleADay", "RoleDaily"]


@dataclass(frozen=True, kw_only=True)
class PeopleADay(ChosenDays):
    """At least and (0: without a limit) at most so many people at work."""

    least: Annotated[int, Field(ge=0, le=1000)] = 1
    most: Annotated[int, Field(ge=0, le=1000)] = 0

    def __post_init__(self) -> None:
        if 0 < self.most < self.least:
            raise ValueError("most = 0 | least ≤ most")

    def text(self) -> str:
        """The numbers in signs that need no language."""
        if not self.most:
            return f"≥ {self.least}{self.days_text()}"
        numbers = str(self.least) if self.least == self.most else f"{self.least}–{self.most}"
        return f"{numbers}{self.days_text()}"


@dataclass(frozen=True)
class RoleDaily(HardOrPriced):
    """On every day asked for, shifts of so many people of the role start; one missing or too many costs ``price``."""

    rule_id: ClassVar[str] = "presence.role_daily"

    by_role: dict[RoleName, PeopleADay] = field(default_factory=dict)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        at_work = month.symbols.is_shift[roster]
        for role, asked in self.by_role.items():
            working = at_work[month.role_mask(role)].sum(axis=0)
            for day in np.flatnonzero(asked.chosen(month)):
                missing = asked.least - int(working[day])
                surplus = int(working[day]) - asked.most if asked.most else 0
                if missing > 0 or surplus > 0:
                    amount = max(missing, surplus)
                    yield self.breach(
                        amount,
                        day=month.date_of(int(day)),
                        cost=self.cost_of(amount),
                        text="short" if missing > 0 else "over",
                        part=role,
                        role=role,
                        working=int(working[day]),
                        limit=asked.least if missing > 0 else asked.most,
                    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {role: int(asked.chosen(month).sum()) for role, asked in self.by_role.items()}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        for role, asked in self.by_role.items():
            days = np.flatnonzero(asked.chosen(month))
            members = np.repeat(month.role_mask(role)[:, None], month.days, axis=1)
            shifts = month.symbols.shift_symbols
            yield self.rows(
                (Part(members, shift_rows(month, [(day, shifts) for day in days.tolist()])),),
                np.full(len(days), float(asked.least)),
                np.full(len(days), float(asked.most or np.inf)),
            )

    def day_minimum(self, month: CentreMonth) -> dict[str, IntArray]:
        return {role: asked.least * asked.chosen(month).astype(np.int64) for role, asked in self.by_role.items()}

    def describe_arguments(self) -> dict[str, str | int | float]:
        """The numbers of each role, the centre's own roles by their ids."""
        said: dict[str, str | int | float] = {f"by_role_{role}": 0 for role in (*BUILT_IN_ROLES, "other")}
        said |= {f"by_role_{role}": asked.text() for role, asked in self.by_role.items() if role in BUILT_IN_ROLES}
        others = [f"{role} {asked.text()}" for role, asked in self.by_role.items() if role not in BUILT_IN_ROLES]
        return {**super().describe_arguments(), **said, "by_role_other": ", ".join(others) or 0}
