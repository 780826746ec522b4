"""Every error of a centre folder has its text in both languages, with the variables the error brings."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import api.files

SOURCES = Path(api.files.__file__).parent
LOCALE = SOURCES.parent / "locale"
MODULES = (
    *("calls_sheet", "cells", "centre_export", "centre_folder", "centre_settings", "centre_template"),
    *("centre_workbook", "centre_workbook_writer", "event_table", "override_log", "override_table"),
    *("people_tables", "record_cells", "record_tables"),
    *("settings_sheet", "sheet_cells", "shift_table", "table_file", "text_file", "waiver_table", "yaml_file"),
)
OF_EVERY_WORKBOOK = {"input-formula-without-value"}  # its text stands with those of rosters
GIVEN_BY_CHECK_ONCE = {"first_row"}
GIVEN_BY_PLACE = {"value"}
GIVEN_BY_HINT = {"alike", "likely"}


def texts(language: str) -> dict[str, frozenset[str]]:
    """Message id to the variables in its text."""
    content = (LOCALE / language / "centre.ftl").read_text(encoding="utf-8")
    found = re.findall(r"^(input-[a-z0-9-]+) = (.*(?:\n[ }].*)*)$", content, re.MULTILINE)
    return {name: frozenset(re.findall(r"\{ \$(\w+) (?:\}|->)", text)) for name, text in found}


def raised_codes() -> set[str]:
    codes = set()
    for name in MODULES:
        tree = ast.parse((SOURCES / f"{name}.py").read_text(encoding="utf-8"))
        codes |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.fullmatch(r"input-[a-z0-9-]+", node.value)
        }
    return codes - OF_EVERY_WORKBOOK


def keyword_arguments() -> dict[str, set[str]]:
    """Code to the keyword arguments of the calls that raise it literally."""
    found: dict[str, set[str]] = {}
    for name in MODULES:
        for node in ast.walk(ast.parse((SOURCES / f"{name}.py").read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                code = str(node.args[0].value)
                if code.startswith("input-"):
                    found.setdefault(code, set()).update(k.arg for k in node.keywords if k.arg)
    return found


def test_both_languages_have_the_same_texts_and_variables() -> None:
    assert texts("en") == texts("zh-CN")


def test_exactly_the_codes_that_can_be_raised_have_a_text() -> None:
    assert set(texts("en")) == raised_codes()


def test_the_texts_use_only_variables_the_error_brings() -> None:
    arguments = keyword_arguments()
    for code, variables in texts("en").items():
        if code in arguments:
            assert variables <= arguments[code] | GIVEN_BY_PLACE, code
        else:  # raised through check_known or check_once
            given = {"name", "expected"} | GIVEN_BY_PLACE | GIVEN_BY_HINT | GIVEN_BY_CHECK_ONCE
            assert variables <= given, code
