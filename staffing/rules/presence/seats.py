"""No more people at once than there are seats (MO-1C-2.14, MO-3A-2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.centre.shifts import MINUTES_PER_DAY
from staffing.clock import clock_range
from staffing.rules.base import Breach, Rule
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.rules.presence.presence_within import checks_within, people_within, rows_within
from staffing.rules.presence.role_group import role_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.shapes import Shape

__all__ = ["SeatCapacity"]


@dataclass(frozen=True)
class SeatCapacity(Rule):
    """In no minute more people of the roles present than ``seats`` (0 = seats for everybody).

    Early arrival for the hand-over needs no seat yet.
    """

    rule_id: ClassVar[str] = "seats.capacity"
    standard: ClassVar[bool] = False

    seats: Annotated[int, Field(ge=0, le=100_000)] = 0
    roles: Annotated[tuple[RoleName, ...], Field(min_length=1)] = ("agent",)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        people = month.role_mask(*self.roles)
        for start, end, present in people_within(month, roster, people, [(0, month.minutes)]):
            if self.seats and present > self.seats:
                clock = clock_range(month.first_day, start, end)
                yield self.breach(
                    (end - start) * (present - self.seats),
                    day=month.date_of(start // MINUTES_PER_DAY),
                    present=present,
                    seats=self.seats,
                    start=clock["start"],
                    end=clock["end"],
                    **role_group(self.roles),
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        people = month.role_mask(*self.roles)
        always = [(0, month.minutes)] if self.seats else []
        return {"": checks_within(month, roster, people, always, most=self.seats)}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        if self.seats:
            people = month.role_mask(*self.roles)
            yield rows_within(self.rule_id, month, people, [(0, month.minutes)], most=self.seats)

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, with the roles in their order in the text."""
        return {**super().describe_arguments(), **role_group(self.roles)}
