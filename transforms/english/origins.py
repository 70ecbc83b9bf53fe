"""English words that tell where a body is at home."""

from __future__ import annotations

# "based in X", "X-based", "headquartered near X".
BASED_VERBS: frozenset[str] = frozenset("based headquartered located domiciled incorporated registered".split())
IN_PLACE: frozenset[str] = frozenset("in at near outside around of".split())

# "X comes from Iceland", ", from Oman,": said of a body itself.
COMING_VERBS: frozenset[str] = frozenset("come comes came hails hail".split())
FROM_PLACE: frozenset[str] = frozenset({"of", "from"})

# "a company of Japan", "the largest bank in Norway".
OF_PLACE: frozenset[str] = frozenset({"of", "in"})

# What an apposition to a name begins with.
OPEN_APPOSITION: frozenset[str] = frozenset("a an the one another part".split())

# "one of Japan's largest", "a unit of Britain's X", "part of the Swiss group": what follows "of" is the body's own home.
PARTITIVES: frozenset[str] = frozenset("one some two part member unit subsidiary division arm affiliate branch".split())

# Bodies that are called after the place they are in, however small: "University of Tampere".
BODIES_OF_PLACES: frozenset[str] = frozenset(
    "university college city town municipality port district chamber institute academy school diocese county airport".split()
)
# Bodies of a state: after "of" they are followed by it, even where its name is a region's as well.
BODIES_OF_STATES: frozenset[str] = frozenset("ministry government republic embassy parliament presidency kingdom".split())

# "North American", "Latin American", "Pan American": a continent, or its half.
CONTINENT_WORDS: frozenset[str] = frozenset("north south latin central pan inter anglo euro trans all meso".split())

# What may stand before a place's name without changing which place it is.
PLACE_OPENERS: frozenset[str] = frozenset("the downtown central nearby suburban".split())
