"""Tables of months, peers and repairs from what is kept; nothing is run again that is."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from benchmarks import sizes

if TYPE_CHECKING:
    from pathlib import Path

OURS = {
    "first_roster_seconds": 1.25,
    "seconds_to_gap": {"1%": 6.0},
    "price": 1010.0,
    "lower_bound": 1000.0,
    "gap": 0.0099,
    "violations": 0,
    "peak_memory_mb": 300.4,
}
REPAIR = {"command_seconds": 3.5, "seconds": 2.24, "changes": 2, "changes_needed": 1}


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Commands run, none of them in truth."""
    seen: list[list[str]] = []

    def stand_in(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        seen.append(command[2:])
        people = int(command[command.index("--people") + 1])
        answer: dict[str, object] = {"people": people, "agent": REPAIR, "post": REPAIR}
        if "benchmarks.month" in command:
            answer = {"people": people, "seconds_limit": 30.0, "ours": OURS, "plain_cpsat": {"notice": "out of memory"}}
        return subprocess.CompletedProcess(command, 0, "words\n" + json.dumps(answer) + "\n", "")

    monkeypatch.setattr(sizes.subprocess, "run", stand_in)
    monkeypatch.setattr(sizes, "commit", lambda: "abc1234")
    return seen


@pytest.mark.usefixtures("commands")
def test_what_was_measured_stands_beside_what_was_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sizes.main(["--months", "60,300", "--peers", "60", "--repairs", "100", "--results", str(tmp_path / "kept")])
    said = capsys.readouterr().out
    assert "| 60 | 30 s | ≤ 2% in 30 s | 1.2 s | 1,010 | 1,000 | 0.99% | 6.0 s | 0.100 | 300 MB |" in said
    assert "| 300 | 30 s | – |" in said
    assert "| 60 | 1,010, 0 missed, bound 1,000 | out of memory | no roster |" in said
    assert "| 100 | agent missed most | ≤ 5 s | 3.5 s | 2.2 s | 2 / 1 |" in said
    assert "Source: abc1234." in said


def test_it_goes_on_with_what_is_missing(tmp_path: Path, commands: list[list[str]]) -> None:
    kept = str(tmp_path / "kept")
    sizes.main(["--months", "60", "--peers", "60", "--repairs", "", "--results", kept])
    sizes.main(["--months", "60,200", "--peers", "60", "--repairs", "", "--results", kept])
    assert commands == [
        ["benchmarks.month", "--people", "60", "--peers"],
        ["benchmarks.month", "--people", "200"],
    ]
