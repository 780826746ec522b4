"""``paiban``: the command line."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import typer

from api.cli.commands import (
    audit_command,
    check_command,
    explain_command,
    export_command,
    init_command,
    plan_command,
    repair_command,
    rules_command,
    swap_command,
)
from api.cli.errors import INTERRUPTED, report_error
from api.cli.language import terminal_language
from api.cli.options import HelpfulCommand, HelpfulGroup
from api.locale.texts import texts
from staffing.errors import PaibanError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["app", "main"]


def _app(language: str) -> typer.Typer:
    """All commands with their help in one language."""
    say = texts(language)
    made = typer.Typer(
        cls=HelpfulGroup,
        add_completion=False,
        no_args_is_help=True,
        help=say("cli-help"),
        pretty_exceptions_enable=False,
    )
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
    }
    for name, command in commands.items():
        made.command(name, cls=HelpfulCommand, help=say(f"cli-help-{name}"))(command)
    return made


app = _app(terminal_language())


def main() -> None:
    """Run a command; errors meant for the user become text and an exit code."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        app()
    except PaibanError as error:
        sys.exit(report_error(error, texts(terminal_language())))
    except KeyboardInterrupt:
        print(texts(terminal_language())("cli-interrupted-nothing"), file=sys.stderr)
        sys.exit(INTERRUPTED)
