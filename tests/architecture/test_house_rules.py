"""What holds for every file of the house."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from tests.architecture.tree import ROOT, files, text_of

LONGEST_MODULE_LINES = 400
GRAB_BAGS = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}
ROOMS = ("staffing", "forecasting", "solver", "api", "benchmarks")
MACHINE_PATHS = re.compile(r"(?<![\w.\-}/])/(?:root|home|work|tmp|opt|Users|mnt)/\w")
REGISTRIES = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org|--(?:extra-)?index-url|--find-links"
)

MODULES = [name for name in files() if name.endswith(".py")]
TEXTS = [name for name in files() if PurePosixPath(name).suffix != ".csv" and text_of(name) is not None]


def test_imports_keep_the_contract() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_short_enough_to_be_read(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_MODULE_LINES, f"{name} has {lines} lines"


def test_no_module_is_a_grab_bag() -> None:
    assert [name for name in MODULES if GRAB_BAGS & set(PurePosixPath(name).with_suffix("").parts)] == []


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith(ROOMS)])
def test_a_module_says_what_it_is_for(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    assert not tree.body or ast.get_docstring(tree), f"{name} has no docstring"


def test_no_exception_is_swallowed() -> None:
    silent = [
        f"{name}:{node.lineno}"
        for name in MODULES
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler) and all(isinstance(step, ast.Pass) for step in node.body)
    ]
    assert silent == []


def test_no_file_knows_a_machine_or_a_registry() -> None:
    own = PurePosixPath(__file__).name
    found = [
        f"{name}:{number}: {line.strip()[:100]}"
        for name in TEXTS
        if PurePosixPath(name).name != own
        for number, line in enumerate((text_of(name) or "").splitlines(), start=1)
        if MACHINE_PATHS.search(line) or (REGISTRIES.search(line) and "--no-emit-index-url" not in line)
    ]
    assert found == []


def test_the_lock_pins_every_package_with_hashes() -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text(encoding="utf-8").strip())
    loose = [entry.splitlines()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]
    assert loose == []


def test_every_direct_dependency_is_locked() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    locked = re.findall(r"(?m)^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"))
    names = {re.split(r"[<>=!~ ]", requirement)[0].lower().replace(".", "-").replace("_", "-") for requirement in asked}
    assert names - set(locked) == set()


@pytest.mark.parametrize("name", ["script/setup", "script/demo", "script/test", ".ci/run"])
def test_a_script_can_be_run_and_parses(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)
    subprocess.run(["bash", "-n", str(ROOT / name)], check=True)


def test_continuous_integration_runs_the_test_script_and_nothing_else() -> None:
    text = text_of(".ci/run") or ""
    steps = [line for line in text.splitlines() if line and not line.startswith(("#", "set "))]
    assert len(steps) == 1
    assert steps[0].endswith('/../script/test"')
