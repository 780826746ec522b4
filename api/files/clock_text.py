"""Clock times, dates and numbers as people write them in a cell."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

__all__ = ["format_clock", "format_number", "parse_clock", "parse_date", "parse_number", "parse_uplift"]

_CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9])(?::00)?")
_DATE = re.compile(r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})")
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?")


def parse_clock(text: str) -> int | None:
    """Minutes after 00:00 of ``HH:MM``.

    Hours above 24 lie on the next day (``32:00`` = 08:00 of the next day). Seconds are accepted when they are
    zero, because spreadsheets add them.

    Returns
    -------
    int or None
        Minutes, or None where the text is no clock time.
    """
    match = _CLOCK.fullmatch(text)
    return None if match is None else int(match[1]) * 60 + int(match[2])


def format_clock(minutes: int) -> str:
    """``HH:MM`` of minutes after 00:00; 1440 is ``24:00``, later instants keep counting (``32:00``)."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@lru_cache(maxsize=4096)
def parse_date(text: str) -> date | None:
    """A date written ``2026-12-03``, or ``2026/12/3`` as a spreadsheet rewrites it; None where it is none."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[3]), int(match[4]))
    except ValueError:
        return None


def parse_number(text: str) -> float | None:
    """A plain decimal number; no exponents, separators, ``nan`` or ``inf``. None where it is none."""
    return float(text) if _NUMBER.fullmatch(text) else None


def format_number(number: float | None) -> str:
    """Shortest plain decimal that reads back to the same number, of at most the 15 decimals that are read."""
    if number is None:
        return ""
    if number.is_integer():
        return str(int(number))
    text = format(Decimal(repr(number)), "f")
    return text if len(text.partition(".")[2]) <= 15 else f"{number:.15f}".rstrip("0")


def parse_uplift(text: str) -> float | None:
    """Relative change of the number of calls: ``0.6``, ``+60%`` or ``-30%``; None where it is none."""
    if text.endswith("%"):
        percent = parse_number(text[:-1].rstrip())
        return None if percent is None else percent / 100.0
    return parse_number(text)
