"""``paiban check CENTRE``: everything that is wrong with a centre, at once."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import HARD_BREACHES
from api.cli.language import terminal_language
from api.cli.options import CentreFolder, Lang, help_text
from api.locale.texts import texts

if TYPE_CHECKING:
    from api.cli.inputs import Histories
    from api.locale.texts import Texts
    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["check"]

CONFLICTS = {"irreducible", "proven"}


def check(
    centre: CentreFolder,
    month: Annotated[str | None, typer.Option("--month", metavar="YYYY-MM", help=help_text("check-month"))] = None,
    lang: Lang = None,
) -> None:
    from api.cli.inputs import check_centre, parse_month
    from api.services.centre_warnings import centre_warnings
    from staffing.csv_text import gbk_text

    say = texts(terminal_language())
    found, rules, histories = check_centre(Path(centre))
    print(
        say(
            "cli-check-done",
            name=found.name,
            people=len(found.people),
            shifts=len(found.shifts),
            rules=len(rules),
            queues=len(found.queues),
        )
    )
    for path in sorted([*Path(centre).glob("*.csv"), *Path(centre).glob("calls/*.csv")]):
        if gbk_text(path.read_bytes()) is not None:
            print(say("cli-check-gbk", file=str(path.relative_to(centre))))
    known_until = histories.last_day if histories.by_queue else date.today()
    first_day = parse_month(month) if month is not None else _month_after(known_until)
    for code, arguments in centre_warnings(found, rules, first_day):
        print(say(code, arguments))
    for queue_id, history in histories.by_queue.items():
        print(say("cli-check-history", queue=queue_id, first=str(history.first_day), last=str(history.last_day)))
        for repair in history.repairs:
            print("  " + say(repair.code, dict(repair.arguments)))
    if _tell_impossible(found, rules, histories, first_day, say):
        raise typer.Exit(HARD_BREACHES)


def _month_after(day: date) -> date:
    """First day of the month that is planned next."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _tell_impossible(
    centre: Centre, rules: tuple[Rule, ...], histories: Histories, first_day: date, say: Texts
) -> bool:
    """Say what of the month no roster can keep, as far as it shows without a forecast; whether anything is."""
    from api.cli.show_conflicts import show_conflicts
    from api.cli.time_limit import stop_on_interrupt
    from api.services.conflicts import impossible
    from api.services.unserved import open_hours, unserved_queues, unserved_remark
    from solver.stopping import Stop
    from staffing.month import Demand, build_month, month_span
    from staffing.regulation import centre_settings, month_under

    queues = [queue.queue_id for queue in centre.queues]
    demand = Demand.unknown(queues, month_span(first_day)[1])
    month = month_under(build_month(centre, first_day, demand, centre_settings(rules)), rules)
    for one in unserved_queues(month, open_hours(month, histories.by_queue)):
        print(say(*unserved_remark(one)))
    stop = Stop()
    stop_on_interrupt(stop)
    told = impossible(month, rules, stop, together=True)
    named = f"{first_day:%Y-%m}"
    for code, states in (("cli-check-idle", {"idle"}), ("cli-check-impossible", CONFLICTS)):
        some = [one for one in told if one.state in states]
        if some:
            print(say(code, month=named))
            show_conflicts(some, month, say, with_ways_out=False)
    unseen = sum(len(one.people) for one in told if one.state not in {"idle", *CONFLICTS})
    if not any(one.state in CONFLICTS for one in told):
        print(say("cli-check-possible", month=named, people=unseen))
    elif unseen:
        print(say("cli-check-unseen", people=unseen))
    return any(one.state in CONFLICTS for one in told)
