"""The report of the documented plan, opened in a browser that has no network."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.docs.conftest import Ran

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    program = shutil.which("chromium")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("no chromium to open the report with")
        pytest.skip("no chromium here")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser.new_context(offline=True, viewport={"width": 1280, "height": 900}).new_page()
        browser.close()


@pytest.fixture
def report(run_page: Callable[[str], tuple[Ran, ...]], workspace: Path) -> Path:
    run_page("README.md")
    return workspace / "out" / "december" / "report.html"


def test_it_stands_alone_and_shows_its_charts(page: Page, report: Path) -> None:
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(report.as_uri())
    assert complaints == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert "2026" in page.locator("h1").inner_text()
    charts = page.locator("svg:visible")
    assert charts.count() >= 5
    for number in range(charts.count()):
        box = charts.nth(number).bounding_box()
        assert box is not None
        assert box["width"] > 0
        assert box["height"] > 0


@pytest.mark.parametrize("width", [1280, 800])
def test_it_needs_no_sideways_scrolling(page: Page, report: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(report.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
