"""One regulation out of a centre's own file, its profile, the law and the product."""

from __future__ import annotations

from datetime import date

from staffing.composition import OWN, compose, own_layer, profile_layer
from staffing.profiles.profile import Clause, Profile, Statement
from staffing.regulation import load_regulation


def clause(clause_id: str, rule_id: str, parameters: dict[str, object], **more: object) -> Clause:
    statements = (Statement(rule_id, parameters),)
    return Clause(clause_id, "Art. 1", "x", "hard", "roster", statements, **more)  # type: ignore[arg-type]


def profile(*clauses: Clause) -> Profile:
    return Profile("centre", "centre", {}, clauses)


EARLY = profile(
    clause("C-1", "handover.overlap_minutes", {"by_role": {"agent": 12}}),
    clause("C-2", "handover.overlap_minutes", {"by_role": {"technician": 20}}),
    clause("C-3", "rest.max_consecutive_days", {"days": 5}),
)
LAW = profile(clause("L-1", "rest.max_consecutive_days", {"days": 6}))


def test_entries_of_several_clauses_are_joined_each_with_its_clause() -> None:
    found, conflicts = compose([profile_layer(EARLY, None)])
    handover = found["handover.overlap_minutes"]
    assert handover.given == {"by_role": {"agent": 12, "technician": 20}, "clause": "C-1, C-2"}
    assert handover.clause_of == {"agent": "C-1", "technician": "C-2"}
    assert conflicts == ()


def test_an_entry_cites_every_clause_that_speaks_of_it_under_the_centre_s_own_value_too() -> None:
    again = profile(clause("L-2", "handover.overlap_minutes", {"by_role": {"agent": 12}}))
    own = own_layer({"handover.overlap_minutes": {"by_role": {"agent": 15, "guard": 5}}})
    found, _ = compose([own, profile_layer(EARLY, None), profile_layer(again, None)])
    assert found["handover.overlap_minutes"].clause_of == {"agent": "C-1, L-2", "technician": "C-2"}
    given = {"handover.overlap_minutes": {"by_role": {"guard": 5}}}
    (handover,) = [r for r in load_regulation(given, profiles=[EARLY]) if r.rule_id == "handover.overlap_minutes"]
    cited = {role: handover.breach(1, part=role).clause for role in ("agent", "technician", "guard", "qa")}
    assert cited == {"agent": "C-1", "technician": "C-2", "guard": "", "qa": ""}


def test_the_layer_above_has_it_and_the_difference_is_told() -> None:
    own = own_layer({"handover.overlap_minutes": {"by_role": {"agent": 15}}})
    found, conflicts = compose([own, profile_layer(EARLY, None), profile_layer(LAW, None)])
    assert found["handover.overlap_minutes"].given["by_role"] == {"agent": 15, "technician": 20}
    assert found["rest.max_consecutive_days"].given["days"] == 5
    told = {(c.rule_id, c.parameter, c.source, c.value, c.other_source, c.other_value) for c in conflicts}
    assert told == {
        ("handover.overlap_minutes", "by_role.agent", OWN, 15, "C-1", 12),
        ("rest.max_consecutive_days", "days", "C-3", 5, "L-1", 6),
    }


def test_sources_that_agree_are_no_conflict() -> None:
    same = profile(clause("C-1", "rest.max_consecutive_days", {"days": 6}))
    found, conflicts = compose([profile_layer(same, None), profile_layer(LAW, None)])
    assert conflicts == ()
    assert found["rest.max_consecutive_days"].given["clause"] == "C-1, L-1"


def test_a_clause_counts_while_it_is_in_force() -> None:
    dated = profile(
        clause(
            "C-1", "rest.max_consecutive_days", {"days": 5}, valid_from=date(2026, 12, 1), valid_to=date(2026, 12, 31)
        )
    )
    in_force = [
        bool(profile_layer(dated, day)) for day in (date(2026, 11, 30), date(2026, 12, 1), date(2027, 1, 1), None)
    ]
    assert in_force == [False, True, False, True]


def test_with_a_profile_mappings_are_joined_with_the_product_s_own_entries() -> None:
    [handover] = [r for r in load_regulation({}, profiles=[EARLY]) if r.rule_id == "handover.overlap_minutes"]
    assert (
        handover.parameters()["by_role"] | {"agent": 12, "technician": 20, "shift_leader": 30}
        == (handover.parameters()["by_role"])
    )


def test_a_rule_that_is_not_standard_is_in_force_where_somebody_asks_for_it() -> None:
    asked = profile(clause("C-1", "hours.week_norm", {"most_hours": 37.5}))
    assert not [rule for rule in load_regulation({}) if rule.rule_id == "hours.week_norm"]
    [week] = [rule for rule in load_regulation({}, profiles=[asked]) if rule.rule_id == "hours.week_norm"]
    assert (week.clause, week.parameters()["most_hours"]) == ("C-1", 37.5)
