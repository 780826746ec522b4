"""``paiban check CENTRE``: everything that is wrong with a centre, at once."""

from __future__ import annotations

from pathlib import Path

from api.cli.language import terminal_language
from api.cli.options import CentreFolder, Lang  # noqa: TC001 - typer reads the annotations
from api.locale.texts import texts

__all__ = ["check"]


def check(centre: CentreFolder, lang: Lang = None) -> None:
    from api.cli.inputs import check_centre
    from staffing.regulation import centre_settings, regulation_conflicts
    from staffing.requirement import people_for_post

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
    for one in regulation_conflicts(found):
        parts = {"rule": one.rule_id, "parameter": one.parameter, "source": one.source, "value": str(one.value)}
        print(say("cli-check-conflict", other=one.other_source, other_value=str(one.other_value), **parts))
    for role, minimum in centre_settings(rules).post_minimum.items():
        there, needed = sum(person.role == role for person in found.people), people_for_post(minimum)
        if there < needed:
            name = found.role_names.get(role, role)
            print(say("cli-check-post", role=name, there=there, minimum=minimum, needed=needed))
    for queue_id, history in histories.by_queue.items():
        print(say("cli-check-history", queue=queue_id, first=str(history.first_day), last=str(history.last_day)))
        for repair in history.repairs:
            print("  " + say(repair.code, dict(repair.arguments)))
