"""What a repair came to, on one screen: whose days change and why, what is broken and short before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.cli.show_plan import fact_table, print_breaches, print_waived
from api.files.plan_texts import number_text, symbol_name
from staffing.noise import COUNT_NOISE

if TYPE_CHECKING:
    from pathlib import Path

    from api.locale.texts import Texts
    from api.services.repair import ChangedCell, Repair

__all__ = ["fewest_text", "others_text", "show_repair", "show_written"]

MOST_DAYS = 10


def show_repair(repair: Repair, say: Texts) -> None:
    """Print the verdict and what stays broken, the changed days and the key numbers."""
    console = Console(highlight=False)
    hard, changes = repair.after.audit.hard, len(repair.changes)
    people = len({cell.employee_id for cell in repair.changes})
    verdict, style = ("cli-repair-broken", "red") if hard else ("cli-repair-kept", "green")
    numbers = {"count": len(hard), "absent": len(repair.absences), "changes": changes, "people": people}
    console.print(Text(say(verdict, numbers), style=f"bold {style}"))
    if hard:
        print_breaches(console, repair.after, hard, say)
    print_waived(console, repair.after, say)
    console.print(_change_table(repair, say))
    published, before, after = (number_text(short, 0) for short in repair.short_by_day.sum(axis=1))
    costs = (number_text(view.audit.cost, 0) for view in (repair.before, repair.after))
    facts = [
        ("cli-fact-fewest", fewest_text(repair, say)),
        ("cli-fact-others", others_text(repair, say)),
        ("cli-fact-hard", say("cli-fact-hard-value", before=len(repair.before.audit.hard), after=len(hard))),
        ("cli-fact-cover", say("cli-fact-short-value", published=published, before=before, after=after)),
        *(("cli-fact-short-day", text) for text in _short_days(repair, say)),
        ("cli-fact-cost", say("cli-fact-cost-repaired", **dict(zip(("before", "after"), costs, strict=True)))),
        ("cli-fact-seconds", f"{repair.seconds:.1f} s"),
    ]
    console.print(fact_table(facts, say))


def show_written(out: Path, say: Texts, *, with_leave: bool) -> None:
    """Print where the files are, and that the centre has to learn of leave it has not in its own table."""
    console = Console(highlight=False)
    console.print(Text(say("cli-repair-written", folder=str(out))), soft_wrap=True)
    if with_leave:
        console.print(Text(say("cli-repair-leave", file=str(out / "absences.csv"))), soft_wrap=True)


def fewest_text(repair: Repair, say: Texts) -> str:
    """How many changes the hard rules need, what of it is proven, and why there are more."""
    if repair.after.audit.hard:
        told = say("cli-repair-fewest-broken", fewest=repair.fewest, needed=repair.needed)
    elif repair.fewest == repair.needed:
        told = say("cli-repair-fewest-proven", needed=repair.needed)
    else:
        told = say("cli-repair-fewest-bounded", fewest=repair.fewest, needed=repair.needed)
    more, price = len(repair.changes) - repair.fewest, number_text(repair.change_price, 0)
    return told + say("cli-repair-more", more=more, price=price)


def others_text(repair: Repair, say: Texts) -> str:
    """What is known of changes that were not made."""
    if not repair.settled:
        return say("cli-repair-unsettled")
    told = say("cli-repair-settled", price=number_text(repair.change_price, 0))
    if not (repair.people_settled and repair.people_asked):
        return told
    return told + say("cli-repair-people-settled", people=repair.people_asked)


def _change_table(repair: Repair, say: Texts) -> Table:
    """Absences, then changes: date, person, from what to what, and why."""
    names = {person.employee_id: person.name for person in repair.after.month.people}
    centre = repair.after.month.centre
    table = Table.grid(padding=(0, 2, 0, 0))

    def add(cell: ChangedCell, why: str) -> None:
        who = f"{cell.employee_id} {names[cell.employee_id]}"
        before, after = (
            symbol_name(say, centre, one) if one in centre.leave_types else one for one in (cell.before, cell.after)
        )
        table.add_row(Text(f"  {cell.day}"), Text(who), Text(f"{before} → {after}"), Text(why, style="dim"))

    for cell in repair.absences:
        add(cell, say("cli-repair-absent" if cell.after in centre.leave_types else "cli-repair-fixed"))
    for cell in repair.changes:
        saving = repair.savings[cell.employee_id]
        needed = saving is None
        add(cell, say("cli-repair-needed") if needed else say("cli-repair-saves", saving=number_text(saving or 0.0, 0)))
    return table


def _short_days(repair: Repair, say: Texts) -> list[str]:
    """Days on which what is missing is not what it was, the first of them."""
    month = repair.after.month
    differs = np.ptp(repair.short_by_day, axis=0) > COUNT_NOISE
    return [
        say(
            "cli-fact-short-day-value",
            day=month.date_of(int(day)).isoformat(),
            **{
                name: number_text(short, 0)
                for name, short in zip(("published", "before", "after"), repair.short_by_day[:, day], strict=True)
            },
        )
        for day in np.flatnonzero(differs)[:MOST_DAYS]
    ]
