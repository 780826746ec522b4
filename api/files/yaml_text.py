"""Values as YAML text that `api.files.yaml_file` reads back to the same values."""

from __future__ import annotations

import yaml

from api.files.yaml_file import PLAIN_SCALARS

__all__ = ["yaml_text"]

_NEVER_FOLDED = 2**31 - 1


class _PlainDumper(yaml.SafeDumper):
    """Quotes every text that YAML 1.1 or our own reader would take for something else."""


for _tag, _pattern, _first in PLAIN_SCALARS:
    _PlainDumper.add_implicit_resolver(_tag, _pattern, _first)


def yaml_text(content: object, *, on_one_line: bool = False) -> str:
    """The YAML of mappings, lists and scalars; keys keep their order."""
    return yaml.dump(
        content,
        Dumper=_PlainDumper,
        allow_unicode=True,
        sort_keys=False,
        width=_NEVER_FOLDED if on_one_line else 110,
        default_flow_style=on_one_line,
    ).rstrip("\n") + ("" if on_one_line else "\n")
