"""Write a centre as a folder that `read_centre` reads back to the same centre."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from api.files.centre_rows import table_rows
from api.files.centre_settings import QUEUE_LIMITS
from api.files.table_file import write_table
from api.files.table_shapes import PEOPLE, SHIFTS
from api.files.yaml_text import yaml_text
from staffing.centre.people import BUILT_IN_ROLES

if TYPE_CHECKING:
    from staffing.centre.centre import Centre

__all__ = ["regulation_content", "settings_content", "write_centre"]


def write_centre(centre: Centre, folder: Path) -> list[Path]:
    """Write all tables of a centre; tables without rows are left out, histories are copied.

    What only a person put there is lost: comments in the YAML files, and files that are no tables.

    Parameters
    ----------
    folder
        Created where it is missing; files of the same names in it are replaced.

    Returns
    -------
    list of Path
        The files written, in the order of the documentation.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = [folder / "centre.yaml", folder / "regulation.yaml"]
    for path, content in zip(written, (settings_content(centre), regulation_content(centre)), strict=True):
        path.write_text(yaml_text(content), encoding="utf-8", newline="\n")
    for shape, rows in table_rows(centre).items():
        if rows or shape in (SHIFTS, PEOPLE):
            path = folder / f"{shape.name}.csv"
            write_table(path, tuple(rows[0]) if rows else shape.columns, [list(row.values()) for row in rows])
            written.append(path)
    for queue_id, source in centre.call_files.items():
        path = folder / "calls" / f"{queue_id}.csv"
        path.parent.mkdir(exist_ok=True)
        if Path(source).resolve() != path.resolve():
            shutil.copyfile(source, path)
        written.append(path)
    return written


def regulation_content(centre: Centre) -> dict[str, object]:
    """What ``regulation.yaml`` says."""
    stands_on = {"profiles": list(centre.profiles)} if centre.profiles else {}
    return {**stands_on, "rules": {rule: dict(parameters) for rule, parameters in centre.regulation.items()}}


def settings_content(centre: Centre) -> dict[str, object]:
    """What ``centre.yaml`` says."""
    records = centre.records
    published = {
        "published_on": None if records.published_on is None else records.published_on.isoformat(),
        "published_by": records.published_by or None,
    }
    own_roles = [role for role in centre.roles if role in centre.role_names or role not in BUILT_IN_ROLES]
    return {
        "id": centre.centre_id,
        "name": centre.name,
        "timezone": centre.timezone,
        "queues": {
            queue.queue_id: {
                "name": queue.name,
                "service_level": queue.service_level,
                "within_seconds": queue.within_seconds,
                "aht_seconds": queue.aht_seconds,
                "minimum_agents": queue.minimum_agents,
                **{limit: value for limit in QUEUE_LIMITS if (value := getattr(queue, limit)) not in {None, "mean"}},
            }
            for queue in centre.queues
        },
        "leave_types": dict(centre.leave_types),
        "roles": {role: centre.role_names.get(role, role) for role in own_roles},
        "holidays": {day.isoformat(): kind for day, kind in centre.holiday_overrides.items()},
        **({"publication": published} if any(published.values()) else {}),
        **({"rooms": dict(records.room_seats)} if records.room_seats else {}),
    }
