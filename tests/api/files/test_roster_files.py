"""The files of a plan, as other programs read them."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from api.files.plan_figures import proven_gap, short_and_over_share, totals_by_person
from api.files.plan_tables import decimal_text
from api.files.plan_texts import number_text, weekdays_text
from api.files.roster_files import write_plan
from api.locale.texts import texts
from tests.api.files.small_plan import Size, plan_of, small_centre, small_plan

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "roster.csv", "duties.csv", "requirement.csv", "coverage.csv", "forecast.csv", "audit.json", "summary.json",
    "conflicts.json", "roster.xlsx", "report.html",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("plan") / "out"
    write_plan(small_plan(), place, texts("en"))
    return place


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_file_of_the_contract_is_there_and_no_other(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == FILES


def test_how_long_the_search_took_is_in_no_file(folder: Path, tmp_path: Path) -> None:
    plan = small_plan()
    later = dataclasses.replace(plan, solve=dataclasses.replace(plan.solve, seconds=plan.solve.seconds + 77.7))
    write_plan(later, tmp_path / "out", texts("en"))
    for name in FILES:
        assert (tmp_path / "out" / name).read_bytes() == (folder / name).read_bytes(), name


def test_the_roster_has_a_row_for_every_day_of_everyone_in_the_order_of_the_list(folder: Path) -> None:
    month = small_plan().view.month
    found = [(row["employee_id"], row["date"]) for row in rows(folder / "roster.csv")]
    assert found == [
        (person.employee_id, month.date_of(day).isoformat()) for person in month.people for day in range(month.days)
    ]


def test_the_roster_gives_the_envelope_of_the_day_with_the_early_arrival(folder: Path) -> None:
    lines = (folder / "roster.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "employee_id,name,team,role,date,shift,on_site_from,start,end"
    assert lines[1].endswith("agent,2026-10-01,D,2026-10-01T07:50,2026-10-01T08:00,2026-10-01T16:00")
    split = next(row for row in rows(folder / "roster.csv") if row["shift"] == "S")
    assert (split["start"][11:], split["end"][11:]) == ("08:00", "21:00")
    night = next(row for row in rows(folder / "roster.csv") if row["shift"] == "N" and row["role"] == "technician")
    assert night["on_site_from"] < night["date"] < night["start"]  # 23:45 of the evening before
    idle = [row for row in rows(folder / "roster.csv") if row["shift"] in {"OFF", "annual"}]
    assert idle
    assert all(row["on_site_from"] == row["start"] == row["end"] == "" for row in idle)


def test_duties_are_seat_blocks_floats_and_standby_turns(folder: Path) -> None:
    duties = rows(folder / "duties.csv")
    assert {row["kind"] for row in duties} == {"seat", "float", "standby_primary", "standby_backup"}
    assert all(row["queue"] == "" for row in duties)
    seat = [row for row in duties if row["kind"] == "seat"][:2]
    assert [(row["start"][11:], row["end"][11:]) for row in seat] == [("08:00", "12:00"), ("17:00", "21:00")]
    primary = [row for row in duties if row["kind"] == "standby_primary"]
    assert len({row["date"] for row in primary}) == len(primary) == 31


def test_requirement_and_coverage_agree_by_queue_and_interval(folder: Path) -> None:
    need, cover = rows(folder / "requirement.csv"), rows(folder / "coverage.csv")
    assert len(need) == len(cover) == 2 * 31 * 48
    for one, other in zip(need, cover, strict=True):
        assert (one["queue"], one["start"], one["required"]) == (other["queue"], other["start"], other["required"])
        balance = float(other["rostered"]) - float(other["required"])
        assert balance == pytest.approx(float(other["over"]) - float(other["short"]), abs=2e-4)
    assert need[17]["start"] == "2026-10-01T08:30"


def test_the_audit_lists_every_breach_on_a_line_of_its_own(folder: Path) -> None:
    text = (folder / "audit.json").read_text(encoding="utf-8")
    audit = json.loads(text)
    found = small_plan().view.audit
    assert len(audit["breaches"]) == len(found.breaches) == sum(audit["checked"].values())
    assert set(audit["breaches"][0]) == {
        "rule", "clause", "severity", "amount", "employee_id", "date", "message", "waived",
    }  # fmt: skip
    assert len(audit["compliance"]) == len(small_plan().view.compliance.lines) > 0
    assert text.count("\n") == len(found.breaches) + len(found.checked) + len(audit["compliance"]) + 11
    assert audit["not_judged"] == []
    assert all(breach["message"] for breach in audit["breaches"])


def test_the_summary_says_what_is_short_and_what_is_proven(folder: Path) -> None:
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    plan = small_plan()
    required = plan.view.month.demand.required.sum()
    assert summary["short_share"] == pytest.approx(plan.view.coverage.short.sum() / required, abs=1e-6)
    assert summary["over_share"] == pytest.approx(plan.view.coverage.over.sum() / required, abs=1e-6)
    assert summary["hard_breaches"] == len(plan.view.audit.hard) > 0
    assert summary["gap"] is None
    assert summary["people_short"][0] == {
        "role": "agent", "weekdays": [0, 1, 2, 3, 4], "start_hour": 9, "end_hour": 12, "people": 5.96, "peak": 9,
        "text": "6 agents on average, at most 9, Mon–Fri 9–12",
    }  # fmt: skip
    assert summary["people_short"][1]["text"] == "1 agent, Sat, Sun 14–17"
    assert summary["forecast"]["orders"]["seasonal_naive_wape"] == 0.187
    assert summary["repairs"][0]["code"] == "repair-history-sorted"
    assert summary["attendance"] == 0.95
    assert summary["service_level"]["simulated"] is None
    assert (summary["month"], summary["as_of"], summary["centre"]) == ("2026-10", "2026-09-20", "jl")


def test_the_gap_is_of_prices_and_zero_where_nothing_is_paid() -> None:
    plan = small_plan()
    view = dataclasses.replace(plan.view, audit=dataclasses.replace(plan.view.audit, breaches=()))
    clean = dataclasses.replace(plan, view=view)
    assert proven_gap(plan) is None
    assert proven_gap(clean) == pytest.approx(0.03)
    free = dataclasses.replace(clean, solve=dataclasses.replace(clean.solve, objective=0.0, lower_bound=0.0))
    assert proven_gap(free) == 0.0


def test_messages_come_in_the_language_asked_for_and_tables_do_not_change(folder: Path, tmp_path: Path) -> None:
    write_plan(small_plan(), tmp_path / "zh", texts("zh-CN"))
    chinese = json.loads((tmp_path / "zh" / "summary.json").read_text(encoding="utf-8"))
    assert chinese["people_short"][0]["text"] == "平均 6 名客服代表，最多 9 名，周一至周五 9–12 时"
    for name in ("roster.csv", "duties.csv", "requirement.csv", "coverage.csv", "forecast.csv"):
        assert (folder / name).read_bytes() == (tmp_path / "zh" / name).read_bytes()


def test_the_same_plan_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write_plan(small_plan(), tmp_path / "again", texts("en"))
    for name in sorted(FILES):
        first, second = ((place / name).read_bytes() for place in (folder, tmp_path / "again"))
        assert hashlib.sha256(first).hexdigest() == hashlib.sha256(second).hexdigest(), name


def test_a_centre_without_queues_has_a_roster_and_no_cover(tmp_path: Path) -> None:
    plan = plan_of(small_centre(queues=(), leave=(), wishes=()))
    write_plan(plan, tmp_path / "out", texts("zh-CN"))
    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert short_and_over_share(plan.view) == (0.0, 0.0)
    assert summary["service_level"] == {"required": None, "rostered": None, "simulated": None}
    assert (tmp_path / "out" / "coverage.csv").read_text(
        encoding="utf-8"
    ) == "queue,start,required,rostered,short,over\n"


def test_totals_of_a_person_are_those_of_the_line() -> None:
    plan = small_plan()
    totals = totals_by_person(plan.view)
    on_leave = totals[1]
    assert on_leave.leave_days == 3
    assert on_leave.shifts + on_leave.rest_days + on_leave.leave_days == 31
    assert on_leave.wishes_asked == 0  # the wish lies on a day of leave
    assert totals[0].wishes_asked == 2
    assert totals[0].ledger == (1.5, -2.0, 1.0)
    assert sum(total.standby_turns for total in totals) == len(plan.view.standby)


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0"), (-0.00001, "0"), (12.0, "12"), (0.33333, "0.3333"), (1e-7, "0"), (1e6, "1000000")]
)
def test_decimals_are_plain(value: float, text: str) -> None:
    assert decimal_text(value, 4) == text


def test_numbers_for_people_have_thousands_and_no_negative_zero() -> None:
    assert [number_text(value) for value in (1234.5, -0.01, 100.0, -5.0)] == ["1,234.5", "0", "100", "-5"]


@pytest.mark.parametrize(
    ("days", "english", "chinese"),
    [
        ((0, 1, 2, 3, 4), "Mon–Fri", "周一至周五"),
        ((5, 6), "Sat, Sun", "周六、周日"),
        ((0, 2, 3, 4), "Mon, Wed–Fri", "周一、周三至周五"),
        (tuple(range(7)), "every day", "每天"),
    ],
)
def test_weekdays_are_named_as_a_person_would(days: tuple[int, ...], english: str, chinese: str) -> None:
    assert (weekdays_text(texts("en"), days), weekdays_text(texts("zh-CN"), days)) == (english, chinese)


def test_fixed_cells_do_not_change_the_columns_of_a_small_month(tmp_path: Path) -> None:
    plan = small_plan(size=Size(3, 1, 1, 3), fixed=(("A001", date(2026, 10, 2), "N"),))
    write_plan(plan, tmp_path / "out", texts("en"))
    row = rows(tmp_path / "out" / "roster.csv")[1]
    assert (row["shift"], row["start"]) == ("N", "2026-10-02T00:00")
