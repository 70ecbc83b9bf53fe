"""Which state a body belongs to, by its name and the words around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.entities import find_entities
from transforms.extraction.origins import country_of_name
from transforms.extraction.reading import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Bank of Shanghai", "CHN"),
        ("Houston Widget Corp", "USA"),
        ("New Jersey Widget Co", "USA"),
        ("Widgets of Canada Ltd", "CAN"),
        ("Western Australia", "AUS"),
        ("Bank of China (Hong Kong) Ltd", "HKG"),
        ("Delhi Widgets Pty Ltd", "AUS"),
        ("Nordverk AB", "SWE"),
        ("Orfeo SpA", "ITA"),
        ("Orfeo S.p.A.", "ITA"),
        ("Veldo ASA", "NOR"),
        ("Widget Plc", None),
        ("Widget GmbH", None),
        ("North American Widget Corp", None),
        ("Latin American Widget Corp", None),
        ("American Widget Corp", "USA"),
        ("Phoenix Life Inc", None),
        ("Georgia Widget Corp", None),
        ("Dayton Inc", None),
        ("Indo-Japanese Widget Corp", None),
        ("Japan-Malaysia Bank", None),
        ("Widget Corp", None),
    ],
)
def test_a_name_tells_the_state_by_place_or_legal_form(name: str, country: str | None) -> None:
    assert country_of_name(name) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Osaka-based Zorvex Corp signed a contract with Quintal Ltd.", "JPN"),
        ("The Palo Alto-based company Zorvex Corp signed a contract with Quintal Ltd.", "USA"),
        ("Quintal Ltd signed a contract with Zorvex Corp, a New Jersey-based company.", "USA"),
        ("Quintal Ltd signed a contract with Zorvex Corp, based in Salem, Oregon.", "USA"),
        ("Quintal Ltd signed a contract with Zorvex Corp, which is headquartered in Toronto.", "CAN"),
        ("Quintal Ltd signed a contract with Zorvex Corp of Cleveland.", "USA"),
        ("Quintal Ltd signed a contract with <Zorvex Corp> of the Netherlands.", "NLD"),
        ("Quintal Ltd signed a contract with Zorvex Corp (Melbourne).", "AUS"),
        ("Norway's Zorvex Corp signed a contract with Quintal Ltd.", "NOR"),
        ("Norway ' s Zorvex Corp signed a contract with Quintal Ltd.", "NOR"),
        ("Texas oil producer Zorvex Corp signed a contract with Quintal Ltd.", "USA"),
        ("Zorvex Corp, one of Poland's largest builders, signed a contract with Quintal Ltd.", "POL"),
        ("Zorvex Corp signed a contract with Quintal Ltd. Quintal will pay the Swedish company 3 million euros.", None),
        ("Zorvex Corp signed a contract. The Swedish company will build a plant.", "SWE"),
        ("Zorvex Corp signed a contract. The Stuttgart company will build a plant.", "DEU"),
        ("Workers of Brazil struck. The state-owned Zorvex Corp signed a contract with Quintal Ltd.", "BRA"),
        ("Zorvex Corp, a supplier to Iranian refineries, signed a contract with Quintal Ltd.", None),
        ("Zorvex Corp signed a contract with Quintal Ltd of Peru.", None),
        ("Federal Corp's Zorvex Corp signed a contract with Quintal Ltd.", None),
    ],
)
def test_the_words_around_a_name_tell_the_state(read: Read, text: str, country: str | None) -> None:
    entities = find_entities(read(text)).all
    assert next(entity.country_code for entity in entities if entity.name.startswith("Zorvex")) == country
