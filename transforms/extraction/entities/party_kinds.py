"""Kinds of parties that the rules treat alike."""

from __future__ import annotations

PUBLIC = frozenset({"state", "government_body", "igo"})
FIRMS = frozenset({"company", "bank_or_fund"})
