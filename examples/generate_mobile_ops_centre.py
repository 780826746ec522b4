"""Write the example centre ``mobile-ops-centre``: 142 people, two queues, two years of calls.

Run ``python examples/generate_mobile_ops_centre.py [DIR]``; without DIR the committed folder is written again, byte for
byte. People, leave, wishes, rotation and calls are drawn with fixed seeds; ``centre.yaml``, ``regulation.yaml``,
``shifts.csv`` and ``README.md`` are written by hand and copied.
"""

from __future__ import annotations

import csv
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sample_centre.names import draw_names
from sample_centre.rotation import Rota, days_between, rotation_rows
from sample_centre.traffic import Campaign, Stream, draw_history

if TYPE_CHECKING:
    from collections.abc import Iterable

# --- Level of the calls ---------------------------------------------------------------------------------------
# Mean calls of an ordinary weekday in December 2026. Chosen so that the requirement of the whole month takes
# 95 % of the agents' norm hours less leave; tests/examples/test_mobile_ops_centre.py checks that.
HOTLINE_CALLS_PER_DAY = 4920
COMPLAINT_CALLS_PER_DAY = 330.0
# ----------------------------------------------------------------------------------------------------------------

HERE = Path(__file__).resolve().parent / "mobile-ops-centre"
WRITTEN_BY_HAND = ("README.md", "centre.yaml", "regulation.yaml", "shifts.csv")
AS_OF = date(2026, 11, 20)
HISTORY_START = date(2024, 11, 21)
CARRY_IN_START, CARRY_IN_END = date(2026, 11, 15), date(2026, 11, 30)
MONTH_START, MONTH_END = date(2026, 12, 1), date(2026, 12, 31)
SEED = 20261120

TEAMS = ("一组", "二组", "三组", "四组", "五组", "六组", "七组", "八组")
TEAM_SIZE = 14
AGENTS = len(TEAMS) * TEAM_SIZE
LEADERS, SUPERVISORS, TECHNICIANS, QUALITY = 12, 7, 8, 3
PART_TIME = ("E027", "E055", "E083", "E097")
JOINER, LEAVER = "E112", "E060"

# Worked rotations. Each keeps 11 hours of rest including early arrival, and everybody's place on it is another one,
# so that each shift is staffed alike every day.
AGENT_CYCLE = (
    *("A1", "A1", "A2", "A2", "A2", "OFF", "OFF", "M", "M", "F", "F", "OFF"),
    *("OFF", "E", "E", "E", "L", "L", "OFF", "N", "N", "OFF", "OFF", "OFF"),
)
LEADER_CYCLE = ("A1", "A2", "M", "OFF", "E", "E", "L", "OFF", "N", "N", "OFF", "OFF")
SUPERVISOR_CYCLE = ("SD", "SD", "SE", "SE", "SN", "OFF", "OFF")
TECHNICIAN_CYCLE = ("T1", "T1", "T2", "T2", "T3", "OFF", "OFF", "OFF")
QUALITY_CYCLE = ("OFF", "D", "D", "D", "D", "D", "OFF")  # 15 November 2026 is a Sunday

HOTLINE = Stream(
    queue="hotline",
    calls_per_day=HOTLINE_CALLS_PER_DAY,
    weekday_shape=(
        *(32, 30, 28, 28, 28, 28, 32, 132, 250, 326, 466, 418),
        *(364, 360, 430, 446, 326, 258, 200, 198, 216, 170, 112, 74),
    ),
    weekend_shape=(
        *(32, 30, 28, 28, 28, 28, 32, 110, 226, 300, 424, 394),
        *(356, 350, 404, 410, 308, 248, 206, 206, 228, 174, 114, 76),
    ),
    day_factors=(1.08, 1.03, 1.0, 0.99, 1.0, 0.95, 0.92),
    yearly_growth=0.06,
    aht_seconds=190.0,
    night_aht_factor=1.08,
)
COMPLAINT = Stream(
    queue="complaint",
    calls_per_day=COMPLAINT_CALLS_PER_DAY,
    weekday_shape=(3, 2, 1, 1, 1, 2, 4, 12, 24, 35, 40, 36, 30, 31, 36, 40, 37, 31, 25, 24, 24, 17, 10, 6),
    weekend_shape=(3, 2, 2, 1, 1, 2, 4, 11, 21, 31, 36, 34, 30, 30, 33, 36, 34, 30, 26, 25, 25, 18, 11, 6),
    day_factors=(1.12, 1.05, 1.0, 0.98, 0.97, 0.88, 0.85),
    yearly_growth=0.03,
    aht_seconds=420.0,
    night_aht_factor=1.05,
)


def campaigns() -> list[Campaign]:
    """What stands in ``events.csv``: the shopping days, a tariff change and one outage."""
    events = [
        Campaign("C2024-1212", "campaign", "hotline", date(2024, 12, 11), date(2024, 12, 12), 0.3, "双十二促销"),
        Campaign("C2025-0618", "campaign", "hotline", date(2025, 6, 17), date(2025, 6, 18), 0.4, "618 年中促销"),
        Campaign("O2025-0819", "outage", None, date(2025, 8, 19), date(2025, 8, 19), 0.9, "核心网故障，话务激增"),
        Campaign("C2025-1111", "campaign", "hotline", date(2025, 11, 10), date(2025, 11, 12), 0.45, "双十一促销"),
        Campaign("C2025-1111T", "campaign", "complaint", date(2025, 11, 12), date(2025, 11, 14), 0.3, "双十一后投诉"),
        Campaign("C2025-1212", "campaign", "hotline", date(2025, 12, 11), date(2025, 12, 12), 0.3, "双十二促销"),
        Campaign("C2026-0401", "campaign", None, date(2026, 4, 1), date(2026, 4, 3), 0.25, "资费调整通知"),
        Campaign("C2026-0618", "campaign", "hotline", date(2026, 6, 17), date(2026, 6, 18), 0.4, "618 年中促销"),
        Campaign("C2026-1111", "campaign", "hotline", date(2026, 11, 10), date(2026, 11, 12), 0.45, "双十一促销"),
        Campaign("C2026-1111T", "campaign", "complaint", date(2026, 11, 12), date(2026, 11, 14), 0.3, "双十一后投诉"),
        Campaign("C2026-1212", "campaign", "hotline", date(2026, 12, 11), date(2026, 12, 12), 0.3, "双十二促销"),
    ]
    return sorted(events, key=lambda event: (event.start, event.event_id))


def employee(number: int) -> str:
    """Employee id of the `number`-th person, from 1."""
    return f"E{number:03d}"


def supervisor_of(team_number: int) -> str:
    """Duty supervisor above a team; the first one has two teams."""
    return employee(AGENTS + LEADERS + 1 + team_number % SUPERVISORS)


def has_complaint_skill(number: int) -> bool:
    """Four or five of each team of 14, spread over the team's places on the rotation."""
    place = (number - 1) % TEAM_SIZE
    return place in (0, 4, 8, 12) or (place == 10 and (number - 1) // TEAM_SIZE % 2 == 0)


def leave() -> list[tuple[str, str, date, date]]:
    """Approved leave: at most one short leave under one supervisor on a day."""
    return [
        ("E037", "maternity", date(2026, 10, 19), date(2027, 1, 24)),
        ("E088", "maternity", date(2026, 11, 30), date(2027, 3, 7)),
        ("E019", "sick", date(2026, 11, 23), date(2026, 12, 18)),
        ("E093", "sick", date(2026, 11, 28), date(2026, 12, 2)),
        ("E005", "annual", date(2026, 12, 1), date(2026, 12, 3)),
        ("E066", "annual", date(2026, 12, 3), date(2026, 12, 5)),
        ("E052", "marriage", date(2026, 12, 7), date(2026, 12, 16)),
        ("E023", "annual", date(2026, 12, 8), date(2026, 12, 10)),
        ("E014", "personal", date(2026, 12, 10), date(2026, 12, 11)),
        ("E079", "annual", date(2026, 12, 14), date(2026, 12, 18)),
        ("E110", "annual", date(2026, 12, 17), date(2026, 12, 19)),
        ("E116", "annual", date(2026, 12, 18), date(2026, 12, 20)),
        ("E041", "annual", date(2026, 12, 21), date(2026, 12, 25)),
        ("E135", "annual", date(2026, 12, 22), date(2026, 12, 24)),
        ("E101", "annual", date(2026, 12, 28), date(2026, 12, 31)),
    ]


def people(random: np.random.RandomState) -> list[tuple[str, ...]]:
    """Rows of ``people.csv``."""
    names = draw_names(AGENTS + LEADERS + SUPERVISORS + TECHNICIANS + QUALITY, random)
    rows = []
    for number, name in enumerate(names, start=1):
        employee_id = employee(number)
        hired = date(2018, 3, 1) + timedelta(days=int(random.randint(0, 2950)))
        skills = manager = ""
        after_agents = number - AGENTS - 1
        if after_agents < 0:
            team_number = (number - 1) // TEAM_SIZE
            team, role, manager = TEAMS[team_number], "agent", supervisor_of(team_number)
            skills = "hotline;complaint" if has_complaint_skill(number) else "hotline"
        elif after_agents < LEADERS:
            team = TEAMS[after_agents] if after_agents < len(TEAMS) else "机动"
            role, manager = "shift_leader", supervisor_of(after_agents)
        elif after_agents < LEADERS + SUPERVISORS:
            team, role = "值班主管", "duty_supervisor"
        elif after_agents < LEADERS + SUPERVISORS + TECHNICIANS:
            team, role = "网络技术组", "technician"
        else:
            team, role = "质检组", "qa"
        contract = "120" if employee_id in PART_TIME else ""
        first = date(2026, 12, 7) if employee_id == JOINER else hired
        last = "2026-12-20" if employee_id == LEAVER else ""
        rows.append((employee_id, name, team, role, skills, manager, contract, first.isoformat(), last))
    return rows


def qualifications(random: np.random.RandomState) -> list[tuple[str, str, str, str]]:
    """Certificates; some complaint certificates end or start around the planned month, and every agent is of age."""
    special = {
        "E009": ("2024-12-16", "2026-12-15"),
        "E043": ("2026-12-10", "2028-12-09"),
        "E069": ("2024-12-21", "2026-12-20"),
        "E085": ("2024-11-01", "2026-10-31"),
    }
    rows = [(employee(number), "adult", "", "") for number in range(1, AGENTS + 1)]
    for number in range(1, AGENTS + 1):
        if has_complaint_skill(number):
            passed = date(2025, 1, 6) + timedelta(days=int(random.randint(0, 640)))
            span = special.get(employee(number), (passed.isoformat(), passed.replace(year=2029).isoformat()))
            rows.append((employee(number), "complaint_handling", *span))
    for place in range(TECHNICIANS):
        employee_id = employee(AGENTS + LEADERS + SUPERVISORS + 1 + place)
        if place == 5:  # renewed in time: two certificates that meet inside the month
            rows.append((employee_id, "network_duty", "2023-12-21", "2026-12-20"))
            rows.append((employee_id, "network_duty", "2026-12-21", "2029-12-20"))
        else:
            rows.append((employee_id, "network_duty", f"{2021 + place % 4}-06-01", ""))
    return rows


def wishes(random: np.random.RandomState) -> list[tuple[str, str, str]]:
    """About two wishes of four agents in five: days off, weekends twice as often as other days, and some shifts."""
    days = days_between(MONTH_START, MONTH_END)
    weights = np.array([3.0 if day.weekday() >= 5 else 1.0 for day in days])
    away = {
        (employee_id, day)
        for employee_id, _, start, end in leave()
        for day in days_between(max(start, MONTH_START), min(end, MONTH_END))
    }
    rows = []
    for number in range(1, AGENTS + 1):
        if random.random_sample() >= 0.8:
            continue
        count = int(random.choice([1, 2, 3], p=[0.2, 0.6, 0.2]))
        for index in sorted(random.choice(len(days), size=count, replace=False, p=weights / weights.sum())):
            shift = "OFF" if random.random_sample() < 0.8 else str(random.choice(["A1", "A2", "M", "E"]))
            day = days[index]
            employed = employee(number) not in (JOINER, LEAVER)
            if employed and (employee(number), day) not in away:
                rows.append((employee(number), day.isoformat(), shift))
    return rows


def rotas() -> list[Rota]:
    """Everybody's place on the rotation of the running month."""
    found = []
    for number in range(1, AGENTS + 1):
        team_number, place = divmod(number - 1, TEAM_SIZE)
        dropped = frozenset({"A1", "F"}) if employee(number) in PART_TIME else frozenset[str]()
        if employee(number) != JOINER:
            found.append(Rota(employee(number), AGENT_CYCLE, 3 * team_number + place % 3, dropped))
    number = AGENTS
    for count, cycle, step in (
        (LEADERS, LEADER_CYCLE, 1),
        (SUPERVISORS, SUPERVISOR_CYCLE, 1),
        (TECHNICIANS, TECHNICIAN_CYCLE, 1),
        (QUALITY, QUALITY_CYCLE, 0),
    ):
        for place in range(count):
            number += 1
            found.append(Rota(employee(number), cycle, place * step))
    return found


def ledger(random: np.random.RandomState) -> list[tuple[str, str, str, str]]:
    """Year-to-date differences from the fair share of nights, weekend days and holidays."""
    total = AGENTS + LEADERS + SUPERVISORS + TECHNICIANS
    spread = random.standard_normal((total, 3)) * (1.8, 1.5, 0.7)
    return [
        (employee(number), *(f"{value + 0.0:.1f}".replace("-0.0", "0.0") for value in spread[number - 1]))
        for number in range(1, total + 1)
        if employee(number) != JOINER
    ]


def write(path: Path, header: str, rows: Iterable[Iterable[str]]) -> None:
    """One CSV file with Unix line ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def generate(folder: Path) -> None:
    """Write the whole centre into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if folder.resolve() != HERE:
        for name in WRITTEN_BY_HAND:
            shutil.copyfile(HERE / name, folder / name)
    # RandomState, not Generator: numpy promises that its streams never change.
    random = np.random.RandomState(SEED)
    write(
        folder / "people.csv",
        "employee_id,name,team,role,skills,supervisor,contract_hours,valid_from,valid_to",
        people(random),
    )
    write(folder / "qualifications.csv", "employee_id,qualification,valid_from,valid_to", qualifications(random))
    away = leave()
    write(
        folder / "leave.csv",
        "employee_id,type,start,end",
        [(who, kind, start.isoformat(), end.isoformat()) for who, kind, start, end in away],
    )
    write(folder / "wishes.csv", "employee_id,date,shift", wishes(random))
    carry_in = rotation_rows(rotas(), CARRY_IN_START, CARRY_IN_END, away)
    write(folder / "carry_in.csv", "employee_id,date,shift", carry_in)
    write(folder / "ledger.csv", "employee_id,nights,weekends,holidays", ledger(random))
    events = campaigns()
    write(
        folder / "events.csv",
        "event_id,kind,queue,start,end,uplift,note",
        [
            (
                event.event_id,
                event.kind,
                event.queue or "",
                event.start.isoformat(),
                event.end.isoformat(),
                f"{event.uplift:+.0%}" if event.kind == "campaign" else "",
                event.note,
            )
            for event in events
        ],
    )
    days = days_between(HISTORY_START, AS_OF)
    for number, stream in enumerate((HOTLINE, COMPLAINT), start=1):
        calls = draw_history(stream, days, events, np.random.RandomState(SEED + number))
        write(folder / "calls" / f"{stream.queue}.csv", "timestamp,calls,aht_seconds", calls)


if __name__ == "__main__":
    generate(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
