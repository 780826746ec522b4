"""Whether a plan can be written at all, asked before the minutes of work."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from staffing.errors import InputError

__all__ = ["refuse_audit_output", "refuse_file_output", "refuse_output", "refuse_swap_output"]

PLAN_FILES = (
    "roster.csv",
    "duties.csv",
    "requirement.csv",
    "coverage.csv",
    "forecast.csv",
    "audit.json",
    "conflicts.json",
    "summary.json",
    "roster.xlsx",
    "report.html",
)


def refuse_output(folder: Path, *, centre: Path | None = None) -> None:
    """Raise InputError where the files of a plan could not go, or must not; makes nothing.

    Parameters
    ----------
    centre
        The centre's folder: a plan goes neither into it nor among its calls.
    """
    standing = folder.resolve()
    if standing == Path(standing.anchor):
        raise InputError("input-output-is-root", file=str(folder))
    if _is_of_a_centre(standing, centre):
        raise InputError("input-output-is-centre", file=str(folder))
    while not standing.exists():
        standing = standing.parent
    if not standing.is_dir():
        raise InputError("input-output-is-file", file=str(folder))
    for name in PLAN_FILES:
        if (folder / name).is_dir():
            raise InputError("input-output-is-folder", file=str(folder / name))
    if not os.access(standing, os.W_OK | os.X_OK):
        raise InputError("input-output-not-writable", file=str(folder), reason=os.strerror(errno.EACCES))


def refuse_audit_output(out: Path, *, centre: Path, roster: Path) -> None:
    """The same for the files of an audit: a folder, or a workbook that is not what the audit reads."""
    if out.suffix.lower() != ".xlsx":
        refuse_output(out, centre=centre)
        return
    if out.resolve() in {centre.resolve(), roster.resolve()}:
        raise InputError("input-output-is-input", file=str(out))
    if out.is_dir():
        raise InputError("input-output-is-folder", file=str(out))
    refuse_output(out.parent, centre=centre)


def refuse_swap_output(out: Path, *, centre: Path, log: Path) -> None:
    """The same for the roster a swap amends: a CSV file that is neither the ledger nor a table of the centre."""
    place = out.resolve()
    if out.suffix.lower() != ".csv":
        raise InputError("input-swap-out", file=str(out))
    if place == log.resolve() or (centre.is_dir() and place.is_relative_to(centre.resolve())):
        raise InputError("input-output-is-input", file=str(out))
    if out.is_dir():
        raise InputError("input-output-is-folder", file=str(out))


def refuse_file_output(out: Path, *, option: str, source: Path) -> None:
    """The same for one file, given to an option: in a folder that exists, not what is read nor inside it."""
    place, read = out.resolve(), source.resolve()
    if out.is_dir():
        raise InputError("input-file-output", file=option, value=str(out))
    if place == read or (source.is_dir() and place.is_relative_to(read)):
        raise InputError("input-file-output-is-input", file=option, value=str(out))
    if not place.parent.is_dir():
        raise InputError("input-output-not-writable", file=str(out), reason=os.strerror(errno.ENOENT))
    if not os.access(place.parent, os.W_OK | os.X_OK):
        raise InputError("input-output-not-writable", file=str(out), reason=os.strerror(errno.EACCES))


def _is_of_a_centre(target: Path, centre: Path | None) -> bool:
    """Whether a plan's files would lie among those of a centre."""
    if (target / "centre.yaml").exists():
        return True
    if centre is None or not centre.is_dir():
        return False
    home = centre.resolve()
    return target == home or target.is_relative_to(home / "calls")
