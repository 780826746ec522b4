"""The text of a file a person edited: UTF-8, the GBK of a Chinese Excel, or a report that says which byte is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from staffing.csv_text import gbk_text
from staffing.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["MAX_TABLE_BYTES", "MAX_YAML_BYTES", "read_text"]

MAX_TABLE_BYTES = 64 * 1024 * 1024
MAX_YAML_BYTES = 1024 * 1024
_BOM = b"\xef\xbb\xbf"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of Excel begin, the new ones and the old."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")


def read_text(path: Path, file: str, errors: list[InputError], *, max_bytes: int) -> str | None:
    """Text of a file in UTF-8, its byte order mark taken off, or in GBK.

    Parameters
    ----------
    path
        Where the file is.
    file
        How the file is called in errors.
    errors
        Gets what is wrong: missing, unreadable, too large, an Excel workbook by another name, a byte of another
        encoding (with its line and position) or a control character.
    max_bytes
        Larger files are refused unread.

    Returns
    -------
    str or None
        None where an error was added.
    """
    if not path.exists():
        errors.append(InputError("input-file-missing", file=file))
        return None
    try:
        size = path.stat().st_size
        if not path.is_file():
            errors.append(InputError("input-not-a-file", file=file))
            return None
        if size > max_bytes:
            errors.append(InputError("input-file-too-large", file=file, value=size, limit=max_bytes))
            return None
        raw = path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        errors.append(InputError("input-file-unreadable", file=file, reason=reason))
        return None
    if raw.startswith(_WORKBOOKS):
        errors.append(InputError("input-workbook-as-text", file=file))
        return None
    raw = raw.removeprefix(_BOM)
    text = gbk_text(raw)
    if text is None:
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as problem:
            line_start = raw.rfind(b"\n", 0, problem.start) + 1
            errors.append(
                InputError(
                    "input-not-utf8",
                    file=file,
                    row=raw.count(b"\n", 0, problem.start) + 1,
                    value=f"0x{raw[problem.start]:02X}",
                    byte=problem.start - line_start + 1,
                )
            )
            return None
    control = _CONTROL.search(text)
    if control is not None:
        errors.append(
            InputError(
                "input-control-character",
                file=file,
                row=text.count("\n", 0, control.start()) + 1,
                value=f"U+{ord(control[0]):04X}",
            )
        )
        return None
    return text
