"""A manager writes 休 for a day off and for a day of leave: the roster tells them apart."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from api.services.shown_leave import with_leave_shown
from staffing.centre.people import Leave
from tests.api.files.small_plan import small_centre

CENTRE = small_centre(
    leave=(
        Leave("A002", "annual", date(2026, 10, 12), date(2026, 10, 14)),
        Leave("A003", "sick", date(2026, 10, 1), date(2026, 10, 1)),
    )
)


def test_a_day_off_in_approved_leave_is_that_leave_on_its_first_and_last_day_too() -> None:
    cells = {("A002", date(2026, 10, day)): "OFF" for day in range(11, 16)}
    shown = with_leave_shown(CENTRE, cells)
    assert [shown["A002", date(2026, 10, day)] for day in range(11, 16)] == ["OFF", "annual", "annual", "annual", "OFF"]


def test_a_shift_in_approved_leave_stays_a_shift_for_the_audit_to_find() -> None:
    cells = {("A003", date(2026, 10, 1)): "D"}
    assert with_leave_shown(CENTRE, cells) == cells


def test_somebody_elses_day_off_stays_a_day_off() -> None:
    cells = {("A001", date(2026, 10, 12)): "OFF"}
    assert with_leave_shown(CENTRE, cells) == cells


@given(
    st.dictionaries(
        st.tuples(
            st.sampled_from(["A001", "A002", "A003"]),
            st.integers(0, 30).map(lambda offset: date(2026, 10, 1) + timedelta(days=offset)),
        ),
        st.sampled_from(["OFF", "D", "annual", "sick"]),
    )
)
def test_no_cell_comes_or_goes_and_doing_it_twice_is_doing_it_once(cells: dict[tuple[str, date], str]) -> None:
    shown = with_leave_shown(CENTRE, cells)
    assert shown.keys() == cells.keys()
    assert all(shown[key] == symbol for key, symbol in cells.items() if symbol != "OFF")
    assert with_leave_shown(CENTRE, shown) == shown
