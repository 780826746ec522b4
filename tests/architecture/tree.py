"""The files of the checkout: what is tracked, or would be."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

__all__ = ["ROOT", "copy_checkout", "files", "text_of"]

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {".git", ".venv", ".venv-bootstrap", "out", "build", "dist", "__pycache__"}


@cache
def files() -> tuple[str, ...]:
    """Paths from the root of all files that git tracks or would track; without git, all that is no by-product."""
    listing = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if (ROOT / ".git").exists() and shutil.which("git"):
        done = subprocess.run(listing, capture_output=True, check=True, encoding="utf-8")
        found = {name for name in done.stdout.split("\0") if name}
    else:
        found = set()
        for folder, folders, names in os.walk(ROOT):
            folders[:] = [
                name for name in folders if name not in NOT_OURS and not name.endswith((".egg-info", "_cache"))
            ]
            found |= {(Path(folder) / name).relative_to(ROOT).as_posix() for name in names}
    return tuple(sorted(name for name in found if (ROOT / name).is_file()))


def text_of(name: str) -> str | None:
    """Content of a file; None where it is no text."""
    try:
        return (ROOT / name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def copy_checkout(target: Path) -> Path:
    """Copy all files to a new folder, as a clone would have them."""
    for name in files():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, path)
    return target
