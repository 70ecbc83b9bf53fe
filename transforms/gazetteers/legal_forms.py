"""Legal forms that one state's law alone has, in practice -> that state, ISO 3166-1 alpha-3."""

from __future__ import annotations

# Compared without full stops, in the letters given: "AB" ends a Swedish company's name, "Ab" nothing. Left out is what several states
# have alike: Ltd, Plc, Inc, Corp, Co, LLC, SA, SARL, SAS, AG, GmbH, NV, SE, A.S., d.o.o., JSC, PJSC, Pvt, Ltda, Srl.
COUNTRY_BY_LEGAL_FORM: dict[str, str] = {
    "AB": "SWE", "Oy": "FIN", "Oyj": "FIN", "OY": "FIN", "OYJ": "FIN", "Abp": "FIN", "ASA": "NOR", "ApS": "DNK", "A/S": "DNK",
    "SpA": "ITA", "SPA": "ITA", "KGaA": "DEU", "eG": "DEU", "KK": "JPN", "BV": "NLD", "Pty": "AUS", "PTY": "AUS",
    "Bhd": "MYS", "BHD": "MYS", "Berhad": "MYS", "Tbk": "IDN", "Pte": "SGP", "PTE": "SGP", "PAO": "RUS", "OAO": "RUS", "ZAO": "RUS",
    "OOO": "RUS", "Kft": "HUN", "Nyrt": "HUN", "Zrt": "HUN", "SAB": "MEX",
}  # fmt: skip
