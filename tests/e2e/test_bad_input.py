"""Bad input: exit code 2, every fault with its place on stderr, nothing written, before any solving."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.e2e.command import EXAMPLE, Finished, paiban, paiban_here, tree_digest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MONTH = {"--month": "2026-12", "--as-of": "2026-11-20"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output folder of the user with something in it."""
    folder = tmp_path / "results"
    (folder / "notes").mkdir(parents=True)
    (folder / "roster.csv").write_text("my own\n")
    (folder / "notes" / "todo.txt").write_text("call HR\n")
    return folder


def refused(out: Path, centre: Path, *more: object, lang: str = "en", **changes: str) -> str:
    """Plan with something wrong; what stderr says once all that must hold of any refusal has held."""
    options = {**MONTH, **{f"--{name.replace('_', '-')}": value for name, value in changes.items()}}
    before, beside = tree_digest(out), sorted(path.name for path in out.parent.iterdir())
    done = paiban_here(
        "plan", centre, *(part for pair in options.items() for part in pair), *more, "--lang", lang, "--out", out
    )
    assert_refused(done)
    assert tree_digest(out) == before
    assert sorted(path.name for path in out.parent.iterdir()) == beside
    return done.stderr


def assert_refused(done: Finished) -> None:
    assert done.exit_code == 2, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert not re.search(r"\d s  ", done.stderr), "work had begun"
    assert done.stdout == ""


def append(path: Path, text: str) -> int:
    """Add lines; the number of the first."""
    before = path.read_text(encoding="utf-8")
    path.write_text(before + text, encoding="utf-8")
    return before.count("\n") + 1


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_with(stderr: str, *parts: str) -> str:
    """The one line of stderr that holds all the parts."""
    found = [line for line in stderr.splitlines() if all(part in line for part in parts)]
    assert len(found) == 1, stderr
    return found[0]


# --- the centre's files ---------------------------------------------------------------------------------------


def test_a_missing_column_is_named_with_those_expected(centre: Path, out: Path) -> None:
    change(centre / "people.csv", "employee_id,name,team,role", "employee_id,name,team,job")
    said = line_with(refused(out, centre), "people.csv, row 1, role: column missing")
    assert "employee_id" in said


def test_an_unknown_skill_is_named_with_the_queues_there_are(centre: Path, out: Path) -> None:
    change(centre / "people.csv", "E004,邱一霞,一组,agent,hotline", "E004,邱一霞,一组,agent,hotlnie")
    line_with(refused(out, centre), "people.csv, row 5, skills, 'hotlnie'", "queues of this centre: hotline")


def test_overlapping_leave_names_both_lines(centre: Path, out: Path) -> None:
    row = append(centre / "leave.csv", "E003,sick,2026-12-10,2026-12-12\n")
    line_with(refused(out, centre), f"leave.csv, row {row}", "E003 is already on leave on these days, see line 2")


def test_a_shift_of_25_hours_is_refused_with_its_length(centre: Path, out: Path) -> None:
    row = append(centre / "shifts.csv", "X,长班,08:00,33:00,,,,,,FFFFFF\n")
    line_with(refused(out, centre), f"shifts.csv, row {row}, end, '33:00'", "25 hours; expected at most 24")


def test_negative_calls_are_named_with_their_row(centre: Path, out: Path) -> None:
    row = 7
    lines = (centre / "calls" / "hotline.csv").read_text(encoding="utf-8").splitlines()
    cells = lines[row - 1].split(",")
    lines[row - 1] = ",".join([cells[0], "-3", *cells[2:]])
    (centre / "calls" / "hotline.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    line_with(refused(out, centre), f"hotline.csv, row {row}, calls, '-3'", "negative", "0 or more")


def test_a_duplicated_id_names_the_first_line(centre: Path, out: Path) -> None:
    row = append(centre / "people.csv", "E002,王二,一组,agent,,,,,\n")
    line_with(refused(out, centre), f"people.csv, row {row}, employee_id, 'E002'", "already on line 3")


@pytest.mark.parametrize("name", ["people.csv", "centre.yaml", "calls/hotline.csv"])
def test_the_wrong_encoding_names_file_and_byte(centre: Path, out: Path, name: str) -> None:
    path = centre / name
    path.write_bytes(path.read_bytes() + "# Büro\n".encode("latin-1"))
    said = refused(out, centre)
    assert name in said
    assert "UTF-8" in said


def test_an_empty_history_is_refused(centre: Path, out: Path) -> None:
    (centre / "calls" / "hotline.csv").write_text("timestamp,calls,aht_seconds\n")
    line_with(refused(out, centre), "hotline.csv", "no rows; expected are lines of timestamp,calls")


def test_a_missing_history_is_refused(centre: Path, out: Path) -> None:
    (centre / "calls" / "hotline.csv").unlink()
    line_with(refused(out, centre), "hotline.csv", "the calls of queue hotline are missing")


def test_a_missing_table_is_refused(centre: Path, out: Path) -> None:
    (centre / "shifts.csv").unlink()
    line_with(refused(out, centre), "shifts.csv: the file is missing")


def test_an_unknown_rule_parameter_is_named_with_those_expected(centre: Path, out: Path) -> None:
    change(centre / "regulation.yaml", "rest.min_between_shifts: {hours: 11", "rest.min_between_shifts: {hour: 11")
    said = refused(out, centre)
    line_with(said, "regulation.yaml, row", "hour", "hours")


def test_everything_wrong_is_said_in_one_run(centre: Path, out: Path) -> None:
    change(centre / "people.csv", "E004,邱一霞,一组,agent,hotline", "E004,邱一霞,一组,agnet,hotlnie")
    append(centre / "leave.csv", "E003,holiday,2026-12-20,2026-12-12\n")
    append(centre / "shifts.csv", "X,长班,08:00,33:00,,,,,,FFFFFF\n")
    said = refused(out, centre)
    for part in ("'agnet'", "'hotlnie'", "holiday", "25 hours"):
        assert part in said
    assert said.splitlines()[-1].startswith("5 mistakes in the input; no file was changed.")


def test_the_same_faults_are_told_in_chinese(centre: Path, out: Path) -> None:
    change(centre / "people.csv", "E004,邱一霞,一组,agent,hotline", "E004,邱一霞,一组,agent,hotlnie")
    said = refused(out, centre, lang="zh")
    line_with(said, "people.csv, 第 5 行, skills, 'hotlnie'", "本中心的队列：hotline")
    assert "没有改动任何文件" in said


def test_check_says_the_same_faults(centre: Path) -> None:
    change(centre / "people.csv", "E004,邱一霞,一组,agent,hotline", "E004,邱一霞,一组,agent,hotlnie")
    done = paiban_here("check", centre, "--lang", "en")
    assert_refused(done)
    line_with(done.stderr, "people.csv, row 5, skills, 'hotlnie'")


@pytest.mark.parametrize("kind", ["missing", "file"])
def test_a_centre_that_is_no_folder_is_refused(tmp_path: Path, out: Path, kind: str) -> None:
    path = tmp_path / "results" / "roster.csv" if kind == "file" else tmp_path / "nowhere"
    assert str(path) in refused(out, path)


def test_the_installed_command_refuses_the_same_way(centre: Path, out: Path) -> None:
    change(centre / "people.csv", "E004,邱一霞,一组,agent,hotline", "E004,邱一霞,一组,agent,hotlnie")
    before = tree_digest(out)
    done = paiban("plan", centre, "--month", "2026-12", "--as-of", "2026-11-20", "--lang", "en", "--out", out)
    assert_refused(done)
    line_with(done.stderr, "people.csv, row 5, skills, 'hotlnie'")
    assert tree_digest(out) == before


# --- options ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("month", ["2026-13", "2026-00", "2026", "12-2026", "next", "2026-1", "0000-01", ""])
def test_a_month_that_is_none_is_refused(centre: Path, out: Path, month: str) -> None:
    line_with(refused(out, centre, month=month), f"--month, {month!r}", "expected a month such as 2026-12")


def test_a_month_already_past_is_refused_with_the_as_of_date(centre: Path, out: Path) -> None:
    line_with(refused(out, centre, month="2026-11"), "--month, '2026-11'", "2026-11-20")
    line_with(refused(out, centre, as_of="2026-12-01"), "--month, '2026-12'", "2026-12-01")


@pytest.mark.parametrize("day", ["2026-11-31", "yesterday", "20-11-2026", ""])
def test_an_as_of_date_that_is_none_is_refused(centre: Path, out: Path, day: str) -> None:
    line_with(refused(out, centre, as_of=day), f"--as-of, {day!r}", "expected a date such as 2026-11-20")


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--effort", "0"),
        ("--effort", "much"),
        ("--time-limit", "0"),
        ("--time-limit", "-5"),
        ("--seed", "-1"),
        ("--workers", "0"),
        ("--workers", "1.5"),
        ("--nonsense", "1"),
    ],
)
def test_option_values_out_of_range_are_refused_by_name(centre: Path, out: Path, option: str, value: str) -> None:
    assert option in refused(out, centre, option, value)


@pytest.mark.parametrize("limit", ["nan", "inf"])
def test_a_time_limit_that_is_no_number_of_seconds_is_refused(centre: Path, out: Path, limit: str) -> None:
    assert "--time-limit" in refused(out, centre, "--time-limit", limit)


def test_an_unknown_language_is_refused(centre: Path, out: Path) -> None:
    assert "--lang" in refused(out, centre, lang="fr")


def test_effort_and_time_limit_together_are_refused(centre: Path, out: Path) -> None:
    assert "either --effort or --time-limit" in refused(out, centre, "--effort", 1, "--time-limit", 30)


@pytest.mark.parametrize(
    ("option", "parts"),
    [
        ("sales={file}", ("'sales'", "unknown queue", "hotline")),
        ("hotline", ("'hotline'", "expected QUEUE=FILE")),
        ("hotline=", ("expected QUEUE=FILE",)),
        ("hotline=nowhere.csv", ("nowhere.csv", "does not exist or cannot be read")),
        ("hotline={file},scale=half", ("'half'", "above 0")),
        ("hotline={file},scale=0", ("above 0",)),
        ("hotline={file},scale=-1", ("above 0",)),
        ("hotline={file},scale=nan", ("above 0",)),
        ("hotline={file},scale=inf", ("above 0",)),
        ("hotline={folder}", ("calls", "cannot be read")),
    ],
)
def test_a_history_option_that_cannot_be_meant_is_refused(
    centre: Path, out: Path, option: str, parts: tuple[str, ...]
) -> None:
    given = option.format(file=centre / "calls" / "hotline.csv", folder=centre / "calls")
    line_with(refused(out, centre, "--history", given), *parts)


def test_two_histories_for_one_queue_are_refused(centre: Path, out: Path) -> None:
    given = f"hotline={centre / 'calls' / 'hotline.csv'}"
    assert "two histories for one queue" in refused(out, centre, "--history", given, "--history", given)


def test_a_month_that_the_given_history_already_reaches_is_refused(centre: Path, out: Path) -> None:
    (centre.parent / "late.csv").write_text(
        "timestamp,calls\n" + "".join(f"2026-12-{day:02d}T{hour:02d}:00,5\n" for day in (1, 2) for hour in range(24))
    )
    before = tree_digest(out)
    done = paiban_here(
        "plan", centre, "--month", "2026-12", "--history", f"hotline={centre.parent / 'late.csv'}", "--lang", "en",
        "--out", out,
    )  # fmt: skip
    assert_refused(done)
    line_with(done.stderr, "--month, '2026-12'", "2026-12-02")
    assert tree_digest(out) == before


# --- rosters read back ------------------------------------------------------------------------------------------


def no_grid(path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["nothing", "here"])
    book.save(path)


def not_a_workbook(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 this is no zip archive")


@pytest.mark.parametrize("option", ["--fixed", "--near", "--carry-in"])
@pytest.mark.parametrize(
    "make", [no_grid, not_a_workbook, lambda path: None], ids=["no grid", "no workbook", "no file"]
)
def test_a_roster_that_cannot_be_read_is_refused_by_name(
    centre: Path, out: Path, option: str, make: Callable[[Path], None]
) -> None:
    path = centre / "given.xlsx"
    make(path)
    assert "given.xlsx" in refused(out, centre, option, path)


@pytest.mark.parametrize(
    ("line", "place", "said"),
    [
        ("E999,2026-12-01,A", "employee_id, 'E999'", "not in people.csv"),
        ("E001,2026-12-01,Q", "shift, 'Q'", "unknown shift"),
        ("E001,2026-11-30,A", "date, '2026-11-30'", "2026-12-01"),
        ("E001,2026-12-32,A", "date, '2026-12-32'", "not a date"),
        ("E001,,A", "date", "empty"),
    ],
)
def test_a_fixed_cell_that_means_nothing_is_refused_with_its_row(
    centre: Path, out: Path, line: str, place: str, said: str
) -> None:
    path = centre / "fixed.csv"
    path.write_text(f"employee_id,date,shift\nE002,2026-12-01,A\n{line}\n")
    line_with(refused(out, centre, "--fixed", path), f"fixed.csv, row 3, {place}", said)


def test_an_audit_of_a_roster_with_a_person_missing_names_the_person(centre: Path) -> None:
    path = centre / "roster.csv"
    path.write_text("employee_id,date,shift\nE001,2026-12-01,A\n")
    done = paiban_here("audit", centre, path, "--lang", "en")
    assert done.exit_code == 2
    assert "E002" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_audit_beside_a_broken_requirement_is_refused(centre: Path) -> None:
    rows = [f"{row},2026-12-{day:02d},OFF" for row in (f"E{n:03d}" for n in range(1, 31)) for day in range(1, 32)]
    (centre / "roster.csv").write_text("employee_id,date,shift\n" + "\n".join(rows) + "\n")
    (centre / "requirement.csv").write_text("queue,start,required\nhotline,2026-12-01T00:10,-2\n")
    done = paiban_here("audit", centre, centre / "roster.csv", "--lang", "en")
    assert done.exit_code == 2
    line_with(done.stderr, "requirement.csv, row 2, start, '2026-12-01T00:10'", "half-hour")


# --- the output folder --------------------------------------------------------------------------------------------


def test_an_output_path_that_is_a_file_is_refused_before_solving(centre: Path, out: Path) -> None:
    path = out / "roster.csv"
    before = tree_digest(out)
    done = paiban_here("plan", centre, "--month", "2026-12", "--as-of", "2026-11-20", "--lang", "en", "--out", path)
    assert_refused(done)
    assert str(path) in done.stderr
    assert tree_digest(out) == before


def test_an_output_path_below_a_file_is_refused_before_solving(centre: Path, out: Path) -> None:
    path = out / "roster.csv" / "deeper"
    done = paiban_here("plan", centre, "--month", "2026-12", "--as-of", "2026-11-20", "--lang", "en", "--out", path)
    assert_refused(done)
    assert str(path) in done.stderr


def test_an_output_folder_in_the_place_of_a_file_to_write_is_refused_before_solving(centre: Path, out: Path) -> None:
    (out / "roster.xlsx").mkdir()
    assert "roster.xlsx" in refused(out, centre)


def test_init_leaves_a_folder_with_something_in_it_alone(out: Path) -> None:
    before = tree_digest(out)
    done = paiban_here("init", out, "--lang", "en")
    assert_refused(done)
    assert tree_digest(out) == before


def test_the_example_and_the_written_centre_have_nothing_wrong_wherever_they_lie(centre: Path) -> None:
    for folder in (EXAMPLE, centre):
        done = paiban_here("check", folder, "--lang", "en")
        assert (done.exit_code, done.stderr) == (0, "")
        assert "nothing wrong" in done.stdout
