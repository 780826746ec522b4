"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from api.cli.language import terminal_language
from api.locale.texts import texts

__all__ = ["CentreFolder", "Lang", "help_text"]


def help_text(name: str) -> str:
    """Help of an option in the terminal's language."""
    return texts(terminal_language())(f"cli-option-{name}")


Lang = Annotated[Literal["zh", "en"] | None, typer.Option("--lang", help=help_text("lang"))]
CentreFolder = Annotated[str, typer.Argument(metavar="CENTRE", help=help_text("centre"))]
