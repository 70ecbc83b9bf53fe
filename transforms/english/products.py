"""English words of products: what is done with them, what introduces them, what measures and adorns them, and what is no product."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Activity:
    """What a word has done with a thing; a `weak` word does so with much else ("provide"), and needs a thing that is known as a product."""

    activity: str
    is_weak: bool = False


def _activities(table: dict[str, str], *, is_weak: bool = False) -> dict[str, Activity]:
    return {word: Activity(activity=activity, is_weak=is_weak) for activity, words in table.items() for word in words.split()}


# Lemma of a verb -> what it has done. "Acquire Beta Ltd", "make a bid" and "share concerns" must not match: their verbs are weak.
ACTIVITY_BY_VERB: dict[str, Activity] = {
    **_activities({
        "develop": "develop co-develop codevelop engineer commercialize commercialise design co-design prototype",
        "produce": "produce co-produce coproduce manufacture assemble fabricate mine refine brew bottle smelt",
        "supply": "supply deliver export ship distribute",
        "purchase": "import procure order charter",
        "license": "license licence sublicense",
        "research": "research",
        "build": "construct erect install modernize modernise refurbish rebuild electrify dredge rehabilitate retrofit revamp recondition",
    }),
    **_activities({
        "develop": "innovate create test trial pilot breed co-market co-promote copromote adapt integrate",
        "produce": "make process generate cultivate grow publish print recycle reprocess enrich forge",
        "supply": "sell provide offer lease rent furnish give lend donate market retail resell transport store transmit carry send launch haul broadcast stream",
        "purchase": "buy purchase acquire obtain receive source",
        "transfer": "transfer share exchange swap hand",
        "research": "study explore",
        "build": "build upgrade expand extend renovate overhaul restore reconstruct equip finance fund link connect interconnect lay drill commission convert",
        "other": "operate run maintain service repair manage use deploy replace adopt implement embed",
    }, is_weak=True),
}  # fmt: skip

# Noun of a deed -> what it has done: "for the purchase of", "gas supply contract". As strong as what it is said of.
ACTIVITY_BY_NOUN: dict[str, Activity] = _activities({
    "develop": "development co-development design engineering",
    "produce": "production co-production manufacturing manufacture assembly mining refining extraction",
    "supply": "supply delivery sale export provision distribution marketing shipment leasing lease",
    "purchase": "purchase procurement import acquisition buying",
    "license": "licensing licence license",
    "transfer": "transfer exchange",
    "research": "research study",
    "build": "construction building installation modernization modernisation reconstruction upgrade upgrading expansion rehabilitation refurbishment",
    "other": "operation",
}, is_weak=True)  # fmt: skip

# Weak verbs that tell all the same that a party carries an agreement out: "will provide", "to build".
CARRYING_OUT: frozenset[str] = frozenset(
    "innovate create test make sell provide lease build upgrade market buy purchase acquire share transfer study use".split()
)

# Verb of what a party does to carry an agreement out -> what it has done.
ACTIVITY_BY_WORD: dict[str, str] = {
    word: found.activity for word, found in ACTIVITY_BY_VERB.items() if not found.is_weak or word in CARRYING_OUT
}

# Deeds that are done with things alone: "production of molybdenum-99" tells of a product, "development of relations" of none.
DEEDS_WITH_THINGS: frozenset[str] = frozenset(
    "production co-production manufacturing manufacture assembly supply delivery procurement construction installation".split()
)

# A verb of another sense with its particle -> what it has done: "turn out engines", "put up a plant".
ACTIVITY_BY_PHRASAL_VERB: dict[str, str] = {
    **dict.fromkeys(("turn out", "churn out", "put out"), "produce"),
    **dict.fromkeys(("put up", "set up", "build out", "build up"), "build"),
    **dict.fromkeys(("hand over", "roll out"), "supply"),
}

# "In exchange for newsprint": what follows "for" is had for what is given.
BARTERING: frozenset[str] = frozenset({"exchange", "return", "barter", "swap"})

# What is done under an agreement that tells no deed, by its noun: "an order for buses". Others tell nothing.
ACTIVITY_BY_INSTRUMENT: dict[str, str] = {
    **dict.fromkeys("contract order supply delivery tender offtake off-take".split(), "supply"),
    **dict.fromkeys("purchase acquisition buy".split(), "purchase"),
    **dict.fromkeys("licence license licensing".split(), "license"),
}

# "Supply Kenya with buses": what follows is the product, and the object is who gets it.
FURNISHING: frozenset[str] = frozenset("supply provide equip furnish arm outfit serve".split())

# "The deal includes 40 buses", "the order covers": the object is what it is about.
INCLUDING: frozenset[str] = frozenset(
    "include cover involve comprise encompass concern entail feature envisage envision foresee name list specify".split()
)

# Subjects of INCLUDING that stand for what was agreed, beside the instruments.
WHAT_WAS_AGREED: frozenset[str] = frozenset(
    "plan project programme program package scope work phase list document text delivery shipment".split()
)

# "Spend 20 million dollars on cranes": what follows "on" or "in" is bought or built.
SPENDING: frozenset[str] = frozenset({"spend", "invest", "spending", "investment"})

# "Supply the truck market": the product is what the market is of.
MARKETS: frozenset[str] = frozenset("market sector industry segment business trade".split())

# "Ban the import of packaging", "the prohibition of the production of mines": no product of the agreement.
BARRING: frozenset[str] = frozenset(
    """ban banning prohibit prohibition outlaw outlawing forbid stop halt cessation prevent prevention phase phase-out boycott eliminate elimination
    avoid oppose renounce renunciation non-proliferation restriction""".split()
)

# "Rights to the vaccine": what a licence gives.
RIGHTS: frozenset[str] = frozenset({"right"})

# "The engines will come from Beta Ltd": who supplies what.
COMING: frozenset[str] = frozenset({"come", "originate"})

# "Adopted as a going concern": a business changes hands with its people, not a thing.
GOING_ON: tuple[str, ...] = ("going concern", "going-concern")

# Kinds of goods that have names of their own: "Zelvora, an asthma drug". Commodities, services and works have none, or a place's.
MAKE_KINDS: frozenset[str] = frozenset({"equipment", "component", "material", "software", "technology", "weapon_system"})

# Words that a noun phrase ends before, other than marks: "a drug for asthma". "A drug and device maker" goes on.
PHRASE_ENDS: frozenset[str] = frozenset(
    """for of to that which against in used designed developed built made with by under from on at whose meant intended aimed able capable based
    approved sold marketed it has was is will would can may could already currently""".split()
)

# "Sales of the drug rose": what a company takes in, and no deed of an agreement.
TURNOVER: frozenset[str] = frozenset({"sales", "exports", "imports", "shipments"})

# "Cooperate on retail banking", "cooperation in shipbuilding": what follows is what it is about, if it is a product.
JOINING: frozenset[str] = frozenset("cooperate co-operate collaborate work partner cooperation co-operation collaboration".split())

# Prepositions between an instrument and what it is about. After "for" anything that can be a product is one; after the others what is known as one.
TOPIC_PREPOSITIONS: frozenset[str] = frozenset(
    {"for", "on", "in", "of", "covering", "involving", "concerning", "regarding", "over", "about"}
)

# Words that judge or date a product and are no part of its name.
PRODUCT_ORNAMENTS: frozenset[str] = frozenset(
    """advanced modern new brand-new cutting-edge state-of-the-art latest innovative sophisticated high-quality next-generation various other
    certain such several many key major important additional further extra more some all any both own first unique joint future existing
    leading world-class so-called undisclosed unspecified total related necessary required proposed planned said same entire whole
    current upcoming successful popular famous domestic overseas foreign local initial second third last final multiple numerous
    main principal optional firm much-needed much-anticipated long-awaited badly-needed brand""".split()
)

# Units of measure: they stand before a product ("40 MW battery park") or measure it ("400 tonnes of rice").
UNITS: frozenset[str] = frozenset(
    """tonne ton metre meter barrel litre liter gallon kilogram kilo kg pound ounce carat bushel bale megawatt mw mwh gigawatt gw gwh kilowatt kw kv
    gigawatt-hour megawatt-hour kilometre kilometer km mile hectare acre cubic_metre bcm teu sq dlr dlrs dollar euro stg yen franc mln bln""".split()
)

# Nouns that count or measure a product and are not one: "4,000 tonnes of yarn".
MEASURES: frozenset[str] = UNITS | frozenset(
    """unit piece dozen pair set shipment cargo batch fleet series volume amount quantity number kind type supply total hundred thousand
    million billion lot pct percent couple majority variety array portfolio package stock worth score dose bottle crate field area sphere domain""".split()
)

# Nouns that are part of a product and stand for it only with what it is of: "a version of the drug".
PARTS_OF: frozenset[str] = frozenset("version variant model generation part component spare".split())

# Nouns of services that take up what they are done to: "maintenance of trams", "consulting work on the terminal".
SERVICES_TO: frozenset[str] = frozenset(
    """maintenance overhaul repair servicing work upgrade management operation cleaning inspection handling refurbishment modernization
    modernisation testing consulting""".split()
)

# Heads that are no product of their own, whatever is done with them.
NOT_PRODUCTS: frozenset[str] = frozenset(
    """company agreement deal contract pact accord treaty memorandum arrangement stake share venture unit business market tie relation relationship
    link partner partnership term project interest plan value dlrs dlr dollar euro mln bln right effort step measure
    benefit result opportunity that it them which one ones operation way number group subsidiary asset stock framework chain fund
    resource people person progress goal customer client consumer user condition sale
    job option outlook line policy decision future use profit loss income revenue cost price fee royalty tax
    tariff duty quota money cash capital debt loan credit payment aid help support assistance need demand request order bid offer tender
    proposal idea concept strategy approach solution issue problem question answer challenge risk threat concern matter subject topic thing
    area field sector industry region country state nation government city town world place site spot position role time year month
    week day date period end start beginning stage phase level rate percentage share basis ground principle standard rule law regulation
    bill report statement document letter study survey list record data datum figure detail information message news story word name title
    team staff worker employee expert engineer official soldier troop officer member leader manager executive chief director counsel lawyer
    adviser advisor farmer fisherman investor shareholder owner buyer seller supplier manufacturer producer maker dealer distributor operator
    passenger patient student family community public crowd side party bloc alliance grouping force army war peace truce conflict fight attack
    hostage prisoner refugee migrant climate environment culture life health trade exchange commerce economy growth boost lead
    impact effect change reform move action act talk meeting visit summit session event ceremony conference forum dialogue
    model example case instance sample pattern trend rise fall drop decline cut gain surplus deficit balance account budget share output
    capacity volume scale scope size range length width height weight presence base hub centre center headquarters office branch department
    division arm board committee council body agency organisation organization association society institute university college
    brand image reputation trust confidence hope dream vision mission sense feeling view opinion belief fact truth reason cause purpose aim target
    objective advantage strength skill expertise experience knowledge talent access entry exit path route
    roadmap door window channel track step stone mention note attention focus emphasis priority commitment
    promise pledge guarantee assurance warranty certainty clarity evidence proof sign signal warning sentence verdict ruling penalty fine
    lifeline headway mistake error fun sure difference contribution debut call appeal stop start-up startup firm bank exporter importer
    audience viewer subscriber reader fan player athlete driver pilot crew captain minister president king queen
    ambassador envoy delegate delegation representative spokesman spokeswoman spokesperson voter citizen resident neighbour neighbor
    friend ally enemy rival competitor peer counterpart stakeholder holder bondholder creditor lender borrower portion remainder rest
    bulk majority minority half quarter third lot synergy efficiency productivity quality safety stability
    prosperity dividend bond equity note warrant""".split()
) | {
    "commercial paper",
    "white paper",
    *(
        f"{sort} {thing}"
        for sort in ("nuclear", "chemical", "biological", "atomic")
        for thing in ("weapon", "bomb", "warhead", "weaponry", "arm")
    ),
    "credit facility",
    "loan facility",
    "lending facility",
    "debt facility",
    "revolving facility",
    "payment platform",
    "trading platform",
}

# Endings of abstract nouns: "cooperation", "investment", "capability". A noun with one is a product only if it is known as one.
ABSTRACT_ENDINGS: tuple[str, ...] = (
    "tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "hood", "dom", "cy", "ist", "ian", "graphy", "sure", "ure",
    "ery", "al", "ing",
)  # fmt: skip
