"""The console script as a user runs it, and the files it leaves."""

from __future__ import annotations

import contextlib
import csv
import hashlib
import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from api.cli.main import main

__all__ = [
    "EXAMPLE",
    "Finished",
    "environment",
    "json_of",
    "paiban",
    "paiban_command",
    "paiban_here",
    "table",
    "tree_digest",
]

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "mobile-ops-centre"
MOST_SECONDS = 600


@dataclass(frozen=True)
class Finished:
    """A command that has ended."""

    exit_code: int
    stdout: str
    stderr: str


def paiban_command(*arguments: object) -> list[str]:
    """Command line of the installed console script, of the environment the tests run in."""
    return [str(Path(sys.executable).parent / "paiban"), *(str(argument) for argument in arguments)]


def environment() -> dict[str, str]:
    """Environment in which nothing but ``--lang`` decides the language, and lines are not cut."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PAIBAN_LANG", "LANG", "LC_ALL"}}
    return {**kept, "COLUMNS": "300", "LC_ALL": "C.UTF-8"}


def paiban(*arguments: object, cwd: Path | None = None) -> Finished:
    """Run a command to its end."""
    done = subprocess.run(
        paiban_command(*arguments),
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment(),
        timeout=MOST_SECONDS,
        check=False,
    )
    return Finished(done.returncode, done.stdout, done.stderr)


def paiban_here(*arguments: object) -> Finished:
    """The same in this process, for commands that end before any work: a hundred of them in seconds."""
    stdout, stderr, code = io.StringIO(), io.StringIO(), 0
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGPIPE)}
    try:
        with (
            mock.patch.object(sys, "argv", ["paiban", *(str(argument) for argument in arguments)]),
            mock.patch.dict(os.environ, environment(), clear=True),
            contextlib.redirect_stdout(stdout),
            contextlib.redirect_stderr(stderr),
        ):
            main()
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    return Finished(code, stdout.getvalue(), stderr.getvalue())


def table(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def json_of(path: Path) -> Any:
    """Content of a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def tree_digest(folder: Path) -> dict[str, str]:
    """Digest by relative path of everything below a folder, hidden files in."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        for path in sorted(folder.rglob("*"))
    }
