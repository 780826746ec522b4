"""The command on an instance: a solution file that can be scored again, and a last line for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from benchmarks.nrp import main, whole_bound
from benchmarks.nrp_instance import read_instance
from benchmarks.nrp_problem import problem_of
from benchmarks.nrp_score import broken_limits, objective_of, read_solution
from solver.solve import solve
from solver.stopping import Effort, Stop
from staffing.evaluation import evaluate
from tests.benchmarks.small_instance import published, small

if TYPE_CHECKING:
    from pathlib import Path

PROVEN_OPTIMUM_OF_1 = 607


@pytest.fixture(scope="module", autouse=True)
def compiled_search(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The search is compiled on its first use, which no time limit here is to pay for."""
    problem = problem_of(small(tmp_path_factory.mktemp("small")))
    assert solve(problem, effort=Effort(rounds=2, roundings=1, regroups=1, tries=16), stop=Stop()) is not None


def last_line(capsys: pytest.CaptureFixture[str]) -> dict[str, float | str]:
    printed: dict[str, float | str] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return printed


def test_what_is_printed_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    instance = small(tmp_path)
    out = tmp_path / "solution.txt"
    assert main([str(tmp_path / "InstanceSmall.txt"), "--time-limit", "3", "--out", str(out)]) == 0
    printed = last_line(capsys)
    assert printed.keys() == {"instance", "objective", "lower_bound", "seconds", "broken_limits"}
    assert printed["instance"] == "Small"
    roster = read_solution(instance, out)
    assert printed["objective"] == objective_of(instance, roster)
    assert printed["broken_limits"] == len(broken_limits(instance, roster)) == 0
    assert 0 <= printed["lower_bound"] <= printed["objective"]


def test_no_time_no_roster(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small(tmp_path)
    assert main([str(tmp_path / "InstanceSmall.txt"), "--time-limit", "0"]) == 3
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("options", "told"),
    [(("missing.txt",), "missing.txt"), (("InstanceSmall.txt", "--out", "no/s.txt"), "cannot write")],
)
def test_what_cannot_be_read_or_written_is_told_before_the_search(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    small(tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main([*options])
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert told in said.err
    assert said.out == ""


@pytest.mark.slow
def test_a_published_instance_is_solved_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = published("Instance1.txt"), tmp_path / "solution.txt"
    assert main([str(file), "--time-limit", "5", "--out", str(out)]) == 0
    printed, instance = last_line(capsys), read_instance(file)
    roster = read_solution(instance, out)
    assert broken_limits(instance, roster) == []
    symbol = {shift.shift_id: number for number, shift in enumerate(instance.shifts, start=1)}
    symbols = np.array([[symbol.get(shift, 0) for shift in line] for line in roster.values()], dtype=np.int16)
    assert evaluate(problem_of(instance), symbols).price == printed["objective"] >= PROVEN_OPTIMUM_OF_1
    assert printed["lower_bound"] <= PROVEN_OPTIMUM_OF_1


@pytest.mark.parametrize(
    ("bound", "whole"), [(0.0, 0), (606.2, 607), (607.0, 607), (607.0000001, 607), (500_410.001, 500_410), (9.5, 10)]
)
def test_a_bound_is_rounded_up_but_not_by_arithmetic_s_noise(bound: float, whole: int) -> None:
    assert whole_bound(bound) == whole
