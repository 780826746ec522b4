"""The month's labour quota against the agents on the list (RQ-2.4a to RQ-2.4f)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from staffing.needs import Need, contracts_there
from staffing.quota import quota_headcount
from staffing.rules.base import ActsIn, Breach, Enforce, JudgedBy, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["QuotaFormula"]


@dataclass(frozen=True)
class QuotaFormula(Rule):
    """As many agents, in full contracts, as the quota asks for the month's calls; attendance is in it once (A-2).

    Other contracts count by their hours, who is employed for part of the month by that part. The calls are those of
    the month's requirement, or ``month_calls`` where the regulation sets them.
    """

    rule_id: ClassVar[str] = "quota.formula"
    default_enforce: ClassVar[Enforce] = "info"
    allowed_enforce: ClassVar[tuple[Enforce, ...]] = ("info",)
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("requirement",)
    standard: ClassVar[bool] = False
    judged_by: ClassVar[JudgedBy] = "once"

    aht_seconds: Annotated[float, Field(gt=0, le=86400)] = 120.0
    connect_rate: Annotated[float, Field(gt=0, le=1)] = 0.85
    hours: Annotated[float, Field(gt=0, le=400)] = 167.0
    attendance: Annotated[float, Field(gt=0, le=1)] = 0.95
    utilisation: Annotated[float, Field(gt=0, le=1)] = 0.75
    month_calls: Annotated[int, Field(ge=0, le=10**9)] = 0

    def _calls(self, month: CentreMonth) -> float | None:
        """Calls of the month; None where nobody has said."""
        if self.month_calls:
            return self.month_calls
        return None if month.demand.calls is None else float(month.demand.calls.sum())

    def _agents(self, month: CentreMonth) -> float:
        """Agents on the list in full contracts."""
        return contracts_there(month, "agent", self.hours)

    def _quota(self, calls: float) -> int:
        figures = (self.aht_seconds, self.connect_rate, self.hours, self.attendance, self.utilisation)
        return int(quota_headcount(calls, *figures))

    def needs(self, month: CentreMonth) -> Iterator[Need]:
        calls = self._calls(month)
        if calls is not None:
            yield Need(self.rule_id, self.clause, "agent", self._quota(calls), self._agents(month))

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {"": 0} if self._calls(month) is None else super().checks(month, roster)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        calls = self._calls(month)
        if calls is None:
            return
        asked, agents = self._quota(calls), self._agents(month)
        if asked - agents > 1e-9:
            yield self.breach(asked - agents, calls=round(calls), agents=round(agents, 2), quota=asked)
