"""``--override "QUEUE START..END CHANGE"`` means and refuses what a row of ``overrides.csv`` does."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from api.cli.override_option import parse_overrides
from api.files.centre_folder import read_centre
from api.files.override_log import record_overrides
from api.locale.texts import LANGUAGES, texts
from staffing.centre.forecast_override import ForecastOverride
from staffing.errors import InputErrors
from tests.api.files.small_folder import write_small_folder

if TYPE_CHECKING:
    from pathlib import Path

    from staffing.centre.centre import Centre

MADE = date(2026, 11, 24)
WHO = ("促销", "李经理", MADE)


@pytest.fixture
def centre(tmp_path: Path) -> Centre:
    write_small_folder(tmp_path)
    return read_centre(tmp_path)


def parsed(centre: Centre, *given: str, reason: str = "促销", by: str = "李经理") -> tuple[ForecastOverride, ...]:
    return parse_overrides(centre, given, reason=reason, by=by, made_on=MADE)


def test_a_queue_a_stretch_and_a_change_are_three_words(centre: Centre, tmp_path: Path) -> None:
    overrides = parsed(
        centre,
        "hotline 2026-12-24T18:00..2026-12-24T22:00 +20%",
        "* 2026-12-24..2026-12-26 x0.9",
        "热线  2026-12-31  =1500",
    )
    evening = datetime(2026, 12, 24, 18), datetime(2026, 12, 24, 22)
    days, day = (datetime(2026, 12, 24), datetime(2026, 12, 27)), (datetime(2026, 12, 31), datetime(2027, 1, 1))
    assert overrides == (
        ForecastOverride("O-2026-11-24-1", "hotline", *evening, 1.2, None, *WHO),
        ForecastOverride("O-2026-11-24-2", None, *days, 0.9, None, *WHO),
        ForecastOverride("O-2026-11-24-3", "hotline", *day, None, 1500.0, *WHO),
    )
    assert record_overrides(tmp_path, overrides) == overrides
    assert parsed(read_centre(tmp_path), "* 2026-12-24 +1%")[0].override_id == "O-2026-11-24-4"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("hotline +20%", ("input-override-option", "hotline +20%")),
        ("", ("input-override-option", "")),
        ("mail 2026-12-24 +20%", ("input-unknown-queue", "mail")),
        ("hotline 2026-12-24..2026-12-23 +20%", ("input-override-end", "2026-12-23")),
        ("hotline 2026-12-24T18:00 +20%", ("input-override-end", "2026-12-24T18:00")),
        ("hotline 2026-12-32.. +20%", ("input-override-time", "2026-12-32")),
        ("hotline 2026-12-24 0.2", ("input-override-change", "0.2")),
        ("hotline 2026-12-24 -120%", ("input-number-too-small", "-120%")),
        ("* 2026-12-24 =1500", ("input-override-total", "=1500")),
    ],
)
def test_what_cannot_be_meant_is_told_at_the_option(centre: Centre, given: str, expected: tuple[str, str]) -> None:
    with pytest.raises(InputErrors) as caught:
        parsed(centre, given)
    error = caught.value.errors[0]
    assert (error.file, error.row, error.column, (error.code, error.value)) == ("--override", None, None, expected)
    for language in LANGUAGES:
        assert texts(language)(error.code, {"value": "", **error.arguments})


def test_everything_wrong_is_told_at_once_and_reason_and_name_once(centre: Centre) -> None:
    with pytest.raises(InputErrors) as caught:
        parsed(centre, "mail 2026-12-24 +20%", "hotline 2026-12-24 more", "x", reason=" ", by="")
    assert [(error.code, error.file) for error in caught.value.errors] == [
        ("input-override-option", "--override"),
        ("input-unknown-queue", "--override"),
        ("input-cell-empty", "--reason"),
        ("input-cell-empty", "--by"),
        ("input-override-change", "--override"),
    ]
