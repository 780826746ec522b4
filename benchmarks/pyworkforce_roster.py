"""What pyworkforce makes of one group of people; reads JSON on stdin, writes JSON on stdout.

Imports nothing of the project, so that it runs in any interpreter that has pyworkforce. Two steps, as its documentation
has them: how many people start on each shift and day (`MinAbsDifference` or `MinRequiredResources`), then who
(`MinHoursRoster`).
"""

from __future__ import annotations

import importlib
import json
import sys
from typing import Any

__all__ = ["roster_of_group"]

FOUND = {"OPTIMAL", "FEASIBLE"}


def roster_of_group(asked: dict[str, Any]) -> dict[str, Any]:
    """Status of both steps, people by shift and day, and who works when.

    Parameters
    ----------
    asked
        ``people``, ``shifts`` (coverage by period), ``minutes`` by shift, ``required`` (days × periods), ``banned``
        (person, shift, day), ``exact`` (nobody missing) and ``seconds``.
    """
    scheduling = importlib.import_module("pyworkforce.scheduling")
    rostering = importlib.import_module("pyworkforce.rostering")
    days, periods, people = len(asked["required"]), len(asked["required"][0]), len(asked["people"])
    kind = scheduling.MinRequiredResources if asked["exact"] else scheduling.MinAbsDifference
    cover = kind(
        num_days=days,
        periods=periods,
        shifts_coverage=asked["shifts"],
        required_resources=asked["required"],
        max_period_concurrency=people,
        max_shift_concurrency=people,
        max_search_time=float(asked["seconds"]) / 2,
    ).solve()
    answer = {"cover_status": cover["status"], "cover_cost": cover["cost"], "roster_status": None, "roster": []}
    if cover["status"] not in FOUND:
        return answer
    by_shift: dict[str, list[int]] = {shift: [0] * days for shift in asked["shifts"]}
    for line in cover["resources_shifts"]:
        by_shift[line["shift"]][line["day"]] = line["resources"]
    named = rostering.MinHoursRoster(
        num_days=days,
        resources=asked["people"],
        shifts=list(asked["shifts"]),
        shifts_hours=[asked["minutes"][shift] for shift in asked["shifts"]],
        min_working_hours=0,
        banned_shifts=asked["banned"],
        max_resting=days,
        required_resources=by_shift,
        max_search_time=float(asked["seconds"]) / 2,
    ).solve()
    answer["roster_status"] = named["status"]
    if named["status"] in FOUND:
        answer["roster"] = named["resource_shifts"]
    return answer


if __name__ == "__main__":
    print(json.dumps(roster_of_group(json.load(sys.stdin))))
