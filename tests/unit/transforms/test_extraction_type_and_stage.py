"""Every type at every stage that news tells of it, and what verbs, conditions and later sentences make of a stage."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.mentions import AgreementMention

FindIn = Callable[[str], list[AgreementMention]]


@pytest.mark.parametrize(
    ("text", "agreement_type", "stage"),
    [
        (
            "Norland and Estavia plan to sign a memorandum of understanding on lithium mining next month.",
            "memorandum_of_understanding",
            "proposed",
        ),
        (
            "Norland is in talks with Estavia on a memorandum of cooperation in civil aviation.",
            "memorandum_of_understanding",
            "negotiating",
        ),
        (
            "Brightwater Energy has signed a Memorandum of Cooperation with the Estavian Ministry of Transport.",
            "memorandum_of_understanding",
            "signed",
        ),
        (
            "Norland's Ministry of Labour and Estavia's Ministry of Education inked an MoU on vocational training.",
            "memorandum_of_understanding",
            "signed",
        ),
        (
            "Students travel under a memorandum of understanding between Norland and Estavia that remains in force until 2027.",
            "memorandum_of_understanding",
            "in_force",
        ),
        (
            "Norland and Estavia extended their memorandum of understanding on wildlife protection for another five years.",
            "memorandum_of_understanding",
            "renewed",
        ),
        (
            "Estavia has withdrawn from a memorandum of understanding with Norland on port access.",
            "memorandum_of_understanding",
            "terminated",
        ),
        (
            "Norland and Estavia amended their memorandum of understanding on labour migration on Friday.",
            "memorandum_of_understanding",
            "amended",
        ),
        (
            "Estavia's government refused to sign a memorandum of understanding with Norland on refugees.",
            "memorandum_of_understanding",
            "rejected",
        ),
        (
            "Halden Steel said it has signed a letter of intent to acquire Marlow Foundry from Crestline Group.",
            "letter_of_intent",
            "signed",
        ),
        ("Halden Steel and Crestline Group signed heads of terms for a new smelter in Port Ansel.", "letter_of_intent", "signed"),
        (
            "Halden Steel said its letter of intent to buy Marlow Foundry from Crestline Group had expired.",
            "letter_of_intent",
            "terminated",
        ),
        ("Corvin Mining expects to sign a letter of intent with Baxley Gold by the end of the week.", "letter_of_intent", "proposed"),
        ("Corvin Mining and Baxley Gold have amended the letter of intent they signed in March.", "letter_of_intent", "amended"),
        ("Corvin Mining is negotiating a letter of intent with Baxley Gold.", "letter_of_intent", "negotiating"),
        ("Norland has proposed an extradition treaty with Estavia.", "treaty", "proposed"),
        ("Norland and Estavia opened negotiations on a tax treaty in Port Ansel on Monday.", "treaty", "negotiating"),
        ("Negotiators for Norland and Estavia initialled a border treaty on Thursday.", "treaty", "initialled"),
        ("Norland and Estavia signed a convention on the transfer of sentenced persons.", "treaty", "signed"),
        ("Norland's parliament ratified the maritime boundary treaty with Estavia on Tuesday.", "treaty", "ratified"),
        ("An extradition treaty between Norland and Estavia entered into force on Saturday.", "treaty", "in_force"),
        ("Norland accused Estavia of violating their 1987 treaty on intermediate-range missiles.", "treaty", "in_force"),
        ("Estavia suspended its extradition treaty with Norland on Wednesday.", "treaty", "suspended"),
        ("Estavia's senate rejected a maritime boundary treaty with Norland by 32 votes to 20.", "treaty", "rejected"),
        ("Norland and Estavia have signed an amendment to their double taxation treaty.", "treaty", "amended"),
        ("Norland and Estavia renewed their friendship treaty for 20 years.", "treaty", "renewed"),
        ("Norland's prime minister called for a free trade agreement with Estavia.", "trade_agreement", "proposed"),
        ("Estavia hopes to sign a trade deal with Norland by the end of the year.", "trade_agreement", "proposed"),
        ("Norland and Estavia resumed talks on a free trade agreement on Monday.", "trade_agreement", "negotiating"),
        (
            "Norland and Estavia agreed in principle on a free trade agreement after seven years of talks.",
            "trade_agreement",
            "agreed_in_principle",
        ),
        ("Norland and Estavia initialled an interim trade pact in Port Ansel.", "trade_agreement", "initialled"),
        (
            "Norland and Estavia signed a comprehensive economic partnership agreement that scraps tariffs on 90% of goods.",
            "trade_agreement",
            "signed",
        ),
        ("Estavia's parliament approved a free trade agreement with Norland.", "trade_agreement", "ratified"),
        ("The free trade agreement between Norland and Estavia took effect on 1 January.", "trade_agreement", "in_force"),
        (
            "Opposition leader Dana Orlova vowed to tear up the free trade agreement with Norland if she becomes president of Estavia.",
            "trade_agreement",
            "in_force",
        ),
        ("Norland and Estavia have revised their 2004 trade agreement to cover digital services.", "trade_agreement", "amended"),
        ("Estavia froze its trade deal with Norland over the fishing row.", "trade_agreement", "suspended"),
        ("Norland pulled out of its trade agreement with Estavia on Friday.", "trade_agreement", "terminated"),
        ("Voters in Estavia rejected the free trade agreement with Norland in a referendum.", "trade_agreement", "rejected"),
        ("Coffee producers Norland and Estavia are discussing an export quota agreement.", "commodity_agreement", "negotiating"),
        (
            "Norland and Estavia agreed to cut oil output by 200,000 barrels per day under a pact reached on Sunday.",
            "commodity_agreement",
            "signed",
        ),
        ("The International Cocoa Agreement between Norland and Estavia came into force in January.", "commodity_agreement", "in_force"),
        ("Norland and Estavia agreed to extend their pact on oil output cuts until June.", "commodity_agreement", "renewed"),
        ("The tin price agreement between Norland and Estavia collapsed in October.", "commodity_agreement", "terminated"),
        ("Norland offered Estavia a cooperation agreement on nuclear safety.", "cooperation_agreement", "proposed"),
        (
            "The University of Port Ansel and Lumen Biotech signed a research agreement on gene therapies.",
            "cooperation_agreement",
            "signed",
        ),
        (
            "Skyreach Airlines and Aerosol Air have agreed to share codes on flights between Port Ansel and Velm.",
            "cooperation_agreement",
            "signed",
        ),
        ("Under an existing cooperation agreement with Norland, Estavia trains coast guard officers.", "cooperation_agreement", "in_force"),
        (
            "Norland halted military cooperation with Estavia under a 2011 defence cooperation agreement, which it suspended on Friday.",
            "cooperation_agreement",
            "suspended",
        ),
        ("Vardis Pharma ended its collaboration with Lumen Biotech on an arthritis drug.", "cooperation_agreement", "terminated"),
        (
            "The University of Port Ansel and the Institute of Polar Studies renewed their research collaboration agreement.",
            "cooperation_agreement",
            "renewed",
        ),
        (
            "Vardis Pharma and Lumen Biotech have expanded their collaboration to include three more cancer targets.",
            "cooperation_agreement",
            "amended",
        ),
        (
            "The joint research agreement between Vardis Pharma and Lumen Biotech was completed in 2019.",
            "cooperation_agreement",
            "completed",
        ),
        ("Norland and Estavia signed a framework agreement on industrial zones on Monday.", "framework_agreement", "signed"),
        ("Halden Steel and Brightwater Energy signed a Framework Agreement on Green Hydrogen.", "framework_agreement", "signed"),
        ("Norland and Estavia initialled a framework agreement on Monday.", "framework_agreement", "initialled"),
        ("Skyreach Airlines wants to form a strategic partnership with Aerosol Air.", "partnership", "proposed"),
        ("Skyreach Airlines is in talks with Aerosol Air about a partnership.", "partnership", "negotiating"),
        ("Skyreach Airlines announced a strategic partnership with Aerosol Air on Tuesday.", "partnership", "signed"),
        ("Cobalt Motors has teamed up with Nimbus Software to put voice assistants in its cars.", "partnership", "signed"),
        ("Cobalt Motors has a long-standing partnership with Nimbus Software.", "partnership", "in_force"),
        ("Cobalt Motors ended its partnership with Nimbus Software after four years.", "partnership", "terminated"),
        ("Cobalt Motors renewed its sponsorship deal with Port Ansel United through 2030.", "partnership", "renewed"),
        ("Cobalt Motors has expanded its partnership with Nimbus Software.", "partnership", "amended"),
        ("Cobalt Motors and Halden Steel plan a joint venture to make battery cases.", "joint_venture", "proposed"),
        ("Cobalt Motors is in talks with Halden Steel over a joint venture in Estavia.", "joint_venture", "negotiating"),
        ("Cobalt Motors and Halden Steel have agreed in principle to set up a joint venture.", "joint_venture", "agreed_in_principle"),
        ("Cobalt Motors and Halden Steel will form a 50-50 joint venture to build a battery plant in Velm.", "joint_venture", "signed"),
        ("Cobalt Motors and Halden Steel dissolved their joint venture in Estavia.", "joint_venture", "terminated"),
        ("Halden Steel turned down a joint venture with Cobalt Motors.", "joint_venture", "rejected"),
        ("Norland plans to buy 24 fighter jets from Vulcan Aerospace.", "supply_contract", "proposed"),
        ("Norland's air force is negotiating with Vulcan Aerospace for the purchase of 24 fighter jets.", "supply_contract", "negotiating"),
        ("Brightwater Energy signed a 15-year power purchase agreement with Cobalt Motors.", "supply_contract", "signed"),
        ("Vulcan Aerospace won an order from Skyreach Airlines for 30 regional jets.", "supply_contract", "signed"),
        ("Estgas renewed its gas supply contract with Halden Steel.", "supply_contract", "renewed"),
        ("Estgas and Halden Steel have amended their gas supply contract.", "supply_contract", "amended"),
        (
            "Estgas suspended deliveries to Halden Steel, and the gas supply contract between them was suspended on Monday.",
            "supply_contract",
            "suspended",
        ),
        ("Skyreach Airlines cancelled an order for 30 regional jets from Vulcan Aerospace.", "supply_contract", "terminated"),
        ("Estavian State Railways intends to award Tarn Engineering a contract to modernise signalling.", "service_contract", "proposed"),
        (
            "Tarn Engineering won a 90 million euro contract to build a bridge for the Port Ansel Port Authority.",
            "service_contract",
            "signed",
        ),
        ("The Port Ansel Port Authority hired Tarn Engineering to dredge the harbour.", "service_contract", "signed"),
        ("Norland's tax office extended its outsourcing contract with Nimbus Software for three years.", "service_contract", "renewed"),
        ("Norland's tax office terminated its contract with Nimbus Software for data services.", "service_contract", "terminated"),
        (
            "Tarn Engineering has completed a contract to renovate the Velm airport terminal for the Port Ansel Port Authority.",
            "service_contract",
            "completed",
        ),
        ("The Port Ansel Port Authority has suspended a dredging contract with Tarn Engineering.", "service_contract", "suspended"),
        (
            "Tarn Engineering is in talks with the Port Ansel Port Authority for a contract to build a second terminal.",
            "service_contract",
            "negotiating",
        ),
        ("Lumen Biotech granted Vardis Pharma an exclusive licence to make its malaria vaccine.", "licence", "signed"),
        ("Nimbus Software signed a patent licensing agreement with Cobalt Motors.", "licence", "signed"),
        ("Vardis Pharma terminated its licence agreement with Lumen Biotech for the vaccine.", "licence", "terminated"),
        ("Vardis Pharma is negotiating a licence for the vaccine with Lumen Biotech.", "licence", "negotiating"),
        ("Nimbus Software and Cobalt Motors renewed their patent licence agreement.", "licence", "renewed"),
        ("Vardis Pharma and Lumen Biotech amended their licensing agreement for the vaccine.", "licence", "amended"),
        ("Halden Steel offered to buy Marlow Foundry for 300 million dollars.", "acquisition", "proposed"),
        ("Halden Steel plans to acquire Marlow Foundry from Crestline Group.", "acquisition", "proposed"),
        ("Halden Steel is in advanced talks to buy Marlow Foundry from Crestline Group.", "acquisition", "negotiating"),
        ("Halden Steel has agreed in principle to buy Marlow Foundry from Crestline Group.", "acquisition", "agreed_in_principle"),
        ("Halden Steel agreed to buy Marlow Foundry from Crestline Group for 300 million dollars.", "acquisition", "signed"),
        ("Halden Steel said it will sell its wire unit to Crestline Group for 40 million dollars.", "acquisition", "signed"),
        ("Halden Steel has completed the acquisition of Marlow Foundry from Crestline Group.", "acquisition", "completed"),
        ("Halden Steel called off its merger with Crestline Group.", "acquisition", "terminated"),
        ("Marlow Foundry's board rejected a takeover offer from Halden Steel.", "acquisition", "rejected"),
        ("The Velm Sovereign Fund is considering an investment of 500 million dollars in Nimbus Software.", "investment", "proposed"),
        ("The Velm Sovereign Fund agreed to invest 500 million dollars in Nimbus Software.", "investment", "signed"),
        ("The Velm Sovereign Fund signed an agreement to take a 12 percent stake in Nimbus Software.", "investment", "signed"),
        ("Nimbus Software is in talks with the Velm Sovereign Fund about an investment.", "investment", "negotiating"),
        ("Norland plans to lend Estavia 200 million dollars to build a power line.", "loan_or_credit", "proposed"),
        ("Estavia is negotiating a three billion dollar loan with the Continental Monetary Fund.", "loan_or_credit", "negotiating"),
        ("Velm Bank agreed to supply a line of credit of 70 million dollars to Halden Steel.", "loan_or_credit", "signed"),
        ("Halden Steel signed a 400 million euro revolving credit facility with Velm Bank and Ostra Bank.", "loan_or_credit", "signed"),
        ("Halden Steel renewed its 400 million euro credit facility with Velm Bank.", "loan_or_credit", "renewed"),
        ("Halden Steel and Velm Bank have amended their loan agreement to ease its covenants.", "loan_or_credit", "amended"),
        (
            "The Continental Monetary Fund suspended its loan programme with Estavia, freezing a loan agreement reached in May.",
            "loan_or_credit",
            "suspended",
        ),
        ("Velm Bank refused to grant Halden Steel a loan.", "loan_or_credit", "rejected"),
        ("Halden Steel has repaid a 400 million euro loan from Velm Bank.", "loan_or_credit", "completed"),
        ("Norland signed a grant agreement with Estavia for a water plant in Velm.", "grant", "signed"),
        (
            "The Continental Development Bank awarded the University of Port Ansel a grant of 2 million euros to study corals.",
            "grant",
            "signed",
        ),
        ("Norland intends to give Estavia a grant of 30 million dollars for schools.", "grant", "proposed"),
        ("Norland cancelled a grant to the University of Port Ansel.", "grant", "terminated"),
        ("Norland proposed a ceasefire with the Eastern Front rebels.", "ceasefire_or_peace", "proposed"),
        (
            "Norland's government and the Eastern Front are holding peace talks on a ceasefire agreement in Velm.",
            "ceasefire_or_peace",
            "negotiating",
        ),
        ("Norland's government and the Eastern Front signed a peace accord on Sunday.", "ceasefire_or_peace", "signed"),
        ("Norland and the Eastern Front have agreed in principle to a truce.", "ceasefire_or_peace", "agreed_in_principle"),
        ("A truce between Norland and the Eastern Front took effect at midnight.", "ceasefire_or_peace", "in_force"),
        ("The ceasefire between Norland and the Eastern Front appeared to be holding on Monday.", "ceasefire_or_peace", "in_force"),
        ("Norland and the Eastern Front extended their ceasefire by two days.", "ceasefire_or_peace", "renewed"),
        ("The Eastern Front broke off its ceasefire with Norland's government.", "ceasefire_or_peace", "terminated"),
        ("The Eastern Front rejected a ceasefire with Norland's government.", "ceasefire_or_peace", "rejected"),
        ("The Eastern Front suspended the truce with Norland's government.", "ceasefire_or_peace", "suspended"),
        ("Cobalt Motors and the Metalworkers Union are negotiating a new wage contract.", "labour_agreement", "negotiating"),
        (
            "Cobalt Motors and the Metalworkers Union reached a tentative agreement on a four-year contract.",
            "labour_agreement",
            "agreed_in_principle",
        ),
        (
            "Cobalt Motors and the Metalworkers Union agreed a pay rise of 4 percent in a deal reached on Sunday.",
            "labour_agreement",
            "signed",
        ),
        ("Members of the Metalworkers Union ratified a four-year contract with Cobalt Motors.", "labour_agreement", "ratified"),
        ("Members of the Metalworkers Union voted down a contract with Cobalt Motors.", "labour_agreement", "rejected"),
        ("The contract between Cobalt Motors and the Metalworkers Union expired at midnight.", "labour_agreement", "terminated"),
        ("The Metalworkers Union and Cobalt Motors extended their wage agreement until March.", "labour_agreement", "renewed"),
        ("The presidents of Norland and Estavia issued a joint declaration on climate change.", "joint_declaration", "signed"),
        ("Norland and Estavia adopted a joint statement on maritime safety.", "joint_declaration", "signed"),
        ("Norland and Estavia plan to issue a joint declaration on migration.", "joint_declaration", "proposed"),
        ("Norland and Estavia signed a protocol on phytosanitary rules for pears.", "protocol", "signed"),
        ("Estavia's parliament ratified a protocol with Norland amending their double taxation convention.", "protocol", "ratified"),
        ("Norland and Estavia initialled a protocol on trade in 1988.", "protocol", "initialled"),
        ("A protocol between Norland and Estavia on readmission came into force in May.", "protocol", "in_force"),
        ("Vardis Pharma has settled a patent lawsuit with Lumen Biotech.", "settlement", "signed"),
        ("Vardis Pharma is in settlement talks with Lumen Biotech over patents.", "settlement", "negotiating"),
        ("Lumen Biotech rejected a settlement offered by Vardis Pharma.", "settlement", "rejected"),
        ("Nimbus Software leased ten floors of the Harbour Tower from Crestline Group.", "other", "signed"),
        ("Halden Steel and Crestline Group signed a confidentiality agreement on Friday.", "other", "signed"),
        ("Nimbus Software renewed its lease with Crestline Group.", "other", "renewed"),
        ("Nimbus Software terminated its lease with Crestline Group.", "other", "terminated"),
    ],
)
def test_one_sentence_of_news_tells_type_and_stage(find_in: FindIn, text: str, agreement_type: str, stage: str) -> None:
    assert (agreement_type, stage) in {(mention.agreement_type, mention.lifecycle_stage) for mention in find_in(text)}


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Norland Steel said it would sell its wire unit to Crestline Group for 40 million dollars.", "signed"),
        ("Norland Steel will sell its wire unit to Crestline Group for 40 million dollars.", "signed"),
        ("Norland Steel said it will sell its wire unit to a newly formed company, Crestline Group.", "signed"),
        ("Norland Steel said it would sell its wire unit to Crestline Group if lenders agree.", "proposed"),
        ("Norland Steel said it plans to sell its wire unit to Crestline Group.", "proposed"),
        ("Norland Steel said it may sell its wire unit to Crestline Group.", "proposed"),
        ("Norland Steel said it will not sell its wire unit to Crestline Group.", "rejected"),
        ("Norland Steel said it will acquire Marlow Foundry.", "proposed"),
        ("The wire unit of Norland Steel would be sold to Crestline Group.", "proposed"),
    ],
)
def test_a_deed_announced_with_another_side_that_is_named_is_signed_unless_conditional_or_passive(
    find_in: FindIn, text: str, stage: str
) -> None:
    assert [mention.lifecycle_stage for mention in find_in(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Peru has threatened to cancel its trade agreement with Chile.", "in_force"),
        ("Peru vowed to tear up the trade agreement with Chile.", "in_force"),
        ("Peru tore up the trade agreement with Chile.", "terminated"),
        ("Peru and Chile proposed an amendment to their fisheries agreement.", "in_force"),
        ("Peru and Chile signed an extension of their fisheries agreement.", "renewed"),
        ("Peru has signed an amendment to its tax treaty with Chile.", "amended"),
        ("The fisheries agreement between Peru and Chile expires in June.", "in_force"),
        ("The fisheries agreement between Peru and Chile expired in June.", "terminated"),
        ("The truce between Peru and Chile seems to hold.", "in_force"),
        ("Peru is negotiating with Chile over tariffs.", "negotiating"),
        ("Peru and Chile concluded negotiations on a trade agreement.", "agreed_in_principle"),
        ("Peru hopes to conclude negotiations with Chile on a trade agreement.", "negotiating"),
        ("Talks between Peru and Chile on a trade agreement broke down.", "terminated"),
        ("Crestline Group is in advanced talks to buy Marlow Foundry from Halden Steel.", "negotiating"),
        ("Chile is proud of the Lowland Free Trade Agreement with Peru.", "signed"),
        ("The obsession of Peru and Chile with the Lowland Free Trade Agreement is real.", "in_force"),
        ("Peru hopes to draw up a fisheries agreement with Chile.", "proposed"),
    ],
)
def test_what_is_wanted_leaves_a_standing_agreement_and_what_is_talked_of_is_open_until_the_talks_end(
    find_in: FindIn, text: str, stage: str
) -> None:
    assert [mention.lifecycle_stage for mention in find_in(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Halden Steel offered to buy Marlow Foundry from Crestline Group. The bid was rejected on Friday.", "rejected"),
        ("Halden Steel offered to buy Marlow Foundry from Crestline Group, but the bid was not accepted.", "rejected"),
        ("Halden Steel offered to buy Marlow Foundry from Crestline Group. The bid was announced on Friday.", "proposed"),
        ("Halden Steel would be sold to Crestline Group. Halden Steel and Crestline Group agreed to share a warehouse.", "proposed"),
    ],
)
def test_an_offer_is_off_where_the_offer_is_refused_and_no_closer_by_another_consent(find_in: FindIn, text: str, stage: str) -> None:
    assert stage in {mention.lifecycle_stage for mention in find_in(text)}


@pytest.mark.parametrize(
    ("text", "agreement_type"),
    [
        ("Brightwater Energy signed a power purchase agreement with Cobalt Motors.", "supply_contract"),
        ("Brightwater Energy signed an asset purchase agreement with Cobalt Motors.", "acquisition"),
        ("Velm Bank agreed to supply a line of credit to Cobalt Motors.", "loan_or_credit"),
        ("Peru and Chile agreed to cut tariffs.", "trade_agreement"),
        ("Peru and Chile agreed to reduce oil output.", "commodity_agreement"),
        ("Peru and Chile agreed to cooperate in fighting smuggling.", "cooperation_agreement"),
        ("Marlow Brewing acquired the rights to the lager from Halden Brewing.", "licence"),
        ("Marlow Brewing gets the rights to brew and sell Halden Brewing's lager brand.", "licence"),
        ("Marlow Brewing acquired mineral rights from Halden Brewing.", "acquisition"),
        ("Members of the Metal Workers Union ratified a contract with Cobalt Motors.", "labour_agreement"),
        ("Members of the European Union ratified a contract with Cobalt Motors.", "supply_contract"),
        ("Peru and Chile signed a protocol amending their tax convention.", "protocol"),
        ("The ministries of defence of Peru and Chile signed a statement of intent.", "letter_of_intent"),
    ],
)
def test_the_thing_a_consent_or_a_right_is_about_tells_its_type(find_in: FindIn, text: str, agreement_type: str) -> None:
    assert [mention.agreement_type for mention in find_in(text)] == [agreement_type]


@pytest.mark.parametrize(
    ("text", "agreement_type", "stage"),
    [
        ("The World Bank approved a 90 million dollar loan to Kenya.", "loan_or_credit", "signed"),
        ("Peru and Chile reached a tentative settlement of their dispute over tuna.", "settlement", "agreed_in_principle"),
        ("Cobalt Motors agreed to pay Velm Bank 12 million dollars to settle a dispute over fees.", "settlement", "signed"),
    ],
)
def test_loans_approved_for_another_and_settlements_that_are_paid_for_or_tentative_are_agreements(
    find_in: FindIn, text: str, agreement_type: str, stage: str
) -> None:
    assert [(mention.agreement_type, mention.lifecycle_stage) for mention in find_in(text)] == [(agreement_type, stage)]


def test_a_contract_is_no_loan_because_the_article_calls_another_paper_a_loan_agreement(find_in: FindIn) -> None:
    text = "Velm Steel signed a contract with Marlow Cable. Critics are opposed to the loan deal."
    assert [mention.agreement_type for mention in find_in(text)] == ["supply_contract"]
