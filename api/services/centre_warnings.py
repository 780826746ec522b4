"""What a manager should know of a centre that is correct as it is written: thin posts, missing certificates, slips."""

from __future__ import annotations

import difflib
from datetime import date
from typing import TYPE_CHECKING

from staffing.centre.people import BUILT_IN_ROLES
from staffing.posts import handovers_a_day, post_hours
from staffing.regulation import centre_settings, regulation_conflicts
from staffing.rules.leave.leave_approval import NAMED_APPROVERS
from staffing.rules.names import names_in, parameter_type
from staffing.rules.registry import rule_types
from staffing.workload import workload_people

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from staffing.centre.centre import Centre
    from staffing.month import MonthSettings
    from staffing.rules.base import Rule
    from staffing.rules.names import Kind

__all__ = ["centre_warnings"]

Warned = tuple[str, dict[str, str | int]]

_SHOWN = 12


def centre_warnings(centre: Centre, rules: Sequence[Rule], first_day: date | None = None) -> Iterator[Warned]:
    """Code and values of each sentence.

    Parameters
    ----------
    first_day
        Of the month to plan: who has left before does not count. None = everybody on the list does.
    """
    staff = [one for one in centre.people if first_day is None or one.employed_between(first_day, date.max)]
    for one in regulation_conflicts(centre):
        yield (
            "cli-check-conflict",
            {
                "rule": one.rule_id,
                "parameter": one.parameter,
                "source": one.source,
                "value": str(one.value),
                "other": one.other_source,
                "other_value": str(one.other_value),
            },
        )
    settings = centre_settings(rules)
    yield from _unknown_names(centre, settings)
    for role, minimum in settings.posts(staff).items():
        hours = post_hours(minimum, 31, handovers_a_day(centre.shifts, role), settings.lead_by_role.get(role, 0))
        there, needed = sum(person.role == role for person in staff), int(workload_people(hours))
        if there < needed:
            name = centre.role_names.get(role, role)
            yield "cli-check-post", {"role": name, "there": there, "minimum": minimum, "needed": needed}
    clause_of = next(rule.clause_of for rule in rules if rule.rule_id == "qualification.valid")
    for role, certificates in settings.role_certificates.items():
        people = {person.employee_id for person in centre.people if person.role == role}
        for certificate in certificates:
            holders = {line.employee_id for line in centre.qualifications if line.qualification == certificate}
            if people and not people & holders:
                name, clause = centre.role_names.get(role, role), clause_of.get(role) or 0
                yield "cli-check-certificate", {"role": name, "certificate": certificate, "clause": clause}


def _unknown_names(centre: Centre, settings: MonthSettings) -> Iterator[Warned]:
    """Names in the centre's own file that nothing of the centre has; what profiles name, a centre need not have."""
    known = _known_names(centre, settings)
    for rule_id, under in centre.regulation.items():
        kind = rule_types()[rule_id]
        written = {name: value for name, value in (under or {}).items() if name in kind().parameters()}
        for parameter, value in written.items():
            for place, mark, name in dict.fromkeys(names_in(parameter_type(kind, parameter), value, parameter)):
                if name not in known[mark.kind] and name not in mark.also:
                    yield (
                        "cli-check-name",
                        {
                            "rule": rule_id,
                            "parameter": place,
                            "kind": mark.kind,
                            "name": name,
                            "expected": _nearest(name, known[mark.kind]),
                        },
                    )


def _known_names(centre: Centre, settings: MonthSettings) -> dict[Kind, list[str]]:
    """What the centre has of each kind."""
    roles = [*centre.roles, *BUILT_IN_ROLES]
    queues = [queue.queue_id for queue in centre.queues]
    # A certificate asked of a role that nobody holds has a warning of its own.
    certificates = [
        *(line.qualification for line in centre.qualifications),
        *(certificate for asked in settings.role_certificates.values() for certificate in asked),
    ]
    known: dict[Kind, list[str]] = {
        "role": roles,
        "approver": [*roles, *NAMED_APPROVERS],
        "employee": [person.employee_id for person in centre.people],
        "team": [person.team for person in centre.people],
        "shift": [shift.shift_id for shift in centre.shifts],
        "queue": queues,
        "skill": [*queues, *certificates],
        "leave-type": list(centre.leave_types),
        "certificate": certificates,
    }
    return {kind: list(dict.fromkeys(names)) for kind, names in known.items()}


def _nearest(name: str, known: Sequence[str]) -> str:
    """Names like it, else the first ones there are."""
    return ", ".join(difflib.get_close_matches(name, known, n=3) or known[:_SHOWN]) or "-"
