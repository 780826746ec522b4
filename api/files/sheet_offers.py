"""What a column of a centre's workbook offers: names for its values, a drop-down of them, a remark on its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.cells import is_one_value
from api.files.column_kinds import CHOICES_OF, LISTED, kind_of
from api.files.display_names import meanings_of
from api.files.plan_texts import role_name, rule_name
from api.files.sheet_words import choice_words
from api.files.waiver_table import waivable_rules
from staffing.centre.centre import OFF

if TYPE_CHECKING:
    from collections.abc import Mapping

    from api.files.table_file import TableShape
    from api.locale.texts import Texts
    from staffing.centre.centre import Centre

__all__ = ["Offers", "head_remark", "offer_key", "offers_of"]

Offers = dict[str, dict[str, str]]
"""What is written for an id, by `offer_key`."""

_YES_NO = ("yes", "no")


def offer_key(table: str, column: str) -> str:
    """Columns of one key offer the same values: the kind of each value, or the column itself where it is a choice."""
    kind = kind_of(table, column)
    return f"{table}.{column}" if kind == "choice" else LISTED.get(kind, kind)


def offers_of(centre: Centre, texts: Texts) -> Offers:
    """Names of all that cells offer in a language, the id itself where its name would not be read back as it."""
    queues = {queue.queue_id: queue.name for queue in centre.queues}
    spellings = {shift.shift_id: (shift.name, *shift.aliases) for shift in centre.shifts}
    known = meanings_of(centre.role_names, centre.leave_types, queues, {**spellings, OFF: centre.off_aliases})
    shifts = {OFF: texts("output-day-off"), **{shift_id: shift_id for shift_id in spellings}}
    names: dict[str, Mapping[str, str]] = {
        "role": {role: role_name(texts, centre, role) for role in known["role"].values()},
        "leave-type": centre.leave_types,
        "queue": queues,
        "shift": shifts,
        "symbol": {**shifts, **centre.leave_types},
        "rule": {rule: rule_name(texts, rule) for rule in waivable_rules()},
    }
    read_back = {
        key: {
            one: name if is_one_value(name) and meanings.get(name) == one else one for one, name in names[key].items()
        }
        for key, meanings in known.items()
    }
    teams = sorted({person.team for person in centre.people} - {""})
    chosen = {key: dict(choice_words(ids).by_language[texts.language]) for key, ids in CHOICES_OF.items()}
    yes_no = dict(choice_words(_YES_NO).by_language[texts.language])
    return {**read_back, "team": {team: team for team in teams}, **chosen, "yes-no": yes_no}


def head_remark(texts: Texts, shape: TableShape, column: str) -> str:
    """What is expected below a head."""
    kind, note = kind_of(shape.name, column), f"sheet-note-{shape.name}-{column}".replace("_", "-")
    need = texts("sheet-required" if column in shape.required else "sheet-optional")
    return "\n".join([need, *(texts(code) for code in (f"sheet-kind-{kind}", note) if code in texts)])
