"""Which language the terminal speaks: the option, the product's own variable, the system's, else Chinese."""

from __future__ import annotations

import sys

import pytest

from api.cli.language import terminal_language


@pytest.mark.parametrize(
    ("arguments", "variables", "language"),
    [
        (["plan", "--lang", "en"], {"PAIBAN_LANG": "zh"}, "en"),
        (["plan", "--lang=zh"], {"LANG": "en_US.UTF-8"}, "zh-CN"),
        (["plan"], {"PAIBAN_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        (["plan"], {"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        (["plan"], {"LANG": "en_US.UTF-8"}, "en"),
        (["plan"], {"LANG": "C.UTF-8"}, "zh-CN"),
        (["plan"], {}, "zh-CN"),
        (["plan", "--lang"], {}, "zh-CN"),
    ],
)
def test_the_nearest_word_about_the_language_counts(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], variables: dict[str, str], language: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["paiban", *arguments])
    for name in ("PAIBAN_LANG", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert terminal_language() == language
