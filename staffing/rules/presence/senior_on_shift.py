"""Experienced agents among those who start a shift: a skill or a certificate on every shift."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import Field

from staffing.rules.names import RoleName, Skill  # noqa: TC001 - read from files by its type
from staffing.rules.presence.hard_or_priced import HardOrPriced
from staffing.rules.presence.role_group import role_group
from staffing.rules.presence.shift_rows import shift_rows
from staffing.shapes import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach, Enforce
    from staffing.shapes import Shape

__all__ = ["SkillOnShift"]


@dataclass(frozen=True)
class SkillOnShift(HardOrPriced):
    """Of the people of ``roles`` who start a shift type on a day, at least so many have each skill; one missing costs
    ``price``.

    ``skills`` gives people by queue (those who can serve it on the day) or by certificate (valid on the day).
    """

    rule_id: ClassVar[str] = "presence.skill_on_shift"
    default_enforce: ClassVar[Enforce] = "soft"

    roles: Annotated[tuple[RoleName, ...], Field(min_length=1)] = ("agent",)
    skills: dict[Skill, Annotated[int, Field(ge=0, le=1000)]] = field(default_factory=dict)

    def _holders(self, month: CentreMonth, skill: str) -> BoolArray:
        """(E, D) people of the roles who have the skill on the day."""
        holds = np.zeros((len(month.people), month.days), dtype=np.bool_)
        if skill in month.demand.queue_ids:
            holds |= (month.serves >> month.demand.queue_ids.index(skill)) & 1 == 1
        elif any(queue.queue_id == skill for queue in month.centre.queues):  # known, but nobody is required for it
            listed = [not person.skills or skill in person.skills for person in month.people]
            holds |= np.array(listed, dtype=np.bool_)[:, None]
        for line in month.centre.qualifications:
            if line.qualification == skill and line.employee_id in month.row_of:
                valid = [line.valid_on(month.date_of(day)) for day in range(month.days)]
                holds[month.row_of[line.employee_id]] |= np.array(valid, dtype=np.bool_)
        return holds & month.role_mask(*self.roles)[:, None]

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        people = month.role_mask(*self.roles)
        for skill, least in self.skills.items():
            holders = self._holders(month, skill)
            for symbol in month.symbols.shift_symbols:
                starting = (roster[people] == symbol).sum(axis=0)
                skilled = ((roster == symbol) & holders).sum(axis=0)
                for day in np.flatnonzero((starting > 0) & (skilled < least)):
                    missing = least - int(skilled[day])
                    yield self.breach(
                        missing,
                        day=month.date_of(int(day)),
                        cost=self.cost_of(missing),
                        part=skill,
                        shift=month.symbols.ids[symbol],
                        skill=skill,
                        skilled=int(skilled[day]),
                        minimum=least,
                        people=int(starting[day]),
                        **role_group(self.roles),
                    )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        lines = roster[month.role_mask(*self.roles)]
        started = sum(int((lines == symbol).any(axis=0).sum()) for symbol in month.symbols.shift_symbols)
        return {skill: started * (least > 0) for skill, least in self.skills.items()}

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        people = month.role_mask(*self.roles)
        open_to_them = month.open_symbols(people)
        weights = shift_rows(month, [(day, symbol) for day in range(month.days) for symbol in open_to_them[:, None]])
        everybody = Part(np.repeat(people[:, None], month.days, axis=1), weights)
        for skill, least in self.skills.items():
            if least:
                low = np.full(weights.shape[0], float(least))
                yield self.rows((Part(self._holders(month, skill), weights),), low, only_if=(everybody,))

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule; the roles as a group."""
        return {**super().describe_arguments(), **role_group(self.roles)}
