"""Who is there when."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.presence import (
    atom_edges,
    carry_in_presence,
    minutes_present,
    presence_weights,
    shift_spans,
    work_spans,
)
from staffing.rules.handover.handover_overlap import HandoverOverlap
from tests.parity.random_month import random_month, random_roster, within_roles
from tests.staffing.small_month import AGENTS, TECHNICIANS, roster_of, small_month


def test_each_half_of_a_split_shift_is_a_block_and_only_the_last_one_ends_it() -> None:
    month = small_month(AGENTS[:1], [HandoverOverlap()])
    spans = work_spans(month, roster_of(month, {"A1": {2: "split"}}))
    assert (spans.start - 1440).tolist() == [420, 780]
    assert (spans.end - 1440).tolist() == [690, 990]
    assert (spans.on_site_from - 1440).tolist() == [410, 780]
    assert spans.last.tolist() == [False, True]


def test_a_whole_shift_reaches_from_the_early_arrival_to_its_last_end() -> None:
    month = small_month(AGENTS[:2], [HandoverOverlap()], carry_in={"A2": {0: "night"}})
    spans = shift_spans(month, roster_of(month, {"A1": {2: "split", 3: "day"}}))
    assert spans.person.tolist() == [0, 0, 1]
    assert spans.day.tolist() == [1, 2, -1]
    assert spans.on_site_from.tolist() == [1440 + 410, 2880 + 470, -1440 + 1310]
    assert spans.end.tolist() == [1440 + 990, 2880 + 960, 360]


def test_nobody_on_the_roster_means_nobody_there() -> None:
    month = small_month(())
    spans = work_spans(month, roster_of(month, {}))
    assert len(spans.start) == len(shift_spans(month, roster_of(month, {})).start) == 0
    assert not minutes_present(spans, month.minutes).any()


def test_presence_is_up_to_the_end_and_not_with_it_and_within_the_month() -> None:
    month = small_month(AGENTS, carry_in={"A1": {0: "night"}, "A2": {-3: "day"}})
    present = minutes_present(
        work_spans(month, roster_of(month, {"A3": {1: "day"}, "A4": {31: "night"}})), month.minutes
    )
    assert (present[0], present[359], present[360]) == (1, 1, 0)
    assert (present[479], present[480], present[959], present[960]) == (0, 1, 1, 0)
    assert present[-1] == 1
    assert present.sum() == 360 + 480 + 120


def test_the_carry_in_is_still_there_by_its_share_of_a_window() -> None:
    month = small_month(AGENTS, carry_in={"A1": {0: "night"}, "A2": {0: "full"}})
    everybody = np.ones(5, dtype=np.bool_)
    share = carry_in_presence(month, everybody, np.array([0, 240, 480, 720]))
    assert share == pytest.approx([2, 1.5, 0])
    assert carry_in_presence(month, month.role_mask("qa"), np.array([0, 240])).tolist() == [0]


def test_atoms_are_cut_where_somebody_of_the_group_can_come_or_go() -> None:
    month = small_month((*AGENTS, *TECHNICIANS), shifts=[], carry_in={})
    assert atom_edges(month, month.role_mask("agent")).tolist() == [0, month.minutes]
    month = small_month(TECHNICIANS, carry_in={"T1": {0: "full"}})
    edges = atom_edges(month, month.role_mask("technician"))
    assert set(np.diff(edges) > 0) == {True}
    assert {0, 360, 420, 480, 690, 780, 960, 990, 1320, 1440} == set(edges[edges <= 1440].tolist())


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=40, deadline=None)
def test_weights_and_carry_in_add_up_to_the_people_of_every_minute(seed: int) -> None:
    random = np.random.default_rng(seed)
    month = random_month(random, HandoverOverlap(), by_hand=random.random() < 0.3)
    roster = within_roles(month, random_roster(random, month))
    people = month.role_mask("agent", "technician")
    edges = atom_edges(month, people)
    cells = np.zeros(month.days * len(month.symbols))
    np.add.at(cells, (np.arange(month.days) * len(month.symbols) + roster[people]).ravel(), 1)
    by_atom = presence_weights(month, edges) @ cells + carry_in_presence(month, people, edges)
    by_minute = minutes_present(work_spans(month, roster).of(people), month.minutes)
    assert np.allclose(np.repeat(by_atom, np.diff(edges)), by_minute)
