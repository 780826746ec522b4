"""``report.html``: what the plan promises, what it lacks and why, on one page without a network."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from jinja2 import Environment, PackageLoader, StrictUndefined

from api.files.charts import Chart, Tick, axis_top, cover_chart, heat_map
from api.files.conflict_texts import told_conflicts
from api.files.forecast_section import error_rows, forecast_sections
from api.files.plan_figures import in_runs, proof_state, short_and_over_share, wish_outcomes
from api.files.plan_texts import (
    band_text,
    bound_text,
    clock_text,
    day_text,
    gap_text,
    misfit_text,
    month_text,
    number_text,
    percent_text,
    remark_text,
    rule_name,
    short_verdict,
    waived_sentence,
    weekday_name,
    wishes_text,
)
from staffing.month import INTERVAL_MINUTES, INTERVALS_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from api.files.plan_figures import WishOutcome
    from api.locale.texts import Texts
    from api.services.plan_result import Plan
    from staffing.rules.base import Breach

__all__ = ["report_page"]

_SHOWN_HARD = 300
_SHOWN_OF_RULE = 10


def report_page(plan: Plan, texts: Texts) -> str:
    """The report of a plan in the language of `texts`; everything that comes from the centre is escaped."""
    month = plan.view.month
    short, over = short_and_over_share(plan.view)
    wishes = wish_outcomes(plan.view)
    hard = [breach for breach in plan.view.audit.breaches if breach.severity == "hard"]
    hard.sort(key=lambda breach: breach.waived)
    return (
        _environment()
        .get_template("report.html.jinja")
        .render(
            t=texts,
            language=texts.language,
            title=texts("output-title", centre=month.centre.name, month=month_text(texts, month.first_day)),
            as_of=plan.as_of.isoformat(),
            serves_calls=bool(month.demand.queue_ids),
            hard_count=len(plan.view.audit.hard),
            short_share=short,
            short_verdict=short_verdict(texts, short, len(plan.view.people_short)),
            bands=[band_text(texts, month.centre, band) for band in plan.view.people_short],
            misfit=misfit_text(texts, plan.view),
            cards=_cards(plan, texts, short, over, wishes),
            forecasts=forecast_sections(plan, texts),
            weeks=_week_charts(plan, texts),
            heat=_heat(plan, texts),
            hard=[_breach_line(plan, texts, breach) for breach in hard[:_SHOWN_HARD]],
            hard_more=max(len(hard) - _SHOWN_HARD, 0),
            conflicts=told_conflicts(texts, month, plan.conflicts),
            soft=_by_rule(plan, texts, "soft"),
            info=_by_rule(plan, texts, "info"),
            proof=_proof(plan, texts),
            errors=error_rows(plan, texts),
            repairs=[remark_text(texts, code, arguments) for code, arguments in plan.repairs],
            versions=sorted(plan.versions.items()),
            seed=plan.solve.seed,
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("api.files", package_path=""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _cards(
    plan: Plan, texts: Texts, short: float, over: float, wishes: Sequence[WishOutcome]
) -> list[dict[str, object]]:
    """Key numbers; what is wrong stands first and is marked."""
    cards: list[dict[str, object]] = []

    def card(name: str, value: str, *, bad: bool = False, note: str = "") -> None:
        cards.append({"label": texts(f"output-number-{name}"), "value": value, "bad": bad, "note": note})

    hard = len(plan.view.audit.hard)
    card("hard-breaches", str(hard), bad=hard > 0)
    if plan.view.month.demand.queue_ids:
        levels = plan.service
        card("short-share", percent_text(short), bad=short > 0)
        card("over-share", percent_text(over))
        rostered, required = percent_text(levels.rostered), percent_text(levels.required)
        if plan.simulation is None:
            card("service-rostered", rostered, note=texts("output-card-required", value=required))
        else:
            by_formula = texts("output-card-service", required=required, rostered=rostered)
            card("service-simulated", percent_text(levels.simulated), note=by_formula)
        card(
            "people-there",
            number_text(plan.people_there),
            bad=plan.people_there < plan.people_needed,
            note=texts("output-card-needed", value=number_text(plan.people_needed)),
        )
    card("wishes", wishes_text(texts, wishes))
    card("gap", gap_text(plan))
    return cards


def _proof(plan: Plan, texts: Texts) -> dict[str, str]:
    """Objective, bound, gap and what that means in a sentence."""
    gap = gap_text(plan)
    return {
        "objective": number_text(plan.solve.objective),
        "bound": bound_text(plan),
        "gap": gap,
        "sentence": texts(f"output-proof-{proof_state(plan)}", count=len(plan.view.audit.hard), gap=gap),
    }


def _week_charts(plan: Plan, texts: Texts) -> list[dict[str, object]]:
    """Requirement against roster, week by week: all queues together, then each where there are several."""
    month, cover = plan.view.month, plan.view.coverage
    required = month.demand.required.astype(np.float64)
    if not len(required):
        return []
    names = {queue.queue_id: queue.name for queue in month.centre.queues}
    lines = [(texts("output-all-queues"), required.sum(axis=0), cover.rostered.sum(axis=0), cover.short.sum(axis=0))]
    if len(required) > 1:
        for position, queue_id in enumerate(month.demand.queue_ids):
            lines.append(
                (names.get(queue_id, queue_id), required[position], cover.rostered[position], cover.short[position])
            )
    weeks = _weeks(month.first_day.weekday(), month.days)
    longest = max(last - first for first, last in weeks)
    shown: list[dict[str, object]] = []
    for heading, need, there, missing in lines:
        top = axis_top(max(float(need.max(initial=0.0)), float(there.max(initial=0.0))))
        charts = []
        for first, last in weeks:
            cut = slice(first * INTERVALS_PER_DAY, last * INTERVALS_PER_DAY)
            span = f"{month.date_of(first):%m-%d} – {month.date_of(last - 1):%m-%d}"
            ticks: list[Tick] = [
                ((day - first) / longest, f"{month.date_of(day):%m-%d} {_weekday(plan, texts, day)}")
                for day in range(first, last)
            ]
            label = f"{heading} {span}"
            drawn = cover_chart(
                need[cut], there[cut], missing[cut], ticks, top=top, span=longest * INTERVALS_PER_DAY, label=label
            )
            charts.append(Chart(span, drawn))
        shown.append({"heading": heading, "charts": charts})
    return shown


def _weeks(first_weekday: int, days: int) -> list[tuple[int, int]]:
    """Weeks from Monday; a rest of up to two days at either end joins its neighbour."""
    edges = [0, *(day for day in range(1, days) if (first_weekday + day) % 7 == 0), days]
    if len(edges) > 3 and edges[1] <= 2:
        del edges[1]
    if len(edges) > 3 and edges[-1] - edges[-2] <= 2:
        del edges[-2]
    return list(zip(edges[:-1], edges[1:], strict=True))


def _heat(plan: Plan, texts: Texts) -> Markup | None:
    month, cover = plan.view.month, plan.view.coverage
    if not month.demand.queue_ids:
        return None
    shape = (month.days, INTERVALS_PER_DAY)
    short = cover.short.sum(axis=0)
    difference = np.where(short > 0, -short, cover.over.sum(axis=0)).reshape(shape).T
    starts = [clock_text(at * INTERVAL_MINUTES) for at in range(INTERVALS_PER_DAY)]
    dates = [month.date_of(day) for day in range(month.days)]
    titles = [
        [f"{day:%m-%d} {start} {number_text(float(value)) if value <= 0 else '+' + number_text(float(value))}"
         for day, value in zip(dates, line, strict=True)]
        for start, line in zip(starts, difference, strict=True)
    ]  # fmt: skip
    rows = [start if at % 4 == 0 else "" for at, start in enumerate(starts)]
    return heat_map(difference, rows, [str(day.day) for day in dates], titles, label=texts("output-section-heat"))


def _breach_line(plan: Plan, texts: Texts, breach: Breach) -> dict[str, object]:
    month = plan.view.month
    row = None if breach.employee_id is None else month.row_of.get(breach.employee_id)
    name = "" if row is None else month.people[row].name
    return {
        "clause": f"{breach.clause} {rule_name(texts, breach.rule)}".strip(),
        "person": f"{breach.employee_id or ''} {name}".strip(),
        "day": "" if breach.day is None else day_text(texts, breach.day),
        "sentence": waived_sentence(texts, breach),
        "cost": number_text(breach.cost) if breach.cost else "",
        "waived": breach.waived,
    }


def _by_rule(plan: Plan, texts: Texts, severity: str) -> list[dict[str, object]]:
    """Breaches of one severity grouped by rule, the costliest rule and the costliest stretch of time first."""
    groups: dict[str, list[Breach]] = {}
    for breach in plan.view.audit.breaches:
        if breach.severity == severity:
            groups.setdefault(breach.rule, []).append(breach)
    ordered = sorted(groups.items(), key=lambda item: (-sum(b.cost for b in item[1]), item[0]))
    shown: list[dict[str, object]] = []
    for _rule, found in ordered:
        runs = in_runs(found)
        shown.append(
            {
                "rule": rule_name(texts, found[0].rule),
                "clause": found[0].clause,
                "count": len(runs),
                "cost": number_text(sum(breach.cost for breach in found)),
                "lines": [_breach_line(plan, texts, breach) for breach in runs[:_SHOWN_OF_RULE]],
                "more": max(len(runs) - _SHOWN_OF_RULE, 0),
            }
        )
    return shown


def _weekday(plan: Plan, texts: Texts, day: int) -> str:
    return weekday_name(texts, plan.view.month.date_of(day).weekday())
