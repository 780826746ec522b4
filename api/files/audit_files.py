"""An audit into files: ``audit.json`` and a workbook of breaches and clauses, or the workbook alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.json_files import audit_text
from api.files.output_folder import filled_folder
from api.files.workbook.audit_book import audit_workbook_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from api.locale.texts import Texts
    from api.services.plan_result import RosterView

__all__ = ["write_audit"]


def write_audit(view: RosterView, out: Path, texts: Texts) -> None:
    """Write ``audit.json`` and ``audit.xlsx`` into a folder, or the workbook to the file named ``….xlsx``.

    Raises
    ------
    InputError
        The folder cannot be written, or something stands in its place.
    """
    workbook = audit_workbook_bytes(view, texts)
    if out.suffix.lower() == ".xlsx":
        with filled_folder(out.parent) as place:
            (place / out.name).write_bytes(workbook)
        return
    with filled_folder(out) as place:
        (place / "audit.json").write_text(audit_text(view, texts), encoding="utf-8")
        (place / "audit.xlsx").write_bytes(workbook)
