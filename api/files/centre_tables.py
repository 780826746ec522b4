"""A centre as it was found, before anything is typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from api.files.table_file import Table
    from api.files.yaml_file import YamlFile
    from staffing.errors import InputError

__all__ = ["CentreTables"]


def _as_it_is(error: InputError) -> InputError:
    return error


@dataclass(frozen=True, slots=True)
class CentreTables:
    """A centre as it was found, in a folder or a workbook, before anything is typed.

    Attributes
    ----------
    settings, regulation
        ``centre.yaml`` and ``regulation.yaml``; None where they cannot be read.
    tables
        Table name to its rows; tables that are absent or cannot be read are missing.
    call_files
        Queue id to the path of its history, where there is one.
    unusable_calls
        Queues whose history is there but has mistakes that were told already.
    placed
        An error found in any of them with the place a user knows: the cell of a workbook.
    """

    settings: YamlFile | None
    regulation: YamlFile | None
    tables: Mapping[str, Table]
    call_files: Mapping[str, str] = field(default_factory=dict)
    unusable_calls: frozenset[str] = frozenset()
    placed: Callable[[InputError], InputError] = _as_it_is
