"""The nurse rostering competition's format: read, costed by hand, and the same as a problem whatever the roster."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.inrc2 import main, roster_of
from benchmarks.inrc2_instance import (
    Contract,
    History,
    Instance,
    Need,
    Nurse,
    OffRequest,
    Range,
    read_instance,
)
from benchmarks.inrc2_problem import PRICES, problem_of
from benchmarks.inrc2_score import broken_limits, costs_of
from staffing.evaluation import evaluate

if TYPE_CHECKING:
    from pathlib import Path

    from staffing.arrays import RosterArray

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def limits(of: str, least: int, most: int) -> dict[str, int]:
    return {f"minimumNumberOf{of}": least, f"maximumNumberOf{of}": most}


def before(nurse: str, last: str, same: int, at_work: int, off: int) -> dict[str, Any]:
    return {
        "nurse": nurse,
        "numberOfAssignments": 0,
        "numberOfWorkingWeekends": 0,
        "lastAssignedShiftType": last,
        "numberOfConsecutiveAssignments": same,
        "numberOfConsecutiveWorkingDays": at_work,
        "numberOfConsecutiveDaysOff": off,
    }


SCENARIO: dict[str, Any] = {
    "id": "small",
    "numberOfWeeks": 1,
    "skills": ["Head", "Nurse"],
    "shiftTypes": [
        {"id": "Early", **limits("ConsecutiveAssignments", 2, 3)},
        {"id": "Night", **limits("ConsecutiveAssignments", 1, 2)},
    ],
    "forbiddenShiftTypeSuccessions": [
        {"precedingShiftType": "Early", "succeedingShiftTypes": []},
        {"precedingShiftType": "Night", "succeedingShiftTypes": ["Early"]},
    ],
    "contracts": [
        {
            "id": "Full",
            **limits("Assignments", 3, 4),
            **limits("ConsecutiveWorkingDays", 2, 3),
            **limits("ConsecutiveDaysOff", 2, 3),
            "maximumNumberOfWorkingWeekends": 0,
            "completeWeekends": 1,
        }
    ],
    "nurses": [
        {"id": "ann", "contract": "Full", "skills": ["Head", "Nurse"]},
        {"id": "bob", "contract": "Full", "skills": ["Nurse"]},
    ],
}
HISTORY = {
    "week": 0,
    "scenario": "small",
    "nurseHistory": [before("ann", "Night", 1, 1, 0), before("bob", "None", 0, 0, 1)],
}
WEEK = {
    "scenario": "small",
    "requirements": [
        {"shiftType": "Early", "skill": "Nurse"}
        | {f"requirementOn{day}": {"minimum": 0, "optimal": int(day == "Tuesday")} for day in WEEKDAYS},
        {"shiftType": "Night", "skill": "Head"}
        | {f"requirementOn{day}": {"minimum": int(day == "Monday"), "optimal": 1} for day in WEEKDAYS[:1]}
        | {f"requirementOn{day}": {"minimum": 0, "optimal": 0} for day in WEEKDAYS[1:]},
    ],
    "shiftOffRequests": [
        {"nurse": "ann", "shiftType": "Any", "day": "Tuesday"},
        {"nurse": "bob", "shiftType": "Early", "day": "Fri"},
    ],
}


def write(folder: Path, **files: dict[str, Any]) -> list[str]:
    for name, content in files.items():
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return [str(folder / f"{name}.json") for name in files]


@pytest.fixture
def instance(tmp_path: Path) -> Instance:
    write(tmp_path, scenario=SCENARIO, history=HISTORY, week=WEEK)
    return read_instance(tmp_path / "scenario.json", tmp_path / "history.json", [tmp_path / "week.json"])


def roster(ann: str, bob: str) -> dict[str, list[tuple[str, str] | None]]:
    """Lines of E, N (as nurses), H (night as head) and ``-``."""
    given = {"E": ("Early", "Nurse"), "N": ("Night", "Nurse"), "H": ("Night", "Head"), "-": None}
    return {"ann": [given[sign] for sign in ann], "bob": [given[sign] for sign in bob]}


def test_scenario_history_and_weeks_are_read(instance: Instance) -> None:
    assert instance.days == 7
    assert instance.runs == {"Early": Range(2, 3), "Night": Range(1, 2)}
    assert instance.forbidden == {("Night", "Early")}
    ann, bob = instance.nurses
    assert ann.contract == Contract(Range(3, 4), Range(2, 3), Range(2, 3), most_weekends=0, whole_weekends=True)
    assert ann.history == History(0, 0, "Night", same_shift=1, days_at_work=1, days_off=0)
    assert (bob.skills, bob.history.last_shift) == ({"Nurse"}, None)
    assert Need(1, "Early", "Nurse", minimum=0, optimal=1) in instance.needs
    assert instance.off_requests == (OffRequest("ann", 1, None), OffRequest("bob", 4, "Early"))


def test_all_weeks_are_planned_at_once(tmp_path: Path) -> None:
    write(tmp_path, scenario=SCENARIO | {"numberOfWeeks": 4}, history=HISTORY, week=WEEK)
    with pytest.raises(ValueError, match=r"scenario\.json: 1 weeks for 4"):
        read_instance(tmp_path / "scenario.json", tmp_path / "history.json", [tmp_path / "week.json"])


def test_each_soft_constraint_costs_its_weight(instance: Instance) -> None:
    # Ann's two nights go on from the history: three in a row, one too many. Bob's day off before the month is his only
    # one before he works, one too few; then Early alone, one too few, and four days off, one too many.
    costs = costs_of(instance, roster(ann="HN-----", bob="E----NE"))
    assert {name: cost for name, cost in costs.items() if cost} == {
        "shift_runs": 15 * (1 + 1),  # Ann's nights; Bob's one Early.
        "work_runs": 30 * (2 + 1 + 1 + 1),  # Ann off 5 of 3; Bob off 1 of 2, at work 1 of 2, off 4 of 3.
        "requests": 10,  # Ann works on Tuesday.
        "optimal_cover": 30,  # Nobody is early on Tuesday.
        "weekends": 30,  # Bob's weekend,
        "assignments": 20,  # Ann's two days of three.
    }


def test_half_a_weekend_costs_where_weekends_are_whole(instance: Instance) -> None:
    assert costs_of(instance, roster(ann="H----N-", bob="-------"))["whole_weekends"] == 30
    assert costs_of(instance, roster(ann="H----NN", bob="------E"))["whole_weekends"] == 30


@pytest.mark.parametrize(
    ("ann", "bob", "named"),
    [
        ("H------", "-------", []),
        ("N------", "-------", ["day 0: fewer than 1 Night Head"]),
        ("E------", "H------", ["bob: no Head", "ann: Early after Night"]),
        ("H------", "NE-----", ["bob: Early after Night"]),
        ("H------", "N-E----", []),
    ],
)
def test_hard_constraints_broken_are_named(instance: Instance, ann: str, bob: str, named: list[str]) -> None:
    assert sorted(broken_limits(instance, roster(ann, bob))) == sorted(named)


SOME = st.integers


@st.composite
def ranges(draw: st.DrawFn, top: int) -> Range:
    least = draw(SOME(1, 3))
    return Range(least, draw(SOME(least, top)))


@st.composite
def histories(draw: st.DrawFn, shifts: list[str]) -> History:
    assignments, weekends = draw(SOME(0, 5)), draw(SOME(0, 3))
    if draw(st.booleans()):
        return History(assignments, weekends, None, 0, 0, draw(SOME(1, 6)))
    days = draw(SOME(1, 6))
    return History(assignments, weekends, draw(st.sampled_from(shifts)), draw(SOME(1, days)), days, 0)


@st.composite
def rostered(draw: st.DrawFn) -> tuple[Instance, RosterArray]:
    """Instances of one to three weeks and rosters made of runs."""
    shifts, skills = ["E", "L", "N"][: draw(SOME(1, 3))], ["h", "n"][: draw(SOME(1, 2))]
    days = 7 * draw(SOME(1, 3))
    contracts = st.builds(Contract, ranges(12), ranges(5), ranges(5), SOME(0, 3), st.booleans())
    nurses = tuple(
        Nurse(name, draw(contracts), draw(st.frozensets(st.sampled_from(skills), min_size=1)), draw(histories(shifts)))
        for name in "abc"[: draw(SOME(1, 3))]
    )
    day, shift = SOME(0, days - 1), st.sampled_from(shifts)
    wishes = st.builds(OffRequest, st.sampled_from([n.nurse_id for n in nurses]), day, st.one_of(st.none(), shift))
    instance = Instance(
        days,
        tuple(skills),
        {name: draw(ranges(4)) for name in shifts},
        draw(st.frozensets(st.tuples(shift, shift), max_size=2)),
        nurses,
        tuple(draw(st.lists(st.builds(Need, day, shift, st.sampled_from(skills), SOME(0, 1), SOME(0, 3)), max_size=9))),
        tuple(draw(st.lists(wishes, max_size=5))),
    )
    symbol = st.one_of(st.just(0), SOME(0, len(shifts) * len(skills)))
    runs = st.lists(st.tuples(symbol, SOME(1, 6)), min_size=days, max_size=days)
    lines = [np.repeat(*np.array(draw(runs)).T)[:days] for _ in nurses]
    return instance, np.array(lines, dtype=np.int16)


@settings(max_examples=60 if os.environ.get("PAIBAN_TESTS") == "quick" else 200)
@given(rostered())
def test_the_problem_costs_and_forbids_what_the_rules_say(both: tuple[Instance, RosterArray]) -> None:
    instance, symbols = both
    score, lines = evaluate(problem_of(instance), symbols), roster_of(instance, symbols)
    said = costs_of(instance, lines)
    booked = score.price_by_rule | {"requests": score.price_by_rule["cells"]}
    assert {name: booked.get(name, 0) for name in PRICES} == {name: said[name] for name in PRICES}
    assert score.price == sum(said.values())
    assert (score.violations > 0) == bool(broken_limits(instance, lines))


def test_the_command_ends_with_what_the_roster_costs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = write(tmp_path, scenario=SCENARIO, history=HISTORY, week=WEEK)
    out = tmp_path / "solution.txt"
    assert main([*files, "--time-limit", "60", "--out", str(out)]) == 0
    said = json.loads(capsys.readouterr().out.splitlines()[-1])
    instance = read_instance(tmp_path / "scenario.json", tmp_path / "history.json", [tmp_path / "week.json"])
    ann, bob = (line.split() for line in out.read_text(encoding="utf-8").splitlines())
    lines = {
        nurse: [None if given == "-" else (given.split(":")[0], given.split(":")[1]) for given in line]
        for nurse, line in (("ann", ann), ("bob", bob))
    }
    assert broken_limits(instance, lines) == []
    assert said["objective"] == sum(costs_of(instance, lines).values()) >= said["lower_bound"]
