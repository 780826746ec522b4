"""The example centre as a workbook and back: nothing of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.files.centre_export import export_centre
from api.files.centre_folder import read_centre
from api.locale.texts import texts
from tests.api.files.small_folder import without_paths

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "mobile-ops-centre"


@pytest.mark.slow
def test_the_example_survives_the_way_to_a_workbook_and_back(tmp_path: Path) -> None:
    centre = read_centre(EXAMPLE)
    export_centre(EXAMPLE, tmp_path / "c.xlsx", texts("en"))
    in_between = read_centre(tmp_path / "c.xlsx")
    export_centre(tmp_path / "c.xlsx", tmp_path / "copy", texts("en"))
    again = read_centre(tmp_path / "copy")
    assert without_paths(in_between) == without_paths(again) == without_paths(centre)
    for queue in centre.queues:
        name = f"{queue.queue_id}.csv"
        assert (tmp_path / "copy" / "calls" / name).read_bytes() == (EXAMPLE / "calls" / name).read_bytes()
