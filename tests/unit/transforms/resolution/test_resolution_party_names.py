"""Which names are spellings of one: tables of pairs of one kind and country, measured and compared one by one."""

import pytest

from transforms.resolution.evidence import PartyRow
from transforms.resolution.parties.clusters import cluster_parties
from transforms.resolution.parties.profiles import profile_parties

# kind | name | other spelling of it, of one country
SAME = """
    company|Boreal Steel Corp.|Boreal Steel
    company|Boreal Steel Oyj|BOREAL STEEL
    company|Société Lumière S.A.|Societe Lumiere
    company|ООО Ромашка|Romashka LLC
    company|АО Уралтехмаш|Uraltekhmash JSC
    company|Uraltechmash|Uraltekhmash
    company|Halden Shipyards ASA|Halden Shipyards
    company|Halden Shipyard AS|Halden Shipyards
    company|Nordwind Energy GmbH & Co. KG|Nordwind Energy
    company|Nord-Wind Energy|Nordwind Energy
    company|The Kestrel Group|Kestrel Group plc
    company|Kestrel Group|Kestrel
    company|Marrow & Finch Ltd|Marrow and Finch
    company|Zelenogorsk Nanotechnology Center|Zelenogorsk Nanotech Centre
    company|Zelenogorsk Nanotechnology Centre|Zelenogorsk Center of Nanotechnology
    company|Khabarovsk Aircraft Plant|Habarovsk Aircraft Plant
    company|Dneprovsky Metallurgical Plant|Dniprovskyi Metallurgical Plant
    company|Dnieprovskii Metallurgical Works|Dneprovsky Metallurgical Works
    company|Kharkovenergo|Kharkivenergo
    company|Mohandesi Pars Co.|Mohandessi Pars Company
    company|Sherkat-e Naft Fars|Sherkat Naft Fars
    company|Al-Rashid Trading|Al Rasheed Trading
    company|Al Noor Holding|Alnoor Holding
    company|El Nour Petrochemicals|Al-Nur Petrochemicals
    company|Guang Hua Electronics|Guanghua Electronics Co., Ltd.
    company|Tianjin Hai-Feng Shipping|Tianjin Haifeng Shipping
    company|Yamato Denki K.K.|Yamato Denki
    company|Grupo Andino S.A. de C.V.|Grupo Andino
    company|Petróleos del Sur|Petroleos del Sur SA
    company|Müller Maschinenbau AG|Mueller Maschinenbau
    company|Ørsund Havn A/S|Orsund Havn
    company|İzmir Çelik A.Ş.|Izmir Celik
    company|Škofja Motors d.o.o.|Skofja Motors
    company|Łódzkie Zakłady|Lodzkie Zaklady
    company|Vostok Oil and Gas|Vostok Oil & Gas Company
    company|Lumen Rail Systems Inc|Lumen Rail Systems Incorporated
    company|Bharat Turbines Private Limited|Bharat Turbines Pvt. Ltd.
    company|Delta Grain International Corporation|Delta Grain Int'l Corp
    company|Baltic Grid Operator|Baltic Grid Operators
    company|Aurora Semiconductor Manufacturing Company|Aurora Semiconductor Manufacturing
    company|Tekhnopromexport Ural|Technopromexport Ural
    company|Sibirskaya Ugolnaya Kompaniya|Sibirskaia Ugol'naia Kompaniia
    company|Yuzhny Port|Iuzhnyi Port
    government_body|Russian Ministry of Health|Ministry of Health of Russia
    government_body|Ministry of Health of the Russian Federation|Russian Health Ministry
    government_body|Ministry of Foreign Affairs|Foreign Ministry
    government_body|Ministry of External Affairs|Ministry of Foreign Affairs
    government_body|Ministry of Defence|Defense Ministry
    government_body|Ministry of National Defense|Ministry of Defence
    government_body|Ministry of Trade|Ministry of Commerce
    government_body|Ministry of Industry and Trade|Industry & Trade Ministry
    government_body|Ministry of Industry and Trade|Ministry of Trade and Industry
    government_body|Oil Ministry|Ministry of Petroleum
    government_body|Interior Ministry|Ministry of Internal Affairs
    government_body|Ministry of Transport|Ministry of Transportation
    government_body|Ministry of Labour|Labor Ministry
    government_body|State Department|Department of State
    government_body|Port Authority of Tarvala|Tarvala Port Authority
    government_body|National Space Agency|Space Agency
    bank_or_fund|Bank of Tarvala|The Bank of Tarvala
    bank_or_fund|Export-Import Bank of Tarvala|Tarvala Exim Bank
    university_or_institute|University of Tarvala|Tarvala University
    university_or_institute|Polytechnic University of Brno-Lesk|Brno Lesk Polytechnic University
    university_or_institute|Tarvala Institute of Technology|Tarvala Technology Institute
    person|Mohammad Hosseini|Muhammed Hossaini
    person|Mohammed Reza Karimi|Mohammad-Reza Karimi
    person|Aleksandr Dvornikov|Alexander Dvornikov
    person|Sergei Plotnitsky|Sergey Plotnitskiy
    person|Serhiy Bondarchuk|Sergei Bondarchuk
    person|Volodymyr Kravtsov|Vladimir Kravtsov
    person|Yevgeny Malyshev|Evgenii Malyshev
    person|Kovalev, Anatoly|Anatoly Kovalev
    person|Dr. Anatoly Kovalyov|Anatoly Kovalev
    person|Дмитрий Соколов|Dmitry Sokolov
    person|محمد حسینی|Mohammad Hosseini
    person|Wang Xiao-ming|Wang Xiaoming
    person|Xiaoming Wang|Wang Xiaoming
    person|José Peñalver|Jose Penalver
    person|Abdul Rahman al-Faris|Abdulrahman Al Faris
    person|Hussein Al-Tamimi|Hussain Altamimi
    person|Yusuf Demirtaş|Yousef Demirtas
    person|Mykola Shevchuk|Nikolai Shevchuk
"""
# kind | name | name of somebody else, of one country
DIFFERENT = """
    company|China National Petroleum|China National Petrochemical
    company|China Northern Petroleum Corp|China Northern Petrochemical Corp
    company|Nordwind Energy|Nordwind Rail
    company|Nordwind Energy|Nordwind Energy India
    company|Nordwind|Nordwind Neft
    company|Vexa Power|Vexa Water
    company|Vexa Motors|Texa Motors
    company|Kestrel Gas|Kestrel Oil
    company|Boreal Steel|Boreal Steel Energy
    company|Boreal Steel|Boreal Shell
    company|Tarvala Unit 3|Tarvala Unit 4
    company|Refinery No. 2|Refinery No. 12
    company|Northern Pipelines|Southern Pipelines
    company|North Tarvala Mining|South Tarvala Mining
    company|East Coast Shipping|West Coast Shipping
    company|First Harbour Insurance|Second Harbour Insurance
    company|Alpha Shipyard I|Alpha Shipyard II
    company|Orion Metals|Onion Metals
    company|Orlan Optics|Orlan Opera
    company|Lumen Rail|Lumen Mail
    company|Delta Grain|Delta Train
    company|Delta Foods Europe|Delta Foods Asia
    company|Aurora Semiconductor Manufacturing|Aurora Semiconductor Design
    company|Ural Machine Plant|Ural Marine Plant
    company|Vostok Oil|Vostok Soil
    company|Vostok Oil|Zapad Oil
    company|Uralmash|Uralkhim
    company|Sibneft|Sibgaz
    company|Tatenergo|Tatneft
    company|Rosatom Nova|Rosavto Nova
    company|Kharkovenergo|Khersonenergo
    company|Tianjin Haifeng|Tianjin Haifa
    company|Guangdong Power|Guangxi Power
    company|Shanxi Coal|Shaanxi Coal
    company|Hunan Steel|Henan Steel
    company|Hubei Power|Hebei Power
    company|National Iranian Oil Company|National Iranian Gas Company
    company|National Iranian Oil Company|National Iranian Oil Refining Company
    company|Pars Oil and Gas|Pars Oil
    company|Saudi Electric|Saudi Electronics
    company|General Motors Tarvala|General Mills Tarvala
    company|United Chemicals|United Minerals
    company|Air Tarvala|Air Tarvalia
    company|Marlin Pharma|Merlin Pharma
    company|Atlas Copper|Atlas Cooper
    company|Falcon Aviation|Falcon Aviation Services
    company|Bergen Group|Bergman Group
    company|Solaris Holdings|Polaris Holdings
    company|Nova Bio|Nova Geo
    government_body|Ministry of Health|Ministry of Wealth
    government_body|Ministry of Industry|Ministry of Energy
    government_body|Ministry of Energy|Ministry of Petroleum
    government_body|Ministry of Culture|Ministry of Agriculture
    government_body|Ministry of Transport|Ministry of Trade
    government_body|Ministry of Finance|Ministry of Foreign Affairs
    government_body|Ministry of Education|Department of Education
    government_body|Ministry of Interior|Ministry of Justice
    government_body|Space Agency|Nuclear Agency
    government_body|Ministry of Industry and Trade|Ministry of Industry and Mines
    government_body|Northern Regional Council|Southern Regional Council
    bank_or_fund|First Bank of Tarvala|Second Bank of Tarvala
    bank_or_fund|Bank of Tarvala|National Bank of Tarvala
    bank_or_fund|Export Bank of Tarvala|Import Bank of Tarvala
    bank_or_fund|Development Bank of Tarvala|Investment Bank of Tarvala
    university_or_institute|Tarvala State University|Tarvala Medical University
    university_or_institute|Institute of Physics|Institute of Chemistry
    university_or_institute|University of North Tarvala|University of Tarvala
    igo|African Development Bank|Asian Development Bank
    igo|League of River States|League of Island States
    person|Mohammad Hosseini|Mahmoud Hosseini
    person|Ali Karimi|Ali Karami
    person|Ahmad Hamdi|Hamid Ahmadi
    person|Sergei Ivanov|Sergei Ivanenko
    person|Wang Wei|Wang Lei
    person|Li Wei|Liu Wei
    person|Ivan Petrov|Petr Ivanov
    person|Anna Kovaleva|Anatoly Kovalev
    person|Hassan Rahimi|Hossein Rahimi
    person|John Smith|John Smyth-Barnes
    person|Kim Jong-su|Kim Jong-ho
    person|Viktor Orlov|Viktor Orlovsky
    person|Maria Petrova|Maria Petrovna
"""


def cases(table):
    return [pytest.param(*line.strip().split("|"), id=line.strip()) for line in table.strip().splitlines()]


def count_parties(kind, *names, partners=(), country="RUS"):
    """Return how many parties the names are, each in an article of its own, beside the partner of its place."""
    rows = []
    for number, name in enumerate(names):
        beside = [(partner, "company", "BRA") for partner in partners[number : number + 1]]
        for place, (told, told_kind, told_country) in enumerate([(name, kind, country), *beside]):
            rows.append(party_row(f"{number:032x}", place, told, told_kind, told_country))
    partner_ids = {row.member_id for row in rows if row.member_id.endswith("-p1")}
    return len([members for members in cluster_parties(profile_parties(rows)).clusters if not partner_ids.intersection(members)])


def party_row(article, place, name, kind=None, country=None, aliases=(), parent=None, capacity=None):
    return PartyRow(
        report_id=f"{article}-a0", member_id=f"{article}-p{place}", article_id=article, name=name, alias_names=list(aliases),
        party_kind=kind, country_code=country, parent_name=parent, role="signatory", represented_by=None, capacity=capacity, confidence=0.8,
    )  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "other"), cases(SAME))
def test_two_spellings_with_one_partner_are_one_party(kind, name, other):
    assert count_parties(kind, name, other, partners=("Counterpart", "Counterpart")) == 1


@pytest.mark.parametrize(("kind", "name", "other"), cases(DIFFERENT))
def test_look_alikes_are_two_parties(kind, name, other):
    assert count_parties(kind, name, other, partners=("Counterpart", "Rival")) == 2


def test_most_spellings_need_no_more_than_the_country():
    alone = [case.values for case in cases(SAME) if count_parties(case.values[0], *case.values[1:], partners=("Counterpart", "Rival")) == 1]
    assert len(alone) / len(cases(SAME)) >= 0.9


def test_few_look_alikes_become_one_where_they_share_a_partner():
    merged = [case.values for case in cases(DIFFERENT) if count_parties(case.values[0], *case.values[1:], partners=("Rival", "Rival")) == 1]
    assert len(merged) / len(cases(DIFFERENT)) <= 0.06
