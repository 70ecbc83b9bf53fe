"""English words that tell what kind of claim a text makes and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.english.calendar import MONTHS
from transforms.english.word_sets import word_set


@dataclass(frozen=True, kw_only=True)
class Wording:
    """Words by which a text says `value`: any form of a lemma, or a phrase, given as alternatives of a regular expression.

    With `beside`, alternatives as well, only where one of them stands in the text too.
    """

    value: str
    lemmas: frozenset[str] = frozenset()
    phrases: str = ""
    beside: str = ""


_AHEAD = r"will|would|should|shall|could|can|may|might|is to|are to|expect\w*|due|plan\w*|hop\w+|aim\w*|likely|scheduled|set to|intend\w*"
_MONTH = "|".join(MONTHS)
_PERIOD = rf"(?:{_MONTH})\.?|(?:19|20)\d\d|spring|summer|autumn|fall|winter|(?:first|second|third|fourth|last|next) (?:half|quarter)"


# claim_type, the first that matches wins; a claim that matches none has no type. Precedence goes before all of them, by the ranks below.
CLAIM_WORDINGS = (
    Wording(
        value="denial",
        lemmas=word_set("untrue baseless unfounded"),
        phrases=r"(?:not|n't) true|no truth|no (?:plans?|intentions?|talks|negotiations|deal|agreement)|never (?:agreed|signed|said|offered)",
    ),
    Wording(
        value="criticism",
        lemmas=word_set("""
            unfair unjust failure fail mistake wrong dangerous danger disgrace disgraceful violate violation betray betrayal harm harmful erode
            threaten threat unacceptable damage sham undermine scandal irresponsible reckless recklessness misguided bad inadequate insufficient
            disastrous disaster disappointing brutal barbaric ridiculous absurd nonsense hypocritical hypocrisy shameful outrageous incompetent
            incompetence unfit illegal unlawful discriminate discriminatory cynical abuse worthless
        """),
    ),
    Wording(
        value="valuation",
        phrases=r"[$€£¥] ?\d[\d.,]*|\d[\d.,]{0,24} (?:mln|million|bln|billion|trillion) (?:us )?(?:dlrs?|dollars?|euros?|stg|yen|yuan|rou?bles?|pounds?)",
    ),
    # What has been done about an agreement, whatever it is to bring: "had signed a pact that will create jobs".
    Wording(
        value="status",
        phrases=(
            r"(?:has|have|had|was|were|been|being) (?:\w+ )?(?:signed|initiall?ed|concluded|completed|approved|ratified|extended|renewed|amended|finali[sz]ed"
            r"|terminated|cancell?ed|suspended|reached|awarded|withdrawn|called off|broken off)"
        ),
    ),
    Wording(
        value="commitment",
        lemmas=word_set("commit commitment pledge promise guarantee undertake vow obligation oblige"),
        phrases=r"will (?:invest|supply|provide|build|deliver|pay|buy|purchase|fund|finance|transfer|keep|honou?r|continue|support)",
    ),
    Wording(
        value="impact",
        lemmas=word_set("""
            benefit beneficial advantage boost create strengthen contribute improve improvement growth job enhance impact opportunity milestone
            pivotal landmark enable reduce increase save accelerate efficiency efficient competitive competitiveness bolster reinforce stimulate
            spur diversify transform modernize modernise deepen
        """),
        phrases=r"pav(?:e|es|ing) the way|step forward|turning point|opens? (?:up )?(?:the way|new|markets?)|(?:result|lead)(?:s|ing)? (?:in|to)",
    ),
    Wording(
        value="impact",
        lemmas=word_set("drive lower raise help double triple secure ensure protect widen broaden expand hurt ease promote attract affect"),
        beside=r"will|would|could|should|can|may|might",
    ),
    Wording(
        value="timeline",
        lemmas=word_set("deadline schedule expire"),
        phrases=(
            r"by the end of|by (?:early|mid|late|next|year|\d{4})|(?:with)?in the (?:next|coming|near)|over the next|until \d{4}"
            r"|expected to (?:be (?:completed|concluded|signed|finali[sz]ed)|begin|start|close|open)"
            r"|(?:begin|start|take effect|enter into force|last|run)s? (?:in|on|by|until|from|for)"
        ),
    ),
    Wording(
        value="timeline",
        phrases=(
            rf"(?:in|by|before|until|from|on|for|after|this|next|late|early|mid) (?:the |late |early |mid-?|end of |next |\d{{1,2}} ){{0,4}}(?:{_PERIOD})"
            r"|next (?:week|month|year)|later this (?:week|month|year)|within (?:\w+ ){1,2}(?:days?|weeks?|months?|years?)|tomorrow"
        ),
        beside=_AHEAD,
    ),
    Wording(
        value="intention",
        lemmas=word_set("plan intend intention aim hope want seek consider"),
        phrases=r"expects? to|look(?:s|ing)? (?:to|forward)|would like|ready to|will",
    ),
    Wording(
        value="status",
        lemmas=word_set("""
            sign agree agreement conclude complete reach approve approval ratify negotiate negotiation talk finalize finalise award cancel suspend
            terminate extend renew contract acquire merge merger discuss discussion purchase deal pact accord treaty settle settlement bid
            clearance ratification signature withdraw ceasefire truce initial amend amendment
        """),
        phrases=r"subject to|pending|under (?:discussion|review|study|way|negotiation)|being (?:studied|reviewed|discussed|drafted)|on the table|sh(?:ake|aken|ook) hands",
    ),
    # What was or is: a figure or a time gone by, where nothing above says more.
    Wording(
        value="background",
        phrases=(
            r"in (?:19|20)\d\d|(?:days?|weeks?|months?|years?|decades?|centur(?:y|ies)) ago|(?:last|past|previous) (?:week|month|year|quarter|season|decade)"
            r"|previously|historically|formerly|since (?:\d{4}|last|the)|used to|in the past|already|currently|for (?:decades|years|centuries|generations)"
            r"|\d[\d.,]{0,15} ?(?:%|pct|percent|per cent)|\d{2,15}"
        ),
    ),
)

# Ranks claim precedence, and what a scope belongs to: of what, and for whom. Not before a word of `NO_RANK_BEFORE`: "the first half".
RANKS = word_set(
    "first first-ever inaugural maiden largest biggest only greatest longest oldest highest unprecedented unique historic pioneering"
)
NO_RANK_BEFORE = word_set("""
    half quarter two three six nine few several day week month months year years name lady minister responder responders place step phase stage
""")
NO_HOLDER = word_set("time occasion instance")  # "it is the first time that": it is nobody's
SCOPE_PREPOSITIONS = word_set("with in for from between among to by of")

# factuality, the first that matches wins; a negated main verb or a denial comes before them, and what matches none is certain.
FACTUALITY_WORDINGS = (
    Wording(value="unknown", lemmas=word_set("whether ?")),
    Wording(
        value="possible", lemmas=word_set("may might could can possibly perhaps maybe potential potentially possible possibility if unless")
    ),
    Wording(
        value="probable",
        lemmas=word_set("""
            expect likely probably should would anticipate plan hope believe intend aim appear seem estimate forecast project think schedule
        """),
        phrases=r"set to|due to (?:be|start|begin)",
    ),
)

# What a narrator's claim must be about.
DEAL_NOUNS = word_set("""
    accord acquisition agreement alliance arrangement collaboration contract cooperation co-operation deal investment memorandum merger mou pact
    partnership project protocol tie-up transaction treaty venture
""")
# A list of expected effects: "Key benefits expected from the deal:", "what can be expected from it:". Not "the benefits of the deal": nothing is foreseen.
_EFFECTS = r"(?:benefits?|advantages?|gains|outcomes|results|effects|impacts?|opportunities)"
EFFECTS_AHEAD = (
    rf"{_EFFECTS}(?: \w+){{0,3}} (?:expected|anticipated|envisaged|foreseen|projected)"
    rf"|(?:expected|anticipated|envisaged|projected|potential|likely) (?:\w+ )?{_EFFECTS}"
    r"|what (?:\w+ ){1,4}(?:expect|expected|gain|bring)\b"
)
# "the deal will create 500 jobs". Not "the deal will involve X": that is its content.
EFFECT_VERBS = word_set("""
    accelerate allow benefit bolster boost bring broaden contribute create cut deepen diversify double drive ease enable enhance expand foster
    generate help improve increase lead lower open promote raise reduce result save secure stimulate strengthen support transform yield
""")
# "Under the deal, X will invest $5 million". Not "will cooperate": nothing is promised that could be kept.
COMMITMENT_VERBS = word_set("""
    acquire build buy construct deliver develop export finance fund import install invest lease lend licence license manufacture pay produce
    provide purchase receive sell ship supply train transfer upgrade
""")
# "the deal is the first", "marks the largest".
RANK_VERBS = word_set("be become mark represent")
FUTURE = word_set("will shall would 'll ’ll")
FORESEEN = word_set("expect anticipate project forecast estimate set due likely")
