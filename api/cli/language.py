"""Language of the terminal: --lang, else PAIBAN_LANG, else what LANG says, else Chinese."""

from __future__ import annotations

import os
import sys

__all__ = ["language_of", "terminal_language"]

_BY_SHORT = {"zh": "zh-CN", "en": "en"}


def language_of(short: str) -> str:
    """Locale of ``zh`` or ``en``; Chinese for anything else."""
    return _BY_SHORT.get(short, "zh-CN")


def terminal_language() -> str:
    """Language to speak before any option has been parsed."""
    arguments = sys.argv[1:]
    for position, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return language_of(argument.removeprefix("--lang="))
        if argument == "--lang" and position + 1 < len(arguments):
            return language_of(arguments[position + 1])
    wished = os.environ.get("PAIBAN_LANG") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return language_of(wished[:2].lower())
