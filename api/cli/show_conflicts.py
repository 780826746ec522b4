"""Why hard rules cannot all be kept, on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.files.conflict_texts import heading, part_lines, relaxation_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.locale.texts import Texts
    from api.services.conflict_result import Conflict
    from staffing.month import CentreMonth

__all__ = ["show_conflicts"]

PROVEN = {"irreducible", "proven"}


def show_conflicts(
    conflicts: Sequence[Conflict], month: CentreMonth, say: Texts, *, with_ways_out: bool = True
) -> None:
    """Print each conflict: what cannot hold together, then what could be given up; wrapped, never cut.

    Parameters
    ----------
    with_ways_out
        Whether ways out have been looked for.
    """
    console = Console(highlight=False)
    for number, conflict in enumerate(conflicts, start=1):
        console.print(Text(heading(say, conflict, number), style="bold"))
        table = Table.grid(padding=(0, 2, 0, 0))
        for _ in range(3):
            table.add_column(overflow="fold")
        for line in part_lines(say, month, conflict):
            table.add_row(Text("  " + line.days), Text(line.who), Text.assemble(line.rule, "  ", (line.cited, "dim")))
        console.print(table)
        if not with_ways_out or conflict.state not in PROVEN:
            continue
        ways = relaxation_lines(say, month, conflict)
        console.print(Text("  " + say("conflict-relaxations" if ways else "conflict-no-relaxation")))
        listed = Table.grid(padding=(0, 2, 0, 0))
        listed.add_column(no_wrap=True)
        listed.add_column(overflow="fold")
        for place, way in enumerate(ways, start=1):
            said = "\n".join(filter(None, (way.gives, way.sentence, f"→ {way.price}")))
            listed.add_row(f"   {place}.", Text(said))
        console.print(listed)
