"""``paiban export CENTRE --out FILE.xlsx|DIR``: a centre's folder as one workbook, or its workbook as a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.language import terminal_language
from api.cli.options import CentreFolder, Lang, help_text
from api.locale.texts import texts

__all__ = ["export"]


def export(
    centre: CentreFolder,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.xlsx|DIR", help=help_text("export-out"))],
    lang: Lang = None,
) -> None:
    from api.files.centre_export import export_centre

    say = texts(terminal_language())
    export_centre(Path(centre), out, say)
    print(say("cli-export-done", out=str(out)))
