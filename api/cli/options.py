"""Options that several commands share, and how ``--help`` shows options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text
from typer.core import TyperCommand, TyperGroup

from api.cli.language import terminal_language
from api.locale.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.locale.texts import Texts

__all__ = [
    "AsOf",
    "CentreFolder",
    "HelpfulCommand",
    "HelpfulGroup",
    "History",
    "Lang",
    "Memory",
    "TimeLimit",
    "Workers",
    "help_text",
]

MOST_COLUMNS = 100


def help_text(name: str) -> str:
    """Help of an option in the terminal's language."""
    return texts(terminal_language())(f"cli-option-{name}")


Lang = Annotated[Literal["zh", "en"] | None, typer.Option("--lang", help=help_text("lang"))]
CentreFolder = Annotated[str, typer.Argument(metavar="CENTRE", help=help_text("centre"))]
History = Annotated[
    list[str] | None, typer.Option("--history", metavar="QUEUE=FILE[,scale=X]", help=help_text("history"))
]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help=help_text("as-of"))]
TimeLimit = Annotated[
    float | None, typer.Option("--time-limit", metavar="SECONDS", min=1, help=help_text("time-limit"))
]
Memory = Annotated[int | None, typer.Option("--memory", metavar="MB", min=1, help=help_text("memory"))]
Workers = Annotated[int, typer.Option("--workers", min=1, max=64, help=help_text("workers"))]


class HelpfulCommand(TyperCommand):
    """A command whose help is wrapped to the terminal: nothing of a text is cut, Chinese ones included."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, what the command does, and every parameter."""
        formatter.write(_help_text(self, ctx, []))


class HelpfulGroup(TyperGroup):
    """A group of commands with such help."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, what the program does, every command, and the options."""
        commands = [(name, self.commands[name].help or "") for name in self.list_commands(ctx)]
        formatter.write(_help_text(self, ctx, commands))


def _help_text(command: Any, ctx: Any, commands: Sequence[tuple[str, str]]) -> str:
    say = texts(terminal_language())
    console = Console(highlight=False)
    console.width = min(console.width, MOST_COLUMNS)
    parameters = command.get_params(ctx)
    given = [str(one.metavar) for one in parameters if one.param_type_name == "argument"]
    usage = [say("cli-usage"), ctx.command_path, *(["COMMAND"] if commands else []), *given, "[OPTIONS]"]
    with console.capture() as written:
        console.print(Text(" ".join(usage), style="bold"))
        console.print()
        console.print(_text(command.help or ""))
        if commands:
            _print_rows(console, say("cli-commands"), commands)
        _print_rows(console, say("cli-options"), [_row(say, ctx, one) for one in parameters])
    return written.get().rstrip("\n")


def _print_rows(console: Console, heading: str, rows: Sequence[tuple[str, str]]) -> None:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="cyan")
    table.add_column(overflow="fold")
    for name, said in rows:
        table.add_row(Text("  " + name), _text(said))
    console.print()
    console.print(Text(heading, style="bold"))
    console.print(table)


def _text(said: str) -> Text:
    return Text(said, overflow="fold")


def _row(say: Texts, ctx: Any, parameter: Any) -> tuple[str, str]:
    """Spelling and explanation of a parameter."""
    if parameter.param_type_name == "argument":
        name = str(parameter.metavar)
    else:
        name = " ".join([*parameter.opts, *_value_name(ctx, parameter)])
    said = [say("cli-option-help") if parameter.name == "help" else parameter.help or ""]
    if parameter.required:
        said.append(say("cli-required"))
    elif isinstance(parameter.default, int) and not isinstance(parameter.default, bool):
        said.append(say("cli-default", value=str(parameter.default)))
    return name, " ".join(said)


def _value_name(ctx: Any, parameter: Any) -> list[str]:
    """How the value of an option is called; nothing for a switch."""
    if parameter.is_flag:
        return []
    if parameter.metavar:
        return [parameter.metavar]
    shown = str(parameter.display_type_rich(ctx=ctx) or "").strip("<>")
    return [shown if "|" in shown else "N"]
