"""Minutes worked count once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from staffing.centre.records import Punch
from staffing.rules.overtime.worked_time import attended_minutes, union_minutes
from tests.staffing.small_month import DAY, FIRST, NIGHT, SPLIT

stretches = st.lists(
    st.tuples(st.integers(0, 1500), st.integers(1, 600)).map(lambda drawn: (drawn[0], drawn[0] + drawn[1])), max_size=6
)


@given(stretches)
def test_the_union_is_the_minutes_in_any_of_the_stretches(drawn: list[tuple[int, int]]) -> None:
    assert union_minutes(drawn) == len({minute for start, end in drawn for minute in range(start, end)})
    assert attended_minutes(None, overtime=drawn) == union_minutes(drawn)


def test_a_shift_is_attended_as_rostered_unless_the_punches_say_less() -> None:
    assert attended_minutes(DAY) == 480
    assert attended_minutes(DAY, [Punch("A1", FIRST, 470, 970)]) == 480
    assert attended_minutes(DAY, [Punch("A1", FIRST, 500, 900)]) == 400
    assert attended_minutes(DAY, [Punch("A1", FIRST, 500, None)]) == 480
    assert attended_minutes(NIGHT, [Punch("A1", FIRST, 1320, 1740)]) == 420


def test_leave_by_the_hour_is_taken_off_and_overtime_added() -> None:
    assert attended_minutes(DAY, away=[(720, 960)]) == 240
    assert attended_minutes(SPLIT, away=[(660, 810)]) == SPLIT.paid_minutes - 60
    assert attended_minutes(DAY, overtime=[(900, 1080), (1020, 1080)]) == 600
