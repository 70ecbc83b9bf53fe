"""Claims in the narrator's own voice: expected effects, precedence and commitments of an agreement, and nothing else."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.assertions import COMMITMENT_VERBS, DEAL_NOUNS, EFFECT_VERBS, EFFECTS_AHEAD, FORESEEN, FUTURE, RANK_VERBS, RANKS
from transforms.extraction.claims.page import Page, Place
from transforms.extraction.claims.statements import Statement

AHEAD = re.compile(EFFECTS_AHEAD, re.IGNORECASE)
LISTED_EFFECT = "claim.narrated_list"


def find_narrated(pages: Sequence[Page], statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield what the narrator claims in reading order, one an item or sentence; nothing where `statements` are."""
    taken = _merge(place for statement in statements for place in (statement.content, statement.cue) if place)
    announced: Place | None = None
    for page in pages:
        if page.passage.passage.is_item and announced:
            yield Statement(content=page.fit(page.place), rule_id=LISTED_EFFECT, claim_type="impact", cue=announced)
            continue
        announced = _announces_effects(page)
        for sentence in page.passage.doc.sents:
            place = page.place_of(sentence[0], sentence[-1])
            while taken and taken[0].end <= place.start:
                taken.popleft()
            if not announced and not (taken and taken[0].overlaps(place)):
                yield from _narrated(page, sentence, place)


def _merge(places: Iterable[Place]) -> deque[Place]:
    """Return `places` in order, those that overlap as one."""
    merged: deque[Place] = deque()
    for place in sorted(places, key=lambda place: place.start):
        if merged and merged[-1].overlaps(place):
            merged[-1] = Place(start=merged[-1].start, end=max(merged[-1].end, place.end))
        else:
            merged.append(place)
    return merged


def _announces_effects(page: Page) -> Place | None:
    """Return the words that announce a list of an agreement's expected effects."""
    text = page.passage.passage.text
    match = AHEAD.search(text) if text.rstrip().endswith(":") else None
    if not match or not any(_is_deal(token) for token in page.passage.doc):
        return None
    return Place(start=page.place.start + match.start(), end=page.place.start + match.end())


def _narrated(page: Page, sentence: SpacySpan, place: Place) -> Iterator[Statement]:
    if DEAL_NOUNS.isdisjoint(page.passage.lemmas[sentence.start : sentence.end]):
        return
    for verb in sentence:
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is None:
            continue
        for rule_id, claim_type, find in RULES:
            cue = find(verb, subject)
            if cue is not None:
                first, last = sorted((cue, verb), key=lambda token: token.i)
                yield Statement(content=page.fit(place), rule_id=rule_id, claim_type=claim_type, cue=page.place_of(first, last))
                return


def _effect(verb: Token, subject: Token) -> Token | None:
    """Return "will" in "the deal will create", "create" in "the deal is expected to create"."""
    if not _is_deal(subject):
        return None
    if verb.lemma_ in EFFECT_VERBS:
        return _future(verb)
    foreseen = verb if verb.lemma_ in FORESEEN else next((child for child in verb.children if child.lemma_ in FORESEEN), None)
    effects = foreseen.children if foreseen is not None else ()
    return next((token for token in effects if token.lemma_ in EFFECT_VERBS and token.dep_ == "xcomp"), None)


def _precedence(verb: Token, subject: Token) -> Token | None:
    """Return "first" in "the deal is the first"."""
    if not _is_deal(subject) or verb.lemma_ not in RANK_VERBS:
        return None
    named = [child for child in verb.children if child.dep_ in {"attr", "dobj"}]
    return next((token for noun in named for token in (noun, *noun.children) if token.lower_ in RANKS), None)


def _commitment(verb: Token, _: Token) -> Token | None:
    """Return "will" in "under the deal, X will supply Y"."""
    if verb.lemma_ not in COMMITMENT_VERBS or not any(child.dep_ == "dobj" for child in verb.children):
        return None
    under = [child for child in verb.children if child.dep_ == "prep" and child.lower_ == "under"]
    return _future(verb) if any(_is_deal(token) for preposition in under for token in preposition.subtree) else None


RULES = (
    ("claim.narrated_effect", "impact", _effect),
    ("claim.narrated_precedence", "precedence", _precedence),
    ("claim.narrated_commitment", "commitment", _commitment),
)


def _is_deal(token: Token) -> bool:
    return token.lemma_.lower() in DEAL_NOUNS


def _future(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in FUTURE), None)
