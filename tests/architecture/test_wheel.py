"""The package as it would be handed out."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.architecture.tree import copy_checkout, files

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

DATA_SUFFIXES = (".ftl", ".jinja", ".yaml", ".csv", ".md", ".typed")
PACKAGES = ("staffing/", "forecasting/", "solver/", "api/")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = copy_checkout(tmp_path_factory.mktemp("source"))
    out = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(out),
        ".",
    ]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("paiban-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def run_installed(installed: Path, folder: Path, *arguments: str) -> str:
    """Run the command line of the unpacked wheel; checks that it is not the checkout that answers."""
    program = (
        "import sys, api, api.cli.main; from pathlib import Path;"
        "assert Path(api.__file__).is_relative_to(sys.argv.pop(1)); sys.exit(api.cli.main.main())"
    )
    command = [sys.executable, "-c", program, str(installed), *arguments]
    environment = os.environ | {"PYTHONPATH": str(installed)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_has_all_modules_and_data_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = {name for name in files() if name.startswith(PACKAGES) and name.endswith((".py", *DATA_SUFFIXES))}
    assert inside == expected


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_installed_command_writes_a_centre_it_finds_nothing_wrong_with(
    installed: Path, tmp_path: Path, language: str
) -> None:
    run_installed(installed, tmp_path, "init", "centre", "--lang", language)
    assert run_installed(installed, tmp_path, "check", "centre", "--lang", language)
