"""The measured repair is the product's own: within this process, and as the command on files as a plan leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from api.cli.published_roster import read_published
from benchmarks.month_centre import drawn_month
from benchmarks.repair import (
    DAYS,
    FIRST_DAY,
    breaks_most,
    missed_most,
    publish,
    repair_absence,
    repair_command,
    sick_leave,
)
from solver.solve import solve
from solver.stopping import Effort, Stop
from staffing.audit import audit_roster
from staffing.compile import compile_problem

if TYPE_CHECKING:
    from pathlib import Path

    from staffing.arrays import RosterArray
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule

Published = tuple["CentreMonth", tuple["Rule", ...], "RosterArray"]


@pytest.fixture(scope="module")
def published() -> Published:
    month, rules = drawn_month(40)
    found = solve(compile_problem(month, rules), effort=Effort(rounds=1, roundings=0, regroups=0, tries=0), stop=Stop())
    assert found is not None
    return month, rules, found.roster


def test_what_is_published_keeps_every_hard_rule(published: Published) -> None:
    assert audit_roster(*published).hard == ()


def test_an_agent_who_works_all_three_days_and_somebody_of_a_post_fall_ill(published: Published) -> None:
    month, rules, roster = published
    problem = compile_problem(month, rules)
    agent, post = (choose(problem, month, roster) for choose in (missed_most, breaks_most))
    assert month.people[agent].role == "agent"
    assert month.people[post].role != "agent"
    assert month.symbols.is_shift[roster[agent, FIRST_DAY : FIRST_DAY + DAYS]].all()
    leave = sick_leave(month, agent)
    assert (leave.start, (leave.end - leave.start).days) == (month.date_of(FIRST_DAY), DAYS - 1)


def test_a_repair_is_never_dearer_than_the_hole(published: Published) -> None:
    measured = repair_absence(*published, seconds=60.0)
    assert measured.price_after <= measured.price_before
    assert measured.hard_breaches <= measured.hard_breaches_before
    assert measured.changes_needed <= measured.changes


def test_what_is_published_is_what_the_command_reads(published: Published, tmp_path: Path) -> None:
    month, rules, roster = published
    publish(month, rules, roster, tmp_path, "mobile-ops-centre")
    read = read_published(tmp_path / "centre", tmp_path / "roster.csv")
    assert np.array_equal(read.demand.required, month.demand.required)
    assert {read.roster.cells[person.employee_id, month.date_of(0)] for person in month.people} == {
        month.symbols.ids[symbol] for symbol in roster[:, 0]
    }


@pytest.mark.slow
def test_the_command_proves_no_more_changes_than_it_makes(published: Published, tmp_path: Path) -> None:
    month, rules, roster = published
    publish(month, rules, roster, tmp_path, "mobile-ops-centre")
    answer = repair_command(tmp_path, sick_leave(month, 0), seed=0)
    assert answer["command_seconds"] > answer["seconds"] > 0
    assert answer["changes_needed"] <= answer["changes"]
