"""Several files written anew together: all of them or none."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from api.files.output_folder import REFUSALS
from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["replace_files"]


def replace_files(contents: Mapping[Path, bytes]) -> None:
    """Give each file its new content; where one cannot be written, all are as they were.

    Raises
    ------
    InputError
        The disk or its rights refuse a file.
    """
    mark = secrets.token_hex(6)
    done: list[Path] = []
    place: Path | None = None
    try:
        for place, content in contents.items():
            _beside(place, "new", mark).write_bytes(content)
        for place in contents:
            if place.exists():
                place.rename(_beside(place, "old", mark))
            done.append(place)
            _beside(place, "new", mark).rename(place)
    except BaseException as problem:
        for path in done:
            path.unlink(missing_ok=True)
            if _beside(path, "old", mark).exists():
                _beside(path, "old", mark).rename(path)
        if isinstance(problem, OSError) and problem.errno in REFUSALS:
            reason = problem.strerror or type(problem).__name__
            raise InputError("input-output-not-writable", file=str(place), reason=reason) from problem
        raise
    finally:
        for path in contents:
            for kind in ("new", "old"):
                _beside(path, kind, mark).unlink(missing_ok=True)


def _beside(path: Path, kind: str, mark: str) -> Path:
    return path.with_name(f".{path.name[:40]}.{kind}.{mark}")
