"""English phrases of a verb and its object that are a deed of dealing with somebody: "cut ties with", "exercised an option on"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DealPhrase:
    """A verb and its object that report an agreement together.

    Who it is with stands behind one of `words`; where `is_mutual`, two who do it together are enough, and where `is_lone`, one
    organisation is. One of `modifiers` must stand with the noun where there are any, none of `unlike` may.
    """

    rule_id: str
    agreement_type: str
    stage: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    words: tuple[str, ...]
    modifiers: frozenset[str] = frozenset()
    unlike: frozenset[str] = frozenset()
    is_mutual: bool = False
    is_lone: bool = False
    is_business: bool = False  # only a business can be dealt with so
    is_paper: bool = False  # where it is on an agreement, it is that one's paper


DEAL_PHRASES: tuple[DealPhrase, ...] = (
    DealPhrase(
        rule_id="phrase.cut_ties",
        agreement_type="partnership",
        stage="terminated",
        verbs=frozenset("cut sever break end terminate".split()),
        nouns=frozenset("tie link relationship".split()),
        words=("with",),
    ),
    DealPhrase(
        rule_id="phrase.part_ways",
        agreement_type="partnership",
        stage="terminated",
        verbs=frozenset({"part"}),
        nouns=frozenset("way company".split()),
        words=("with",),
        is_mutual=True,
        is_business=True,
    ),
    DealPhrase(
        rule_id="phrase.join_forces",
        agreement_type="partnership",
        stage="signed",
        verbs=frozenset({"join"}),
        nouns=frozenset("force hand".split()),
        words=("with",),
        is_mutual=True,
    ),
    DealPhrase(
        rule_id="phrase.exchange_notes",
        agreement_type="treaty",
        stage="signed",
        verbs=frozenset({"exchange"}),
        nouns=frozenset({"note", "letter"}),
        words=("with",),
        unlike=frozenset("love personal angry private".split()),
        is_mutual=True,
        is_paper=True,
    ),
    DealPhrase(
        rule_id="phrase.take_control",
        agreement_type="acquisition",
        stage="completed",
        verbs=frozenset("take assume acquire buy obtain get gain".split()),
        nouns=frozenset({"control"}),
        words=("of",),
        is_business=True,
    ),
    DealPhrase(
        rule_id="phrase.exercise_option",
        agreement_type="supply_contract",
        stage="signed",
        verbs=frozenset("exercise declare take".split()),
        nouns=frozenset({"option"}),
        words=("for", "on", "with", "from", "at", "of"),
        unlike=frozenset("stock share employee overallotment over-allotment call put greenshoe".split()),
        is_lone=True,
    ),
    DealPhrase(
        rule_id="phrase.found_company",
        agreement_type="joint_venture",
        stage="signed",
        verbs=frozenset("form establish create set found launch incorporate start".split()),
        nouns=frozenset("company firm corporation entity enterprise business subsidiary".split()),
        words=("with",),
        is_mutual=True,
        is_business=True,
    ),
    DealPhrase(
        rule_id="phrase.funding_round",
        agreement_type="investment",
        stage="signed",
        verbs=frozenset("lead co-lead join anchor close".split()),
        nouns=frozenset({"round"}),
        words=("in", "for", "of", "from"),
        modifiers=frozenset("funding financing investment fundraising seed series".split()),
        is_business=True,
    ),
    DealPhrase(
        rule_id="phrase.raise_money",
        agreement_type="investment",
        stage="signed",
        verbs=frozenset("raise secure obtain".split()),
        nouns=frozenset("million billion mln bln dollar euro pound yen capital funding money".split()),
        words=("from",),
        is_business=True,
    ),
)

# Together with a verb of making these tell that those who do it have agreed to: "are jointly developing a truck".
JOINTLY: frozenset[str] = frozenset("jointly together collaboratively cooperatively co-operatively".split())
