"""Who is listed as a member of those who make an agreement, in a sentence behind its report: "The lenders are A, B and C"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.members import LISTING, MEMBER_TYPES, PARTNERS
from transforms.extraction.entities.entities import Entities
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.participants.nominal import names_in, only_joins
from transforms.extraction.reports.reports import Report

FOLLOWING = 6  # passages behind the last report: a wire story gives each sentence a paragraph
ONE = frozenset({"NN", "NNP"})  # "Buyer is Acme": a capital at the beginning of a sentence
VERB_REACH = 4  # tokens between the noun and its verb: "lenders in the deal are"
LONGEST_LIST = 80  # tokens


def find_members(reading: Reading, entities: Entities, reports: Sequence[Report]) -> Iterator[Argument]:
    """Yield who is listed behind `reports` as a lender, partner, buyer or party, where their agreement is of a type that has such."""
    types = {report.agreement_type for report in reports if report.agreement_type}
    told = {report.passage for report in reports}
    for passage in range(min(told), min(max(told) + FOLLOWING + 1, len(reading.passages))):
        clauses = Clauses(reading=reading, entities=entities, passage=passage)
        for sentence in reading.passages[passage].doc.sents:
            verb = next((verb for token in sentence if (verb := _listing_verb(token, sentence, types)) is not None), None)
            if verb is not None:
                yield from _listed(clauses, sentence, verb)


def find_partner(reading: Reading, entities: Entities, reports: Sequence[Report]) -> Argument | None:
    """Return who is told to be the other side of `reports` behind them: "The other signatory is Acme", "Acme is the buyer"."""
    told = {report.passage for report in reports}
    first = min(report.sentence.start for report in reports if report.passage == min(told))
    for passage in range(min(told), min(max(told) + FOLLOWING + 1, len(reading.passages))):
        clauses = Clauses(reading=reading, entities=entities, passage=passage)
        parsed = reading.passages[passage]
        for place, lemma in enumerate(parsed.lemmas):
            if lemma in PARTNERS and (passage > min(told) or place >= first) and parsed.doc[place].tag_ in ONE:
                named = _equated(clauses, parsed.doc[place])
                if named is not None:
                    return named
    return None


def _equated(clauses: Clauses, noun: Token) -> Argument | None:
    """Return who "is" what `noun` says, on whichever side of the verb the noun stands."""
    verb = noun.head
    if verb.lemma_ != "be" or noun.dep_ not in {"nsubj", "attr"} or any(child.dep_ == "neg" for child in verb.children):
        return None
    others = [child for child in verb.children if child.dep_ in {"nsubj", "attr"} and child != noun]
    found = [argument for other in others if other.pos_ == "PROPN" for argument in clauses.bodies(other)]
    return next((argument for argument in found if argument.entity.party_kind != "person" and not argument.entity.is_place), None)


def _listing_verb(noun: Token, sentence: SpacySpan, types: set[str]) -> Token | None:
    """Return the verb of "The lenders are ...", None where `noun` is no such noun."""
    if noun.tag_ != "NNS" or not MEMBER_TYPES.get(noun.lemma_.casefold(), frozenset()) & types:
        return None
    following = noun.doc[noun.i + 1 : min(noun.i + 1 + VERB_REACH, sentence.end)]
    return next((token for token in following if token.lemma_.casefold() in LISTING), None)


def _listed(clauses: Clauses, sentence: SpacySpan, verb: Token) -> Iterator[Argument]:
    """Yield the names of the list that begins right behind `verb`, if they are two at least."""
    found: list[Argument] = []
    last = verb.i + 1
    for named in names_in(clauses, sentence, range(verb.i + 1, min(verb.i + LONGEST_LIST, sentence.end))):
        before = named.before
        if before != verb and (before is None or not found or not only_joins(sentence, last, before.i + 1)):
            break
        found.append(Argument(entity=named.entity, token=named.token))
        last = named.end
    if len(found) > 1:
        yield from found
