"""English verbs of dealing: verbs that are the agreement, and verbs that say how far an instrument has come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DealVerb:
    """A verb that reports an agreement without a noun for it ("acquire", "team up with").

    `needs` is what must be there for it to be one: `object` a named or described object, `with` a partner, `either`.
    """

    rule_id: str
    agreement_type: str
    needs: str


def _verbs(agreement_type: str, needs: str, lemmas: str) -> dict[str, DealVerb]:
    return {lemma: DealVerb(rule_id=f"verb.{lemma}", agreement_type=agreement_type, needs=needs) for lemma in lemmas.split()}


DEAL_VERBS: dict[str, DealVerb] = {
    **_verbs("acquisition", "object", "acquire buy purchase sell divest"),
    **_verbs("acquisition", "either", "merge amalgamate"),
    **_verbs("partnership", "with", "partner team collaborate ally"),
    **_verbs("licence", "object", "license sublicense"),
    **_verbs("treaty", "object", "accede"),
}

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
    **dict.fromkeys("reject block veto oppose refuse rebuff spurn deny decline dismiss rule".split(), "rejected"),
    **dict.fromkeys("complete close consummate fulfil fulfill".split(), "completed"),
    **dict.fromkeys("implement enforce honor honour observe operate apply have maintain hold".split(), "in_force"),
}

# Stage of a deal verb by its form: what was done is completed, what was agreed is signed, what is to come is proposed.
AGREEING_VERBS: frozenset[str] = frozenset({"agree", "contract", "commit", "undertake", "pledge"})
PLANNING_VERBS: frozenset[str] = frozenset(
    """plan intend propose want hope expect aim seek consider wish look prepare offer bid try decide would set move
    anticipate schedule""".split()
)
NEGOTIATING_VERBS: frozenset[str] = frozenset({"negotiate", "discuss", "talk", "explore"})
MODALS_OF_FUTURE: frozenset[str] = frozenset({"will", "would", "shall", "may", "might", "could", "can", "should", "to", "'ll", "’ll", "wo"})

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

# Verbs and nouns of products: what an agreement has done with a thing.
ACTIVITY_BY_WORD: dict[str, str] = {
    **dict.fromkeys("develop innovate design engineer create test commercialize development design".split(), "develop"),
    **dict.fromkeys(
        "produce manufacture make assemble mine refine production manufacturing manufacture assembly mining refining".split(), "produce"
    ),
    **dict.fromkeys(
        "supply deliver sell export provide ship distribute lease market supply delivery sale export provision lease".split(), "supply"
    ),
    **dict.fromkeys("buy purchase import procure order acquire purchase import procurement acquisition order".split(), "purchase"),
    **dict.fromkeys("license licence use licensing licence".split(), "license"),
    **dict.fromkeys("transfer share transfer".split(), "transfer"),
    **dict.fromkeys("research study research".split(), "research"),
    **dict.fromkeys("build construct erect install modernize upgrade construction installation modernization".split(), "build"),
}

# Words that judge or date a product and are no part of its name.
PRODUCT_ORNAMENTS: frozenset[str] = frozenset(
    """advanced modern new cutting-edge state-of-the-art latest innovative sophisticated high-quality next-generation various other
    certain such several many key major important additional different more some all any both own first unique joint""".split()
)

# Nouns that count or measure a product and are not one: "4,000 tonnes of yarn".
MEASURES: frozenset[str] = frozenset(
    """tonne ton metre meter barrel litre liter gallon kilogram kilo pound ounce bushel megawatt gigawatt unit piece dozen pair set shipment
    cargo batch fleet range series volume amount quantity number kind type supply total""".split()
)

# Heads too general to be a product of their own.
NOT_PRODUCTS: frozenset[str] = frozenset(
    """company agreement deal contract stake share shares venture pct percent unit business market markets tie ties relation relations
    cooperation collaboration partnership capability capabilities term terms project projects interest plan plans value dlrs dlr dollar
    dollars mln bln right rights effort efforts step steps benefit benefits result results opportunity part parts that it them which
    operation operations way ways number group subsidiary asset assets stock framework work chain chains fund funds innovation
    resource resources expertise experience knowledge information people advance advances progress goal goals customer customers strength
    strengths condition conditions sale sales job jobs option options outlook line policy decision way security growth future exchange use profit""".split()
)

# What can be bought or sold as a going concern, where it has no name of its own.
CONCERNS: frozenset[str] = frozenset(
    """unit subsidiary division business businesses operation operations asset assets company stake share shares interest pct percent plant
    mill stock property properties field fields station stations store stores hotel hotels brand chain line holding holdings firm airline
    bank center centers rights portfolio refinery mine site building newspaper venture half majority rest remainder outstanding
    capital""".split()
)

# "It marks the company's first collaboration with X" tells what the agreement is, not who made another.
EQUATING: frozenset[str] = frozenset("mark represent signify constitute symbolize exemplify underscore reflect".split())

# Verbs that report: their subject speaks of the agreement and need not be party to it.
SPEAKING: frozenset[str] = frozenset("say tell add report announce note state".split())
