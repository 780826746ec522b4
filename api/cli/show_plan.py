"""What a plan came to, on one screen."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from api.files.plan_figures import proof_state, short_and_over_share, wish_outcomes
from api.files.plan_texts import (
    band_text,
    bound_text,
    cited_text,
    gap_text,
    misfit_text,
    number_text,
    percent_text,
    remark_text,
    waived_sentence,
)
from staffing.rules.preferences.stay_near import StayNear

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from api.locale.texts import Texts
    from api.services.plan_result import Plan, RosterView
    from staffing.rules.base import Breach

__all__ = [
    "breach_table",
    "cost_text",
    "cover_facts",
    "fact_table",
    "print_breaches",
    "print_waived",
    "show_plan",
    "wish_facts",
]

Fact = tuple[str, str]
"""Code of a key number's label, and the number as text."""

MOST_BREACHES = 12
_WIDEST_PERSON = 24


def show_plan(plan: Plan, out: Path, say: Texts) -> None:
    """Print what is broken and short first, then the key numbers and where the files are."""
    console = Console(highlight=False)
    hard = plan.view.audit.hard
    if hard:
        console.print(f"[bold red]{say('cli-hard-breaches', count=len(hard))}[/]")
        print_breaches(console, plan.view, hard, say)
    else:
        console.print(f"[bold green]{say('cli-no-hard-breaches')}[/]")
    print_waived(console, plan.view, say)
    for band in plan.view.people_short:
        console.print(Text("  " + say("cli-people-short", band=band_text(say, plan.view.month.centre, band))))
    reason = misfit_text(say, plan.view)
    if reason is not None:
        console.print(Text(reason))
    cells = plan.view.audit.checked.get(StayNear.rule_id, 0)
    is_near = plan.view.month.draft is not None
    changed = [("cli-fact-changed", say("cli-fact-changed-value", count=cells))] if is_near else []
    if plan.solve.stopped_by == "cancelled":
        console.print(f"[bold]{say('cli-interrupted-best')}[/]")
    if plan.solve.stopped_by == "memory":
        console.print(f"[bold]{say('cli-memory-best')}[/]")
    proven = say(
        f"cli-fact-cost-{proof_state(plan)}", cost=cost_text(plan.view), bound=bound_text(plan), gap=gap_text(plan)
    )
    needed, there = number_text(plan.people_needed), number_text(plan.people_there)
    forecasts = [
        say(
            "cli-fact-forecast-value",
            queue=forecast.queue_id,
            model=say(forecast.choice.model),
            wape=percent_text(forecast.backtest.scores.wape),
            naive=percent_text(forecast.backtest.seasonal_naive_wape),
        )
        for forecast in plan.forecasts
    ]
    facts = [
        ("cli-fact-cost", proven),
        *cover_facts(plan.view, say),
        *_service_facts(plan, say),
        ("cli-fact-people", say("cli-fact-people-value", needed=needed, there=there)),
        *wish_facts(plan.view, say),
        *changed,
        *(("cli-fact-forecast", forecast) for forecast in forecasts),
        ("cli-fact-seconds", f"{plan.solve.seconds:.0f} s"),
    ]
    console.print(fact_table(facts, say))
    for code, arguments in plan.repairs:
        console.print(f"[dim]· {escape(remark_text(say, code, arguments))}[/]")
    console.print(Text(say("cli-written", folder=str(out))), soft_wrap=True)


def print_breaches(console: Console, view: RosterView, breaches: tuple[Breach, ...], say: Texts) -> None:
    """The first breaches, and how many more there are."""
    console.print(breach_table(view, breaches[:MOST_BREACHES], say))
    if len(breaches) > MOST_BREACHES:
        console.print(f"[dim]{say('cli-more-breaches', count=len(breaches) - MOST_BREACHES)}[/]")


def cost_text(view: RosterView) -> str:
    """What a roster costs, as plan and audit print it."""
    return number_text(view.audit.cost, 0)


def cover_facts(view: RosterView, say: Texts) -> list[Fact]:
    """What is short of the requirement and what is over."""
    short, over = short_and_over_share(view)
    return [("cli-fact-cover", say("cli-fact-cover-value", short=percent_text(short), over=percent_text(over)))]


def _service_facts(plan: Plan, say: Texts) -> list[Fact]:
    """Calls answered in time; nothing where none are expected."""
    levels = asdict(plan.service)
    if levels["required"] is None:
        return []
    shown = {name: percent_text(level) for name, level in levels.items()}
    told = "formula" if levels["simulated"] is None else "value"
    return [("cli-fact-service", say(f"cli-fact-service-{told}", **shown))]


def wish_facts(view: RosterView, say: Texts) -> list[Fact]:
    """Wishes granted of those asked."""
    wishes = wish_outcomes(view)
    if not wishes:
        return [("cli-fact-wishes", say("cli-fact-wishes-none"))]
    granted = sum(wish.granted for wish in wishes)
    return [("cli-fact-wishes", say("cli-fact-wishes-value", granted=granted, asked=len(wishes)))]


def fact_table(facts: Sequence[Fact], say: Texts) -> Table:
    """Key numbers with their labels; wrapped, never cut."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in facts:
        table.add_row(say(name), Text(value))
    return table


def print_waived(console: Console, view: RosterView, say: Texts) -> None:
    """Breaches that somebody lets stand, with the reason and the name."""
    waived = view.audit.waived
    if waived:
        console.print(f"[bold]{say('cli-waived', count=len(waived), shown=min(len(waived), MOST_BREACHES))}[/]")
        console.print(breach_table(view, waived[:MOST_BREACHES], say))


def breach_table(view: RosterView, breaches: tuple[Breach, ...], say: Texts) -> Table:
    """Breaches with date, person, and the sentence with clause and rule; wrapped, never cut."""
    names = {person.employee_id: person.name for person in view.month.people}
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold", max_width=_WIDEST_PERSON)
    table.add_column(overflow="fold", ratio=1)
    for breach in breaches:
        who = f"{breach.employee_id} {names.get(breach.employee_id, '')}" if breach.employee_id else ""
        table.add_row(
            Text("  " + (breach.day.isoformat() if breach.day else "")),
            Text(who),
            Text.assemble(waived_sentence(say, breach), "  ", (cited_text(say, breach), "dim")),
        )
    return table
