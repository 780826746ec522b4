"""Roles that must be present without interruption: a shift leader, a duty supervisor (JL-12, MO-3A-3.8)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
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

__all__ = ["RolePresence"]


@dataclass(frozen=True)
class RolePresence(Rule):
    """At least so many people of each role in every minute of every day."""

    rule_id: ClassVar[str] = "presence.role_min"
    role_parameters: ClassVar[tuple[str, ...]] = ("by_role",)

    by_role: dict[str, Annotated[int, Field(ge=0, le=1000)]] = field(
        default_factory=lambda: {"shift_leader": 1, "duty_supervisor": 1}
    )

    def settings(self, so_far: MonthSettings) -> MonthSettings:
        return dataclasses.replace(so_far, post_minimum={**so_far.post_minimum, **self.by_role})

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for role, minimum in self.by_role.items():
            people = month.role_mask(role)
            for start, end, present in missing_people(month, roster, people, minimum):
                window = clock_range(month.first_day, start, end)
                yield self.breach(
                    (end - start) * (minimum - present),
                    day=month.date_of(start // 1440),
                    part=role,
                    role=role,
                    present=present,
                    minimum=minimum,
                    start=window["start"],
                    end=window["end"],
                    no_carry_in=nobody_came_before(month, people, start),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {
            role: presence_checks(month, roster, month.role_mask(role), minimum)
            for role, minimum in self.by_role.items()
        }

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        for role, minimum in self.by_role.items():
            if minimum:
                yield presence_rows(self.rule_id, month, month.role_mask(role), minimum)
