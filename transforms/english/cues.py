"""How English reports what somebody says, thinks or shows: cue verbs, nouns and phrases with the complements they take."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, kw_only=True)
class CueFamily:
    """Cues that report alike.

    `frames` are the complements that hold what is reported: a `quote`, a `clause`, an `infinitive`, an `object`, `as` (an object and what it is
    called), `object_infinitive` (whom, to do what), or a preposition. An `addressee` is not part of it. `claim_type` is what such a report is
    unless its content says otherwise.
    """

    rule_id: str
    frames: frozenset[str]
    claim_type: str | None
    lemmas: frozenset[str]
    needs_agent: bool
    needs_owner: bool


def _family(rule_id: str, frames: str, lemmas: str, claim_type: str | None = None, *, needs_agent: bool = False, needs_owner: bool = False) -> CueFamily:
    return CueFamily(
        rule_id=rule_id, frames=frozenset(frames.split()), claim_type=claim_type, lemmas=frozenset(lemmas.split()), needs_agent=needs_agent, needs_owner=needs_owner
    )


# A verb may stand in several families: its frames add up. The note says what a family must and must not match.
VERB_FAMILIES = (
    # Speech: "said it signed", "…," added X. Not "said goodbye": an object is no content.
    _family(
        "claim.say",
        "quote clause",
        """acknowledge add admit affirm agree allege announce answer argue assert attest boast brag caution charge claim comment complain concede
        conclude confess confirm contend continue counter declare deny disclose emphasize emphasise exclaim explain hint imply insist joke lament
        maintain mention muse note observe opine point predict proclaim promise pledge point post quip quote reaffirm recall recount reiterate remark remember
        repeat reply report respond retort reveal rule say shout specify speculate state stress submit suggest swear sum testify tweet underline
        underscore urge vow warn whisper write sing ask""",
    ),
    # Speech to somebody: "told reporters that". The object before the clause is the listener.
    _family("claim.tell", "addressee quote clause", "advise assure inform notify promise remind tell warn write"),
    # Thought: "believes that". Only with a clause: "feel pain" and "know him" are not.
    _family(
        "claim.think",
        "clause",
        """anticipate assume believe calculate consider decide determine doubt estimate expect fear feel forecast foresee guess hope imagine
        know learn project realise realize reckon suspect think understand wish wonder worry""",
    ),
    # Documents and findings: "the report shows that", "the notice reads".
    _family("claim.show", "clause object", "demonstrate detail document find indicate prove show signal", needs_agent=True),
    _family("claim.read", "quote", "read"),
    # Questions: "asked whether", "asked him to".
    _family("claim.ask", "addressee clause quote", "ask inquire question"),
    # Intentions: "plans to".
    _family("claim.intend", "infinitive", "decide hope plan want wish", "intention", needs_agent=True),
    _family("claim.commit", "infinitive", "agree commit pledge promise swear undertake volunteer vow", "commitment", needs_agent=True),
    _family("claim.refuse", "infinitive", "decline refuse", "denial", needs_agent=True),
    # Directives: "urged Congress to pass it".
    _family(
        "claim.urge",
        "object_infinitive",
        "advise ask beg call challenge command encourage exhort implore invite order persuade press pressure remind request tell urge warn",
    ),
    # Judgements of a thing: "called it a step", "described the deal as fair".
    _family("claim.call", "as", "brand call characterise characterize deem denounce depict describe dub hail label liken paint portray rate"),
    _family(
        "claim.criticize",
        "object",
        """accuse assail attack blame blast castigate challenge chide condemn criticise criticize decry denounce deplore dispute knock lambaste mock
        rebuke ridicule slam target""",
        "criticism",
    ),
    _family("claim.praise", "object", "applaud commend endorse hail laud praise tout welcome"),
    _family("claim.deny", "object", "deny dismiss rebut refute reject", "denial"),
    # Speech with a nominal object: "cited the cost", "announced plans", "urged restraint".
    _family(
        "claim.raise",
        "object gerund",
        """acknowledge address advocate announce cite claim confirm demand detail discuss emphasize emphasise estimate explain forecast highlight
        downplay invoke mention note outline predict promise propose question recall recommend reference report reveal stress suggest underline underscore urge""",
        needs_agent=True,
    ),
    # Stands taken: "opposes the treaty", "backed the plan".
    _family(
        "claim.stand",
        "object",
        """back champion defend echo favor favour oppose promote protest question reject resent resist support""",
        needs_agent=True,
    ),
    _family("claim.see", "as", "regard see view", needs_agent=True),
    # "expressed confidence in", "voiced concern about": the object must be one of the nouns below; enthusiasm states nothing.
    _family("claim.express", "stance", "convey express raise reiterate share voice"),
    # Speech with a preposition.
    _family("claim.call_for", "for", "advocate argue call push"),
    _family("claim.call_on", "on", "call comment"),
    _family("claim.warn_of", "of about against", "boast brag complain speak talk tell warn worry write"),
    _family("claim.speak_on", "about on over against at", "campaign comment disagree focus joke lash rail rally speak talk worry", needs_agent=True),
    _family("claim.ask_about", "about for", "ask", needs_agent=True),
    _family("claim.want", "object", "demand seek want", "intention", needs_agent=True),
    _family("claim.refer", "to", "allude point refer object respond"),
)

VERBS = MappingProxyType(
    {lemma: tuple(family for family in VERB_FAMILIES if lemma in family.lemmas) for family in VERB_FAMILIES for lemma in family.lemmas}
)

# "his claim that", "the accusation by X that", "hopes of". Not "the fact that" or "a sign that": nobody says so.
NOUN_FAMILIES = (
    _family(
        "claim.noun",
        "clause",
        """accusation acknowledgement acknowledgment admission affirmation allegation announcement argument assertion assessment assurance belief
        boast charge claim comment complaint concern conclusion confidence contention criticism declaration denial expectation fear finding
        forecast hope idea insistence notion observation opinion pledge prediction promise proposal remark report statement suggestion suspicion
        testimony theory view vow warning worry""",
    ),
    # "his promise to sue". Only with an owner: "a plan to build" is nobody's.
    _family("claim.noun_commit", "infinitive", "commitment offer pledge promise threat vow", "commitment", needs_owner=True),
)

NOUNS = MappingProxyType(
    {lemma: tuple(family for family in NOUN_FAMILIES if lemma in family.lemmas) for family in NOUN_FAMILIES for lemma in family.lemmas}
)

# First word -> the phrases that name a source behind them.
SOURCE_PHRASES = MappingProxyType(
    {
        "according": (("according", "to"),),
        "in": (("in", "the", "words", "of"), ("in", "the", "view", "of"), ("in", "the", "opinion", "of")),
    }
)

# A headline that says whose words the article is: "Statement by the Minister on ...".
ISSUED = r"(?:(?:joint|press|media|official)\s+)?(?:statement|remarks|declaration|communique|communiqué|message|speech)\s+(?:by|of|from)\s+"

# What "according to" names no source.
NOT_SOURCES = frozenset("plan schedule size age taste need custom tradition".split())
