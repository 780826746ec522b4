"""Who has to ask for a swap and who has to agree (JL-35.7, JL-57.6, JL-52.8, TS-38, FD-14b, FD-14c; A-27)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from staffing.rules.base import ActsIn, Breach, Rule
from staffing.rules.names import ApproverName, RoleName  # noqa: TC001 - read from files by its type
from staffing.rules.swaps.month_cap import days_charged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth

__all__ = ["SwapConsent"]


@dataclass(frozen=True)
class SwapConsent(Rule):
    """Both people agree, whoever must approve has, and only those who may ask have asked.

    Attributes
    ----------
    both
        Whether both people of a swap must have asked for it or agreed to it.
    initiators
        Roles that may ask for a swap (FD-14c: the supervisor alone); none = anybody.
    approvers
        Roles that must agree to a swap, by the role of the person whose day it is.
    """

    rule_id: ClassVar[str] = "swaps.consent"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("swap",)
    standard: ClassVar[bool] = False

    both: bool = True
    initiators: tuple[ApproverName, ...] = ()
    approvers: dict[RoleName, tuple[ApproverName, ...]] = field(default_factory=dict)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        role_of = {person.employee_id: person.role for person in month.centre.people}
        for swap in days_charged(month.centre.records.swaps, month):
            role = role_of.get(swap.employee_id, "")
            said_yes = {swap.asked_by, *swap.agreed}
            roles_agreed = {role_of.get(one, one) for one in swap.agreed}
            missing = [needed for needed in self.approvers.get(role, ()) if needed not in roles_agreed]
            if self.initiators and role_of.get(swap.asked_by, swap.asked_by) not in self.initiators:
                text, part, names = "not-theirs-to-ask", None, self.initiators
            elif self.both and swap.partner is not None and swap.employee_id not in said_yes:
                text, part, names = "not-agreed", None, (swap.employee_id,)
            elif missing:
                text, part, names = "not-approved", role, tuple(missing)
            else:
                continue
            yield self.breach(
                1,
                employee_id=swap.employee_id,
                day=swap.day,
                text=text,
                part=part,
                swap=swap.swap_id,
                names=", ".join(names),
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every day of a swap, and once more where the person's role asks for somebody's agreement."""
        days = days_charged(month.centre.records.swaps, month)
        role_of = {person.employee_id: person.role for person in month.centre.people}
        roles = Counter(role_of.get(swap.employee_id, "") for swap in days)
        return {"": len(days), **{role: roles[role] for role, needed in self.approvers.items() if needed}}
