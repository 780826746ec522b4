"""What a roster is said to break beside another."""

from __future__ import annotations

from datetime import date

from api.services.explain_desk import newly_in
from staffing.clock import stretch_of
from staffing.rules.base import Breach

DAY = date(2026, 12, 6)


def gap(day: date, start: str, end: str, *, missing: int = 1, role: str = "technician") -> Breach:
    """A stretch in which so many are missing of two."""
    begin, finish = stretch_of(day, start, end)
    said = {"start": start, "end": end, "present": 2 - missing, "role": role}
    amount = missing * (finish - begin).total_seconds() / 60
    return Breach("presence.role_min", "X-1", "hard", amount, "breach-post", said, day=day)


def test_a_gap_that_is_filled_in_its_middle_leaves_nothing_new() -> None:
    whole = gap(DAY, "22:00", "12-10 08:00")
    left = [gap(DAY, "22:00", "12-07 08:00"), gap(DAY.replace(day=8), "22:00", "12-10 08:00")]
    assert newly_in(left, [whole]) == ()
    assert newly_in([whole], left) == (whole,)


def test_a_gap_elsewhere_or_of_others_or_deeper_is_new() -> None:
    whole = gap(DAY, "22:00", "12-10 08:00")
    for other in (
        gap(DAY.replace(day=5), "22:00", "12-06 08:00"),
        gap(DAY.replace(day=7), "08:00", "16:00", role="duty_supervisor"),
        gap(DAY.replace(day=7), "08:00", "16:00", missing=2),
    ):
        assert newly_in([other], [whole]) == (other,)


def test_what_is_only_told_is_left_out_and_hard_ones_come_first() -> None:
    told = Breach("a", "", "info", 5.0, "t", {})
    dear = Breach("b", "", "soft", 5.0, "t", {}, cost=9.0)
    hard = gap(DAY, "08:00", "16:00")
    assert newly_in([told, dear, hard], []) == (hard, dear)


def test_fewer_missing_for_a_while_is_nothing_new() -> None:
    assert newly_in([gap(DAY, "22:00", "12-07 08:00")], [gap(DAY, "20:00", "12-07 08:00", missing=2)]) == ()


def test_a_stretch_named_with_its_dates_is_read_as_well() -> None:
    def long(start: str, end: str) -> Breach:
        return Breach("presence.max_gap", "X-2", "hard", 60.0, "breach-gap", {"start": start, "end": end}, day=DAY)

    assert newly_in([long("12-06 09:00", "12-06 10:00")], [long("12-06 08:00", "12-07 08:00")]) != ()
    assert newly_in([long("12-06 08:00", "12-07 08:00")], [long("12-06 08:00", "12-07 08:00")]) == ()
