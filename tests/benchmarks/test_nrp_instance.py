"""Published instances are read as they stand, and a line that cannot be read is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.nrp_instance import Cover, Employee, Request, ShiftType, read_instance
from tests.benchmarks.small_instance import SMALL, published, small

if TYPE_CHECKING:
    from pathlib import Path


def test_every_section_is_read(tmp_path: Path) -> None:
    instance = small(tmp_path)
    assert instance.days == 14
    assert instance.shifts == [
        ShiftType("E", 480, frozenset()),
        ShiftType("L", 480, frozenset("E")),
        ShiftType("N", 600, frozenset("EL")),
    ]
    assert instance.staff[1] == Employee(
        "bob",
        {"E": 3, "L": 14, "N": 0},
        most_minutes=4320,
        least_minutes=0,
        most_in_a_row=3,
        least_in_a_row=1,
        least_days_off=3,
        most_weekends=2,
    )
    assert instance.days_off == {("ann", 3), ("cyd", 0), ("cyd", 13)}
    assert instance.wanted == [Request("ann", 0, "E", 2), Request("ann", 0, "L", 3), Request("cyd", 6, "N", 5)]
    assert instance.unwanted == [Request("bob", 1, "E", 4)]
    assert instance.cover[2] == Cover(5, "N", required=1, price_under=50, price_over=7)


@pytest.mark.parametrize(
    ("line", "instead"),
    {
        "a word for a number": ("14\n", "a fortnight\n"),
        "a shift without its minutes": ("E,480,\n", "E\n"),
        "a person without all limits": ("cyd,E=14|L=2|N=4,2400,480,5,3,1,0", "cyd,E=14|L=2|N=4,2400,480,5,3"),
        "a person without a maximum of a shift": ("L=2|N=4", "L=2"),
        "a maximum that is none": ("L=2|N=4", "L|N=4"),
        "a wish without its weight": ("ann,0,E,2", "ann,0,E"),
        "cover with a number too many": ("5,N,1,50,7", "5,N,1,50,7,1"),
        "a section nobody knows": ("SECTION_COVER", "SECTION_PATTERNS"),
        "a line before all sections": ("# A remark", "14"),
    }.values(),
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str, instead: str) -> None:
    file = tmp_path / "wrong.txt"
    text = SMALL.replace(line, instead)
    file.write_text(text, encoding="utf-8")
    at = next(n for n, (new, old) in enumerate(zip(text.split("\n"), SMALL.split("\n"), strict=True), 1) if new != old)
    place = at + 1 if instead == "SECTION_PATTERNS" else at
    with pytest.raises(ValueError, match=rf"wrong\.txt:{place}: cannot read"):
        read_instance(file)


def test_a_published_instance_has_the_size_it_is_published_with() -> None:
    instance = read_instance(published("Instance13.txt"))
    assert (instance.days, len(instance.staff), len(instance.shifts)) == (28, 120, 18)
