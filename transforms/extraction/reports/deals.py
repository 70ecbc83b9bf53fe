"""Reports by a verb that is the agreement itself: "A acquires B", "C teams up with D", "E hired F to build"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import (
    ADVISING,
    BARRING,
    CONCERNS,
    DEAL_VERBS,
    HYPOTHETICAL,
    IMAGINING,
    PREMISES,
    QUANTITIES,
    TRADE_PARTNERS,
    DealVerb,
)
from transforms.english.instruments import FRAMES, INSTRUMENTS
from transforms.english.types import TRADING_VERBS
from transforms.extraction.agreements.commitments import stage_of_deal
from transforms.extraction.agreements.types import type_of_deed
from transforms.extraction.entities.party_kinds import PUBLIC
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.reports.phrases import find_phrase
from transforms.extraction.reports.reports import Report, is_business, without_persons_beside_bodies
from transforms.extraction.reports.terms import instrument_at

DEAL_WORDS = ("with", "from", "to", "by", "between", "into")
OBJECTS = frozenset({"dobj", "nsubjpass"})
ACQUISITION, GOODS = "acquisition", "supply_contract"  # the same verbs tell of concerns and of goods
HABITUAL = frozenset({"VBZ", "VBP"})  # "sells cars to students" tells what one does for a living
PAIRED = frozenset({"pair", "goods", "bargain"})  # agreements only between two that are named
PLANNED = frozenset({"property", "engagement", "trade_partner"})  # none yet where only one is named who plans it
BODY_LABELS = frozenset({"ORG", "GPE", "NORP"})
CLIMB = 4  # verbs over a verb
SHARES_DEPTH = 3  # "all of the shares of the unit of X": deeper ones name other things


@dataclass(frozen=True, kw_only=True)
class _Deed:
    """A deal verb with who stands around it."""

    verb: Token
    doers: list[Argument]
    objects: list[Argument]
    partners: list[Argument]

    @property
    def heads(self) -> list[Token]:
        """The words for what is dealt in."""
        heads = [child for child in self.verb.children if child.dep_ in OBJECTS]
        return [*heads, self.verb.head] if self.verb.dep_ == "acl" else heads


def find_deal_report(clauses: Clauses, sentence: SpacySpan, verb: Token) -> Report | None:
    """Return the report that `verb` makes as the deed of an agreement, or None."""
    if verb.pos_ != "VERB" or _is_under_agreement(verb) or _is_undone(verb) or _is_hypothetical(verb, sentence):
        return None
    phrased = find_phrase(clauses, verb)
    if phrased is not None:
        phrase = phrased.phrase
        deal = DealVerb(rule_id=phrase.rule_id, agreement_type=phrase.agreement_type, needs="with" if "with" in phrase.words else "of")
        return _report(clauses, sentence, verb, deal, phrased.parties, stage=phrased.stage) if phrased.parties else None
    named = _deal_at(verb)
    if named is None:
        return None
    words = (*DEAL_WORDS, "in") if named.needs == "stake" else DEAL_WORDS
    sources = [argument for child in verb.children if child.dep_ in OBJECTS for argument in _sources(clauses, child, named)]
    deed = _Deed(
        verb=verb, doers=clauses.subjects(verb), objects=_objects(clauses, verb), partners=[*clauses.partners(verb, words), *sources]
    )
    agreement_type = _type_of_deed(clauses, named, deed)
    if agreement_type is None:
        return None
    dealt_in = _paid_for(verb) if named.needs == "price" else [head for head in deed.heads if head.dep_ in OBJECTS]
    held = [body for head in dealt_in for body in clauses.holders(head)]
    held += [body for head in dealt_in if named.needs == "price" for body in clauses.bodies(head)]
    objects = [] if named.needs in {"with", "trade_partner"} else deed.objects
    parties = without_persons_beside_bodies([*deed.doers, *objects, *deed.partners, *held])
    if not parties and named.needs != "with":
        return None
    deal = DealVerb(rule_id=named.rule_id, agreement_type=agreement_type, needs=named.needs)
    stage = stage_of_deal(verb, is_transfer=agreement_type == ACQUISITION)
    if stage == "proposed" and len(parties) < 2 and named.needs in PLANNED:
        return None
    report = _report(clauses, sentence, verb, deal, parties, stage=stage)
    is_paired = named.needs in PAIRED and not (named.needs == "bargain" and deed.heads)
    return replace(report, fewest_parties=2 if is_paired else 1, points_back=_is_taken_up(deed), doers=tuple(deed.doers))


def _sources(clauses: Clauses, thing: Token, deal: DealVerb) -> list[Argument]:
    """Return whom the thing dealt in comes from or goes to: "ordered jets from Acme", "will supply pumps to Acme", "lend Acme money"."""
    if deal.needs == "agency":
        return clauses.owners(thing) or clauses.partners(thing, ("for", "of", "from", "by"))
    if deal.needs not in {"goods", "delivery", "concern"}:
        return []
    lent = [child for child in thing.lefts if child.dep_ in {"nmod", "dative"} and thing.ent_type_ == "" and child.pos_ == "PROPN"]
    words = ("from", "to") if deal.needs == "delivery" else ("from",)
    return [*clauses.partners(thing, words), *(body for child in lent for body in clauses.bodies(child) if deal.needs == "goods")]


def _makers(deed: _Deed) -> list[Argument]:
    """Return whose goods are dealt in, the doers apart: "will distribute Acme's pumps"."""
    doers = {argument.entity.number for argument in deed.doers}
    return [argument for argument in deed.partners if argument.entity.number not in doers]


def _is_delivery(deed: _Deed) -> bool:
    """True where a business and another named side are to deliver and take: "will supply Acme with pumps", not "supplied Acme"."""
    near = [token for head in deed.heads for token in head.doc[head.i : head.i + 3]]  # "a line of credit" is a report of its own
    is_to_come = deed.verb.tag_ in {"VB", "VBG"} and bool(deed.heads) and not any(instrument_at(token) for token in near)
    sides = {argument.entity.number for argument in (*deed.objects, *deed.partners)} - {argument.entity.number for argument in deed.doers}
    return is_to_come and bool(deed.doers and sides) and is_business((*deed.doers, *deed.objects, *deed.partners))


def _objects(clauses: Clauses, verb: Token) -> list[Argument]:
    """Return who is dealt in or with, behind a description too: "chose the simulator house Acme"."""
    described = [child for head in verb.children if head.dep_ in OBJECTS and head.pos_ == "NOUN" for child in head.children]
    return clauses.objects(verb) or [body for child in described if child.dep_ == "appos" for body in clauses.bodies(child)]


def _report(clauses: Clauses, sentence: SpacySpan, verb: Token, deal: DealVerb, parties: list[Argument], *, stage: str) -> Report:
    clue = type_of_deed(verb, deal.agreement_type)
    return Report(
        passage=clauses.passage,
        sentence=sentence,
        trigger=verb,
        term=verb.doc[verb.i : verb.i + 1],
        rule_id=deal.rule_id,
        agreement_type=clue.agreement_type,
        type_evidence=clue.evidence,
        stage=stage,
        stage_token=verb,
        parties=tuple(parties),
        points_back=False,
        is_event=True,
        is_told=True,
        fewest_parties=1,
        takes_up=deal.needs == "with",
        in_headline=clauses.reading.passages[clauses.passage].passage.is_headline,
    )


def _deal_at(verb: Token) -> DealVerb | None:
    """Return what the verb tells with its particle ("took over"), else alone; a verb with another particle is another verb."""
    lemma = verb.lemma_.casefold()
    particle = next((child.text.casefold() for child in verb.children if child.dep_ == "prt"), None)
    if particle is not None and (deal := DEAL_VERBS.get(f"{lemma} {particle}")):
        return deal
    return DEAL_VERBS.get(lemma)


def _type_of_deed(clauses: Clauses, deal: DealVerb, deed: _Deed) -> str | None:
    """Return the type of agreement that the verb tells with what stands around it, or None where it is none."""
    meets: dict[str, Callable[[], bool]] = {
        "with": lambda: _has_partner(deed.verb),
        "trade_partner": lambda: is_business(deed.doers) and _has_trade_partner(clauses, deed.verb),
        "engagement": lambda: _is_engagement(deed),
        "property": lambda: bool(deed.doers or deed.partners) and _is_let(deed),
        "stake": lambda: is_business(clauses.partners(deed.verb, ("in", "into"))),
        "bargain": lambda: _has_trade_partner(clauses, deed.verb) or _is_among_states(deed),
        "treaty": lambda: any(child.text == "to" and child.dep_ == "prep" for child in deed.verb.children),
        "pair": lambda: True,
        "goods": lambda: bool(deed.heads and deed.doers and (deed.partners or deed.objects)) and deed.verb.tag_ not in HABITUAL,
        "delivery": lambda: _is_delivery(deed),
        "agency": lambda: is_business(deed.doers) and is_business(_makers(deed)),
        "concern": lambda: _has_concern(deed.heads, deed.objects),
        "price": lambda: _has_concern(_paid_for(deed.verb), []),
    }
    if meets[deal.needs]():
        return deal.agreement_type
    is_trade = deal.needs == "concern" and deed.verb.tag_ not in HABITUAL and deed.doers and deed.partners
    return (GOODS if deed.verb.lemma_.casefold() in TRADING_VERBS else deal.agreement_type) if is_trade else None


def _is_under_agreement(verb: Token) -> bool:
    """True for "under the agreement, X will buy ...": a term of an agreement, not another one."""
    frames = [child for child in verb.children if child.text.casefold() in FRAMES]
    return any(target.lemma_.casefold() in INSTRUMENTS for frame in frames for target in frame.children)


def _is_undone(verb: Token) -> bool:
    """True for what is only advised, barred or imagined: "Acme should buy Beta", "bars Acme from buying Beta"."""
    for _ in range(CLIMB):
        if any(child.dep_ == "aux" and child.text.casefold() in ADVISING for child in verb.children):
            return True
        if verb.dep_ not in {"xcomp", "pcomp", "conj", "prep", "ccomp"}:
            return False
        verb = verb.head
        if verb.lemma_.casefold() in BARRING | IMAGINING:
            return True
    return False


def _is_hypothetical(verb: Token, sentence: SpacySpan) -> bool:
    """True for what somebody who is quoted would do: "They would try to sell their best assets"."""
    before = sentence.doc[sentence.start : verb.i].text
    is_quoted = before.count('"') % 2 == 1 or before.count("“") > before.count("”") or before.count("``") > before.count("''")
    controllers = (verb, verb.head, verb.head.head) if verb.dep_ == "xcomp" else (verb,)
    return is_quoted and any(child.text.casefold() in HYPOTHETICAL for head in controllers for child in head.children)


def _has_concern(heads: list[Token], objects: list[Argument]) -> bool:
    """True where what is bought or sold is a named body, or a concern by its noun."""
    named = [argument for argument in objects if argument.token.pos_ != "PRON"]
    if any(argument.entity.party_kind not in {"person", "state"} for argument in named):
        return True
    for head in _dealt_in(heads):
        if head.tag_ == "NNP" and head.ent_type_ == "ORG":
            return True
        if {form for token in (head, *head.children) for form in (token.lemma_.casefold(), token.text.casefold())} & CONCERNS:
            return True
    return False


def _paid_for(verb: Token) -> list[Token]:
    """Return what money is paid for: "paid $5 million for a stake in Acme"."""
    hosts = [verb, *(child for child in verb.children if child.dep_ == "dobj")]
    return [target for host in hosts for child in host.children if child.text.casefold() == "for" for target in child.children]


def _dealt_in(heads: list[Token]) -> list[Token]:
    """Return the heads and, behind words of quantity, what they are of: "one of its units"."""
    found = list(heads)
    layer = heads
    for _ in range(SHARES_DEPTH):
        counting = [head for head in layer if head.lemma_.casefold() in QUANTITIES]
        layer = [target for head in counting for child in head.children if child.text == "of" for target in child.children]
        found += layer
    return found


def _is_taken_up(deed: _Deed) -> bool:
    """True for "agreed to sell the division": what is dealt in was told before, so its sale may have been too."""
    return not deed.partners and any(
        [child.text.casefold() for child in head.lefts] == ["the"] and head.pos_ == "NOUN" for head in deed.heads
    )


def _is_let(deed: _Deed) -> bool:
    words = {token.lemma_.casefold() for head in deed.heads for token in (head, *head.children)}
    return bool(words & (PREMISES | CONCERNS)) or bool(deed.doers and deed.partners)


def _has_partner(verb: Token) -> bool:
    """True where somebody stands after "with", named or not: "with a Chinese carrier", not "with care"."""
    return any(
        target.dep_ == "pobj" and (target.pos_ == "PROPN" or target.lemma_.casefold() in TRADE_PARTNERS or target.ent_type_ in BODY_LABELS)
        for child in verb.children
        if child.dep_ == "prep" and child.text.casefold() == "with"
        for target in child.children
    )


def _has_trade_partner(clauses: Clauses, verb: Token) -> bool:
    """True for "with Acme" and "with a Korean maker", behind the verb or behind its object ("negotiating the supply of ore with")."""
    hosts = [verb, *(child for child in verb.children if child.dep_ == "dobj")]
    named = [argument for host in hosts for argument in clauses.partners(host, ("with",))]
    targets = [target for host in hosts for child in host.children if child.text.casefold() == "with" for target in child.children]
    is_union = any(argument.entity.party_kind == "union" for argument in named)
    return is_business(named) or is_union or any(target.lemma_.casefold() in TRADE_PARTNERS for target in targets)


def _is_among_states(deed: _Deed) -> bool:
    """True where states or their bodies bargain with each other; what a minister does alone is diplomacy."""
    sides = (deed.doers, deed.partners)
    return all(sides) and all(argument.entity.party_kind in PUBLIC for side in sides for argument in side)


def _is_organisation(argument: Argument) -> bool:
    kind = argument.entity.party_kind
    return kind not in {"person", "state"} and (kind is not None or argument.token.ent_type_ != "PERSON")


def _is_engagement(deed: _Deed) -> bool:
    """True where an organisation is taken on for something: "hired Acme to build", "chose Acme as contractor"."""
    organisations = [argument for argument in deed.objects if _is_organisation(argument)]
    nouns = [head for head in deed.heads if head.lemma_.casefold() in TRADE_PARTNERS or head.ent_type_ == "ORG"]
    clause = [child for child in deed.verb.children if child.dep_ in {"xcomp", "advcl", "ccomp"}]
    duties = [child for child in clause if any(mark.text == "to" for mark in child.children)]
    offices = [child for child in deed.verb.children if child.text.casefold() in {"as", "for"} or _is_trade_office(child)]
    described = [child for head in nouns for child in head.children if child.dep_ in {"acl", "relcl"}]
    return bool(organisations or nouns) and bool(duties or offices or described)


def _is_trade_office(word: Token) -> bool:
    """True for what a business is made by name: "was named distributor of", not "was named a winner"."""
    return word.dep_ == "oprd" and word.lemma_.casefold() in TRADE_PARTNERS
