"""What makes an English sentence worth parsing, derived from the tables that the rules read.

A table of words that can begin a report or a claim must have its words here, or they are never seen.
"""

from __future__ import annotations

from transforms.english.cues import ADJECTIVES, NOUNS, SOURCE_PHRASES, VERBS, CueFamily
from transforms.english.dealings import DEAL_VERBS, SETTLING
from transforms.english.instruments import INSTRUMENTS, JOINING, NEGOTIATIONS, TALKS, WEAK_INSTRUMENTS
from transforms.english.phrases import DEAL_PHRASES, JOINTLY
from transforms.english.speakers import FIRST_PERSON, MALE_OR_FEMALE
from transforms.english.stages import AGREEING_WORDS
from transforms.trigger_tables import Frame, TriggerTable

# Complements that a word opens: an infinitive "to", a measure "at", a noun's clause "that"; the frames not named here may follow without any word.
PREPOSITIONS = frozenset("for on of about against over at to".split())
OPENED_BY = {"infinitive": "to", "object_infinitive": "to", "measure": "at"}
# "the report", "United States", "of support": behind these a form that may be a noun is one.
BEFORE_NOUNS = frozenset(
    "a an the this these those his her its their our my your no any each every some another both united such of in with by from for".split()
)
VERB_ENDINGS = ("ed", "ing")
# Behind these a full stop ends no sentence: titles, months, legal forms, units, states of the union. Single letters are known without.
ABBREVIATIONS = frozenset(
    """
    adm amb asst atty brig capt cmdr col cpl det dr fr gen gov hon insp lt maj messrs mlle mme mr mrs ms pfc pres prof pvt rep reps rev sen
    sens sgt supt jr sr jan feb mar apr jun jul aug sep sept oct nov dec bros co cos corp inc ltd plc pty llc assn dept est govt intl natl
    univ approx bln cf cm dlr dlrs etc ft km lb lbs mln mt no nos pct sq st str tr vol vs ala ariz ark calif colo conn del fla ga ill ind
    kan ky mass md mich minn miss mo mont neb nev okla ont ore pa penn que tenn tex va vt wash wis wyo
    """.split()
)


STANCE = frozenset({"stance"})


def _forms(noun: str) -> frozenset[str]:
    return frozenset({noun, f"{noun}s", f"{noun.removesuffix('y')}ies"})


STANCES = frozenset().union(*map(_forms, NOUNS))


def _frame(families: tuple[CueFamily, ...]) -> Frame:
    frames = frozenset().union(*(family.frames for family in families))
    if frames - OPENED_BY.keys() - PREPOSITIONS - STANCE:
        return Frame(is_verb=True)
    opening = (frames & PREPOSITIONS) | {OPENED_BY[frame] for frame in frames & OPENED_BY.keys()}
    return Frame(followers=opening | (STANCES if frames & STANCE else frozenset()), is_verb=True)


def _claims() -> dict[str, tuple[Frame, ...]]:
    frames: dict[str, tuple[Frame, ...]] = {lemma: (_frame(families),) for lemma, families in VERBS.items()}
    for lemma in (*NOUNS, *ADJECTIVES):
        is_noun = lemma in NOUNS
        frames[lemma] = (*frames.get(lemma, ()), Frame(followers=frozenset({"that", "to"}) if is_noun else frozenset(), is_noun=is_noun))
    for phrases in SOURCE_PHRASES.values():
        for *_, telling, last in phrases:
            frames[telling] = (*frames.get(telling, ()), Frame(followers=frozenset({last})))
    return frames


# What must follow a deal verb, by what it needs.
FOLLOWERS = {needs: frozenset({word}) for needs, word in (("with", "with"), ("trade_partner", "with"), ("price", "for"), ("treaty", "to"))}
SURE_NEEDS = frozenset({"with", "pair"})  # verbs that hardly mean anything else


def _agreements() -> dict[str, tuple[Frame, ...]]:
    frames: dict[str, tuple[Frame, ...]] = {}

    def add(word: str, frame: Frame) -> None:
        frames[word] = (*frames.get(word, ()), frame)

    for phrase in INSTRUMENTS:  # one of several words is told by its first and last: "line" and "credit" of "line of credit"
        first, *rest = phrase.split()
        followers = _forms(rest[-1]) if rest else frozenset()
        add(first, Frame(followers=followers, is_noun=not rest, is_strong=phrase not in WEAK_INSTRUMENTS))
    for word in AGREEING_WORDS | JOINING | NEGOTIATIONS | TALKS | SETTLING:
        add(word, Frame())
    for phrase, verb in DEAL_VERBS.items():
        lemma, *particle = phrase.split()
        add(
            lemma,
            Frame(
                followers=frozenset(particle) or FOLLOWERS.get(verb.needs, frozenset()), is_verb=True, is_strong=verb.needs in SURE_NEEDS
            ),
        )
    for deal in DEAL_PHRASES:
        nouns = frozenset(form for noun in deal.nouns for form in (noun, f"{noun}s", noun.removesuffix("y") + "ies"))
        for lemma in deal.verbs:
            add(lemma, Frame(followers=nouns))
    for word in JOINTLY:
        add(word, Frame())
    return frames


TRIGGERS = TriggerTable(
    agreements=_agreements(),
    claims=_claims(),
    before_nouns=BEFORE_NOUNS,
    verb_endings=VERB_ENDINGS,
    first_person=FIRST_PERSON,
    pronouns=MALE_OR_FEMALE,
    abbreviations=ABBREVIATIONS,
)
