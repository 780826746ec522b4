"""Roles, leave types, shifts, queues and rules by name: a name that says just one thing becomes its id."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import TYPE_CHECKING

from api.files.cells import cell_list
from api.files.column_kinds import CHOICES_OF, LISTED, kind_of
from api.files.plan_texts import product_role_name, rule_name
from api.files.roster_spellings import DEFAULT_OFF_ALIASES
from api.files.sheet_words import choice_words
from api.files.table_shapes import SHIFTS
from api.files.waiver_table import waivable_rules
from api.locale.texts import LANGUAGES, texts
from staffing.centre.centre import OFF
from staffing.centre.people import BUILT_IN_ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from api.files.centre_tables import CentreTables
    from api.files.column_kinds import ColumnKind
    from api.files.table_file import Row, Table

__all__ = ["Meanings", "meanings_of", "with_ids"]

_WITH_PRODUCT_NAMES = frozenset({"role", "rule"})
Meanings = dict["ColumnKind", dict[str, str]]
"""Id by text, ids first, for every kind of column that has names."""


def with_ids(found: CentreTables) -> tuple[CentreTables, Meanings]:
    """The same tables with ids for names, and all that the cells may say.

    Names are the centre's own (``centre.yaml``, ``shifts.csv``) and those of the product in both languages. A name
    that could mean two things means neither, and a text that means nothing stays as it is, to be refused.
    """
    settings = {} if found.settings is None else found.settings.content

    def named(section: str) -> dict[str, str]:
        under = settings.get(section)
        said = under.items() if isinstance(under, dict) else ()
        names = ((str(key), value.get("name") if isinstance(value, dict) else value) for key, value in said)
        return {key: name if isinstance(name, str) else "" for key, name in names}

    shifts = found.tables.get(SHIFTS.name)
    rows = () if shifts is None else (*shifts.rows, *shifts.unusable)
    shift_names = {row.cells["shift"]: (row.cells["name"], *cell_list(row, "aliases")) for row in rows}
    own = named("roles"), named("leave_types"), named("queues"), shift_names
    known = meanings_of(*own, product_names=False)
    if any(_has_other_text(name, table, known) for name, table in found.tables.items()):
        known = meanings_of(*own)
    tables = {name: _table_with_ids(name, table, known) for name, table in found.tables.items()}
    return dataclasses.replace(found, tables=tables), known


def meanings_of(
    roles: Mapping[str, str],
    leave_types: Mapping[str, str],
    queues: Mapping[str, str],
    shifts: Mapping[str, Iterable[str]],
    *,
    product_names: bool = True,
) -> Meanings:
    """What the cells of a centre may say.

    Parameters
    ----------
    roles, leave_types, queues
        Id to name; built-in roles are added.
    shifts
        Id to name and aliases; the day off is added.
    product_names
        Whether the product's names of roles and rules count, after the centre's own: loading them takes a second.
    """
    off = [(text, OFF) for text in DEFAULT_OFF_ALIASES]
    shift_words = [*((name, shift) for shift, names in shifts.items() for name in names), *off]
    leave_words = _pairs(leave_types)
    say = [texts(language) for language in LANGUAGES] if product_names else []
    built_in = [(product_role_name(one, role), role) for one in say for role in BUILT_IN_ROLES]
    built_in += [(name.lower(), role) for name, role in built_in]
    rules = waivable_rules()
    return {
        "role": _meanings((*BUILT_IN_ROLES, *roles), _pairs(roles), built_in),
        "leave-type": _meanings(leave_types, leave_words),
        "queue": _meanings(queues, _pairs(queues)),
        "shift": _meanings((OFF, *shifts), shift_words),
        "symbol": _meanings((OFF, *shifts, *leave_types), [*shift_words, *leave_words]),
        "rule": _meanings(rules, [(rule_name(one, rule), rule) for one in say for rule in rules]),
    }


def _pairs(names: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(name, one) for one, name in names.items()]


def _meanings(ids: Iterable[str], *layers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Id by text: ids, then the names of each layer that say one thing; what is known already stands."""
    found = {one: one for one in ids}
    for names in layers:
        by_name: dict[str, set[str]] = defaultdict(set)
        for name, one in names:
            by_name[name].add(one)
        for name, ones in by_name.items():
            if name and len(ones) == 1:
                found.setdefault(name, *ones)
    return found


def _has_other_text(name: str, table: Table, known: Meanings) -> bool:
    """Whether a role or a rule is none of those known."""
    for column in table.columns:
        kind = LISTED.get(kind_of(name, column), kind_of(name, column))
        if kind in _WITH_PRODUCT_NAMES and any(
            part not in known[kind] for row in table.rows for part in cell_list(row, column)
        ):
            return True
    return False


def _table_with_ids(name: str, table: Table, known: Meanings) -> Table:
    columns = {
        column: kind for column in table.columns if (kind := kind_of(name, column)) in {*known, *LISTED, "choice"}
    }
    choices = {
        column: choice_words(CHOICES_OF[f"{name}.{column}"]) for column, kind in columns.items() if kind == "choice"
    }

    def one(row: Row) -> Row:
        changed = {}
        for column, kind in columns.items():
            text = row.cells[column]
            if kind == "choice":
                changed[column] = choices[column].id_of(text)
            elif kind in LISTED:
                meanings = known.get(LISTED[kind], {})
                parts = cell_list(row, column)
                if any(meanings.get(part, part) != part for part in parts):
                    changed[column] = ";".join(meanings.get(part, part) for part in parts)
            else:
                changed[column] = known[kind].get(text, text)
        return dataclasses.replace(row, cells={**row.cells, **changed})

    return dataclasses.replace(table, rows=tuple(map(one, table.rows)), unusable=tuple(map(one, table.unusable)))
