"""English words that tell what kind of claim a text makes and how sure it is."""

from __future__ import annotations

# claim_type -> the words that make it, as alternatives of a regular expression; the first type that matches wins. A type a cue implies ("denied")
# goes before all of them; a claim that matches none has no type.
CLAIM_WORDS: tuple[tuple[str, str], ...] = (
    # Being the first, largest or only one. Not "the first half", "at first", "last year": see NOT_PRECEDENCE.
    (
        "precedence",
        r"first(?:-ever)?|inaugural|maiden|largest|biggest|greatest|most (?:significant|important|powerful|ambitious)|(?:the|its|their) only|unprecedented"
        r"|never before|record-breaking|historic|pioneering|unique|ground-?breaking|longest|oldest|highest ever",
    ),
    (
        "denial",
        r"(?:not|n't) true|untrue|baseless|unfounded|no truth|(?:no|not any) (?:plans?|intention|intentions|talks|negotiations|deal|agreement)"
        r"|never (?:agreed|signed|said|offered)|have no plans",
    ),
    (
        "criticism",
        r"unfair|unjust|failures?|failed|mistakes?|wrong|dangerous|disgrace(?:ful)?|violat\w+|betray\w*|harm(?:s|ful|ed)?|erode[sd]?|threat(?:en)?s?|unacceptable"
        r"|damag(?:e|es|ed|ing)|sham|undermin\w+|scandal|irresponsible|reckless\w*|misguided",
    ),
    (
        "valuation",
        r"(?:worth|valued|price[ds]?|costs?|value[sd]?|invest(?:s|ed|ing|ment)?|pay|paid|financing|loan|capital)\b.{0,80}?(?:[$€£¥]\s?\d|\d[\d.,]*\s(?:mln|million|bln|billion|trillion))"
        r"|(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s(?:mln|million|bln|billion|trillion)\s(?:dlrs?|dollars?|euros?|stg|yen|yuan|rubles?|roubles?|pounds?))",
    ),
    (
        "commitment",
        r"commit(?:s|ted|ting|ments?)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|guarantee[sd]?|undertak(?:e|es|ing)|vow(?:s|ed)?|obligat\w+|will (?:invest|supply|provide|build"
        r"|deliver|pay|buy|purchase|fund|finance|transfer|keep|honou?r|continue|support|help)",
    ),
    (
        "impact",
        r"benefit(?:s|ed|ing|ting|ial)?|advantages?|boost(?:s|ed|ing)?|creat(?:e|es|ing)|strengthen(?:s|ed|ing)?|contribut(?:e|es|ing)|improv(?:e|es|ing|ements?)|growth|jobs?"
        r"|enhanc(?:e|es|ing|ed)|impact|pav(?:e|es|ing) the way|opportunit(?:y|ies)|milestone|step forward|pivotal|landmark|turning point|enabl(?:e|es|ing)|allow(?:s|ing)? (?:us|them|both|the)"
        r"|reduc(?:e|es|ing)|increas(?:e|es|ing)|sav(?:e|es|ing)|accelerat(?:e|es|ing)|open(?:s|ing)? (?:up )?(?:the way|new|markets?)|efficien\w+|competitive\w*",
    ),
    (
        "timeline",
        r"by the end of|by (?:early|mid|late|next|year|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})|scheduled|deadline"
        r"|(?:with)?in (?:the )?(?:next|coming|near)|over the next|expires?|expected to (?:be (?:completed|concluded|signed|finali[sz]ed)|begin|start|close|open)"
        r"|(?:begin|start|take effect|enter into force|last|run)s? (?:in|on|by|until|from|for)|until \d{4}",
    ),
    (
        "intention",
        r"plan(?:s|ned|ning)?|inten(?:d|ds|ded|ding|tion|tions)|aim(?:s|ed|ing)?|hope[sd]?|want(?:s|ed)?|seek(?:s|ing)?|consider(?:s|ed|ing)?|expects? to|look(?:s|ing)? (?:to|forward)|would like|will|ready to",
    ),
    (
        "status",
        r"sign(?:s|ed|ing)|agree(?:d|s|ment)|conclud(?:e|ed)|complet(?:e|ed)|reach(?:ed)?|approv(?:e|ed|al)|ratif(?:y|ied)|negotiat\w+|talks|finali[sz]ed?|award(?:ed)?|cancel\w*|suspend(?:ed)?|terminat(?:e|ed)"
        r"|extend(?:ed)?|renew(?:ed)?|contract|acquir(?:e|ed)|merg(?:e|ed|er)|underway|has been|have been|discuss(?:ed|ions?)|purchased",
    ),
    ("background", r"was|were|had"),
)
# Words of rank that claim no precedence.
NOT_PRECEDENCE = (
    r"first (?:half|quarter|six|nine|three|two|few|day|week|month|year|name|lady|minister|responders?|place|step|phase|stage|of all|and foremost)|at first|first,|first of"
    r"|(?:on|in|from) the first"
)

# factuality -> words; the first that matches wins. A negated main verb or a denial comes before them.
FACTUALITY_WORDS: tuple[tuple[str, str], ...] = (
    ("unknown", r"whether|\?"),
    ("possible", r"may|might|could|can|possibly|perhaps|maybe|potential(?:ly)?|possible|possibility|if|unless"),
    (
        "probable",
        r"expect(?:s|ed|ing)?|likely|probably|should|would|anticipat(?:e|es|ed)|plan(?:s|ned)?|hope[sd]?|believe[sd]?|intend(?:s|ed)?|aim(?:s|ed)?|appears?|seems?|estimate[sd]?|forecasts?|projected|think(?:s)?"
        r"|scheduled|set to|due to (?:be|start|begin)",
    ),
)

# Superlatives and ordinals that a scope belongs to: of what, and for whom.
RANKS = frozenset(
    "first inaugural maiden largest biggest only greatest longest oldest highest unprecedented unique historic pioneering".split()
)
SCOPE_PREPOSITIONS = frozenset("with in for between among to by of".split())

# What a narrator's claim must be about.
DEAL_NOUNS = frozenset(
    """accord acquisition agreement alliance arrangement collaboration contract cooperation co-operation deal investment memorandum merger mou
    pact partnership project protocol tie-up transaction treaty venture""".split()
)
# A list of expected effects: "Key benefits expected from the deal:".
EFFECTS_AHEAD = (
    r"(?:benefits?|advantages?|gains|outcomes|results|effects|impacts?|opportunities)(?:\s+\w+){0,3}?\s+(?:expected|anticipated|envisaged|foreseen|projected)"
    r"|(?:expected|anticipated|envisaged|projected|potential|likely)\s+(?:\w+\s+)?(?:benefits?|advantages?|gains|outcomes|results|effects|impacts?|opportunities)"
)
# "the deal will create 500 jobs". Not "the deal will involve X": that is its content.
EFFECT_VERBS = frozenset(
    """accelerate allow benefit bolster boost bring broaden contribute create cut deepen diversify double drive ease enable enhance expand foster
    generate help improve increase lead lower open promote raise reduce result save secure stimulate strengthen support transform yield""".split()
)
# "Under the deal, X will invest $5 million". Not "will cooperate": nothing is promised that could be kept.
COMMITMENT_VERBS = frozenset(
    """acquire build buy construct deliver develop export finance fund import install invest lease lend licence license manufacture pay produce
    provide purchase receive sell ship supply train transfer upgrade""".split()
)
# "the deal is the first", "marks the largest".
RANK_VERBS = frozenset("be become mark represent".split())
FUTURE = frozenset("will shall would 'll ’ll".split())
FORESEEN = frozenset("expect anticipate project forecast estimate set due likely".split())
