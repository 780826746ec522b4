"""For every rule: a clean month has no breach, and one planted breach is found with clause, person and date."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import pytest

from staffing.compile import compile_problem
from staffing.composition import compose, profile_layer
from staffing.evaluation import evaluate
from staffing.profiles.profile import load_profile, profile_names
from staffing.rules.registry import rule_types
from tests.mutation import plants
from tests.mutation.plant import NO_CLAUSE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from staffing.arrays import RosterArray
    from staffing.composition import Composed
    from staffing.month import CentreMonth
    from staffing.rules.base import Rule
    from tests.mutation.plant import Plant

ELSEWHERE = "elsewhere"
"""Clause of whatever in a rule is not broken."""

FAMILIES = {
    found.name: import_module(f"{plants.__name__}.{found.name}").PLANTS for found in iter_modules(plants.__path__)
}
PLANTS: dict[str, Plant] = {rule_id: plant for family in FAMILIES.values() for rule_id, plant in family.items()}

NEVER_JUDGED = {rule_id: kind for rule_id, kind in rule_types().items() if kind.judged_by == "never"}
"""Rules that only say how many people are required: nothing on a roster can break them."""

JUDGED = [rule_id for rule_id in rule_types() if rule_id not in NEVER_JUDGED]

each_plant = pytest.mark.parametrize("plant", PLANTS.values(), ids=list(PLANTS))


def cited(plant: Plant) -> Rule:
    """The rule with the clause where the plant has it, and another clause wherever else it could be cited from."""
    if plant.part is not None:
        return replace(plant.rule, clause=ELSEWHERE, clause_of={plant.part: plant.clause})
    entries = [key for value in plant.rule.parameters().values() if isinstance(value, dict) for key in value]
    return replace(plant.rule, clause=plant.clause, clause_of=dict.fromkeys(entries, ELSEWHERE))


@cache
def planted_months() -> list[tuple[CentreMonth, RosterArray]]:
    return [plant.planted.under(plant.rule) for plant in PLANTS.values()]


@cache
def profile_of() -> dict[str, str]:
    """Packaged profile of each clause."""
    return {clause.clause_id: name for name in profile_names() for clause in load_profile(name).clauses}


@cache
def regulation_of(profile: str) -> Mapping[str, Composed]:
    """What a packaged profile says of each rule, by id."""
    return compose([profile_layer(load_profile(profile), day=None)])[0]


@pytest.mark.parametrize("rule_id", JUDGED)
def test_every_rule_that_judges_has_a_plant(rule_id: str) -> None:
    assert rule_id in PLANTS, f"no planted breach of {rule_id}"


@pytest.mark.parametrize("family", FAMILIES)
def test_plants_stand_under_their_rules_family_and_id(family: str) -> None:
    for rule_id, plant in FAMILIES[family].items():
        assert (plant.rule.rule_id, type(plant.rule)) == (rule_id, rule_types()[rule_id])
        assert type(plant.rule).__module__.startswith(f"staffing.rules.{family}.")


@pytest.mark.parametrize("kind", NEVER_JUDGED.values(), ids=list(NEVER_JUDGED))
def test_a_rule_that_is_never_judged_finds_nothing_in_any_month(kind: type[Rule]) -> None:
    assert kind.acts_in == ("requirement",)
    assert [breach for month, roster in planted_months() for breach in kind().audit(month, roster)] == []


@each_plant
def test_the_clause_is_the_one_its_profile_would_cite(plant: Plant) -> None:
    asking = {name: said for name in profile_names() if (said := regulation_of(name).get(plant.rule.rule_id))}
    if not asking:
        assert plant.clause == NO_CLAUSE
        return
    said = asking[profile_of()[plant.clause]]
    assert plant.clause in said.clause_of.get(plant.part or "", said.given["clause"]).split(", ")


@each_plant
def test_the_clean_month_puts_the_rule_to_the_test_and_keeps_it(plant: Plant) -> None:
    rule = cited(plant)
    month, roster = plant.clean.under(rule)
    assert rule.checks(month, roster).get(plant.part or "", 0) > 0
    assert list(rule.audit(month, roster)) == []


@each_plant
def test_the_planted_breach_is_found_with_clause_person_date_and_severity(plant: Plant) -> None:
    rule = cited(plant)
    month, roster = plant.planted.under(rule)
    found = list(rule.audit(month, roster))
    expected = (rule.rule_id, plant.clause, plant.person, plant.named_date, plant.severity)
    assert [(b.rule, b.clause, b.employee_id, b.day, b.severity) for b in found] == [expected] * plant.breaches
    assert len(found) <= rule.checks(month, roster)[plant.part or ""]


@pytest.mark.parametrize(
    "plant", [pytest.param(plant, id=key) for key, plant in PLANTS.items() if "roster" in plant.rule.acts_in]
)
def test_the_solver_is_told_of_the_planted_breach_and_of_nothing_in_the_clean_month(plant: Plant) -> None:
    rule = cited(plant)
    month, roster = plant.clean.under(rule)
    score = evaluate(compile_problem(month, [rule]), roster)
    assert (score.violations, score.price) == (0, 0)

    month, roster = plant.planted.under(rule)
    score = evaluate(compile_problem(month, [rule]), roster)
    cost = sum(breach.cost for breach in rule.audit(month, roster))
    assert (score.violations > 0, score.price > 0) == (plant.severity == "hard", plant.severity == "soft")
    assert score.price == pytest.approx(cost)
