"""``conflicts.json``: why hard rules cannot all be kept, for programs and for people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from api.files.conflict_texts import heading
from api.files.json_files import tidy
from api.files.plan_texts import breach_sentence, rule_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.locale.texts import Texts
    from api.services.conflict_result import Conflict, ConflictPart
    from staffing.rules.base import Breach

__all__ = ["conflicts_json"]


def conflicts_json(conflicts: Sequence[Conflict], say: Texts, *, sought: bool = True) -> str:
    """The whole file; messages in the language of `say`.

    Parameters
    ----------
    sought
        Whether conflicts were looked for; no conflict says nothing otherwise.
    """
    entries = [
        {
            "state": conflict.state,
            "message": heading(say, conflict, number),
            "parts": [_part(part, say) for part in conflict.parts],
            "times": conflict.times,
            "people": list(conflict.people),
            "each": conflict.each,
            "not_counting": [
                {
                    "rule": one.rule,
                    "employee_id": one.employee_id,
                    "certificate": one.certificate,
                    "until": None if one.until is None else one.until.isoformat(),
                    "dates": [day.isoformat() for day in one.days],
                }
                for one in conflict.not_counting
            ],
            "breaches": [_breach(breach, say) for breach in conflict.breaches],
            "relaxations": [
                {
                    "gives": [_part(part, say) for part in one.gives],
                    "amount": tidy(one.amount),
                    "dearer": tidy(one.dearer),
                    "breaches": [_breach(breach, say) for breach in one.breaches],
                }
                for one in conflict.relaxations
            ],
        }
        for number, conflict in enumerate(conflicts, start=1)
    ]
    return json.dumps({"sought": sought, "conflicts": entries}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _part(part: ConflictPart, say: Texts) -> dict[str, Any]:
    return {
        "rule": part.rule,
        "clause": part.clause,
        "name": rule_name(say, part.rule),
        "employee_id": part.employee_id,
        "dates": [day.isoformat() for day in part.days],
        "minutes": [list(span) for span in part.minutes],
    }


def _breach(breach: Breach, say: Texts) -> dict[str, Any]:
    return {
        "rule": breach.rule,
        "clause": breach.clause,
        "amount": tidy(breach.amount),
        "employee_id": breach.employee_id,
        "date": None if breach.day is None else breach.day.isoformat(),
        "message": breach_sentence(say, breach),
    }
