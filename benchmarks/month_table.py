"""The month benchmark as a table: what was asked for beside what was measured.

    python -m benchmarks.month_table month.json

``month.json`` is what pytest-benchmark wrote with ``--benchmark-json``.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["table"]


@dataclass(frozen=True)
class Line:
    """One number: how it is called, what was asked for, where it stands and how it is written."""

    name: str
    asked: str
    test: str
    key: str
    unit: str
    limit: float | None = None


SHARES = {"%"}
LINES = (
    Line("Example centre planned", "≤ 180 s", "test_a_whole_month", "seconds", "s", 180),
    Line("Hard breaches", "0", "test_a_whole_month", "hard_breaches", "", 0),
    Line("Gap to the proven bound", "≤ 10 %", "test_a_whole_month", "gap", "%", 0.10),
    Line("Missing half-hours", "≤ 2 %", "test_a_whole_month", "short_share", "%", 0.02),
    Line("Surplus half-hours", "≤ 12 %", "test_a_whole_month", "over_share", "%", 0.12),
    Line("First feasible roster", "< 15 s", "test_a_whole_month", "first_feasible_seconds", "s", 15),
    Line("Peak memory", "< 1,500 MB", "test_a_whole_month", "peak_memory_mb", "MB", 1500),
    Line("Full audit of the month", "< 0.5 s", "test_the_full_audit_of_the_month", "mean", "s", 0.5),
    Line("Forecast of the hotline, backtest in", "–", "test_the_forecast_of_a_queue_with_its_backtest", "mean", "s"),
    Line("Its error (WAPE)", "–", "test_the_forecast_of_a_queue_with_its_backtest", "wape", "%"),
    Line("Seasonal naive error", "–", "test_the_forecast_of_a_queue_with_its_backtest", "seasonal_naive_wape", "%"),
    Line("Requirement of the hotline", "–", "test_the_requirement_of_a_queue", "mean", "s"),
)


def table(results: dict[str, Any]) -> str:
    """Markdown table of one run of the benchmark.

    Parameters
    ----------
    results
        Content of pytest-benchmark's JSON file.
    """
    by_test = {entry["name"]: {**entry["stats"], **entry["extra_info"]} for entry in results["benchmarks"]}
    rows = ["| | asked | measured | |", "|---|---|---|---|"]
    for line in LINES:
        if line.test not in by_test:
            continue
        value = by_test[line.test].get(line.key)
        rows.append(f"| {line.name} | {line.asked} | {_text(value, line.unit)} | {_verdict(value, line.limit)} |")
    return "\n".join(rows)


def _text(value: float | None, unit: str) -> str:
    if value is None:
        return "none"
    if unit in SHARES:
        return f"{100 * value:.1f} %"
    if unit == "s" and value < 1:
        return f"{1000 * value:.1f} ms"
    return f"{value:,.1f} {unit}" if unit == "s" else f"{value:,.0f} {unit}".strip()


def _verdict(value: float | None, limit: float | None) -> str:
    if limit is None:
        return ""
    return "✓" if value is not None and value <= limit else "missed"


if __name__ == "__main__":
    print(table(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
