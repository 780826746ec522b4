"""The folder a plan goes into: all of its files or none, and whatever else lies there is left alone."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["REFUSALS", "filled_folder"]

# What the disk or its rights refuse; any other OSError while files are being made is a fault of the program.
REFUSALS = frozenset(
    {
        errno.EACCES,
        errno.ENOENT,
        errno.EPERM,
        errno.EROFS,
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EIO,
        errno.EFBIG,
        errno.ENAMETOOLONG,
        errno.ENOTDIR,
        errno.EEXIST,
        errno.EXDEV,
        errno.EBUSY,
        errno.ETXTBSY,
    }
)


@contextmanager
def filled_folder(folder: Path) -> Iterator[Path]:
    """Give out an empty folder to write into; at the end its files appear in `folder` together.

    A new folder appears by one rename. In a folder that exists, files of the same name are replaced one by one and put
    back if any step fails; other files stay. An exception inside the ``with`` (an interrupt too) leaves everything
    as it was.

    Yields
    ------
    Path
        The folder to write into, on the same file system as `folder`.

    Raises
    ------
    InputError
        ``input-output-is-file``: a file stands in the folder's place (or of its parents); ``input-output-is-folder``:
        a folder has the name of a file to write; ``input-output-not-writable``: the disk or its rights refuse.
    """
    target = folder.resolve()
    if target.exists() and not target.is_dir():
        raise InputError("input-output-is-file", file=str(folder))
    made: list[Path] = []
    staging: Path | None = None
    done = False
    try:
        made = _make_parents(target)
        staging = _staging_folder(target)
        yield staging
        if target.exists():
            _replace_files(staging, target, folder)
        else:
            staging.rename(target)
            staging = None
        done = True
    except OSError as refusal:
        if refusal.errno not in REFUSALS:
            raise
        reason = refusal.strerror or type(refusal).__name__
        raise InputError("input-output-not-writable", file=str(folder), reason=reason) from refusal
    finally:
        if staging is not None:
            shutil.rmtree(staging, ignore_errors=True)
        if not done:
            for parent in reversed(made):
                parent.rmdir()


def _make_parents(target: Path) -> list[Path]:
    """Create missing parents; returns them, outermost first."""
    missing = []
    parent = target.parent
    while not parent.exists():
        missing.append(parent)
        parent = parent.parent
    made: list[Path] = []
    try:
        for folder in reversed(missing):
            folder.mkdir()
            made.append(folder)
    except OSError:
        for folder in reversed(made):
            folder.rmdir()
        raise
    return made


def _staging_folder(target: Path) -> Path:
    """A hidden sibling; inside the folder where it is a mount point or its parent is not ours to write."""
    prefix = f".{target.name[:40]}."
    inside = target.exists() and (
        not os.access(target.parent, os.W_OK) or target.stat().st_dev != target.parent.stat().st_dev
    )
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    staging = (target if inside else target.parent) / f"{prefix}{secrets.token_hex(6)}"
    staging.mkdir()  # with the user's own umask, since it may become the folder itself
    return staging


def _replace_files(staging: Path, target: Path, shown: Path) -> None:
    """Move every file of the staging folder over; on any failure put back what was there."""
    new = sorted(path for path in staging.iterdir() if path.is_file())
    for path in new:
        if (target / path.name).is_dir():
            raise InputError("input-output-is-folder", file=str(shown / path.name))
    kept = staging / "replaced"
    kept.mkdir()
    moved: list[Path] = []
    try:
        for path in new:
            place = target / path.name
            moved.append(place)
            if place.exists() or place.is_symlink():
                place.rename(kept / path.name)
            path.rename(place)
    except BaseException:
        for place in reversed(moved):
            before = kept / place.name
            if before.exists() or before.is_symlink():
                before.replace(place)
            elif not (staging / place.name).exists():
                place.unlink(missing_ok=True)
        raise
