"""What every sheet of one workbook needs to be written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from api.files.plan_figures import PersonTotals, WishOutcome
    from api.files.workbook.styles import Styles
    from api.locale.texts import Texts
    from api.services.plan_result import Plan, RosterView
    from staffing.centre.centre import Centre
    from staffing.month import CentreMonth

__all__ = ["Book"]


@dataclass(frozen=True)
class Book:
    """A plan on its way into a workbook.

    Attributes
    ----------
    file
        The xlsxwriter workbook.
    names
        Name of each sheet by its key; teams under ``team:<name>``.
    totals, wishes
        Figures several sheets show.
    """

    file: Any
    styles: Styles
    plan: Plan
    texts: Texts
    names: Mapping[str, str]
    totals: tuple[PersonTotals, ...]
    wishes: tuple[WishOutcome, ...]

    @property
    def view(self) -> RosterView:
        """The roster with all that judges it."""
        return self.plan.view

    @property
    def month(self) -> CentreMonth:
        """The month as arrays."""
        return self.plan.view.month

    @property
    def centre(self) -> Centre:
        """The centre as its folder describes it."""
        return self.plan.view.month.centre

    def reference(self, key: str) -> str:
        """A sheet's name as a formula has it."""
        return "'" + self.names[key].replace("'", "''") + "'"
