"""Proofs of leave and how it may be asked for (AP-6.2, AP-6.5, AP-6.7, MO-3B-4.3.5, MO-3B-6, TS-37)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, get_args

from pydantic import ConfigDict, Field

from staffing.leave import begun_in_month, granted_leave
from staffing.rules.base import ActsIn, Breach, Enforce, Rule
from staffing.rules.names import LeaveTypeId  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import RosterArray
    from staffing.centre.records import LeaveRequest
    from staffing.month import CentreMonth

__all__ = ["LeaveDocuments", "Proof"]

Channel = Literal["form", "phone", "oral", "message"]
CHANNELS = get_args(Channel)


@dataclass(frozen=True, kw_only=True)
class Proof:
    """What some kinds of leave ask for.

    Attributes
    ----------
    types
        Kinds of leave; empty = all.
    longer_than_days
        Calendar days; shorter leave is free of it.
    documents
        Ids of what is handed in.
    channels
        Ways in which the leave can be asked for; empty = any.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    types: tuple[LeaveTypeId, ...] = ()
    longer_than_days: Annotated[int, Field(ge=0, le=366)] = 0
    documents: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()

    def leave(self) -> str:
        """The leave it is about in signs that need no language, the star for any kind."""
        longer = f" > {self.longer_than_days}" if self.longer_than_days else ""
        return f"{' / '.join(self.types) or '*'}{longer}"


@dataclass(frozen=True)
class LeaveDocuments(Rule):
    """Granted requests come with the documents, and in a way, that each of the ``proofs`` for them asks for."""

    rule_id: ClassVar[str] = "leave.documents"
    default_enforce: ClassVar[Enforce] = "info"
    acts_in: ClassVar[tuple[ActsIn, ...]] = ("leave", "payroll export")
    standard: ClassVar[bool] = False

    proofs: dict[str, Proof] = field(default_factory=dict)

    def _judged(self, month: CentreMonth) -> Iterator[tuple[LeaveRequest, str, str, str]]:
        """Request, name of the proof, the text that names what was judged, and what is wrong (empty = nothing)."""
        for leave in begun_in_month(month, granted_leave(month)):
            request = leave.request
            if request is None:
                continue
            for name, proof in self.proofs.items():
                other_kind = proof.types and leave.leave_type not in proof.types
                if other_kind or leave.calendar_days <= proof.longer_than_days:
                    continue
                if proof.documents:
                    missing = [document for document in proof.documents if document not in request.documents]
                    yield request, name, "missing", ", ".join(missing)
                open_ways: tuple[str, ...] = proof.channels
                if open_ways:
                    yield request, name, "channel", "" if request.channel in open_ways else request.channel

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for request, name, text, wrong in self._judged(month):
            if wrong:
                yield self.breach(
                    1,
                    employee_id=request.employee_id,
                    day=request.start,
                    text=text,
                    part=name,
                    leave=request.leave_type,
                    wrong=wrong,
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every granted request, once for the documents and once for the way of asking where these are asked for."""
        return Counter(name for _, name, *_ in self._judged(month))

    def describe_arguments(self) -> dict[str, str | int | float]:
        """Leave with its documents, and the leave that can be asked for in each way where not all ways are open."""
        proofs = self.proofs.values()
        asked = [f"{proof.leave()}: {' + '.join(proof.documents)}" for proof in proofs if proof.documents]
        open_to = {channel: [proof.leave() for proof in proofs if channel in proof.channels] for channel in CHANNELS}
        return {
            "documents": "; ".join(asked) or 0,
            **{channel: ", ".join(leave) or 0 for channel, leave in open_to.items()},
        }
