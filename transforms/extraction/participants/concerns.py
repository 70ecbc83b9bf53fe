"""What is dealt in, where buyer and seller are told apart from it: "Acme bought Beta from Gamma" is made by Acme and Gamma."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from transforms.english.bodies import KIND_BY_NOUN, PART_OF_NOUNS
from transforms.english.dealings import SELLING
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.participants.nominal import extent_of, word_before
from transforms.extraction.reports.reports import Report

DEALT_IN = frozenset({"acquisition"})
DEALERS = frozenset({"from", "to", "by", "with"})
MOST_PHRASES = 2  # a description or an owner, each before its name


def find_concerns(clauses: Clauses, report: Report, deed: Token | None, parties: Sequence[Argument]) -> list[Argument]:
    """Return those of `parties` that are only bought or sold: their owner sells them, or the buyer stands beside the seller."""
    if deed is None or report.agreement_type not in DEALT_IN:
        return []
    left = [argument for argument in parties if argument.token.i < deed.i]
    right = [argument for argument in parties if argument.token.i > deed.i]
    dealers = [argument for argument in right if _is_dealer(clauses, argument, report)]
    dealt_in = [argument for argument in right if argument not in dealers]
    if any(child.dep_ == "auxpass" for child in deed.children):
        return left if len(dealers) > 1 else []
    if not left:
        return dealt_in if len(dealers) > 1 else []
    return dealt_in if dealers or deed.lemma_.casefold() in SELLING else []


def _is_dealer(clauses: Clauses, argument: Argument, report: Report) -> bool:
    """True for X in "from X", "to a new firm, X", "the Beta division of X", "X's Beta unit"."""
    start, end = extent_of(clauses, argument)
    doc = argument.token.doc
    if end < len(doc) and doc[end].tag_ == "POS":
        return True
    before = word_before(report.sentence, start)
    for _ in range(MOST_PHRASES):
        if before is None or not before.i or not (before.tag_ == "POS" or _apposes(before)):
            break
        before = word_before(report.sentence, before.i)
    if before is None or not before.i:
        return False
    word = before.text.casefold()
    return word in DEALERS or (word == "of" and before.nbor(-1).lemma_.casefold() in PART_OF_NOUNS)


def _apposes(comma: Token) -> bool:
    """True for the comma in "to a company, X"."""
    return comma.text == "," and KIND_BY_NOUN.get(comma.nbor(-1).lemma_.casefold()) is not None and comma.nbor(-1).pos_ == "NOUN"
