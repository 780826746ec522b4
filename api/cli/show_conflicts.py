"""Why hard rules cannot all be kept, on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.files.conflict_texts import told_conflicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.locale.texts import Texts
    from api.services.conflict_result import Conflict
    from staffing.month import CentreMonth

__all__ = ["show_conflicts"]


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

    def line(text: Text) -> None:
        console.print(Padding(text, (0, 0, 0, 2), expand=False))

    for told in told_conflicts(say, month, conflicts, with_ways_out=with_ways_out):
        console.print(Text(told.heading, style="bold"))
        if told.people:
            line(Text(told.people))
        for part in told.parts:
            code = "conflict-part" if part.who else "conflict-part-of-nobody"
            text = say(code, days=part.days, who=part.who, rule=part.rule)
            line(Text.assemble(text, "  ", (part.cited, "dim")))
        for note in told.notes:
            line(Text(note))
        if not told.ways_heading:
            continue
        console.print(Text("  " + told.ways_heading))
        listed = Table.grid(padding=(0, 2, 0, 0))
        listed.add_column(no_wrap=True)
        listed.add_column(overflow="fold")
        for place, way in enumerate(told.ways, start=1):
            said = "\n".join(filter(None, (way.gives, way.sentence, f"→ {way.price}")))
            listed.add_row(f"   {place}.", Text(said))
        console.print(listed)
