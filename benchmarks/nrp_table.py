"""The published rostering instances as tables: published results beside ours, and whether what was asked for is met.

    python -m benchmarks.nrp_table [--time-limit S] [--instances 1,2,5] [--seeds N] [--results FILE] [--markdown]

Without ``--time-limit`` all that was asked for is run: 60 seconds with three seeds, 10 minutes, an hour. Ctrl-C stops;
the same command goes on with what is missing. ``--markdown`` runs nothing and prints what there is.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from statistics import median_low
from typing import TYPE_CHECKING

from benchmarks.nrp_asked import ASKED, Published, Row, from_best, read_published, verdict
from benchmarks.nrp_runs import ROOT, Job, Run, missing, read_runs, run_and_keep

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["main", "report", "rows_of"]

FOLDER = ROOT.parent / "shared" / "nrp"
RESULTS = ROOT / "benchmarks" / "results" / "nrp.jsonl"
STOPPED = 130


def main(arguments: list[str] | None = None) -> int:
    """Command line; 130 where it was stopped before the last run, 1 where a run failed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.nrp_table")
    parser.add_argument("--time-limit", type=int, help="seconds; all that were asked for where it is left out")
    parser.add_argument("--instances", type=_numbers, help="1,2,5; those asked for at the time limit where left out")
    parser.add_argument("--seeds", type=int, help="how many; 3 for 60 seconds, else 1 where it is left out")
    parser.add_argument("--results", type=Path, default=RESULTS, help="file of JSON lines, solutions beside it")
    parser.add_argument("--markdown", action="store_true", help="run nothing")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the instances and published.csv are")
    options = parser.parse_args(arguments)
    if not (options.folder / "published.csv").exists():
        parser.error("no published.csv in ../shared/nrp beside the checkout; --folder says where it is")
    published = read_published(options.folder / "published.csv")
    rows = rows_of(options.time_limit, options.instances, options.seeds)
    if unknown := {number for row in rows for number in row.instances} - published.keys():
        parser.error(f"no published instance {', '.join(map(str, sorted(unknown)))}")
    status = 0
    if not options.markdown:
        try:
            status = _run_missing(rows, options.folder, options.results)
        except KeyboardInterrupt:
            print("stopped; the same command goes on from here", file=sys.stderr)
            status = STOPPED
    print(report(rows, read_runs(options.results), published))
    return status


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(","))


def rows_of(time_limit: int | None, instances: tuple[int, ...] | None, seeds: int | None) -> list[Row]:
    """What was asked for, narrowed or extended by the options; a time limit nobody asked for has no demands."""
    rows = [row for row in ASKED if time_limit in (None, row.time_limit)]
    if time_limit is not None and not rows:
        rows = [Row(time_limit, 1, ASKED[0].instances, ())]
    return [replace(row, seeds=seeds or row.seeds, instances=instances or row.instances) for row in rows]


def _run_missing(rows: list[Row], folder: Path, results: Path) -> int:
    jobs = [Job(row.time_limit, number, seed) for row in rows for number in row.instances for seed in range(row.seeds)]
    todo = missing(jobs, read_runs(results))
    failed = False
    for place, job in enumerate(todo, start=1):
        what = f"[{place}/{len(todo)}] instance {job.instance}, {job.time_limit} s, seed {job.seed}"
        try:
            run = run_and_keep(job, folder, results)
        except RuntimeError as error:
            # One night's runs are not lost for one that fails; it is missing the next time again.
            print(f"{what}: {error}", file=sys.stderr)
            failed = True
            continue
        reached = "no roster" if run.objective is None else f"{run.objective} (bound {run.lower_bound})"
        print(f"{what}: {reached} in {run.seconds} s", file=sys.stderr)
    return int(failed)


def report(rows: Iterable[Row], runs: Iterable[Run], published: Mapping[int, Published]) -> str:
    """Markdown: a table and what was asked for by time limit, and which state of the source ran."""
    runs = list(runs)
    parts = []
    for row in rows:
        wanted = {Job(row.time_limit, number, seed) for number in row.instances for seed in range(row.seeds)}
        own = [run for run in runs if run.job in wanted]
        parts.append(f"### {row.time_limit} seconds\n")
        if not own:
            parts.append("Nothing run yet.\n")
            continue
        parts.append(_table(row, own, published))
        if row.demands:
            parts.append(_verdicts(row, own, published))
        parts.append(f"Source: {', '.join(sorted({run.commit for run in own}))}.\n")
    return "\n".join(parts)


def _table(row: Row, runs: list[Run], published: Mapping[int, Published]) -> str:
    by_instance = {number: [run for run in runs if run.instance == number] for number in row.instances}
    shown = [number for number, own in by_instance.items() if own]
    reached = {number: published[number].reached_in(row.minutes_compared) for number in shown}
    methods = list(dict.fromkeys(method for number in shown for method in reached[number]))
    head = ["instance", "weeks", "people", "shift types", "best known"]
    head += [f"{method}, {row.minutes_compared} min" for method in methods]
    head += ["ours", "our bound", "from best known", "proven gap", "seconds"]
    lines = [_line(head), _line(["---"] * len(head))]
    for number in shown:
        known = published[number]
        size = [number, known.weeks, known.people, known.shift_types, known.best]
        others = [reached[number].get(method, "–") for method in methods]
        lines.append(_line([*map(str, [*size, *others]), *_ours(by_instance[number], known)]))
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _ours(runs: list[Run], known: Published) -> list[str]:
    """Objective (median, with its range), best bound, distance from the best known, proven gap, longest seconds."""
    reached = sorted(run.objective for run in runs if run.objective is not None)
    longest = f"{max(run.seconds for run in runs):.0f}"
    bound = max(run.lower_bound for run in runs)
    if not reached:
        return ["no roster", str(bound), "–", "–", longest]
    middle = median_low(reached)
    text = str(middle)
    if len(runs) > 1:
        text += f" ({reached[0]}–{reached[-1]})"
    if len(reached) < len(runs):
        text += f", {len(runs) - len(reached)} without a roster"
    if broken := sum(run.broken_limits > 0 for run in runs):
        text += f", {broken} not clean"
    gap = (middle - bound) / middle if middle else 0.0
    return [text, str(bound), f"{100 * from_best(middle, known):.2f} %", f"{100 * gap:.2f} %", longest]


def _verdicts(row: Row, runs: list[Run], published: Mapping[int, Published]) -> str:
    """Each demand as far as it speaks of the instances asked for."""
    lines = []
    for demand in row.demands:
        if set(demand.instances) & set(row.instances):
            lines.append(f"- {demand.text}: **{verdict(demand, row.seeds, runs, published)}**")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
