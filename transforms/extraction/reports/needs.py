"""What must stand around a verb of dealing for it to be an agreement, by what its entry in the tables needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from transforms.english.dealings import CONCERNS, PREMISES, QUANTITIES, TRADE_PARTNERS, DealVerb
from transforms.english.types import TRADING_VERBS
from transforms.extraction.entities.party_kinds import PUBLIC
from transforms.extraction.parsing.labels import OBJECTS
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.products.names import kind_of
from transforms.extraction.reports.reports import is_business
from transforms.extraction.reports.terms import instrument_at

INTO = ("in", "into")
GOODS = "supply_contract"  # the same verbs tell of concerns and of goods
HABITUAL = frozenset({"VBZ", "VBP"})  # "sells cars to students" tells what one does for a living
BODY_LABELS = frozenset({"ORG", "GPE", "NORP"})
SHARES_DEPTH = 3  # "all of the shares of the unit of X": deeper ones name other things


@dataclass(frozen=True, kw_only=True)
class Deed:
    """A deal verb with who stands around it."""

    verb: Token
    doers: list[Argument]
    objects: list[Argument]
    partners: list[Argument]

    @property
    def heads(self) -> list[Token]:
        """The words for what is dealt in."""
        heads = [child for child in self.verb.children if child.dep_ in OBJECTS]
        is_behind = self.verb.dep_ == "acl" or (self.verb.dep_ == "relcl" and not heads)  # "the trains it ordered from Acme"
        return [*heads, self.verb.head] if is_behind else heads


def type_of_dealing(clauses: Clauses, deal: DealVerb, deed: Deed) -> str | None:
    """Return the type of agreement that the verb tells with what stands around it, or None where it is none."""
    meets: dict[str, Callable[[], bool]] = {
        "with": lambda: _has_partner(deed.verb),
        "trade_partner": lambda: deed.verb.tag_ not in HABITUAL and is_business(deed.doers) and _has_trade_partner(clauses, deed.verb),
        "engagement": lambda: _is_engagement(deed),
        "property": lambda: bool(deed.doers or deed.partners) and _is_let(deed),
        "stake": lambda: is_business(argument for head in (deed.verb, *deed.heads) for argument in clauses.partners(head, INTO)),
        "bargain": lambda: _has_trade_partner(clauses, deed.verb) or _is_among_states(deed),
        "treaty": lambda: any(child.text == "to" and child.dep_ == "prep" for child in deed.verb.children),
        "pair": lambda: True,
        "goods": lambda: bool(deed.heads and deed.doers and (deed.partners or deed.objects)) and deed.verb.tag_ not in HABITUAL,
        "delivery": lambda: _is_delivery(deed),
        "booking": lambda: _is_booking(deed),
        "agency": lambda: is_business(deed.doers) and is_business(_makers(deed)),
        "concern": lambda: _has_concern(deed.heads, deed.objects),
        "price": lambda: _has_concern(paid_for(deed.verb), []),
    }
    if meets[deal.needs]():
        return deal.agreement_type
    is_trade = deal.needs == "concern" and deed.verb.tag_ not in HABITUAL and deed.doers and deed.partners
    return (GOODS if deed.verb.lemma_.casefold() in TRADING_VERBS else deal.agreement_type) if is_trade else None


def _makers(deed: Deed) -> list[Argument]:
    """Return whose goods are dealt in, the doers apart: "will distribute Acme's pumps"."""
    doers = {argument.entity.number for argument in deed.doers}
    return [argument for argument in deed.partners if argument.entity.number not in doers]


def _is_delivery(deed: Deed) -> bool:
    """True where a business and another named side are to deliver and take: "will supply Acme with pumps", not "supplied Acme"."""
    near = [token for head in deed.heads for token in head.doc[head.i : head.i + 3]]  # "a line of credit" is a report of its own
    is_to_come = deed.verb.tag_ in {"VB", "VBG"} and bool(deed.heads) and not any(instrument_at(token) for token in near)
    sides = {argument.entity.number for argument in (*deed.objects, *deed.partners)} - {argument.entity.number for argument in deed.doers}
    return is_to_come and bool(deed.doers and sides) and is_business((*deed.doers, *deed.objects, *deed.partners))


def _is_booking(deed: Deed) -> bool:
    """True where goods or services are taken from another named side: "booked three launches with Acme", not "booked a loss with"."""
    sides = {argument.entity.number for argument in deed.partners} - {argument.entity.number for argument in deed.doers}
    return bool(deed.doers and sides) and any(kind_of(head) is not None for head in deed.heads)


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


def paid_for(verb: Token) -> list[Token]:
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


def _is_let(deed: Deed) -> bool:
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


def _is_among_states(deed: Deed) -> bool:
    """True where states or their bodies bargain with each other; what a minister does alone is diplomacy."""
    sides = (deed.doers, deed.partners)
    return all(sides) and all(argument.entity.party_kind in PUBLIC for side in sides for argument in side)


def _is_organisation(argument: Argument) -> bool:
    kind = argument.entity.party_kind
    return kind not in {"person", "state"} and (kind is not None or argument.token.ent_type_ != "PERSON")


def _is_engagement(deed: Deed) -> bool:
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
