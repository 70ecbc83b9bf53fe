"""English words and names that tell what kind a body is, beyond the head nouns of `bodies`."""

from __future__ import annotations

# International bodies by name and acronym; no library lists them with both forms. Banks among them are told by their noun.
INTERNATIONAL_BODIES: frozenset[str] = frozenset(
    " ".join(name.split()).casefold()
    for name in """
    United Nations; UN; U.N.; UN Security Council; Security Council; UN General Assembly; UN Secretariat; European Union; EU; E.U.;
    European Commission; European Council; European Parliament; Council of the European Union; European Community; European Communities; EC;
    European Economic Community; EEC; Common Market; European Free Trade Association; EFTA; European Space Agency; ESA; Euratom;
    European Atomic Energy Community; European Coal and Steel Community; European Defence Agency; Europol; Frontex; Eurojust;
    Council of Europe; European Court of Justice; European Court of Human Rights; Benelux; Nordic Council; Visegrad Group; Western European Union;
    NATO; North Atlantic Treaty Organization; North Atlantic Treaty Organisation; Warsaw Pact; OSCE; CSCE;
    Organization for Security and Co-operation in Europe; Organization for Security and Cooperation in Europe; OECD; G7; G-7; G8; G20; G-20;
    Group of Seven; Group of Eight; Group of Twenty; Group of Five; Group of 77; G77; BRICS; Paris Club; Club of Rome; Non-Aligned Movement;
    Organisation for Economic Co-operation and Development; Organization for Economic Cooperation and Development; CERN; ITER; EUMETSAT;
    African Union; AU; Organization of African Unity; OAU; ECOWAS; Economic Community of West African States; SADC; SADCC; COMESA; IGAD; EAC;
    Southern African Development Community; East African Community; CEMAC; UEMOA; WAEMU; Arab Maghreb Union; African Continental Free Trade Area;
    AfCFTA; Arab League; League of Arab States; Gulf Cooperation Council; GCC; Organisation of Islamic Cooperation; OIC;
    Organization of the Islamic Conference; Organization of Islamic Cooperation; OPEC; OPEC+; OAPEC; Economic Cooperation Organization;
    Organization of the Petroleum Exporting Countries; Organization of Arab Petroleum Exporting Countries; Gas Exporting Countries Forum; GECF;
    ASEAN; Association of Southeast Asian Nations; Association of South East Asian Nations; SAARC; APEC; Asia-Pacific Economic Cooperation; BIMSTEC;
    South Asian Association for Regional Cooperation; Pacific Islands Forum; South Pacific Forum; Pacific Community; Quad; AUKUS; RCEP; CPTPP;
    Shanghai Cooperation Organisation; Shanghai Cooperation Organization; SCO; Eurasian Economic Union; EAEU; Eurasian Economic Commission;
    Collective Security Treaty Organization; CSTO; Commonwealth of Independent States; CIS; Comecon; CMEA; Organization of Turkic States;
    Organization of American States; OAS; Mercosur; Mercosul; Andean Community; Andean Pact; CARICOM; Caribbean Community; UNASUR; CELAC; ALBA;
    Central American Integration System; SICA; Latin American Integration Association; ALADI; SELA; Pacific Alliance; NAFTA; Commonwealth;
    International Monetary Fund; IMF; World Bank; World Bank Group; IBRD; IDA; International Finance Corporation; IFC; MIGA;
    International Bank for Reconstruction and Development; International Development Association; Bank for International Settlements; BIS;
    World Trade Organization; World Trade Organisation; WTO; GATT; World Health Organization; World Health Organisation; WHO;
    Pan American Health Organization; PAHO; International Labour Organization; International Labor Organization; ILO; UNESCO; UNICEF; UNHCR; UNDP;
    United Nations Development Programme; United Nations Children's Fund; United Nations Population Fund; UNFPA; UNRWA; UN Women; UNAIDS; UNODC;
    UNEP; United Nations Environment Programme; UN Environment Programme; UN-Habitat; UNIDO; UNCTAD; UNCITRAL; UNITAR; UNOPS; UNFCCC; OCHA;
    United Nations Industrial Development Organization; United Nations High Commissioner for Refugees; UN refugee agency; World Food Programme;
    World Food Program; WFP; FAO; Food and Agriculture Organization; Food and Agriculture Organisation; IFAD;
    International Fund for Agricultural Development; International Atomic Energy Agency; IAEA; OPCW; CTBTO; Comprehensive Test Ban Treaty Organization;
    Organisation for the Prohibition of Chemical Weapons; Organization for the Prohibition of Chemical Weapons; International Civil Aviation Organization;
    ICAO; International Maritime Organization; IMO; International Telecommunication Union; ITU; Universal Postal Union; UPU; WMO; WIPO;
    World Meteorological Organization; World Intellectual Property Organization; World Tourism Organization; UNWTO; UN Tourism;
    International Organization for Migration; IOM; Interpol; International Criminal Police Organization; World Customs Organization; WCO;
    International Criminal Court; ICC; International Court of Justice; ICJ; Permanent Court of Arbitration; International Seabed Authority;
    International Tribunal for the Law of the Sea; International Energy Agency; IEA; IRENA; International Renewable Energy Agency;
    International Solar Alliance; Energy Charter; Nuclear Suppliers Group; Nuclear Energy Agency; Financial Action Task Force; FATF;
    International Coffee Organization; International Cocoa Organization; International Sugar Organization; International Tin Council;
    International Natural Rubber Organization; International Wheat Council; International Grains Council; International Cotton Advisory Committee;
    International Tropical Timber Organization; International Olive Council; International Whaling Commission; International Jute Organization;
    Association of Tin Producing Countries; European Patent Office; African Development Bank Group; Global Fund; Green Climate Fund;
    Global Environment Facility; Gavi; Antarctic Treaty Secretariat; International Hydrographic Organization; Intelsat; Inmarsat; Eurocontrol
    """.replace("\n", " ").split(";")
)

# Public bodies that news calls by a name without a telling noun -> the state whose body all readers know it for; None where several
# states have one.
PUBLIC_BODIES: dict[str, str | None] = {
    **dict.fromkeys(
        "pentagon nasa fda sec ftc fcc faa epa usaid darpa nih cdc fbi cia usda noaa fed cftc ferc barda fema nsa".split(), "USA"
    ),
    "state department": "USA",
    **dict.fromkeys("isro drdo rbi sebi".split(), "IND"),
    **dict.fromkeys("jaxa meti miti nasda".split(), "JPN"),
    **dict.fromkeys("ofcom ofgem nhs".split(), "GBR"),
    "roscosmos": "RUS",
    "cnsa": "CHN",
    "bundeswehr": "DEU",
    **dict.fromkeys("doe dod doj nrc mod treasury".split()),
}

# Head nouns that begin a name, as in Romance languages, and nouns of other languages that tell a kind wherever they stand.
KIND_BY_FIRST_WORD: dict[str, str] = {
    **dict.fromkeys("banco banque banca bank banka banki caixa caja caisse sparkasse fondo fonds fondazione".split(), "bank_or_fund"),
    **dict.fromkeys(
        """universidad universidade universite universita universitat universiteit universitet universitetet instituto institut istituto
        institutul politecnico polytechnique hochschule technische ecole escola escuela akademie academia""".split(),
        "university_or_institute",
    ),
    **dict.fromkeys(
        "ministerio ministere ministero ministerium gobierno gouvernement agencia agence agenzia ayuntamiento".split(), "government_body"
    ),
    **dict.fromkeys("sindicato syndicat sindacato".split(), "union"),
    **dict.fromkeys("fundacion fundacao fondation stichting stiftung".split(), "ngo"),
    **dict.fromkeys(
        """compania companhia compagnie compagnia societe sociedad sociedade societa empresa entreprise grupo groupe gruppo consorcio
        construcciones astilleros laboratorio laboratorios laboratoire laboratoires cerveceria siderurgia""".split(),
        "company",
    ),
}

# Unions only where their members work: others of this name are political.
UNIONS_OF: frozenset[str] = frozenset({"union", "federation", "association", "brotherhood", "confederation"})

# Within a name these make a bank or fund of an association, a society or a firm: "savings and loan association", "life assurance society".
FINANCE_WORDS: frozenset[str] = frozenset(
    """bank banks banking bancorp bancshares bankshares bankcorp banco banca banque bankers savings loan loans mortgage thrift assurance
    insurance reinsurance securities fund funds finance building""".split()
)
FINANCE_BODIES: frozenset[str] = frozenset("association society union corp corporation inc company co ltd".split())

# "a private investment firm", "the leveraged buyout company": behind these a firm is a fund.
FINANCE_MODIFIERS: frozenset[str] = frozenset(
    """investment investments equity buyout buy-out venture brokerage securities banking insurance reinsurance fund asset wealth hedge
    lending pension""".split()
)
FIRM_NOUNS: frozenset[str] = frozenset("firm company group house partnership concern boutique manager arm business giant".split())
FINANCE_NOUNS: frozenset[str] = frozenset("investor financier brokerage broker underwriter insurer reinsurer lender".split())

# The last word of a name that only a firm has, whatever the tagger calls it; as a noun by itself it describes none ("metals", "cells").
FIRM_ENDINGS: frozenset[str] = frozenset(
    """biologics pharma biotech biosciences bioscience biopharma therapeutics diagnostics genomics vaccines labs robotics composites turbines
    terminals cells batteries metals minerals materials alloys ceramics polymers plastics fertilisers fertilizers renewables renovables wind
    hydro solar energi energia energie energo dynamics networks telecom mobility microsystems analytics satellites orbital foods dairies
    beverages breweries distillers fisheries plantations farms agro seeds mills cement shipyards ferries cruises freight haulage maritime
    marine offshore subsea drilling dredging tankers vehicles trucks tractors wagons locomotives trams buses tyres bearings pumps valves
    cables boats yachts elevators controls machinery equipment instruments tools textiles garments packaging printing software stahlwerke
    werke logistik ventures estates properties builders contractors engineering construction carriers airlines insurance""".split()
)

# What only a firm has: "Acme's shares", "Acme stock", "the Acme subsidiary"; not "an Acme spokesman", since ministries have them.
FIRM_POSSESSIONS: frozenset[str] = frozenset(
    """share shares stock stocks shareholder shareholders stockholder stockholders ceo subsidiary subsidiaries revenue revenues earnings
    profit profits customers plant plants factory factories product products brand brands sales stores store affiliate chief-executive
    dividend buyout takeover bonds board unit division headquarters workforce fleet franchise acquisition""".split()
)
# What only firms do.
FIRM_VERBS: frozenset[str] = frozenset(
    """acquire merge manufacture market retail outbid delist list refinance recapitalize divest license outsource underwrite
    distribute""".split()
)
