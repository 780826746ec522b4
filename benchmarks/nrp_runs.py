"""Runs over published instances, each a process of its own, kept in a file of JSON lines as soon as it has ended.

Beside that file lies every solution; what it costs and breaks is read from there again, not from what the process said.
And a log of its progress while it runs, for whoever waits an hour for it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.nrp_instance import read_instance
from benchmarks.nrp_score import broken_limits, objective_of, read_solution

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Job", "Run", "commit", "missing", "read_runs", "run_and_keep"]

ROOT = Path(__file__).resolve().parents[1]
LIMIT_BROKEN, NO_ROSTER = 1, 3
"""Exit statuses of `benchmarks.nrp` that are results, not failures."""


@dataclass(frozen=True, order=True)
class Job:
    """What to run: an instance's number, a time limit and a seed."""

    time_limit: int
    instance: int
    seed: int


@dataclass(frozen=True)
class Run:
    """What came of a job; without a roster in time, ``objective`` is None.

    Attributes
    ----------
    seconds
        From the start of reading to the solution, as the command measures it.
    commit
        State of the product's source that ran.
    """

    time_limit: int
    instance: int
    seed: int
    objective: int | None
    lower_bound: int
    broken_limits: int
    seconds: float
    commit: str

    @property
    def job(self) -> Job:
        """What was run."""
        return Job(self.time_limit, self.instance, self.seed)


def read_runs(results: Path) -> list[Run]:
    """Runs kept so far; none where there is no file."""
    if not results.exists():
        return []
    return [Run(**json.loads(line)) for line in results.read_text(encoding="utf-8").splitlines()]


def missing(jobs: Iterable[Job], runs: Iterable[Run]) -> list[Job]:
    """Jobs not run yet, in their order."""
    done = {run.job for run in runs}
    return [job for job in jobs if job not in done]


def commit() -> str:
    """State of the source, as git describes it; results kept since are no change of it."""
    at = _git("describe", "--always", "--exclude=*")
    changed = _git("status", "--porcelain", "--", ".", ":!benchmarks/results")
    return f"{at}-dirty" if at and changed else at or "unknown"


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def run_and_keep(job: Job, folder: Path, results: Path) -> Run:
    """Run a job and append what came of it to the results.

    Raises
    ------
    RuntimeError
        The process failed; nothing is kept.
    """
    results.parent.mkdir(parents=True, exist_ok=True)
    run = _run(job, folder, results.parent)
    with results.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(run)) + "\n")
    return run


def _run(job: Job, folder: Path, out: Path) -> Run:
    source = commit()
    file = folder / f"Instance{job.instance}.txt"
    solution = out / f"Instance{job.instance}-{job.time_limit}s-seed{job.seed}.txt"
    options = ["--time-limit", str(job.time_limit), "--seed", str(job.seed), "--out", str(solution.resolve())]
    command = [sys.executable, "-m", "benchmarks.nrp", str(file.resolve()), *options]
    progress = solution.with_suffix(".log")
    with progress.open("w", encoding="utf-8") as log:
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True, check=False)
    if done.returncode == NO_ROSTER:
        return Run(job.time_limit, job.instance, job.seed, None, 0, 0, float(job.time_limit), source)
    if done.returncode not in (0, LIMIT_BROKEN):
        raise RuntimeError(f"{file.name} failed:\n{progress.read_text(encoding='utf-8')[-2000:]}")
    said = json.loads(done.stdout.splitlines()[-1])
    instance = read_instance(file)
    roster = read_solution(instance, solution)
    return Run(
        job.time_limit,
        job.instance,
        job.seed,
        objective_of(instance, roster),
        said["lower_bound"],
        len(broken_limits(instance, roster)),
        said["seconds"],
        source,
    )
