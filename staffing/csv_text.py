"""What spreadsheets make of a CSV file: GBK where UTF-8 was meant, another separator than the comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["gbk_text", "other_separator"]

_OTHER_SEPARATORS = {";": "semicolon", "；": "semicolon", "\t": "tab", "，": "full-width"}
"""What stands for the comma where a spreadsheet of another country or a person wrote the file."""


def gbk_text(raw: bytes) -> str | None:
    """Text of a file that a Chinese Excel saved as plain CSV; None where it is UTF-8, or not surely GBK.

    Nearly any bytes can be read as GB 18030, of which GBK is a part; of those in another encoding few become everyday
    characters, which GB 2312 has, so most of the characters must be such.
    """
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("gb18030", errors="replace")
        chinese = [character for character in text if not character.isascii()]
        everyday = sum(bool(character.encode("gb2312", errors="ignore")) for character in chinese)
        return text if "\N{REPLACEMENT CHARACTER}" not in text and everyday * 4 > len(chinese) * 3 else None
    return None


def other_separator(header: Sequence[str]) -> str | None:
    """What separates the columns of a header that came out as one cell: ``semicolon``, ``tab`` or ``full-width``."""
    if len(header) != 1:
        return None
    return next((name for separator, name in _OTHER_SEPARATORS.items() if separator in header[0]), None)
