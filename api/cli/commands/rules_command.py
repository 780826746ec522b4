"""``paiban rules``: which rule of the product carries each clause of a written regulation."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.language import terminal_language
from api.cli.options import Lang, help_text
from api.locale.texts import texts

if TYPE_CHECKING:
    from api.locale.texts import Texts
    from api.services.rule_list import ClauseEntry

__all__ = ["rules"]


def rules(
    profile: Annotated[str | None, typer.Option("--profile", metavar="PROFILE", help=help_text("profile"))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=help_text("rules-json"))] = False,
    reference: Annotated[bool, typer.Option("--reference", help=help_text("reference"))] = False,
    lang: Lang = None,
) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from api.services.rule_list import clause_entries
    from api.services.rule_reference import rule_reference
    from staffing.errors import InputError
    from staffing.profiles.profile import profile_names

    if profile is not None and profile not in profile_names():
        raise InputError("input-unknown-profile", file="--profile", value=profile, expected=", ".join(profile_names()))
    say = texts(terminal_language())
    if reference:
        print(rule_reference(say), end="")
        return
    entries = clause_entries(profile)
    if as_json:
        lines = ",\n".join(f"  {json.dumps(_as_json(entry, say), ensure_ascii=False)}" for entry in entries)
        print(f"[\n{lines}\n]")
        return
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=True)
    for _ in range(3):
        table.add_column(overflow="fold")
    for entry in entries:
        carried = Text(say(entry.reason), style="dim") if entry.reason is not None else Text(_carried_by(entry, say))
        where = Text(say(f"acts-in-{entry.acts_in.replace(' ', '-')}"))
        table.add_row(Text(entry.clause.clause_id), where, carried, Text(entry.clause.phrase))
    console = Console(highlight=False)
    console.print(table)
    carried_by_rule = sum(entry.rule is not None for entry in entries)
    console.print(say("cli-rules-count", count=len(entries), carried=carried_by_rule))


def _carried_by(entry: ClauseEntry, say: Texts) -> str:
    from api.files.plan_texts import with_product_defaults

    given = f" {json.dumps(dict(entry.parameters), ensure_ascii=False)}" if entry.parameters else ""
    said = {str(entry.rule): f"{entry.rule}{given}", **{one.rule_id: one.rule_id for one in entry.also}}
    return " + ".join(with_product_defaults(say, text, entry.product_defaults[rule]) for rule, text in said.items())


def _as_json(entry: ClauseEntry, say: Texts) -> dict[str, object]:
    clause = entry.clause
    return {
        "id": clause.clause_id,
        "profile": entry.profile_id,
        "article": clause.article,
        "phrase": clause.phrase,
        "strength": clause.strength,
        "rule": entry.rule,
        "parameters": dict(entry.parameters),
        "product_defaults": dict(entry.product_defaults.get(entry.rule or "", {})),
        "enforce": entry.enforce,
        "also": [
            {
                "rule": one.rule_id,
                "parameters": dict(one.parameters),
                "product_defaults": dict(entry.product_defaults[one.rule_id]),
            }
            for one in entry.also
        ],
        "acts_in": entry.acts_in,
        "reason": None if entry.reason is None else say(entry.reason),
    }
