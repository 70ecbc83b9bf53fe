"""English words that tell how far an agreement has come."""

from __future__ import annotations

REFUSING: tuple[str, ...] = tuple("reject block veto oppose refuse rebuff spurn deny decline dismiss rule".split())

# Verbs whose object or passive subject is an instrument -> the stage they tell of it.
STAGE_BY_VERB: dict[str, str] = {
    **dict.fromkeys(
        """sign ink reach conclude strike seal clinch finalize finalise formalize formalise enter make forge win land award secure
        execute agree receive get close-on broker undersign cement place grant announce unveil arrange form establish create set""".split(),
        "signed",
    ),
    **dict.fromkeys("initial".split(), "initialled"),
    **dict.fromkeys("negotiate discuss explore pursue seek mull weigh hammer thrash".split(), "negotiating"),
    **dict.fromkeys("propose plan consider offer envisage envision draft prepare contemplate intend eye".split(), "proposed"),
    **dict.fromkeys("ratify approve".split(), "ratified"),
    **dict.fromkeys("amend revise modify alter rewrite renegotiate".split(), "amended"),
    **dict.fromkeys("renew extend prolong roll".split(), "renewed"),
    **dict.fromkeys("suspend freeze halt pause".split(), "suspended"),
    **dict.fromkeys(
        "terminate cancel scrap end abandon annul rescind quit denounce withdraw expire lapse dissolve exit void revoke collapse leave break breach".split(),
        "terminated",
    ),
    **dict.fromkeys(REFUSING, "rejected"),
    **dict.fromkeys("complete close consummate fulfil fulfill".split(), "completed"),
    **dict.fromkeys("implement enforce honor honour observe operate apply have maintain hold".split(), "in_force"),
}

# What governs a deal verb that is signed: "agreed to buy", "an agreement to buy"; of a paper ("a letter of intent to buy") even in principle.
AGREEING_WORDS: frozenset[str] = frozenset("agree contract commit undertake pledge agreement deal".split())
PAPERS: frozenset[str] = frozenset("letter intent memorandum".split())

# What governs a verb that is no fact yet -> the stage it leaves the agreement at: "plans to sign", "talks on buying", "failed to reach".
OUTLOOK_BY_WORD: dict[str, str] = {
    **dict.fromkeys("negotiate discuss talk talks explore negotiation discussion".split(), "negotiating"),
    **dict.fromkeys(("fail", *REFUSING), "rejected"),
    **dict.fromkeys(
        """plan intend propose want hope expect aim seek consider wish look prepare offer bid try decide would set move
        anticipate schedule proposal intention ready likely due""".split(),
        "proposed",
    ),
}
MODALS: frozenset[str] = frozenset({"will", "would", "shall", "may", "might", "could", "can", "should", "'ll", "’ll", "wo"})

# Words beside an instrument that tell its stage.
STAGE_BY_MODIFIER: dict[str, str] = {
    **dict.fromkeys("preliminary tentative principle provisional".split(), "agreed_in_principle"),
    **dict.fromkeys("proposed planned possible potential prospective draft pending future".split(), "proposed"),
    **dict.fromkeys("signed concluded definitive".split(), "signed"),
    **dict.fromkeys("existing current long-standing longstanding".split(), "in_force"),
    **dict.fromkeys("failed blocked rejected".split(), "rejected"),
    **dict.fromkeys("expired cancelled canceled terminated scrapped former".split(), "terminated"),
    **dict.fromkeys("renewed extended".split(), "renewed"),
    **dict.fromkeys("amended revised".split(), "amended"),
    **dict.fromkeys("suspended frozen".split(), "suspended"),
}

# Nouns that govern an instrument: "talks on a treaty", "the signing of the contract", "violations of the truce".
STAGE_BY_NOUN: dict[str, str] = {
    **dict.fromkeys("talk talks negotiation discussion".split(), "negotiating"),
    **dict.fromkeys("signing conclusion signature announcement award".split(), "signed"),
    **dict.fromkeys("proposal plan offer bid prospect draft".split(), "proposed"),
    **dict.fromkeys("ratification approval".split(), "ratified"),
    **dict.fromkeys("renewal extension".split(), "renewed"),
    **dict.fromkeys("amendment revision".split(), "amended"),
    **dict.fromkeys("termination cancellation end ending expiry withdrawal collapse".split(), "terminated"),
    **dict.fromkeys("suspension".split(), "suspended"),
    **dict.fromkeys("completion".split(), "completed"),
    **dict.fromkeys("rejection refusal".split(), "rejected"),
    **dict.fromkeys("violation implementation breach party member signatory".split(), "in_force"),
}
