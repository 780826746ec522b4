"""The report: one page, no network, nothing of the centre's names becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest

from api.files.charts import axis_top, band_chart, cover_chart, heat_map, past_chart
from api.files.conflict_texts import told_conflicts
from api.files.report import report_page
from api.locale.texts import texts
from tests.api.files.hostile import hostile_plan
from tests.api.files.small_plan import LEAVE_AGAINST_POST, plan_of, small_centre, small_plan

VOID = {"meta", "br", "polyline", "polygon", "line", "path"}


class Outline(HTMLParser):
    """Tags in order; fails on one that is not closed in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def outline(page: str) -> Outline:
    parsed = Outline()
    parsed.feed(page)
    assert parsed.open == []
    return parsed


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_the_page_is_whole_and_needs_no_network(language: str) -> None:
    page = report_page(small_plan(), texts(language))
    parsed = outline(page)
    assert not [tag for tag, _ in parsed.seen if tag in {"script", "link", "img", "iframe"}]
    assert not re.search(r"https?://|url\(|@import", page)
    assert f'<html lang="{language}">' in page


def test_what_is_broken_and_short_stands_before_any_chart() -> None:
    page = report_page(small_plan(), texts("en"))
    first_chart = page.index("<svg")
    short = "6 agents on average, at most 9, Mon–Fri 9–12"
    for text in ("breaches of hard rules are left", short, "Hard rules broken"):
        assert page.index(text) < first_chart


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_conflicts_and_ways_out_follow_what_is_broken(language: str) -> None:
    say, plan = texts(language), small_plan()
    (told,) = told_conflicts(say, plan.view.month, [LEAVE_AGAINST_POST])
    page = report_page(replace(plan, conflicts=(LEAVE_AGAINST_POST,)), say)
    outline(page)
    order = [say("output-section-hard"), say("output-section-conflicts"), told.heading, told.ways[0].gives, "<svg"]
    places = [page.index(text) for text in order]
    assert places == sorted(places)
    assert say("output-section-conflicts") not in report_page(plan, say)


def test_forecast_cover_by_week_heat_map_proof_and_repairs_are_there() -> None:
    page = report_page(small_plan(), texts("en"))
    for text in (
        "服务热线: calls by day",
        "订单受理: calls by half-hour, typical week",
        "订单受理: forecasts of the past and what came, by day",
        "The history is too short to try it on a past month.",
        "10-05 – 10-11",
        "Cover by hour and day",
        "Last week repeated",
        "18.7%",
        "How good this roster is",
        "Hard rules are broken in",
        "rows sorted by time",
    ):
        assert text in page, text


def test_wishes_nobody_asked_for_are_not_counted_as_refused() -> None:
    page = report_page(plan_of(small_centre(wishes=())), texts("en"))
    assert "none asked" in page
    assert "0 / 0" not in page


def test_missing_half_hours_in_a_row_are_one_line() -> None:
    plan = small_plan(all_off=True)
    assert re.search(r"short on average \((\d+) half-hours\)", report_page(plan, texts("en")))


def test_names_are_never_markup_nor_template() -> None:
    page = report_page(hostile_plan(), texts("en"))
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{ 7 * 7 }}" in page
    outline(page)


def test_a_centre_without_queues_has_a_report_without_cover() -> None:
    page = report_page(plan_of(small_centre(queues=(), wishes=())), texts("zh-CN"))
    assert "<svg" not in page
    assert "排班质量证明" in page


def test_axes_end_on_round_numbers_with_whole_quarters() -> None:
    assert [axis_top(value) for value in (0, 0.3, 4, 4.1, 9, 17, 33, 100, 730)] == [
        4, 4, 4, 8, 12, 20, 40, 120, 800,
    ]  # fmt: skip


def test_missing_people_are_drawn_only_where_people_are_missing() -> None:
    need = np.array([2.0, 2.0])
    drawn = cover_chart(need, np.array([1.0, 3.0]), np.array([1.0, 0.0]), [], top=4.0, span=2, label="x")
    short = re.search(r'class="short" d="([^"]*)"', drawn)
    over = re.search(r'class="over" d="([^"]*)"', drawn)
    assert short is not None
    assert over is not None
    assert short[1].count("Z") == over[1].count("Z") == 1


def test_a_part_of_a_week_is_drawn_to_the_scale_of_a_whole_one() -> None:
    two, flat = np.full(2, 2.0), np.zeros(2)
    whole = cover_chart(np.full(4, 2.0), np.full(4, 2.0), np.zeros(4), [], top=4.0, span=4, label="x")
    part = cover_chart(two, two, flat, [], top=4.0, span=4, label="x")
    ends = [
        [point.split(",")[0] for point in found[1].split()]
        for found in (re.search(r'class="required" points="([^"]*)"', drawn) for drawn in (whole, part))
        if found is not None
    ]
    assert ends[1] == ends[0][: len(ends[1])]


def test_past_forecasts_follow_one_another_with_a_dot_for_every_day_that_counts() -> None:
    flat = np.full(3, 10.0)
    came = [np.array([8.0, np.nan, 12.0]), np.array([9.0, 10.0, 11.0])]
    page = past_chart([(flat, flat - 2, flat + 2)] * 2, came, [], label="past")
    assert page.count("<polygon") == page.count("<polyline") == 2
    dots = [(float(x), float(y)) for x, y in re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', page)]
    assert len(dots) == 5
    assert [x for x, _ in dots] == sorted(x for x, _ in dots)
    steps = np.diff([x for x, _ in dots])
    assert steps[0] == pytest.approx(2 * steps[1], abs=0.2)  # the day left out keeps its place
    heights = [y for _, y in dots]
    assert heights[0] > heights[2] > heights[3] > heights[4] > heights[1]


def test_labels_and_titles_of_charts_are_escaped() -> None:
    zeros = np.zeros(3)
    assert "<b>" not in band_chart(zeros, zeros, zeros, [(0.0, "<b>")], label='"<b>"')
    assert "<b>" not in heat_map(np.zeros((1, 1)), ["<b>"], ["<b>"], [["<b>"]], label="<b>")
