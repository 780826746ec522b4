"""Why hard rules cannot all be kept, on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.files.conflict_texts import heading, not_counting_lines, part_lines, relaxation_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.locale.texts import Texts
    from api.services.conflict_result import Conflict
    from staffing.month import CentreMonth

__all__ = ["show_conflicts"]

PROVEN = {"irreducible", "proven"}


def show_conflicts(
    conflicts: Sequence[Conflict],
    month: CentreMonth,
    say: Texts,
    *,
    with_ways_out: bool = True,
    to_stderr: bool = False,
) -> None:
    """Print each conflict: what cannot hold together, then what could be given up; wrapped, never cut.

    Parameters
    ----------
    with_ways_out
        Whether ways out have been looked for.
    to_stderr
        Whether they stand among the progress and not in the outcome.
    """
    console = Console(highlight=False, stderr=to_stderr)
    for number, conflict in enumerate(conflicts, start=1):
        console.print(Text(heading(say, conflict, number), style="bold"))
        for line in part_lines(say, month, conflict):
            code = "conflict-part" if line.who else "conflict-part-of-nobody"
            text = say(code, days=line.days, who=line.who, rule=line.rule)
            console.print(Padding(Text.assemble(text, "  ", (line.cited, "dim")), (0, 0, 0, 2), expand=False))
        for said in not_counting_lines(say, month, conflict):
            console.print(Padding(Text(said), (0, 0, 0, 2), expand=False))
        if with_ways_out and any(part.minutes for part in conflict.parts):
            console.print(Padding(Text(say("conflict-other-times")), (0, 0, 0, 2), expand=False))
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
