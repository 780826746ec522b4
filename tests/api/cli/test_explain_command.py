"""``paiban explain``: every question answered in both languages and as JSON, the same each time, or refused."""

from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING, Any
from unittest import mock

import openpyxl
import pytest

from api.cli import published_roster
from api.files.centre_writer import write_centre
from api.files.table_file import write_table
from api.services import explain as explain_service
from staffing.month import INTERVAL_MINUTES
from tests.api.services.swap_month import CENTRE, TWO_BY_DAY, month_cells
from tests.e2e.command import Finished, paiban_here

if TYPE_CHECKING:
    from pathlib import Path

WHY, WHO_ELSE = ("--why", "A@2026-12-09"), ("--who-else", "A@2026-12-09")
CLAUSES = ("--clause", "MO-3B-7.1", "--clause", "coverage.requirement")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A centre in ``centre`` and its December in ``roster.csv`` with the requirement beside it."""
    write_centre(CENTRE, tmp_path / "centre")
    rows = [(who, day.isoformat(), shift) for (who, day), shift in month_cells().items()]
    write_table(tmp_path / "roster.csv", ("employee_id", "date", "shift"), rows)
    needs = []
    for number, people in enumerate(TWO_BY_DAY.required[0].tolist()):
        day, minute = divmod(number * INTERVAL_MINUTES, 1440)
        needs.append(("hotline", f"2026-12-{day + 1:02d}T{minute // 60:02d}:{minute % 60:02d}", str(people)))
    write_table(tmp_path / "requirement.csv", ("queue", "start", "required"), needs)
    return tmp_path


def explain(place: Path, *options: str, roster: str = "roster.csv", lang: str = "en") -> Finished:
    return paiban_here("explain", place / "centre", place / roster, *options, "--lang", lang)


def answers(place: Path, *options: str, roster: str = "roster.csv") -> Any:
    done = explain(place, *options, "--json", roster=roster)
    assert (done.exit_code, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_all_questions_of_one_call_are_answered(place: Path) -> None:
    done = explain(place, *WHY, *WHO_ELSE, *CLAUSES)
    assert (done.exit_code, done.stderr) == (0, "")
    for said in (
        "Why A 座席A has day",
        "Only this person's month changes",
        "Who else could take day",
        "What MO-3B-7.1 costs",
        "It decides at the desk",
        "What Cover of the requirement (coverage.requirement) costs",
        "--effort 2",
    ):
        assert said in done.stdout


def test_a_chinese_manager_reads_chinese(place: Path) -> None:
    done = explain(place, *WHY, *WHO_ELSE, *CLAUSES, lang="zh")
    assert done.exit_code == 0
    for said in ("为什么 A 座席A", "只动本人的班", "谁还能上", "要付多少代价", "用于审批换班"):
        assert said in done.stdout
    assert "Carried" not in done.stdout


def test_the_json_holds_every_answer_and_is_the_same_each_time(place: Path) -> None:
    options = (*WHY, *WHO_ELSE, *CLAUSES, "--conflicts", "--seed", "3")
    told = answers(place, *options)
    assert told == answers(place, *options)
    assert {answer["employee_id"] for answer in told["why"]} == {"A"}
    [who_else] = told["who_else"]
    assert len(who_else["could"]) + len(who_else["could_not"]) + len(who_else["have_it"]) == 4
    assert [answer["clause"] for answer in told["clauses"]] == ["MO-3B-7.1", "coverage.requirement"]
    assert told["clauses"][1]["costs_at_least"] > 0
    assert isinstance(told["conflicts"], list)


def test_a_day_off_is_nobody_s_to_take(place: Path) -> None:
    done = explain(place, "--who-else", "A@2026-12-05")
    assert done.exit_code == 0
    assert "no shift that somebody could take" in done.stdout


def test_only_conflicts_need_no_search_for_costs(place: Path) -> None:
    done = explain(place, "--conflicts")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "The roster costs" not in done.stdout


def test_a_time_limit_bounds_the_clauses_too(place: Path) -> None:
    [answer] = answers(place, "--clause", "coverage.requirement", "--time-limit", "6")["clauses"]
    assert answer["costs_at_most"] is None or answer["costs_at_least"] <= answer["costs_at_most"]


def test_cells_marked_in_a_workbook_and_days_past_are_left_alone(place: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    days = sorted({day for _, day in month_cells()})
    sheet.append(["employee_id", *days])
    for who in "ABCDE":
        marked = "*" if who in "BC" else ""
        sheet.append([who, *(month_cells()[who, day] + (marked if day.day > 9 else "") for day in days)])
    book.save(place / "roster.xlsx")
    told = answers(place, *WHO_ELSE, "--as-of", "2026-12-03", roster="roster.xlsx")
    moves = [move for one in told["who_else"][0]["could"] for move in one["moves"]]
    assert moves
    assert min(move["date"] for move in moves) > "2026-12-03"
    assert not [move for move in moves if move["employee_id"] in "BC" and move["date"] > "2026-12-09"]
    assert told["past"] == "2026-12-03"


def interrupted(times: int, then: Any) -> Any:
    """A stand-in for a step during which Ctrl-C is pressed so many times."""

    def step(*arguments: Any, **named: Any) -> Any:
        for _ in range(times):
            signal.raise_signal(signal.SIGINT)
        return then(*arguments, **named)

    return step


def test_ctrl_c_in_the_search_tells_what_stands_and_leaves_with_130(place: Path) -> None:
    with mock.patch.object(explain_service, "mended", interrupted(1, explain_service.mended)):
        done = explain(place, *WHY, *WHO_ELSE, *CLAUSES)
    assert done.exit_code == 130
    assert "Interrupted" in done.stderr
    for said in ("Only this person's month changes", "Who else could take day", "There was no time"):
        assert said in done.stdout


@pytest.mark.parametrize(
    ("module", "step", "times", "said"),
    [
        (published_roster, "load_centre", 1, "Interrupted: nothing was written.\n"),
        (explain_service, "mended", 2, "Interrupted before there was an answer.\n"),
    ],
)
def test_ctrl_c_while_reading_or_pressed_twice_ends_at_once(
    place: Path, module: Any, step: str, times: int, said: str
) -> None:
    with mock.patch.object(module, step, interrupted(times, getattr(module, step))):
        done = explain(place, *WHY)
    assert (done.exit_code, done.stdout, done.stderr) == (130, "", said)


def test_a_question_asked_twice_is_answered_once(place: Path) -> None:
    assert answers(place, *WHY, "--why", "座席A@2026-12-09")["why"] == answers(place, *WHY)["why"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), "input-explain-nothing"),
        (("--why", "A"), "input-explain-option"),
        (("--why", "A@9th"), "input-explain-option"),
        (("--why", "@2026-12-09"), "input-explain-option"),
        (("--why", "Z@2026-12-09"), "input-explain-person"),
        (("--why", "A@2026-11-30"), "input-explain-date"),
        (("--clause", "MO-3B-7"), "input-explain-clause"),
        ((*WHY, "--as-of", "2026-12-09"), "input-explain-past"),
        ((*WHY, "--as-of", "soon"), "input-option-date"),
        ((*WHY, "--effort", "1", "--time-limit", "9"), "input-effort-and-time"),
        ((*WHY, "--time-limit", "inf"), "input-time-limit"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_place(place: Path, options: tuple[str, ...], code: str) -> None:
    done = explain(place, *options)
    assert done.exit_code == 2
    assert f"[{code}]" in done.stderr
    assert done.stdout == ""


def test_without_a_requirement_there_are_no_costs_to_tell(place: Path) -> None:
    (place / "requirement.csv").unlink()
    done = explain(place, *WHY)
    assert done.exit_code == 2
    assert "no requirement.csv beside the roster" in done.stderr
