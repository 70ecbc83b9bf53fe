"""English words that tell, by their place before a name, what the name does in a clause whose parse can't be trusted."""

from __future__ import annotations

# Before a name to the right of an instrument: who makes it.
BEFORE_PARTNERS: frozenset[str] = frozenset("with between among amongst".split())

# Before a name to the right of a deed ("bought", "acquisition"): what is dealt in, or with whom.
BEFORE_CONCERNS: frozenset[str] = frozenset("of in".split())
BEFORE_DEALERS: frozenset[str] = frozenset("from to by with between among into".split())

# What runs between places: "a pipeline between X and Y" is between no parties.
ROUTES: frozenset[str] = frozenset(
    """pipeline road motorway highway railway line link cable corridor route bridge tunnel flight connection ferry border section stretch
    interconnector canal track path way distance difference service""".split()
)

# "a contract to equip ten stores for A": A is the other side.
COMMISSIONED: frozenset[str] = frozenset("contract deal order agreement".split())

# "a joint venture of A and B": A and B make it.
VENTURES: frozenset[str] = frozenset("venture consortium partnership alliance collaboration".split())

# "a group led by X": X stands for the group that has no name of its own.
LEADING_WORDS: frozenset[str] = frozenset(
    "led headed controlled owned backed organized organised formed managed run advised sponsored".split()
)

# A clause ends before these; what follows is another story.
CLAUSE_ENDS: frozenset[str] = frozenset(
    """which who whose that because while although though but after before since if whether where when until unless whereas
    following amid despite""".split()
)
SENTENCE_MARKS: frozenset[str] = frozenset('; : " “ ” --'.split())

# Who is asked, told or obeyed is no party: "approval from X", "a filing with X", "told X", "the court blocked".
ASKING_WORDS: frozenset[str] = frozenset(
    """approval approvals clearance clearances consent permission ruling rulings filing filings registration notification review waiver
    waivers forbearance forbearances objection objections complaint file filed files tell told tells telling notify notified inform
    informed report reported apply applied submit submitted register registered approved cleared authorized authorised reviewed""".split()
)

# Words of the names of bodies that supervise dealing: all words of one entry stand in the name.
SUPERVISORS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in """court; tribunal; nasdaq; exchange commission; stock exchange; trade commission; communications commission;
    competition commission; competition authority; competition bureau; mergers commission; antitrust; securities commission;
    securities board; gaming commission; utilities commission; utility commission; commerce commission; regulatory commission;
    regulatory authority; reserve board; federal reserve; home loan bank board; takeover panel; takeovers panel; justice department;
    department justice; transportation department; department transportation; cartel office; comptroller currency; conduct authority;
    investment review agency; investment canada; foreign investment committee; deposit insurance corp; deposit insurance corporation
    """.replace("\n", " ").split(";")
)
