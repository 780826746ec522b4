"""Five agents in December 2026 whose swaps can be followed by hand (5.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffing.centre.centre import Centre, Queue
from staffing.centre.people import Person
from tests.staffing.clean_month import SPARE
from tests.staffing.small_month import DAY, DAYS, LATE, NIGHT, half_hours, on, required

if TYPE_CHECKING:
    from datetime import date

PEOPLE = tuple(Person(name, f"座席{name}", "一班", "agent") for name in "ABCDE")
HOTLINE = (Queue("hotline", "热线"),)
CAPS: dict[str, dict[str, object]] = {
    "swaps.with_self_per_month": {"clause": "MO-3B-7.1"},
    "swaps.with_colleague_per_month": {"clause": "MO-3B-7.2"},
    "swaps.no_uncovered_shift": {"clause": "JL-35.7"},
}
CENTRE = Centre(
    "small", "五人", "Asia/Shanghai", HOTLINE, (DAY, LATE, NIGHT, SPARE), PEOPLE, {"annual": "年假"}, regulation=CAPS
)
TWO_BY_DAY = required({"hotline": 2 * half_hours((8, 16))}, HOTLINE)


def month_cells() -> dict[tuple[str, date], str]:
    """Three by day and one at 10:00 on every weekday; E works nights at weekends."""
    usual = {"A": "day", "B": "spare", "C": "day", "D": "day", "E": "OFF"}
    cells = {}
    for day in (on(number) for number in range(1, DAYS + 1)):
        weekend = day.weekday() >= 5
        for who, shift in usual.items():
            cells[who, day] = ("night" if who == "E" else "OFF") if weekend else shift
    return cells
