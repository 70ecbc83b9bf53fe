"""Products in lists: the items below a sentence that ends in a colon, and what follows a colon inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.english.instruments import INSTRUMENTS
from transforms.english.product_kinds import GENERAL_NOUNS
from transforms.english.products import ACTIVITY_BY_NOUN, WHAT_WAS_AGREED
from transforms.extraction.parsing.reading import ParsedPassage, Reading
from transforms.extraction.products.candidates import Candidate, find_by_deed
from transforms.extraction.products.deeds import MOST_ITEMS, activity_of, coordinated, is_planned

RULE = "product.list_item"


def find_listed(reading: Reading, passage: int, sentence: SpacySpan) -> Iterator[tuple[int, Candidate]]:
    """Yield the candidates of the list that `sentence` introduces, each with its passage, once for each activity its last verbs tell."""
    doc = sentence.doc
    if introduces_list(reading, passage, sentence):
        for number, item in _items_after(reading, passage):
            yield from ((number, candidate) for candidate in _of_item(item.doc, sentence))
        return
    colon = next((token for token in sentence if token.text == ":"), None)
    if colon is not None and _introduces(doc, colon):
        deeds = _deeds_of(sentence.doc[sentence.start : colon.i])
        for token in doc[colon.i + 1 : sentence.end]:
            if token.pos_ in {"NOUN", "PROPN"} and token.dep_ in {"appos", "conj", "dobj", "ROOT", "attr", "nsubj", "oprd"}:
                yield from ((passage, candidate) for candidate in _candidates(token, deeds, is_weak=False))


def introduces_list(reading: Reading, passage: int, sentence: SpacySpan) -> bool:
    """Return whether `sentence` ends its passage and a list of items follows."""
    if sentence.end != len(sentence.doc) or reading.passages[passage].passage.is_item:
        return False
    return any(following.passage.is_item for following in reading.passages[passage + 1 : passage + 2])


def _introduces(doc: Doc, colon: Token) -> bool:
    """True where the words before the colon announce products: "three systems:", "the following goods:"."""
    before = [token for token in doc[max(colon.i - 3, 0) : colon.i] if token.pos_ == "NOUN"]
    return any(token.lemma_.casefold() in GENERAL_NOUNS for token in before)


def _of_item(item: Doc, introduction: SpacySpan) -> Iterator[Candidate]:
    """Yield what an item names: what its own deed is done to ("transfer of X"), else its head where the introduction tells a deed."""
    found = list(find_by_deed(item))
    for candidate in found:  # an item of an agreement's list is a term of it: its verb needs no thing that is known
        yield replace(candidate, is_weak=candidate.is_weak and candidate.activity == "other")
    if found:
        return
    head = _item_head(item)
    if head is not None:
        deeds = _deeds_of(introduction)
        yield from _candidates(head, deeds, is_weak="other" in deeds and head.lemma_.casefold() not in GENERAL_NOUNS)


def _candidates(head: Token, deeds: dict[str, bool], *, is_weak: bool) -> Iterator[Candidate]:
    for activity, planned in deeds.items():
        yield Candidate(head=head, activity=activity, rule_id=RULE, is_planned=planned, is_weak=is_weak)


def _deeds_of(words: SpacySpan) -> dict[str, bool]:
    """Return the activities that the last verb of `words` tells, with those it is coordinated with, and whether each lies ahead."""
    verbs = [token for token in words if token.pos_ == "VERB" and activity_of(token) is not None]
    if verbs:
        together = [verbs[-1], *coordinated(verbs[-1])]
        chain = [verb for verb in verbs if verb in together]
        return {found.activity: is_planned(verb) for verb in chain if (found := activity_of(verb)) is not None}
    nouns = [token for token in words if token.pos_ == "NOUN" and token.lemma_.casefold() in ACTIVITY_BY_NOUN]
    if nouns:
        return {ACTIVITY_BY_NOUN[nouns[-1].lemma_.casefold()].activity: True}
    return {"other": True} if any(token.lemma_.casefold() in INSTRUMENTS.keys() | WHAT_WAS_AGREED for token in words) else {}


def _items_after(reading: Reading, passage: int) -> Iterator[tuple[int, ParsedPassage]]:
    for number in range(passage + 1, min(passage + 1 + MOST_ITEMS, len(reading.passages))):
        following = reading.passages[number]
        if not following.passage.is_item:
            return
        yield number, following


def _item_head(item: Doc) -> Token | None:
    """Return the head noun of a list item, which ends at its first colon, dash or full stop."""
    for token in item:
        is_hyphen = token.text == "-" and token.i > 0 and not item[token.i - 1].whitespace_
        if token.text in {":", "-", "–", "—", ".", ";", "("} and not is_hyphen:
            return item[token.i - 1] if token.i else None
    roots = [token for token in item if token.dep_ == "ROOT"]
    return roots[0] if roots and roots[0].pos_ in {"NOUN", "PROPN"} else None
