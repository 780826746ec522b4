"""Texts by code in both languages: the Fluent files of this folder and those beside the rules."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from fluent.runtime import FluentBundle, FluentResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

__all__ = ["LANGUAGES", "Texts", "text_files", "texts"]

LANGUAGES = ("zh-CN", "en")

_MESSAGE = re.compile(r"^(?=[a-z][\w-]*\s*=)", re.MULTILINE)
_MESSAGE_REFERENCE = re.compile(r"\{\s*([a-z][\w-]*)")


class Texts:
    """Messages of one language.

    Raises
    ------
    KeyError
        A code without a text, or a text that lacks a value: both are faults of the program, never shown half filled.
    """

    def __init__(self, language: str, sources: Mapping[str, str]) -> None:
        self.language = language
        self._sources = sources
        self._bundle = FluentBundle([language], use_isolating=False)

    def __call__(self, code: str, arguments: Mapping[str, object] | None = None, /, **more: object) -> str:
        """The text of a code with its values filled in."""
        if code not in self:
            raise KeyError(f"no {self.language} text for {code}")
        self._parse(code)
        pattern = self._bundle.get_message(code).value
        if pattern is None:
            raise KeyError(f"{self.language} text {code} is empty")
        value, errors = self._bundle.format_pattern(pattern, {**(arguments or {}), **more})
        if errors:
            raise KeyError(f"{self.language} text {code}: {errors}")
        return str(value)

    def __contains__(self, code: str) -> bool:
        return code in self._sources

    def _parse(self, code: str) -> None:
        """Parse a text and those it refers to when first asked for: all of them take longer than a short command."""
        if self._bundle.has_message(code):
            return
        source = self._sources[code]
        self._bundle.add_resource(FluentResource(source), allow_overrides=False)
        for other in _MESSAGE_REFERENCE.findall(source):
            if other in self:
                self._parse(other)


@cache
def texts(language: str) -> Texts:
    """All texts of a language, ``zh-CN`` or ``en``."""
    sources = {}
    for file in text_files(language).values():
        for source in _MESSAGE.split(file.read_text(encoding="utf-8"))[1:]:
            sources[source[: source.index("=")].strip()] = source
    return Texts(language, sources)


def text_files(language: str) -> dict[str, Traversable]:
    """The Fluent files of a language by area: the name of the file, or of the rule it stands beside."""
    found = {}
    for entry in files("api.locale").joinpath(language).iterdir():
        if entry.name.endswith(".ftl"):
            found[entry.name.removesuffix(".ftl")] = entry
    families = [family for family in files("staffing.rules").iterdir() if family.is_dir()]
    for entry in (entry for family in families for entry in family.iterdir()):
        if entry.name.endswith(f".{language}.ftl"):
            found[entry.name.removesuffix(f".{language}.ftl")] = entry
    return found
