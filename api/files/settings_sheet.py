"""``centre.yaml`` and ``regulation.yaml`` as a sheet: a row for every value, under section, entry and key.

::

    section   entry                      key               value
    timezone                                               Asia/Shanghai
    queues    hotline                    service_level     0.8
    rules     handover.overlap_minutes   by_role.agent     10
    rules     fairness.share             of                [nights, weekends]

What lies deeper than an entry is one key with dots. A value is read as an unquoted word of YAML: a number or a truth
value is one however the cell is formatted, and ``[…]``, ``{…}`` and ``"…"`` are lists, mappings and texts that would be
read as something else. A part of a key that has a dot itself stands in quotation marks.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from api.files.table_file import TableShape
from api.files.workbook_reader import ERROR_VALUES
from api.files.yaml_file import YamlFile, flow_value, plain_scalar
from api.files.yaml_text import yaml_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from api.files.table_file import Row, Table
    from staffing.errors import InputError

__all__ = ["SETTINGS", "settings_of_rows", "settings_rows", "shape_of"]

SETTINGS = ("section", "entry", "key", "value")
_MAX_DEPTH = 20
_PART = re.compile(r'"(?:[^"\\]|\\.)*"|[^".][^.]*')
_EXACT_INTEGERS = 10**15


def shape_of(name: str) -> TableShape:
    """Columns of the sheet ``centre`` or ``regulation``; a note is not read."""
    return TableShape(name, SETTINGS[:1], (*SETTINGS[1:], "note"), lists=("value",))


def settings_of_rows(table: Table, errors: list[InputError]) -> YamlFile:
    """The settings that the rows say, each with its row; what is wrong with one is added to the errors."""
    content: dict[str, object] = {}
    lines: dict[tuple[str, ...], int] = {}
    for row in table.rows:
        path = _path(row, errors)
        if path is None:
            continue
        try:
            value = _value(row.cells["value"])
        except ValueError:
            errors.append(row.error("input-setting-value", "value"))
            continue
        _put(content, lines, path, value, row, errors)
    return YamlFile(table.file, content, lines)


def settings_rows(content: Mapping[str, object]) -> Iterator[tuple[str, str, str, object]]:
    """Section, entry, key and value of every row; the value is a text, a number, a truth value or None (empty)."""
    for path, value in _leaves(content, ()):
        entry = _word(path[1]) if len(path) > 1 else ""
        yield _word(path[0]), entry, ".".join(_part(name) for name in path[2:]), _cell(value)


def _leaves(content: Mapping[str, object], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], object]]:
    for name, value in content.items():
        if isinstance(value, dict) and value:
            yield from _leaves(value, (*path, str(name)))
        else:
            yield (*path, str(name)), value


def _path(row: Row, errors: list[InputError]) -> tuple[str, ...] | None:
    """Where in the settings the value of a row stands; None if that cannot be told."""
    section, entry, key = (row.cells[column] for column in SETTINGS[:3])
    if section == "":
        errors.append(row.error("input-cell-empty", "section"))
        return None
    if key and not entry:
        errors.append(row.error("input-cell-empty", "entry"))
        return None
    parts = []
    position = 0
    while key:
        match = _PART.match(key, position)
        if match is None or (match.end() < len(key) and key[match.end()] != "."):
            errors.append(row.error("input-setting-key", "key"))
            return None
        parts.append(match[0])
        position = match.end() + 1
        if match.end() == len(key):
            break
    if len(parts) > _MAX_DEPTH:
        errors.append(row.error("input-yaml-depth", "key"))
        return None
    try:
        return tuple(_unquoted(text) for text in (section, *([entry] if entry else []), *parts))
    except ValueError:
        errors.append(row.error("input-setting-key", "key"))
        return None


def _put(
    content: dict[str, object],
    lines: dict[tuple[str, ...], int],
    path: tuple[str, ...],
    value: object,
    row: Row,
    errors: list[InputError],
) -> None:
    """Enter a value; an empty one at a place that has entries below it says nothing."""
    inside = content
    for depth, name in enumerate(path[:-1], start=1):
        under = inside.get(name)
        if under is None:
            under = inside[name] = {}
        if not isinstance(under, dict):
            errors.append(row.error("input-setting-twice", "value", first_row=lines[path[:depth]]))
            return
        lines.setdefault(path[:depth], row.line)
        inside = under
    if path[-1] not in inside:
        inside[path[-1]] = value
        lines[path] = row.line
    elif value is not None or not isinstance(inside[path[-1]], dict):
        errors.append(row.error("input-setting-twice", "value", first_row=lines.get(path, row.line)))


def _value(text: str) -> object:
    if text.startswith('"'):
        return _unquoted(text)
    return flow_value(text) if text.startswith(("[", "{")) else plain_scalar(text)


def _cell(value: object) -> object:
    """What is written for a value; numbers that Excel would round are texts, which are read as numbers all the same."""
    match value:
        case None | bool():
            return value
        case int():
            return value if abs(value) < _EXACT_INTEGERS else str(value)
        case float():
            return value if float(f"{value:.16G}") == value else repr(value)
        case str():
            is_plain = plain_scalar(value) is value and not value.startswith(("[", "{")) and value not in ERROR_VALUES
            return _word(value) if is_plain else _quoted(value)
        case _:
            return yaml_text(value, on_one_line=True)


def _part(name: str) -> str:
    return _quoted(name) if "." in name else _word(name)


def _word(text: str) -> str:
    """A text as it is, in quotation marks where a cell would not keep it."""
    keeps = text != "" and text == text.strip() and not text.startswith('"') and text.isprintable()
    return text if keeps else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=not text.isprintable())


def _unquoted(text: str) -> str:
    """The text of a cell.

    Raises
    ------
    ValueError
        A quotation mark is left open.
    """
    return str(json.loads(text)) if text.startswith('"') else text
