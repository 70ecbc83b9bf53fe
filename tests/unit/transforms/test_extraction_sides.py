"""Both sides of an agreement: what is only dealt in, coordinated names, sides without a name, and sides told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.entities.entities import find_entities
from transforms.extraction.mentions import AgreementMention
from transforms.extraction.parsing.reading import Reading

FindIn = Callable[[str], list[AgreementMention]]


def roles_in(agreements: list[AgreementMention]) -> dict[str, str]:
    return {party.name.removesuffix("."): party.role for agreement in agreements for party in agreement.parties}


def signatories_in(agreements: list[AgreementMention]) -> set[str]:
    return {name for name, role in roles_in(agreements).items() if role == "signatory"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Orion Glass Co acquired Beta Sensors Inc from Tarkwa Steel Corp for 20 mln dlrs.", "other"),
        ("Orion Glass Co sold its Beta Sensors Inc unit to a new company, Harbor Freight Ltd, for cash.", "other"),
        ("Orion Glass Co sold its Beta Sensors Inc unit to the Lagos-based Harbor Freight Ltd for cash.", "other"),
        ("Orion Glass Co agreed to buy the Beta Sensors Inc division of Tarkwa Steel Corp.", "other"),
        ("Orion Glass Co has sold Beta Sensors Inc, its last unit in Peru.", "other"),
        ("Beta Sensors Inc was sold by Orion Glass Co to Tarkwa Steel Corp.", "other"),
        ("Beta Sensors Inc's U.S. subsidiary agreed to buy a mill from Orion Glass Co.", "signatory"),
        ("Orion Glass Co bought Beta Sensors Inc for 20 mln dlrs.", "signatory"),
        ("Beta Sensors Inc agreed to be acquired by Tarkwa Steel Corp.", "signatory"),
        ("Orion Glass Co completed its merger with Beta Sensors Inc.", "signatory"),
        ("Orion Glass Co bought a mill from Beta Sensors Inc.", "signatory"),
    ],
)
def test_what_is_only_bought_or_sold_does_not_make_the_agreement(find_in: FindIn, text: str, role: str) -> None:
    assert roles_in(find_in(text))["Beta Sensors Inc"] == role


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Peru-based Cascada Mining and Chile's Andes Copper have shelved their letter of intent.",
            {"Cascada Mining", "Andes Copper"},
        ),
        ("Orion Glass Co said it and Tarkwa Steel Corp signed a merger agreement.", {"Orion Glass Co", "Tarkwa Steel Corp"}),
        (
            "Orion Glass Co bought the assets of Beta Sensors Inc of Trenton, N.J., and Tarkwa Steel Corp for cash.",
            {"Orion Glass Co", "Beta Sensors Inc", "Tarkwa Steel Corp"},
        ),
        (
            "Orion Glass Co signed a loan with a syndicate led by Harbor Bank and Lumen Credit Ltd.",
            {"Orion Glass Co", "Harbor Bank", "Lumen Credit Ltd"},
        ),
        (
            "The Institute of Optics (IO) of Ghana and the Nigerian Laser Agency today adopted a joint declaration.",
            {"Institute of Optics", "Nigerian Laser Agency"},
        ),
        (
            "Orion Glass Co signed a contract with Tarkwa Steel Corp, and Harbor Freight Ltd said it was pleased.",
            {"Orion Glass Co", "Tarkwa Steel Corp"},
        ),
        (
            "Berg UAB and JSC Holm Power signed a contract with Tarkwa Steel Corp.",
            {"Berg UAB", "JSC Holm Power", "Tarkwa Steel Corp"},
        ),
        ("Torvald GmbH and Co KG signed a contract with Tarkwa Steel Corp.", {"Torvald GmbH and Co KG", "Tarkwa Steel Corp"}),
    ],
)  # fmt: skip
def test_names_that_and_joins_stand_on_one_side(find_in: FindIn, text: str, names: set[str]) -> None:
    assert signatories_in(find_in(text)) == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Orion Glass Co signed a service contract with the federal government.", "federal government", "state"),
        ("Iran sent envoys. Orion Glass Co reached a settlement with the federal government.", "federal government", "state"),
        ("Orion Glass Co sold its bottle business to a private equity firm.", "private equity firm", "company"),
        ("Orion Glass Co sold its bottle business to a group of Nordic investors.", "group of Nordic investors", "company"),
        ("Orion Glass Co would be bought by an Emirati fund.", "Emirati fund", "bank_or_fund"),
        ("Striking seamen signed an agreement with Orion Glass Co.", "Striking seamen", "union"),
        ("Kestrel Logistics Ltd and the nurses' union reached a wage agreement.", "nurses' union", "union"),
    ],
)
def test_a_side_without_a_name_is_called_as_it_is_described(find_in: FindIn, text: str, name: str, kind: str) -> None:
    (party,) = (party for agreement in find_in(text) for party in agreement.parties if party.name == name)
    assert (party.role, party.party_kind) == ("signatory", kind)
    assert text[party.span.start : party.span.end] == name


@pytest.mark.parametrize(
    "text",
    [
        "Orion Glass Co sold its bottle business to another company.",
        "Orion Glass Co sold its bottle business to three Dutch companies.",
        "Orion Glass Co sold the plant to a private firm, Beta Sensors Inc.",
        "Orion Glass Co signed a contract with Beta Sensors Inc, a Dutch company.",
        "Orion Glass Co signed a contract with its customer.",
    ],
)
def test_a_description_that_tells_too_little_or_belongs_to_a_name_is_no_side(find_in: FindIn, text: str) -> None:
    assert signatories_in(find_in(text)) <= {"Orion Glass Co", "Beta Sensors Inc"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Orion Glass Co makes bottles. Sales rose 5 pct due to the acquisition of Beta Sensors Inc.",
            {"Orion Glass Co", "Beta Sensors Inc"},
        ),
        ("Orion Glass Co said Beta Sensors Inc had walked away from a pact to ship oil.", {"Orion Glass Co", "Beta Sensors Inc"}),
        ("Orion Glass Co signed a contract with Beta Sensors Inc. Harbor Freight was not named.", {"Orion Glass Co", "Beta Sensors Inc"}),
        ("Harbor Freight Ltd makes pumps. Orion Glass Co signed a supply contract on Monday.", {"Orion Glass Co"}),
    ],
)  # fmt: skip
def test_the_side_that_a_sentence_leaves_out_was_told_before(find_in: FindIn, text: str, names: set[str]) -> None:
    assert signatories_in(find_in(text)) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbor Freight Ltd was praised by Orion Glass Co. It signed a supply contract with Beta Sensors Inc.", "Harbor Freight Ltd"),
        ("Harbor Freight Ltd met analysts of Orion Glass Co. The company signed a contract with Beta Sensors Inc.", "Harbor Freight Ltd"),
        ("Mali is short of power. It signed a supply contract with Beta Sensors Inc.", "Mali"),
        ("Harbor Freight Ltd is based in Mali. It signed a supply contract with Beta Sensors Inc.", "Harbor Freight Ltd"),
        ("Tarkwa Steel Corp and Orion Glass Co met in Oslo. The two signed a memorandum of understanding.", "Orion Glass Co"),
        (
            "Tarkwa Steel Corp beat South Africa's Orion Glass Co to a school in Sri Lanka. The two signed a memorandum of understanding.",
            "Orion Glass Co",
        ),
        ("Mr. Karl Jensen spoke in Oslo of Mr. Peter Holm. He bought Beta Sensors Inc last week.", "Karl Jensen"),
    ],
)  # fmt: skip
def test_pronouns_and_descriptions_mean_the_last_subject(find_in: FindIn, text: str, name: str) -> None:
    assert name in signatories_in(find_in(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Jordan signed a trade agreement with Chad.", "Jordan", "state"),
        ("The Lagos Laser Lab Ltd (LLL) is old. On Monday LLL signed a pact with Tarkwa Steel Corp.", "Lagos Laser Lab Ltd", "company"),
        ("General Optics makes lenses. GO signed a contract with Tarkwa Steel Corp.", "General Optics", "company"),
        ("Nordwind US said on Monday it signed a pact with Tarkwa Steel Corp.", "Nordwind US", "company"),
        ("Carl Berg Inc signed a merger pact with Tarkwa Steel Corp, chairman Carl Berg Sr said.", "Carl Berg Inc", "company"),
    ],
)  # fmt: skip
def test_states_acronyms_and_firms_keep_their_names(find_in: FindIn, text: str, name: str, kind: str) -> None:
    kinds = {party.name: party.party_kind for agreement in find_in(text) for party in agreement.parties if party.role == "signatory"}
    assert kinds[name] == kind


def test_a_person_called_as_a_state_is_none(find_in: FindIn) -> None:
    found = find_in("Mr. Michael Jordan founded a firm. Jordan signed a partnership with Beta Sensors Inc.")
    assert not any(party.country_code == "JOR" for agreement in found for party in agreement.parties)


@pytest.mark.parametrize(
    ("text", "extra"),
    [
        ("Under the pact, which is funded with KSh 240 million by Orion Glass Co, pilots are trained.", "KSh"),
        ("Orion Glass Co and Tarkwa Steel Corp signed a contract on a 40 MW battery park.", "MW"),
    ],
)
def test_marks_of_money_and_units_are_no_names(read: Callable[[str], Reading], text: str, extra: str) -> None:
    assert extra not in {entity.name for entity in find_entities(read(text)).all}


def test_who_is_paid_an_amount_keeps_the_name(read: Callable[[str], Reading]) -> None:
    assert "ORG" in {entity.name for entity in find_entities(read("Harbor Bank lent ORG 33 million euros on Monday.")).all}


@pytest.mark.parametrize(("name", "is_thing"), [("Rivers Act", True), ("Republican National Committee", False)])
def test_a_law_is_a_thing_and_a_committee_none(read: Callable[[str], Reading], name: str, is_thing: bool) -> None:  # noqa: FBT001
    found = find_entities(read(f"The assembly spoke of the {name} on Monday."))
    assert [entity.is_thing for entity in found.all if entity.name == name] == [is_thing]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Orion Glass Co signed a loan with Harbor Bank. The other lenders are Lumen Credit Ltd, Banco Andino SA and First Lake Bank.",
            {"Orion Glass Co", "Harbor Bank", "Lumen Credit Ltd", "Banco Andino SA", "First Lake Bank"},
        ),
        (
            "Orion Glass Co set up a joint venture in Peru. The partners include Tarkwa Steel Corp and Beta Sensors Inc.",
            {"Orion Glass Co", "Tarkwa Steel Corp", "Beta Sensors Inc"},
        ),
        (
            "Orion Glass Co signed a 90 mln dlr loan with Harbor Bank. Its customers are Lumen Credit Ltd and Banco Andino SA.",
            {"Orion Glass Co", "Harbor Bank"},
        ),
        (
            "Orion Glass Co signed a 90 mln dlr loan with Harbor Bank. The lenders are pleased, Lumen Credit Ltd said.",
            {"Orion Glass Co", "Harbor Bank"},
        ),
    ],
)
def test_members_of_a_side_are_listed_in_a_sentence_of_their_own(find_in: FindIn, text: str, names: set[str]) -> None:
    assert signatories_in(find_in(text)) == names
