"""``paiban check CENTRE``: everything that is wrong with a centre, at once."""

from __future__ import annotations

from pathlib import Path

from api.cli.language import terminal_language
from api.cli.options import CentreFolder, Lang  # noqa: TC001 - typer reads the annotations
from api.locale.texts import texts

__all__ = ["check"]


def check(centre: CentreFolder, lang: Lang = None) -> None:
    from api.cli.inputs import load_centre, own_histories
    from staffing.errors import InputErrors

    say = texts(terminal_language())
    errors = []
    try:
        found, rules = load_centre(Path(centre), require_calls=True)
    except InputErrors as wrong:
        errors += wrong.errors
    else:
        histories = own_histories(found)
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
        for queue_id, history in histories.by_queue.items():
            print(say("cli-check-history", queue=queue_id, first=str(history.first_day), last=str(history.last_day)))
            for repair in history.repairs:
                print("  " + say(repair.code, dict(repair.arguments)))
    if errors:
        raise InputErrors(errors)
