"""Words by which names of bodies and persons are compared: spellings of one word, fields of ministries, marks of look-alikes."""

from __future__ import annotations

# Spellings, translations and abbreviations of one word in names -> the form it is compared in. Compared after case, accents and plural.
SPELLINGS: dict[str, str] = {
    spelling: word
    for word, spellings in {
        "center": "centre tsentr zentrum centro",
        "defense": "defence",
        "labor": "labour",
        "organization": "organisation org",
        "international": "intl",
        "national": "natl",
        "association": "assn assoc",
        "authority": "auth",
        "university": "univ",
        "institute": "inst institut",
        "ministry": "min ministries",
        "department": "dept",
        "government": "govt",
        "development": "dev",
        "manufacturing": "mfg",
        "technology": "tech",
        "laboratory": "lab",
        "aluminum": "aluminium",
        "fiber": "fibre",
        "harbor": "harbour",
        "program": "programme",
        "catalog": "catalogue",
        "tire": "tyre",
        "theater": "theatre",
        "pediatric": "paediatric",
        "railway": "railroad",
        "transport": "transportation",
        "saint": "st",
        "mount": "mt",
    }.items()
    for spelling in spellings.split()
}

# Several words that are one in a name.
PHRASES: dict[tuple[str, ...], str] = {
    ("export", "import"): "exim",
    ("research", "and", "development"): "r&d",
    ("information", "technology"): "it",
    ("information", "communication", "technology"): "ict",
    ("information", "and", "communication", "technology"): "ict",
    ("information", "and", "communications", "technology"): "ict",
}

# Fields of ministries and departments by the words they are called -> one name for the field, within one state. Energy, power and
# petroleum stay apart: states have a ministry for each.
FIELDS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): field
    for field, phrases in {
        "foreign": "foreign affair;external affair;foreign relation;external relation;foreign and european affair;foreign;external",
        "defense": "national defense;defense",
        "interior": "internal affair;home affair;interior;home",
        "trade": "commerce;trade;international trade;foreign trade;external trade",
        "petroleum": "oil;petroleum",
        "health": "public health;health;health care;healthcare",
        "economy": "economic affair;economy;economic;national economy",
        "finance": "finance;financial affair",
        "labor": "labor;employment",
        "education": "education;national education",
        "agriculture": "agriculture;farming",
        "transport": "transport",
        "environment": "environment;environmental protection;environmental affair",
        "culture": "culture;cultural affair",
        "justice": "justice",
        "science": "science",
        "industry": "industry",
        "energy": "energy",
        "power": "power",
        "electricity": "electricity",
        "tourism": "tourism",
        "water": "water;water resource",
        "mine": "mine;mining",
    }.items()
    for phrase in phrases.split(";")
}

# Heads of public bodies whose field is read by the table above; an agency or an authority is called by its own name.
FIELD_HEADS: frozenset[str] = frozenset({"ministry", "department"})

# Words that a name can have or lack and still be the same body's, where nothing speaks against it.
GENERAL_WORDS: frozenset[str] = frozenset(
    """group holding company corporation enterprise concern conglomerate firm gruppe grupo groupe gruppo incorporated limited private public
    joint stock open closed""".split()
)
# The same for bodies of one state: "National Space Agency" is its space agency.
GENERAL_WORDS_OF_STATES: frozenset[str] = GENERAL_WORDS | frozenset("national state federal royal central republic union".split())

# Small words of names in other languages that transliterations write or leave out: the Persian "-e", the Arabic article.
PARTICLES: frozenset[str] = frozenset("e ye i al el ul as ad an ar ash az at".split())

# Words that tell two bodies of otherwise one name apart: directions, ranks, parts of the world.
TELLING_WORDS: frozenset[str] = frozenset(
    """north south east west northern southern eastern western central upper lower middle northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern far near inner outer new old great greater little minor major
    asia europe africa america americas asian european african american oceania pacific atlantic arctic baltic mediterranean caspian
    international global overseas domestic senior junior male female men women export import""".split()
)

# Forms of one given name in the languages of one region, as news in English writes them; the first is what they are compared as.
GIVEN_NAMES: dict[str, str] = {
    form: forms.split()[0]
    for forms in """
    aleksandr alexander alexandr oleksandr aliaksandr aleksander alex
    aleksei alexei alexey aleksey oleksii oleksiy aliaksei
    andrei andrey andrii andriy andrew
    anna hanna ganna
    dmitry dmitri dmitriy dmitrii dmytro dzmitry dimitri
    elena yelena olena alena
    evgeny yevgeny evgenii yevgenii evgeniy yevgeniy yevhen yevhenii eugene
    georgy georgi georgii heorhii heorhiy
    grigory grigorii grigoriy hryhorii hryhoriy
    igor ihor
    ivan iwan
    ekaterina yekaterina kateryna katerina
    mikhail mykhailo michail mikhailo mihail
    nikolai nikolay mykola mikalai nikolaj
    oleg oleh
    olga olha volha
    pavel pavlo
    petr pyotr petro piotr
    sergei sergey serhii serhiy siarhei sergej
    tatiana tatyana tetiana tetyana
    valery valeri valerii valeriy
    vasily vasili vasilii vasyl vasiliy
    viktor victor
    vitaly vitali vitalii vitaliy
    vladimir volodymyr uladzimir wladimir
    vladislav vladyslav
    vyacheslav viacheslav
    yuri yury yurii yuriy iurii
    yulia julia yuliya iuliia
    mohammad mohammed muhammad muhammed mohamed mohamad muhamad mohammadi mehmed mehmet
    ahmad ahmed ahmet
    hossein hussein husain hussain husein hosein hossain
    hassan hasan
    yusuf yousef youssef yousuf yosef
    ibrahim ebrahim
    mustafa mostafa moustafa
    mahmoud mahmud mehmood mahmood
    abdullah abdallah abdollah abdulla
    omar umar
    osman othman uthman usman
    ismail esmail ismael
    suleiman sulaiman soleiman suleyman
    khalid khaled
    tariq tarek tareq tarik
    faisal faysal feisal
    said saeed saeid sayed
    """.strip().splitlines()
    for form in forms.split()
}
