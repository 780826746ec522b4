"""``audit.json`` and ``summary.json`` of a plan."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np

from api.files.plan_figures import proven_gap, short_and_over_share
from api.files.plan_texts import band_text, breach_sentence, not_judged_text, remark_text
from api.files.simulation_figures import month_figures
from staffing.regulation import shrinkage_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.files.simulation_figures import MonthFigures
    from api.locale.texts import Texts
    from api.services.plan_result import Plan, RosterView
    from staffing.rules.base import Breach

__all__ = ["audit_text", "summary", "summary_text", "tidy"]


def audit_text(view: RosterView, texts: Texts) -> str:
    """``audit.json``: one breach and one clause a line, messages in the language of `texts`."""
    breaches = [
        _dump(
            {
                "rule": breach.rule,
                "clause": breach.clause,
                "severity": breach.severity,
                "amount": tidy(breach.amount),
                "employee_id": breach.employee_id,
                "date": None if breach.day is None else breach.day.isoformat(),
                "message": breach_sentence(texts, breach),
                "waived": breach.waived,
                **_waiver_of(breach),
            }
        )
        for breach in view.audit.breaches
    ]
    clauses = [
        _dump(
            {
                "clause": line.clause,
                "rule": line.rule,
                "checked": line.checked,
                "kept": line.kept,
                "breaches": line.breaches,
                "waived": line.waived,
                "product_defaults": dict(line.product_defaults),
            }
        )
        for line in view.compliance.lines
    ]
    elsewhere = [
        _dump({"clause": clause.clause, "reason": not_judged_text(texts, clause), "rules": list(clause.rules)})
        for clause in view.compliance.not_judged
    ]
    unused = [
        {
            "rule": waiver.rule,
            "employee_id": waiver.employee_id,
            "date": None if waiver.day is None else waiver.day.isoformat(),
            "reason": waiver.reason,
            "by": waiver.by,
        }
        for waiver in view.unused_waivers
    ]
    checked = ",\n".join(f"    {_dump(rule)}: {number}" for rule, number in view.audit.checked.items())
    checked = f"\n{checked}\n  " if checked else ""
    left_out = _dump(list(view.audit.not_judged))
    return (
        f'{{\n  "breaches": {_by_line(breaches)},\n  "checked": {{{checked}}},\n  "not_judged": {left_out},\n'
        f'  "compliance": {_by_line(clauses)},\n  "clauses_not_judged": {_by_line(elsewhere)},\n'
        f'  "unused_waivers": {_dump(unused)}\n}}\n'
    )


def summary_text(plan: Plan, texts: Texts) -> str:
    """``summary.json``."""
    return json.dumps(summary(plan, texts), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def summary(plan: Plan, texts: Texts) -> dict[str, Any]:
    """Key numbers of a plan as plain values, in the order a reader asks for them; nothing of the time it took."""
    view = plan.view
    short_share, over_share = short_and_over_share(view)
    levels = asdict(plan.service)
    return {
        "centre": view.month.centre.centre_id,
        "month": f"{view.month.first_day:%Y-%m}",
        "as_of": plan.as_of.isoformat(),
        "objective": tidy(plan.solve.objective),
        "lower_bound": tidy(plan.solve.lower_bound),
        "gap": tidy(proven_gap(plan)),
        "stopped_by": plan.solve.stopped_by,
        "hard_breaches": len(view.audit.hard),
        "short_share": tidy(short_share),
        "over_share": tidy(over_share),
        "people_short": [
            {
                "role": band.role,
                "weekdays": list(band.weekdays),
                "start_hour": band.start_hour,
                "end_hour": band.end_hour,
                "people": tidy(band.mean, 2),
                "peak": tidy(band.peak, 2),
                "text": band_text(texts, view.month.centre, band),
            }
            for band in view.people_short
        ],
        "people_needed": tidy(plan.people_needed, 1),
        "people_there": tidy(plan.people_there, 1),
        "service_level": {name: tidy(level) for name, level in levels.items()},
        "simulation": None if plan.simulation is None else month_json(month_figures(plan.simulation)),
        "attendance": tidy(shrinkage_of(view.rules).attendance),
        "forecast": {
            forecast.queue_id: {
                "model": forecast.choice.model,
                "wape": tidy(forecast.backtest.scores.wape),
                "seasonal_naive_wape": tidy(forecast.backtest.seasonal_naive_wape),
                "bias": tidy(forecast.backtest.scores.bias),
                "coverage80": tidy(forecast.backtest.scores.coverage80),
                "origins": forecast.backtest.origins,
            }
            for forecast in plan.forecasts
        },
        "repairs": [
            {
                "code": code,
                "arguments": {name: _plain(value) for name, value in arguments.items()},
                "text": remark_text(texts, code, arguments),
            }
            for code, arguments in plan.repairs
        ],
        "fixed_cells": plan.fixed_cells,
        "seed": plan.solve.seed,
        "versions": dict(plan.versions),
    }


def month_json(figures: MonthFigures) -> dict[str, Any]:
    """A simulated month, each figure with its confidence limits."""
    answer: dict[str, Any] = {"runs": figures.runs}
    for name in ("service_level", "abandonment", "asa_seconds", "occupancy"):
        figure = getattr(figures, name)
        answer[name] = {"value": tidy(figure.value, 4), "low": tidy(figure.low, 4), "high": tidy(figure.high, 4)}
    return answer


def tidy(number: float | None, places: int = 6) -> float | int | None:
    """A number for a file: rounded, whole ones without a point, None where it is none or infinite."""
    if number is None or not np.isfinite(number):
        return None
    rounded = round(float(number), places)
    return int(rounded) if rounded == int(rounded) else rounded


def _plain(value: object) -> object:
    """numpy numbers as Python's."""
    return value.item() if isinstance(value, np.generic) else value


def _waiver_of(breach: Breach) -> dict[str, object]:
    """Who lets a breach stand, and why; nothing of one that nobody has waived."""
    waiver = breach.waiver
    return {} if waiver is None else {"waiver": {"reason": waiver.reason, "by": waiver.by}}


def _by_line(entries: Sequence[str]) -> str:
    """A JSON list, every entry on a line of its own."""
    return "[\n" + ",\n".join(f"    {entry}" for entry in entries) + "\n  ]" if entries else "[]"


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
