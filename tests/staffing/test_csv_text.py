"""What spreadsheets make of a CSV file: GBK is known from UTF-8 and from anything else, other separators by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing.csv_text import gbk_text, other_separator

EVERYDAY = st.text(st.sampled_from("热线投诉夜班王伟节日,0123\n"), min_size=1)


@given(EVERYDAY)
def test_everyday_chinese_in_gbk_is_read_as_what_it_says(text: str) -> None:
    raw = f"姓名{text}".encode("gbk")
    assert gbk_text(raw) == f"姓名{text}"


@given(st.text())
def test_utf_8_is_never_taken_for_gbk(text: str) -> None:
    assert gbk_text(text.encode("utf-8")) is None


@pytest.mark.parametrize("raw", [b"M\xfcller,1", "für,naïve".encode("latin-1"), b"\xff\xfea\x00"])
def test_another_encoding_is_not_surely_gbk(raw: bytes) -> None:
    assert gbk_text(raw) is None


def test_a_header_in_one_cell_tells_its_separator() -> None:
    assert other_separator(["timestamp;calls"]) == "semicolon"
    assert other_separator(["timestamp\tcalls"]) == "tab"
    assert other_separator(["timestamp，calls"]) == "full-width"
    assert other_separator(["timestamp"]) is None
    assert other_separator(["a;b", "c"]) is None
