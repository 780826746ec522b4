"""What every sheet of one workbook needs to be written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from api.files.plan_figures import PersonTotals, WishOutcome
    from api.files.workbook.styles import Styles
    from api.locale.texts import Texts
    from api.services.conflict_result import Conflict
    from api.services.plan_request import Remark
    from api.services.plan_result import Plan, RosterView
    from staffing.arrays import BoolArray
    from staffing.centre.centre import Centre
    from staffing.month import CentreMonth

__all__ = ["Book"]


@dataclass(frozen=True)
class Book:
    """A roster on its way into a workbook.

    Attributes
    ----------
    file
        The xlsxwriter workbook.
    names
        Name of each sheet by its key; teams under ``team:<name>``.
    starred
        (E, D) cells marked as kept.
    totals, wishes
        Figures several sheets show.
    remarks
        Code and arguments of what was mended or assumed.
    conflicts
        Why hard rules are broken; empty where none is, or where nobody looked.
    plan
        The plan that made the roster; None = it was amended since.
    """

    file: Any
    styles: Styles
    view: RosterView
    texts: Texts
    names: Mapping[str, str]
    starred: BoolArray
    totals: tuple[PersonTotals, ...]
    wishes: tuple[WishOutcome, ...]
    remarks: Sequence[Remark] = ()
    conflicts: Sequence[Conflict] = ()
    plan: Plan | None = None

    @property
    def month(self) -> CentreMonth:
        """The month as arrays."""
        return self.view.month

    @property
    def centre(self) -> Centre:
        """The centre as its folder describes it."""
        return self.view.month.centre

    def reference(self, key: str) -> str:
        """A sheet's name as a formula has it."""
        return "'" + self.names[key].replace("'", "''") + "'"
