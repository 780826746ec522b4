"""A centre from a folder into a workbook or the other way round, nothing overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.files.centre_folder import read_centre
from api.files.centre_workbook_writer import centre_workbook_bytes
from api.files.centre_writer import write_centre
from api.files.output_folder import filled_folder
from staffing.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from api.locale.texts import Texts

__all__ = ["export_centre"]

_OTHER_EXCEL = frozenset({".xls", ".xlsm", ".xlsb"})


def export_centre(source: Path, target: Path, texts: Texts) -> None:
    """Write a centre to a new place: a workbook in a language where the name ends in ``.xlsx``, else a folder.

    Raises
    ------
    InputError
        Something stands at the place already (an empty folder may), or it cannot be written.
    InputErrors
        Everything wrong with the centre.
    """
    suffix = target.suffix.lower()
    if suffix in _OTHER_EXCEL:
        raise InputError("input-export-name", file=str(target))
    if suffix == ".xlsx":
        if target.exists():
            raise InputError("input-file-exists", file=str(target))
        content = centre_workbook_bytes(read_centre(source, require_calls=False), target.name, texts)
        with filled_folder(target.parent) as staging:
            (staging / target.name).write_bytes(content)
        return
    if target.is_dir() and any(target.iterdir()):
        raise InputError("input-folder-not-empty", file=str(target))
    if target.exists() and not target.is_dir():
        raise InputError("input-not-a-folder", file=str(target))
    centre = read_centre(source, require_calls=False)
    if target.is_dir():
        target.rmdir()  # only a folder that is not there appears at once, with all that is in it
    with filled_folder(target) as staging:
        write_centre(centre, staging)
