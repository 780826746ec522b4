"""YAML that remembers on which line each value stands.

Read is the plain part of YAML: mappings, lists and scalars. Anchors, aliases and tags are refused (they are how a small
file explodes or runs code), and so are duplicate keys. Scalars follow YAML 1.2: ``on`` and ``no`` are words and
``22:00`` is a text, not 1,320.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from api.files.text_file import MAX_YAML_BYTES, read_text
from staffing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["PLAIN_SCALARS", "YamlFile", "flow_value", "plain_scalar", "read_yaml"]

_MAX_DEPTH = 20
_Keys = tuple[str, ...]


PLAIN_SCALARS = tuple(
    (f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})\\Z"), first)
    for tag, pattern, first in (
        ("bool", r"true|false|True|False|TRUE|FALSE", [*"tTfF"]),
        ("int", r"[-+]?(?:0|[1-9][0-9]{0,17})", [*"-+0123456789"]),
        (
            "float",
            r"[-+]?[0-9]{1,18}(?:\.[0-9]{1,18}(?:[eE][-+]?[0-9]{1,2})?|[eE][-+]?[0-9]{1,2})",
            [*"-+0123456789"],
        ),
        ("null", r"~|null|Null|NULL|", [*"~nN", ""]),
    )
)
"""Tag, pattern and first characters of the scalars that are no texts."""


class _PlainLoader(yaml.SafeLoader):
    """Safe loader with the scalars of YAML 1.2."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own attribute


for _tag, _pattern, _first in PLAIN_SCALARS:
    _PlainLoader.add_implicit_resolver(_tag, _pattern, _first)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A parsed file.

    Attributes
    ----------
    file
        How the file is called in errors.
    content
        Mappings with text keys, lists, text, numbers, booleans, None.
    lines
        Path of keys to the line its key stands on, counted from 1.
    """

    file: str
    content: dict[str, object]
    lines: Mapping[_Keys, int]

    def error(self, code: str, keys: _Keys, *, value: object = None, **arguments: str | int | float) -> InputError:
        """An error at a key: its line as the row, the dotted path as the column."""
        known = keys
        while known and known not in self.lines:
            known = known[:-1]
        return InputError(
            code,
            file=self.file,
            row=self.lines.get(known, 1),
            column=".".join(keys) or None,
            value=value,
            **arguments,
        )


def read_yaml(path: Path, file: str, errors: list[InputError]) -> YamlFile | None:
    """Read a YAML file whose top level is a mapping.

    Returns
    -------
    YamlFile or None
        None where the file is missing or cannot be read; then an error was added. Duplicate keys add an error but
        do not hide the rest of the file.
    """
    text = read_text(path, file, errors, max_bytes=MAX_YAML_BYTES)
    if text is None:
        return None
    try:
        if not _is_plain(text, file, errors):
            return None
        node = _PlainLoader(text).get_single_node()
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        row = None if mark is None else mark.line + 1
        errors.append(InputError("input-yaml-syntax", file=file, row=row, problem=problem.problem or "syntax error"))
        return None
    except yaml.reader.ReaderError as problem:
        row = text.count("\n", 0, problem.position) + 1
        errors.append(InputError("input-yaml-syntax", file=file, row=row, problem=problem.reason))
        return None
    if node is None:
        return YamlFile(file, {}, {})
    if not isinstance(node, yaml.MappingNode):
        errors.append(InputError("input-yaml-not-mapping", file=file, row=node.start_mark.line + 1))
        return None
    lines: dict[_Keys, int] = {}
    content = _mapping(node, (), file, lines, errors)
    return YamlFile(file, content, lines)


def flow_value(text: str) -> object:
    """The value of a piece of YAML on one line: ``[nights, weekends]``, ``{agent: 1}``, ``"07:30"``.

    Raises
    ------
    ValueError
        Not readable, or not plain.
    """
    errors: list[InputError] = []
    try:
        node = _PlainLoader(text).get_single_node() if _is_plain(text, "", errors) else None
    except yaml.YAMLError as problem:
        raise ValueError(str(problem)) from problem
    value = None if node is None else _value(node, (), "", {}, errors)
    if errors:
        raise ValueError(errors[0].code)
    return value


def plain_scalar(text: str) -> object:
    """What an unquoted word of YAML 1.2 is: a number, a truth value, None or the text itself."""
    for tag, pattern, _ in PLAIN_SCALARS:
        if pattern.match(text):
            return _scalar(yaml.ScalarNode(tag, text))
    return text


def _is_plain(text: str, file: str, errors: list[InputError]) -> bool:
    """Whether the event stream has no anchor, alias, tag or great depth; looked at before anything is built."""
    depth = 0
    for event in yaml.parse(text, Loader=_PlainLoader):
        code = None
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            code = "input-yaml-alias"
        elif getattr(event, "tag", None) is not None:
            code = "input-yaml-tag"
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _MAX_DEPTH:
                code = "input-yaml-depth"
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if code is not None:
            mark = event.start_mark
            errors.append(InputError(code, file=file, row=None if mark is None else mark.line + 1))
            return False
    return True


def _mapping(
    node: yaml.MappingNode, keys: _Keys, file: str, lines: dict[_Keys, int], errors: list[InputError]
) -> dict[str, object]:
    content: dict[str, object] = {}
    for key_node, value_node in node.value:
        row = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            errors.append(InputError("input-yaml-key", file=file, row=row, column=".".join(keys) or None))
            continue
        path = (*keys, key_node.value)
        if key_node.value in content:
            errors.append(
                InputError(
                    "input-yaml-duplicate-key",
                    file=file,
                    row=row,
                    column=".".join(path),
                    value=key_node.value,
                    first_row=lines[path],
                )
            )
            continue
        lines[path] = row
        content[key_node.value] = _value(value_node, path, file, lines, errors)
    return content


def _value(node: yaml.Node, keys: _Keys, file: str, lines: dict[_Keys, int], errors: list[InputError]) -> object:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, keys, file, lines, errors)
    if isinstance(node, yaml.SequenceNode):
        return [
            _value(item, (*keys, str(position)), file, lines, errors)
            for position, item in enumerate(node.value, start=1)
        ]
    return _scalar(node)


def _scalar(node: yaml.Node) -> object:
    text = str(node.value)
    match node.tag.rpartition(":")[2]:
        case "bool":
            return text.lower() == "true"
        case "int":
            return int(text)
        case "float":
            return float(text)
        case "null":
            return None
        case _:
            return text
