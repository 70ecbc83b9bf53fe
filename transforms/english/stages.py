"""English words that tell how far an agreement has come."""

from __future__ import annotations

REFUSING: tuple[str, ...] = tuple("reject block veto oppose refuse rebuff spurn deny decline dismiss rule".split())

# Verbs whose object or passive subject is an instrument -> the stage they tell of it.
STAGE_BY_VERB: dict[str, str] = {
    **dict.fromkeys(
        """sign ink reach conclude strike seal clinch finalize finalise formalize formalise enter make forge win land award secure
        execute agree receive get close-on broker undersign cement place grant announce unveil arrange form establish create set launch
        accept cut book score bag start begin adopt issue obtain provide contribute allocate disburse pledge gain""".split(),
        "signed",
    ),
    **dict.fromkeys("initial".split(), "initialled"),
    **dict.fromkeys("negotiate discuss explore pursue seek mull weigh hammer thrash renegotiate rework".split(), "negotiating"),
    **dict.fromkeys(
        "propose plan consider offer envisage envision draft prepare contemplate intend eye delay postpone defer attempt want".split(),
        "proposed",
    ),
    **dict.fromkeys("ratify approve accede".split(), "ratified"),
    **dict.fromkeys("amend revise modify alter rewrite expand broaden widen update".split(), "amended"),
    **dict.fromkeys("renew extend prolong roll".split(), "renewed"),
    **dict.fromkeys("suspend freeze halt pause shelve".split(), "suspended"),
    **dict.fromkeys(
        """terminate cancel scrap end abandon annul rescind quit denounce withdraw expire lapse dissolve exit void revoke collapse leave break
        drop repudiate discontinue replace supersede nullify abrogate""".split(),
        "terminated",
    ),
    **dict.fromkeys(REFUSING, "rejected"),
    **dict.fromkeys("complete close consummate fulfil fulfill repay".split(), "completed"),
    **dict.fromkeys(
        """implement enforce honor honour observe operate apply have maintain hold violate breach uphold abide comply adhere respect
        obey follow share""".split(),
        "in_force",
    ),
}

# A verb with its particle -> the stage both tell, whatever the verb tells alone.
STAGE_BY_PARTICLE: dict[str, str] = {
    **dict.fromkeys(
        """pull_out walk_away back_out call_off break_off break_down back_away walk_out fall_through fall_apart give_up opt_out drop_out
        tear_up rip_up tear_apart cut_short throw_away run_out wind_up""".split(),
        "terminated",
    ),
    **dict.fromkeys("turn_down rule_out throw_out vote_down strike_down vote_against".split(), "rejected"),
    **dict.fromkeys(
        "put_off hold_up call_for press_for push_for look_for ask_for appeal_for aim_for apply_for hope_for wait_for".split(), "proposed"
    ),
    "vote_for": "ratified",
    **dict.fromkeys("set_up enter_into sign_off sign_up work_out".split(), "signed"),
}

# Verbs whose object can hardly be anything but a paper, even where a pronoun stands for it: "signed it", "it was initialled".
PUT_ON_PAPER: frozenset[str] = frozenset("sign ink initial ratify".split())

# Verbs that tell a stage of the instrument that is their active subject: "the pact expired"; others tell what it says ("provides").
STAGE_BY_OWN_VERB: dict[str, str] = {
    **dict.fromkeys("expire lapse collapse end fall break dissolve".split(), "terminated"),
    **dict.fromkeys("fail crash founder stall".split(), "rejected"),
    **dict.fromkeys("close".split(), "completed"),
    **dict.fromkeys("apply stand hold remain operate".split(), "in_force"),
}

# Verbs of ending that tell in the present tense of a day to come: "a contract that expires in June" is in force.
ENDING_BY_ITSELF: frozenset[str] = frozenset("expire lapse end run".split())

# Whose work is over has a text that waits for signature: "concluded negotiations on a treaty".
CONCLUDING: frozenset[str] = frozenset("conclude complete finalize finalise finish".split())

# What is signed or approved of an agreement that stands: "an amendment to the treaty", "the extension of the truce".
CHANGES: frozenset[str] = frozenset("amendment revision renewal extension".split())

# Verbs that leave it to the next one what is done: "seems to hold", "continues to apply".
RAISING: frozenset[str] = frozenset("appear seem continue remain prove happen expect schedule due set".split())

# Working on a text: done, the text is agreed; going on or wanted, it is negotiated.
STAGE_ONCE_SHAPED: dict[str, str] = {"hammer": "signed", "thrash": "signed", "renegotiate": "amended", "rework": "amended"}

# Verbs of founding: what is founded is still to come when its founders have agreed ("A and B will form a joint venture").
FOUNDING_VERBS: frozenset[str] = frozenset("form establish create set launch start".split())

# Verbs that ratify where legislators do them.
APPROVING: frozenset[str] = frozenset({"approve"})
# Who ratifies by approving; the approval of a board, shareholders, a court or a regulator leaves the agreement where it is.
LEGISLATORS: frozenset[str] = frozenset(
    """parliament parliaments senate senator senators congress assembly duma legislature legislatures lawmaker lawmakers mp mps knesset bundestag
    bundesrat diet majlis seimas sejm riksdag storting folketing verkhovna rada cortes house deputies voter voters referendum
    parliamentarian parliamentarians""".split()
)

# Who does one of these to an offer concludes; "in principal" is how many write it.
ACCEPTING: frozenset[str] = frozenset("accept take approve sign".split())
PRINCIPLE: frozenset[str] = frozenset({"principle", "principal"})

# What governs a deal verb that is signed: "agreed to buy", "an agreement to buy"; of a paper ("a letter of intent to buy") even in principle.
AGREEING_WORDS: frozenset[str] = frozenset("agree contract commit undertake pledge agreement deal commitment".split())
PAPERS: frozenset[str] = frozenset("letter intent memorandum".split())
TENTATIVELY: frozenset[str] = frozenset("tentatively provisionally preliminarily".split())

# What governs a verb that is no fact yet -> the stage it leaves the agreement at: "plans to sign", "talks on buying", "failed to reach".
OUTLOOK_BY_WORD: dict[str, str] = {
    **dict.fromkeys("negotiate discuss talk talks explore negotiation discussion".split(), "negotiating"),
    **dict.fromkeys(("fail", "unable", "impossible", "failure", "inability", "unwilling", *REFUSING), "rejected"),
    **dict.fromkeys(
        """plan intend propose want hope expect aim seek consider wish look prepare offer bid try decide would set move
        anticipate schedule proposal intention ready likely due interested interest option right possibility like urge ask call press invite
        able willing study attempt effort desire close near work ask tell need want free eager keen poised slated request allow have decision
        authorize authorise enable permit threaten threat vow promise pledge swear warn vie compete race scramble battle mull dream resolve
        fight volunteer""".split(),
        "proposed",
    ),
}
MODALS: frozenset[str] = frozenset(
    {"will", "would", "shall", "may", "might", "could", "can", "should", "must", "'ll", "’ll", "wo", "'d", "’d"}
)
# What is sure to come: "X will buy", "X will develop and produce"; "would" and "may" are not.
FIRM_MODALS: frozenset[str] = frozenset({"will", "shall", "'ll", "’ll"})
# Who decides to end an agreement ends it; who decides to leave one of many has not left yet.
DECIDING: frozenset[str] = frozenset("decide decision agree vote resolve choose opt".split())
LEAVING_VERBS: frozenset[str] = frozenset("withdraw exit leave quit pull back opt walk drop denounce".split())

# Who tried and is said no more of has not come through: "tried to buy", but "is trying to buy".
TRYING: frozenset[str] = frozenset({"try", "attempt"})
CONDITIONS: frozenset[str] = frozenset("if unless whether until".split())

# Coming to an agreement: who "has not reached" one is still at it, who "did not reach" one has failed.
REACHING_VERBS: frozenset[str] = frozenset("reach conclude strike finalize finalise agree clinch seal complete settle".split())

# What an agreement in principle waits for: "subject to a definitive agreement", "pending the signing of a final contract".
DEFINITIVE: frozenset[str] = frozenset("definitive definite final formal binding".split())
AWAITING: frozenset[str] = frozenset("subject pending contingent conditional conditioned await".split())

# A deed that is planned and not yet done -> where the agreement stands until then: a withdrawal to come leaves it in force.
STAGE_UNTIL_DONE: dict[str, str] = {
    **dict.fromkeys("signed initialled agreed_in_principle renewed".split(), "proposed"),
    **dict.fromkeys("ratified completed".split(), "signed"),
    **dict.fromkeys("amended suspended terminated".split(), "in_force"),
}
# A deed that is denied -> where that leaves it.
STAGE_UNDONE: dict[str, str] = {
    **dict.fromkeys("signed initialled ratified agreed_in_principle negotiating proposed renewed".split(), "rejected"),
    **dict.fromkeys("amended suspended terminated rejected".split(), "in_force"),
    "completed": "signed",
}

# Words beside an instrument that tell its stage; participles of the verbs above tell theirs ("a recently announced pact").
STAGE_BY_MODIFIER: dict[str, str] = {
    **dict.fromkeys("preliminary tentative principle provisional interim".split(), "agreed_in_principle"),
    **dict.fromkeys("proposed planned possible potential prospective draft pending future would-be eventual mooted".split(), "proposed"),
    **dict.fromkeys("signed concluded definitive".split(), "signed"),
    **dict.fromkeys("existing current long-standing longstanding".split(), "in_force"),
    **dict.fromkeys("failed blocked rejected unsuccessful".split(), "rejected"),
    **dict.fromkeys("expired cancelled canceled terminated scrapped former defunct abandoned aborted".split(), "terminated"),
    **dict.fromkeys("renewed extended".split(), "renewed"),
    **dict.fromkeys("amended revised".split(), "amended"),
    **dict.fromkeys("suspended frozen".split(), "suspended"),
    **dict.fromkeys("completed".split(), "completed"),
}

# Nouns that govern an instrument: "talks on a treaty", "the signing of the contract", "violations of the truce".
STAGE_BY_NOUN: dict[str, str] = {
    **dict.fromkeys("talk talks negotiation discussion".split(), "negotiating"),
    **dict.fromkeys("signing conclusion signature announcement award".split(), "signed"),
    **dict.fromkeys(
        "proposal plan offer bid prospect draft decision possibility idea interest hope chance need call question request".split(),
        "proposed",
    ),
    **dict.fromkeys("ratification accession".split(), "ratified"),
    **dict.fromkeys("renewal extension".split(), "renewed"),
    **dict.fromkeys("amendment revision".split(), "amended"),
    **dict.fromkeys("termination cancellation end ending expiry withdrawal collapse".split(), "terminated"),
    **dict.fromkeys("suspension".split(), "suspended"),
    **dict.fromkeys("completion".split(), "completed"),
    **dict.fromkeys("rejection refusal".split(), "rejected"),
    **dict.fromkeys("violation implementation breach party member signatory obligation compliance".split(), "in_force"),
}

# "The terms of the agreement were announced": what is said of these is said of the agreement.
PARTS_OF_INSTRUMENT: frozenset[str] = frozenset("term detail text series number pair one version copy wording provision".split())

# Prepositions that name an agreement as the rule one goes by: one that is known already is in force.
GOING_BY_HEADS: frozenset[str] = frozenset("under pursuant per".split())
ACCORDING: frozenset[str] = frozenset("consistent accordance line conformity compliance keeping agreed according".split())
DEFINITE: frozenset[str] = frozenset("the this that its their his her our".split())

# Prepositions between a verb and the instrument it acts on: "entered into an agreement", "agreed on a pact". After others it is a circumstance.
ACTING_ON: frozenset[str] = frozenset("into on upon to for from of about over out in at".split())

# What a bare mention leaves an agreement at, by its noun: an offer is proposed, a takeover spoken of is done, a venture exists.
STAGE_OF_MENTION: dict[str, str] = {
    **dict.fromkeys("bid offer".split(), "proposed"),
    **dict.fromkeys("acquisition takeover purchase buyout buy-out merger amalgamation".split(), "completed"),
    **dict.fromkeys("venture jv consortium partnership alliance tie-up".split(), "in_force"),
}

# How far a stage is, to tell the furthest of several in one sentence.
STAGE_ORDER: tuple[str, ...] = (
    "proposed", "negotiating", "agreed_in_principle", "initialled", "signed", "ratified", "in_force", "completed",
    "amended", "renewed", "suspended", "rejected", "terminated",
)  # fmt: skip
