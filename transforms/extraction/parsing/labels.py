"""Labels of the tagger's entities and of the parser's relations, by what the rules take them for."""

from __future__ import annotations

# Who can act, speak or be party: bodies, states, persons, and peoples that stand for their state.
ACTOR_LABELS = frozenset({"ORG", "GPE", "PERSON", "NORP"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# What counts or measures and names nothing.
FIGURE_LABELS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"})

# What a verb says something of, and what it is done to; in the passive they meet.
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
