"""Where each person stands: in training, suspended, gone (JL-41.3.1b, MO-2B-1, MO-2C-5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - read from files by its type
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from staffing.rules.names import EmployeeId, ShiftId  # noqa: TC001 - read from files by its type
from staffing.rules.people.bound_days import BindingRule, bind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray
    from staffing.month import CentreMonth
    from staffing.rules.people.bound_days import BoundDays

__all__ = ["PeopleStatus", "Status", "StatusEntry"]

Status = Literal["trainee", "test_call", "probation", "regular", "suspended", "left"]
ONLY_TRAINING = ("trainee", "test_call", "suspended")


@dataclass(frozen=True)
class StatusEntry:
    """A status from ``since`` to ``until`` (``from`` and ``to`` in files), inclusive; None = open."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    status: Status
    since: Annotated[date | None, Field(alias="from")] = None
    until: Annotated[date | None, Field(alias="to")] = None

    def __post_init__(self) -> None:
        if self.since is not None and self.until is not None and self.since > self.until:
            raise ValueError("from ≤ to")


@dataclass(frozen=True)
class PeopleStatus(BindingRule):
    """Who is in training, in test calls or suspended has training shifts only; who has left has no shift at all.

    Nobody of them takes part in the service until fully on post (MO-2B-1); suspended people train full-time until they
    pass again (MO-2C-5). Probation and regular work bind nobody.
    """

    rule_id: ClassVar[str] = "people.status"

    entries: dict[EmployeeId, StatusEntry] = field(default_factory=dict)
    training_shifts: tuple[ShiftId, ...] = ()

    def bounds(self, month: CentreMonth) -> Iterator[BoundDays]:
        for employee_id, entry in self.entries.items():
            if entry.status in ONLY_TRAINING or entry.status == "left":
                shifts = self.training_shifts if entry.status in ONLY_TRAINING else ()
                yield from bind(month, employee_id, shifts, entry.since, entry.until, {"status": entry.status})

    def no_cover(self, month: CentreMonth) -> BoolArray:
        return self.person_days(month)

    def describe_arguments(self) -> dict[str, str | int | float]:
        """How many people of each status there are, and the training shifts."""
        found: list[str] = [entry.status for entry in self.entries.values()]
        kinds = ("trainee", "test_call", "suspended", "left")
        return {**super().describe_arguments(), **{kind: found.count(kind) for kind in kinds}}
