"""English words for agreements: instruments and nouns of dealing, each with the type it tells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """A noun that names an agreement; `agreement_type` is None where the noun alone tells no type ("deal")."""

    rule_id: str
    agreement_type: str | None
    is_event: bool = False  # the noun is the deed itself ("acquisition of X by Y"), not the paper


def _instruments(agreement_type: str | None, words: str, *, is_event: bool = False) -> dict[str, Instrument]:
    return {
        word.replace("_", " "): Instrument(rule_id=f"instrument.{word}", agreement_type=agreement_type, is_event=is_event)
        for word in words.split()
    }


# Lemma (or phrase) -> what it names. "understanding", "plan" and "terms" alone are too vague to be here.
INSTRUMENTS: dict[str, Instrument] = {
    **_instruments(None, "agreement deal pact accord compact arrangement contract subcontract understanding"),
    **_instruments("memorandum_of_understanding", "memorandum mou memoranda"),
    **_instruments(
        "letter_of_intent",
        """letter_of_intent letter_of_agreement letter_of_understanding loi term_sheet heads_of_agreement heads_of_terms statement_of_intent
        declaration_of_intent letter_of_interest""",
    ),
    # States conclude treaties by exchanging notes or letters (Vienna Convention on the Law of Treaties, article 13); letters are read as "letter".
    **_instruments("treaty", "treaty convention exchange_of_notes exchange_of_letter"),
    **_instruments("protocol", "protocol"),
    **_instruments("joint_declaration", "joint_declaration joint_communique joint_statement"),
    **_instruments("joint_venture", "joint_venture jv consortium"),
    **_instruments("partnership", "partnership alliance tie-up"),
    **_instruments("cooperation_agreement", "collaboration"),
    **_instruments("supply_contract", "order"),
    **_instruments(
        "acquisition",
        """acquisition takeover take-over merger buyout buy-out purchase divestiture divestment disposition amalgamation sale bid
        offer""",
        is_event=True,
    ),
    **_instruments(
        "loan_or_credit",
        """loan facility credit_line line_of_credit financing credit_facility loan_facility financing_facility paper_facility
        overdraft_facility standby_facility revolving_facility funding_facility lending_facility paper_program paper_programme
        swap_line currency_swap swap_arrangement""",
    ),
    **_instruments("grant", "grant tax_abatement incentive_package"),
    **_instruments("investment", "investment stake holding equity_position equity_interest minority_interest majority_interest"),
    **_instruments("acquisition", "controlling_interest controlling_stake majority_stake"),
    **_instruments("other", "lease sublease"),
    **_instruments("licence", "licence license licensing_agreement"),
    **_instruments("ceasefire_or_peace", "ceasefire cease-fire truce armistice cessation_of_hostilities"),
    **_instruments("settlement", "settlement"),
    **_instruments("labour_agreement", "collective_agreement"),
}

# Determiners that point back: "this agreement", "the deal" tell of an agreement already named.
POINTING_BACK: frozenset[str] = frozenset({"the", "this", "that", "these", "such", "its", "their", "both", "said"})

# "in agreement with", "a good deal of", "big deal", "deal with": the noun is there, the agreement is not.
NOT_AGREEMENTS: tuple[str, ...] = (
    "in agreement", "a deal of", "great deal", "good deal of", "big deal", "in order", "in short order", "law and order", "court order", "executive order",
    "order to", "real deal", "new deal", "broad agreement that", "general agreement that", "no big deal", "plea deal", "raw deal", "peace of mind",
    "art of the deal", "in contract", "social contract", "restraining order", "gag order",
)  # fmt: skip

# Nouns that are agreements only where somebody makes one with somebody: alone they are commerce at large.
WEAK_INSTRUMENTS: frozenset[str] = frozenset(
    """order bid offer sale purchase investment stake loan facility grant financing licence license arrangement settlement collaboration
    alliance convention protocol lease sublease disposition divestment understanding holding""".split()
)

# What tells a further agreement, beside the noun or early in its sentence, from one told again.
ADDING: frozenset[str] = frozenset("also separately additionally besides meanwhile moreover furthermore".split())
# Words before a noun that call the agreement one from before the news: "an earlier truce". Not "old" or "existing": it may be the news.
EARLIER: frozenset[str] = frozenset("earlier previous prior former preceding past bygone defunct now-defunct short-lived".split())
FURTHER: frozenset[str] = frozenset("another separate second third additional further other similar".split())

# Where an agreement is signed names it and makes nobody party to it: "the Geneva Convention", "the Paris accord".
NAMED_BY_PLACE: frozenset[str] = frozenset("agreement accord convention protocol treaty pact declaration compact".split())

# Alliances of parties and armies are no agreement; those of businesses, and those that are signed, are.
LEAGUES: frozenset[str] = frozenset({"alliance"})

# Plurals that count what is sold to everybody.
COMMERCE: frozenset[str] = frozenset("sales purchases offers bids".split())

# Talks are an agreement under negotiation where they are about business or bargaining; leaders talk about anything.
NEGOTIATIONS: frozenset[str] = frozenset({"negotiation", "renegotiation"})
TALKS: frozenset[str] = frozenset({"talk", "discussion"})

# Shares in somebody are an agreement where they change hands: "raised its stake in X", not "holds a stake in X".
HELD: frozenset[str] = frozenset("stake holding investment interest position".split())
SHARES: frozenset[str] = frozenset({"stake"})  # of these one side is enough: "will take a 20 pct stake"
CHANGING_HANDS: frozenset[str] = frozenset(
    """acquire buy purchase take raise increase boost lift up expand sell divest cut reduce lower trim dispose make pay get obtain gain
    receive offer swap exchange transfer invest complete agree announce plan secure win accumulate build""".split()
)

# Deeds of one who gives up a concern: "approved the sale of its paint unit" has another side, named or not.
SOLD: frozenset[str] = frozenset("sale purchase disposition divestment divestiture disposal".split())

# What is offered for: "a bid for X".
BIDS: frozenset[str] = frozenset({"bid", "offer"})

# Verbs and nouns whose object can only be a treaty, even where only its initials are named: "signed the NPT".
JOINING: frozenset[str] = frozenset("sign ratify accede initial signatory signature ratification accession adhere adherence".split())

# What a paper does to an earlier one besides amending and renewing it: "a protocol supplementing the convention".
SUPPLEMENTING: frozenset[str] = frozenset("supplement complement implement replace supersede update".split())

# "Any deal would need approval": no agreement in particular, and none that is reported.
SUPPOSED: frozenset[str] = frozenset({"any", "every", "each", "whatever", "whichever"})
CONDITIONS: frozenset[str] = frozenset({"if", "unless", "whether"})

# Of the weak ones, those that are put on paper: with a verb that tells of a paper ("signed a lease") they are an agreement.
WRITTEN: frozenset[str] = frozenset(
    """lease sublease licence license settlement collaboration alliance convention protocol arrangement understanding negotiation
    renegotiation loan financing""".split()
)
WRITING: frozenset[str] = frozenset(
    """sign ink reach conclude strike seal clinch finalize finalise formalize formalise negotiate renegotiate renew extend terminate
    secure enter execute initial ratify amend accede forge""".split()
)
SIDE_WORDS: frozenset[str] = frozenset({"with", "between", "among"})

# Nouns of something that goes from one to another: "an order from X", "the contract to Y".
TRADED: frozenset[str] = frozenset({"order", "contract", "subcontract", "loan", "grant", "licence", "license", "lease"})
GIVING: frozenset[str] = frozenset("award grant give sell provide extend approve contribute lend allocate disburse pledge offer".split())

# Money that is given or lent for somebody: "a grant for Kenya".
FUNDS: frozenset[str] = frozenset("loan grant credit financing facility".split())

# What talks are on: "talks with the navy over two ships".
TALK_TOPICS: frozenset[str] = frozenset("on over about for regarding concerning".split())

# In partnership with a league of states one does something; in partnership with a firm one has agreed to.
ADVERBIAL: frozenset[str] = frozenset("partnership alliance collaboration cooperation co-operation consortium".split())

# Deeds that money is lent for and that are agreements beside the loan: "financing for the acquisition of Acme".
TRANSFERS: frozenset[str] = frozenset("acquisition takeover merger buyout buy-out".split())

# "They ratified their own agreement" takes up none that was named before.
OWN: frozenset[str] = frozenset({"own"})

# Prepositions after an instrument before who makes it: any, one that is traded, one that is a deed ("the acquisition of X").
PARTNER_WORDS: tuple[str, ...] = ("between", "with", "among", "amongst", "by")
TRADE_WORDS: tuple[str, ...] = (*PARTNER_WORDS, "from", "to")
EVENT_WORDS: tuple[str, ...] = (*PARTNER_WORDS, "of", "from", "to")

# "Under the agreement, X will buy ...": what follows is done under an agreement, and is not another one.
FRAMES: frozenset[str] = frozenset(
    {"under", "within", "per", "as", "through", "during", "after", "since", "before", "following", "despite", "amid"}
)
