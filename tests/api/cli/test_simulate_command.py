"""``paiban simulate``: a roster under the calls that may come, on the terminal, as files and as JSON."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from api.files.centre_writer import write_centre
from api.files.simulation_files import SIMULATION_FILES
from api.files.table_file import write_table
from tests.api.services.swap_month import CENTRE, month_cells
from tests.e2e.command import Finished, paiban_here, tree_digest

if TYPE_CHECKING:
    from pathlib import Path

    from staffing.centre.centre import Centre


def made(folder: Path, centre: Centre = CENTRE, calls_an_hour: int = 12) -> Path:
    """A centre with eight weeks of calls by day, its December, and where they are."""
    calls = folder / "calls.csv"
    first = datetime(2026, 10, 1)
    hours = [first + timedelta(hours=hour) for hour in range(24 * 56)]
    rows = [(at.isoformat(timespec="minutes"), str(calls_an_hour if 8 <= at.hour < 16 else 0)) for at in hours]
    write_table(calls, ("timestamp", "calls"), rows)
    files = {queue.queue_id: str(calls) for queue in centre.queues}
    write_centre(replace(centre, call_files=files), folder / "centre")
    cells = [(who, day.isoformat(), shift) for (who, day), shift in month_cells().items()]
    write_table(folder / "roster.csv", ("employee_id", "date", "shift"), cells)
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return made(tmp_path)


def simulate(place: Path, *options: object, lang: str = "en") -> Finished:
    usual = ("--as-of", "2026-11-25", "--days", 12, "--lang", lang)
    return paiban_here("simulate", place / "centre", place / "roster.csv", *usual, *options)


def test_levels_by_queue_and_where_the_promise_will_not_be_kept(place: Path) -> None:
    done = simulate(place)
    assert done.exit_code == 0, done.stderr
    assert "80.0% in 20 s" in done.stdout
    assert "was played 12 times" in done.stdout
    assert "wait as long as it takes" in done.stdout
    assert "Simulating: " in done.stderr


def test_chinese_says_the_same(place: Path) -> None:
    done = simulate(place, lang="zh")
    assert done.exit_code == 0
    assert "31 天各模拟 12 次" in done.stdout


def test_files_hold_every_interval_and_day_and_agree_with_the_json(place: Path) -> None:
    done = simulate(place, "--out", place / "out", "--json")
    assert {path.name for path in (place / "out").iterdir()} == set(SIMULATION_FILES)
    said = json.loads(done.stdout)
    assert json.loads((place / "out" / "simulation.json").read_text(encoding="utf-8")) == said
    with (place / "out" / "simulation.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(said["intervals"]) == 31 * 48
    assert len(said["days"]) == 31
    offered = sum(float(row["offered"]) for row in rows)
    assert offered == pytest.approx(sum(day["offered"] for day in said["days"]), abs=0.5)
    level = said["queues"]["hotline"]["service_level"]
    assert level[1] <= level[0] <= level[2]
    assert said["service_level"]["value"] == level[0]
    nights = [row for row in rows if row["start"].endswith("T03:00")]
    assert {(row["offered"], row["service_level"]) for row in nights} == {("0", "")}


def test_the_same_seed_repeats_and_another_does_not(place: Path) -> None:
    first, again, other = (simulate(place, "--json", "--seed", seed).stdout for seed in (1, 1, 2))
    assert first == again != other


def test_too_few_people_are_told_with_day_and_time(tmp_path: Path) -> None:
    """Sixty calls an hour of three minutes for a handful: nobody keeps up, and patience ends it for some."""
    impatient = replace(CENTRE, queues=(replace(CENTRE.queues[0], patience_seconds=90.0),))
    done = simulate(made(tmp_path, impatient, 60), "--json")
    said = json.loads(done.stdout)
    assert said["abandonment"]["value"] > 0.05
    failing = said["failing"][0]
    assert failing["service_level"] < failing["target"]
    assert failing["start"][11:13] >= "08"
    assert failing["missed_calls"] > 0


def test_without_calls_there_is_nothing_to_simulate(tmp_path: Path) -> None:
    done = simulate(made(tmp_path, calls_an_hour=0), "--json")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "nothing to simulate" in done.stderr


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--as-of", "soon"), "input-option-date"),
        (("--as-of", "2027-05-01"), "input-month-past"),
        (("--history", "sales=calls.csv"), "input-unknown-queue-option"),
        (("--month", "2026-13"), "input-month"),
    ],
)
def test_bad_input_is_told_and_nothing_written(place: Path, options: tuple[str, ...], code: str) -> None:
    before = tree_digest(place)
    done = simulate(place, "--out", place / "out", *options)
    assert done.exit_code == 2
    assert code in done.stderr
    assert tree_digest(place) == before


def test_the_centre_s_own_folder_is_no_place_for_the_files(place: Path) -> None:
    done = simulate(place, "--out", place / "centre")
    assert (done.exit_code, "input-output-is-centre" in done.stderr) == (2, True)


def test_a_centre_without_queues_has_nothing_to_simulate(tmp_path: Path) -> None:
    done = simulate(made(tmp_path, replace(CENTRE, queues=())))
    assert (done.exit_code, "nothing to simulate" in done.stderr) == (0, True)
