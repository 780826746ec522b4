"""Technicians on site around the clock (JL-20)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.clock import clock_range
from staffing.rules.base import Breach, Rule
from staffing.rules.presence.presence_minimum import (
    missing_people,
    nobody_came_before,
    presence_checks,
    presence_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth, MonthSettings
    from staffing.shapes import Shape

__all__ = ["TechniciansOnSite"]


@dataclass(frozen=True)
class TechniciansOnSite(Rule):
    """At least ``people`` technicians in every minute of every day, holidays in."""

    rule_id: ClassVar[str] = "oncall.min_technicians_onsite"

    people: Annotated[int, Field(ge=0, le=1000)] = 1

    def settings(self, so_far: MonthSettings) -> MonthSettings:
        return dataclasses.replace(so_far, post_minimum={**so_far.post_minimum, "technician": self.people})

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        technicians = month.role_mask("technician")
        for start, end, present in missing_people(month, roster, technicians, self.people):
            window = clock_range(month.first_day, start, end)
            yield self.breach(
                (end - start) * (self.people - present),
                day=month.date_of(start // 1440),
                present=present,
                minimum=self.people,
                start=window["start"],
                end=window["end"],
                no_carry_in=nobody_came_before(month, technicians, start),
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": presence_checks(month, roster, month.role_mask("technician"), self.people)}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        if self.people:
            yield presence_rows(self.rule_id, month, month.role_mask("technician"), self.people)
