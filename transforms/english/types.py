"""English words that tell the type of an agreement, and which type is more specific."""

from __future__ import annotations

from transforms.english.workers import WORKERS

# A word before the instrument's noun, or the head of what stands after it -> the type it tells. The first of these groups that a
# phrase has a word of wins: "loan agreement on road construction". Matched on word, lemma and each part of a hyphenated word.
TYPE_GROUPS: tuple[tuple[str, str], ...] = (
    ("memorandum_of_understanding", "memorandum mou"),
    (
        "ceasefire_or_peace",
        """ceasefire cease-fire peace truce armistice disengagement hostility hostilities de-escalation deescalation fighting
        bloodshed reconciliation power-sharing""",
    ),
    (
        "labour_agreement",
        """labor labour wage wages pay union collective bargaining salary salaries strike workforce overtime payrise layoff layoffs redundancy
        redundancies employee employees""",
    ),
    (
        "settlement",
        "settlement lawsuit lawsuits litigation dispute suit out-of-court plaintiff plaintiffs arbitration differences litigations",
    ),
    ("grant", "grant donation"),
    (
        "loan_or_credit",
        """loan loans credit financing debt refinancing lending borrowing rescheduling bond bonds mortgage standby stand-by eurocredit
        underwriting syndicated moratorium export-credit swap-line""",
    ),
    (
        "licence",
        "licence license licensing sublicense sublicence royalty royalties franchise franchising concession patent patents cross-licensing",
    ),
    (
        "other",
        """standstill confidentiality non-disclosure nondisclosure secrecy lease leasing leaseback rental tenancy option employment severance
        lock-up lockup voting non-compete noncompete escrow""",
    ),
    ("joint_venture", "venture jv"),
    (
        "acquisition",
        """merger acquisition takeover take-over buyout buy-out sale purchase divestiture divestment amalgamation asset stock share-swap
        share-exchange stake equity subsidiary unit""",
    ),
    ("framework_agreement", "framework umbrella"),
    ("trade_agreement", "tariff tariffs free-trade customs duty-free export-import barter market-access rules-of-origin protectionism"),
    (
        "commodity_agreement",
        """commodity quota quotas price-support price prices stabilization stabilisation output-cut production-cut buffer-stock
        output""",
    ),
    (
        "service_contract",
        """service services construction consulting consultancy management maintenance engineering building outsourcing handling repair
        overhaul operation training drilling advertising cleaning catering security-guard hosting cloud logistics haulage transportation
        shipping servicing refurbishment modernization modernisation installation renovation demolition dredging advisory retainer
        storage warehousing ticketing design recycling waste refuse certification supervision recruitment translation accounting auditing""",
    ),
    (
        "supply_contract",
        """supply supplies procurement delivery deliveries offtake off-take order arms weapon weapons purchasing distribution export exports
        import imports sales equipment""",
    ),
    ("commodity_agreement", "cocoa coffee sugar rubber tin jute wheat grain oil crude cotton tea olive-oil copper bauxite"),
    ("trade_agreement", "trade commerce"),
    (
        "treaty",
        """safeguard safeguards extradition border boundary non-aggression nonaggression disarmament arms-control non-proliferation
        nonproliferation test-ban climate emission emissions tax double-taxation taxation friendship delimitation demarcation maritime
        accession visa aviation open-skies air-services water-sharing whaling fishery-limit human-rights constitution mutual-defence
        mutual-defense denuclearization denuclearisation""",
    ),
    (
        "cooperation_agreement",
        """cooperation co-operation collaboration collaborative cooperative co-operative codeshare code-share code-sharing codesharing joint
        research exchange marketing manufacturing development co-development production co-production promotion technology twinning
        interline assistance technical intelligence-sharing data-sharing sharing co-marketing security defence defense fishery fisheries""",
    ),
    ("partnership", "partnership strategic teaming alliance sponsorship sponsor naming-rights endorsement co-branding"),
    ("investment", "investment"),
    ("treaty", "treaty nuclear"),
)
# Word -> the place of its group: the lowest wins.
GROUP_BY_WORD: dict[str, int] = {word: place for place, (_, words) in reversed(list(enumerate(TYPE_GROUPS))) for word in words.split()}

# Two words that tell a type which neither of them tells.
TYPE_BY_PAIR: dict[str, str] = {
    **dict.fromkeys(
        (
            "air service",
            "air services",
            "open skies",
            "test ban",
            "human rights",
            "arms control",
            "mutual defence",
            "mutual defense",
            "water sharing",
        ),
        "treaty",
    ),
    **dict.fromkeys(("swap line", "swap facility", "currency swap", "credit line", "credit facility", "export credit"), "loan_or_credit"),
    **dict.fromkeys(
        ("nuclear safety", "food safety", "civil protection", "customs assistance", "customs matters", "mutual assistance"),
        "cooperation_agreement",
    ),
    **dict.fromkeys(("free trade", "market access", "economic partnership"), "trade_agreement"),
    **dict.fromkeys(("prisoner exchange", "prisoner swap"), "other"),
    **dict.fromkeys(
        "energy purchase;energy sale;arms sale;arms sales;arms purchase;advance purchase;forward purchase;bulk purchase".split(";"),
        "supply_contract",
    ),
    **dict.fromkeys(("power sharing", "prisoner release"), "ceasefire_or_peace"),
    **{
        f"{goods} {trade}": "supply_contract"
        for goods in "power electricity energy gas oil crude lng coal fuel grain wheat sugar ore steel".split()
        for trade in "purchase purchases sale sales offtake off-take".split()
    },
}

# Two words of which neither tells a type, though one does elsewhere: "credit card", "trade union", "oil company".
MISLEADING_PAIRS: frozenset[str] = frozenset(
    pair.strip()
    for pair in """credit card, credit cards, debit card, debit cards, trade union, trade unions, trade show, trade fair, price tag, stock exchange,
    stock market, share price, peace prize, trade secret, trade secrets, trade name, bond market, strike price, strike group, research park,
    service station, service stations, oil company, oil companies, oil field, oil fields, power plant, collective security, cold war, world war,
    star wars, trade war""".replace("\n", " ").split(",")
)

# What a deal verb makes of an instrument ("an agreement to build"). Verbs of buying and selling are judged by what is bought.
TRADING_VERBS: frozenset[str] = frozenset("acquire buy purchase sell divest book reserve".split())
TRADING_NOUNS: frozenset[str] = frozenset("purchase sale acquisition divestiture divestment".split())
PROVIDING_VERBS: frozenset[str] = frozenset("provide offer give furnish deliver supply receive obtain get bring".split())
TYPE_BY_VERB: dict[str, str] = {
    **dict.fromkeys("merge amalgamate combine".split(), "acquisition"),
    **dict.fromkeys("supply deliver procure import export ship stock furnish distribute resell".split(), "supply_contract"),
    **dict.fromkeys(
        """build construct operate manage maintain service install upgrade modernize modernise refurbish repair overhaul run handle drill
        transport haul clean staff host administer renovate rebuild dredge demolish engineer advise audit outsource decommission dismantle
        process warehouse serve guard inspect design collect recycle load unload survey certify""".split(),
        "service_contract",
    ),
    **dict.fromkeys(
        """cooperate co-operate collaborate develop co-develop codevelop research study explore share exchange market promote produce
        manufacture co-produce coproduce train coordinate strengthen expand deepen enhance boost facilitate integrate commercialize
        commercialise work pool protect combat fight tackle reduce""".split(),
        "cooperation_agreement",
    ),
    **dict.fromkeys("license licence sublicense".split(), "licence"),
    **dict.fromkeys("lend borrow refinance finance reschedule underwrite".split(), "loan_or_credit"),
    **dict.fromkeys("invest".split(), "investment"),
    **dict.fromkeys("settle resolve".split(), "settlement"),
    **dict.fromkeys("donate".split(), "grant"),
    **dict.fromkeys("extradite disarm denuclearize denuclearise".split(), "treaty"),
    **dict.fromkeys("partner ally".split(), "partnership"),
}

# What one does for another for pay; what would be cooperation by another name is service there, or supply where something is made.
CONTRACTS: frozenset[str] = frozenset({"contract", "subcontract"})
ORDERS: frozenset[str] = frozenset({"order"})
# What is built for a buyer and goes to him is goods: "a contract to build four tugs", not "to build a bridge".
BUILDING: frozenset[str] = frozenset("build construct".split())
BUILT_GOODS: frozenset[str] = frozenset({"equipment", "component", "weapon_system"})
MAKING: frozenset[str] = frozenset("produce manufacture make co-produce coproduce production manufacturing manufacture".split())

# An agreement that ends one of these settles it: "an agreement that ends an emissions probe", not "that ends a war".
ENDING: frozenset[str] = frozenset("end close settle resolve conclude drop".split())
ENDED_CASES: frozenset[str] = frozenset(
    "lawsuit suit case claim litigation charge allegation complaint probe investigation inquiry proceeding appeal".split()
)

# What is agreed to be done with these tells more than the verb: "to cut tariffs", "to supply a line of credit", "to end hostilities".
TOLD_BY_THING: frozenset[str] = frozenset(
    """loan_or_credit licence commodity_agreement trade_agreement ceasefire_or_peace labour_agreement settlement grant joint_venture
    investment""".split()
)

# A right to do something with another's goods is a licence; a right to take them over is an option.
RIGHT = "right"  # "bought the rights to a drug", not "bought mineral rights"
RIGHTS_FOR: frozenset[str] = frozenset({RIGHT, "licence", "license", "permission"})
TAKING_VERBS: frozenset[str] = frozenset("acquire buy purchase take".split())

# Prepositions between what is done and the instrument it is done by: "will lend 5 million under an agreement".
FRAMING: frozenset[str] = frozenset("under in through per".split())

# An instrument that names a relation or a deed, not a paper: a word before it ("trade partnership") tells its type better.
GENERAL_INSTRUMENTS: frozenset[str] = frozenset(
    """statement communique communiqué declaration partnership alliance tie-up collaboration consortium investment stake order treaty convention facility financing licence license
    sale purchase acquisition offer bid""".split()
)

# Names of law that stay a treaty unless the words before tell one of these: "peace treaty", but "Arms Control Convention".
LAW_INSTRUMENTS: frozenset[str] = frozenset({"treaty", "convention"})
LAW_TYPES: frozenset[str] = frozenset({"trade_agreement", "commodity_agreement", "ceasefire_or_peace"})

# What a "contract" or "pact" is where nothing else in its sentence tells.
TYPE_BY_NOUN_ALONE: dict[str, str] = {
    "contract": "supply_contract",
    "compact": "treaty",
    "accord": "cooperation_agreement",
    "pact": "cooperation_agreement",
}

# Nouns of working people: who makes an agreement with them makes a labour agreement, unless it is typed by its own name.
LABOUR: frozenset[str] = WORKERS | frozenset(
    """worker employee crew labourer laborer mechanic machinist controller attendant teacher nurse doctor actor writer musician driver
    pilot seaman sailor docker dockworker longshoreman railwayman miner steelworker autoworker farmworker player players striker strikers
    union unions workforce""".split()
)

# A body of working people by its name: "Halden Pilots Association".
GUILDS: frozenset[str] = frozenset("union unions association federation brotherhood guild council committee syndicate".split())

# What is made for trade or profit: a supervisor named in one is asked, and who supplies or builds under one carries it out.
COMMERCIAL: frozenset[str] = frozenset(
    {"acquisition", "joint_venture", "supply_contract", "service_contract", "licence", "loan_or_credit", "investment", "partnership"}
)

# A contract between public bodies alone is cooperation; a commodity bought by a company is supply.
TYPE_AMONG_PUBLIC: dict[str, str] = {"service_contract": "cooperation_agreement"}
TYPE_WITH_COMPANY: dict[str, str] = {"commodity_agreement": "supply_contract", "trade_agreement": "supply_contract"}

# What "the contract" may be, where the article calls another paper by its type: no loan and no treaty.
TYPES_OF_CONTRACT: frozenset[str] = frozenset("supply_contract service_contract labour_agreement licence other".split())

# How specific a type is, most specific first, when one article uses several nouns for one agreement.
SPECIFICITY: tuple[str, ...] = (
    "memorandum_of_understanding", "letter_of_intent", "treaty", "protocol", "joint_declaration", "ceasefire_or_peace", "labour_agreement",
    "joint_venture", "licence", "loan_or_credit", "acquisition", "commodity_agreement", "trade_agreement", "framework_agreement",
    "supply_contract", "service_contract", "settlement", "grant", "investment", "cooperation_agreement", "partnership", "other",
)  # fmt: skip

# Words in lower case inside a title: "Agreement on Trade and Investment".
SMALL_TITLE_WORDS: frozenset[str] = frozenset("and of on for the in to - – &".split())
