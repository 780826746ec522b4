"""Texts by code in both languages: the Fluent files of this folder and those beside the rules."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from fluent.runtime import FluentBundle, FluentResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

__all__ = ["LANGUAGES", "Texts", "text_files", "texts"]

LANGUAGES = ("zh-CN", "en")


class Texts:
    """Messages of one language.

    Raises
    ------
    KeyError
        A code without a text, or a text that lacks a value: both are faults of the program, never shown half filled.
    """

    def __init__(self, language: str, bundle: FluentBundle) -> None:
        self.language = language
        self._bundle = bundle

    def __call__(self, code: str, arguments: Mapping[str, object] | None = None, /, **more: object) -> str:
        """The text of a code with its values filled in."""
        if not self._bundle.has_message(code):
            raise KeyError(f"no {self.language} text for {code}")
        pattern = self._bundle.get_message(code).value
        if pattern is None:
            raise KeyError(f"{self.language} text {code} is empty")
        value, errors = self._bundle.format_pattern(pattern, {**(arguments or {}), **more})
        if errors:
            raise KeyError(f"{self.language} text {code}: {errors}")
        return str(value)

    def __contains__(self, code: str) -> bool:
        return bool(self._bundle.has_message(code))


@cache
def texts(language: str) -> Texts:
    """All texts of a language, ``zh-CN`` or ``en``."""
    bundle = FluentBundle([language], use_isolating=False)
    for _, source in sorted(text_files(language).items()):
        bundle.add_resource(FluentResource(source.read_text(encoding="utf-8")), allow_overrides=False)
    return Texts(language, bundle)


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
