"""A centre folder is read whole, or everything wrong with it is said at once."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.files.centre_folder import read_centre, regulation_lines
from api.files.centre_template import write_template
from api.files.centre_writer import write_centre
from api.files.yaml_file import read_yaml
from staffing.centre.centre import Centre, Event, Queue
from staffing.centre.people import CarryInCell, Leave, LedgerLine, Person, Qualification, Wish
from staffing.errors import InputErrors
from tests.api.files.small_folder import CENTRE, PEOPLE, add, change, errors_of, places_of, write_small_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small correct centre."""
    write_small_folder(tmp_path)
    return tmp_path


def test_everything_in_a_correct_folder_is_read(folder: Path) -> None:
    centre = read_centre(folder)
    assert (centre.centre_id, centre.name, centre.timezone) == ("c1", "测试中心", "Asia/Shanghai")
    assert centre.queues == (Queue("hotline", "热线", 0.9, 15.0, 200.0, 2),)
    assert centre.roles[-1] == "porter"
    assert centre.role_names["agent"] == "话务员"
    assert centre.leave_types == {"annual": "年假"}
    assert centre.holiday_overrides == {date(2027, 1, 2): "workday"}
    assert centre.regulation == {"rest.min_between_shifts": {"hours": 11, "clause": "X-1"}, "leave.approved": {}}
    assert centre.people[0] == Person(
        "E1", "王伟", "一组", "agent", frozenset({"hotline"}), "E2", 120.5, date(2026, 1, 1), date(2026, 12, 31)
    )
    assert centre.qualifications == (Qualification("E1", "hotline_a", None, date(2026, 12, 15)),)
    assert centre.leave == (Leave("E1", "annual", date(2026, 12, 1), date(2026, 12, 3)),)
    assert centre.wishes == (Wish("E1", date(2026, 12, 5), "OFF"), Wish("E2", date(2026, 12, 6), "N"))
    assert centre.carry_in[0] == CarryInCell("E1", date(2026, 11, 30), "annual")
    assert centre.ledger == (LedgerLine("E1", nights=-1.5),)
    assert centre.events == (Event("C1", "campaign", date(2026, 12, 12), date(2026, 12, 12), None, 0.6, "双十二"),)
    assert centre.call_files == {"hotline": str(folder / "calls" / "hotline.csv")}


def test_shifts_run_over_midnight_and_may_be_split(folder: Path) -> None:
    day, night, split = read_centre(folder).shifts
    assert (day.start_minute, day.end_minute, day.roles) == (480, 960, {"agent", "porter"})
    assert (night.start_minute, night.end_minute, night.counts_as_float) == (1320, 1920, True)
    assert (night.aliases, night.colour) == (("夜", "大夜"), "7C88B8")
    assert (split.split, split.paid_minutes) == ((690, 780), 450)


def test_an_end_not_later_than_the_start_lies_on_the_next_day(folder: Path) -> None:
    change(folder, "shifts.csv", "22:00,32:00", "22:00,08:00")
    assert read_centre(folder).shifts[1].end_minute == 1920


def test_a_byte_order_mark_and_windows_line_ends_are_tolerated(folder: Path) -> None:
    expected = read_centre(folder)
    for path in (*folder.glob("*.csv"), *folder.glob("*.yaml")):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_centre(folder) == expected


def test_optional_tables_may_be_absent(folder: Path) -> None:
    for name in ("qualifications", "leave", "wishes", "carry_in", "ledger", "events"):
        (folder / f"{name}.csv").unlink()
    assert read_centre(folder).wishes == ()


def test_a_centre_without_queues_is_valid(folder: Path) -> None:
    change(folder, "centre.yaml", CENTRE[CENTRE.index("queues") : CENTRE.index("leave_types")], "")
    change(folder, "people.csv", ",hotline,", ",,")
    assert read_centre(folder).queues == ()


def test_missing_calls_are_an_error_unless_histories_are_given_otherwise(folder: Path) -> None:
    (folder / "calls" / "hotline.csv").unlink()
    assert places_of(folder) == [("calls-missing", "calls/hotline.csv", None, None, None)]
    assert read_centre(folder, require_calls=False).call_files == {}


def test_everything_wrong_is_reported_at_once(folder: Path) -> None:
    (folder / "shifts.csv").write_text(
        "shift,start,end,roles\nA,08:00,33:00,agent\nN,22:00,08:00,agnet\nN,25:61,x,\n", encoding="utf-8"
    )
    change(folder, "people.csv", "E2,李娜,一组,porter,,,,,", "E1,李娜,一组,cook,hotlin,E9,-1,2026-02-30,")
    change(folder, "leave.csv", "2026-12-01,2026-12-03", "2026-12-03,2026-12-01")
    add(folder, "leave.csv", "E7,anual,2026-12-01,2026-12-02\n")
    assert places_of(folder) == [
        ("shift-too-long", "shifts.csv", 2, "end", "33:00"),
        ("unknown-role", "shifts.csv", 3, "roles", "agnet"),
        ("duplicate-id", "shifts.csv", 4, "shift", "N"),
        ("bad-clock", "shifts.csv", 4, "start", "25:61"),
        ("bad-clock", "shifts.csv", 4, "end", "x"),
        ("duplicate-id", "people.csv", 3, "employee_id", "E1"),
        ("unknown-role", "people.csv", 3, "role", "cook"),
        ("bad-date", "people.csv", 3, "valid_from", "2026-02-30"),
        ("unknown-skill", "people.csv", 3, "skills", "hotlin"),
        ("number-too-small", "people.csv", 3, "contract_hours", "-1"),
        ("unknown-supervisor", "people.csv", 2, "supervisor", "E2"),
        ("unknown-supervisor", "people.csv", 3, "supervisor", "E9"),
        ("end-before-start", "leave.csv", 2, "end", "2026-12-01"),
        ("unknown-employee", "leave.csv", 3, "employee_id", "E7"),
        ("unknown-leave-type", "leave.csv", 3, "type", "anual"),
        ("unknown-employee", "wishes.csv", 3, "employee_id", "E2"),
        ("unknown-employee", "carry_in.csv", 3, "employee_id", "E2"),
    ]


def test_a_typing_error_is_answered_with_the_name_that_was_meant(folder: Path) -> None:
    change(folder, "people.csv", ",hotline,", ",hotlien,")
    (error,) = errors_of(folder)
    assert (error.code, error.arguments["expected"]) == ("input-unknown-skill", "hotline")


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("leave.csv", "E1,annual,2026-12-03,2026-12-09\n", ("leave-overlap", "start")),
        ("wishes.csv", "E1,2026-12-05,A\n", ("day-twice", "date")),
        ("wishes.csv", "E2,2026-12-09,S\n", ("shift-not-for-role", "shift")),
        ("wishes.csv", "E2,2026-12-09,annual\n", ("unknown-shift", "shift")),
        ("carry_in.csv", "E1,2026-11-30,OFF\n", ("day-twice", "date")),
        ("carry_in.csv", "E1,,OFF\n", ("cell-empty", "date")),
        ("events.csv", "C1,outage,,2026-12-12,2026-12-12,,\n", ("duplicate-id", "event_id")),
        ("events.csv", "C2,party,,2026-12-12,2026-12-12,,\n", ("unknown-event-kind", "kind")),
        ("events.csv", "C2,outage,mail,2026-12-12,2026-12-12,,\n", ("unknown-queue", "queue")),
        ("events.csv", "C2,campaign,,2026-12-12,2026-12-12,much,\n", ("bad-uplift", "uplift")),
        ("events.csv", "C2,campaign,,2026-12-12,2026-12-12,-120%,\n", ("number-too-small", "uplift")),
        ("ledger.csv", "E1,2\n", ("duplicate-id", "employee_id")),
        ("ledger.csv", "E2,nan\n", ("bad-number", "nights")),
        ("people.csv", "E3,张三,,manager\n", None),
        ("people.csv", "../E3,张三,,agent\n", ("bad-identifier", "employee_id")),
        ("people.csv", "E3,张三,,agent,,E3\n", ("own-supervisor", "supervisor")),
        ("people.csv", "E3,张三,,agent,,,,2026-02-01,2026-01-01\n", ("end-before-start", "valid_to")),
        ("people.csv", "E3,,,agent\n", ("cell-empty", "name")),
        ("people.csv", "E3,张三,,agent,,,,,,surplus\n", ("too-many-cells", None)),
        ("people.csv", f"E3,{'张' * 3000},,agent\n", ("cell-too-long", "name")),
        ("people.csv", "E3,张\x00三,,agent\n", ("control-character", None)),
        ("people.csv", 'E3,"张三,,agent\n', ("csv-syntax", None)),
        ("people.csv", 'E3,"张\n三",,agent\n', ("line-break-in-cell", "name")),
        ("shifts.csv", "B,,08:00,16:00,07:00,09:00\n", ("split-outside", "split_from")),
        ("shifts.csv", "B,,08:00,16:00,10:00,\n", ("split-half", "split_to")),
        ("shifts.csv", "B,,24:00,32:00\n", ("start-after-midnight", "start")),
        ("shifts.csv", "B,,08:00,16:00,,,,maybe\n", ("bad-yes-no", "float")),
        ("shifts.csv", "B,,08:00,16:00,,,,,早\n", ("alias-taken", "aliases")),
        ("shifts.csv", "B,,08:00,16:00,,,,,,red\n", ("bad-colour", "colour")),
        ("shifts.csv", "annual,,08:00,16:00\n", ("shift-is-leave-type", "shift")),
    ],
)
def test_a_wrong_row_is_reported_with_its_place(
    folder: Path, file: str, text: str, expected: tuple[str, str | None] | None
) -> None:
    line = (folder / file).read_text(encoding="utf-8").count("\n") + 1
    add(folder, file, text)
    if expected is None:
        assert len(read_centre(folder).people) == 3
        return
    places = [(code, column) for code, found, row, column, _ in places_of(folder) if (found, row) == (file, line)]
    assert places == [expected]


def test_a_day_off_has_no_times(folder: Path) -> None:
    change(folder, "shifts.csv", "OFF,休息,,", "OFF,休息,08:00,")
    assert places_of(folder) == [("off-with-time", "shifts.csv", 5, "start", "08:00")]


def test_a_role_that_no_shift_type_serves_is_no_mistake_of_the_files(folder: Path) -> None:
    change(folder, "shifts.csv", "22:00,32:00,,,,", "22:00,32:00,,,agent;porter,")
    add(folder, "people.csv", "E3,张三,,qa\nE4,张四,,qa\n")
    assert [person.role for person in read_centre(folder).people][-2:] == ["qa", "qa"]


def test_header_mistakes_name_the_column_that_was_meant(folder: Path) -> None:
    change(folder, "people.csv", "contract_hours", "contrat_hours")
    change(folder, "leave.csv", "employee_id,type", "employee,type")
    errors = errors_of(folder)
    assert [(e.code, e.file, e.row, e.column) for e in errors] == [
        ("input-unknown-column", "people.csv", 1, "contrat_hours"),
        ("input-unknown-column", "leave.csv", 1, "employee"),
        ("input-column-missing", "leave.csv", 1, "employee_id"),
    ]
    assert errors[0].arguments["expected"] == "contract_hours"
    assert str(errors[1].arguments["expected"]).startswith("employee_id")


def test_another_encoding_is_named_by_file_row_and_byte(folder: Path) -> None:
    (folder / "people.csv").write_bytes(PEOPLE.encode("utf-8") + b"E3,M\xfcller,,agent,,,,,\n")
    (error,) = [error for error in errors_of(folder) if error.file == "people.csv"]
    assert (error.code, error.row, error.value) == ("input-not-utf8", 4, "0xFC")
    assert error.arguments["byte"] == 5


def test_a_workbook_under_the_name_of_a_table_is_called_one(folder: Path) -> None:
    (folder / "people.csv").write_bytes(b"PK\x03\x04 and what Excel packs")
    assert [error.code for error in errors_of(folder) if error.file == "people.csv"] == ["input-workbook-as-text"]


def test_the_gbk_of_a_chinese_excel_is_read_as_what_it_says(folder: Path) -> None:
    before = read_centre(folder)
    for name in ("people.csv", "shifts.csv", "centre.yaml"):
        path = folder / name
        path.write_bytes(path.read_text(encoding="utf-8").encode("gbk"))
    assert read_centre(folder) == before


def test_a_byte_order_mark_is_passed_over(folder: Path) -> None:
    before = read_centre(folder)
    (folder / "people.csv").write_text(PEOPLE, encoding="utf-8-sig")
    assert read_centre(folder) == before


@pytest.mark.parametrize(
    ("separator", "name"), [(";", "semicolon"), ("\t", "tab"), ("；", "semicolon"), ("，", "full-width")]
)
def test_a_table_not_separated_by_commas_is_told_so_and_nothing_else(folder: Path, separator: str, name: str) -> None:
    (folder / "leave.csv").write_text(separator.join(["employee_id", "type", "start", "end"]) + "\n", encoding="utf-8")
    (error,) = errors_of(folder)
    assert (error.code, error.file, error.row) == ("input-csv-separator", "leave.csv", 1)
    assert error.arguments == {"separator": name}


def test_missing_files_are_all_named(tmp_path: Path) -> None:
    assert [(e.code, e.file) for e in errors_of(tmp_path)] == [
        ("input-file-missing", name) for name in ("centre.yaml", "regulation.yaml", "shifts.csv", "people.csv")
    ]
    assert errors_of(tmp_path / "nowhere")[0].code == "input-folder-missing"


def test_a_directory_in_place_of_a_table_is_an_error(folder: Path) -> None:
    (folder / "leave.csv").unlink()
    (folder / "leave.csv").mkdir()
    assert places_of(folder) == [("not-a-file", "leave.csv", None, None, None)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Asia/Shanghai", "Europe/Berlin", ("daylight-saving", 3, "timezone", "Europe/Berlin")),
        ("Asia/Shanghai", "Asia/Shangai", ("unknown-timezone", 3, "timezone", "Asia/Shangai")),
        ("Asia/Shanghai", "../../etc/passwd", ("unknown-timezone", 3, "timezone", "../../etc/passwd")),
        ("0.9", "1", ("service-level", 5, "queues.hotline.service_level", "1.0")),
        ("200", "-3", ("number-too-small", 5, "queues.hotline.aht_seconds", "-3")),
        ("200", "many", ("bad-number", 5, "queues.hotline.aht_seconds", "many")),
        ("minimum_agents: 2", "minimum_agents: 2.5", ("not-whole", 5, "queues.hotline.minimum_agents", "2.5")),
        ("minimum_agents: 2", "patience_seconds: 0", ("number-too-small", 5, "queues.hotline.patience_seconds", "0")),
        ("minimum_agents: 2", "max_occupancy: 85", ("number-too-large", 5, "queues.hotline.max_occupancy", "85")),
        ("minimum_agents: 2", "staff_for: best", ("staff-for", 5, "queues.hotline.staff_for", "best")),
        ("minimum_agents: 2", "staff_for: 1.0", ("staff-for", 5, "queues.hotline.staff_for", "1.0")),
        (
            "minimum_agents: 2",
            "max_abandonment: 0.05",
            ("abandonment-needs-patience", 5, "queues.hotline.max_abandonment", "0.05"),
        ),
        ("aht_seconds", "aht", ("unknown-key", 5, "queues.hotline.aht", "aht")),
        ("id: c1", "id: a/b", ("bad-identifier", 1, "id", "a/b")),
        ("name: 测试中心", "name:", ("key-missing", 2, "name", None)),
        ("{annual: 年假}", "[annual]", ("yaml-not-mapping", 6, "leave_types", "['annual']")),
        ("2027-01-02: workday", "2027-13-02: workday", ("bad-date", 9, "holidays.2027-13-02", "2027-13-02")),
        ("2027-01-02: workday", "2027-01-02: party", ("holiday-kind", 9, "holidays.2027-01-02", "party")),
        ("id: c1", "id: c1\nid: c2", ("yaml-duplicate-key", 2, "id", "id")),
        ("id: c1", "id: [c1", ("yaml-syntax", 2, None, None)),
        ("id: c1", "id: &a c1", ("yaml-alias", 1, None, None)),
        ("id: c1", "id: !!python/object/apply:os.getcwd []", ("yaml-tag", 1, None, None)),
        ("id: c1", "id: " + "[" * 5000 + "]" * 5000, ("yaml-depth", 1, None, None)),
        ("id: c1", "? [a]\n: 1\nid: c1", ("yaml-key", 1, None, None)),
    ],
)
def test_centre_yaml_mistakes_carry_line_and_dotted_key(
    folder: Path, old: str, new: str, expected: tuple[str, int, str | None, str | None]
) -> None:
    change(folder, "centre.yaml", old, new)
    found = [
        (code, row, column, value) for code, file, row, column, value in places_of(folder) if file == "centre.yaml"
    ]
    assert found == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n", ("yaml-not-mapping", 1, None)),
        ("rules:\n  a: {x: 1}\n  b: 3\n", ("rule-not-mapping", 3, "rules.b")),
        ("rules:\n  a: {x: 1}\n  a: {x: 2}\n", ("yaml-duplicate-key", 3, "rules.a")),
        ("rules: {}\nrule:\n", ("unknown-key", 2, "rule")),
        ("rules: [1]\n", ("yaml-not-mapping", 1, "rules")),
        ("profiles: mobile-ops-centre\nrules: {}\n", ("profiles-not-list", 1, "profiles")),
        ("profiles: [mobile-ops-centre, nobody]\nrules: {}\n", ("unknown-profile", 1, "profiles")),
    ],
)
def test_a_regulation_is_a_mapping_of_mappings(folder: Path, text: str, expected: tuple[str, int, str | None]) -> None:
    (folder / "regulation.yaml").write_text(text, encoding="utf-8")
    assert [(code, row, column) for code, _, row, column, _ in places_of(folder)] == [expected]


def test_the_lines_of_a_regulation_are_known_by_dotted_key(folder: Path) -> None:
    source = read_yaml(folder / "regulation.yaml", "regulation.yaml", [])
    assert source is not None
    assert regulation_lines(source)["rules.rest.min_between_shifts.hours"] == 2
    assert regulation_lines(source)["rules.leave.approved"] == 3


def test_words_and_clock_times_in_a_regulation_stay_text(folder: Path) -> None:
    (folder / "regulation.yaml").write_text("rules: {a: {x: on, y: 22:00, z: 010, w: 1.5, v: ~}}\n", encoding="utf-8")
    assert read_centre(folder).regulation["a"] == {"x": "on", "y": "22:00", "z": "010", "w": 1.5, "v": None}


def test_a_regulation_may_stand_on_packaged_ones(folder: Path, tmp_path: Path) -> None:
    (folder / "regulation.yaml").write_text(
        "profiles: [mobile-ops-centre, statutory-cn]\nrules: {}\n", encoding="utf-8"
    )
    centre = read_centre(folder)
    assert centre.profiles == ("mobile-ops-centre", "statutory-cn")
    write_centre(centre, tmp_path / "again")
    assert read_centre(tmp_path / "again", require_calls=False).profiles == centre.profiles


def test_a_zone_that_moved_for_good_has_no_daylight_saving(folder: Path) -> None:
    change(folder, "centre.yaml", "Asia/Shanghai", "Asia/Almaty")
    assert read_centre(folder).timezone == "Asia/Almaty"


def test_a_linked_table_is_read(folder: Path) -> None:
    shutil.move(folder / "people.csv", folder / "staff.txt")
    (folder / "people.csv").symlink_to(folder / "staff.txt")
    assert len(read_centre(folder).people) == 2


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "centre"
    write_template(folder)
    return folder


@given(name=st.sampled_from(["people.csv", "shifts.csv", "centre.yaml", "leave.csv"]), content=st.binary(max_size=300))
def test_no_content_of_a_file_breaks_the_reader(sample: Path, name: str, content: bytes) -> None:
    path = sample / name
    original = path.read_bytes()
    path.write_bytes(original[: len(content) * 3] + content)
    try:
        found: Centre | InputErrors = read_centre(sample)
    except InputErrors as problem:
        found = problem
    finally:
        path.write_bytes(original)
    assert isinstance(found, Centre) or found.errors
