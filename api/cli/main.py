"""``paiban``: the command line."""

from __future__ import annotations

import gc
import signal
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.commands import (
    audit_command,
    backtest_command,
    check_command,
    explain_command,
    export_command,
    forecast_command,
    init_command,
    plan_command,
    repair_command,
    require_command,
    rules_command,
    simulate_command,
    swap_command,
)
from api.cli.errors import INTERRUPTED, report_error
from api.cli.language import terminal_language
from api.cli.options import HelpfulCommand, HelpfulGroup, Lang, help_text
from api.locale.texts import texts
from staffing.errors import PaibanError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

__all__ = ["app", "main"]

OBJECTS_BETWEEN_COLLECTIONS = 100_000
"""The tables of a big centre are a million objects in no cycle: looking through them again and again as often as Python
does of itself is a fifth of a short command."""


def _tell_version(asked: bool) -> None:
    if asked:
        print("paiban", version("paiban"))
        raise typer.Exit


def _options(
    _version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_tell_version, help=help_text("version"))
    ] = False,
    _lang: Lang = None,
) -> None:
    """Options of the program itself; the language has been read by `terminal_language`."""


def _app(language: str) -> typer.Typer:
    """All commands with their help in one language."""
    say = texts(language)
    made = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    made.callback(cls=HelpfulGroup, no_args_is_help=True, help=say("cli-help"))(_options)
    commands: dict[str, Callable[..., None]] = {
        "plan": plan_command.plan,
        "check": check_command.check,
        "audit": audit_command.audit,
        "explain": explain_command.explain,
        "init": init_command.init,
        "export": export_command.export,
        "rules": rules_command.rules,
        "swap": swap_command.swap,
        "repair": repair_command.repair,
        "simulate": simulate_command.simulate,
        "require": require_command.require,
        "forecast": forecast_command.forecast,
        "backtest": backtest_command.backtest,
    }
    for name, command in commands.items():
        made.command(name, cls=HelpfulCommand, help=say(f"cli-help-{name}"))(command)
    return made


app = _app(terminal_language())


def _interrupted(_signal: int, _frame: FrameType | None) -> None:
    """Ctrl-C before a command has begun its work, or where it has nothing to show for it."""
    print(texts(terminal_language())("cli-interrupted-nothing"), file=sys.stderr)
    sys.exit(INTERRUPTED)


def main() -> None:
    """Run a command; errors meant for the user become text and an exit code."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    # Click would swallow a KeyboardInterrupt with no word, while files are read and libraries loaded.
    signal.signal(signal.SIGINT, _interrupted)
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS, 50, 50)
    try:
        app()
    except PaibanError as error:
        sys.exit(report_error(error, texts(terminal_language())))
