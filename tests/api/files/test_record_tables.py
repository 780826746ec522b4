"""Records in a centre folder: all of them read, every mistake told with its place."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from api.files.centre_folder import read_centre
from api.files.record_cells import format_moment, format_punch, parse_moment
from staffing.centre.records import (
    Away,
    Filing,
    LeaveRequest,
    Overtime,
    Punch,
    Records,
    Session,
    SwapDay,
    Task,
    Transfer,
)
from tests.api.files.small_folder import add, places_of, write_small_folder

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 12, 3)
TABLES = {
    "swaps.csv": (
        "swap_id,employee_id,date,before,after,partner,asked_by,agreed\n"
        "W1,E1,2026-12-03,A,OFF,E2,E1,E1;E2\n"
        "W1,E2,2026-12-03,OFF,A,E1,E1,\n"
        "W2,E1,2026-12-04,A,annual,,,\n"
    ),
    "punches.csv": (
        "employee_id,date,sign_in,sign_out,confirmed_by,home_at\n"
        "E1,2026-12-03,07:51,16:04,,\n"
        "E2,2026-12-03,-00:10,25:10,shift_leader;manager,26:30\n"
    ),
    "leave_requests.csv": (
        "request_id,employee_id,type,start,end,asked_at,approved_by,documents,start_time,end_time,emergency,channel,"
        "form_on,contacts\n"
        "L1,E1,annual,2026-12-03,2026-12-03,2026-12-01T09:30,shift_leader;manager,note,08:00,12:00,yes,phone,"
        "2026-12-04,2026-12-04;2026/12/5\n"
        "L2,E2,annual,2026-12-03,2026-12-04,2026/12/1 9:30:15,,,,,,,,\n"
    ),
    "overtime.csv": (
        "employee_id,date,start,end,announced_on,submitted_on,approved_by,voluntary\n"
        "E1,2026-12-03,23:00,25:10,2026-12-02,2026-12-04,manager,是\n"
    ),
    "sessions.csv": (
        "session_id,kind,date,start,end,event,attendees,absent,announced_on,room,trainer,paper\n"
        "S1,training,2026-12-03,14:00,15:30,induction,E1；E2,E2,2026-12-01,301,Wang,P1\n"
        "S2,exam,2026-12-03,16:00,17:00,,,,,,,\n"
    ),
    "away.csv": (
        "employee_id,date,start,end,kind,rostered,released_by\n"
        "E1,2026-12-03,10:00,10:15,,,shift_leader\n"
        "E1,2026-12-03,12:00,12:30,meal,yes,\n"
    ),
    "filings.csv": "deadline,due,filed_at\nmonthly_report,2026-12-05,2026-12-04T18:00\n",
    "tasks.csv": (
        "task_id,kind,received,done\nT1,complaint,2026-12-03T08:00,2026-12-03T09:15\nT2,visit,2026-12-03T08:30,\n"
    ),
    "transfers.csv": "employee_id,date,to_team,from_team,approved_by\nE1,2026-12-03,二组,一组,manager;hr\n",
}
RECORDS = Records(
    swaps=(
        SwapDay("W1", "E1", DAY, "A", "OFF", "E2", "E1", frozenset({"E1", "E2"})),
        SwapDay("W1", "E2", DAY, "OFF", "A", "E1", "E1"),
        SwapDay("W2", "E1", date(2026, 12, 4), "A", "annual"),
    ),
    leave_requests=(
        LeaveRequest(
            *("L1", "E1", "annual", DAY, DAY, datetime(2026, 12, 1, 9, 30)),
            approved_by=("shift_leader", "manager"),
            documents=frozenset({"note"}),
            start_minute=480,
            end_minute=720,
            emergency=True,
            channel="phone",
            form_on=date(2026, 12, 4),
            contacts=frozenset({date(2026, 12, 4), date(2026, 12, 5)}),
        ),
        LeaveRequest("L2", "E2", "annual", DAY, date(2026, 12, 4), datetime(2026, 12, 1, 9, 30, 15)),
    ),
    punches=(
        Punch("E1", DAY, 471, 964),
        Punch("E2", DAY, -10, 1510, ("shift_leader", "manager"), 1590),
    ),
    overtime=(Overtime("E1", DAY, 1380, 1510, date(2026, 12, 2), date(2026, 12, 4), ("manager",), voluntary=True),),
    sessions=(
        Session(
            *("S1", "induction", "training", DAY, 840, 930, frozenset({"E1", "E2"}), frozenset({"E2"})),
            *(date(2026, 12, 1), "301", "Wang", "P1"),
        ),
        Session("S2", "", "exam", DAY, 960, 1020),
    ),
    away=(
        Away("E1", DAY, 600, 615, released_by="shift_leader"),
        Away("E1", DAY, 720, 750, "meal", rostered=True),
    ),
    filings=(Filing("monthly_report", date(2026, 12, 5), datetime(2026, 12, 4, 18)),),
    tasks=(
        Task("T1", "complaint", datetime(2026, 12, 3, 8), datetime(2026, 12, 3, 9, 15)),
        Task("T2", "visit", datetime(2026, 12, 3, 8, 30)),
    ),
    transfers=(Transfer("E1", DAY, "一组", "二组", ("manager", "hr")),),
    published_on=date(2026, 11, 25),
    published_by="manager",
    room_seats={"301": 12},
)
FACTS = "publication: {published_on: 2026-11-25, published_by: manager}\nrooms: {301: 12}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small centre with a file of every kind of record."""
    write_small_folder(tmp_path)
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    add(tmp_path, "centre.yaml", FACTS)
    return tmp_path


def test_every_table_is_read_in_the_order_of_its_file(folder: Path) -> None:
    assert read_centre(folder).records == RECORDS


def test_a_folder_without_records_has_none(tmp_path: Path) -> None:
    write_small_folder(tmp_path)
    assert read_centre(tmp_path).records == Records()


@pytest.mark.parametrize(
    ("file", "row", "code", "column"),
    [
        ("swaps.csv", "W 3,E1,2026-12-05,A,OFF,,,", "bad-identifier", "swap_id"),
        ("swaps.csv", "W3,E9,2026-12-05,A,OFF,,,", "unknown-employee", "employee_id"),
        ("swaps.csv", "W3,E1,2026-12-05,Z,OFF,,,", "unknown-shift", "before"),
        ("swaps.csv", "W3,E1,2026-12-05,A,,,,", "cell-empty", "after"),
        ("swaps.csv", "W3,E1,2026-12-05,A,OFF,E1,,", "own-partner", "partner"),
        ("swaps.csv", "W3,E1,2026-12-05,A,OFF,,,E1;a b", "bad-identifier", "agreed"),
        ("swaps.csv", "W1,E1,2026-12-03,A,OFF,,,", "row-twice", "date"),
        ("punches.csv", "E1,2026-12-04,7.30,16:00,,", "bad-clock", "sign_in"),
        ("punches.csv", "E1,2026-12-04,16:00,08:00,,", "end-not-later", "sign_out"),
        ("punches.csv", "E1,2026-12-03,,,,", "day-twice", "date"),
        ("punches.csv", "E1,12-03,,,,", "bad-date", "date"),
        ("punches.csv", "E1,2026-12-04,,,the boss,", "bad-identifier", "confirmed_by"),
        ("leave_requests.csv", "L1,E1,annual,2026-12-09,2026-12-09,2026-12-01T09:30", "duplicate-id", "request_id"),
        ("leave_requests.csv", "L3,E1,anual,2026-12-09,2026-12-09,2026-12-01T09:30", "unknown-leave-type", "type"),
        ("leave_requests.csv", "L3,E1,annual,2026-12-09,2026-12-08,2026-12-01T09:30", "end-before-start", "end"),
        ("leave_requests.csv", "L3,E1,annual,2026-12-09,2026-12-09,2026-12-01", "bad-moment", "asked_at"),
        ("leave_requests.csv", "L3,E1,annual,2026-12-09,2026-12-09,", "cell-empty", "asked_at"),
        (
            "leave_requests.csv",
            "L3,E1,annual,2026-12-09,2026-12-09,2026-12-01T09:30,,,08:00",
            "time-half",
            "end_time",
        ),
        (
            "leave_requests.csv",
            "L3,E1,annual,2026-12-09,2026-12-09,2026-12-01T09:30,,,,,maybe",
            "bad-yes-no",
            "emergency",
        ),
        (
            "leave_requests.csv",
            "L3,E1,annual,2026-12-09,2026-12-09,2026-12-01T09:30,,,,,,fax",
            "unknown-choice",
            "channel",
        ),
        (
            "leave_requests.csv",
            "L3,E1,annual,2026-12-09,2026-12-09,2026-12-01T09:30,,,,,,,,2026-12-10;soon",
            "bad-date",
            "contacts",
        ),
        ("overtime.csv", "E1,2026-12-04,23:00,01:10,,,,", "end-not-later", "end"),
        ("overtime.csv", "E1,2026-12-04,23:00,,,,,", "cell-empty", "end"),
        ("overtime.csv", "E1,2026-12-03,23:00,24:00,,,,", "row-twice", "start"),
        ("sessions.csv", "S1,meeting,2026-12-04,09:00,10:00", "duplicate-id", "session_id"),
        ("sessions.csv", "S3,party,2026-12-04,09:00,10:00", "unknown-choice", "kind"),
        ("sessions.csv", "S3,meeting,2026-12-04,09:00,10:00,,E1,E2", "absent-not-attending", "absent"),
        ("away.csv", "E1,2026-12-03,13:00,13:10,walk", "unknown-choice", "kind"),
        ("away.csv", "E1,2026-12-03,10:00,10:20", "row-twice", "start"),
        ("filings.csv", ",2026-12-05,2026-12-04T18:00", "cell-empty", "deadline"),
        ("filings.csv", "monthly_report,2026-12-05,2026-12-06T18:00", "row-twice", "due"),
        ("tasks.csv", "T3,visit,2026-12-03T08:00,2026-12-03T07:00", "end-before-start", "done"),
        ("tasks.csv", "T3,visit,2026-12-03T24:00,", "bad-moment", "received"),
        ("transfers.csv", "E1,2026-12-04,,一组,", "cell-empty", "to_team"),
        ("transfers.csv", "E1,2026-12-03,三组,,", "day-twice", "date"),
    ],
)
def test_a_mistake_in_a_record_is_told_with_its_place(
    folder: Path, file: str, row: str, code: str, column: str
) -> None:
    lines = len(TABLES[file].splitlines())
    add(folder, file, row + "\n")
    assert [place[:4] for place in places_of(folder)] == [(code, file, lines + 1, column)]


@pytest.mark.parametrize(
    ("facts", "code", "key"),
    [
        ("publication: {published_on: soon}\n", "bad-date", "publication.published_on"),
        ("publication: {on: 2026-11-25}\n", "unknown-key", "publication.on"),
        ("publication: yes please\n", "yaml-not-mapping", "publication"),
        ("rooms: {301: 1.5}\n", "not-whole", "rooms.301"),
        ("rooms: {301: many}\n", "bad-number", "rooms.301"),
        ("rooms: {301: }\n", "key-missing", "rooms.301"),
    ],
)
def test_mistakes_in_the_facts_of_publication_and_rooms_are_told(
    tmp_path: Path, facts: str, code: str, key: str
) -> None:
    write_small_folder(tmp_path)
    add(tmp_path, "centre.yaml", facts)
    assert [(place[0], place[3]) for place in places_of(tmp_path)] == [(code, key)]


def test_a_session_may_have_hundreds_of_attendees(folder: Path) -> None:
    people = [f"P{number:05d}" for number in range(1000)]
    add(folder, "people.csv", "".join(f"{name},n,,agent,,,,,\n" for name in people))
    add(folder, "sessions.csv", f"S3,training,2026-12-04,09:00,10:00,,{';'.join(people)}\n")
    assert read_centre(folder).records.sessions[-1].attendees == frozenset(people)


@pytest.mark.parametrize(
    "moment",
    [datetime(2026, 12, 3, 7, 50), datetime(2026, 12, 3, 7, 50, 1), datetime(2026, 12, 3, 7, 50, 1, 20)],
)
def test_a_written_moment_reads_back_to_itself(moment: datetime) -> None:
    assert parse_moment(format_moment(moment)) == moment


def test_a_punch_before_midnight_of_its_date_has_a_minus() -> None:
    assert [format_punch(minutes) for minutes in (-10, 0, 1510, None)] == ["-00:10", "00:00", "25:10", ""]
