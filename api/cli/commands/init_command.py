"""``paiban init DIR``: a documented centre folder to begin with."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer

from api.cli.language import terminal_language
from api.cli.options import Lang  # noqa: TC001 - typer reads the annotations
from api.locale.texts import texts

__all__ = ["init"]


def init(folder: Annotated[Path, typer.Argument(metavar="DIR")], lang: Lang = None) -> None:
    from api.files.centre_template import write_template

    language = terminal_language()
    say = texts(language)
    for path in write_template(folder, language):
        print(path)
    print(say("cli-init-done", folder=str(folder)))
