"""Names of the centre in the parameters of rules: which of them are employees, which shift types, which roles.

A parameter says so by its type, ``dict[EmployeeId, Mentoring]``, down to the entries of mappings, so that a name nobody
knows is found wherever it stands. Nothing is checked where a rule is read: a regulation may be written for centres that
do not have all it speaks of.
"""

from __future__ import annotations

import dataclasses
import sys
import types
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from staffing.centre.centre import OFF

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "ApproverName",
    "CertificateId",
    "CycleDay",
    "EmployeeId",
    "Kind",
    "LeaveTypeId",
    "NameOf",
    "QueueId",
    "QueueOrEvery",
    "RoleName",
    "ShiftId",
    "Skill",
    "TeamName",
    "names_in",
    "parameter_type",
    "role_parameters",
]

Kind = Literal["role", "approver", "employee", "team", "shift", "queue", "skill", "leave-type", "certificate"]


@dataclass(frozen=True, slots=True)
class NameOf:
    """Marks a text as the name of something of the centre.

    Attributes
    ----------
    kind
        ``approver`` is a role too, but need not be on the list of people; ``skill`` is a queue or a certificate.
    also
        Words that may stand there instead.
    """

    kind: Kind
    also: tuple[str, ...] = ()


RoleName = Annotated[str, NameOf("role")]
ApproverName = Annotated[str, NameOf("approver")]
EmployeeId = Annotated[str, NameOf("employee")]
TeamName = Annotated[str, NameOf("team")]
ShiftId = Annotated[str, NameOf("shift")]
QueueId = Annotated[str, NameOf("queue")]
QueueOrEvery = Annotated[str, NameOf("queue", also=("*",))]
LeaveTypeId = Annotated[str, NameOf("leave-type")]
CertificateId = Annotated[str, NameOf("certificate")]
Skill = Annotated[str, NameOf("skill")]
CycleDay = Annotated[str, NameOf("shift", also=(OFF, "*"))]


def names_in(hint: Any, written: Any, path: str) -> Iterator[tuple[str, NameOf, str]]:
    """Every name in a parameter as it is written in a file.

    Parameters
    ----------
    hint
        Type of the parameter, see `parameter_type`.
    written
        Its value, valid for the type, entries of mappings as mappings.
    path
        Dotted name of the parameter.

    Yields
    ------
    str, NameOf, str
        Dotted place of the name (that of the mapping or list it stands in), what it is one of, the name.
    """
    origin, inner = get_origin(hint), get_args(hint)
    if written is None:
        return
    if origin is Annotated:
        for mark in inner[1:]:
            if isinstance(mark, NameOf):
                yield path, mark, str(written)
        yield from names_in(inner[0], written, path)
    elif origin in {Union, types.UnionType}:
        for one in inner:
            yield from names_in(one, written, path)
    elif origin is tuple and isinstance(written, list | tuple):
        for item in written:
            yield from names_in(inner[0], item, path)
    elif origin is dict and isinstance(written, Mapping):
        for key, entry in written.items():
            yield from names_in(inner[0], key, path)
            yield from names_in(inner[1], entry, f"{path}.{key}")
    elif dataclasses.is_dataclass(hint) and isinstance(written, Mapping):
        for field in dataclasses.fields(hint):
            yield from names_in(parameter_type(hint, field.name), written.get(field.name), f"{path}.{field.name}")


def parameter_type(kind: Any, name: str) -> Any:
    """Type of a parameter of a rule, or of a field of an entry, with its marks.

    It is read where it is written: other modules need not know its words.
    """
    owner = next(one for one in kind.__mro__ if name in vars(one).get("__annotations__", {}))
    only_this = types.SimpleNamespace(__annotations__={name: vars(owner)["__annotations__"][name]})
    return get_type_hints(only_this, vars(sys.modules[owner.__module__]), include_extras=True)[name]


def role_parameters(kind: Any) -> frozenset[str]:
    """Parameters of a rule that are lists of roles or mappings by role."""
    return frozenset(field.name for field in dataclasses.fields(kind) if _by_role(parameter_type(kind, field.name)))


def _by_role(hint: Any) -> bool:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _by_role(inner[0])
    return origin in {tuple, dict} and inner[0] == RoleName
