"""Real call histories from outside: planned with every hard rule kept, and what was repaired is told.

The files are too large and not ours to keep in the repository; they lie beside the checkout.
"""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.e2e.clock_check import (
    longest_runs,
    minutes_without,
    read_roster_work,
    rests_shorter_than,
    unrelieved_ends,
)
from tests.e2e.clock_check import read_centre as read_tables
from tests.e2e.command import EXAMPLE, ROOT, Finished, json_of, paiban, table

if TYPE_CHECKING:
    from pathlib import Path

CALLS = ROOT.parent / "shared" / "calls"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not CALLS.is_dir() and not os.environ.get("CI"), reason="the real call histories (../shared/calls) are not here"
    ),
]


@dataclass(frozen=True)
class History:
    """A history and what is known of it.

    Attributes
    ----------
    open_weekdays, open_hours
        When calls come at all; half-hours outside need nobody.
    repairs
        Codes of what must be said of it.
    """

    file: str
    option: str
    month: str
    last_day: str
    needed: tuple[float, float]
    repairs: frozenset[str]
    open_weekdays: frozenset[int] = frozenset(range(7))
    open_hours: tuple[int, int] = (0, 24)


HISTORIES = {
    "ambulance calls, 7×24, hourly, ten years": History(
        "nyc_ems_hourly.csv",
        "",
        "2019-07",
        "2019-06-30",
        (55, 95),
        frozenset({"repair-history-filled", "repair-history-skipped-hour", "repair-history-summed-hour"}),
    ),
    "a bank on weekdays, half-hourly, a tenth": History(
        "bank_calls_30min.csv",
        ",scale=0.1",
        "2003-10",
        "2003-09-26",
        (30, 48),
        frozenset({"repair-history-days-without-rows", "repair-history-closed"}),
        frozenset(range(5)),
        (7, 22),
    ),
    "a bank with half counts, half-hourly": History(
        "technion_bank_30min.csv",
        "",
        "1999-11",
        "1999-10-31",
        (18, 40),
        frozenset({"repair-history-fractions"}),
    ),
}


@dataclass(frozen=True)
class Outcome:
    history: History
    out: Path
    finished: Finished


@pytest.fixture(scope="module", params=HISTORIES)
def planned(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    history = HISTORIES[request.param]
    out = tmp_path_factory.mktemp("real") / "out"
    option = f"hotline={CALLS / history.file}{history.option}"
    finished = paiban(
        "plan", EXAMPLE, "--month", history.month, "--history", option, "--effort", 1, "--lang", "en", "--out", out
    )
    return Outcome(history, out, finished)


def test_it_is_planned_with_no_hard_rule_broken(planned: Outcome) -> None:
    assert planned.finished.exit_code == 0, planned.finished.stderr
    assert "Traceback" not in planned.finished.stderr
    assert [breach for breach in json_of(planned.out / "audit.json")["breaches"] if breach["severity"] == "hard"] == []
    summary = json_of(planned.out / "summary.json")
    assert summary["hard_breaches"] == 0
    assert 0 < summary["lower_bound"] <= summary["objective"]


def test_the_as_of_date_is_the_last_row_of_the_history(planned: Outcome) -> None:
    summary = json_of(planned.out / "summary.json")
    assert (summary["month"], summary["as_of"]) == (planned.history.month, planned.history.last_day)


def test_what_was_repaired_and_fitted_is_said_in_the_summary_and_on_the_terminal(planned: Outcome) -> None:
    repairs = {repair["code"]: repair["text"] for repair in json_of(planned.out / "summary.json")["repairs"]}
    assert planned.history.repairs | {"remark-queues-dropped", "remark-dates-shifted"} <= set(repairs)
    for text in repairs.values():
        assert text in planned.finished.stdout


def test_the_seventeen_missing_hours_of_the_ambulance_file_are_all_accounted_for(planned: Outcome) -> None:
    if planned.history.file == "nyc_ems_hourly.csv":
        counts = {
            repair["code"]: repair["arguments"]["count"]
            for repair in json_of(planned.out / "summary.json")["repairs"]
            if "count" in repair["arguments"]
        }
        assert counts["repair-history-filled"] + counts["repair-history-skipped-hour"] == 17


def test_people_needed_are_told_beside_those_there(planned: Outcome) -> None:
    summary = json_of(planned.out / "summary.json")
    least, most = planned.history.needed
    assert least <= summary["people_needed"] <= most
    assert 90 <= summary["people_there"] <= 112
    assert f"{summary['people_needed']:.1f}" in planned.finished.stdout


def test_hardly_anybody_is_missing_where_the_crew_is_large_enough(planned: Outcome) -> None:
    summary = json_of(planned.out / "summary.json")
    assert summary["short_share"] <= 0.02
    levels = summary["service_level"]
    assert levels["required"] >= 0.8
    assert levels["rostered"] >= 0.8


def test_nobody_is_required_while_the_service_is_closed(planned: Outcome) -> None:
    closed = defaultdict(int)
    for row in table(planned.out / "requirement.csv"):
        at = datetime.fromisoformat(row["start"])
        first, last = planned.history.open_hours
        if at.weekday() not in planned.history.open_weekdays or not first <= at.hour < last:
            closed[int(row["required"])] += 1
    assert set(closed) <= {0}


def test_the_forecast_is_no_worse_than_last_week_repeated(planned: Outcome) -> None:
    (line,) = json_of(planned.out / "summary.json")["forecast"].values()
    assert line["wape"] <= line["seasonal_naive_wape"]


def test_the_regulation_holds_by_the_clock_times_of_the_roster(planned: Outcome, tmp_path: Path) -> None:
    first_day = date.fromisoformat(f"{planned.history.month}-01")
    days = ((first_day + timedelta(days=32)).replace(day=1) - first_day).days
    moved = next(
        repair["arguments"]["days"]
        for repair in json_of(planned.out / "summary.json")["repairs"]
        if repair["code"] == "remark-dates-shifted"
    )
    # The folder's own dates, seen from the day that became the 1st.
    centre = read_tables(EXAMPLE, first_day - timedelta(days=moved), days)
    assert centre.first_day == date(2026, 12, 1)
    here = read_tables(EXAMPLE, first_day, days)
    work = read_roster_work(planned.out / "roster.csv", here)
    assert len({one.employee_id for one in centre.carried}) > 100
    assert rests_shorter_than(660, centre, work) == []
    assert max(longest_runs(centre, work, nights_only=False).values()) <= 6
    assert max(longest_runs(centre, work, nights_only=True).values()) <= 4
    for role, minutes in (("technician", 15), ("shift_leader", 30), ("duty_supervisor", 30)):
        assert minutes_without(role, centre, work) == 0
        assert unrelieved_ends(role, minutes, centre, work) == []


def test_its_roster_is_audited_again_without_a_hard_breach(planned: Outcome) -> None:
    done = paiban("audit", EXAMPLE, planned.out / "roster.xlsx", "--lang", "en")
    assert (done.exit_code, done.stderr) == (0, "")
