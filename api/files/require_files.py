"""What a month takes in people, as files: the half-hours, what stands beside them, and all of it as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from api.files.json_files import tidy
from api.files.output_folder import filled_folder
from api.files.plan_tables import (
    FORECAST_COLUMNS,
    REQUIREMENT_COLUMNS,
    decimal_text,
    forecast_rows,
    interval_starts,
    requirement_rows,
)
from api.files.table_file import write_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from api.services.require import RequiredMonth

__all__ = ["NEED_COLUMNS", "REQUIRE_FILES", "require_text", "write_requirement_files"]

NEED_COLUMNS = ("rule", "clause", "role", "what", "date", "hours", "people", "there")
REQUIRE_FILES = ("requirement.csv", "forecast.csv", "needs.csv", "requirement.json")


def require_text(found: RequiredMonth) -> str:
    """``requirement.json``."""
    return json.dumps(_content(found), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_requirement_files(found: RequiredMonth, folder: Path) -> None:
    """Write `REQUIRE_FILES`, all of them or none.

    Raises
    ------
    InputError
        The folder cannot be written.
    """
    with filled_folder(folder) as place:
        write_table(place / "requirement.csv", REQUIREMENT_COLUMNS, requirement_rows(found.month, found.requirements))
        write_table(place / "forecast.csv", FORECAST_COLUMNS, forecast_rows(found.month, found.forecasts))
        write_table(place / "needs.csv", NEED_COLUMNS, _need_rows(found))
        (place / "requirement.json").write_text(require_text(found), encoding="utf-8", newline="\n")


def _content(found: RequiredMonth) -> dict[str, Any]:
    starts = interval_starts(found.month.first_day, found.month.days)
    pooled = found.pooled
    return {
        "centre": found.month.centre.centre_id,
        "month": f"{found.month.first_day:%Y-%m}",
        "queues": {
            one.queue.queue_id: {
                "calls": tidy(one.calls, 1),
                "aht_seconds": tidy(one.aht_seconds, 1),
                "service_level": one.queue.service_level,
                "within_seconds": one.queue.within_seconds,
                "peak_start": starts[one.peak],
                "peak_on_seat": one.peak_on_seat,
                "peak_required": one.peak_required,
                "required_hours": tidy(one.hours, 1),
                "contracts": tidy(one.contracts, 2),
            }
            for one in found.queues
        },
        "pooled": None
        if pooled is None
        else {
            "queues": list(pooled.queue_ids),
            "required_hours_apart": tidy(pooled.hours_apart, 1),
            "required_hours_together": tidy(pooled.hours_together, 1),
        },
        "needs": [
            {
                "rule": need.rule,
                "clause": need.clause,
                "role": need.role,
                "what": need.what,
                "hours": tidy(need.hours, 1),
                "people": need.people,
                "there": tidy(need.there, 2),
                "by_day": None if need.by_day is None else need.by_day.tolist(),
            }
            for need in found.needs
        ],
    }


def _need_rows(found: RequiredMonth) -> Iterator[tuple[str, ...]]:
    """A line for the month, and one for each day where the days differ."""
    for need in found.needs:
        head = (need.rule, need.clause, need.role, need.what)
        hours = "" if need.hours is None else decimal_text(need.hours, 1)
        yield (*head, "", hours, str(need.people), decimal_text(need.there, 2))
        for day, people in enumerate(() if need.by_day is None else need.by_day.tolist()):
            yield (*head, found.month.date_of(day).isoformat(), "", str(people), "")
