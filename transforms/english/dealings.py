"""English verbs of dealing: verbs that are the agreement, what they deal in, and verbs that only tell of one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DealVerb:
    """A verb that reports an agreement without a noun for it ("acquire", "team up with").

    `needs` is what must be there for it to be one:

    - `concern`: what is bought is a named body or a concern ("its paint unit"), or both sides are named
    - `property`: something is let, by whom or to whom is told
    - `price`: a named body or a concern after "for" ("paid $5 million for its paint unit")
    - `stake`: a business after "in"
    - `bargain`: two parties, one of them after "with"
    - `goods`: both sides are named ("ordered 40 jets from Acme")
    - `booking`: both sides are named, the second after "with" or "from", and goods or services are booked ("booked three flights with Acme")
    - `delivery`: both sides are named, one of them a business, and it is to come ("will supply Acme with pumps")
    - `agency`: a business, and goods of another one ("will distribute Acme's pumps")
    - `pair`: two parties, however they stand
    - `with`: somebody after "with"
    - `trade_partner`: a business or body after "with", dealing with another ("is working with suppliers", not "with the police")
    - `engagement`: an organisation and what it is to do or be ("hired Acme to build", "chose Acme as its adviser")
    - `treaty`: the name of one after "to"
    """

    rule_id: str
    agreement_type: str
    needs: str


def _verbs(agreement_type: str, needs: str, lemmas: str) -> dict[str, DealVerb]:
    return {
        lemma.replace("_", " "): DealVerb(rule_id=f"verb.{lemma}", agreement_type=agreement_type, needs=needs) for lemma in lemmas.split()
    }


# Lemma, with its particle where it has one ("take over"), -> what it tells.
DEAL_VERBS: dict[str, DealVerb] = {
    **_verbs(
        "acquisition",
        "concern",
        "acquire buy purchase sell divest take_over buy_out buy_up sell_off sell_out dispose snap_up gobble_up scoop_up offload hive_off shed transfer exchange swap absorb",
    ),
    **_verbs("acquisition", "price", "pay"),
    **_verbs("acquisition", "pair", "merge amalgamate"),
    **_verbs("partnership", "with", "partner team ally team_up tie_up link_up pair_up"),
    **_verbs("cooperation_agreement", "with", "collaborate co-operate"),
    **_verbs("partnership", "trade_partner", "work"),
    **_verbs("licence", "concern", "license sublicense in-license"),
    **_verbs("supply_contract", "goods", "order import export"),
    **_verbs("supply_contract", "booking", "book call_off reserve"),
    **_verbs(
        "service_contract",
        "engagement",
        "hire tap engage retain enlist commission contract subcontract select choose pick appoint sign_up name designate",
    ),
    **_verbs("supply_contract", "delivery", "supply deliver"),
    **_verbs("partnership", "agency", "distribute market resell"),
    **_verbs("other", "property", "lease sublease sublet charter rent lease_back"),
    **_verbs("treaty", "treaty", "accede"),
    **_verbs("loan_or_credit", "goods", "lend borrow"),
    **_verbs("investment", "stake", "invest"),
    **_verbs("other", "bargain", "negotiate bargain"),
}

# What can be bought or sold as a going concern, where it has no name of its own.
CONCERNS: frozenset[str] = frozenset(
    """unit subsidiary division business businesses operation operations asset assets company stake share shares interest pct percent plant
    mill stock property properties field fields station stations store stores hotel hotels brand chain line holding holdings firm airline
    bank center centers rights portfolio refinery mine site building newspaper venture half majority rest remainder outstanding
    capital facility factory restaurant warehouse hospital clinic terminal pipeline vineyard brewery bakery shipyard dealership franchise
    affiliate branch producer maker manufacturer supplier retailer distributor publisher insurer lender lot parcel acre hectare
    minority equity debenture route routes license licence smelter quarry ranch farm casino resort theater theatre magazine trademark
    patent patents sawmill foundry colliery steelworks ironworks cannery tannery dairy""".split()
)

# Words of quantity between a verb of dealing and what is dealt in: "one of its units", "all of the stock".
QUANTITIES: frozenset[str] = frozenset(
    "all one most some part half both portion majority rest remainder percent pct bulk number two three four".split()
)

# What is let: "leases 500,000 square feet of space".
PREMISES: frozenset[str] = frozenset(
    """space office foot feet square-feet square-foot building floor plant facility warehouse store site land hotel property headquarters
    yard shipyard apartment terminal aircraft plane jet vessel ship tanker fleet store factory center centre hangar gate slot capacity line network tower
    airport port field acre hectare spectrum equipment it them""".split()
)

# Who can be dealt with in business where no name is given: "with dealerships around the country".
TRADE_PARTNERS: frozenset[str] = frozenset(
    """company firm business partner supplier vendor dealer dealership retailer manufacturer maker automaker carmaker drugmaker chipmaker
    producer developer contractor subcontractor distributor carrier airline operator bank lender insurer broker utility startup start-up
    university institute hospital agency publisher broadcaster studio brand franchisee creator bidder buyer investor party merchant
    wholesaler refiner shipper hotel restaurant provider consultancy integrator advertiser""".split()
)

# Agreeing on these is to be of one opinion: "they agreed on the need for reform".
OPINION_TOPICS: frozenset[str] = frozenset(
    """need importance necessity urgency value significance fact idea point question issue issues matter matters much most something
    nothing everything little principle principles essence merits danger dangers risk risks threat desirability""".split()
)

# What one would do is no plan where one is quoted: "They would try to sell", he said.
HYPOTHETICAL: frozenset[str] = frozenset({"would", "could", "might", "'d", "’d"})

# What two sides settle: "the airline and its pilots settled their dispute".
DISPUTES: frozenset[str] = frozenset(
    "dispute lawsuit suit case claim litigation issue difference grievance strike row charge allegation complaint quarrel matter score".split()
)

SETTLING: frozenset[str] = frozenset({"settle", "resolve"})

# What is agreed on is no agreement yet where it is only to talk or think; "agree that" and "agree with a view" are none either.
TALKING: frozenset[str] = frozenset(
    "meet talk discuss consider disagree hold negotiate debate speak convene study think say differ wait".split()
)

# What one does for another under an agreement: "agreed to supply Kenya with buses".
PERFORMING: frozenset[str] = frozenset(
    """supply deliver provide build construct develop produce make pay lend invest finance fund transfer share extend guarantee grant give
    cooperate co-operate collaborate work join cut reduce raise limit freeze stop end halt withdraw release exchange swap open operate run
    manage market distribute use host allow let offer contribute donate purchase buy sell acquire merge license lease resolve settle speed
    export import create establish set form""".split()
)

# "It marks the company's first collaboration with X" tells what the agreement is, not who made another.
EQUATING: frozenset[str] = frozenset("mark represent signify constitute symbolize exemplify underscore reflect".split())

# Verbs that report: their subject speaks of the agreement and need not be party to it.
SPEAKING: frozenset[str] = frozenset("say tell add report announce note state".split())

# Verbs of judging: who supports or opposes a treaty need not be party to it.
JUDGING: frozenset[str] = frozenset(
    """support oppose back criticise criticize condemn welcome hail praise applaud endorse favour favor like dislike question doubt
    highlight stress emphasize emphasise underline underscore attack blast denounce defend debate review study examine investigate monitor
    watch see view regard describe call urge discuss cover
    understand know need want""".split()
)

# Who should deal has not: "Acme should buy Beta" is advice.
ADVISING: frozenset[str] = frozenset({"should", "ought"})

# What is barred or imagined is not done: "prohibits members from buying shares", "suppose they were to sign".
BARRING: frozenset[str] = frozenset("prohibit ban bar prevent block restrain forbid refrain keep stop discourage preclude enjoin".split())
IMAGINING: frozenset[str] = frozenset({"suppose", "imagine", "pretend"})

# What stands in these is said by one side in court: "a claim that the university broke a contract".
ALLEGING: frozenset[str] = frozenset("claim allegation accusation lawsuit suit complaint".split())

# Deeds of one who buys and of one who sells: who does one is the other side of the other.
BUYING: frozenset[str] = frozenset("acquire buy purchase take pay order lease hire".split())
SELLING: frozenset[str] = frozenset("sell divest dispose".split())

# What those who trade do beside dealing: a town does none of it.
COMMERCIAL_ACTS: frozenset[str] = frozenset(
    "confirm win secure pay receive employ earn deliver operate order cancel break invest lend borrow maintain install".split()
)
