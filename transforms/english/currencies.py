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
    "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS", "₦": "NGN", "₴": "UAH", "฿": "THB", "₫": "VND", "₱": "PHP", "rm": "MYR", "rp": "IDR", "sfr": "CHF",
}  # fmt: skip

# Words and codes beside a number. Where several states share a name ("dollars", "pounds", "francs"), the bare word is the most traded one.
CURRENCY_BY_WORD: dict[str, str] = {
    **dict.fromkeys(
        ["u.s. dollars", "u.s. dollar", "us dollars", "u.s. dlrs", "us dlrs", "dollars", "dollar", "dlrs", "dlr", "usd"], "USD"
    ),
    **dict.fromkeys(["australian dollars", "australian dlrs", "aud"], "AUD"),
    **dict.fromkeys(["canadian dollars", "canadian dlrs", "cad"], "CAD"),
    **dict.fromkeys(["hong kong dollars", "h.k. dlrs", "hk dlrs", "hkd"], "HKD"),
    **dict.fromkeys(["new zealand dollars", "n.z. dlrs", "nzd"], "NZD"),
    **dict.fromkeys(["singapore dollars", "sgd"], "SGD"),
    **dict.fromkeys(["euros", "euro", "eur"], "EUR"),
    **dict.fromkeys(["pounds sterling", "pounds", "pound", "stg", "gbp", "sterling"], "GBP"),
    **dict.fromkeys(["yen", "jpy"], "JPY"),
    **dict.fromkeys(["yuan", "renminbi", "cny"], "CNY"),
    **dict.fromkeys(["indian rupees", "rupees", "rupee", "inr"], "INR"),
    **dict.fromkeys(["pakistani rupees", "pkr"], "PKR"),
    **dict.fromkeys(["roubles", "rouble", "rubles", "ruble", "rub"], "RUB"),
    **dict.fromkeys(["won", "krw"], "KRW"),
    **dict.fromkeys(["swiss francs", "swiss franc", "sfr", "chf"], "CHF"),
    **dict.fromkeys(["french francs", "francs", "frf"], "FRF"),
    **dict.fromkeys(["marks", "deutsche marks", "dem"], "DEM"),
    **dict.fromkeys(["lire", "lira", "itl"], "ITL"),
    **dict.fromkeys(["turkish lira", "turkish liras", "try"], "TRY"),
    **dict.fromkeys(["guilders", "nlg"], "NLG"),
    **dict.fromkeys(["crowns", "kronor", "swedish crowns", "swedish kronor", "sek"], "SEK"),
    **dict.fromkeys(["norwegian crowns", "norwegian kroner", "nok"], "NOK"),
    **dict.fromkeys(["danish crowns", "danish kroner", "dkk"], "DKK"),
    **dict.fromkeys(["zlotys", "zloty", "pln"], "PLN"),
    **dict.fromkeys(["ringgit", "myr"], "MYR"),
    **dict.fromkeys(["baht", "thb"], "THB"),
    **dict.fromkeys(["rupiah", "idr"], "IDR"),
    **dict.fromkeys(["dong", "vnd"], "VND"),
    **dict.fromkeys(["philippine pesos", "php"], "PHP"),
    **dict.fromkeys(["mexican pesos", "mxn"], "MXN"),
    **dict.fromkeys(["reais", "brl"], "BRL"),
    **dict.fromkeys(["rand", "zar"], "ZAR"),
    **dict.fromkeys(["riyals", "riyal", "sar"], "SAR"),
    **dict.fromkeys(["dirhams", "dirham", "aed"], "AED"),
    **dict.fromkeys(["iranian rials", "rials", "irr"], "IRR"),
    **dict.fromkeys(["shekels", "nis", "ils"], "ILS"),
    **dict.fromkeys(["hryvnia", "hryvnias", "uah"], "UAH"),
    **dict.fromkeys(["tenge", "kzt"], "KZT"),
    **dict.fromkeys(["naira", "ngn"], "NGN"),
    **dict.fromkeys(["kenyan shillings", "kes"], "KES"),
    **dict.fromkeys(["egyptian pounds", "egp"], "EGP"),
}
