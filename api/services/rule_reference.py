"""Every rule of the registry as a page: what it asks, where it acts, its parameters, the clauses that ask for it."""

from __future__ import annotations

import dataclasses
import json
import types
from collections import defaultdict
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from staffing.profiles.profile import load_profile, profile_names
from staffing.rules.names import parameter_type
from staffing.rules.registry import rule_types

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from api.locale.texts import Texts
    from staffing.rules.base import Rule

__all__ = ["rule_reference"]

_SIGNS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<"}


def rule_reference(say: Texts) -> str:
    """Markdown in the language of the texts, family by family."""
    families: dict[str, list[type[Rule]]] = defaultdict(list)
    for kind in rule_types().values():
        families[kind.__module__.split(".")[-2]].append(kind)
    cited = _clauses_by_rule()
    lines = [f"# {say('reference-title')}", "", say("reference-introduction"), "", say("reference-other-language"), ""]
    for family in sorted(families):
        lines += [f"## {say(f'rule-family-{family}')}", ""]
        for kind in sorted(families[family], key=lambda kind: kind.rule_id):
            lines += _section(kind, cited.get(kind.rule_id, []), say)
    return "\n".join(lines).rstrip() + "\n"


def _section(kind: type[Rule], clauses: Sequence[str], say: Texts) -> Iterator[str]:
    text_id = kind.rule_id.replace(".", "-").replace("_", "-")
    yield f"### `{kind.rule_id}` {say(f'{text_id}-name')}"
    yield ""
    yield say(f"{text_id}-describe", kind().describe_arguments())
    yield ""
    where = ", ".join(say(f"acts-in-{place.replace(' ', '-')}") for place in kind.acts_in)
    in_force = say("reference-standard" if kind.standard else "reference-asked-for")
    strengths = " | ".join(f"**{one}**" if one == kind.default_enforce else one for one in kind.allowed_enforce)
    yield f"- {say('reference-acts-in', where=where)}"
    yield f"- {in_force} `enforce`: {strengths}"
    if clauses:
        yield f"- {say('reference-clauses', clauses=', '.join(clauses))}"
    parameters = list(_parameters(kind))
    if parameters:
        yield ""
        yield f"| {say('reference-parameter')} | {say('reference-kind')} | {say('reference-default')} |"
        yield "|---|---|---|"
        for name, shown, default in parameters:
            yield f"| `{name}` | {shown} | `{default}` |"
    yield ""


def _parameters(kind: type[Any]) -> Iterator[tuple[str, str, str]]:
    """Name, kind of value and default of each parameter."""
    for name, default in kind().parameters().items():
        yield name, _shown(parameter_type(kind, name)).replace("|", "\\|"), _default_text(default)


def _default_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    """Entries of mappings as they are written."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    return str(value)


def _shown(hint: Any) -> str:
    """A kind of value in signs that need no translation: ``int ≥ 0 ≤ 31``, ``{str: [str]}``."""
    if get_origin(hint) is Annotated:
        base, *notes = get_args(hint)
        return " ".join([_shown(base), *(limit for note in notes for limit in _limits(note))])
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(str(one) for one in inner)
    if origin in {Union, types.UnionType}:
        return " | ".join(_shown(one) for one in inner if one is not type(None))
    if origin in {tuple, list, frozenset}:
        return f"[{_shown(inner[0])}]"
    if origin is dict:
        return f"{{{_shown(inner[0])}: {_shown(inner[1])}}}"
    if dataclasses.is_dataclass(hint):
        entries = {field.name: parameter_type(hint, field.name) for field in dataclasses.fields(hint)}
        written = [f"{_written_name(entry, name)}: {_shown(entry)}" for name, entry in entries.items()]
        return "{" + ", ".join(written) + "}"
    return str(getattr(hint, "__name__", hint))


def _limits(note: Any) -> Iterator[str]:
    """Limits of a number, from pydantic's note on a parameter."""
    for one in getattr(note, "metadata", ()):
        for name, sign in _SIGNS.items():
            if hasattr(one, name):
                yield f"{sign} {getattr(one, name):g}"


def _written_name(hint: Any, name: str) -> str:
    """How an entry is called in YAML where its name is a word of Python (``from``)."""
    notes = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((note.alias for note in notes if getattr(note, "alias", None)), name)


def _clauses_by_rule() -> Mapping[str, list[str]]:
    """Ids of the clauses that each rule carries, in the order of the profiles."""
    cited: dict[str, list[str]] = defaultdict(list)
    for name in profile_names():
        for clause in load_profile(name).clauses:
            for statement in clause.statements:
                if clause.clause_id not in cited[statement.rule_id]:
                    cited[statement.rule_id].append(clause.clause_id)
    return cited
