"""Text of articles and names of files can't steer a terminal."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rendering.printable import printable, valid_unicode


@pytest.mark.parametrize(
    ("foreign", "printed"),
    [
        ("a memorandum of understanding", "a memorandum of understanding"),
        ("Ðông Á “Zürich” 東京 🤝", "Ðông Á “Zürich” 東京 🤝"),
        ("two\nlines\tand a tab\r\n", "two lines and a tab "),
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("\x9b2J one-byte escape", r"\x9b2J one-byte escape"),
        ("nul\x00byte", r"nul\x00byte"),
        ("invoice\u202efdp.exe", r"invoice\u202efdp.exe"),
        ("line\u2028separator", r"line\u2028separator"),
        ("caf\udce9.txt", r"caf\udce9.txt"),
    ],
)
def test_characters_that_are_not_for_reading_become_visible(foreign: str, printed: str) -> None:
    assert printable(foreign) == printed


@given(st.text(st.characters()))
def test_no_control_or_surrogate_character_is_left(foreign: str) -> None:
    assert not {unicodedata.category(character) for character in printable(foreign)} & {"Cc", "Cs", "Zl", "Zp"}


@given(st.text())
def test_printable_text_stays_as_it_is(foreign: str) -> None:
    assert printable(printable(foreign)) == printable(foreign)


@given(st.binary())
def test_any_file_name_becomes_valid_unicode(name: bytes) -> None:
    source = valid_unicode(name.decode("utf-8", "surrogateescape"))
    assert json.loads(json.dumps(source).encode()) == source
    source.encode("utf-8")
