"""What planning a month yields: everything the files, the report and the service show."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from api.services.service_levels import ServiceLevels, service_levels
from staffing.compliance import compliance

if TYPE_CHECKING:
    from datetime import date

    from api.services.conflict_result import Conflict
    from forecasting.forecast import QueueForecast
    from staffing.arrays import RosterArray
    from staffing.audit import Audit
    from staffing.centre.waivers import Waiver
    from staffing.compliance import Compliance
    from staffing.coverage import CoverageSplit
    from staffing.month import CentreMonth
    from staffing.requirement import QueueRequirement
    from staffing.rules.base import Rule
    from staffing.simulation.simulate import Simulation
    from staffing.standby import Standby

__all__ = ["PeopleShort", "Plan", "RosterView", "SolveFacts"]


@dataclass(frozen=True)
class PeopleShort:
    """People missing in one time band: "6 agents on average, at most 9, Mon-Fri 19-22".

    Attributes
    ----------
    weekdays
        0 = Monday … 6 = Sunday, ascending.
    start_hour, end_hour
        Band of the day, 0-24.
    mean, peak
        People missing over all half-hours of the band, and in the worst of them.
    """

    role: str
    weekdays: tuple[int, ...]
    start_hour: int
    end_hour: int
    mean: float
    peak: float


@dataclass(frozen=True)
class SolveFacts:
    """How the roster was found and how good it is proven to be."""

    objective: float
    lower_bound: float
    seconds: float
    seed: int
    stopped_by: str


@dataclass(frozen=True)
class RosterView:
    """A roster with all that judges it; what `audit` shows of an edited file and `plan` of its own.

    Attributes
    ----------
    unused_waivers
        Waivers that could have let something of the month stand and did not.
    """

    month: CentreMonth
    rules: tuple[Rule, ...]
    roster: RosterArray
    audit: Audit
    coverage: CoverageSplit
    standby: tuple[Standby, ...]
    people_short: tuple[PeopleShort, ...] = ()
    unused_waivers: tuple[Waiver, ...] = ()

    @cached_property
    def compliance(self) -> Compliance:
        """The regulation clause by clause: how often each was tested and how often kept."""
        return compliance(self.month, self.rules, self.roster, self.audit)


@dataclass(frozen=True)
class Plan:
    """A planned month.

    Attributes
    ----------
    forecasts, requirements
        One a queue, in the order of the queues.
    people_needed, people_there
        Agents whose norm hours the requirement takes, and agents on the list (in full contracts, leave taken off).
    simulation
        The roster under the calls that may come; None where there are none, or there was no time.
    repairs
        Code and arguments of everything that was mended or assumed on the way.
    conflicts
        Why hard rules are broken; empty where none is, or where nobody looked.
    conflicts_sought
        Whether somebody looked, if hard rules are broken: an interrupted plan does not.
    """

    view: RosterView
    forecasts: tuple[QueueForecast, ...]
    requirements: tuple[QueueRequirement, ...]
    solve: SolveFacts
    as_of: date
    people_needed: float
    people_there: float
    repairs: tuple[tuple[str, dict[str, str | int | float]], ...] = ()
    fixed_cells: int = 0
    simulation: Simulation | None = None
    conflicts: tuple[Conflict, ...] = ()
    conflicts_sought: bool = True
    versions: dict[str, str] = field(default_factory=dict)

    @cached_property
    def service(self) -> ServiceLevels:
        """Share of the calls answered in time: as required, as rostered, as simulated."""
        return service_levels(self)
