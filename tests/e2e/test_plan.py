"""The main job on the example centre: the contract's files, and the regulation kept, checked from the files alone."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.e2e.clock_check import (
    Centre,
    Work,
    longest_runs,
    minutes_without,
    paid_and_early_minutes,
    people_at,
    read_centre,
    read_roster_work,
    read_turns,
    rests_shorter_than,
    unrelieved_ends,
)
from tests.e2e.command import json_of, paiban, table
from tests.e2e.conftest import MONTH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Planned

pytestmark = pytest.mark.slow

FIRST, DAYS = date(2026, 12, 1), 31
COLUMNS = {
    "roster.csv": "employee_id,name,team,role,date,shift,on_site_from,start,end",
    "duties.csv": "employee_id,date,kind,queue,start,end",
    "requirement.csv": "queue,start,calls,aht_seconds,on_seat,required",
    "coverage.csv": "queue,start,required,rostered,short,over",
    "forecast.csv": "queue,start,mean,q10,q90",
}
OTHER_FILES = {"audit.json", "conflicts.json", "summary.json", "roster.xlsx", "report.html"}
SERVICE = {"hotline": (0.8, 20.0, 2), "complaint": (0.8, 30.0, 1)}
CERTIFICATE_OF_QUEUE = {"complaint": "complaint_handling"}
SEAT_SHARE = (1 - 5 / 60) * (1 - 30 / 480)
ATTENDANCE = 0.95


@pytest.fixture(scope="module")
def out(example_plan: Planned) -> Path:
    return example_plan.out


@pytest.fixture(scope="module")
def centre(example_plan: Planned) -> Centre:
    return read_centre(example_plan.centre, FIRST, DAYS)


@pytest.fixture(scope="module")
def work(out: Path, centre: Centre) -> list[Work]:
    return read_roster_work(out / "roster.csv", centre)


def able_to_serve(centre: Centre) -> dict[tuple[str, int], frozenset[str]]:
    """Queues by employee and day: an agent without skills serves all, a certificate must be valid."""
    able = {}
    for employee_id, person in centre.people.items():
        skills = set(filter(None, person["skills"].split(";")))
        if person["role"] == "agent" and not skills:
            skills = set(SERVICE)
        # Whoever came on the last night of November serves what is valid on the 1st.
        for day in range(-1, DAYS):
            able[employee_id, day] = frozenset(
                queue
                for queue in skills & set(SERVICE)
                if queue not in CERTIFICATE_OF_QUEUE
                or centre.certified(employee_id, CERTIFICATE_OF_QUEUE[queue], max(day, 0))
            )
    return able


def service_level(calls: float, aht_seconds: float, agents: int, within_seconds: float) -> float:
    """Share answered in time by Erlang C over half an hour, by the recursion of Erlang B."""
    load = calls * aht_seconds / 1800
    if agents <= load:
        return 0.0
    blocked = 1.0
    for number in range(1, agents + 1):
        blocked = load * blocked / (number + load * blocked)
    waiting = blocked / (1 - load / agents * (1 - blocked))
    return 1 - waiting * math.exp(-(agents - load) * within_seconds / aht_seconds)


# --- the contract of the files -------------------------------------------------------------------------------


def test_the_example_is_planned_with_exit_code_0_and_says_what_it_found(example_plan: Planned) -> None:
    assert example_plan.finished.exit_code == 0, example_plan.finished.stderr
    assert "差距" in example_plan.finished.stdout
    assert re.search(r"\d+ s  ", example_plan.finished.stderr)
    assert "Traceback" not in example_plan.finished.stderr


def test_all_files_of_the_contract_are_written_and_nothing_else(out: Path) -> None:
    assert {path.name for path in out.iterdir()} == {*COLUMNS, *OTHER_FILES}
    assert [path for path in out.parent.iterdir() if path != out] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_the_tables_have_exactly_the_columns_of_the_contract(out: Path, name: str) -> None:
    with (out / name).open(encoding="utf-8") as stream:
        assert stream.readline() == COLUMNS[name] + "\n"


def test_the_roster_has_one_row_for_every_person_and_day(out: Path, centre: Centre) -> None:
    rows = Counter((row["employee_id"], row["date"]) for row in table(out / "roster.csv"))
    dates = [(FIRST + timedelta(days=day)).isoformat() for day in range(DAYS)]
    listed = [employee_id for employee_id in centre.people if any(centre.employed(employee_id, d) for d in range(DAYS))]
    assert rows == Counter((employee_id, day) for employee_id in listed for day in dates)


def test_clock_times_are_those_of_the_shift_with_the_early_arrival_of_the_role(
    work: list[Work], centre: Centre
) -> None:
    assert work
    for one in work:
        start, end = centre.shift_minutes[one.shift]
        assert (one.start, one.end) == (one.day * 1440 + start, one.day * 1440 + end)
        assert one.on_site_from == one.start - centre.early_minutes(one.employee_id)


def test_times_are_local_iso_8601_to_the_minute_and_empty_on_a_day_without_work(out: Path, centre: Centre) -> None:
    for row in table(out / "roster.csv"):
        times = [row[column] for column in ("on_site_from", "start", "end")]
        if row["shift"] in centre.shift_minutes:
            assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", text) for text in times)
        else:
            assert times == ["", "", ""]


@pytest.mark.parametrize("name", ["requirement.csv", "coverage.csv", "forecast.csv"])
def test_every_queue_has_every_half_hour_of_the_month_once(out: Path, name: str) -> None:
    midnight = datetime.combine(FIRST, datetime.min.time())
    starts = [(midnight + timedelta(minutes=30 * at)).isoformat(timespec="minutes") for at in range(DAYS * 48)]
    by_queue = defaultdict(list)
    for row in table(out / name):
        by_queue[row["queue"]].append(row["start"])
    assert by_queue == dict.fromkeys(SERVICE, starts)


def test_the_forecast_lies_inside_its_own_band(out: Path) -> None:
    for row in table(out / "forecast.csv"):
        assert 0 <= float(row["q10"]) <= float(row["q90"])
        assert float(row["mean"]) >= 0
    rows = table(out / "forecast.csv")
    inside = sum(float(row["q10"]) <= float(row["mean"]) <= float(row["q90"]) for row in rows)
    assert inside > 0.9 * len(rows)


def test_the_requirement_is_erlang_c_with_breaks_meals_and_attendance_rounded_up(out: Path) -> None:
    for row in table(out / "requirement.csv"):
        target, within, least = SERVICE[row["queue"]]
        calls, aht, on_seat = float(row["calls"]), float(row["aht_seconds"]), int(row["on_seat"])
        if calls > 0:
            # The file has four decimals of the calls: an answer on the very edge may fall to either side.
            assert service_level(calls - 1e-4, aht, on_seat, within) >= target - 1e-6
            assert on_seat == least or service_level(calls + 1e-4, aht, on_seat - 1, within) < target + 1e-6
        else:
            assert on_seat == 0
        assert int(row["required"]) == math.ceil(on_seat / (SEAT_SHARE * ATTENDANCE) - 1e-9)


def test_what_is_required_takes_most_of_the_agents_hours(out: Path) -> None:
    summary = json_of(out / "summary.json")
    assert 0.9 <= summary["people_needed"] / summary["people_there"] <= 1.0


# --- the regulation, checked again from clock times -----------------------------------------------------------


def test_no_hard_rule_is_broken_according_to_the_audit(out: Path) -> None:
    audit = json_of(out / "audit.json")
    assert [breach for breach in audit["breaches"] if breach["severity"] == "hard" and not breach["waived"]] == []
    assert audit["checked"]
    for breach in audit["breaches"]:
        assert list(breach) == ["rule", "clause", "severity", "amount", "employee_id", "date", "message", "waived"]
        assert breach["severity"] in {"soft", "info"}
        assert breach["message"]
        assert breach["rule"] in audit["checked"]


def test_everybody_rests_eleven_hours_before_the_next_arrival(work: list[Work], centre: Centre) -> None:
    assert rests_shorter_than(660, centre, work) == []


def test_nobody_works_more_than_six_days_in_a_row_november_counted(work: list[Work], centre: Centre) -> None:
    assert {who: run for who, run in longest_runs(centre, work, nights_only=False).items() if run > 6} == {}


def test_nobody_works_more_than_four_nights_in_a_row_november_counted(work: list[Work], centre: Centre) -> None:
    nights = longest_runs(centre, work, nights_only=True)
    assert nights
    assert {who: run for who, run in nights.items() if run > 4} == {}


@pytest.mark.parametrize("role", ["technician", "shift_leader", "duty_supervisor"])
def test_one_of_each_post_is_there_in_every_minute(work: list[Work], centre: Centre, role: str) -> None:
    assert minutes_without(role, centre, work) == 0


@pytest.mark.parametrize(("role", "minutes"), [("technician", 15), ("shift_leader", 30), ("duty_supervisor", 30)])
def test_whoever_leaves_a_post_has_met_the_relief(work: list[Work], centre: Centre, role: str, minutes: int) -> None:
    assert unrelieved_ends(role, minutes, centre, work) == []


def test_nobody_works_a_shift_that_is_not_open_to_the_role(work: list[Work], example_plan: Planned) -> None:
    roles = {
        row["shift"]: set(filter(None, row["roles"].split(";"))) for row in table(example_plan.centre / "shifts.csv")
    }
    assert [one for one in work if roles[one.shift] and one.role not in roles[one.shift]] == []


def test_qualifications_are_valid_on_the_day_of_work(work: list[Work], centre: Centre) -> None:
    able = able_to_serve(centre)
    for one in work:
        if one.role == "technician":
            assert centre.certified(one.employee_id, "network_duty", one.day)
        if one.role == "agent":
            assert able[one.employee_id, one.day]


def test_approved_leave_is_kept_and_no_other_leave_is_given(out: Path, centre: Centre) -> None:
    for row in table(out / "roster.csv"):
        day = (date.fromisoformat(row["date"]) - FIRST).days
        approved = centre.leave.get((row["employee_id"], day))
        if approved is not None and centre.employed(row["employee_id"], day):
            assert row["shift"] == approved
        else:
            assert row["shift"] == "OFF" or row["shift"] in centre.shift_minutes


def test_nobody_works_outside_the_time_of_employment(work: list[Work], centre: Centre) -> None:
    assert [one for one in work if not centre.employed(one.employee_id, one.day)] == []


def test_two_free_and_qualified_technicians_stand_by_on_every_day(out: Path, work: list[Work], centre: Centre) -> None:
    turns = read_turns(out / "duties.csv", FIRST)
    assert Counter((turn.day, turn.kind) for turn in turns) == Counter(
        (day, kind) for day in range(DAYS) for kind in ("standby_primary", "standby_backup")
    )
    assert len({(turn.day, turn.employee_id) for turn in turns}) == 2 * DAYS
    at_work = defaultdict(list)
    for one in (*centre.carried, *work):
        at_work[one.employee_id].append(one)
    for turn in turns:
        assert centre.people[turn.employee_id]["role"] == "technician"
        assert (turn.employee_id, turn.day) not in centre.leave
        assert centre.certified(turn.employee_id, "network_duty", turn.day)
        assert turn.end - turn.start == 1440
        assert [one for one in at_work[turn.employee_id] if one.start < turn.end and turn.start < one.end] == []


def test_month_hours_stay_under_the_ceiling_with_early_arrivals_counted(work: list[Work], centre: Centre) -> None:
    workdays = [day for day in range(DAYS) if (FIRST + timedelta(days=day)).weekday() < 5]
    for employee_id, (_, gross_minutes) in paid_and_early_minutes(centre, work).items():
        person = centre.people[employee_id]
        away = [day for day in workdays if (employee_id, day) in centre.leave or not centre.employed(employee_id, day)]
        norm_hours = float(person["contract_hours"] or 167) * (1 - len(away) / len(workdays))
        assert gross_minutes <= (norm_hours + 36) * 60 + 1


# --- numbers that must agree ----------------------------------------------------------------------------------


def test_coverage_counts_the_people_of_the_roster_against_the_requirement(
    out: Path, work: list[Work], centre: Centre
) -> None:
    required = {(row["queue"], row["start"]): int(row["required"]) for row in table(out / "requirement.csv")}
    rows = table(out / "coverage.csv")
    by_start: dict[str, dict[str, dict[str, float]]] = defaultdict(dict)
    for row in rows:
        assert int(row["required"]) == required[row["queue"], row["start"]]
        numbers = {name: float(row[name]) for name in ("required", "rostered", "short", "over")}
        by_start[row["start"]][row["queue"]] = numbers
        assert numbers["short"] == pytest.approx(max(numbers["required"] - numbers["rostered"], 0), abs=1e-3)
        assert numbers["over"] == pytest.approx(max(numbers["rostered"] - numbers["required"], 0), abs=1e-3)
    there = people_at(centre, work, able_to_serve(centre))
    assert len(there) == len(by_start)
    for people, (_, queues) in zip(there, sorted(by_start.items()), strict=True):
        everybody = sum(people.values())
        assert sum(numbers["rostered"] for numbers in queues.values()) == pytest.approx(everybody, abs=1e-3)
        worst = max(
            sum(queues[queue]["required"] for queue in group)
            - sum(number for serves, number in people.items() if serves & group)
            for group in (frozenset({"hotline"}), frozenset({"complaint"}), frozenset(SERVICE))
        )
        assert sum(numbers["short"] for numbers in queues.values()) == pytest.approx(max(worst, 0), abs=1e-3)
        for queue, numbers in queues.items():
            able = sum(number for serves, number in people.items() if queue in serves)
            assert numbers["rostered"] <= able + 1e-3


def test_the_summary_agrees_with_itself_and_with_the_tables(out: Path) -> None:
    summary, coverage = json_of(out / "summary.json"), table(out / "coverage.csv")
    required, short, over = (sum(float(row[name]) for row in coverage) for name in ("required", "short", "over"))
    assert summary["short_share"] == pytest.approx(short / required, abs=1e-5)
    assert summary["over_share"] == pytest.approx(over / required, abs=1e-5)
    assert 0 < summary["lower_bound"] <= summary["objective"]
    gap = (summary["objective"] - summary["lower_bound"]) / summary["objective"]
    assert summary["gap"] == pytest.approx(gap, abs=1e-5)
    assert summary["hard_breaches"] == 0
    assert summary["month"] == "2026-12"
    assert summary["as_of"] == "2026-11-20"
    assert summary["seed"] == 0
    assert summary["versions"]["paiban"]
    assert summary["attendance"] == ATTENDANCE
    assert set(summary["service_level"]) == {"required", "rostered", "simulated"}
    levels = summary["service_level"]
    assert all(0.8 <= level <= 1 for level in levels.values())
    # What the formula says of the people rostered, the simulation gives.
    assert levels["rostered"] == pytest.approx(levels["simulated"], abs=0.01)
    assert {"objective", "lower_bound", "gap", "people_short", "repairs"} <= set(summary)


def test_the_objective_is_at_least_the_price_of_the_cover_it_leaves(out: Path) -> None:
    coverage = table(out / "coverage.csv")
    cover = sum(10 * float(row["short"]) + float(row["over"]) for row in coverage)
    assert json_of(out / "summary.json")["objective"] >= cover - 1


def test_the_forecast_is_told_beside_the_seasonal_naive_error(out: Path) -> None:
    forecast = json_of(out / "summary.json")["forecast"]
    assert set(forecast) == set(SERVICE)
    for line in forecast.values():
        assert 0 < line["wape"] <= line["seasonal_naive_wape"]
        assert 0.6 <= line["coverage80"] <= 0.95
        assert line["origins"] >= 1


def test_bands_of_missing_people_follow_from_the_coverage(out: Path) -> None:
    short, worst = defaultdict(float), defaultdict(float)
    for row in table(out / "coverage.csv"):
        at = datetime.fromisoformat(row["start"])
        short[at.weekday() >= 5, at.hour] += float(row["short"]) / 2
        worst[at.weekday() >= 5, at] += float(row["short"])
    weekend_days = sum((FIRST + timedelta(days=day)).weekday() >= 5 for day in range(DAYS))
    named = set()
    for band in json_of(out / "summary.json")["people_short"]:
        weekend = band["weekdays"] == [5, 6]
        hours = range(band["start_hour"], band["end_hour"])
        means = [short[weekend, hour] / (weekend_days if weekend else DAYS - weekend_days) for hour in hours]
        assert min(means) >= 0.5 - 1e-6
        assert band["people"] == pytest.approx(sum(means) / len(means), abs=0.01)
        missing = [people for (on_weekend, at), people in worst.items() if on_weekend == weekend and at.hour in hours]
        assert band["peak"] == pytest.approx(max(missing), abs=0.01)
        named.update((weekend, hour) for hour in hours)
    for (weekend, hour), total in short.items():
        mean = total / (weekend_days if weekend else DAYS - weekend_days)
        assert ((weekend, hour) in named) == (mean >= 0.5 - 1e-6)


def test_the_workbook_opens_with_what_is_short_and_broken_first(out: Path, centre: Centre) -> None:
    book = openpyxl.load_workbook(out / "roster.xlsx")
    teams = {person["team"] for person in centre.people.values()}
    assert len(book.sheetnames) >= 4 + len(teams)
    texts = [str(cell.value) for line in book.worksheets[0].iter_rows(max_row=25) for cell in line if cell.value]
    assert any("缺" in text for text in texts)


# --- the same again -------------------------------------------------------------------------------------------


def test_the_same_effort_seed_and_workers_give_the_same_files(template_plan: Planned, tmp_path: Path) -> None:
    again = tmp_path / "again"
    done = paiban("plan", template_plan.centre, *MONTH, "--effort", 1, "--seed", 7, "--lang", "zh", "--out", again)
    assert done.exit_code == 0, done.stderr
    for name in {*COLUMNS, *OTHER_FILES}:
        assert (again / name).read_bytes() == (template_plan.out / name).read_bytes(), name


def test_texts_come_in_the_language_asked_for_and_tables_stay_the_same(template_plan: Planned, tmp_path: Path) -> None:
    done = paiban("plan", template_plan.centre, *MONTH, "--effort", 1, "--lang", "en", "--out", tmp_path / "en")
    assert done.exit_code == 0, done.stderr
    assert "No hard rule is broken." in done.stdout
    assert "没有违反" in template_plan.finished.stdout
    for name in ("forecast.csv", "requirement.csv"):
        assert (tmp_path / "en" / name).read_bytes() == (template_plan.out / name).read_bytes()
    assert '<html lang="en">' in (tmp_path / "en" / "report.html").read_text(encoding="utf-8")
    assert '<html lang="zh-CN">' in (template_plan.out / "report.html").read_text(encoding="utf-8")
    english, chinese = (
        [breach["message"] for breach in json_of(folder / "audit.json")["breaches"]]
        for folder in (tmp_path / "en", template_plan.out)
    )
    assert english
    assert not any(re.search(r"[，。：；]", message) for message in english)
    assert all(re.search(r"[\u4e00-\u9fff]", message) for message in chinese)
