"""The documentation's commands, run once in a copy of the checkout."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.architecture.tree import copy_checkout
from tests.docs.pages import Command, commands

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_COMMAND_SECONDS = 1200
SCRIPTS = ("script/setup", "script/demo", "script/test")


@dataclass(frozen=True)
class Ran:
    """A command of a page, the exit code the page promises, and what became of it."""

    command: str
    promised: int
    exit_code: int
    output: str


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout that finds the programs of this environment in its own ``.venv``."""
    folder = copy_checkout(tmp_path_factory.mktemp("checkout"))
    (folder / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    return folder


@pytest.fixture(scope="session")
def run_page(workspace: Path) -> Callable[[str], tuple[Ran, ...]]:
    """Runs the commands of a page in order, each page once; scripts that would start the tests again are not run."""

    @cache
    def run(page: str) -> tuple[Ran, ...]:
        asked = [command for command in commands(page) if shlex.split(command.line)[0] not in SCRIPTS]
        return tuple(_run(command, workspace) for command in asked)

    return run


def _run(command: Command, folder: Path) -> Ran:
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(
        ["sh", "-c", command.line],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=LONGEST_COMMAND_SECONDS,
        check=False,
    )
    return Ran(command.line, command.exit_code, done.returncode, done.stdout)
