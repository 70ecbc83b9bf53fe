"""How English reports what somebody says, thinks or shows: cue verbs, nouns and phrases with the complements they take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from transforms.english.word_sets import word_set


@dataclass(frozen=True, kw_only=True)
class CueFamily:
    """Cues that report alike.

    `frames` are the complements that hold what is reported: a `quote`, a `clause`, an `infinitive`, a `gerund`, an `object`, an `object_infinitive`
    (whom, to do what), `as` (an object and what it is called), a `measure` (an object, "at" and a number), a `stance` (an object that is one of the nouns below), or what follows a preposition.
    `claim_type` is what such a report is unless its content says otherwise. `needs_agent` asks for a source that can mean something, `needs_owner`
    for a source at all.
    """

    rule_id: str
    frames: frozenset[str]
    lemmas: frozenset[str]
    claim_type: str | None = None
    needs_agent: bool = False
    needs_owner: bool = False


# A verb may stand in several families: its frames add up, and where two take the same frame the first named wins.
VERB_FAMILIES = (
    # "denied that it had signed": what follows is said not to be so.
    CueFamily(rule_id="claim.deny_that", frames=word_set("clause"), lemmas=word_set("deny"), claim_type="denial"),
    # "said it signed", "...," added X. Never an object: "said goodbye", "added two seats".
    CueFamily(
        rule_id="claim.say",
        frames=word_set("quote clause"),
        lemmas=word_set("""
            acknowledge add admit affirm agree allege announce answer argue ask assert attest boast brag caution charge claim comment complain concede
            conclude confess confirm contend continue counter declare deny disclose emphasize emphasise exclaim explain hint imply insist joke lament
            maintain mention muse note observe opine point post predict proclaim promise pledge quip quote reaffirm recall recount reiterate remark
            remember repeat reply report respond retort reveal rule say shout sing specify speculate state stress submit suggest sum swear testify
            tweet underline underscore urge vow warn whisper write
        """),
    ),
    # "told reporters that": the object before the clause is the listener.
    CueFamily(
        rule_id="claim.tell",
        frames=word_set("quote clause"),
        lemmas=word_set("advise assure inform notify promise remind tell warn write"),
    ),
    # "believes that". Never an object: "feel pain", "know him".
    CueFamily(
        rule_id="claim.think",
        frames=word_set("clause"),
        lemmas=word_set("""
            anticipate assume believe calculate consider decide determine doubt estimate expect fear feel forecast foresee guess hope imagine know
            learn project realise realize reckon suspect think understand wish wonder worry
        """),
    ),
    # "the report shows that", "the poll indicates a lead". Not "the car shows wear": its source must be able to mean something.
    CueFamily(
        rule_id="claim.show",
        frames=word_set("clause object"),
        lemmas=word_set("demonstrate detail document find indicate prove show signal"),
        needs_agent=True,
    ),
    # "the notice reads: ...". Not "he reads that": that is taking in, not giving out.
    CueFamily(rule_id="claim.read", frames=word_set("quote"), lemmas=word_set("read")),
    # "asked whether", "questioned why".
    CueFamily(rule_id="claim.ask", frames=word_set("clause quote"), lemmas=word_set("inquire question")),
    # "plans to open". Not "expects to", "aims to": said of projects and programmes as often as of people.
    CueFamily(
        rule_id="claim.intend",
        frames=word_set("infinitive"),
        lemmas=word_set("decide demand hope plan want wish"),
        claim_type="intention",
        needs_agent=True,
    ),
    # "wants a new vote".
    CueFamily(rule_id="claim.expect", frames=word_set("object"), lemmas=word_set("anticipate expect foresee"), needs_agent=True),
    CueFamily(
        rule_id="claim.want", frames=word_set("object"), lemmas=word_set("demand seek want"), claim_type="intention", needs_agent=True
    ),
    # "pledged to invest".
    CueFamily(
        rule_id="claim.commit",
        frames=word_set("infinitive"),
        lemmas=word_set("agree commit pledge promise swear undertake volunteer vow"),
        claim_type="commitment",
        needs_agent=True,
    ),
    # "declined to comment".
    CueFamily(
        rule_id="claim.refuse", frames=word_set("infinitive"), lemmas=word_set("decline refuse"), claim_type="denial", needs_agent=True
    ),
    # "urged Congress to pass it". Not "asked him in".
    CueFamily(
        rule_id="claim.urge",
        frames=word_set("object_infinitive"),
        lemmas=word_set("""
            advise ask beg call challenge command encourage exhort implore invite order persuade press pressure remind request tell urge warn
        """),
        claim_type="intention",
    ),
    # "called it a step", "described the deal as fair". Not "called an election".
    CueFamily(
        rule_id="claim.call",
        frames=word_set("as"),
        lemmas=word_set("brand call characterise characterize deem denounce depict describe dub hail label liken paint portray rate"),
    ),
    # "regards the deal as fair". Not "saw him".
    CueFamily(rule_id="claim.see", frames=word_set("as"), lemmas=word_set("regard see view"), needs_agent=True),
    # "criticized the deal", "accused X of Y".
    CueFamily(
        rule_id="claim.criticize",
        frames=word_set("object"),
        lemmas=word_set("""
            accuse assail attack bemoan berate blame blast castigate challenge chastise chide condemn criticise criticize decry denounce deplore
            deride dispute disparage knock lambast lambaste mock rebuke reprimand ridicule scold slam target
        """),
        claim_type="criticism",
    ),
    # "praised the deal".
    CueFamily(rule_id="claim.praise", frames=word_set("object"), lemmas=word_set("applaud commend endorse hail laud praise tout welcome")),
    # "denied the report".
    CueFamily(
        rule_id="claim.deny", frames=word_set("object gerund"), lemmas=word_set("deny dismiss rebut refute reject"), claim_type="denial"
    ),
    # "cited the cost", "announced plans", "advocates replacing it". Not "the deal highlights": it needs somebody who does.
    CueFamily(
        rule_id="claim.raise",
        frames=word_set("object gerund"),
        lemmas=word_set("""
            acknowledge address advocate announce cite claim confirm demand detail discuss downplay emphasize emphasise estimate explain forecast
            highlight invoke mention note outline predict promise propose question recall recommend reference report reveal stress suggest underline
            underscore urge
        """),
        needs_agent=True,
    ),
    # "opposes the treaty".
    CueFamily(
        rule_id="claim.stand",
        frames=word_set("object"),
        lemmas=word_set("back champion defend echo favor favour oppose promote protest question reject resent resist support"),
        needs_agent=True,
    ),
    # "expressed confidence in". Not "expressed his enthusiasm": enthusiasm states nothing.
    CueFamily(rule_id="claim.express", frames=word_set("stance"), lemmas=word_set("convey express raise reiterate share voice")),
    # "called for restraint", "called on Congress", "spoke of a breach", "pointed to the cost".
    CueFamily(rule_id="claim.call_for", frames=word_set("for"), lemmas=word_set("advocate argue call push"), claim_type="intention"),
    CueFamily(rule_id="claim.call_on", frames=word_set("on"), lemmas=word_set("call comment")),
    CueFamily(
        rule_id="claim.warn_of",
        frames=word_set("of about against"),
        lemmas=word_set("boast brag complain speak talk tell warn worry write"),
    ),
    CueFamily(
        rule_id="claim.speak_on",
        frames=word_set("about on over against at"),
        lemmas=word_set("campaign comment disagree focus joke lash rail rally speak talk worry"),
        needs_agent=True,
    ),
    # "put the cost at $5 million". Not "put the kettle on".
    CueFamily(rule_id="claim.put", frames=word_set("measure"), lemmas=word_set("assess estimate peg place put value"), needs_agent=True),
    # "insisted on talks".
    CueFamily(rule_id="claim.insist", frames=word_set("on"), lemmas=word_set("insist")),
    CueFamily(rule_id="claim.ask_about", frames=word_set("about for"), lemmas=word_set("ask"), needs_agent=True),
    CueFamily(rule_id="claim.refer", frames=word_set("to"), lemmas=word_set("allude object point refer respond")),
)

NOUN_FAMILIES = (
    # "his claim that", "the accusation by X that". Not "the fact that", "a sign that": nobody says so.
    CueFamily(
        rule_id="claim.noun",
        frames=word_set("clause"),
        lemmas=word_set("""
            accusation acknowledgement acknowledgment admission affirmation allegation announcement argument assertion assessment assurance belief
            boast charge claim comment complaint concern conclusion confidence contention criticism declaration denial expectation fear finding
            forecast hope idea insistence interest notion observation opinion pledge prediction promise proposal remark report statement suggestion suspicion
            testimony theory view vow warning worry
        """),
    ),
    # "his promise to sue". Not "a promise to sue".
    CueFamily(
        rule_id="claim.noun_commit",
        frames=word_set("infinitive"),
        lemmas=word_set("commitment offer pledge promise threat vow"),
        claim_type="commitment",
        needs_owner=True,
    ),
)

# "is confident that". Not "it is clear that": nobody says so; nor "is aware that", which takes what follows for a fact.
ATTITUDES = CueFamily(
    rule_id="claim.attitude",
    frames=word_set("clause"),
    lemmas=word_set("""
        adamant afraid assured certain concerned confident convinced doubtful fearful hopeful optimistic pessimistic positive puzzled satisfied
        sceptical skeptical sure surprised unsure worried
    """),
    needs_agent=True,
)


def _by_lemma(families: Iterable[CueFamily]) -> Mapping[str, tuple[CueFamily, ...]]:
    families = tuple(families)
    lemmas = {lemma for family in families for lemma in family.lemmas}
    return MappingProxyType({lemma: tuple(family for family in families if lemma in family.lemmas) for lemma in lemmas})


VERBS = _by_lemma(VERB_FAMILIES)
NOUNS = _by_lemma(NOUN_FAMILIES)
ADJECTIVES = _by_lemma([ATTITUDES])

# First word -> the phrases that name a source behind them, and what is no source: "according to plan".
SOURCE_PHRASES: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "according": (("according", "to"),),
        "in": (("in", "the", "words", "of"), ("in", "the", "view", "of"), ("in", "the", "opinion", "of")),
    }
)
NOT_SOURCES = word_set("plan schedule size age taste need custom tradition")

# A headline that says whose words the article is: "Statement by the Minister on ...".
ISSUED = r"(?:(?:joint|press|media|official)\s+)?(?:statement|remarks|declaration|communique|communiqué|message|speech)\s+(?:by|of|from)\s+"
