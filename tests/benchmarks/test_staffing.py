"""The staffing benchmark measures what it says, on fewer cases here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import staffing
from benchmarks.staffing import Sizes, measured

if TYPE_CHECKING:
    import pytest

FEW = Sizes(exact=15, least=40, intervals=300, peer_intervals=20, scenarios=2, queues=3, runs=6)
EXACT = ("Erlang C", "Nothing, tiny", "Agents required are", "Erlang A and its simulation")


def test_what_does_not_depend_on_speed_is_met_on_few_cases_too() -> None:
    rows = {row.name: row for row in measured(None, 3, FEW)}
    assert len(rows) == 8
    for begins in EXACT:
        (row,) = (row for name, row in rows.items() if name.startswith(begins))
        assert row.met, row


def test_a_formula_that_is_one_agent_off_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    right = staffing.required_agents
    monkeypatch.setattr(staffing, "required_agents", lambda *queue, **promise: right(*queue, **promise) + 1)
    rows = [row for row in measured(None, 3, FEW) if row.name.startswith("Agents required are")]
    assert [(row.met, row.measured) for row in rows] == [(False, "0 of 40")]


def test_peers_are_asked_by_the_interpreter_that_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def answer(python: str, question: dict[str, object]) -> dict[str, object]:
        asked.append((python, question["what"]))
        if question["what"] == "pyworkforce":
            return {"agents": [0] * 20, "seconds": 10.0, "version": "0.5.1"}
        few = [1000, 1010, 990]
        return {"offered": few, "in_time": [1, 2, 3], "abandoned": few, "seconds": 10.0, "version": "3.2.7"}

    monkeypatch.setattr(staffing, "_peer", answer)
    rows = {row.name: row for row in measured("python-with-peers", 3, FEW)}
    assert asked == [("python-with-peers", "pyworkforce"), ("python-with-peers", "ciw")]
    assert "whose answer differs on 20 of 20" in rows["Agents required a second at 50 to 500 erlang"].measured
    (beside,) = (row for name, row in rows.items() if name.startswith("Simulated beside ciw"))
    assert not beside.met
