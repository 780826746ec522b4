"""``paiban forecast``: a month's calls on the terminal, as files and as JSON."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from tests.api.cli.test_simulate_command import made
from tests.e2e.command import Finished, paiban_here

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return made(tmp_path)


def forecast(place: Path, *options: object, as_of: str = "2026-11-20", lang: str = "en") -> Finished:
    month = ("--month", "2026-12") if "--month" not in options else ()
    return paiban_here("forecast", place / "centre", *month, "--as-of", as_of, "--lang", lang, *options)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize(("lang", "words"), [("en", "in 8 of 10 months"), ("zh", "十个月中有八个月")])
def test_the_month_every_day_and_the_model_are_told(place: Path, lang: str, words: str) -> None:
    done = forecast(place, lang=lang)
    assert done.exit_code == 0, done.stderr
    assert words in done.stdout
    assert all(f"2026-12-{day:02d}" in done.stdout for day in range(1, 32))


def test_files_tell_what_the_terminal_tells_and_intervals_add_up_to_days(place: Path) -> None:
    said = json.loads(forecast(place, "--json", "--out", place / "out").stdout)
    assert json.loads((place / "out" / "forecast.json").read_text(encoding="utf-8")) == said
    intervals, days = rows_of(place / "out" / "forecast.csv"), rows_of(place / "out" / "days.csv")
    assert len(intervals) == 31 * 48
    assert len(days) == 31
    levels = ("q025", "q10", "q50", "q90", "q975")
    for row in intervals + days:
        numbers = [float(row[level]) for level in levels]
        assert numbers == sorted(numbers)
    by_day = [sum(float(row["mean"]) for row in intervals if row["start"].startswith(day["date"])) for day in days]
    assert by_day == pytest.approx([float(day["mean"]) for day in days], abs=0.02)
    assert said["queues"]["hotline"]["calls"] == pytest.approx(sum(by_day), abs=1)
    assert said["queues"]["hotline"]["q10"] < said["queues"]["hotline"]["calls"] < said["queues"]["hotline"]["q90"]
    picture = (place / "out" / "forecast-hotline.png").read_bytes()
    assert picture.startswith(b"\x89PNG")


def test_a_month_under_way_begins_with_what_came(place: Path) -> None:
    done = forecast(place, "--month", "2026-11", "--json", as_of="2026-11-12")
    queue = json.loads(done.stdout)["queues"]["hotline"]
    assert queue["days_over"] == 12
    said = forecast(place, "--month", "2026-11", as_of="2026-11-12").stdout
    assert said.count("came in") >= 12


def test_a_month_that_is_over_is_refused(place: Path) -> None:
    done = forecast(place, "--month", "2026-10", as_of="2026-11-12")
    assert done.exit_code == 2
    assert "--month" in done.stderr
    assert "2026-10" in done.stderr


def test_an_override_is_put_on_record_told_and_heeded_again(place: Path) -> None:
    plain = json.loads(forecast(place, "--json").stdout)["queues"]["hotline"]["calls"]
    said = ("--override", "hotline 2026-12-05..2026-12-06 +50%", "--reason", "fair", "--by", "Li Wen")
    first = json.loads(forecast(place, "--json", *said).stdout)["queues"]["hotline"]
    assert first["calls"] > plain
    assert rows_of(place / "centre" / "overrides.csv")[0]["by"] == "Li Wen"
    again = json.loads(forecast(place, "--json", "--out", place / "out").stdout)["queues"]["hotline"]
    assert again == first
    assert again["repairs"][-1]["code"] == "forecast-overridden"
    days = {row["date"]: row for row in rows_of(place / "out" / "days.csv")}
    row = days["2026-12-05"]
    assert float(row["q10"]) < float(row["mean"]) < float(row["q90"])
    required = paiban_here(
        "require", place / "centre", "--month", "2026-12", "--as-of", "2026-11-20", "--json", "--lang", "en"
    )
    assert json.loads(required.stdout)["queues"]["hotline"]["calls"] == pytest.approx(first["calls"], rel=1e-3)


@pytest.mark.parametrize("missing", ["--reason", "--by"])
def test_an_override_without_reason_or_name_is_refused_and_nothing_written(place: Path, missing: str) -> None:
    said = {"--reason": "fair", "--by": "Li Wen"} | {missing: ""}
    options = [part for pair in said.items() for part in pair]
    done = forecast(place, "--override", "hotline 2026-12-05 +50%", *options)
    assert done.exit_code == 2
    assert missing in done.stderr
    assert not (place / "centre" / "overrides.csv").exists()
