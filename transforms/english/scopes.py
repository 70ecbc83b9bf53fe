"""English words of the scope of a superlative: what leads to a name or a limit, and what means the agreement's own sides."""

from __future__ import annotations

from transforms.english.word_sets import word_set

# "our first", "the company's biggest": the holder is who speaks, or was named before.
OWN = word_set("our its their my his her")
# What is called so can be any agreement: these words do not say of what something is the first.
DEALS = word_set("order transaction signing document instrument time step")
KINDS = word_set("kind type sort size scale")
# Behind these stands with whom, where or for what something is the first.
CONNECTORS = word_set("in with for from between among to by of on at and since within under outside during")
# These begin another thought: "the first contract that the two have signed".
CLAUSES = word_set("that which who whom where when because after before while but so as if")
# "Between the two countries": the states of the agreement at hand; "the two companies": its parties.
BOTH = word_set("two both three")
STATES = word_set("country countries state states nation nations government governments neighbour neighbours neighbor neighbors")
SIDES = word_set("side sides party parties company companies firm firms group groups partner partners bank banks university universities")
# "In history", "to date": no limit at all.
HISTORY = word_set("history record date ever existence")
# "With a Romanian company": one of a state, by whatever name.
UNNAMED = word_set("a an any another some")
