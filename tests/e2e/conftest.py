"""What the end-to-end tests share: the example planned once, the small centre planned once."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.e2e.command import EXAMPLE, Finished, paiban

if TYPE_CHECKING:
    from pathlib import Path

MONTH = ("--month", "2026-12", "--as-of", "2026-11-20")


@dataclass(frozen=True)
class Planned:
    """A plan as it lies on the disk."""

    centre: Path
    out: Path
    finished: Finished


@pytest.fixture(scope="session")
def example_plan(tmp_path_factory: pytest.TempPathFactory) -> Planned:
    """The example centre's December at the least effort."""
    out = tmp_path_factory.mktemp("example") / "out"
    return Planned(EXAMPLE, out, paiban("plan", EXAMPLE, *MONTH, "--effort", 1, "--lang", "zh", "--out", out))


@pytest.fixture(scope="session")
def template_centre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The centre `paiban init` writes; not to be changed."""
    folder = tmp_path_factory.mktemp("template") / "centre"
    assert paiban("init", folder).exit_code == 0
    return folder


@pytest.fixture(scope="session")
def template_plan(template_centre: Path, tmp_path_factory: pytest.TempPathFactory) -> Planned:
    """That centre's December at the least effort."""
    out = tmp_path_factory.mktemp("template-plan") / "out"
    done = paiban("plan", template_centre, *MONTH, "--effort", 1, "--seed", 7, "--lang", "zh", "--out", out)
    assert done.exit_code == 0, done.stderr
    return Planned(template_centre, out, done)


@pytest.fixture
def centre(template_centre: Path, tmp_path: Path) -> Path:
    """A copy of the small centre to change."""
    folder = tmp_path / "centre"
    shutil.copytree(template_centre, folder)
    return folder


@pytest.fixture
def plan_copy(template_plan: Planned, tmp_path: Path) -> Path:
    """A copy of the small centre's plan to edit."""
    folder = tmp_path / "plan"
    shutil.copytree(template_plan.out, folder)
    return folder
