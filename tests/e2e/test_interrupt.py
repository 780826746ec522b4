"""Stopping: Ctrl-C keeps the best roster so far, a time limit is kept, and there are never half-written files."""

from __future__ import annotations

import signal
import subprocess
import threading
import time
from typing import TYPE_CHECKING

import pytest

from tests.e2e.command import EXAMPLE, environment, json_of, paiban, paiban_command, table
from tests.e2e.conftest import MONTH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow

FILES = {
    "roster.csv", "duties.csv", "requirement.csv", "coverage.csv", "forecast.csv", "audit.json", "summary.json",
    "conflicts.json", "roster.xlsx", "report.html",
}  # fmt: skip
MOST_SECONDS = 300


class Running:
    """A plan under way, its progress lines read as they come."""

    def __init__(self, *arguments: object) -> None:
        self.process = subprocess.Popen(
            paiban_command("plan", *arguments, "--lang", "en"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=environment(),
        )
        self.lines: list[str] = []
        self.arrived = threading.Condition()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            with self.arrived:
                self.lines.append(line)
                self.arrived.notify_all()

    def wait_for(self, wanted: Callable[[str], bool]) -> None:
        with self.arrived:
            assert self.arrived.wait_for(lambda: any(map(wanted, self.lines)), MOST_SECONDS), self.lines

    def interrupt(self) -> None:
        self.process.send_signal(signal.SIGINT)

    def end(self) -> tuple[int, str]:
        """Exit code and everything on stderr."""
        assert self.process.stdout is not None
        self.process.stdout.read()
        code = self.process.wait(MOST_SECONDS)
        self.reader.join()
        self.process.stdout.close()
        assert self.process.stderr is not None
        self.process.stderr.close()
        return code, "".join(self.lines)


@pytest.fixture
def start() -> Iterator[Callable[..., Running]]:
    """Start plans that do not outlive the test."""
    started: list[Running] = []

    def one(*arguments: object) -> Running:
        started.append(Running(*arguments))
        return started[-1]

    yield one
    for running in started:
        if running.process.poll() is None:
            running.process.kill()
            running.end()


def assert_complete(out: Path) -> dict:
    """All files are there and tell of one roster; the summary."""
    assert {path.name for path in out.iterdir()} == FILES
    summary, audit = json_of(out / "summary.json"), json_of(out / "audit.json")
    assert summary["hard_breaches"] == sum(
        breach["severity"] == "hard" and not breach["waived"] for breach in audit["breaches"]
    )
    rows = table(out / "roster.csv")
    assert len(rows) == 31 * len({row["employee_id"] for row in rows})
    coverage = table(out / "coverage.csv")
    required = sum(float(row["required"]) for row in coverage)
    assert summary["short_share"] == pytest.approx(sum(float(row["short"]) for row in coverage) / required, abs=1e-5)
    assert 0 <= summary["lower_bound"] <= summary["objective"]
    done = paiban("audit", EXAMPLE, out / "roster.csv", "--json", "--lang", "en")
    assert done.exit_code == (1 if summary["hard_breaches"] else 0)
    assert done.stdout == (out / "audit.json").read_text(encoding="utf-8")
    assert not [path for path in out.parent.iterdir() if path != out]
    return summary


def test_ctrl_c_in_the_search_writes_the_best_roster_so_far(start: Callable[..., Running], tmp_path: Path) -> None:
    out = tmp_path / "out" / "december"
    running = start(EXAMPLE, *MONTH, "--effort", 8, "--out", out)
    running.wait_for(lambda line: "Making rosters" in line or "Polishing" in line)
    running.interrupt()
    code, said = running.end()
    assert code == 130, said
    assert "Traceback" not in said
    summary = assert_complete(out)
    assert summary["stopped_by"] == "cancelled"
    assert summary["hard_breaches"] == 0
    assert summary["lower_bound"] > 0


def test_ctrl_c_soon_after_the_first_roster_still_writes_consistent_files(
    start: Callable[..., Running], tmp_path: Path
) -> None:
    out = tmp_path / "out" / "december"
    running = start(EXAMPLE, *MONTH, "--effort", 8, "--out", out)
    running.wait_for(lambda line: "First roster" in line)
    running.interrupt()
    code, said = running.end()
    assert code == 130, said
    assert "Traceback" not in said
    assert_complete(out)


def test_ctrl_c_before_there_is_a_roster_writes_nothing(start: Callable[..., Running], tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "roster.csv").write_text("my own\n")
    running = start(EXAMPLE, *MONTH, "--effort", 8, "--out", out)
    running.wait_for(lambda line: "Forecasting" in line)
    running.interrupt()
    code, said = running.end()
    assert code == 130, said
    assert "nothing was written" in said
    assert "Traceback" not in said
    assert [(path.name, path.read_text()) for path in out.iterdir()] == [("roster.csv", "my own\n")]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_time_limit_bounds_the_whole_command_and_yields_a_roster(tmp_path: Path) -> None:
    out = tmp_path / "out" / "december"
    began = time.monotonic()
    done = paiban("plan", EXAMPLE, *MONTH, "--time-limit", 40, "--lang", "en", "--out", out)
    seconds = time.monotonic() - began
    assert done.exit_code in {0, 1}, done.stderr
    # Not a benchmark: only that the limit ends the search, however busy the machine is.
    assert seconds <= 100
    summary = assert_complete(out)
    assert summary["stopped_by"] in {"time", "proven"}
    assert done.exit_code == (1 if summary["hard_breaches"] else 0)


def test_a_time_limit_too_short_for_any_roster_ends_with_3_and_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out" / "december"
    done = paiban("plan", EXAMPLE, *MONTH, "--time-limit", 1, "--lang", "en", "--out", out)
    if done.exit_code == 3:
        assert "nothing was written" in done.stderr
        assert not out.parent.exists()
    else:  # a machine so fast that there was one
        assert done.exit_code in {0, 1}
        assert_complete(out)
