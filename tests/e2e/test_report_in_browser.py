"""The report as a browser shows it: nothing missing, nothing fetched, nothing wider than a telephone."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.conftest import Planned

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        CHROMIUM is None and not os.environ.get("CI"), reason="no chromium here (Debian: apt-get install chromium)"
    ),
]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
TELEPHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


class Opened:
    """A page with what it asked for and complained about."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(address)
        self.address = address

    def count(self, script: str) -> int:
        return int(self.page.evaluate(script))


@pytest.fixture(params=["example_plan", "template_plan"])
def opened(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Opened]:
    planned: Planned = request.getfixturevalue(request.param)
    context = browser.new_context(viewport=DESK)
    yield Opened(context.new_page(), (planned.out / "report.html").as_uri())
    context.close()


def test_nothing_is_fetched_and_nothing_complained_about(opened: Opened) -> None:
    assert opened.complaints == []
    assert opened.requests == [opened.address]


def test_headings_and_key_numbers_are_to_be_seen(opened: Opened) -> None:
    page = opened.page
    assert page.locator("h1").is_visible()
    assert "2026" in page.locator("h1").inner_text()
    headings = page.locator("h2")
    assert headings.count() >= 4
    assert all(headings.nth(number).is_visible() for number in range(headings.count()))
    cards = page.locator(".card")
    assert cards.count() >= 4
    assert all(cards.nth(number).locator("b").inner_text().strip() for number in range(cards.count()))


def test_forecast_and_cover_charts_are_drawn(opened: Opened) -> None:
    drawn = opened.count(
        """() => [...document.querySelectorAll('svg')].filter(svg => {
             if (svg.closest('details:not([open])')) return false;
             const box = svg.getBoundingClientRect();
             const shapes = [...svg.querySelectorAll('path, polyline, polygon, rect')].filter(shape => {
               const size = shape.getBBox();
               return size.width > 0 && size.height > 0;
             });
             return box.width > 200 && box.height > 40 && shapes.length > 0;
           }).length"""
    )
    seen = opened.count(
        "() => [...document.querySelectorAll('svg')].filter(s => !s.closest('details:not([open])')).length"
    )
    assert drawn == seen
    assert drawn >= 3
    for kind in ("mean", "band", "required", "rostered"):
        assert opened.count(f"() => document.querySelectorAll('svg .{kind}').length") >= 1


def test_everything_folded_opens_with_its_charts_or_lists(opened: Opened) -> None:
    folded = opened.page.locator("details")
    assert folded.count() >= 1
    for number in range(folded.count()):
        inside = folded.nth(number).locator("svg, table").first
        assert not inside.is_visible()
        folded.nth(number).locator("summary").click()
        inside.wait_for(state="visible")


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_the_page_is_never_wider_than_the_screen(opened: Opened, width: int) -> None:
    opened.page.set_viewport_size({"width": width, "height": 844})
    opened.page.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)")
    assert opened.count("() => document.documentElement.scrollWidth") <= width
    outside = opened.page.evaluate(
        """width => [...document.querySelectorAll('h1, h2, h3, p, .card, table, .verdict')]
             .filter(part => !part.closest('.scroll') && part.getBoundingClientRect().right > width + 1)
             .map(part => part.outerHTML.slice(0, 80))""",
        width,
    )
    assert outside == []
