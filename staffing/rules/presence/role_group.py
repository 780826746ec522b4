"""Several roles that a rule takes together, as values of its texts.

The text ``role-group`` beside this module lists them by name in its language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from staffing.centre.people import BUILT_IN_ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["role_group"]


def role_group(roles: Sequence[str]) -> dict[str, Any]:
    """Values of ``role-group``: the place of each built-in role in the list (0: not in it) and the other roles."""
    other = ", ".join(role for role in roles if role not in BUILT_IN_ROLES)
    listed = [*([other] if other else []), *(role for role in BUILT_IN_ROLES if role in roles)]
    places = {f"roles_{role}": listed.index(role) + 1 if role in listed else 0 for role in BUILT_IN_ROLES}
    return {**places, "roles_other": other or 0}
