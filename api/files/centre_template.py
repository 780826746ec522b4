"""The small documented centre that ``paiban init`` writes as a start."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from staffing.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["TEMPLATE_FILES", "write_template"]

TEMPLATE_FILES = (
    "README.md",
    "centre.yaml",
    "regulation.yaml",
    "shifts.csv",
    "people.csv",
    "qualifications.csv",
    "leave.csv",
    "wishes.csv",
    "carry_in.csv",
    "ledger.csv",
    "events.csv",
    "calls/hotline.csv",
)


def write_template(folder: Path, language: str = "zh-CN") -> list[Path]:
    """Write the sample centre into a new or empty folder.

    Parameters
    ----------
    language
        ``zh-CN`` or ``en``: of names and explanations; ids, times and numbers are the same.

    Returns
    -------
    list of Path
        The files written; the ``README.md`` that explains the others first.

    Raises
    ------
    InputError
        If the folder holds anything already, or a file stands in its place.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError("input-not-a-folder", file=str(folder))
    if folder.is_dir() and any(folder.iterdir()):
        raise InputError("input-folder-not-empty", file=str(folder))
    template = files("api.files").joinpath("template")
    in_english = template.joinpath("en")
    written = []
    for name in TEMPLATE_FILES:
        path = folder.joinpath(*name.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        source = in_english.joinpath(*name.split("/"))
        if language != "en" or not source.is_file():
            source = template.joinpath(*name.split("/"))
        path.write_bytes(source.read_bytes())
        written.append(path)
    return written
