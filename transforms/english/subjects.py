"""English words before what an agreement is about."""

from __future__ import annotations

# Prepositions after an instrument before what it is about: "a pact on rail freight".
TOPIC_WORDS: frozenset[str] = frozenset("on for in covering regarding concerning about over".split())
