"""A small correct centre folder, and ways to spoil it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from api.files.centre_folder import read_centre
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from pathlib import Path

    from staffing.centre.centre import Centre

CENTRE = """\
id: c1
name: 测试中心
timezone: Asia/Shanghai
queues:
  hotline: {name: 热线, service_level: 0.9, within_seconds: 15, aht_seconds: 200, minimum_agents: 2}
leave_types: {annual: 年假}
roles: {agent: 话务员, porter: 门卫}
holidays:
  2027-01-02: workday
"""
REGULATION = "rules:\n  rest.min_between_shifts: {hours: 11, clause: X-1}\n  leave.approved:\n"
SHIFTS = """\
shift,name,start,end,split_from,split_to,roles,float,aliases,colour
A,早班,08:00,16:00,,,agent;porter,,早,CFE8FF
N,夜班,22:00,32:00,,,,yes,夜;大夜,#7c88b8
S,两头班,07:00,16:00,11:30,13:00,agent,,,
OFF,休息,,,,,,,休,F4F4F4
"""
PEOPLE = """\
employee_id,name,team,role,skills,supervisor,contract_hours,valid_from,valid_to
E1,王伟,一组,agent,hotline,E2,120.5,2026-01-01,2026-12-31
E2,李娜,一组,porter,,,,,
"""


def write_small_folder(folder: Path) -> None:
    """Two people, three shift types, one queue."""
    (folder / "calls").mkdir(parents=True)
    for name, text in {
        "centre.yaml": CENTRE,
        "regulation.yaml": REGULATION,
        "shifts.csv": SHIFTS,
        "people.csv": PEOPLE,
        "calls/hotline.csv": "timestamp,calls\n",
        "qualifications.csv": "employee_id,qualification,valid_from,valid_to\nE1,hotline_a,,2026-12-15\n",
        "leave.csv": "employee_id,type,start,end\nE1,annual,2026-12-01,2026-12-03\n",
        "wishes.csv": "employee_id,date,shift\nE1,2026/12/5,OFF\nE2,2026-12-06,N\n",
        "carry_in.csv": "employee_id,date,shift\nE1,2026-11-30,annual\nE2,2026-11-30,N\n",
        "ledger.csv": "employee_id,nights\nE1,-1.5\n",
        "events.csv": "event_id,kind,queue,start,end,uplift,note\nC1,campaign,,2026-12-12,2026-12-12,+60%,双十二\n",
    }.items():
        (folder / name).write_text(text, encoding="utf-8")


def errors_of(folder: Path) -> list[InputError]:
    with pytest.raises(InputErrors) as caught:
        read_centre(folder)
    return caught.value.errors


def places_of(folder: Path) -> list[tuple[str, str, int | None, str | None, str | None]]:
    return [(e.code.removeprefix("input-"), e.file, e.row, e.column, e.value) for e in errors_of(folder)]


def add(folder: Path, file: str, text: str) -> None:
    with (folder / file).open("a", encoding="utf-8") as stream:
        stream.write(text)


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def without_paths(centre: Centre) -> Centre:
    """The centre but for where its call files lie."""
    return replace(centre, call_files={})
