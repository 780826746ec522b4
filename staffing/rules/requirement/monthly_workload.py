"""Work by the piece that a role owes every month (JL-AN3a, SS-CA7.1, GS-12.2, GS-23.1 to GS-23.5)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import ConfigDict, Field
from scipy import sparse

from staffing.leave import STANDARD_DAY_MINUTES
from staffing.needs import Need, contracts_there
from staffing.rules.names import RoleName  # noqa: TC001 - read from files by its type
from staffing.rules.presence.hard_or_priced import HardOrPriced
from staffing.shapes import Part
from staffing.workload import workload_hours, workload_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach, Enforce
    from staffing.shapes import Shape, Weights

__all__ = ["MonthlyTask", "MonthlyWorkload"]

Number = Annotated[float, Field(ge=0, le=10**7)]


@dataclass(frozen=True, kw_only=True)
class MonthlyTask:
    """Pieces of the month and how long ``role`` takes for one.

    Attributes
    ----------
    items, items_per_agent, items_per_agent_day
        Pieces in all, for each person of ``of_role`` on the list, and for each shift they work; they add up.
    of, share
        Instead: this share of another task's pieces.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    minutes: Annotated[float, Field(gt=0, le=1440)]
    role: RoleName
    items: Number = 0.0
    items_per_agent: Number = 0.0
    items_per_agent_day: Number = 0.0
    of_role: RoleName = "agent"
    of: str = ""
    share: Annotated[float, Field(gt=0, le=1)] = 1.0

    def __post_init__(self) -> None:
        if self.of and (self.items or self.items_per_agent or self.items_per_agent_day):
            raise ValueError(f"of: {self.of}")

    def __str__(self) -> str:
        said = [
            f"{number:g}{sign}"
            for number, sign in (
                (self.items, ""),
                (self.items_per_agent, f"/{self.of_role}"),
                (self.items_per_agent_day, f"/{self.of_role}·d"),
            )
            if number
        ]
        pieces = f"{self.share * 100:g} % {self.of}" if self.of else " + ".join(said) or "0"
        return f"{pieces} × {self.minutes:g} min"


@dataclass(frozen=True)
class MonthlyWorkload(HardOrPriced):
    """The hours rostered of a role, as far as people come, hold its tasks of the month; a missing hour costs ``price``.

    All tasks of one role are taken together; what is missing is shared among them by their hours.
    """

    rule_id: ClassVar[str] = "workload.monthly"
    default_enforce: ClassVar[Enforce] = "soft"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("soft", "info")

    by_task: dict[str, MonthlyTask] = field(default_factory=dict)
    attendance: Annotated[float, Field(gt=0, le=1)] = 0.95
    price: Annotated[float, Field(ge=0, le=1e6)] = 5.0

    def __post_init__(self) -> None:
        super().__post_init__()
        for name, task in self.by_task.items():
            if task.of in self.by_task and self.by_task[task.of].of:
                raise ValueError(f"{name}: {task.of}: {self.by_task[task.of].of}")

    def _by_role(self, month: CentreMonth) -> dict[str, list[str]]:
        """Names of the tasks by the role that does them, where anybody of it is on the list."""
        there = {person.role for person in month.people}
        names: dict[str, list[str]] = defaultdict(list)
        for name, task in self.by_task.items():
            if task.role in there:
                names[task.role].append(name)
        return names

    def _hours(self, month: CentreMonth, name: str) -> tuple[float, float, str]:
        """Hours of a task: whatever the roster, and for each shift of the role named last."""
        task = self.by_task[name]
        source = self.by_task.get(task.of) if task.of else task
        if source is None:
            return 0.0, 0.0, task.of_role
        items = source.items + source.items_per_agent * int(month.role_mask(source.of_role).sum())
        fixed = float(workload_hours(items * task.share, task.minutes))
        return fixed, float(workload_hours(source.items_per_agent_day * task.share, task.minutes)), source.of_role

    def needs(self, month: CentreMonth) -> Iterator[Need]:
        """Each task; shifts not rostered yet are counted by the month norms."""
        for role, names in self._by_role(month).items():
            for name in names:
                fixed, by_shift, of_role = self._hours(month, name)
                shifts = float(month.norm_minutes[month.role_mask(of_role)].sum()) / STANDARD_DAY_MINUTES
                hours = fixed + by_shift * shifts
                people = int(workload_people(hours, attendance=self.attendance))
                clause = self.clause_of.get(name, self.clause)
                yield Need(self.rule_id, clause, role, people, contracts_there(month, role), name, hours)

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {name: 1 for names in self._by_role(month).values() for name in names}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        shifts, paid = month.symbols.is_shift[roster].sum(axis=1), month.symbols.paid_minutes[roster].sum(axis=1)
        for role, names in self._by_role(month).items():
            hours = {}
            for name in names:
                fixed, by_shift, of_role = self._hours(month, name)
                hours[name] = fixed + by_shift * int(shifts[month.role_mask(of_role)].sum())
            needed = sum(hours.values())
            rostered = float(paid[month.role_mask(role)].sum()) / 60
            short = needed - rostered * self.attendance
            if short <= 1e-9:
                continue
            for name in names:
                missing = short * hours[name] / needed
                if missing > 0:
                    yield self.breach(
                        missing,
                        cost=self.cost_of(missing),
                        part=name,
                        task=name,
                        hours=round(hours[name], 1),
                        role=role,
                        present=round(rostered * self.attendance, 1),
                        missing=round(short, 1),
                        needed=round(needed, 1),
                        rostered=round(rostered, 1),
                    )

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        symbols = month.symbols
        for role, names in self._by_role(month).items():
            needed, parts = 0.0, [_part(month, role, symbols.paid_minutes * (self.attendance / 60))]
            for name in names:
                fixed, by_shift, of_role = self._hours(month, name)
                needed += fixed
                if by_shift:
                    parts.append(_part(month, of_role, symbols.is_shift * -by_shift))
            yield self.rows(tuple(parts), np.array([needed]))


def _part(month: CentreMonth, role: str, weight: NDArray[np.floating]) -> Part:
    """One row: the people of a role by weights (K,) of their symbols, whatever the day."""
    members = np.repeat(month.role_mask(role)[:, None], month.days, axis=1)
    weights: Weights = sparse.csr_array(np.tile(weight.astype(np.float64), (1, month.days)))
    return Part(members, weights)
