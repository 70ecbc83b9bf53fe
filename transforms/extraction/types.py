"""What kind of agreement a report tells of: by the words of its noun's phrase, the verbs beside it, and who takes part."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from transforms.english.dealings import DEAL_VERBS
from transforms.english.types import TYPE_BY_MODIFIER, TYPE_BY_NOUN_ALONE
from transforms.extraction.reports import Report
from transforms.extraction.stages import governor_of


def type_of_phrase(noun: Token) -> str | None:
    """Return the type that the words of the noun's phrase tell: "supply contract", "contract to build", "deal to buy"."""
    words = [
        token.lemma_.casefold() for token in noun.children if token.dep_ in {"compound", "amod", "nmod", "npadvmod"} and token.i < noun.i
    ]
    for child in noun.children:
        if child.dep_ == "prep" and child.text.casefold() in {"of", "on", "for"}:
            words += [token.lemma_.casefold() for token in child.children]
        if child.dep_ in {"acl", "relcl"} and child.lemma_.casefold() in DEAL_VERBS:
            return DEAL_VERBS[child.lemma_.casefold()].agreement_type
    purpose = [token.lemma_.casefold() for token in noun.doc[noun.i + 1 : noun.right_edge.i + 1]]
    governor = governor_of(noun)
    return (
        _type_by_words(words)
        or next((DEAL_VERBS[verb].agreement_type for verb in _verbs_of_purpose(noun) if verb in DEAL_VERBS), None)
        or _type_by_words(purpose)
        or (DEAL_VERBS[governor.lemma_.casefold()].agreement_type if governor.lemma_.casefold() in DEAL_VERBS else None)
        or TYPE_BY_NOUN_ALONE.get(noun.lemma_.casefold())
    )


def _verbs_of_purpose(noun: Token) -> list[str]:
    """Return the verbs that say what the instrument is for: "an agreement to buy", "one calling for A to sell"."""
    near = [child for child in noun.children if child.dep_ in {"acl", "relcl", "prep"}]
    return [token.lemma_.casefold() for child in near for token in (child, *child.children) if token.pos_ == "VERB"]


def _type_by_words(words: list[str]) -> str | None:
    parts = {part for word in words for part in (word, *word.split("-"))}
    return next((agreement_type for word, agreement_type in TYPE_BY_MODIFIER if word in parts), None)


def type_by_parties(reports: Iterable[Report]) -> str | None:
    """Return what an untyped "agreement" is by who makes it: states and their bodies cooperate; nothing follows for others."""
    kinds = {argument.entity.party_kind for report in reports for argument in report.parties}
    return "cooperation_agreement" if kinds and kinds <= {"state", "government_body", "igo"} else None
