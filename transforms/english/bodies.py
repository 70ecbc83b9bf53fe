"""English words that tell what a body is: heads of names, legal forms, descriptions, titles."""

from __future__ import annotations

from transforms.english.calendar import MONTHS, WEEKDAYS

# The head noun of a name, or of a description of it, -> party_kind. Matched on whole lower-case words, last one first.
# Must not hold words that name several kinds alike ("group", "centre", "council", "committee"): those say nothing.
KIND_BY_NOUN: dict[str, str] = {
    **dict.fromkeys(
        """ministry ministries department agency commission parliament congress senate cabinet presidency headquarters secretariat directorate
        inspectorate municipality prefecture embassy navy army police customs treasury regulator administration authority province
        county city court tribunal assembly forces bureau commissariat duma knesset majlis bundestag chancellery""".split(),
        "government_body",
    ),
    **dict.fromkeys("government regime republic kingdom emirate sultanate state nation country".split(), "state"),
    **dict.fromkeys(
        "university college institute institution academy school polytechnic laboratory laboratories faculty observatory".split(),
        "university_or_institute",
    ),
    **dict.fromkeys(
        "bank banks banking bancorp fund funds lender insurer insurance capital securities creditors syndicate".split(), "bank_or_fund"
    ),
    **dict.fromkeys(
        "union unions brotherhood teamsters workers pilots machinists seamen dockworkers miners teachers nurses".split(), "union"
    ),
    **dict.fromkeys("party front movement rebels rebel militia guerrillas guerrilla insurgents faction junta clan tribe".split(), "other"),
    **dict.fromkeys("foundation association federation charity ngo society trust league".split(), "ngo"),
    **dict.fromkeys(
        """company companies corporation firm firms manufacturer maker producer supplier retailer airline airlines airways carrier
        operator developer contractor subsidiary unit division startup start-up conglomerate utility refiner miner shipbuilder
        automaker carmaker drugmaker chipmaker brewer publisher broadcaster distributor industries motors electronics systems technologies
        technology pharmaceuticals energy petroleum oil steel chemicals chemical foods stores hotels enterprises holdings holding works plant
        shipyard shipping lines railway railways telecom communications software semiconductor semiconductors aerospace aviation mining
        resources solutions logistics studios entertainment media""".split(),
        "company",
    ),
}

# Legal forms end a company's name; after a comma they still belong to it. Compared without full stops.
LEGAL_FORMS: frozenset[str] = frozenset(
    """inc incorporated corp corporation co company ltd limited plc llc llp lp sa ag gmbh nv bv spa srl oy oyj ab asa as kk kgaa pte pty sas sarl
    pvt pjsc ojsc jsc pao oao zao ooo bhd berhad tbk pt se na sab sl kft zrt kg uab sia ehf aps""".split()
)

# Legal forms that are no other word, so that they end a name even in small letters.
PLAIN_LEGAL_FORMS: frozenset[str] = frozenset("inc corp co ltd plc llc gmbh".split())

# Trades in the names of firms: with a legal form alone they are half a name ("... and Rubber Co").
TRADES: frozenset[str] = frozenset(
    """tire tyre tires tyres rubber oil gas petroleum electric electrical electricity power light lighting energy mining mines minerals metals metal
    steel iron copper zinc lead tin gold silver aluminum aluminium smelting refining coal coke fuel fuels water sewer heat nuclear chemical
    chemicals dye fertilizer fertilizers plastics paper pulp lumber timber wood forest land cattle farm farms dairy grain feed milling
    sugar tobacco foods food beverage beverages bottling brewing distilling packing meat fish fishing fisheries cement concrete brick
    glass ceramics pottery textile textiles cotton wool silk carpet shoe leather furniture appliance hardware tool tools machine machinery
    machines engine engines motor motors automotive aircraft aviation aerospace airways shipbuilding shipping steamship navigation dock
    docks harbor harbour railway railroad rail transit transport transportation trucking storage warehouse logistics cable wire telephone
    telegraph telecommunications broadcasting television radio cellular communications computer computers software data electronics
    electronic semiconductor instrument instruments optical scientific laboratory laboratories medical surgical pharmaceutical
    pharmaceuticals drug drugs health hospital insurance assurance casualty indemnity guaranty guarantee surety title trust loan savings
    banking finance financial credit securities investment investments commercial commerce merchants trading import export supply
    equipment products manufacturing manufacturers industrial industries industry engineering construction building contracting
    development properties property realty estate hotel hotels resort casino entertainment film films pictures publishing printing press
    news newspapers stores store retail wholesale distribution grocery catering services service security research design technology
    technologies systems environmental marine fire life accident general""".split()
)

# Nouns for people who act for a state or body: "the foreign ministers of A and B signed".
REPRESENTATIVES: frozenset[str] = frozenset(
    """minister ministers president presidents premier premiers leader leaders official officials negotiator negotiators delegation delegations
    ambassador ambassadors envoy envoys diplomat diplomats representative representatives chancellor secretary secretaries king emir
    governor governors mayor mayors executive executives chief chiefs director directors board boards shareholder shareholders chairman chairmen chairwoman ceo""".split()
)

# A title before or after a person's name says in which capacity the person acts.
TITLE_WORDS: frozenset[str] = frozenset(
    """president vice prime deputy permanent first foreign interior finance energy trade defense defence economy industry transport health education
    oil science agriculture minister chancellor premier secretary general director managing executive chief officer chairman chairwoman chair
    ceo cfo coo cto head governor mayor ambassador envoy spokesman spokeswoman spokesperson senator king queen prince emir sheikh sultan
    commissioner senior partner founder co-founder mr mrs ms miss dr dra sir dame lord lady prof professor brig brigadier gen col colonel lt
    lieutenant maj major capt captain sgt sergeant adm admiral marshal cmdr councillor councilman councilwoman congressman congresswoman
    sen rep gov pres princess duke duchess baron baroness rev reverend bishop archbishop cardinal imam rabbi ayatollah judge justice
    undersecretary vice-minister vice-president vice-chairman""".split()
)

# Of these one is an office in which a person acts for a body; "mr" and "senior" are none.
OFFICES: frozenset[str] = frozenset(
    """president vice-president minister chancellor premier secretary general director chief officer chairman chairwoman chairperson chair
    ceo cfo coo cto head governor mayor ambassador envoy commissioner spokesman spokeswoman spokesperson king queen prince emir sultan
    sheikh partner founder co-founder manager representative negotiator delegate diplomat official executive treasurer counsel dean
    rector principal leader commander administrator undersecretary""".split()
)
OFFICE_JOINERS: frozenset[str] = frozenset("and of for & - the".split())

# "the ministry", "the company": a description stands for the last body of that kind. A "group" beside "the" is a company.
DESCRIPTIONS: dict[str, str] = {"group": "company"} | {
    noun: KIND_BY_NOUN[noun]
    for noun in """company firm corporation carrier airline manufacturer maker retailer automaker carmaker drugmaker chipmaker conglomerate
    producer supplier operator developer contractor startup start-up utility refiner miner shipbuilder shipyard brewer publisher broadcaster
    distributor ministry department agency bank lender insurer fund university institute union country nation government""".split()
}

# What a firm is called by its trade.
TRADERS: frozenset[str] = frozenset(
    """trader vendor dealer builder cooperative co-operative yard processor grower wholesaler exporter importer shipper forwarder specialist
    integrator consultancy provider foundry brewery bakery winery giant packer roaster bottler distiller tanner weaver spinner ginner canner
    miller crusher recycler assembler smelter fabricator hauler haulier shipowner stevedore driller explorer planter breeder steelmaker
    papermaker planemaker shipmaker toolmaker glassmaker tyremaker trainmaker installer subcontractor manufacturer maker producer retailer
    contractor refiner miner shipbuilder automaker carmaker drugmaker chipmaker brewer publisher broadcaster distributor""".split()
)

# What anybody who deals is called by his part in it.
DEALERS: frozenset[str] = frozenset(
    "customer client buyer purchaser seller partner concern rival owner charterer lessor lessee newcomer supplier".split()
)

# Those who work for a body, where they are many and nobody in particular, stand for it: "engineers of Acme will inspect".
STAFF: frozenset[str] = frozenset("engineer expert specialist scientist technician researcher geologist surveyor crew team staff".split())

# What a body is called before its name, beyond what it is described as elsewhere: "the trader Berg", "the customer, Berg".
CALLED: frozenset[str] = frozenset(
    {
        *KIND_BY_NOUN,
        *TRADERS,
        *DEALERS,
        *"""house line factory mill consortium hospital newspaper landlord tenant employer organisation organization body club chain venture
        laboratory centre center""".split(),
    }
)

# A government of another level than the state's own: "the federal government" beside Iran is not Iran's.
LEVELS: frozenset[str] = frozenset("federal provincial regional local municipal territorial cantonal communal tribal".split())

# "the two companies", "both sides": every body of that kind that was named together last.
PAIR_NOUNS: dict[str, frozenset[str]] = {
    **dict.fromkeys("companies firms airlines manufacturers partners banks".split(), frozenset({"company", "bank_or_fund"})),
    **dict.fromkeys("countries nations governments states neighbours neighbors allies".split(), frozenset({"state", "government_body"})),
    **dict.fromkeys("ministries departments agencies".split(), frozenset({"government_body"})),
    **dict.fromkeys("universities institutes".split(), frozenset({"university_or_institute"})),
    **dict.fromkeys("sides parties organisations organizations".split(), frozenset()),  # of any kind
}

# Two that were named together last, without a noun for what they are: "the two", "the pair".
PAIR_WORDS: frozenset[str] = frozenset("two pair duo".split())

# Institutions whose name goes on after "of" or "for": "Ministry of Industry and Trade", "Bank of X", "Council for Y".
HEADS_WITH_COMPLEMENT: frozenset[str] = frozenset(
    """ministry department bank university institute academy republic kingdom federation union council office board bureau agency
    commission committee house association organization organisation society college school government state city chamber presidency
    secretariat directorate administration authority fund foundation center centre court confederation league community institutes
    company corporation museum hospital port province emirate sultanate commonwealth duchy principality government brotherhood alliance headquarters service services""".split()
)

# Nouns that take a list as complement: "for Science, Technology, and the Knowledge-Based Economy".
HEADS_WITH_LIST: frozenset[str] = frozenset(
    "ministry department presidency committee commission agency secretariat directorate council bureau office".split()
)

# Who stands opposite another in an agreement, whoever it is: "the two sides".
SIDES: frozenset[str] = frozenset({"side", "party"})

# What stands between a body and the body it is part of.
PART_OF_NOUNS: frozenset[str] = frozenset("unit subsidiary division arm affiliate branch part department".split())

# "Cordillera People's Front", "Nurses' Union": a possessive of these belongs to the name.
PEOPLES: frozenset[str] = frozenset(
    "people peoples workers nurses teachers women children farmers students miners pilots engineers doctors".split()
)

# "Government of the Republic of X": the complement goes on with a state's own.
STATE_HEADS: frozenset[str] = frozenset("republic kingdom state federation emirate sultanate duchy principality commonwealth".split())

# Behind a nationality these name the state itself: "the Malaysian government".
STATE_NOUNS: frozenset[str] = frozenset({"government"})

# These make a body of a state's name: "Peru's army".
STATE_ARMS: frozenset[str] = frozenset("army military navy parliament".split())

# Heads of names that go on with "for" after "of": "Union of Patriots for the South".
MOVEMENTS: frozenset[str] = frozenset("union movement front alliance coalition council party league forum congress rally assembly".split())

# What stands before a state's name in its title, or in its government's: "Grand Duchy of X", "Government of X".
STATE_TITLE: frozenset[str] = STATE_HEADS | STATE_NOUNS

# Bodies that ratify for their state: "the National Assembly ratified the treaty".
PARLIAMENTS: frozenset[str] = frozenset(
    """parliament assembly senate congress duma knesset majlis bundestag bundesrat diet sejm storting riksdag folketing eduskunta rada verkhovna
    rajya lok sabha seimas saeima riigikogu cortes legislature lawmakers deputies chamber""".split()
)

# Words that end the name of a text of law: it deals with nobody.
LEGAL_TEXTS: frozenset[str] = frozenset(
    """act law bill code statute constitution charter decree resolution directive regulation ordinance annex amendment clause article section
    chapter declaration communique""".split()
)

# Small words and marks inside a name.
NAME_JOINERS: frozenset[str] = frozenset(
    """& de la le los las lo del della delle di da do dos das du des van von der den und für bin al el y e i ja ir och og ve és dan - /""".split()
)

# Capitals that name no body: days, months, the marks of the wire, the trade's own acronyms and units.
NEVER_NAMES: frozenset[str] = frozenset(
    {
        *MONTHS,
        *(name for name in WEEKDAYS if name.endswith("day")),
        *"reuter reuters dlr dlrs stg spac spacs ipo ipos etf etfs lbo mbo m&a r&d esg b2b ceo cfo coo cto adr adrs".split(),
        *"mw gw kw mwh gwh kwh twh mva kv teu dwt bpd tpa".split(),  # units of measure
    }
)

# The last word of what is built and stands somewhere; the tagger calls firms with long names so as well.
FACILITIES: frozenset[str] = frozenset(
    """airport airfield arena avenue base bay boulevard bridge building canal castle cathedral center centre church corridor court dam depot
    expressway factory field gate hall harbour harbor highway hospital hotel house island junction lake line lock mall market mine monument
    mosque motorway museum palace park pier pipeline plant plaza port prison pyramid quarter railway refinery reservoir river road
    square stadium station street temple terminal theatre theater tower tunnel valley wharf yard zone""".split()
)

# The last word of what nobody has built: "Walvis Bay", "the Orvane Islands".
WATERS: frozenset[str] = frozenset(
    """bay sea gulf strait straits channel ocean cape coast shore beach island islands peninsula delta estuary fjord sound river creek
    lake lagoon falls basin plain plateau desert oasis valley hills mountain mountains range ridge forest region province state county
    district governorate oblast prefecture city town village""".split()
)

# What one has or puts into a firm: behind these "in" tells no place.
HELD_IN: frozenset[str] = frozenset("stake share stock interest holding invest investment position bond confidence".split())

# What deals for a place: "the city of X signed".
TOWNS: frozenset[str] = frozenset("city town municipality county district province region canton borough".split())

# Goods in capitals: alone they name nobody, though "Pembrook LNG" is a firm.
GOODS: frozenset[str] = frozenset("lng lpg cng ngl pvc hvdc led gmo pv ev evs".split())

# States and provinces of North America as news abbreviates them behind a city: places, whatever the tagger calls them.
PLACE_ABBREVIATIONS: frozenset[str] = frozenset(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla
    ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo d.c alta b.c man n.b nfld n.s ont p.e.i que sask""".split()
)
