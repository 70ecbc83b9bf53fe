"""English words that tell what a body does in an agreement other than sign it."""

from __future__ import annotations

# "the partnership will involve X", "will be carried out by X": X carries the agreement out.
IMPLEMENTING_VERBS: frozenset[str] = frozenset("involve implement execute carry oversee handle run manage coordinate".split())

# "X brokered the truce": X is between the parties.
MEDIATING_VERBS: frozenset[str] = frozenset("mediate broker facilitate".split())

# "Under the agreement, X will ...": what X does carries it out.
UNDER: frozenset[str] = frozenset("under within pursuant".split())

# "X will develop and produce": who will is at work under the agreement.
WILL: frozenset[str] = frozenset({"will", "shall", "'ll", "’ll"})
