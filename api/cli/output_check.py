"""Whether a plan can be written at all, asked before the minutes of work."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from staffing.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["refuse_output"]

PLAN_FILES = (
    "roster.csv",
    "duties.csv",
    "requirement.csv",
    "coverage.csv",
    "forecast.csv",
    "audit.json",
    "summary.json",
    "roster.xlsx",
    "report.html",
)


def refuse_output(folder: Path) -> None:
    """Raise InputError where the files of a plan could not go; makes nothing."""
    standing = folder.resolve()
    while not standing.exists():
        standing = standing.parent
    if not standing.is_dir():
        raise InputError("input-output-is-file", file=str(folder))
    for name in PLAN_FILES:
        if (folder / name).is_dir():
            raise InputError("input-output-is-folder", file=str(folder / name))
    if not os.access(standing, os.W_OK | os.X_OK):
        raise InputError("input-output-not-writable", file=str(folder), reason=os.strerror(errno.EACCES))
