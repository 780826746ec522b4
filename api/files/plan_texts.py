"""Words that the workbook, the report and the summary share: roles, days, bands, numbers, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_skeleton, get_day_names

from api.files.plan_figures import misfit_hours, proof_state, proven_gap
from staffing.audit import LEAVE_ARGUMENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from api.files.plan_figures import WishOutcome
    from api.files.simulation_figures import MonthFigures
    from api.locale.texts import Texts
    from api.services.plan_result import PeopleShort, Plan, RosterView
    from forecasting.choice import Choice
    from staffing.centre.centre import Centre
    from staffing.centre.holidays import DayKind
    from staffing.centre.shifts import ShiftType
    from staffing.compliance import NotJudged
    from staffing.rules.base import Breach

__all__ = [
    "band_text",
    "bound_text",
    "breach_sentence",
    "choice_text",
    "cited_text",
    "clock_text",
    "clock_times_text",
    "day_kind_name",
    "day_text",
    "gap_text",
    "misfit_text",
    "month_text",
    "not_judged_text",
    "number_text",
    "on_site_text",
    "percent_text",
    "product_role_name",
    "remark_text",
    "role_name",
    "rule_name",
    "short_verdict",
    "simulated_text",
    "symbol_name",
    "waived_sentence",
    "weekday_name",
    "weekdays_text",
    "wishes_text",
    "with_product_defaults",
]


def choice_text(choice: Choice, say: Texts) -> str:
    """Why a model was chosen, in a sentence."""
    told: dict[str, object] = {"model": choice.model, **choice.arguments}
    named: dict[str, object] = {name: say(f"{told[name]}-short") for name in ("model", "beside") if name in told}
    return say(choice.reason, {**told, **named})


def _locale(texts: Texts) -> Locale:
    return Locale.parse(texts.language, sep="-")


def role_name(texts: Texts, centre: Centre, role: str) -> str:
    """Name of a role: the centre's own, else the product's, else its id."""
    return centre.role_names.get(role) or product_role_name(texts, role)


def product_role_name(texts: Texts, role: str) -> str:
    """The product's name of a built-in role; another one's id."""
    code = f"output-role-{role.replace('_', '-')}"
    return texts(code) if code in texts else role


def symbol_name(texts: Texts, centre: Centre, symbol_id: str) -> str:
    """Name of what a cell can say: day off, a leave type or a shift type."""
    if symbol_id == "OFF":
        return texts("output-day-off")
    if symbol_id in centre.leave_types:
        return centre.leave_types[symbol_id] or _leave_name(texts, symbol_id)
    return next((shift.name for shift in centre.shifts if shift.shift_id == symbol_id), symbol_id)


def _leave_name(texts: Texts, leave_type: str) -> str:
    """The product's name of a usual leave type; another one as it is."""
    code = f"output-leave-{leave_type}"
    return texts(code) if code in texts else leave_type


def weekday_name(texts: Texts, weekday: int) -> str:
    """Short name of a weekday, 0 = Monday."""
    return str(get_day_names("abbreviated", locale=_locale(texts))[weekday])


def weekdays_text(texts: Texts, weekdays: Sequence[int]) -> str:
    """Weekdays as a person writes them: every day, Mon-Fri, or Mon, Wed-Thu."""
    days = sorted(set(weekdays))
    if days == list(range(7)):
        return texts("output-every-day")
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = []
    for run in runs:
        first, last = weekday_name(texts, run[0]), weekday_name(texts, run[-1])
        if len(run) >= 3:
            parts.append(texts("output-weekday-range", first=first, last=last))
        else:
            parts.extend(weekday_name(texts, day) for day in run)
    return texts("output-list-separator").join(parts)


def band_text(texts: Texts, centre: Centre, band: PeopleShort) -> str:
    """People missing in one band: "6 agents on average, at most 9, Mon–Fri 19–22"; one number if always the same."""
    role = band.role if band.role not in centre.role_names and f"output-role-{band.role}" in texts else "other"
    mean, peak = round(band.mean, 1), round(band.peak, 1)
    people = texts("output-people-of-role", role=role, people=mean, name=role_name(texts, centre, band.role))
    return texts(
        "output-people-short" if mean == peak else "output-people-short-peak",
        people=people,
        peak=number_text(peak),
        weekdays=weekdays_text(texts, band.weekdays),
        start=band.start_hour,
        end=band.end_hour,
    )


def short_verdict(texts: Texts, short_share: float, bands: int) -> str:
    """The first line on people missing."""
    if short_share <= 0:
        return texts("output-verdict-covered")
    return texts("output-verdict-short", share=percent_text(short_share), bands=bands)


def misfit_text(texts: Texts, view: RosterView) -> str | None:
    """Why people are short where others are surplus; None where shift times are not the reason."""
    hours = misfit_hours(view)
    if hours is None:
        return None
    return texts("output-misfit", short=number_text(hours[0], 0), over=number_text(hours[1], 0))


def wishes_text(texts: Texts, wishes: Sequence[WishOutcome]) -> str:
    """Wishes granted of those asked."""
    if not wishes:
        return texts("output-wishes-none")
    return f"{sum(wish.granted for wish in wishes)} / {len(wishes)}"


def breach_sentence(texts: Texts, breach: Breach) -> str:
    """What a manager reads of a breach; leave that the centre has not named goes by the product's name of it."""
    leave = {key: _leave_name(texts, str(breach.arguments[key])) for key in LEAVE_ARGUMENTS if key in breach.arguments}
    return with_product_defaults(texts, texts(breach.text_id, {**breach.arguments, **leave}), breach.product_defaults)


def with_product_defaults(texts: Texts, said: str, defaults: Mapping[str, str | int | float]) -> str:
    """What is said under a clause, with the numbers by parameter that the clause does not ask for."""
    if not defaults:
        return said
    numbers = [f"{name} = {value if isinstance(value, str) else f'{value:g}'}" for name, value in defaults.items()]
    return texts("output-with-product-defaults", said=said, numbers=texts("output-clause-separator").join(numbers))


def waived_sentence(texts: Texts, breach: Breach) -> str:
    """The same, of a waived one with the reason and who answers for it."""
    sentence = breach_sentence(texts, breach)
    if breach.waiver is None:
        return sentence
    return texts("output-waived", sentence=sentence, reason=breach.waiver.reason, by=breach.waiver.by)


def rule_name(texts: Texts, rule_id: str) -> str:
    """Name of a rule."""
    return texts(f"{rule_id.replace('.', '-').replace('_', '-')}-name")


def cited_text(texts: Texts, breach: Breach) -> str:
    """The clause broken and the rule that carries it, with the id by which ``waivers.csv`` names it."""
    rule = texts("output-rule-with-id", name=rule_name(texts, breach.rule), rule=breach.rule)
    return f"{breach.clause} {rule}".strip()


def remark_text(texts: Texts, code: str, arguments: Mapping[str, str | int | float]) -> str:
    """A remark as it reads; a rule it is about is called by its name."""
    rule = arguments.get("rule")
    return texts(code, arguments) if rule is None else texts(code, arguments, name=rule_name(texts, str(rule)))


def not_judged_text(texts: Texts, clause: NotJudged) -> str:
    """Why a roster is not judged by a clause."""
    reason = texts(f"clause-reason-{clause.reason}", rules=", ".join(clause.rules))
    return with_product_defaults(texts, reason, clause.product_defaults)


def month_text(texts: Texts, first_day: date) -> str:
    """December 2026, 2026年12月."""
    return format_skeleton("yMMMM", first_day, locale=_locale(texts))


def day_text(texts: Texts, day: date) -> str:
    """Date with its weekday: 2026-12-03 Thu."""
    return f"{day.isoformat()} {weekday_name(texts, day.weekday())}"


def day_kind_name(texts: Texts, kind: DayKind) -> str:
    """Holiday or make-up day by name; empty on any other day."""
    if kind.makeup_workday:
        return texts("output-makeup-day")
    if kind.holiday is None:
        return ""
    return texts("output-holiday-" + kind.holiday.replace("_", "-"))


def clock_text(minute: int) -> str:
    """Clock time of a minute after 00:00 of a shift's date; 24:00 stays, later ones start again."""
    return "24:00" if minute == 1440 else f"{minute % 1440 // 60:02d}:{minute % 60:02d}"


def on_site_text(texts: Texts, minute: int) -> str:
    """Time to be on site; before midnight of the shift's date it is the evening before, and says so."""
    return texts("output-evening-before", time=clock_text(minute)) if minute < 0 else clock_text(minute)


def clock_times_text(shift: ShiftType) -> str:
    """Working blocks of a shift type: 08:00–12:00 17:00–21:00."""
    return " ".join(f"{clock_text(start)}–{clock_text(end)}" for start, end in shift.blocks)


def bound_text(plan: Plan) -> str:
    """The proven lower bound; a dash where nothing is proven."""
    return number_text(plan.solve.lower_bound) if proof_state(plan) in {"best", "gap"} else "–"


def gap_text(plan: Plan) -> str:
    """The gap to the bound as a percentage; a dash where nothing is proven."""
    return percent_text(proven_gap(plan) if proof_state(plan) in {"best", "gap"} else None, 2)


def number_text(value: float, places: int = 1) -> str:
    """A number without needless digits, thousands apart."""
    text = f"{round(value, places) + 0.0:,.{places}f}"  # + 0.0: no negative zero
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent_text(share: float | None, places: int = 1) -> str:
    """A share as a percentage; a dash where there is none."""
    return "–" if share is None else f"{share * 100:.{places}f}%"


def simulated_text(texts: Texts, figures: MonthFigures) -> str:
    """What stands beside a simulated service level: how sure it is, and what came with it."""
    patient = "-patient" if figures.abandonment.value is None else ""
    return texts(
        f"output-simulated{patient}",
        low=percent_text(figures.service_level.low),
        high=percent_text(figures.service_level.high),
        runs=figures.runs,
        abandonment=percent_text(figures.abandonment.value),
        occupancy=percent_text(figures.occupancy.value),
    )
