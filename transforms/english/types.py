"""English words that tell the type of an agreement, and which type is more specific."""

from __future__ import annotations

# A word in the noun phrase -> the type it narrows an untyped instrument to. First match in this order wins.
TYPE_BY_MODIFIER: tuple[tuple[str, str], ...] = tuple(
    (word, agreement_type)
    for agreement_type, words in (
        ("memorandum_of_understanding", "memorandum mou"),
        ("ceasefire_or_peace", "ceasefire cease-fire peace truce armistice disengagement"),
        ("labour_agreement", "labor labour wage pay union collective bargaining salary"),
        ("loan_or_credit", "loan credit financing debt refinancing lending borrowing rescheduling bond"),
        ("licence", "licence license licensing patent royalty franchise"),
        ("joint_venture", "venture"),
        ("acquisition", "merger acquisition takeover purchase sale buyout asset stock definitive"),
        ("framework_agreement", "framework umbrella"),
        ("trade_agreement", "trade tariff free-trade customs export-import barter"),
        ("commodity_agreement", "commodity cocoa coffee sugar rubber tin wheat grain oil quota price pricing"),
        ("settlement", "settlement"),
        ("supply_contract", "supply procurement delivery offtake off-take order arms defense defence"),
        (
            "service_contract",
            "service services construction consulting consultancy management maintenance engineering building outsourcing",
        ),
        (
            "cooperation_agreement",
            "cooperation co-operation collaboration collaborative codeshare code-sharing joint research exchange marketing",
        ),
        ("partnership", "partnership strategic alliance sponsorship"),
        ("investment", "investment"),
        ("treaty", "treaty nuclear safeguards extradition border non-aggression climate defense-pact"),
    )
    for word in words.split()
)

# What an untyped instrument is by its noun where nothing else in its sentence tells: a "contract" is for supply.
TYPE_BY_NOUN_ALONE: dict[str, str] = {
    "contract": "supply_contract",
    "compact": "treaty",
    "accord": "cooperation_agreement",
    "pact": "cooperation_agreement",
}

# How specific a type is, most specific first, when one article uses several nouns for one agreement.
SPECIFICITY: tuple[str, ...] = (
    "memorandum_of_understanding", "letter_of_intent", "treaty", "protocol", "joint_declaration", "ceasefire_or_peace", "labour_agreement",
    "joint_venture", "licence", "loan_or_credit", "acquisition", "commodity_agreement", "trade_agreement", "framework_agreement",
    "supply_contract", "service_contract", "settlement", "grant", "investment", "cooperation_agreement", "partnership", "other",
)  # fmt: skip
