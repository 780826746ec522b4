"""Overrides of a forecast as options: ``--override "hotline 2026-12-24T18:00..2026-12-24T22:00 +20%"``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.files.display_names import meanings_of
from api.files.expected_names import ExpectedNames
from api.files.override_log import fresh_ids
from api.files.override_table import overrides_of
from api.files.table_file import Row, Table
from api.files.table_shapes import OVERRIDES
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from staffing.centre.centre import Centre
    from staffing.centre.forecast_override import ForecastOverride

__all__ = ["parse_overrides"]

OPTION = "--override"
_WORDS = 3
_ALL_QUEUES = "*"


def parse_overrides(
    centre: Centre, given: Sequence[str], *, reason: str, by: str, made_on: date
) -> tuple[ForecastOverride, ...]:
    """Read options ``QUEUE START..END CHANGE``, with the meaning and the errors of a row of ``overrides.csv``.

    Parameters
    ----------
    given
        QUEUE is an id or a name, ``*`` all queues; START and END are dates (the last one included) or local times; a
        date by itself is that day.
    reason, by, made_on
        Why, the name of whoever answers for it, and today: of all of them.

    Returns
    -------
    tuple of ForecastOverride
        In their order, with the ids that they would get on record in this centre.

    Raises
    ------
    InputErrors
        Whatever is wrong with any of them.
    """
    errors: list[InputError] = []
    names = {queue.queue_id: queue.name for queue in centre.queues}
    queues = meanings_of({}, {}, names, {}, product_names=False)["queue"]
    ids = fresh_ids((made_on for _ in given), centre.overrides)
    rows = []
    for line, (text, override_id) in enumerate(zip(given, ids, strict=True), start=1):
        words = text.rsplit(maxsplit=_WORDS - 1)
        if len(words) < _WORDS:
            errors.append(InputError("input-override-option", file=OPTION, value=text))
            continue
        queue, stretch, change = (word.strip() for word in words)
        start, dots, end = stretch.partition("..")
        cells = {
            "override_id": override_id,
            "queue": "" if queue == _ALL_QUEUES else queues.get(queue, queue),
            "start": start,
            "end": end if dots else start,
            "change": change,
            "reason": reason.strip(),
            "by": by.strip(),
            "made_on": made_on.isoformat(),
        }
        rows.append(Row(OPTION, line, cells))
    overrides = overrides_of(Table(OVERRIDES.name, tuple(rows)), ExpectedNames(queues), errors)
    if errors:
        told = {str(one): one for one in map(_of_option, errors)}
        raise InputErrors([*told.values()])
    return overrides


def _of_option(error: InputError) -> InputError:
    """The same error at its option."""
    option = f"--{error.column}" if error.column in {"reason", "by"} else OPTION
    arguments: dict[str, Any] = error.arguments
    return InputError(error.code, file=option, value=error.value, **arguments)
