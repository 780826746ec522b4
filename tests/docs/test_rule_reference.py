"""The pages of all rules are those the registry gives."""

from __future__ import annotations

import pytest

from api.locale.texts import texts
from api.services.rule_reference import rule_reference
from staffing.rules.registry import rule_types
from tests.docs.pages import shown_text


@pytest.mark.parametrize(("page", "language"), [("docs/rules.md", "en"), ("docs/rules.zh-CN.md", "zh-CN")])
def test_the_page_is_current(page: str, language: str) -> None:
    again = f"`paiban rules --reference --lang {language[:2]} > {page}` makes it anew"
    assert shown_text(page) == rule_reference(texts(language)), again


def test_every_rule_has_a_section_with_its_parameters_and_clauses() -> None:
    page = shown_text("docs/rules.md")
    assert all(f"### `{rule_id}`" in page for rule_id in rule_types())
    section = page[page.index("### `handover.overlap_minutes`") :].split("\n### ")[0]
    assert "| `by_role` | {str: int ≥ 0" in section
    assert "JL-57.1" in section
