"""The codes of closed standards, as their registry lists them: the gate's own list, apart from what extraction can find."""

from __future__ import annotations

from functools import cache

import pycountry

# Kosovo is not in ISO 3166-1; XKX is what the European Union, the World Bank and most data sets use.
USER_ASSIGNED_COUNTRIES = frozenset({"XKX"})
# Currencies that are no more (ISO 4217, list three), as older articles print them; pycountry has the present ones only.
FORMER_CURRENCIES = frozenset(
    """ATS BEF DEM DDM ESP FIM FRF GRD IEP ITL LUF NLG PTE XEU ARA BRC BRL BGL CSK CYP EEK HRK LTL LVL MGF MTL MXP PLZ ROL SIT SKK SUR
    TRL YUD YUN ZAL ZRZ ZWD ANG BGN""".split()
)
UNDETERMINED_LANGUAGE = "und"


@cache
def known_countries() -> frozenset[str]:
    """Return the alpha-3 codes of ISO 3166-1, those of ISO 3166-3 for states that are no more, and of states neither has a code for."""
    return frozenset(country.alpha_3 for country in [*pycountry.countries, *pycountry.historic_countries]) | USER_ASSIGNED_COUNTRIES


@cache
def known_currencies() -> frozenset[str]:
    """Return the codes of ISO 4217, present and former."""
    return frozenset(currency.alpha_3 for currency in pycountry.currencies) | FORMER_CURRENCIES


@cache
def known_languages() -> frozenset[str]:
    """Return the codes of ISO 639 that BCP 47 builds on: two letters where there are two, else three."""
    return frozenset(getattr(language, "alpha_2", language.alpha_3) for language in pycountry.languages) | {UNDETERMINED_LANGUAGE}
