"""``paiban rules`` as a table and as JSON."""

from __future__ import annotations

import json

import pytest

from tests.e2e.command import paiban


def test_every_clause_as_json_in_either_language() -> None:
    for language in ("zh", "en"):
        done = paiban("rules", "--json", "--lang", language)
        entries = json.loads(done.stdout)
        assert len(entries) == 333
        assert {"id", "rule", "parameters", "acts_in", "reason"} <= set(entries[0])


def test_a_profile_as_a_table_with_its_phrases() -> None:
    done = paiban("rules", "--profile", "jinglong-operations", "--lang", "en")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "JL-57.1" in done.stdout
    assert "69 clauses" in done.stdout


@pytest.mark.parametrize("name", ["jinglong", "../x", ""])
def test_an_unknown_profile_is_refused_with_those_there_are(name: str) -> None:
    done = paiban("rules", "--profile", name, "--lang", "en")
    assert done.exit_code == 2
    assert "jinglong-operations" in done.stderr
