"""The roster is published ahead of its month (MO-1C-2.8, MO-1C-12.6; A-17)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.rules.base import ActsIn, Breach, Enforce, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["PublishBy", "publication_due"]


def publication_due(first_day: date, day: int) -> date:
    """Day by which the roster of a month is published: that day of the month before, or its last where it is shorter.

    Parameters
    ----------
    first_day
        The 1st of the month that the roster is for.
    """
    last = first_day - timedelta(days=1)
    return last.replace(day=min(day, last.day))


@dataclass(frozen=True)
class PublishBy(Rule):
    """Published on ``day`` of the month before at the latest; judged once it has been published."""

    rule_id: ClassVar[str] = "roster.publish_by"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("hard", "soft", "info")
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("day",)
    standard: ClassVar[bool] = False

    day: Annotated[int, Field(ge=1, le=31)] = 25

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": int(month.centre.records.published_on is not None)}

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        published, due = month.centre.records.published_on, publication_due(month.first_day, self.day)
        if published is not None and published > due:
            yield self.breach((published - due).days, published=published.isoformat(), due=due.isoformat())
