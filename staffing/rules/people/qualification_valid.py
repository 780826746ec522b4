"""Certificates that must be valid on the day of work (JL-41.3.1c, GS-22.4)."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from staffing.rules.base import Breach, Rule
from staffing.rules.names import CertificateId, QueueId, RoleName  # noqa: TC001 - read from files by its type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from staffing.arrays import BoolArray, RosterArray
    from staffing.centre.people import Person, Qualification
    from staffing.month import CentreMonth, MonthSettings

__all__ = ["QualificationValid"]


@dataclass(frozen=True)
class QualificationValid(Rule):
    """Nobody works on a day on which a certificate of the role is not valid.

    ``by_skill`` names the certificates without which a skill does not count that day: the agent serves the other
    queues, and one who has no valid skill left may not work either.
    """

    rule_id: ClassVar[str] = "qualification.valid"

    by_role: dict[RoleName, tuple[CertificateId, ...]] = field(default_factory=dict)
    by_skill: dict[QueueId, tuple[CertificateId, ...]] = field(default_factory=dict)

    def _barred(self, month: CentreMonth) -> BoolArray:
        """(E, D) days on which the person may not work."""
        return ~month.certified & month.employed

    @staticmethod
    def _queues(month: CentreMonth, person: Person) -> tuple[str, ...]:
        """Queues of the month that the person can serve, certificates aside."""
        every_queue = person.role == "agent" and not person.skills
        return tuple(queue for queue in month.demand.queue_ids if every_queue or queue in person.skills)

    def _missing(self, month: CentreMonth, row: int, day: int, lines: Sequence[Qualification]) -> list[str]:
        """Certificates for want of which the person, who has those of the ``lines``, may not work that day."""
        person, date_of_work = month.people[row], month.date_of(day)
        if month.qualified[row, day]:
            wanted = {c for queue in self._queues(month, person) for c in self.by_skill.get(queue, ())}
        else:
            wanted = set(self.by_role.get(person.role, ()))
        held = {line.qualification for line in lines if line.valid_on(date_of_work)}
        return sorted(wanted - held)

    def _skill(self, month: CentreMonth, person: Person) -> str | None:
        """First of an agent's queues that asks for a certificate."""
        queues = self._queues(month, person) if person.role == "agent" else ()
        return next((queue for queue in queues if self.by_skill.get(queue)), None)

    def settings(self, so_far: MonthSettings) -> MonthSettings:
        return dataclasses.replace(so_far, role_certificates=self.by_role, skill_certificates=self.by_skill)

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        lines: defaultdict[str, list[Qualification]] = defaultdict(list)
        for line in month.centre.qualifications:
            lines[line.employee_id].append(line)
        for row, day in np.argwhere(self._barred(month) & month.symbols.is_shift[roster]):
            person = month.people[row]
            yield self.breach(
                1,
                employee_id=person.employee_id,
                day=month.date_of(int(day)),
                part=self._skill(month, person) if month.qualified[row, day] else person.role,
                shift=month.symbols.ids[roster[row, day]],
                certificates=", ".join(self._missing(month, int(row), int(day), lines[person.employee_id])),
            )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        """Every shift for the certificates of the role and, where those are valid, for those of a queue."""
        counts = dict.fromkeys((*self.by_role, *self.by_skill), 0)
        worked = month.symbols.is_shift[roster] & month.employed
        for row, person in enumerate(month.people):
            skill = self._skill(month, person)
            if self.by_role.get(person.role):
                counts[person.role] += int(worked[row].sum())
            if skill is not None:
                counts[skill] += int((worked & month.qualified)[row].sum())
        return counts

    def forbidden(self, month: CentreMonth) -> BoolArray:
        return self._barred(month)[:, :, None] & month.symbols.is_shift
