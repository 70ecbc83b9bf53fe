"""English words and signs for money: scales, currency signs and currency names."""

from __future__ import annotations

SCALE: dict[str, int] = {
    **dict.fromkeys("thousand k".split(), 10**3),
    **dict.fromkeys("million millions mln mn m".split(), 10**6),
    **dict.fromkeys("billion billions bln bn b".split(), 10**9),
    **dict.fromkeys("trillion trillions trln tn".split(), 10**12),
    **dict.fromkeys("lakh lakhs".split(), 10**5),
    **dict.fromkeys("crore crores".split(), 10**7),
    "lakh crore": 10**12,
}

# Signs before a number. A bare "$" is the US dollar, as in most English news; other dollars carry their letters.
CURRENCY_BY_SIGN: dict[str, str] = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD",
    "nt$": "TWD", "r$": "BRL", "mex$": "MXN", "€": "EUR", "£": "GBP", "¥": "JPY", "cn¥": "CNY", "rmb": "CNY", "₹": "INR", "rs.": "INR", "rs": "INR",
    "can$": "CAD", "cdn$": "CAD", "n$": "NAD", "j$": "JMD", "tt$": "TTD", "fj$": "FJD", "ec$": "XCD", "bds$": "BBD", "col$": "COP",
    "ksh": "KES", "kshs": "KES", "ksh.": "KES", "ush": "UGX", "ushs": "UGX", "tsh": "TZS", "tshs": "TZS", "gh₵": "GHS", "gh¢": "GHS", "₵": "GHS",
    "fcfa": "XOF", "cfa": "XOF", "dh": "AED", "dhs": "AED", "nkr": "NOK", "skr": "SEK", "dkr": "DKK", "zł": "PLN", "kč": "CZK",
    "₸": "KZT", "₮": "MNT", "₾": "GEL", "₼": "AZN", "৳": "BDT", "₡": "CRC", "₲": "PYG", "₭": "LAK", "៛": "KHR",
    "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS", "₦": "NGN", "₴": "UAH", "฿": "THB", "₫": "VND", "₱": "PHP", "rm": "MYR", "rp": "IDR", "sfr": "CHF",
}  # fmt: skip

# Currencies that several states call alike: the forms of the word, then the states' adjectives and names before it.
_SHARED: tuple[tuple[str, str], ...] = (
    (
        "dollars dollar dlrs dlr",
        """u.s. us american=USD; australian aussie=AUD; canadian=CAD; hong_kong h.k. hk hongkong=HKD; new_zealand n.z. nz kiwi=NZD;
        singapore singaporean=SGD; taiwan taiwanese new_taiwan=TWD; jamaican=JMD; brunei=BND; fijian fiji=FJD; namibian=NAD; liberian=LRD;
        barbados barbadian=BBD; bahamian=BSD; bermudian=BMD; belize=BZD; guyanese=GYD; trinidad_and_tobago=TTD; east_caribbean=XCD;
        zimbabwean=ZWD""",
    ),
    ("pounds pound", "egyptian=EGP; irish=IEP; cyprus cypriot=CYP; lebanese=LBP; syrian=SYP; sudanese=SDG; maltese=MTL; british=GBP"),
    (
        "francs franc",
        """swiss=CHF; french=FRF; belgian=BEF; luxembourg=LUF; cfa=XOF; cfp=XPF; congolese=CDF; rwandan=RWF; djibouti=DJF; guinean=GNF;
        burundi=BIF; comorian=KMF; malagasy=MGF""",
    ),
    (
        "pesos peso",
        "mexican=MXN; philippine=PHP; argentine argentinian=ARS; chilean=CLP; colombian=COP; cuban=CUP; dominican=DOP; uruguayan=UYU",
    ),
    ("rupees rupee", "indian=INR; pakistani pakistan=PKR; sri_lankan sri_lanka=LKR; nepalese nepali=NPR; mauritian=MUR; seychelles=SCR"),
    (
        "crowns crown kronor krona kroner krone koruna korunas",
        "swedish=SEK; norwegian=NOK; danish=DKK; icelandic=ISK; czech=CZK; czechoslovak=CSK; slovak=SKK; estonian=EEK",
    ),
    (
        "dinars dinar",
        "kuwaiti=KWD; iraqi=IQD; jordanian=JOD; bahraini bahrain=BHD; algerian=DZD; tunisian=TND; libyan=LYD; serbian=RSD; yugoslav=YUN",
    ),
    ("riyals riyal rials rial", "saudi=SAR; qatari qatar=QAR; omani=OMR; iranian=IRR; yemeni=YER"),
    ("dirhams dirham", "uae u.a.e. emirati=AED; moroccan=MAD"),
    ("shillings shilling", "kenyan=KES; ugandan uganda=UGX; tanzanian=TZS; somali=SOS"),
    ("lira liras lire", "turkish=TRY; italian=ITL; maltese=MTL"),
    ("marks mark", "west_german german deutsche deutsch d=DEM; finnish=FIM; east_german=DDM"),
    ("won", "south_korean korean=KRW; north_korean=KPW"),
    ("roubles rouble rubles ruble", "russian=RUB; soviet=SUR; belarusian belarussian=BYN"),
    ("reais real", "brazilian=BRL"),
    ("yuan renminbi", "chinese=CNY"),
    ("yen", "japanese=JPY"),
    ("rand", "south_african=ZAR"),
    ("ringgit", "malaysian=MYR"),
    ("baht", "thai=THB"),
    ("schillings schilling", "austrian=ATS"),
    ("pesetas peseta", "spanish=ESP"),
    ("guilders guilder", "dutch=NLG; antillean=ANG"),
)
_QUALIFIED: dict[str, str] = {
    f"{state.replace('_', ' ')} {word}": code
    for words, states in _SHARED
    for listed in states.split(";")
    for code in [listed.strip().rpartition("=")[2]]
    for state in listed.strip().rpartition("=")[0].split()
    for word in words.split()
}

# Words and codes beside a number. Where several states share a name ("dollars", "pounds", "francs"), the bare word is the most traded one;
# pesos, dinars and shillings alone are nobody's.
CURRENCY_BY_WORD: dict[str, str] = {
    **_QUALIFIED,
    **dict.fromkeys(["dollars", "dollar", "dlrs", "dlr", "usd"], "USD"),
    **dict.fromkeys(["aud"], "AUD"),
    **dict.fromkeys(["cad"], "CAD"),
    **dict.fromkeys(["hkd"], "HKD"),
    **dict.fromkeys(["nzd"], "NZD"),
    **dict.fromkeys(["sgd"], "SGD"),
    **dict.fromkeys(["euros", "euro", "eur"], "EUR"),
    **dict.fromkeys(["pounds sterling", "pound sterling", "pounds", "pound", "stg", "gbp", "sterling"], "GBP"),
    **dict.fromkeys(["yen", "jpy"], "JPY"),
    **dict.fromkeys(["yuan", "renminbi", "cny"], "CNY"),
    **dict.fromkeys(["rupees", "rupee", "inr"], "INR"),
    **dict.fromkeys(["pkr"], "PKR"),
    **dict.fromkeys(["roubles", "rouble", "rubles", "ruble", "rub"], "RUB"),
    **dict.fromkeys(["won", "krw"], "KRW"),
    **dict.fromkeys(["sfr", "chf"], "CHF"),
    **dict.fromkeys(["francs", "frf"], "FRF"),
    **dict.fromkeys(["marks", "dem"], "DEM"),
    **dict.fromkeys(["lire", "lira", "itl"], "ITL"),
    **dict.fromkeys(["try"], "TRY"),
    **dict.fromkeys(["guilders", "nlg"], "NLG"),
    **dict.fromkeys(["crowns", "kronor", "sek"], "SEK"),
    **dict.fromkeys(["nok"], "NOK"),
    **dict.fromkeys(["dkk"], "DKK"),
    **dict.fromkeys(["zlotys", "zloty", "pln"], "PLN"),
    **dict.fromkeys(["ringgit", "myr"], "MYR"),
    **dict.fromkeys(["baht", "thb"], "THB"),
    **dict.fromkeys(["rupiah", "idr"], "IDR"),
    **dict.fromkeys(["dong", "vnd"], "VND"),
    **dict.fromkeys(["php"], "PHP"),
    **dict.fromkeys(["mxn"], "MXN"),
    **dict.fromkeys(["reais", "brl"], "BRL"),
    **dict.fromkeys(["rand", "zar"], "ZAR"),
    **dict.fromkeys(["riyals", "riyal", "sar"], "SAR"),
    **dict.fromkeys(["dirhams", "dirham", "aed"], "AED"),
    **dict.fromkeys(["rials", "irr"], "IRR"),
    **dict.fromkeys(["shekels", "nis", "ils"], "ILS"),
    **dict.fromkeys(["hryvnia", "hryvnias", "uah"], "UAH"),
    **dict.fromkeys(["tenge", "kzt"], "KZT"),
    **dict.fromkeys(["naira", "ngn"], "NGN"),
    **dict.fromkeys(["kes"], "KES"),
    **dict.fromkeys(["egp"], "EGP"),
    **dict.fromkeys(["schillings", "schilling", "ats"], "ATS"),
    **dict.fromkeys(["pesetas", "peseta", "esp"], "ESP"),
    **dict.fromkeys(["escudos", "escudo", "pte"], "PTE"),
    **dict.fromkeys(["punts", "punt", "iep"], "IEP"),
    **dict.fromkeys(["markka", "markkaa", "fim"], "FIM"),
    **dict.fromkeys(["drachmas", "drachma", "grd"], "GRD"),
    **dict.fromkeys(["australs", "austral"], "ARA"),
    **dict.fromkeys(["cruzados", "cruzado"], "BRC"),
    **dict.fromkeys(["ecus", "ecu", "xeu"], "XEU"),
    **dict.fromkeys(["sdrs", "sdr", "xdr"], "XDR"),
    **dict.fromkeys(["forints", "forint", "huf"], "HUF"),
    **dict.fromkeys(["koruna", "korunas", "czk"], "CZK"),
    **dict.fromkeys(["kroner", "krone"], "NOK"),
    **dict.fromkeys(["taka", "bdt"], "BDT"),
    **dict.fromkeys(["birr", "etb"], "ETB"),
    **dict.fromkeys(["cedis", "cedi", "ghs"], "GHS"),
    **dict.fromkeys(["kwacha", "zmw"], "ZMW"),
    **dict.fromkeys(["kwanza", "kwanzas", "aoa"], "AOA"),
    **dict.fromkeys(["leu", "ron"], "RON"),
    **dict.fromkeys(["leva", "lev", "bgn"], "BGN"),
    **dict.fromkeys(["kyat", "kyats", "mmk"], "MMK"),
    **dict.fromkeys(["soum", "soums", "uzs"], "UZS"),
    **dict.fromkeys(["lari", "gel"], "GEL"),
    **dict.fromkeys(["tugrik", "tugriks", "mnt"], "MNT"),
    **dict.fromkeys(["bolivars", "bolivar"], "VES"),
    **{
        code.casefold(): code
        for code in """TWD ARS CLP COP PEN UYU BHD KWD QAR OMR IQD JOD DZD TND LKR NPR MAD UGX TZS XOF XAF XPF ISK
            RWF PYG CRC GTQ HNL NIO DOP AZN BYN MDL MKD RSD KGS TJS TMT LAK KHR BND PGK FJD MUR SCR MWK MZN NAD BWP SZL LSL SDG SSP LBP SYP
            YER AFN GYD JMD TTD XCD BBD BSD GMD LRD GNF CDF BIF DJF KMF MGA""".split()
    },
}
