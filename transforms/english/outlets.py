"""English words that tell an agency, a newspaper or a station from other bodies, and what an article rests on."""

from __future__ import annotations

# What an outlet is, said behind its name ("Telma News Agency", "the Delta newspaper") or before it ("the weekly Delta"). Outlets are
# compared without it, unless nothing else is left ("The Weekly"). Longer ones stand first.
KINDS: tuple[str, ...] = (
    "information telegraph agency", "news and information agency", "telegraph agency", "information agency", "news agency", "press agency",
    "press service", "news service", "wire service", "news channel", "news network", "news website", "news site", "news portal", "news wire",
    "television channel", "tv channel", "television station", "radio station", "business daily", "financial daily", "daily newspaper",
    "weekly newspaper", "business newspaper", "newspaper", "newswire", "agency", "news", "wire", "daily", "weekly", "magazine", "portal",
    "website", "online", "broadcaster", "television", "tv", "radio", "channel", "network",
)  # fmt: skip
# Of these the ones that other bodies are called as well, so that they tell no outlet: "the energy agency X", "the network Y".
SHARED_KINDS = frozenset("agency portal online network channel".split())

# What outlets' names end with. Left out is what firms' names end with as well: Globe, Group, Media, Review, Sun, Star, World.
LAST_WORDS = frozenset(
    """advertiser adviser argus avisen bladet broadcasting bulletin chronicle courier daily digest dispatch echo enquirer examiner express
    gazeta gazette gazetesi herald inquirer intelligencer journal ledger mail mercury mirror monitor nachrichten news newspaper newswire
    observer post press presse radio register reporter sentinel telegraph tidende tidningen times tribune tv television weekly wire zeitung
    rundschau tageblatt shimbun pravda vesti novosti izvestia vedomosti""".split()
)
LAST_WORDS_TOGETHER: tuple[str, ...] = ("news agency", "press agency", "press service", "news service", "wire service", "telegraph agency")
FIRST_WORDS = frozenset("radio daily diario gazeta agencia agence agenzia".split())
LAST_LETTERS: tuple[str, ...] = ("zeitung", "avisen", "bladet", "tidningen", "tidende", "posten", "blatt")

# What newsrooms write where an outlet could stand: any of the first tells that none does, the others where nothing else is there.
DESK_WORDS = frozenset(
    """staff staffer correspondent correspondents reporters desk editor editors combined exclusive update updated updates corrects corrected
    correction adds recasts refiles repeats photo photos""".split()
)
NOBODY = frozenset(
    "agency agencies wire wires newsroom bureau report reports writes live breaking analysis opinion feature video file media press news us reporter".split()
)

# Behind them stands who first had it.
CITING: tuple[str, ...] = (
    "citing", "quoting", "as reported by", "first reported by", "reported by", "first published by", "first published in",
    "according to a report by", "according to a report in", "according to a report from", "according to reports by", "according to an article in",
    "in an interview with", "in an interview published by", "in an interview published in", "in an interview given to", "in a report by",
)  # fmt: skip
TELLING: tuple[str, ...] = ("told", "according to")
# Before them stands who has it, if it is an outlet; the first are hardly said of other bodies.
REPORTING: tuple[str, ...] = ("reported", "reports", "wrote", "writes", "has learned", "has learnt", "learned", "revealed", "quoted")
SAYING: tuple[str, ...] = ("said", "says", "announced")

# Lines that say where a text is from; each is followed by the outlet.
CREDITS: tuple[str, ...] = (
    r"(?:source|sources|credit|courtesy|via|agency|origin)\s*[:–—-]", r"courtesy of", r"with (?:\w+ )?(?:inputs?|reporting|files|material|information) from",
    r"(?:reprinted|republished|reproduced|translated|adapted|taken)(?: \w+){0,3}? (?:from|of)", r"(?:distributed|supplied|provided) by",
    r"(?:originally|first) (?:published|appeared|posted|printed|broadcast|ran) (?:by|in|on|at)",
    r"(?:published|appeared|posted|printed|broadcast|ran) (?:originally|first) (?:by|in|on|at)",
    r"this (?:article|story|report|text|piece)(?: \w+){0,2} (?:by|from)",
)  # fmt: skip
COPYRIGHT = r"(?:©|\(c\)|copyright)(?: ©| \(c\))?(?: (?:19|20)\d\d)?,?(?: by)?"
BYLINE = r"(?:by|from|story by|text by|report by)"
