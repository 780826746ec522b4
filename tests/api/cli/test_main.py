"""The program around its commands: Ctrl-C before a command has begun its work."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from tests.e2e.command import paiban_here

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_ctrl_c_while_files_are_read_is_answered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def read(*_arguments: object, **_more: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("api.cli.month_inputs.load_centre", read)
    done = paiban_here("require", tmp_path, "--month", "2026-12", "--lang", "en")
    assert (done.exit_code, done.stdout, done.stderr) == (130, "", "Interrupted: nothing was written.\n")
