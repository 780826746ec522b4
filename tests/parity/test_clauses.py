"""What the compliance sheet counts: no clause is broken more often than it was put to the test, on any roster."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing.rules.registry import rule_types
from tests.parity.random_month import random_month, random_roster
from tests.parity.rule_parameters import random_rule

if TYPE_CHECKING:
    from staffing.rules.base import Rule

TRIED = 5 if os.environ.get("PAIBAN_TESTS") == "quick" else 15


@pytest.mark.parametrize("kind", rule_types().values(), ids=list(rule_types()))
@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=TRIED, deadline=None)
def test_no_clause_is_broken_more_often_than_it_is_tested(kind: type[Rule], seed: int) -> None:
    random = np.random.default_rng(seed)
    rule = random_rule(random, kind)
    entries = [key for value in rule.parameters().values() if isinstance(value, dict) for key in value]
    rule = replace(rule, clause="whole", clause_of={key: f"of {key}" for key in entries if random.random() < 0.7})
    month = random_month(random, rule, by_hand=bool(random.random() < 0.3))
    roster = random_roster(random, month)
    tested: Counter[str] = Counter()
    for part, times in rule.checks(month, roster).items():
        tested[rule.clause_of.get(part, rule.clause)] += times
    broken = Counter(breach.clause for breach in rule.audit(month, roster))
    assert all(times >= 0 for times in tested.values())
    assert not broken - tested
