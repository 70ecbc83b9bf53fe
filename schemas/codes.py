"""The forms of the standard codes that columns hold, as regular expressions for the whole value."""

from __future__ import annotations

ISO_COUNTRY = "[A-Z]{3}"  # ISO 3166-1 alpha-3
ISO_CURRENCY = "[A-Z]{3}"  # ISO 4217
BCP47 = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
