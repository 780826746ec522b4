"""What the pages promise about files, links and each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from api.files.plan_tables import (
    COVERAGE_COLUMNS,
    DUTY_COLUMNS,
    FORECAST_COLUMNS,
    REQUIREMENT_COLUMNS,
    ROSTER_COLUMNS,
)
from api.files.table_shapes import OPTIONAL_TABLES, REQUIRED_TABLES
from tests.architecture.tree import ROOT, files
from tests.docs.pages import CHINESE, PAGES, counterpart, shown_text

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
LARGEST_PICTURE_BYTES = 300_000
FOLDER_PAGES = ("docs/centre-folder.md", "docs/centre-folder.zh-CN.md")
TABLES = (*REQUIRED_TABLES, *OPTIONAL_TABLES)
RESULTS = {
    "roster.csv": ROSTER_COLUMNS,
    "duties.csv": DUTY_COLUMNS,
    "requirement.csv": REQUIREMENT_COLUMNS,
    "coverage.csv": COVERAGE_COLUMNS,
    "forecast.csv": FORECAST_COLUMNS,
}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_within_the_repository_leads_somewhere(page: str) -> None:
    targets = [target for target in LINK.findall(shown_text(page)) if "://" not in target]
    known = set(files())
    missing = [
        target
        for target in targets
        if (ROOT / page).parent.joinpath(target).resolve().relative_to(ROOT).as_posix() not in known
    ]
    assert missing == []


@pytest.mark.parametrize("page", [page for page in PAGES if page.endswith(CHINESE)])
def test_a_page_and_its_translation_lead_to_each_other(page: str) -> None:
    english = page.removesuffix(CHINESE) + ".md"
    assert f"({Path(english).name})" in shown_text(page)
    assert f"({Path(page).name})" in shown_text(english)


@pytest.mark.parametrize("page", ["README.md", *FOLDER_PAGES[:1]])
def test_the_pages_a_manager_reads_are_there_in_chinese(page: str) -> None:
    assert counterpart(page)


def test_a_readme_has_one_picture_that_loads_quickly() -> None:
    for page in ("README.md", "README" + CHINESE):
        pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", shown_text(page))
        assert len(pictures) == 1
        assert (ROOT / pictures[0]).stat().st_size < LARGEST_PICTURE_BYTES


@pytest.mark.parametrize("page", FOLDER_PAGES)
def test_every_column_of_a_centre_is_explained(page: str) -> None:
    named = shown_text(page)
    missing = [
        f"{shape.name}.csv: {column}"
        for shape in TABLES
        for column in (*shape.required, *shape.optional)
        if f"`{column}`" not in named or f"{shape.name}.csv" not in named
    ]
    assert missing == []


@pytest.mark.parametrize("page", FOLDER_PAGES)
@pytest.mark.parametrize("file", RESULTS)
def test_the_columns_of_a_result_stand_in_their_order(page: str, file: str) -> None:
    row = next(line for line in shown_text(page).splitlines() if line.startswith(f"| `{file}`"))
    assert tuple(re.findall(r"`([a-z_0-9]+)`", row.split("|")[2])) == RESULTS[file]
