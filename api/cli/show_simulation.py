"""What a simulated month came to, on one screen: the promise kept or not, by queue, and where it will fail."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.files.plan_texts import clock_text, day_text, number_text, percent_text
from api.files.simulation_files import failing_stretches
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY

if TYPE_CHECKING:
    from api.files.simulation_files import Failing
    from api.locale.texts import Texts
    from api.services.simulate import SimulatedMonth
    from staffing.simulation.measures import Estimate
    from staffing.simulation.simulate import Simulation

__all__ = ["show_simulation"]

MOST_STRETCHES = 12


def show_simulation(month: SimulatedMonth, simulation: Simulation, say: Texts) -> None:
    """Print the table of queues and the worst stretches."""
    console = Console(highlight=False)
    whole, days = simulation.intervals, month.view.month.days
    table = Table(box=None, pad_edge=False)
    heads = ("queue", "calls", "target", "level", "abandonment", "asa", "occupancy")
    for name in heads:
        table.add_column(say(f"cli-simulated-{name}"), justify="left" if name == "queue" else "right")
    for place, queue in enumerate(month.queues):
        levels = simulation.levels(whole, [place])
        missed = float(levels.service_level.high[0]) < queue.service_level
        table.add_row(
            queue.name,
            number_text(float(simulation.offered(whole, [place])[0]), 0),
            say("cli-simulated-target-value", share=percent_text(queue.service_level), seconds=queue.within_seconds),
            Text(_percent(levels.service_level), style="bold red" if missed else "green"),
            _percent(levels.abandonment),
            say("cli-simulated-asa-value", seconds=number_text(float(levels.asa_seconds.value[0]))),
            percent_text(float(levels.occupancy.value[0])),
        )
    console.print(table)
    console.print(say("cli-simulated-runs", runs=simulation.runs, days=days))
    if any(queue.patience_seconds is None for queue in month.queues):
        console.print(Text(say("cli-simulated-no-patience")))
    failing = failing_stretches(month, simulation)
    if not failing:
        console.print(f"[bold green]{say('cli-simulated-none-fails')}[/]")
        return
    hours = sum(one.intervals for one in failing) * INTERVAL_MINUTES / 60
    console.print(f"[bold red]{say('cli-simulated-fails', count=len(failing), hours=number_text(hours))}[/]")
    for one in failing[:MOST_STRETCHES]:
        console.print(Text("  " + _stretch_text(month, one, say)))
    if len(failing) > MOST_STRETCHES:
        console.print(say("cli-simulated-more", count=len(failing) - MOST_STRETCHES))


def _percent(estimate: Estimate) -> str:
    value, high = float(estimate.value[0]), float(estimate.high[0])
    if math.isnan(value):
        return "–"
    return f"{percent_text(value)} ± {percent_text(high - value)}"


def _stretch_text(month: SimulatedMonth, one: Failing, say: Texts) -> str:
    day, begin = divmod(one.first, INTERVALS_PER_DAY)
    names = {queue.queue_id: queue.name for queue in month.queues}
    return say(
        "cli-simulated-stretch",
        queue=names[one.queue_id],
        day=day_text(say, month.view.month.date_of(day)),
        start=clock_text(begin * INTERVAL_MINUTES),
        end=clock_text((begin + one.intervals) * INTERVAL_MINUTES),
        level=percent_text(one.service_level),
        target=percent_text(one.target),
        missed=number_text(one.missed),
    )
