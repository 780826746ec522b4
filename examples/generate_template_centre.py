"""Write the drawn tables of the sample centre that ``paiban init`` hands out.

Run ``python examples/generate_template_centre.py [DIR]``; without DIR the committed files under ``api/files/template``
are written again, byte for byte. The YAML files, ``shifts.csv``, ``leave.csv``, ``events.csv`` and ``README.md`` there
are written by hand. The folder ``en`` holds the files that have texts once more, in English.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import numpy as np
from generate_mobile_ops_centre import write
from sample_centre.names import draw_names, in_pinyin
from sample_centre.rotation import Rota, days_between, rotation_rows
from sample_centre.traffic import Stream, draw_history

HERE = Path(__file__).resolve().parents[1] / "api" / "files" / "template"
SEED = 1014
AS_OF = date(2026, 11, 20)
HISTORY_START = date(2026, 9, 26)  # eight weeks
CARRY_IN_START, CARRY_IN_END = date(2026, 11, 15), date(2026, 11, 30)

# role, number of people, worked rotation; everybody starts one day further on the cycle
GROUPS = (
    ("agent", 14, ("A", "A", "A", "A", "OFF", "E", "E", "E", "OFF", "N", "N", "OFF", "OFF", "OFF")),
    ("shift_leader", 5, ("A", "E", "N", "OFF", "OFF")),
    ("duty_supervisor", 5, ("A", "E", "N", "OFF", "OFF")),
    ("technician", 6, ("A", "A", "E", "N", "OFF", "OFF")),
)
ENGLISH_TEAMS = {"一组": "Team 1", "二组": "Team 2", "": ""}
HOTLINE = Stream(
    queue="hotline",
    calls_per_day=240.0,
    weekday_shape=(2, 2, 1, 1, 1, 2, 3, 6, 13, 19, 22, 20, 15, 15, 20, 22, 19, 16, 14, 14, 15, 11, 6, 4),
    weekend_shape=(2, 2, 1, 1, 1, 2, 3, 5, 11, 16, 19, 18, 15, 15, 18, 19, 17, 15, 14, 14, 15, 11, 6, 4),
    day_factors=(1.08, 1.03, 1.0, 0.99, 1.0, 0.94, 0.91),
    yearly_growth=0.05,
    aht_seconds=180.0,
    night_aht_factor=1.05,
)


def generate(folder: Path) -> None:
    """Write people, certificates, wishes, carry-in, ledger and calls into a folder."""
    random = np.random.RandomState(SEED)
    names = iter(draw_names(sum(count for _, count, _ in GROUPS), random))
    people, rotas, certificates, wishes, ledger = [], [], [], [], []
    first_supervisor = 1 + sum(count for role, count, _ in GROUPS[:2])
    number = 0
    for role, count, cycle in GROUPS:
        for place in range(count):
            number += 1
            employee_id = f"E{number:03d}"
            team = ("一组" if place < count / 2 else "二组") if role == "agent" else ""
            supervisor = f"E{first_supervisor + place % 2:03d}" if role == "agent" else ""
            skills = "hotline" if role == "agent" else ""
            people.append((employee_id, next(names), team, role, skills, supervisor, "", "", ""))
            rotas.append(Rota(employee_id, cycle, place))
            ledger.append((employee_id, *(f"{value:+.1f}" for value in np.round(random.normal(0, 1, 3), 1) + 0.0)))
            if role == "technician":
                certificates.append((employee_id, "network_duty", "2025-06-01", "2028-05-31"))
            if role == "agent" and place % 2 == 0:
                wishes.append((employee_id, f"2026-12-{int(random.randint(4, 29)):02d}", "OFF"))
    carry_in = rotation_rows(rotas, CARRY_IN_START, CARRY_IN_END, [])
    days = days_between(HISTORY_START, AS_OF)
    calls = draw_history(HOTLINE, days, [], np.random.RandomState(SEED + 1))
    people_header = "employee_id,name,team,role,skills,supervisor,contract_hours,valid_from,valid_to"
    write(folder / "people.csv", people_header, people)
    english = [(row[0], in_pinyin(row[1]), ENGLISH_TEAMS[row[2]], *row[3:]) for row in people]
    write(folder / "en" / "people.csv", people_header, english)
    write(folder / "qualifications.csv", "employee_id,qualification,valid_from,valid_to", certificates)
    write(folder / "wishes.csv", "employee_id,date,shift", wishes)
    write(folder / "carry_in.csv", "employee_id,date,shift", carry_in)
    write(folder / "ledger.csv", "employee_id,nights,weekends,holidays", ledger)
    write(folder / "calls" / "hotline.csv", "timestamp,calls,aht_seconds", calls)


if __name__ == "__main__":
    generate(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
