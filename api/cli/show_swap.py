"""What became of a swap, on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.cli.show_plan import breach_table

if TYPE_CHECKING:
    from api.cli.swap_workbook import WrittenSwap
    from api.locale.texts import Texts
    from api.services.swap import SwapDecision

__all__ = ["show_swap"]


def show_swap(decision: SwapDecision, say: Texts, written: WrittenSwap | None) -> None:
    """Print the days exchanged, then every clause against it, or where it was written and what is stale now."""
    console = Console(highlight=False)
    verdict, style = ("cli-swap-allowed", "green") if decision.allowed else ("cli-swap-refused", "red")
    count = len(decision.refusals)
    console.print(Text(say(verdict, swap=decision.lines[0].swap_id, count=count), style=f"bold {style}"))
    names = {person.employee_id: person.name for person in decision.view.month.people}
    days = Table.grid(padding=(0, 2, 0, 0))
    for line in decision.lines:
        who = f"{line.employee_id} {names.get(line.employee_id, '')}"
        days.add_row(Text(f"  {line.day.isoformat()}"), Text(who), Text(f"{line.before} → {line.after}"))
    console.print(days)
    asks = any(rule.rule_id == "swaps.consent" for rule in decision.view.rules)
    if decision.allowed and not asks and decision.lines[0].partner is not None:
        console.print(Text(say("cli-swap-no-consent")))
    if not decision.allowed:
        console.print(breach_table(decision.view, decision.refusals, say))
    elif written is not None:
        told = [say("cli-swap-written", roster=str(written.roster), log=str(written.log))]
        if written.remade is not None:
            place, kept = str(written.remade.place), str(written.remade.kept)
            told.append(say("cli-swap-workbook", workbook=place, kept=kept, differing=written.remade.differing))
        if written.stale:
            told.append(say("cli-swap-stale", files=say("output-list-separator").join(written.stale)))
        for sentence in told:
            console.print(Text(sentence), soft_wrap=True)
