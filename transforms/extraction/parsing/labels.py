"""Labels of the tagger's entities, by what the rules take them for."""

from __future__ import annotations

# Who can act, speak or be party: bodies, states, persons, and peoples that stand for their state.
ACTOR_LABELS = frozenset({"ORG", "GPE", "PERSON", "NORP"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# What counts or measures and names nothing.
FIGURE_LABELS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"})
