"""Roles that must be present without interruption: a shift leader, a duty supervisor (JL-12, MO-3A-3.8)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.clock import clock_range
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
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

__all__ = ["RolePresence"]


@dataclass(frozen=True)
class RolePresence(PostRule):
    """At least so many people of each role in every minute of every day."""

    rule_id: ClassVar[str] = "presence.role_min"

    by_role: dict[RoleName, Annotated[int, Field(ge=0, le=1000)] | None] = field(
        default_factory=lambda: {"shift_leader": None, "duty_supervisor": None}
    )

    def _posts(self, month: CentreMonth) -> Iterator[tuple[str, BoolArray, int]]:
        """Roles, people (E,) of each, and how many of them are to be there."""
        for role, said in self.by_role.items():
            people = month.role_mask(role)
            yield role, people, self.kept(said, people, role)

    def settings(self, so_far: MonthSettings) -> MonthSettings:
        return so_far.with_posts({role: self.asked(said, role) for role, said in self.by_role.items()})

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for role, people, minimum in self._posts(month):
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
                    no_carry_in=nobody_came_before(month, start, end),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {role: presence_checks(month, roster, people, minimum) for role, people, minimum in self._posts(month)}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        for _, people, minimum in self._posts(month):
            if minimum:
                yield presence_rows(self.rule_id, month, people, minimum)
