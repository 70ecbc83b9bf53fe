"""English words around what an agreement is about."""

from __future__ import annotations

# Prepositions after an instrument before what it is about: "a pact on rail freight".
TOPIC_WORDS: frozenset[str] = frozenset("on for in covering regarding concerning about over".split())

# Those of them that tell it from the verb, too: "signed an agreement with X for Y"; "over" and "in" tell how or where it was done.
TOPIC_WORDS_OF_VERB: frozenset[str] = frozenset("on for covering regarding concerning".split())

# Nouns that price, date or qualify an agreement and are not what it is about: "for undisclosed terms", "in principle", "in a stock swap".
NOT_SUBJECTS: frozenset[str] = frozenset(
    """principle principal term terms sum amount price cash consideration value dollar dollars dlr dlrs pound pounds euro euros mln bln million
    billion total premium discount exchange return connection addition accordance line response part place effect force favor favour case
    fact order time year month week day years months weeks days swap transaction deal agreement share shares stock notes securities
    percent pct history world future past end beginning first second spite view light terms""".split()
)

# Nouns of deeds whose "of" tells what they are about: "the acquisition of a mill", "the supply of gas".
DEED_NOUNS: frozenset[str] = frozenset(
    """acquisition takeover buyout buy-out purchase sale divestiture merger supply delivery construction development provision transfer
    exchange export import production manufacture order licence license""".split()
)

# Words that open a phrase and say only how it is meant: "not only its mill", "both mines".
OPENERS: frozenset[str] = frozenset("not only just merely also even both either mainly chiefly primarily".split())

# Nouns before the noun of an agreement that tell what sort of agreement it is, not what it is about: "a framework agreement".
NO_KINDS: frozenset[str] = frozenset(
    """framework cooperation co-operation partnership collaboration umbrella follow-up master purchase sale sales supply service services
    exchange implementation government state business company peace trade""".split()
)
