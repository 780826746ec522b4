"""Both languages say the same things with the same values, and every rule has its words."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Any

import numpy as np
import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from api.locale.texts import LANGUAGES, text_files, texts
from staffing.centre.people import BUILT_IN_ROLES
from staffing.regulation import load_regulation
from staffing.rules.presence.technicians_reachable import TechniciansReachable
from staffing.rules.registry import rule_types
from staffing.standby import assign_standby, audit_standby
from tests.parity.random_month import random_month, random_roster
from tests.parity.rule_parameters import random_rule

Variables = dict[str, set[str]]
LEAST_MONTHS, MOST_MONTHS = 10, 200


class _Variables(Visitor):  # type: ignore[misc]
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


@cache
def areas() -> dict[str, dict[str, str]]:
    """Text of every file by area and language."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for language in LANGUAGES:
        for area, entry in text_files(language).items():
            found[area][language] = entry.read_text(encoding="utf-8")
    return dict(found)


def messages(source: str) -> Variables:
    """Variables by message; fails on anything Fluent cannot read."""
    result: Variables = {}
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            assert entry.id.name not in result
            collector = _Variables()
            collector.visit(entry)
            result[entry.id.name] = collector.names
    return result


@cache
def rule_texts() -> set[str]:
    """Ids of all texts that stand beside rules."""
    modules = {kind.__module__.rpartition(".")[2] for kind in rule_types().values()}
    return {text_id for module in modules for text_id in messages(areas()[module]["en"])}


def prefix(rule_id: str) -> str:
    return rule_id.replace(".", "-").replace("_", "-")


@pytest.mark.parametrize("area", sorted(areas()))
def test_both_languages_have_the_same_texts_with_the_same_values(area: str) -> None:
    assert set(areas()[area]) == set(LANGUAGES)
    english, chinese = (messages(areas()[area][language]) for language in ("en", "zh-CN"))
    assert english == chinese
    assert english
    for language in LANGUAGES:
        assert all(text_id in texts(language) for text_id in english)


def test_no_text_stands_in_two_files() -> None:
    ids = [text_id for sources in areas().values() for text_id in messages(sources["en"])]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule_id", rule_types())
def test_every_rule_has_a_name_and_says_what_it_asks(rule_id: str, language: str) -> None:
    say = texts(language)
    assert say(f"{prefix(rule_id)}-name")
    assert say(f"{prefix(rule_id)}-describe", rule_types()[rule_id]().describe_arguments())


@pytest.mark.parametrize("language", LANGUAGES)
def test_roles_of_the_centre_s_own_and_missing_ones_read_well(language: str) -> None:
    rules = load_regulation(
        {
            "presence.role_min": {"by_role": {"guard": 2, "technician": 1}},
            "qualification.valid": {"by_role": {"guard": ["card", "licence"]}, "by_skill": {"agent": ["exam"]}},
        }
    )
    described = {
        rule.rule_id: texts(language)(f"{prefix(rule.rule_id)}-describe", rule.describe_arguments()) for rule in rules
    }
    assert "guard 2" in described["presence.role_min"]
    assert "guard card, licence" in described["qualification.valid"]
    assert "agent exam" in described["qualification.valid"]


def test_the_texts_know_the_built_in_roles_by_name() -> None:
    for language in LANGUAGES:
        for role in BUILT_IN_ROLES:
            said = texts(language)("shift-eligible-breach", shift="x", role=role)
            assert "_" not in said
            assert language == "en" or role not in said
        assert "guard" in texts(language)("shift-eligible-breach", shift="x", role="guard")


@cache
def emitted(rule_id: str) -> dict[str, dict[str, Any]]:
    """Arguments of one breach of each text of a rule, found on random rosters; as few of them as will do."""
    found: dict[str, dict[str, Any]] = {}
    own = {text_id for text_id in rule_texts() if text_id.startswith(f"{prefix(rule_id)}-")}
    wanted = own - {f"{prefix(rule_id)}-name", f"{prefix(rule_id)}-describe"}
    for seed in range(MOST_MONTHS):
        if seed >= LEAST_MONTHS and wanted <= found.keys():
            break
        random = np.random.default_rng(seed)
        rule = random_rule(random, rule_types()[rule_id])
        month = random_month(random, rule, by_hand=False)
        roster = random_roster(random, month)
        breaches = [*rule.audit(month, roster)]
        if isinstance(rule, TechniciansReachable):
            breaches += audit_standby(month, random_roster(random, month), rule, assign_standby(month, roster, rule))
        for breach in breaches:
            found.setdefault(breach.text_id, dict(breach.arguments))
    return found


@pytest.mark.parametrize("rule_id", rule_types())
def test_every_breach_has_a_sentence_of_plain_values_and_every_sentence_a_breach(rule_id: str) -> None:
    found = emitted(rule_id)
    own = {text_id for text_id in rule_texts() if text_id.startswith(f"{prefix(rule_id)}-")}
    assert set(found) == own - {f"{prefix(rule_id)}-name", f"{prefix(rule_id)}-describe"}
    for text_id, arguments in found.items():
        assert all(isinstance(value, str | int | float) for value in arguments.values()), arguments
        for language in LANGUAGES:
            sentence = texts(language)(text_id, arguments)
            assert sentence
            assert "\n" not in sentence


def test_a_code_without_a_text_and_a_text_without_a_value_are_faults() -> None:
    say = texts("en")
    assert "shift-eligible-breach" in say
    assert "no-such-text" not in say
    with pytest.raises(KeyError, match="no-such-text"):
        say("no-such-text")
    with pytest.raises(KeyError, match="shift-eligible-breach"):
        say("shift-eligible-breach", shift="x")
