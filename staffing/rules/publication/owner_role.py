"""Who publishes the roster (MO-1C-2.8, SS-C3.2.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.names import ApproverName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["OwnerRole"]


@dataclass(frozen=True)
class OwnerRole(Rule):
    """The roster is published by ``role``; judged once it is known who has published it."""

    rule_id: ClassVar[str] = "roster.owner_role"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    role: Annotated[ApproverName, Field(min_length=1)] = "deputy_manager"

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": int(bool(month.centre.records.published_by))}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        published_by = month.centre.records.published_by
        if published_by not in {"", self.role}:
            yield self.breach(1, role=self.role, published_by=published_by)
