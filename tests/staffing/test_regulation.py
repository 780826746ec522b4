"""A centre's regulation over the product's defaults."""

from __future__ import annotations

import pytest

from staffing.errors import InputErrors
from staffing.profiles.profile import Profile, load_profile
from staffing.regulation import centre_settings, load_regulation, shrinkage_of
from staffing.rules.registry import rule_types
from staffing.rules.rest.rest_between_shifts import RestBetweenShifts


def product_defaults(rule_id: str, written: dict[str, dict[str, object]], *profiles: Profile) -> dict[str, object]:
    rules = {rule.rule_id: rule for rule in load_regulation(written, profiles=profiles)}
    return dict(rules[rule_id].product_defaults)


def only_error(written: dict[str, object]) -> tuple[str, str | None, object]:
    with pytest.raises(InputErrors) as raised:
        load_regulation(written)  # type: ignore[arg-type]
    [error] = raised.value.errors
    assert error.file == "regulation.yaml"
    return error.code, error.column, error.arguments["expected"]


def test_without_a_word_every_rule_has_the_product_s_defaults() -> None:
    rules = load_regulation({})
    assert [rule.rule_id for rule in rules] == sorted(
        rule_id for rule_id, kind in rule_types().items() if kind.standard
    )
    assert all(rule == rule_types()[rule.rule_id]() for rule in rules)


def test_what_is_written_stands_and_the_rest_stays_as_it_was() -> None:
    rules = load_regulation({"rest.min_between_shifts": {"hours": 12, "clause": "第三条", "enforce": "info"}})
    [rest] = [rule for rule in rules if isinstance(rule, RestBetweenShifts)]
    assert (rest.hours, rest.clause, rest.severity) == (12, "第三条", "info")
    hours = load_regulation({"hours.month_norm": {"norm_hours": "170"}, "meal.minutes": None})  # type: ignore[dict-item]
    assert {rule.rule_id: rule.parameters() for rule in hours}["hours.month_norm"] == {
        "norm_hours": 170.0,
        "basis": "fixed",
        "free_hours": 8.0,
        "overtime_ceiling_hours": 36.0,
        "price_per_hour": 5.0,
    }


@pytest.mark.parametrize(
    ("rule_id", "parameters", "column", "expected"),
    [
        ("rest.min_between_shifts", {"hours": 25}, "hours", "≤ 24.0"),
        ("rest.min_between_shifts", {"hours": -1}, "hours", "≥ 0.0"),
        ("rest.min_between_shifts", {"hours": "x"}, "hours", "float"),
        ("rest.min_between_shifts", {"hours": float("nan")}, "hours", "≤ 24.0"),
        ("rest.max_consecutive_days", {"days": 6.5}, "days", "int"),
        ("rest.max_consecutive_days", {"days": None}, "days", "int"),
        ("attendance.target", {"rate": 0}, "rate", "> 0.0"),
        ("hours.month_norm", {"basis": "weekly"}, "basis", "'fixed' or 'workdays'"),
        ("handover.overlap_minutes", {"by_role": 10}, "by_role", "dict"),
        ("handover.overlap_minutes", {"by_role": {"agent": 500}}, "by_role.agent", "≤ 240"),
        ("handover.overlap_minutes", {"relieved": "agent"}, "relieved", "tuple"),
        ("leave.approved", {"clause": 3.5}, "clause", "string"),
    ],
)
def test_a_wrong_value_is_told_with_what_was_expected(
    rule_id: str, parameters: dict[str, object], column: str, expected: str
) -> None:
    assert only_error({rule_id: parameters}) == ("input-parameter", f"rules.{rule_id}.{column}", expected)


def test_an_unknown_rule_or_parameter_is_told_with_the_nearest_names() -> None:
    code, column, expected = only_error({"rest.min_between_shift": {}})
    assert (code, column) == ("input-unknown-rule", "rules.rest.min_between_shift")
    assert str(expected).split(", ")[0] == "rest.min_between_shifts"
    code, column, expected = only_error({"rest.min_between_shifts": {"hour": 11}})
    assert (code, column, expected) == ("input-unknown-parameter", "rules.rest.min_between_shifts.hour", "hours")


def test_a_rule_can_be_enforced_only_as_it_is_made() -> None:
    assert only_error({"rest.min_between_shifts": {"enforce": "soft"}})[::2] == ("input-enforce", "hard, info")
    assert only_error({"wishes.rest_and_shift": {"enforce": "hard"}})[::2] == ("input-enforce", "soft, info")
    assert only_error({"leave.approved": {"enforce": None}})[::2] == ("input-enforce", "hard, info")


def test_parameters_must_be_named() -> None:
    assert only_error({"rest.min_between_shifts": 11}) == ("input-parameter", "rules.rest.min_between_shifts", "dict")


def test_all_faults_are_told_at_once_with_their_lines() -> None:
    written: dict[str, dict[str, object]] = {
        "rest.min_between_shifts": {"hours": 99, "minutes": 3},
        "no.rule": {},
        "presence.role_min": {"by_role": {"shift_leader": -1, "qa": "many"}},
    }
    with pytest.raises(InputErrors) as raised:
        load_regulation(written, {"rules.rest.min_between_shifts.hours": 7})
    found = {error.column: (error.code, error.row) for error in raised.value.errors}
    assert found == {
        "rules.no.rule": ("input-unknown-rule", None),
        "rules.rest.min_between_shifts.minutes": ("input-unknown-parameter", None),
        "rules.rest.min_between_shifts.hours": ("input-parameter", 7),
        "rules.presence.role_min.by_role.shift_leader": ("input-parameter", None),
        "rules.presence.role_min.by_role.qa": ("input-parameter", None),
    }


def test_rules_shape_the_month_and_the_time_off_the_seat() -> None:
    rules = load_regulation(
        {
            "hours.month_norm": {"norm_hours": 160, "basis": "workdays"},
            "handover.overlap_minutes": {"by_role": {"technician": 20}},
            "presence.role_min": {"by_role": {"shift_leader": 2}},
            "oncall.min_technicians_onsite": {"people": 3},
            "qualification.valid": {"by_role": {"agent": ["card"]}, "by_skill": {"vip": ["exam"]}},
        }
    )
    settings = centre_settings(rules)
    assert (settings.norm_hours, settings.norm_basis) == (160, "workdays")
    assert settings.lead_by_role == {"technician": 20}
    assert settings.post_minimum == {"shift_leader": 2, "technician": 3}
    assert (settings.role_certificates, settings.skill_certificates) == ({"agent": ("card",)}, {"vip": ("exam",)})
    shrinkage = shrinkage_of(rules)
    assert (shrinkage.break_minutes_per_hour, shrinkage.meal_minutes, shrinkage.attendance) == (5, 30, 0.95)


def test_every_rule_lists_its_parameters() -> None:
    for rule in load_regulation({}):
        assert not {"clause", "enforce", "rule_id"} & set(rule.parameters())
        assert rule.default_enforce in rule.allowed_enforce


def test_numbers_nobody_gave_are_known_where_a_clause_is_cited() -> None:
    mobile = load_profile("mobile-ops-centre")
    assert product_defaults("presence.min_night_agents", {}, mobile) == {"people": 2, "to_hour": 6}
    assert product_defaults("float.share", {}, mobile) == {"one_per": 20}
    assert product_defaults("handover.hold_allowance", {}, load_profile("jinglong-operations")) == {"minutes": 30}
    assert product_defaults("break.max_minutes", {}, load_profile("samsung-service")) == {"minutes": 10}
    assert set(product_defaults("meal.windows", {}, mobile)) == {
        "windows.breakfast",
        "windows.lunch",
        "windows.dinner",
    }


def test_a_number_that_the_centre_or_any_clause_gives_is_not_the_product_s() -> None:
    mobile, jinglong = load_profile("mobile-ops-centre"), load_profile("jinglong-operations")
    own: dict[str, dict[str, object]] = {"presence.min_night_agents": {"people": 2, "to_hour": 7}}
    assert product_defaults("presence.min_night_agents", own, mobile) == {}
    assert product_defaults("presence.min_night_agents", {}, mobile, jinglong) == {"to_hour": 6}
    lunch: dict[str, dict[str, object]] = {"meal.windows": {"windows": {"lunch": {"from": "11:00", "to": "14:00"}}}}
    assert product_defaults("meal.windows", lunch, mobile).keys() == {"windows.breakfast", "windows.dinner"}


def test_the_centre_s_own_clause_asks_for_no_number_it_does_not_give() -> None:
    own: dict[str, dict[str, object]] = {"rest.max_consecutive_days": {"clause": "厂规 12"}}
    assert product_defaults("rest.max_consecutive_days", own) == {"days": 6}
    assert product_defaults("rest.max_consecutive_days", {}) == {}
