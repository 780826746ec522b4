"""A newcomer works the shifts of the mentor (GS-18.1.2, SS-CA1.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - pydantic reads the annotations
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from pydantic import ConfigDict, Field

from staffing.rules.names import EmployeeId  # noqa: TC001 - read from files by its type
from staffing.rules.presence.hard_or_priced import HardOrPriced
from staffing.rules.presence.shift_rows import shift_rows
from staffing.shapes import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from staffing.arrays import BoolArray, RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Breach
    from staffing.shapes import Shape

__all__ = ["Mentor", "Mentoring"]


@dataclass(frozen=True, kw_only=True)
class Mentoring:
    """Whose shifts a trainee works, between two days (both inclusive; None = open).

    Written ``{mentor, from, to}``.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    mentor: EmployeeId
    first: Annotated[date | None, Field(alias="from")] = None
    last: Annotated[date | None, Field(alias="to")] = None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError("from ≤ to")

    def days(self, month: CentreMonth) -> BoolArray:
        """(D,) days on which it holds."""
        dates = [month.date_of(day) for day in range(month.days)]
        return np.array(
            [(self.first is None or self.first <= day) and (self.last is None or day <= self.last) for day in dates],
            dtype=np.bool_,
        )


@dataclass(frozen=True)
class Mentor(HardOrPriced):
    """On every day on which a trainee has a shift the mentor has the same one; where not, the day costs ``price``.

    ``pairs`` gives the mentor by the trainee's employee id; one mentor may have several trainees.
    """

    rule_id: ClassVar[str] = "training.mentor"

    price: Annotated[float, Field(ge=0, le=1e6)] = 10.0
    pairs: dict[EmployeeId, Mentoring] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        for trainee, mentoring in self.pairs.items():
            if trainee == mentoring.mentor:
                raise ValueError(f"pairs.{trainee}: mentor ≠ {trainee}")

    def _known_pairs(self, month: CentreMonth) -> Iterator[tuple[str, int, int, Mentoring]]:
        """Trainees and mentors who are both there this month, with their rows."""
        for trainee, mentoring in self.pairs.items():
            if trainee in month.row_of and mentoring.mentor in month.row_of:
                yield trainee, month.row_of[trainee], month.row_of[mentoring.mentor], mentoring

    def audit(self, month: CentreMonth, roster: RosterArray) -> Iterator[Breach]:
        for trainee, own, other, mentoring in self._known_pairs(month):
            alone = month.symbols.is_shift[roster[own]] & (roster[own] != roster[other]) & mentoring.days(month)
            for day in np.flatnonzero(alone):
                yield self.breach(
                    1,
                    employee_id=trainee,
                    day=month.date_of(int(day)),
                    cost=self.cost_of(1),
                    part=trainee,
                    shift=month.symbols.ids[roster[own, day]],
                    mentor=mentoring.mentor,
                    mentor_shift=month.symbols.ids[roster[other, day]],
                )

    def checks(self, month: CentreMonth, roster: RosterArray) -> dict[str, int]:
        return {
            trainee: int((month.symbols.is_shift[roster[own]] & mentoring.days(month)).sum())
            for trainee, own, _, mentoring in self._known_pairs(month)
        }

    def shapes(self, month: CentreMonth) -> Iterator[Shape]:
        """For each day and shift type a row: the mentor has it at least as often as the trainee."""
        shifts = month.symbols.shift_symbols[:, None]
        for _, own, other, mentoring in self._known_pairs(month):
            weights = shift_rows(
                month, [(day, symbol) for day in np.flatnonzero(mentoring.days(month)).tolist() for symbol in shifts]
            )
            trainee, mentor = np.zeros((2, len(month.people), month.days), dtype=np.bool_)
            trainee[own], mentor[other] = True, True
            yield self.rows((Part(mentor, weights), Part(trainee, -weights)), np.zeros(weights.shape[0]))

    def describe_arguments(self) -> dict[str, str | int | float]:
        """As of every rule, with the trainees and their mentors."""
        said = [f"{trainee} – {mentoring.mentor}" for trainee, mentoring in self.pairs.items()]
        return {**super().describe_arguments(), "pairs": ", ".join(said) or 0}
