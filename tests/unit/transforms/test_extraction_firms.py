"""Names of firms: what legal forms, brackets and hyphens hold together, and what they leave apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.entities.names import find_names
from transforms.extraction.parsing.reading import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They sold it to Nordwind (Pacific) Ltd on Monday.", "Nordwind (Pacific) Ltd"),
        ("They sold it to Orion (U.K.) Plc on Monday.", "Orion (U.K.) Plc"),
        ("They sold it to Nordwind co for cash.", "Nordwind co"),
        ("They sold it to Tarkwa Tire and Rubber Co for cash.", "Tarkwa Tire and Rubber Co"),
        ("They sold it to Crestline Bancorp of Lothian Inc for cash.", "Crestline Bancorp of Lothian Inc"),
        ("They sold it to a private investment firm, Berg and Holm Inc, for cash.", "Berg and Holm Inc"),
    ],
)
def test_a_legal_form_holds_a_name_together(read: Read, text: str, name: str) -> None:
    [passage] = read(text).passages
    assert name in [found.text for found in find_names(passage.doc)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tarkwa Rubber Corp and Beta Sensors Ltd signed a contract.", "Tarkwa Rubber Corp"),
        ("Airbus and Nordwind AG signed a contract.", "Airbus"),
        ("They sold it to Lima-based Nordwind AG.", "Nordwind AG"),
        ("They sold it to Peru (Chile) and Bolivia.", "Peru"),
    ],
)
def test_two_names_stay_two(read: Read, text: str, name: str) -> None:
    [passage] = read(text).passages
    assert name in [found.text for found in find_names(passage.doc)]


@pytest.mark.parametrize("text", ["It paid 40 mln Canadian dollars in cash.", "It listed through a SPAC merger.", "The Ltd was dropped."])
def test_money_trade_acronyms_and_bare_legal_forms_are_no_names(read: Read, text: str) -> None:
    [passage] = read(text).passages
    assert find_names(passage.doc) == []
