"""English words that tell in the sentence before an agreement's who makes it."""

from __future__ import annotations

# What one does to another without any agreement between them, or is.
NO_DEEDS: frozenset[str] = frozenset(
    """be have become own compete rival sue accuse beat lose fall rise remain seem appear belong lie stand live employ visit meet accompany
    attend join leave follow precede resemble fear hope expect believe think try fail start begin mark celebrate investigate fine charge
    warn blame threaten attack invade occupy sanction arrest""".split()
)

# Before the other side of a deed: "will build ships for Berg", "buys steel from Berg".
BEFORE_OTHERS: frozenset[str] = frozenset("for to from with by between".split())
