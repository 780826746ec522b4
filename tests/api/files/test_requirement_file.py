"""``requirement.csv`` read back: every half-hour of the month once, or every fault with its row."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from api.files.plan_tables import REQUIREMENT_COLUMNS, requirement_rows
from api.files.requirement_file import read_requirement
from staffing.errors import InputError, InputErrors
from tests.api.files.small_plan import small_plan

if TYPE_CHECKING:
    from pathlib import Path

FIRST, DAYS = date(2026, 2, 1), 28
INTERVALS = DAYS * 48


def lines(queue: str = "hotline", people: str = "3") -> list[str]:
    """A correct file's lines for one queue."""
    midnight = datetime(2026, 2, 1)
    starts = [(midnight + timedelta(minutes=30 * at)).isoformat(timespec="minutes") for at in range(INTERVALS)]
    return [f"{queue},{start},{people}" for start in starts]


def written(folder: Path, rows: list[str], header: str = "queue,start,required") -> Path:
    path = folder / "requirement.csv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def faults(path: Path, queues: tuple[str, ...] = ("hotline",)) -> list[InputError]:
    with pytest.raises(InputErrors) as caught:
        read_requirement(path, queues, FIRST, DAYS)
    return caught.value.errors


def test_what_a_plan_writes_is_read_back_the_same(tmp_path: Path) -> None:
    plan = small_plan()
    month = plan.view.month
    rows = [",".join(row) for row in requirement_rows(month, plan.requirements)]
    path = written(tmp_path, rows, ",".join(REQUIREMENT_COLUMNS))
    demand = read_requirement(path, month.demand.queue_ids, month.first_day, month.days)
    assert demand.queue_ids == month.demand.queue_ids
    assert np.array_equal(demand.required, month.demand.required)
    assert demand.calls == pytest.approx(np.array([need.calls for need in plan.requirements]), abs=1e-4)
    assert demand.aht_seconds == pytest.approx(np.array([need.aht_seconds for need in plan.requirements]), abs=0.01)


def test_calls_and_handle_times_count_where_every_row_has_them(tmp_path: Path) -> None:
    header = "queue,start,required,calls,aht_seconds"
    rows = [f"{line},12.5," for line in lines()]
    demand = read_requirement(written(tmp_path, rows, header), ("hotline",), FIRST, DAYS)
    assert demand.calls is not None
    assert demand.calls.tolist() == [[12.5] * INTERVALS]
    assert demand.aht_seconds is None
    gap = read_requirement(written(tmp_path, [*rows[:-1], f"{lines()[-1]},,"], header), ("hotline",), FIRST, DAYS)
    assert gap.calls is None


def test_calls_that_are_no_number_are_named(tmp_path: Path) -> None:
    rows = [f"{line},many" for line in lines()[:1]] + [f"{line},-1" for line in lines()[1:2]]
    found = faults(written(tmp_path, rows, "queue,start,required,calls"))
    assert [(fault.code, fault.row, fault.column) for fault in found] == [
        ("input-bad-number", 2, "calls"),
        ("input-number-too-small", 3, "calls"),
    ]


def test_queues_come_in_the_centres_order_and_rows_in_any(tmp_path: Path) -> None:
    path = written(tmp_path, [*lines("orders", "1")[::-1], *lines("hotline", "2")])
    demand = read_requirement(path, ("hotline", "orders"), FIRST, DAYS)
    assert demand.queue_ids == ("hotline", "orders")
    assert demand.required.tolist() == [[2] * INTERVALS, [1] * INTERVALS]


def test_a_queue_the_file_does_not_name_is_left_out(tmp_path: Path) -> None:
    demand = read_requirement(written(tmp_path, lines()), ("orders", "hotline"), FIRST, DAYS)
    assert demand.queue_ids == ("hotline",)


def test_a_file_without_rows_asks_for_nobody(tmp_path: Path) -> None:
    demand = read_requirement(written(tmp_path, []), ("hotline",), FIRST, DAYS)
    assert (demand.queue_ids, demand.required.shape) == ((), (0, INTERVALS))


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("sales,2026-02-01T00:00,3", "input-requirement-queue", "queue"),
        ("hotline,2026-03-01T00:00,3", "input-requirement-start", "start"),
        ("hotline,2026-01-31T23:30,3", "input-requirement-start", "start"),
        ("hotline,2026-02-01T00:10,3", "input-requirement-start", "start"),
        ("hotline,2026-02-01T00:00:30,3", "input-requirement-start", "start"),
        ("hotline,2026-02-01T00:00+08:00,3", "input-requirement-start", "start"),
        ("hotline,noon,3", "input-requirement-start", "start"),
        ("hotline,2026-02-01T00:00,-1", "input-requirement-number", "required"),
        ("hotline,2026-02-01T00:00,2.5", "input-requirement-number", "required"),
        ("hotline,2026-02-01T00:00,", "input-requirement-number", "required"),
        ("hotline,2026-02-01T00:00,三", "input-requirement-number", "required"),
        ("hotline,2026-02-01T00:00,12345678901234567890", "input-requirement-number", "required"),
    ],
)
def test_a_line_that_means_nothing_is_named_by_row_and_column(
    tmp_path: Path, line: str, code: str, column: str
) -> None:
    (fault,) = faults(written(tmp_path, [line, *lines()[1:]]))
    assert (fault.code, fault.file, fault.row, fault.column) == (code, "requirement.csv", 2, column)
    assert fault.value == line.split(",")[["queue", "start", "required"].index(column)]


def test_a_half_hour_given_twice_is_named_by_its_second_row(tmp_path: Path) -> None:
    (fault,) = faults(written(tmp_path, [*lines(), lines()[7]]))
    assert (fault.code, fault.row) == ("input-requirement-twice", INTERVALS + 2)


def test_missing_half_hours_of_every_queue_are_counted_and_the_first_is_named(tmp_path: Path) -> None:
    rows = [*lines()[:-1], *lines("orders")[5:], *lines("sales")]
    found = faults(written(tmp_path, rows), ("hotline", "orders", "sales"))
    assert [(fault.code, fault.value, fault.arguments["count"], fault.arguments["first"]) for fault in found] == [
        ("input-requirement-missing", "hotline", 1, "2026-02-28T23:30"),
        ("input-requirement-missing", "orders", 5, "2026-02-01T00:00"),
    ]


def test_every_fault_is_found_in_one_reading(tmp_path: Path) -> None:
    found = faults(written(tmp_path, ["sales,2026-02-01T00:00,3", "hotline,noon,3", "hotline,2026-02-01T00:30,x"]))
    assert [fault.row for fault in found] == [2, 3, 4]


def test_a_missing_column_is_told(tmp_path: Path) -> None:
    (fault,) = faults(written(tmp_path, [], "queue,start"))
    assert (fault.code, fault.column) == ("input-column-missing", "required")
