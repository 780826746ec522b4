"""``paiban check CENTRE``: everything that is wrong with a centre, at once."""

from __future__ import annotations

from pathlib import Path

from api.cli.language import terminal_language
from api.cli.options import CentreFolder, Lang  # noqa: TC001 - typer reads the annotations
from api.locale.texts import texts

__all__ = ["check"]


def check(centre: CentreFolder, lang: Lang = None) -> None:
    from api.cli.inputs import check_centre
    from api.files.text_file import gbk_text
    from api.services.centre_warnings import centre_warnings

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
    for path in sorted(Path(centre).glob("*.csv")):
        if gbk_text(path.read_bytes()) is not None:
            print(say("cli-check-gbk", file=path.name))
    for code, arguments in centre_warnings(found, rules):
        print(say(code, arguments))
    for queue_id, history in histories.by_queue.items():
        print(say("cli-check-history", queue=queue_id, first=str(history.first_day), last=str(history.last_day)))
        for repair in history.repairs:
            print("  " + say(repair.code, dict(repair.arguments)))
