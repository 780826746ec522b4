"""A small centre of its own for every test that asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.api.files.small_folder import write_small_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A centre's folder with room beside it."""
    made = tmp_path / "c"
    write_small_folder(made)
    return made
