"""What a month takes in people, on one screen: by queue, what sharing people would save, and all that stands beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.files.plan_texts import clock_text, day_text, number_text, percent_text, role_name, rule_name
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY
from staffing.noise import COUNT_NOISE

if TYPE_CHECKING:
    from api.locale.texts import Texts
    from api.services.require import RequiredMonth
    from staffing.needs import Need

__all__ = ["show_require"]


def show_require(found: RequiredMonth, say: Texts) -> None:
    """Print the tables."""
    console = Console(highlight=False)
    if found.queues:
        console.print(_queue_table(found, say))
        total = number_text(sum(one.contracts for one in found.queues))
        console.print(say("cli-require-contracts", contracts=total))
    pooled = found.pooled
    if pooled is not None and pooled.hours_apart > 0:
        names = {queue.queue_id: queue.name for queue in found.month.centre.queues}
        saved = pooled.hours_apart - pooled.hours_together
        console.print(
            Text(
                say(
                    "cli-require-pooled",
                    queues=say("cli-require-and").join(names[queue_id] for queue_id in pooled.queue_ids),
                    apart=number_text(pooled.hours_apart, 0),
                    together=number_text(pooled.hours_together, 0),
                    saved=percent_text(saved / pooled.hours_apart),
                )
            )
        )
    if found.needs:
        console.print()
        console.print(_need_table(found, say))


def _queue_table(found: RequiredMonth, say: Texts) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in ("queue", "calls", "aht", "promised", "peak", "seated", "rostered", "hours"):
        table.add_column(say(f"cli-require-{name}"), justify="left" if name in {"queue", "peak"} else "right")
    for one in found.queues:
        day, interval = divmod(one.peak, INTERVALS_PER_DAY)
        # Without the year, which is the month's.
        at = f"{day_text(say, found.month.date_of(day))[5:]} {clock_text(interval * INTERVAL_MINUTES)}"
        share = percent_text(one.queue.service_level, 0)
        table.add_row(
            one.queue.name,
            number_text(one.calls, 0),
            "–" if one.aht_seconds is None else say("cli-require-seconds", seconds=number_text(one.aht_seconds, 0)),
            say("cli-require-promise", share=share, seconds=one.queue.within_seconds),
            at if one.peak_required else "–",
            str(one.peak_on_seat),
            str(one.peak_required),
            number_text(one.hours, 0),
        )
    return table


def _need_table(found: RequiredMonth, say: Texts) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in ("beside", "role", "work", "people", "there"):
        left = name in {"beside", "role"}
        table.add_column(say(f"cli-require-{name}"), justify="left" if left else "right", overflow="fold")
    for need in found.needs:
        asked = _people_text(need, say)
        short = need.people > need.there + COUNT_NOISE
        table.add_row(
            Text(f"{rule_name(say, need.rule)}{f' ({need.what})' if need.what else ''} {need.clause}".rstrip()),
            role_name(say, found.month.centre, need.role),
            "–" if need.hours is None else say("cli-require-work-hours", hours=number_text(need.hours, 0)),
            Text(asked, style="bold red" if short else ""),
            number_text(need.there),
        )
    return table


def _people_text(need: Need, say: Texts) -> str:
    if need.by_day is None:
        return str(need.people)
    return say("cli-require-a-day", least=int(need.by_day.min()), most=need.people)
