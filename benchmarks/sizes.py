"""Months, peers and repairs of every size asked for, one after another, as tables beside what was asked.

    python -m benchmarks.sizes [--months 60,200,1000,10000] [--peers 60,200 [--pyworkforce PYTHON]]
                               [--repairs 100,1000] [--results FILE]

Each measurement is a process of its own (`benchmarks.month`, `benchmarks.repair`) and is kept in a file of JSON lines
as soon as it has ended: Ctrl-C stops, and the same command goes on with what is missing. With the growth from size to
size this takes about 20 minutes on 2 otherwise idle cores.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.nrp_runs import ROOT, commit

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main", "months_table", "peers_table", "repairs_table"]

ASKED = {60: (0.02, 30), 200: (0.01, 30), 1_000: (0.01, 60), 10_000: (0.01, 600)}
"""Gap asked for and seconds, by people."""
REPAIR_SECONDS = {100: 5, 1_000: 20}
RESULTS = ROOT / "benchmarks" / "results" / "sizes.jsonl"

Measured = dict[str, Any]


def months_table(months: dict[int, Measured]) -> str:
    """The product's search, and the growth of the time until the gap is below 1 %."""
    head = [
        "people",
        "limit",
        "asked",
        "first roster",
        "price",
        "bound",
        "gap",
        "below 1 % after",
        "s a person",
        "memory",
    ]
    lines = [_line(head), _line(["---"] * len(head))]
    for people, answer in sorted(months.items()):
        ours, (gap, seconds) = answer["ours"], ASKED.get(people, (None, None))
        soon = ours["seconds_to_gap"]["1%"]
        cells = [f"{people:,}", f"{answer['seconds_limit']:.0f} s"]
        cells.append("–" if gap is None else f"≤ {gap:.0%} in {seconds} s")
        cells += [_told(ours["first_roster_seconds"], "{:.1f} s"), _told(ours["price"], "{:,.0f}")]
        cells += [f"{ours['lower_bound']:,.0f}", _told(ours["gap"], "{:.2%}"), _told(soon, "{:.1f} s")]
        cells += [_told(None if soon is None else soon / people, "{:.3f}"), f"{ours['peak_memory_mb']:.0f} MB"]
        lines.append(_line(cells))
    return "\n".join(lines)


def peers_table(peers: dict[int, Measured]) -> str:
    """The same month and limit, given to others."""
    names = ("ours", "plain_cpsat", "pyworkforce")
    lines = [_line(["people", *names]), _line(["---"] * (1 + len(names)))]
    for people, answer in sorted(peers.items()):
        cells = [f"{people:,}"]
        for name in names:
            one = answer.get(name, {})
            if one.get("price") is None:
                cells.append(one.get("notice") or "no roster")
            else:
                cells.append(
                    f"{one['price']:,.0f}, {one['violations']:.0f} missed, bound {one['lower_bound'] or 0:,.0f}"
                )
        lines.append(_line(cells))
    return "\n".join(lines)


def repairs_table(repairs: dict[int, Measured]) -> str:
    """One absence each: the agent missed most, and whoever breaks most hard rules."""
    head = ["people", "absent", "asked", "whole command", "to the answer, reading in", "changes / proven needed"]
    lines = [_line(head), _line(["---"] * len(head))]
    for people, answer in sorted(repairs.items()):
        for name, who in (("agent", "agent missed most"), ("post", "most hard rules broken")):
            one = answer[name]
            asked = f"≤ {REPAIR_SECONDS[people]} s" if people in REPAIR_SECONDS else "–"
            took = [f"{one['command_seconds']:.1f} s", f"{one['seconds']:.1f} s"]
            lines.append(_line([f"{people:,}", who, asked, *took, f"{one['changes']} / {one['changes_needed']}"]))
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _told(number: float | None, shape: str) -> str:
    return "–" if number is None else shape.format(number)


def main(arguments: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sizes")
    parser.add_argument("--months", type=_sizes, default=tuple(ASKED))
    parser.add_argument("--peers", type=_sizes, default=(60, 200))
    parser.add_argument("--pyworkforce", metavar="PYTHON", help="interpreter that has it")
    parser.add_argument("--repairs", type=_sizes, default=tuple(REPAIR_SECONDS))
    parser.add_argument("--results", type=Path, default=RESULTS)
    options = parser.parse_args(arguments)
    with_peers = ["--peers", *(["--pyworkforce", options.pyworkforce] if options.pyworkforce else [])]
    jobs = [("month", people, with_peers if people in options.peers else []) for people in options.months]
    jobs += [("repair", people, []) for people in options.repairs]
    kept = _read(options.results)
    for kind, people, extra in jobs:
        if (kind, people) not in kept:
            kept[kind, people] = _run(kind, people, extra)
            with options.results.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"kind": kind, **kept[kind, people]}) + "\n")
    months = {people: kept["month", people] for people in options.months}
    print(months_table(months), end="\n\n")
    print(peers_table({people: one for people, one in months.items() if people in options.peers}), end="\n\n")
    print(repairs_table({people: kept["repair", people] for people in options.repairs}), end="\n\n")
    print(f"Source: {', '.join(sorted({one['commit'] for one in kept.values()}))}.")


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(",") if part)


def _read(results: Path) -> dict[tuple[str, int], Measured]:
    if not results.exists():
        return {}
    lines = [json.loads(line) for line in results.read_text(encoding="utf-8").splitlines()]
    return {(line["kind"], line["people"]): line for line in lines}


def _run(kind: str, people: int, extra: list[str]) -> Measured:
    source = commit()
    print(f"{kind}, {people} people", file=sys.stderr)
    command = [sys.executable, "-m", f"benchmarks.{kind}", "--people", str(people), *extra]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    answer: Measured = json.loads(done.stdout.splitlines()[-1])
    return {**answer, "commit": source}


if __name__ == "__main__":
    main()
