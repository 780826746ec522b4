"""``centre.yaml`` and ``regulation.yaml``: what the centre is called, promises and obeys."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from api.files.cells import is_identifier
from api.files.clock_text import parse_date
from api.files.expected_names import ExpectedNames
from staffing.centre.centre import OFF, Queue
from staffing.centre.people import BUILT_IN_ROLES
from staffing.profiles.profile import profile_names

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from api.files.yaml_file import YamlFile
    from staffing.errors import InputError

__all__ = [
    "QUEUE_LIMITS",
    "CentreSettings",
    "has_daylight_saving",
    "names_in",
    "regulation_profiles",
    "regulation_rules",
    "settings_of",
]

_TOP_KEYS = ("id", "name", "timezone", "queues", "leave_types", "roles", "holidays", "publication", "rooms")
QUEUE_LIMITS = ("patience_seconds", "max_occupancy", "max_abandonment", "max_asa_seconds", "staff_for")
"""What a queue may say besides; left out where it does not."""
_QUEUE_KEYS = ("name", "service_level", "within_seconds", "aht_seconds", "minimum_agents", *QUEUE_LIMITS)
_PUBLICATION_KEYS = ("published_on", "published_by")
_HOLIDAY_KINDS = ("holiday", "workday", "ordinary")
_MAX_SECONDS = 86400.0
_MOST_PEOPLE = 100000.0
_LEAST_SHARE = 0.0001


@dataclass(frozen=True, slots=True)
class CentreSettings:
    """What ``centre.yaml`` says; the fields are those of `staffing.centre.centre.Centre`."""

    centre_id: str
    name: str
    timezone: str
    queues: tuple[Queue, ...]
    leave_types: Mapping[str, str]
    roles: tuple[str, ...]
    role_names: Mapping[str, str] = field(default_factory=dict)
    holiday_overrides: Mapping[date, str] = field(default_factory=dict)
    published_on: date | None = None
    published_by: str = ""
    room_seats: Mapping[str, int] = field(default_factory=dict)


def settings_of(source: YamlFile, errors: list[InputError]) -> CentreSettings:
    """Check and type ``centre.yaml``; unusable values are replaced by harmless ones after an error was added."""
    _unknown_keys(source, (), _TOP_KEYS, errors)
    centre_id = _text(source, ("id",), errors)
    if centre_id and not is_identifier(centre_id):
        errors.append(source.error("input-bad-identifier", ("id",), value=centre_id))
    role_names = _names(source, "roles", errors)
    return CentreSettings(
        centre_id=centre_id,
        name=_text(source, ("name",), errors),
        timezone=_timezone(source, errors),
        queues=_queues(source, errors),
        leave_types=_names(source, "leave_types", errors),
        roles=tuple(dict.fromkeys((*BUILT_IN_ROLES, *role_names))),
        role_names=role_names,
        holiday_overrides=_holidays(source, errors),
        published_on=_published_on(source, errors),
        published_by=_optional_text(source, ("publication", "published_by"), errors),
        room_seats=_room_seats(source, errors),
    )


def names_in(source: YamlFile | None, section: str) -> tuple[str, ...] | None:
    """Ids of a section of ``centre.yaml`` as they stand there, for other tables to refer to; faults are told elsewhere.

    Returns
    -------
    tuple of str or None
        None where they cannot be known: no file, no mapping, or the section may stand there under a misspelt key.
    """
    if source is None:
        return None
    names = source.content.get(section)
    if isinstance(names, dict):
        return tuple(names)
    is_absent = names is None and all(key in _TOP_KEYS for key in source.content)
    return () if is_absent else None


def has_daylight_saving(zone: ZoneInfo) -> bool:
    """Whether the zone's clock goes forth and back within the years 2024 to 2034.

    One single change (a country moving its zone for good) is no daylight saving.
    """
    moment = datetime(2024, 1, 1, tzinfo=UTC)
    offsets = []
    while moment.year < 2035:
        offsets.append(moment.astimezone(zone).utcoffset())
        moment += timedelta(days=7)
    changes = sum(before != after for before, after in zip(offsets, offsets[1:], strict=False))
    return changes > 1


def regulation_rules(source: YamlFile, errors: list[InputError]) -> dict[str, dict[str, object]]:
    """Rule id to its parameters as they stand in the file; their meaning is checked by the regulation itself."""
    _unknown_keys(source, (), ("rules", "profiles"), errors)
    rules: dict[str, dict[str, object]] = {}
    for rule_id, parameters in _mapping(source, ("rules",), errors).items():
        if parameters is None:
            rules[rule_id] = {}
        elif isinstance(parameters, dict):
            rules[rule_id] = parameters
        else:
            errors.append(source.error("input-rule-not-mapping", ("rules", rule_id), value=parameters, rule=rule_id))
    return rules


def regulation_profiles(source: YamlFile, errors: list[InputError]) -> tuple[str, ...]:
    """Packaged regulations that the file stands on, the strongest first."""
    given = _at(source, ("profiles",))
    if given is None:
        return ()
    if not isinstance(given, list):
        errors.append(source.error("input-profiles-not-list", ("profiles",), value=str(given)[:80]))
        return ()
    expected = ", ".join(profile_names())
    for name in given:
        if name not in profile_names():
            errors.append(source.error("input-unknown-profile", ("profiles",), value=str(name)[:80], expected=expected))
    return tuple(str(name) for name in given if name in profile_names())


def _at(source: YamlFile, keys: tuple[str, ...]) -> object:
    value: object = source.content
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _mapping(source: YamlFile, keys: tuple[str, ...], errors: list[InputError]) -> dict[str, object]:
    value = _at(source, keys)
    if isinstance(value, dict):
        return value
    if value is not None:
        errors.append(source.error("input-yaml-not-mapping", keys, value=str(value)[:80]))
    return {}


def _text(source: YamlFile, keys: tuple[str, ...], errors: list[InputError]) -> str:
    value = _at(source, keys)
    if value is None or value == "":
        errors.append(source.error("input-key-missing", keys, key=keys[-1]))
        return ""
    if isinstance(value, (dict, list, bool)):
        errors.append(source.error("input-not-text", keys, value=str(value)[:80]))
        return ""
    return str(value)


def _optional_text(source: YamlFile, keys: tuple[str, ...], errors: list[InputError]) -> str:
    return "" if _at(source, keys) is None else _text(source, keys, errors)


def _number(
    source: YamlFile,
    keys: tuple[str, ...],
    default: float,
    errors: list[InputError],
    *,
    minimum: float,
    maximum: float,
) -> float:
    value = _at(source, keys)
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        errors.append(source.error("input-bad-number", keys, value=str(value)[:80]))
    elif value < minimum:
        errors.append(source.error("input-number-too-small", keys, value=value, minimum=minimum))
    elif value > maximum:
        errors.append(source.error("input-number-too-large", keys, value=value, maximum=maximum))
    else:
        return float(value)
    return default


def _optional_number(
    source: YamlFile, keys: tuple[str, ...], errors: list[InputError], *, minimum: float, maximum: float
) -> float | None:
    if _at(source, keys) is None:
        return None
    return _number(source, keys, maximum, errors, minimum=minimum, maximum=maximum)


def _staff_for(
    source: YamlFile, keys: tuple[str, ...], errors: list[InputError]
) -> Literal["mean", "expected"] | float:
    """A share, or one of the words."""
    value = _at(source, keys)
    if value is None or value == "mean":
        return "mean"
    if value == "expected":
        return "expected"
    if isinstance(value, float) and 0 < value < 1:
        return value
    errors.append(source.error("input-staff-for", keys, value=str(value)[:80]))
    return "mean"


def _whole(source: YamlFile, keys: tuple[str, ...], errors: list[InputError]) -> int:
    """A number of people or seats; 0 where there is none."""
    number = _number(source, keys, 0.0, errors, minimum=0.0, maximum=_MOST_PEOPLE)
    if not number.is_integer():
        errors.append(source.error("input-not-whole", keys, value=number))
    return int(number)


def _unknown_keys(source: YamlFile, keys: tuple[str, ...], allowed: tuple[str, ...], errors: list[InputError]) -> None:
    value = _at(source, keys)
    expected = ExpectedNames(allowed)
    for key in value if isinstance(value, dict) else ():
        if key not in expected:
            errors.append(source.error("input-unknown-key", (*keys, key), value=key[:80], expected=expected.near(key)))


def _names(source: YamlFile, key: str, errors: list[InputError]) -> dict[str, str]:
    """Ids with their display names (leave types, roles)."""
    names: dict[str, str] = {}
    for name_id, name in _mapping(source, (key,), errors).items():
        if not is_identifier(name_id) or name_id == OFF:
            errors.append(source.error("input-bad-identifier", (key, name_id), value=name_id[:80]))
        elif name is None:
            names[name_id] = name_id
        else:
            names[name_id] = _text(source, (key, name_id), errors)
    return names


def _timezone(source: YamlFile, errors: list[InputError]) -> str:
    name = _text(source, ("timezone",), errors)
    if not name:
        return name
    try:
        zone = ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        expected = ExpectedNames(("Asia/Shanghai", *sorted(available_timezones()))).near(name)
        errors.append(source.error("input-unknown-timezone", ("timezone",), value=name[:80], expected=expected))
        return name
    if has_daylight_saving(zone):
        errors.append(source.error("input-daylight-saving", ("timezone",), value=name))
    return name


def _queues(source: YamlFile, errors: list[InputError]) -> tuple[Queue, ...]:
    queues = []
    for queue_id in _mapping(source, ("queues",), errors):
        keys = ("queues", queue_id)
        if not is_identifier(queue_id):
            errors.append(source.error("input-bad-identifier", keys, value=queue_id[:80]))
            continue
        settings = _mapping(source, keys, errors)
        _unknown_keys(source, keys, _QUEUE_KEYS, errors)
        level = _number(source, (*keys, "service_level"), 0.8, errors, minimum=0.0, maximum=1.0)
        if level in (0.0, 1.0):  # nobody promises none, and no finite number of agents keeps all
            errors.append(source.error("input-service-level", (*keys, "service_level"), value=level))
        queues.append(
            Queue(
                queue_id=queue_id,
                name=_text(source, (*keys, "name"), errors) if "name" in settings else queue_id,
                service_level=level,
                within_seconds=_number(
                    source, (*keys, "within_seconds"), 20.0, errors, minimum=0.0, maximum=_MAX_SECONDS
                ),
                aht_seconds=_number(source, (*keys, "aht_seconds"), 180.0, errors, minimum=1.0, maximum=_MAX_SECONDS),
                minimum_agents=_whole(source, (*keys, "minimum_agents"), errors),
                patience_seconds=_optional_number(
                    source, (*keys, "patience_seconds"), errors, minimum=1.0, maximum=_MAX_SECONDS
                ),
                max_occupancy=_optional_number(
                    source, (*keys, "max_occupancy"), errors, minimum=_LEAST_SHARE, maximum=1.0
                ),
                max_abandonment=_optional_number(
                    source, (*keys, "max_abandonment"), errors, minimum=_LEAST_SHARE, maximum=1.0
                ),
                max_asa_seconds=_optional_number(
                    source, (*keys, "max_asa_seconds"), errors, minimum=0.1, maximum=_MAX_SECONDS
                ),
                staff_for=_staff_for(source, (*keys, "staff_for"), errors),
            )
        )
        if queues[-1].max_abandonment is not None and queues[-1].patience_seconds is None:
            limit = (*keys, "max_abandonment")
            errors.append(source.error("input-abandonment-needs-patience", limit, value=queues[-1].max_abandonment))
    return tuple(queues)


def _holidays(source: YamlFile, errors: list[InputError]) -> dict[date, str]:
    overrides: dict[date, str] = {}
    kinds = ExpectedNames(_HOLIDAY_KINDS)
    for text, kind in _mapping(source, ("holidays",), errors).items():
        day = parse_date(text)
        if day is None:
            errors.append(source.error("input-bad-date", ("holidays", text), value=text[:80]))
        elif not isinstance(kind, str) or kind not in kinds:
            errors.append(
                source.error(
                    "input-holiday-kind",
                    ("holidays", text),
                    value=str(kind)[:80],
                    expected=", ".join(_HOLIDAY_KINDS),
                )
            )
        elif day in overrides:
            errors.append(source.error("input-holiday-twice", ("holidays", text), value=text))
        else:
            overrides[day] = kind
    return overrides


def _published_on(source: YamlFile, errors: list[InputError]) -> date | None:
    """Day on which the month's roster was published."""
    keys = ("publication", "published_on")
    _mapping(source, keys[:1], errors)
    _unknown_keys(source, keys[:1], _PUBLICATION_KEYS, errors)
    text = _optional_text(source, keys, errors)
    day = parse_date(text)
    if text and day is None:
        errors.append(source.error("input-bad-date", keys, value=text[:80]))
    return day


def _room_seats(source: YamlFile, errors: list[InputError]) -> dict[str, int]:
    seats = {}
    for room in _mapping(source, ("rooms",), errors):
        keys = ("rooms", room)
        if _at(source, keys) is None:
            errors.append(source.error("input-key-missing", keys, key=room[:80]))
        seats[room] = _whole(source, keys, errors)
    return seats
