"""The example centre is what its README says: reproducible, in keeping with its rules, tight but possible."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from api.files.centre_folder import read_centre
from staffing.centre.centre import OFF, Centre
from staffing.erlang import required_agents

REPOSITORY = Path(__file__).resolve().parents[2]
EXAMPLE = REPOSITORY / "examples" / "mobile-ops-centre"
TEMPLATE = REPOSITORY / "api" / "files" / "template"
CARRY_IN_DAYS = [date(2026, 11, 15) + timedelta(days=number) for number in range(16)]
MONTH_DAYS = [date(2026, 12, 1) + timedelta(days=number) for number in range(31)]
LONG_LEAVE_DAYS = 14
ON_SEAT_SHARE = (55 / 60) * (1 - 30 / 480) * 0.95  # breaks, meal, attendance


@pytest.fixture(scope="module")
def centre() -> Centre:
    return read_centre(EXAMPLE)


@pytest.mark.parametrize(
    ("script", "committed"),
    [("generate_mobile_ops_centre.py", EXAMPLE), ("generate_template_centre.py", TEMPLATE)],
)
def test_the_generator_writes_the_committed_files_byte_for_byte(script: str, committed: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(REPOSITORY / "examples" / script), str(tmp_path)], check=True)
    written = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    assert len(written) >= 6
    assert [name for name in written if (tmp_path / name).read_bytes() != (committed / name).read_bytes()] == []


def test_it_has_the_people_of_its_readme(centre: Centre) -> None:
    assert Counter(person.role for person in centre.people) == {
        "agent": 112,
        "shift_leader": 12,
        "duty_supervisor": 7,
        "technician": 8,
        "qa": 3,
    }
    agents = [person for person in centre.people if person.role == "agent"]
    assert Counter(person.team for person in agents) == dict.fromkeys((p.team for p in agents), 14)
    assert len({person.name for person in centre.people}) == len(centre.people)
    assert all("hotline" in person.skills for person in agents)
    assert 0.27 <= sum("complaint" in person.skills for person in agents) / len(agents) <= 0.35
    supervisors = {person.employee_id for person in centre.people if person.role == "duty_supervisor"}
    assert all(person.supervisor in supervisors for person in agents)
    for team in {person.team for person in agents}:
        assert len({person.supervisor for person in agents if person.team == team}) == 1


def test_every_complaint_agent_and_technician_has_a_certificate(centre: Centre) -> None:
    held = {(line.employee_id, line.qualification) for line in centre.qualifications}
    for person in centre.people:
        assert ("complaint" in person.skills) == ((person.employee_id, "complaint_handling") in held)
        assert (person.role == "technician") == ((person.employee_id, "network_duty") in held)


def test_leave_keeps_the_allotment_of_the_regulation(centre: Centre) -> None:
    supervisor = {person.employee_id: person.supervisor for person in centre.people}
    for day in (*CARRY_IN_DAYS, *MONTH_DAYS):
        away = [leave for leave in centre.leave if leave.start <= day <= leave.end]
        short = [leave for leave in away if (leave.end - leave.start).days < LONG_LEAVE_DAYS]
        assert len(away) <= 11
        per_supervisor = Counter(supervisor[leave.employee_id] for leave in short)
        per_supervisor.pop(None, None)
        assert all(count <= 1 for count in per_supervisor.values())


def test_wishes_do_not_ask_for_days_on_leave(centre: Centre) -> None:
    assert 0.7 <= len({wish.employee_id for wish in centre.wishes}) / 112 <= 0.9
    for wish in centre.wishes:
        assert wish.day in MONTH_DAYS
        assert not any(
            leave.employee_id == wish.employee_id and leave.start <= wish.day <= leave.end for leave in centre.leave
        )


def test_the_carry_in_has_a_cell_for_everybody_employed_each_day(centre: Centre) -> None:
    cells = {(cell.employee_id, cell.day): cell.shift for cell in centre.carry_in}
    employed = {p.employee_id for p in centre.people if p.valid_from is None or p.valid_from <= CARRY_IN_DAYS[0]}
    assert set(cells) == {(employee_id, day) for employee_id in employed for day in CARRY_IN_DAYS}
    for leave in centre.leave:
        for day in CARRY_IN_DAYS:
            if leave.start <= day <= leave.end:
                assert cells[leave.employee_id, day] == leave.leave_type


def worked_lines(centre: Centre) -> dict[str, list[str | None]]:
    """Shift id by person and carry-in day; None for days off and leave."""
    cells = {(cell.employee_id, cell.day): cell.shift for cell in centre.carry_in}
    idle = {OFF, *centre.leave_types}
    return {
        employee_id: [None if cells[employee_id, day] in idle else cells[employee_id, day] for day in CARRY_IN_DAYS]
        for employee_id in {cell.employee_id for cell in centre.carry_in}
    }


@pytest.mark.parametrize("folder", [EXAMPLE, TEMPLATE], ids=["example", "template"])
def test_the_carry_in_keeps_rest_runs_and_roles(folder: Path) -> None:
    centre = read_centre(folder)
    shifts = {shift.shift_id: shift for shift in centre.shifts}
    roles = {person.employee_id: person.role for person in centre.people}
    early = centre.regulation["handover.overlap_minutes"]["by_role"]
    assert isinstance(early, dict)
    for employee_id, line in worked_lines(centre).items():
        run = nights = 0
        for today, tomorrow in zip(line, (*line[1:], None), strict=True):
            run = run + 1 if today is not None else 0
            nights = nights + 1 if today is not None and shifts[today].is_night else 0
            assert run <= 6
            assert nights <= 4
            if today is None:
                continue
            assert not shifts[today].roles or roles[employee_id] in shifts[today].roles
            if tomorrow is not None:
                arrival = 1440 + shifts[tomorrow].start_minute - early[roles[employee_id]]
                assert arrival - shifts[today].end_minute >= 11 * 60


@pytest.mark.parametrize("folder", [EXAMPLE, TEMPLATE], ids=["example", "template"])
def test_the_carry_in_covers_every_role_round_the_clock(folder: Path) -> None:
    centre = read_centre(folder)
    shifts = {shift.shift_id: shift for shift in centre.shifts}
    roles = {person.employee_id: person.role for person in centre.people}
    present = {
        role: np.zeros(17 * 1440, dtype=int) for role in ("agent", "shift_leader", "duty_supervisor", "technician")
    }
    for employee_id, line in worked_lines(centre).items():
        if roles[employee_id] not in present:
            continue
        for day, shift_id in enumerate(line):
            for start, end in shifts[shift_id].blocks if shift_id else ():
                present[roles[employee_id]][day * 1440 + start : day * 1440 + end] += 1
    first_morning, first_of_december = 8 * 60, 16 * 1440 + 8 * 60
    for role, people in present.items():
        assert people[first_morning:first_of_december].min() >= 1, role


def test_six_to_ten_agents_work_each_night_of_the_carry_in(centre: Centre) -> None:
    roles = {person.employee_id: person.role for person in centre.people}
    nights: dict[date, int] = defaultdict(int)
    for cell in centre.carry_in:
        nights[cell.day] += cell.shift == "N" and roles[cell.employee_id] == "agent"
    assert all(6 <= count <= 10 for count in nights.values())
    assert 8 <= nights[date(2026, 11, 30)] <= 10


def test_the_calls_are_hourly_over_two_years(centre: Centre) -> None:
    for queue_id, mean_aht_seconds in (("hotline", 190), ("complaint", 420)):
        lines = Path(centre.call_files[queue_id]).read_text(encoding="utf-8").splitlines()
        assert lines[0] == "timestamp,calls,aht_seconds"
        rows = [line.split(",") for line in lines[1:]]
        start = datetime(2024, 11, 21)
        assert [row[0] for row in rows] == [
            (start + timedelta(hours=hour)).isoformat(timespec="minutes") for hour in range(730 * 24)
        ]
        calls = np.array([int(row[1]) for row in rows])
        talked = np.array([float(row[2] or 0) for row in rows])
        assert abs((calls * talked).sum() / calls.sum() / mean_aht_seconds - 1) < 0.03
        by_hour = calls.reshape(-1, 24).mean(axis=0)
        assert by_hour.argmax() in (10, 15)
        assert by_hour[2:6].max() < 0.1 * by_hour.max()


def norm_hours_less_leave(centre: Centre) -> float:
    """Hours the agents' contracts give in December, reduced by workdays of leave and absence from the list."""
    workdays = [day for day in MONTH_DAYS if day.weekday() < 5]
    total = 0.0
    for person in centre.people:
        if person.role != "agent":
            continue
        available = sum(
            (person.valid_from is None or person.valid_from <= day)
            and (person.valid_to is None or day <= person.valid_to)
            and not any(
                leave.employee_id == person.employee_id and leave.start <= day <= leave.end for leave in centre.leave
            )
            for day in workdays
        )
        total += (person.contract_hours or 167.0) * available / len(workdays)
    return total


def test_the_requirement_of_december_takes_about_95_percent_of_the_agents_hours(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(REPOSITORY / "examples"))
    import generate_mobile_ops_centre as generator
    from sample_centre.traffic import expected_calls

    queues = {queue.queue_id: queue for queue in centre.queues}
    required = np.zeros((31, 48))
    for stream in (generator.HOTLINE, generator.COMPLAINT):
        queue = queues[stream.queue]
        calls = np.repeat(expected_calls(stream, MONTH_DAYS, generator.campaigns()) / 2, 2, axis=1)
        aht_seconds = np.full(48, stream.aht_seconds)
        aht_seconds[:14] *= stream.night_aht_factor
        on_seat = required_agents(
            calls,
            aht_seconds,
            1800.0,
            service_level=queue.service_level,
            within_seconds=queue.within_seconds,
            minimum=queue.minimum_agents,
        )
        required += np.ceil(on_seat / ON_SEAT_SHARE - 1e-9)
    assert 0.92 <= required.sum() / 2 / norm_hours_less_leave(centre) <= 0.98
    assert required[:, 4:10].min() >= 6
    assert required[:, 4:10].max() <= 10
    assert 45 <= required.max() <= 60
