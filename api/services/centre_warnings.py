"""What a manager should know of a centre that is correct as it is written: thin posts, missing certificates, slips."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from staffing.centre.people import BUILT_IN_ROLES
from staffing.regulation import centre_settings, regulation_conflicts
from staffing.requirement import people_for_post
from staffing.rules.registry import rule_types

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from staffing.centre.centre import Centre
    from staffing.rules.base import Rule

__all__ = ["centre_warnings"]

Warned = tuple[str, dict[str, str | int]]


def centre_warnings(centre: Centre, rules: Sequence[Rule]) -> Iterator[Warned]:
    """Code and values of each sentence."""
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
    yield from _unknown_roles(centre)
    settings = centre_settings(rules)
    for role, minimum in settings.post_minimum.items():
        there, needed = sum(person.role == role for person in centre.people), people_for_post(minimum)
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


def _unknown_roles(centre: Centre) -> Iterator[Warned]:
    """Roles that the centre's own file names and nobody can have."""
    known = list(dict.fromkeys([*centre.roles, *BUILT_IN_ROLES]))
    for rule_id, under in centre.regulation.items():
        for parameter in rule_types()[rule_id].role_parameters:
            said = (under or {}).get(parameter, ())
            for role in said if isinstance(said, Mapping | list | tuple) else ():
                if role not in known:
                    near = ", ".join(difflib.get_close_matches(str(role), known, n=2)) or ", ".join(known)
                    yield (
                        "cli-check-role",
                        {"rule": rule_id, "parameter": parameter, "role": str(role), "expected": near},
                    )
