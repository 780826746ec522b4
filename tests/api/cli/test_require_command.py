"""``paiban require``: how many people a month takes, on the terminal, as files and as JSON."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from api.files.require_files import REQUIRE_FILES
from staffing.centre.people import Person
from tests.api.cli.test_simulate_command import made
from tests.api.services.swap_month import CENTRE
from tests.e2e.command import Finished, paiban_here, tree_digest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return made(tmp_path)


def require(place: Path, *options: object, lang: str = "en") -> Finished:
    return paiban_here(
        "require", place / "centre", "--month", "2026-12", "--as-of", "2026-11-25", "--lang", lang, *options
    )


def test_hours_and_contracts_by_queue(place: Path) -> None:
    done = require(place)
    assert done.exit_code == 0, done.stderr
    assert "80% / 20 s" in done.stdout
    assert "full contracts of 167 h" in done.stdout
    assert "share people" not in done.stdout


def test_files_and_json_tell_the_same_month(place: Path) -> None:
    said = json.loads(require(place, "--json", "--out", place / "out").stdout)
    assert {path.name for path in (place / "out").iterdir()} == set(REQUIRE_FILES)
    assert json.loads((place / "out" / "requirement.json").read_text(encoding="utf-8")) == said
    with (place / "out" / "requirement.csv").open(encoding="utf-8", newline="") as stream:
        required = [int(row["required"]) for row in csv.DictReader(stream)]
    queue = said["queues"]["hotline"]
    assert queue["required_hours"] == sum(required) / 2
    assert queue["peak_required"] == max(required)
    assert queue["contracts"] == pytest.approx(sum(required) / 2 / 167, abs=0.005)


def test_the_same_people_are_required_as_a_plan_would_require(place: Path) -> None:
    require(place, "--out", place / "out")
    options = ("--month", "2026-12", "--as-of", "2026-11-25", "--effort", 1, "--out", place / "plan", "--lang", "en")
    paiban_here("plan", place / "centre", *options)
    for name in ("requirement.csv", "forecast.csv"):
        assert (place / "out" / name).read_bytes() == (place / "plan" / name).read_bytes()


def test_quota_piecework_posts_and_due_dates_stand_beside_the_calls(tmp_path: Path) -> None:
    regulation = {
        "quota.formula": {"clause": "RQ-2.4", "month_calls": 300_000},
        "workload.monthly": {
            "clause": "JL-AN3a",
            "by_task": {"recordings": {"minutes": 6, "role": "qa", "items": 2400}},
        },
        "backlog.due": {
            "clause": "GS-3",
            "by_task": {"ignition": {"working_days": 3}},
            "work": {"ignition": {"minutes": 60, "role": "qa", "per_day": 16}},
        },
        "presence.role_min": {"clause": "JL-20", "by_role": {"technician": 1}},
    }
    people = (*CENTRE.people, Person("T1", "技术员", "技术", "technician"), Person("Q1", "质检", "质检", "qa"))
    centre = replace(CENTRE, regulation=regulation, people=people)
    said = json.loads(require(made(tmp_path, centre=centre), "--json").stdout)
    needs = {need["rule"]: need for need in said["needs"]}
    assert needs["quota.formula"]["people"] == 72
    assert needs["quota.formula"]["there"] == 5
    assert (needs["workload.monthly"]["hours"], needs["workload.monthly"]["people"]) == (240, 2)
    assert needs["workload.monthly"]["what"] == "recordings"
    assert needs["presence.role_min"]["people"] == 5
    backlog = needs["backlog.due"]
    # Sixteen hours come in on each of 23 working days and may wait for three more: hardly more than that on any day.
    assert backlog["hours"] == 23 * 16
    assert backlog["people"] == max(backlog["by_day"]) == 3
    assert backlog["by_day"][4] == 0  # Saturday the 5th


def test_queues_that_share_people_would_need_fewer_together(tmp_path: Path) -> None:
    second = replace(CENTRE.queues[0], queue_id="vip", name="VIP")
    place = made(tmp_path, centre=replace(CENTRE, queues=(*CENTRE.queues, second)))
    pooled = json.loads(require(place, "--json").stdout)["pooled"]
    assert pooled["queues"] == ["hotline", "vip"]
    assert pooled["required_hours_together"] < pooled["required_hours_apart"]
    assert "if everybody served them all" in require(place).stdout


@pytest.mark.parametrize(
    "more",
    [{"max_abandonment": 0.005}, {"max_asa_seconds": 1.0}, {"max_occupancy": 0.05}],
)
def test_together_they_promise_all_that_each_of_them_promises(tmp_path: Path, more: dict[str, float]) -> None:
    """Kept apart or together, a promise more costs people."""

    def hours(limits: dict[str, float]) -> dict[str, float]:
        first = replace(CENTRE.queues[0], patience_seconds=120.0)
        second = replace(first, queue_id="vip", name="VIP", **limits)
        folder = tmp_path / str(bool(limits))
        folder.mkdir()
        centre = replace(CENTRE, queues=(first, second))
        pooled: dict[str, float] = json.loads(require(made(folder, centre=centre), "--json").stdout)["pooled"]
        return pooled

    without, asked = hours({}), hours(more)
    assert asked["required_hours_apart"] > without["required_hours_apart"]
    assert asked["required_hours_together"] > without["required_hours_together"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--as-of", "2026-12-05"), "input-month-past"),
        (("--as-of", "soon"), "input-option-date"),
        (("--history", "sales=calls.csv"), "input-unknown-queue-option"),
    ],
)
def test_bad_input_is_told_and_nothing_written(place: Path, options: tuple[str, ...], code: str) -> None:
    before = tree_digest(place)
    done = require(place, "--out", place / "out", *options)
    assert (done.exit_code, code in done.stderr) == (2, True)
    assert tree_digest(place) == before


def test_a_centre_without_queues_needs_its_posts(tmp_path: Path) -> None:
    regulation: dict[str, dict[str, object]] = {"presence.role_min": {"clause": "JL-20", "by_role": {"agent": 1}}}
    said = json.loads(require(made(tmp_path, replace(CENTRE, queues=(), regulation=regulation)), "--json").stdout)
    assert said["queues"] == {}
    assert [need["people"] for need in said["needs"]] == [5]
