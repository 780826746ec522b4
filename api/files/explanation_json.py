"""Answers to why-questions as JSON."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

from api.files.conflict_file import conflicts_json
from api.files.json_files import tidy
from api.files.plan_texts import breach_sentence, not_judged_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.locale.texts import Texts
    from api.services.explain_result import (
        Against,
        Candidate,
        ClauseAnswer,
        Difference,
        Explanation,
        Move,
        WhoElseAnswer,
        WhyAnswer,
    )

__all__ = ["explanation_json"]


def explanation_json(told: Explanation, texts: Texts) -> str:
    """All answers; sentences in the language of `texts`. Nothing of the time it took: equal answers are equal texts."""
    content = {
        "cost": tidy(told.cost),
        "bettered_cost": tidy(told.better),
        "beforehand": _moves(told.beforehand),
        "mended": list(told.mended),
        "past": None if told.past is None else told.past.isoformat(),
        "why": [_why(answer, texts) for answer in told.why],
        "who_else": [_who_else(answer) for answer in told.who_else],
        "clauses": [_clause(answer, texts) for answer in told.clauses],
        "conflicts": None if told.conflicts is None else json.loads(conflicts_json(told.conflicts, texts))["conflicts"],
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _why(answer: WhyAnswer, texts: Texts) -> dict[str, Any]:
    return {
        "employee_id": answer.employee_id,
        "date": answer.day.isoformat(),
        "shift": answer.symbol,
        "day_off": answer.day_off,
        "against": _against(answer.against),
        "alone": _difference(answer.alone, texts),
        "alone_exact": answer.alone_exact,
        "together": _difference(answer.together, texts),
        "instead": answer.instead,
    }


def _who_else(answer: WhoElseAnswer) -> dict[str, Any]:
    return {
        "employee_id": answer.employee_id,
        "date": answer.day.isoformat(),
        "shift": answer.symbol,
        "against": _against(answer.against),
        "could": None if answer.could is None else [_candidate(one) for one in answer.could],
        "could_not": [_candidate(one) for one in answer.could_not],
        "have_it": list(answer.have_it),
        "not_reached": list(answer.not_reached),
    }


def _clause(answer: ClauseAnswer, texts: Texts) -> dict[str, Any]:
    return {
        "clause": answer.clause,
        "not_judged": None if answer.not_judged is None else not_judged_text(texts, answer.not_judged),
        "rules": [dataclasses.asdict(rule) | {"paid": tidy(rule.paid)} for rule in answer.rules],
        "cost": tidy(answer.cost),
        "cost_without": tidy(answer.cost_without),
        "costs_at_least": tidy(answer.saves),
        "costs_at_most": tidy(answer.proven_most),
        "lower_bound": tidy(answer.bound),
        "lower_bound_without": tidy(answer.bound_without),
        "cells_changed": answer.moves,
    }


def _difference(found: Difference | None, texts: Texts) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "dearer": tidy(found.dearer),
        "hard_breaches": len(found.hard),
        "shares": [
            {"rule": one.rule, "clause": one.clause, "before": tidy(one.before), "after": tidy(one.after)}
            for one in found.shares
        ],
        "brought": [
            {
                "rule": breach.rule,
                "clause": breach.clause,
                "severity": breach.severity,
                "amount": tidy(breach.amount),
                "cost": tidy(breach.cost),
                "employee_id": breach.employee_id,
                "date": None if breach.day is None else breach.day.isoformat(),
                "message": breach_sentence(texts, breach),
            }
            for breach in found.brought
        ],
        "moves": _moves(found.moves),
    }


def _candidate(one: Candidate) -> dict[str, Any]:
    return {
        "employee_id": one.employee_id,
        "has": one.has,
        "against": _against(one.against),
        "exchange": tidy(one.exchange),
        "exchange_against": _against(one.exchange_against),
        "dearer": tidy(one.dearer),
        "moves": _moves(one.moves),
    }


def _against(found: Iterable[Against]) -> list[dict[str, str]]:
    return [dataclasses.asdict(one) for one in found]


def _moves(moves: Iterable[Move]) -> list[dict[str, str]]:
    return [
        {"employee_id": move.employee_id, "date": move.day.isoformat(), "before": move.before, "after": move.after}
        for move in moves
    ]
