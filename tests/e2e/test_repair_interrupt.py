"""Ctrl-C while a published roster is mended: the best so far with all its files, or nothing; never half of it."""

from __future__ import annotations

import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from tests.e2e.command import environment, json_of, paiban, paiban_command, table

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Planned

pytestmark = pytest.mark.slow

FILES = {
    "absences.csv", "audit.json", "changes.csv", "conflicts.json", "coverage.csv", "duties.csv",
    "requirement.csv", "roster.csv", "roster.xlsx", "summary.json",
}  # fmt: skip
MOST_SECONDS = 300
BETWEEN_SECONDS = 0.3
"""Between two Ctrl-C, so that the first has been heard; audit and workbook take longer than that."""


def interrupted(plan: Planned, out: Path, times: int) -> tuple[int, str]:
    """Exit code and stderr of a repair with all technicians away, interrupted as its search begins."""
    technicians = [row["employee_id"] for row in table(plan.centre / "people.csv") if row["role"] == "technician"]
    absent = [word for who in technicians for word in ("--absent", f"{who}@2026-12-16")]
    options = ("--as-of", "2026-12-14", "--effort", 8, "--lang", "en", "--out", out, *absent)
    process = subprocess.Popen(
        paiban_command("repair", plan.centre, plan.out / "roster.csv", *options),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment(),
    )
    try:
        assert process.stderr is not None
        told = process.stderr.readline()
        assert "Looking for few changes" in told
        for _ in range(times):
            # The handler stands a moment after the line.
            time.sleep(BETWEEN_SECONDS)
            process.send_signal(signal.SIGINT)
        told += process.communicate(timeout=MOST_SECONDS)[1]
    finally:
        process.kill()
    return process.returncode, told


def test_once_writes_the_best_roster_so_far_with_all_its_files(example_plan: Planned, tmp_path: Path) -> None:
    out = tmp_path / "out" / "repaired"
    code, said = interrupted(example_plan, out, times=1)
    assert code == 130, said
    assert "Interrupted: this is the best roster found so far." in said
    assert {path.name for path in out.iterdir()} == FILES
    assert list(out.parent.iterdir()) == [out]
    summary, audit = json_of(out / "summary.json"), json_of(out / "audit.json")
    hard = [breach for breach in audit["breaches"] if breach["severity"] == "hard" and not breach["waived"]]
    assert summary["hard_breaches"] == len(hard) > 0
    rows = table(out / "roster.csv")
    assert len(rows) == len(table(example_plan.out / "roster.csv"))
    absent = {(row["employee_id"], row["start"]) for row in table(out / "absences.csv")}
    assert absent <= {(row["employee_id"], row["date"]) for row in rows if row["shift"] == "sick"}
    # What was written can be read again, as any published roster.
    assert paiban("audit", example_plan.centre, out / "roster.csv", "--lang", "en").exit_code == 1


def test_twice_writes_nothing_at_all(example_plan: Planned, tmp_path: Path) -> None:
    code, said = interrupted(example_plan, tmp_path / "out" / "repaired", times=2)
    assert code == 130, said
    assert "nothing was written" in said
    assert "Traceback" not in said
    assert not list(tmp_path.iterdir())
