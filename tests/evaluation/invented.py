"""Names to replace others with: invented companies and persons, and states with regular forms."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Country:
    """A state with its name, its nationality and the seat of its government, each one word."""

    code: str
    name: str
    nationality: str
    seat: str


COUNTRIES = tuple(
    Country(code=code, name=name, nationality=nationality, seat=seat)
    for code, name, nationality, seat in (
        line.split()
        for line in """
        NOR Norway Norwegian Oslo
        HUN Hungary Hungarian Budapest
        AUT Austria Austrian Vienna
        ITA Italy Italian Rome
        UKR Ukraine Ukrainian Kyiv
        SRB Serbia Serbian Belgrade
        EST Estonia Estonian Tallinn
        LTU Lithuania Lithuanian Vilnius
        BGR Bulgaria Bulgarian Sofia
        ARM Armenia Armenian Yerevan
        EGY Egypt Egyptian Cairo
        KEN Kenya Kenyan Nairobi
        GHA Ghana Ghanaian Accra
        NGA Nigeria Nigerian Abuja
        ZMB Zambia Zambian Lusaka
        CHL Chile Chilean Santiago
        PER Peru Peruvian Lima
        BOL Bolivia Bolivian Sucre
        URY Uruguay Uruguayan Montevideo
        CUB Cuba Cuban Havana
        CAN Canada Canadian Ottawa
        AUS Australia Australian Canberra
        IDN Indonesia Indonesian Jakarta
        IND India Indian Delhi
        IRN Iran Iranian Tehran
        SYR Syria Syrian Damascus
        LBY Libya Libyan Tripoli
        """.strip().splitlines()
    )
)

# Company words without a meaning, in the manner of real ones.
COMPANIES = """
    Velmora Northgate Corvane Halden Lumetra Brightwell Tessaro Kestrel Orvance Quillon Marlowe Sandgate Arvelo Dunmere Belcor Fenwick
    Galvane Hartwell Ivarra Jessop Kronberg Lindqvist Montclair Nordane Oakhurst Pellington Rothmere Selwyn Thornbury Ulvane Vantor
    Westbrook Yarrow Zenara Ashcombe Bancroft Calder Delmar Eastham Farrow
    """.split()
FIRST_NAMES = """
    Martin Helen Peter Laura Daniel Susan Robert Karen Thomas Linda Paul Anna Mark Julia David Emma Simon Claire Victor Nora Oscar
    Alice Philip Diana Edward Irene Hugo Martha Felix Vera
    """.split()
SURNAMES = """
    Whitmore Calloway Hendricks Ferrante Lindholm Okafor Marchetti Sorensen Radford Bellamy Castellan Drummond Eriksen Fairbanks
    Gallagher Hawthorne Ibarra Jankowski Kowalski Lockwood Morrison Novak Oliveira Pemberton Quigley Rasmussen Sheridan Tanaka
    Underwood Vasquez Winslow Yamada Zimmerman Abbott Brennan Crawford Donovan Ellison Fletcher Grantham
    """.split()
ACRONYM_LETTERS = "BKRTVDGLMNPSFHQ"

# Words in the names of many bodies, which tell none from others; those that name a kind of body stand in transforms/english/bodies.py.
COMMON_NAME_WORDS = frozenset(
    """
    africa african agency air al american asia asian atlantic authority banca banco bank banque big board bureau capital center central
    centre china city college commerce commission committee communications compagnie company council data de defence defense del
    deutsche development digital east eastern economic el electric energy engineering environment european export federal finance
    financial first food foods foreign foundation front fund gas general global government great group grupo gruppo health holding
    holdings house industrial industries industry information institute insurance international investment island justice la labor
    labour land le les life limited los marine media medical metals military minister ministry motor motors mutual national natural
    naval new news north northern office oil one pacific party people petroleum pharmaceutical pharmaceuticals police port post power
    president press prime project public rail railway railways red regional research resources river royal sea secretary security
    service services society société solar solutions south southern space standard state steel street supreme systems technologies
    technology telecom trade transport trust union united university urban us water west western white wind workers world
    """.split()
)
