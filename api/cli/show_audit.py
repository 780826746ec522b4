"""What an audit found, on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console

from api.cli.show_plan import breach_table

if TYPE_CHECKING:
    from api.locale.texts import Texts
    from api.services.plan_result import RosterView

__all__ = ["show_audit"]

MOST_SOFT_BREACHES = 10


def show_audit(view: RosterView, say: Texts) -> None:
    """Print every hard breach, then what of the soft ones costs most."""
    console = Console(highlight=False)
    if view.audit.hard:
        console.print(f"[bold red]{say('cli-hard-breaches', count=len(view.audit.hard))}[/]")
        console.print(breach_table(view, view.audit.hard, say))
    else:
        console.print(f"[bold green]{say('cli-no-hard-breaches')}[/]")
    if view.audit.not_judged:
        console.print(say("cli-audit-clock-only"))
    soft = [breach for breach in view.audit.breaches if breach.severity == "soft"]
    dearest = tuple(sorted(soft, key=lambda breach: -breach.cost)[:MOST_SOFT_BREACHES])
    name = "cli-audit-soft-first" if len(soft) > len(dearest) else "cli-audit-soft"
    console.print(say(name, count=len(soft), cost=round(view.audit.cost), shown=len(dearest)))
    if dearest:
        console.print(breach_table(view, dearest, say))
