"""English words of products: what is done with them, the kind of thing a head noun names, and what is no product."""

from __future__ import annotations

# Verbs and nouns of products: what an agreement has done with a thing.
ACTIVITY_BY_WORD: dict[str, str] = {
    **dict.fromkeys("develop innovate design engineer create test commercialize development".split(), "develop"),
    **dict.fromkeys("produce manufacture make assemble mine refine production manufacturing assembly mining refining".split(), "produce"),
    **dict.fromkeys("supply deliver sell export provide ship distribute lease market delivery sale provision".split(), "supply"),
    **dict.fromkeys("buy purchase import procure order acquire procurement acquisition".split(), "purchase"),
    **dict.fromkeys("license licence use licensing".split(), "license"),
    **dict.fromkeys("transfer share".split(), "transfer"),
    **dict.fromkeys("research study".split(), "research"),
    **dict.fromkeys("build construct erect install modernize upgrade construction installation modernization".split(), "build"),
}

# The head noun of a product's name -> product_kind.
KIND_BY_PRODUCT_NOUN: dict[str, str] = {
    **dict.fromkeys(
        """equipment machine machinery multiplexer turbine reactor locomotive train car vehicle truck bus aircraft jet plane helicopter ship
        vessel tanker tractor printer scanner computer server phone satellite radar lathe robot system drone instrument device boiler crane
        tool camera laser""".split(),
        "equipment",
    ),
    **dict.fromkeys("sensor chip component part engine battery cell module semiconductor microchip transistor bearing valve wafer cable tyre tire motor display pump".split(), "component"),
    **dict.fromkeys("material alloy polymer resin fuel fertiliser fertilizer cement glass paint plastic rubber fibre fiber steel aluminium aluminum concrete".split(), "material"),
    **dict.fromkeys("software platform application app program database code".split(), "software"),
    **dict.fromkeys("technology know-how process method technique patent".split(), "technology"),
    **dict.fromkeys("service maintenance training consultancy consulting transport insurance support delivery hosting".split(), "service"),
    **dict.fromkeys("plant factory refinery port airport bridge railway road station pipeline terminal mill mine hospital dam highway facility shop tunnel warehouse".split(), "facility"),
    **dict.fromkeys("missile weapon ammunition tank artillery fighter warship submarine munition rifle bomb shell warhead frigate".split(), "weapon_system"),
    **dict.fromkeys(
        "oil gas coal wheat grain rice maize corn sugar coffee cocoa cotton copper gold lithium uranium nickel ore lng crude barley tea timber soybean soybeans meat beef palm power electricity".split(),
        "commodity",
    ),
}  # fmt: skip

# Words that judge or date a product and are no part of its name.
PRODUCT_ORNAMENTS: frozenset[str] = frozenset(
    """advanced modern new cutting-edge state-of-the-art latest innovative sophisticated high-quality next-generation various other
    certain such several many key major important additional different more some all any both own first unique joint""".split()
)

# Nouns that count or measure a product and are not one: "4,000 tonnes of yarn".
MEASURES: frozenset[str] = frozenset(
    """tonne ton metre meter barrel litre liter gallon kilogram kilo pound ounce bushel megawatt gigawatt unit piece dozen pair set shipment
    cargo batch fleet range series volume amount quantity number kind type supply total""".split()
)

# Heads too general to be a product of their own.
NOT_PRODUCTS: frozenset[str] = frozenset(
    """company agreement deal contract stake share shares venture pct percent unit business market markets tie ties relation relations
    cooperation collaboration partnership capability capabilities term terms project projects interest plan plans value dlrs dlr dollar
    dollars mln bln right rights effort efforts step steps benefit benefits result results opportunity part parts that it them which
    operation operations way ways number group subsidiary asset assets stock framework work chain chains fund funds innovation
    resource resources expertise experience knowledge information people advance advances progress goal goals customer customers strength
    strengths condition conditions sale sales job jobs option options outlook line policy decision security growth future exchange use profit""".split()
)
