"""What counts as a product of an agreement, its name, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.english.product_kinds import GENERAL_NOUNS, KIND_BY_PRODUCT_NOUN
from transforms.english.products import ACTIVITY_BY_NOUN, ACTIVITY_BY_VERB, NOT_PRODUCTS
from transforms.extraction.mentions import AgreementMention, ProductMention
from transforms.extraction.products.makes import find_makes

FindIn = Callable[[str], list[AgreementMention]]


@pytest.fixture
def products_of(find_in: FindIn) -> Callable[[str], list[ProductMention]]:
    return lambda text: [product for agreement in find_in(text) for product in agreement.products]


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("Nordwind AG won a contract worth $58 million from Kenya for two radar satellites.", [("radar satellites", "supply")]),
        ("Acme Corp signed a $2bn helicopter contract with Kenya.", [("helicopter", "supply")]),
        ("Savanna Air placed an order for 20 jets with Acme Corp.", [("jets", "supply")]),
        ("Kenya and Nordwind AG signed a gas supply agreement.", [("gas", "supply")]),
        ("Peru and Chile signed an agreement on copper.", [("copper", "other")]),
        ("Acme Corp signed an agreement to supply the Polish army with 200 armoured vehicles.", [("armoured vehicles", "supply")]),
        ("Kenya signed a deal with Acme Corp to buy 4,000 tonnes of cotton yarn.", [("cotton yarn", "purchase")]),
        (
            "Acme Corp won an order from Kenya to build three ferries, two tugs and a floating dock.",
            [("ferries", "build"), ("tugs", "build"), ("floating dock", "build")],
        ),
        ("Nordwind AG signed a contract with Kenya to operate and maintain the Mombasa terminal.", [("Mombasa terminal", "other")]),
        ("Acme Corp won a contract for the maintenance of trams from Kenya.", [("maintenance of trams", "supply")]),
        ("Acme Corp signed a contract with Kenya for consulting work on the port.", [("consulting work on the port", "supply")]),
        ("Acme Corp and Beta Ltd formed a joint venture to produce parts for car engines.", [("parts for car engines", "produce")]),
        ("Acme Corp and Beta Ltd formed a joint venture to supply the fishing boat market.", [("fishing boat", "supply")]),
        ("Acme Corp and Beta Ltd signed an agreement to cooperate on retail banking.", [("retail banking", "other")]),
        (
            "Acme Corp and Beta Ltd signed a memorandum on research and development of hydrogen engines.",
            [("hydrogen engines", "develop"), ("hydrogen engines", "research")],
        ),
        ("Acme Corp signed a contract with Kenya. The contract covers 12 Boeing 737 Max jets.", [("Boeing 737 Max jets", "other")]),
        ("Acme Corp agreed to buy a gypsum plant in Peru from Beta Ltd.", [("gypsum plant", "purchase")]),
        (
            "Acme Corp and Beta Ltd announced a letter of intent covering 30 firm and 20 optional NV-70 jets.",
            [("NV-70 jets", "other")],
        ),
        (
            "Acme Corp and Kenya signed a power purchase agreement for a wind farm.",
            [("power", "purchase"), ("wind farm", "build")],
        ),
        (
            "Kenya and Peru signed a deal to lay an undersea cable and to rehabilitate the Mombasa railway.",
            [("Mombasa railway", "build"), ("undersea cable", "build")],
        ),
        ("Kenya and Acme Corp signed a contract for 18 tanks, along with ammunition.", [("ammunition", "other"), ("tanks", "supply")]),
        ("Acme Corp and Beta Ltd signed a pact to drill six wells in Peru.", [("wells", "build")]),
        ("Acme Corp has agreed to source electric motors from Beta Ltd under a supply agreement.", [("electric motors", "purchase")]),
        (
            "Kenya and Peru signed a barter deal in which Kenya will send bauxite and receive buses.",
            [("bauxite", "supply"), ("buses", "purchase")],
        ),
        ("Acme Corp signed a contract with Kenya to make germanium tetrachloride.", [("germanium tetrachloride", "produce")]),
    ],
)  # fmt: skip
def test_what_an_agreement_is_for_is_its_product(
    products_of: Callable[[str], list[ProductMention]], text: str, products: list[tuple[str, str]]
) -> None:
    assert sorted((product.name, product.activity) for product in products_of(text)) == sorted(products)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda signed a memorandum of understanding on energy, trade and education.",
        "Acme Corp and Beta Ltd signed a partnership to promote investment, growth and cooperation.",
        "Acme Corp agreed to buy Beta Ltd, a maker of pumps.",
        "Acme Corp signed a contract with Kenya for $40 million.",
        "Acme Corp signed a contract with Kenya for five years.",
        "Peru and Chile signed a ceasefire and agreed to withdraw tanks.",
        "Peru and Chile signed a declaration to ban the import of plastic packaging.",
        "Peru and Chile signed a treaty and promised not to produce nuclear weapons.",
        "Acme Corp signed a credit agreement with Bank Norvik for a revolving credit facility.",
        "Acme Corp signed an agreement with Beta Ltd to provide solutions and support.",
        "Acme Corp signed an agreement with Beta Ltd after sales of its drugs fell.",
        "Acme Corp signed a deal with Beta Ltd and will sell Beta 900,000 shares.",
        "Kenya and Peru signed a treaty on the prohibition of the development and production of landmines.",
        "Kenya and Peru signed a treaty on the production of nuclear weapons.",
        "Acme Corp and Beta Ltd signed a partnership to launch a loyalty programme.",
        "Acme Corp agreed to buy a bottling plant from Beta Ltd as a going concern.",
        "Acme Corp and Beta Ltd signed a letter of intent covering trade, investment and skills.",
    ],
)
def test_abstract_nouns_money_companies_and_what_is_renounced_are_no_products(
    products_of: Callable[[str], list[ProductMention]], text: str
) -> None:
    assert products_of(text) == []


@pytest.mark.parametrize(
    ("following", "names"),
    [
        ("The plans include motion sensors and rotor blades.", {"motion sensors", "rotor blades"}),
        ("The Danish company will transfer its casting technology to Kenya.", {"casting technology"}),
        ("The works include:\n\n- two pumping stations\n- pipes for sewage water", {"pumping stations", "pipes for sewage water"}),
        ("The partners will:\n\n- develop motion sensors\n- hire eleven people", {"motion sensors"}),
        ("The memorandum names two product groups: motion sensors and cameras.", {"motion sensors", "cameras"}),
        ("The turbines will come from Peru's Beta Ltd.", {"turbines"}),
        ("The delegates will come from Peru.", set()),
        ("The contract includes:\n\n- battle management systems\n- tourism", {"battle management systems"}),
        ("The parties will cooperate in the fields of quantum computing and photonics.", {"quantum computing", "photonics"}),
        ("Rivals will watch the weather.", set()),
    ],
)  # fmt: skip
def test_terms_told_after_the_report_name_products_too(
    products_of: Callable[[str], list[ProductMention]], following: str, names: set[str]
) -> None:
    text = f"Kenya and Nordwind AG signed a memorandum of understanding on Monday.\n\n{following}"
    assert {product.name for product in products_of(text)} == names


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("Acme Corp signed a contract to supply buses to Kenya.", True),
        ("Acme Corp has supplied buses to Kenya under a contract with Kenya.", False),
        ("Under a contract with Kenya, Acme Corp would supply buses.", True),
    ],
)
def test_what_is_still_to_be_done_is_planned(products_of: Callable[[str], list[ProductMention]], text: str, planned: bool) -> None:  # noqa: FBT001
    assert {(product.name, product.is_planned) for product in products_of(text)} == {("buses", planned)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Acme Corp signed a contract with Kenya for 12 patrol boats.", "weapon_system"),
        ("Acme Corp signed a contract with Kenya for fuel cells.", "component"),
        ("Acme Corp signed a contract with Kenya for a power plant.", "facility"),
        ("Acme Corp signed a contract with Kenya for 12 zorbles.", None),
    ],
)
def test_the_head_noun_tells_the_kind(products_of: Callable[[str], list[ProductMention]], text: str, kind: str | None) -> None:
    assert [product.product_kind for product in products_of(text)] == [kind]


def test_a_longer_name_of_the_same_thing_stands_for_the_shorter(products_of: Callable[[str], list[ProductMention]]) -> None:
    text = "Acme Corp signs tram contract with Kenya\n\nAcme Corp signed a contract with Kenya for 60 low-floor trams on Monday."
    assert [product.name for product in products_of(text)] == ["low-floor trams"]


def test_word_tables_do_not_contradict_each_other() -> None:
    assert not KIND_BY_PRODUCT_NOUN.keys() & NOT_PRODUCTS
    assert all(verb == verb.casefold() for verb in (*ACTIVITY_BY_VERB, *ACTIVITY_BY_NOUN, *GENERAL_NOUNS))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Poland signed a deal to buy 32 F-35 fighter jets from Acme Corp.", "F-35 fighter jets"),
        ("Savanna Air placed an order with Acme Corp for 40 X350-900 widebody aircraft.", "X350-900 widebody aircraft"),
        ("Acme Corp agreed to license its RX/2 technology to Beta Ltd.", "RX/2 technology"),
        ("Acme Corp signed a contract to deliver 22 million doses of dengue vaccine to Kenya.", "dengue vaccine"),
        ("Acme Corp signed a contract to deliver 30,000 barrels per day of crude oil to Kenya.", "crude oil"),
        ("Acme Corp signed a contract with Kenya for the delivery of a 40 MW battery park.", "battery park"),
        ("Acme Corp signed a contract with Kenya for last-mile delivery.", "last-mile delivery"),
        ("Acme Corp signed a contract with Beta Ltd to supply heart monitors for use in hospitals.", "heart monitors"),
    ],
)
def test_a_model_number_is_part_of_the_name_and_a_measure_is_not(find_in: FindIn, text: str, name: str) -> None:
    assert name in {product.name for agreement in find_in(text) for product in agreement.products}


def test_what_the_terms_name_stands_for_the_sort_the_instrument_is_called_by(products_of: Callable[[str], list[ProductMention]]) -> None:
    assert [product.name for product in products_of("Savanna Air placed an aircraft order with Acme Corp for 12 Z80 helicopters.")] == [
        "Z80 helicopters"
    ]


def test_each_agreement_keeps_the_products_told_nearest_to_it(find_in: FindIn) -> None:
    found = find_in(
        "Acme Corp signed a contract with Kenya for patrol boats. Beta Ltd signed a contract with Peru for tractors."
        "\n\nUnder its contract, Beta Ltd will also supply harvesters to Peru."
    )
    assert [[product.name for product in agreement.products] for agreement in found] == [["patrol boats"], ["tractors", "harvesters"]]


def test_a_lead_tells_what_is_done_under_an_agreement_reported_later(products_of: Callable[[str], list[ProductMention]]) -> None:
    text = (
        "Peru will ship frozen squid to Japan under a barter arrangement, officials said.\n\n"
        "The arrangement between Peru and Japan was signed on Monday."
    )
    assert [product.name for product in products_of(text)] == ["frozen squid"]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Zelvora is a treatment for severe asthma.", {"Zelvora": "material"}),
        ("It bought Orvexa, Lumen Bio's obesity pill.", {"Orvexa": "material"}),
        ("It showed the fighter Kestrel and its app Lumo.", {"Kestrel": "weapon_system", "Lumo": "software"}),
        ("Atlas, the company's fraud detection platform, is new.", {"Atlas": "software"}),
        ("Acme, a drug maker, and Beta, an oil producer, met.", {}),
        ("Kenya is a coffee exporter. Mombasa, a port in Kenya, is busy.", {}),
        ("The oil Minister spoke.", {}),
    ],
)
def test_a_name_is_a_make_where_the_text_calls_it_a_product(text: str, made: dict[str, str]) -> None:
    assert find_makes(text) == made


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Acme Corp signed a licensing deal with Beta Ltd to commercialize Zelvora in Japan. Zelvora is a treatment for asthma.",
            "Zelvora",
        ),
        ("Acme Corp signed a distribution agreement with Beta Ltd for its insulin pump Sugaro.", "insulin pump Sugaro"),
        ("Acme Corp paid $2 million to Beta Ltd for rights to its vaccine under a licence agreement with Beta Ltd.", "vaccine"),
    ],
)
def test_a_make_is_a_product_of_what_is_agreed_on_it(find_in: FindIn, text: str, name: str) -> None:
    assert name in {product.name for agreement in find_in(text) for product in agreement.products}


def test_a_model_is_no_thing_beside_what_it_is_a_model_of(products_of: Callable[[str], list[ProductMention]]) -> None:
    text = "Acme Corp said it had sold 12 E-90 jets to Beta Ltd in a deal signed on Sunday."
    assert [product.name for product in products_of(text)] == ["E-90 jets"]
