"""What an audit found, on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.cli.show_plan import breach_table, cost_text, cover_facts, fact_table, print_waived, wish_facts
from api.files.plan_texts import number_text, remark_text, rule_name, with_product_defaults
from api.services.rosters import waiver_remarks
from staffing.compliance import PRODUCT_DEFAULT

if TYPE_CHECKING:
    from api.locale.texts import Texts
    from api.services.plan_result import RosterView
    from staffing.compliance import Compliance

__all__ = ["show_audit"]

MOST_SOFT_BREACHES = 10
MOST_HARD_BREACHES = 60


def show_audit(view: RosterView, say: Texts) -> None:
    """Print hard breaches, what was waived, the key numbers, what of the soft ones costs most, and the clauses.

    A roster judged without a requirement says so first.
    """
    console = Console(highlight=False)
    if view.audit.not_judged:
        console.print(f"[bold yellow]{say('cli-audit-clock-only')}[/]")
    if view.audit.hard:
        console.print(f"[bold red]{say('cli-hard-breaches', count=len(view.audit.hard))}[/]")
        console.print(breach_table(view, view.audit.hard[:MOST_HARD_BREACHES], say))
        if len(view.audit.hard) > MOST_HARD_BREACHES:
            console.print("  " + say("cli-hard-more", count=len(view.audit.hard) - MOST_HARD_BREACHES))
    else:
        console.print(f"[bold green]{say('cli-no-hard-breaches')}[/]")
    print_waived(console, view, say)
    for code, arguments in waiver_remarks(view):
        console.print(Text(remark_text(say, code, arguments)))
    cost = cost_text(view)
    facts = [("cli-fact-cost", say("cli-fact-cost-broken", cost=cost) if view.audit.hard else cost)]
    if view.month.demand.known:
        facts += cover_facts(view, say)
    console.print(fact_table([*facts, *wish_facts(view, say)], say))
    _print_soft(console, view, say)
    _print_clauses(console, view.compliance, say)


def _print_soft(console: Console, view: RosterView, say: Texts) -> None:
    """What the soft breaches that nobody has waived make of the cost, and the dearest of them."""
    soft = [breach for breach in view.audit.breaches if breach.severity == "soft" and not breach.waived]
    cost = sum(breach.cost for breach in soft)
    rest = number_text(view.audit.cost - cost, 0)
    console.print(say("cli-audit-soft", count=len(soft), cost=number_text(cost, 0), rest=0 if rest == "0" else rest))
    dearest = tuple(sorted(soft, key=lambda breach: -breach.cost)[:MOST_SOFT_BREACHES])
    if len(soft) > len(dearest):
        console.print(say("cli-audit-soft-shown", shown=len(dearest)))
    if dearest:
        console.print(breach_table(view, dearest, say))


def _print_clauses(console: Console, found: Compliance, say: Texts) -> None:
    """Clauses that are broken, then how many are not."""
    lines = [line for line in found.lines if line.clause != PRODUCT_DEFAULT]
    cited = {line.clause for line in lines}
    if not cited and not found.not_judged:
        return
    broken = {line.clause for line in lines if line.breaches}
    kept = {line.clause for line in lines if line.checked} - broken
    if broken:
        console.print(f"[bold]{say('cli-clauses-broken', count=len(broken))}[/]")
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True)
        for _ in range(2):
            table.add_column(overflow="fold")
        for line in sorted((line for line in lines if line.breaches), key=lambda line: line.breaches == line.waived):
            said = say("cli-clause-broken", broken=line.breaches, checked=line.checked, waived=line.waived)
            rule = with_product_defaults(say, rule_name(say, line.rule), line.product_defaults)
            table.add_row(Text(f"  {line.clause}"), Text(rule), Text(said))
        console.print(table)
    untested = len(cited - broken - kept)
    console.print(say("cli-clauses-kept", kept=len(kept), untested=untested, elsewhere=len(found.not_judged)))
