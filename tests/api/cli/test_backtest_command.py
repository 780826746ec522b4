"""``paiban backtest``: of a centre and of a file, on the terminal, as JSON and as predictions."""

from __future__ import annotations

import csv
import json
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from api.files.backtest_files import PREDICTION_COLUMNS
from tests.api.cli.test_simulate_command import made
from tests.e2e.command import Finished, paiban_here
from tests.forecasting.histories import simulated_calls, write_csv

if TYPE_CHECKING:
    from pathlib import Path

MEASURES = {"wape", "mase", "bias", "coverage80", "coverage95", "pinball", "floor_ratio"}


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "hotline.csv", simulated_calls(200, 24), first_day=date(2025, 6, 2))


def backtest(source: Path, *options: object, lang: str = "en") -> Finished:
    return paiban_here("backtest", source, "--lang", lang, *options)


def test_every_measure_stands_at_the_top_by_model_and_by_origin(history: Path) -> None:
    said = json.loads(backtest(history, "--origins", 2, "--json").stdout)
    assert set(said) >= MEASURES
    assert all(said[name] is not None for name in MEASURES)
    assert said["origins"] == 2
    assert set(said["models"]) >= {"calendar", "slot_mean", "mean_4_weeks", "seasonal_naive"}
    assert set(said["baselines"]) == {"seasonal_naive", "mean_4_weeks", "slot_mean"}
    queue = said["queues"]["hotline"]
    for row in queue["by_origin"]:
        assert set(row) >= MEASURES
        assert all(value is not None for scores in row["models"].values() for value in scores.values())
    assert [row["as_of"] for row in queue["by_origin"]] == ["2025-11-20", "2025-10-23"]
    assert said["wape"] < said["models"]["seasonal_naive"]["wape"]


def test_predictions_are_those_that_were_judged(history: Path, tmp_path: Path) -> None:
    said = json.loads(backtest(history, "--origins", 2, "--json", "--out", tmp_path / "p.csv").stdout)
    with (tmp_path / "p.csv").open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        assert tuple(reader.fieldnames or ()) == PREDICTION_COLUMNS
        rows = list(reader)
    assert len(rows) == 2 * 28 * 24
    actual, mean = (np.array([float(row[name]) for row in rows]) for name in ("actual", "mean"))
    assert np.abs(mean - actual).sum() / actual.sum() == pytest.approx(said["wape"], abs=1e-4)


@pytest.mark.parametrize(("lang", "words"), [("en", "as chosen each time"), ("zh", "每次所选")])
def test_the_terminal_shows_models_and_origins(history: Path, lang: str, words: str) -> None:
    done = backtest(history, "--origins", 2, "--every", "8w", lang=lang)
    assert done.exit_code == 0, done.stderr
    assert words in done.stdout
    assert "2025-11-20" in done.stdout
    assert "2025-09-25" in done.stdout


def test_a_centre_is_judged_by_queue(tmp_path: Path) -> None:
    centre = made(tmp_path) / "centre"
    said = json.loads(backtest(centre, "--origins", 1, "--json").stdout)
    assert list(said["queues"]) == ["hotline"]
    assert said["wape"] == said["queues"]["hotline"]["wape"]


@pytest.mark.parametrize("option", ["--every", "--horizon"])
@pytest.mark.parametrize("value", ["3", "0w", "w", "2y", "60w"])
def test_a_span_that_makes_no_sense_is_refused(history: Path, option: str, value: str) -> None:
    done = backtest(history, option, value)
    assert done.exit_code == 2
    assert option in done.stderr
    assert value in done.stderr


def test_too_short_a_history_says_what_is_needed(tmp_path: Path) -> None:
    done = backtest(write_csv(tmp_path / "short.csv", simulated_calls(30, 24)))
    assert done.exit_code == 2
    assert "42" in done.stderr
    assert "30" in done.stderr


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_picture_is_a_png_beside_the_predictions(history: Path, tmp_path: Path, lang: str) -> None:
    picture, table = tmp_path / "past.png", tmp_path / "p.csv"
    done = backtest(history, "--origins", 2, "--picture", picture, "--out", table, lang=lang)
    assert done.exit_code == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert table.read_text(encoding="utf-8").startswith("origin,")
    assert str(picture) in "".join(done.stdout.split("\n"))


def test_one_file_cannot_be_both_picture_and_predictions(history: Path, tmp_path: Path) -> None:
    done = backtest(history, "--picture", tmp_path / "both", "--out", tmp_path / "both")
    assert done.exit_code == 2
    assert "--picture" in done.stderr
    assert not (tmp_path / "both").exists()


def test_what_is_odd_in_the_history_is_told(tmp_path: Path) -> None:
    calls = simulated_calls(200, 24)
    calls[188:] *= 2
    calls[100, 9:18] = 0
    path = write_csv(tmp_path / "grown.csv", calls, first_day=date(2025, 6, 2))
    said = json.loads(backtest(path, "--origins", 1, "--json").stdout)
    codes = {repair["code"] for repair in said["queues"]["grown"]["repairs"]}
    assert codes == {"repair-level-change", "repair-history-failed-days"}


@pytest.mark.parametrize("option", ["--out", "--picture"])
def test_files_do_not_go_where_a_folder_is(history: Path, tmp_path: Path, option: str) -> None:
    done = backtest(history, option, tmp_path)
    assert done.exit_code == 2
    assert option in done.stderr


def test_what_is_read_is_never_written_over(history: Path, tmp_path: Path) -> None:
    before = history.read_bytes()
    done = backtest(history, "--out", history)
    assert done.exit_code == 2
    assert "--out" in done.stderr
    assert history.read_bytes() == before
    centre = made(tmp_path) / "centre"
    assert backtest(centre, "--out", centre / "calls" / "new.csv").exit_code == 2
    assert not (centre / "calls" / "new.csv").exists()


def test_a_folder_that_is_missing_is_told_before_any_work(history: Path, tmp_path: Path) -> None:
    done = backtest(history, "--out", tmp_path / "missing" / "p.csv")
    assert done.exit_code == 2
    assert "missing" in done.stderr
    assert "Traceback" not in done.stderr
