"""``paiban rules`` as a table and as JSON."""

from __future__ import annotations

import json

import pytest

from tests.e2e.command import paiban_here


def test_every_clause_as_json_in_either_language() -> None:
    for language in ("zh", "en"):
        done = paiban_here("rules", "--json", "--lang", language)
        entries = json.loads(done.stdout)
        assert len(entries) == 333
        assert {"id", "rule", "parameters", "acts_in", "reason"} <= set(entries[0])


def test_a_profile_as_a_table_with_its_phrases() -> None:
    done = paiban_here("rules", "--profile", "jinglong-operations", "--lang", "en")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "JL-57.1" in done.stdout
    assert "69 clauses" in done.stdout


def test_numbers_of_the_product_are_named_apart_from_the_clause_s() -> None:
    done = paiban_here("rules", "--profile", "mobile-ops-centre", "--json", "--lang", "zh")
    entries = {entry["id"]: entry for entry in json.loads(done.stdout)}
    night = entries["MO-3A-3.4"]
    assert (night["parameters"], night["product_defaults"]) == ({}, {"people": 2, "to_hour": 6})
    also = {one["rule"]: one["product_defaults"] for one in entries["MO-1C-4.6"]["also"]}
    assert also.get("break.max_simultaneous", entries["MO-1C-4.6"]["product_defaults"]) == {"share": 0.1}
    done = paiban_here("rules", "--profile", "mobile-ops-centre", "--lang", "zh")
    assert "（产品默认，条款未定：people=2；to_hour=6）" in "".join(done.stdout.split())


@pytest.mark.parametrize("name", ["jinglong", "../x", ""])
def test_an_unknown_profile_is_refused_with_those_there_are(name: str) -> None:
    done = paiban_here("rules", "--profile", name, "--lang", "en")
    assert done.exit_code == 2
    assert "jinglong-operations" in done.stderr
