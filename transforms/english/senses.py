"""English words that look like agreements and are none: assemblies, campaigns, careers, pleas, offers to the public."""

from __future__ import annotations

# A convention is an assembly of people but where words of treaties stand with it: what it is on, or that states are party to it.
CONVENTION_TOPICS: frozenset[str] = frozenset("on for against concerning regarding relating between".split())
ASSEMBLIES: frozenset[str] = frozenset(
    """national party democratic republican conservative liberal labour labor libertarian nominating annual state constitutional
    political delegate delegates trade industry comic fan bar baptist gop summer""".split()
)
ASSEMBLING: frozenset[str] = frozenset(
    "hold attend speak address open host meet gather nominate organise organize convene stage boo cheer appear".split()
)
AT_ASSEMBLY: frozenset[str] = frozenset({"at", "during", "before", "after", "since", "in", "inside", "outside"})

# What is stood for or striven for, not bought: "a bid for a seat in the Senate", "a bid to host the games".
OFFICES_SOUGHT: frozenset[str] = frozenset(
    """seat office presidency presidential nomination election re-election reelection leadership mayor governor mayoral gubernatorial
    senate house congress parliament title championship crown cup medal record freedom power peace independence bail asylum
    referendum vote impeachment white game olympics final comeback""".split()
)

# Who is under contract for a career in sport: "the striker signed a two-year deal".
ATHLETES: frozenset[str] = frozenset(
    """striker goalkeeper keeper midfielder defender winger centre-back centre-forward full-back playmaker quarterback linebacker
    cornerback pitcher shortstop outfielder infielder catcher batsman batter bowler footballer cricketer golfer cyclist boxer
    basketballer fly-half scrum-half prop hooker goaltender goalie defenseman teammate loanee free-agent""".split()
)
CAREERS: frozenset[str] = frozenset("contract deal loan move transfer extension terms agreement signing".split())

# What prosecutors and courts grant: "an immunity deal", "a plea agreement".
PLEAS: frozenset[str] = frozenset("plea immunity prenuptial prenup surrogacy non-prosecution parole custody divorce book".split())

# An agreement of opinions: "there was broad agreement among economists", "nodded in agreement", "showed agreement".
OF_OPINION: frozenset[str] = frozenset("be show find express voice nod indicate suggest exist see hear meet signal lack".split())

# What leads a body that is called by a word for an agreement: "a partnership headed by Ann Lee".
LED: frozenset[str] = frozenset("head lead control own manage run organise organize back comprise include consist name call know".split())
BODIES_OF_INVESTORS: frozenset[str] = frozenset("partnership consortium alliance".split())
INVESTING: frozenset[str] = frozenset("limited general investment investor private public family master".split())

# Words that tell of a source: "according to a joint statement", "said in a joint statement".
STATEMENTS: frozenset[str] = frozenset({"statement"})
SOURCING: frozenset[str] = frozenset("say tell add report state announce warn note explain according".split())

# Offers made to shareholders at large: "a tender offer", "the tender of the shares".
TENDER: frozenset[str] = frozenset({"tender"})
# What is bought from nobody in particular: "in the open market", of which a filing tells.
AT_MARKET: tuple[str, ...] = (
    "open market", "open-market", "securities and exchange commission", "in the market", "on the market", "market purchases",
    "regulatory filing", "sec filing", "s.e.c. filing", "the sec", "for investment purposes", "over-the-counter", "stock exchange filing",
)  # fmt: skip
HOLDINGS: frozenset[str] = frozenset(
    "share shares stake pct percent holding holdings interest stock units bonds notes debentures warrants options securities".split()
)
SELLER_WORDS: frozenset[str] = frozenset({"from"})  # before who sells
