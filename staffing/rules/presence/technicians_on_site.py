"""Technicians on site around the clock (JL-20)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.clock import clock_range
from staffing.rules.presence.post_rule import PostRule
from staffing.rules.presence.presence_minimum import (
    missing_people,
    nobody_came_before,
    presence_checks,
    presence_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth, MonthSettings
    from staffing.rules.base import Breach
    from staffing.shapes import Shape

__all__ = ["TechniciansOnSite"]


@dataclass(frozen=True)
class TechniciansOnSite(PostRule):
    """At least ``people`` technicians in every minute of every day, holidays in."""

    rule_id: ClassVar[str] = "oncall.min_technicians_onsite"

    people: Annotated[int, Field(ge=0, le=1000)] | None = None

    def _post(self, month: CentreMonth) -> tuple[BoolArray, int]:
        """(E,) technicians, and how many of them are to be there."""
        technicians = month.role_mask("technician")
        return technicians, self.kept(self.people, technicians)

    def settings(self, so_far: MonthSettings) -> MonthSettings:
        return so_far.with_posts({"technician": self.asked(self.people)})

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        technicians, minimum = self._post(month)
        for start, end, present in missing_people(month, roster, technicians, minimum):
            window = clock_range(month.first_day, start, end)
            yield self.breach(
                (end - start) * (minimum - present),
                day=month.date_of(start // 1440),
                present=present,
                minimum=minimum,
                start=window["start"],
                end=window["end"],
                no_carry_in=nobody_came_before(month, start, end),
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": presence_checks(month, roster, *self._post(month))}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        technicians, minimum = self._post(month)
        if minimum:
            yield presence_rows(self.rule_id, month, technicians, minimum)
