"""Claims in the narrator's own voice: expected effects, precedence and commitments of an agreement, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.assertions import COMMITMENT_VERBS, DEAL_NOUNS, EFFECT_VERBS, EFFECTS_AHEAD, FORESEEN, FUTURE, RANKS
from transforms.extraction.claims.page import Page, Place
from transforms.extraction.claims.statements import Statement

AHEAD = re.compile(EFFECTS_AHEAD, re.IGNORECASE)
EFFECTS = "claim.narrated_effects"  # an item of a list announced as expected
UNDER = frozenset({"under", "by"})


def find_narrated(pages: Sequence[Page], statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what the narrator claims outside of `statements`, in reading order."""
    announced: Place | None = None
    for page in pages:
        if page.passage.passage.is_item and announced:
            yield _claim(page, page.place, announced, EFFECTS, "impact")
            continue
        announced = _announces_effects(page)
        for sentence in page.passage.doc.sents:
            place = page.place_of(sentence[0], sentence[-1])
            if not announced and not any(_overlap(place, statement) for statement in statements):
                yield from _narrated(page, sentence, place)


def _overlap(place: Place, statement: Statement) -> bool:
    spans = [statement.content, *([statement.cue] if statement.cue else [])]
    return any(span.start < place.end and span.end > place.start for span in spans)


def _whole(page: Page) -> Place:
    return Place(start=page.passage.offset, end=page.passage.offset + len(page.passage.passage.text))


def _announces_effects(page: Page) -> Place | None:
    """Return the words that announce a list of expected effects of an agreement."""
    text = page.passage.passage.text
    match = AHEAD.search(text) if text.rstrip().endswith(":") else None
    if not match or not any(token.lemma_.lower() in DEAL_NOUNS for token in page.passage.doc):
        return None
    return Place(start=page.passage.offset + match.start(), end=page.passage.offset + match.end())


def _narrated(page: Page, sentence: SpacySpan, place: Place) -> Iterator[Statement]:
    for verb in sentence:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            found = _effect(verb, subject) or _precedence(verb, subject) or _commitment(verb)
            if found:
                cue, rule_id, claim_type = found
                yield _claim(page, place, page.place_of(cue, verb) if cue.i < verb.i else page.place_of(verb, cue), rule_id, claim_type)
                return


def _effect(verb: Token, subject: Token) -> tuple[Token, str, str] | None:
    """Match "the deal will create", "the deal is expected to create"."""
    if subject.lemma_.lower() not in DEAL_NOUNS:
        return None
    future = _future(verb)
    if verb.lemma_ in EFFECT_VERBS and future is not None:
        return future, "claim.narrated_effect", "impact"
    foreseen = verb if verb.lemma_ in FORESEEN else next((child for child in verb.children if child.lemma_ in FORESEEN), None)
    if foreseen is None:
        return None
    effects = [token for token in foreseen.subtree if token.lemma_ in EFFECT_VERBS and token.dep_ == "xcomp" and token.i > verb.i]
    return (effects[0], "claim.narrated_effect", "impact") if effects else None


def _precedence(verb: Token, subject: Token) -> tuple[Token, str, str] | None:
    """Match "the deal is the first", "the deal marks the largest"."""
    if subject.lemma_.lower() not in DEAL_NOUNS or verb.lemma_ not in {"be", "mark", "become", "represent"}:
        return None
    named = [child for child in verb.children if child.dep_ in {"attr", "dobj"}]
    ranks = [token for noun in named for token in (noun, *noun.children) if token.lower_ in RANKS]
    return (ranks[0], "claim.narrated_precedence", "precedence") if ranks else None


def _commitment(verb: Token) -> tuple[Token, str, str] | None:
    """Match "under the deal, X will supply"."""
    future = _future(verb)
    if future is None or verb.lemma_ not in COMMITMENT_VERBS or not any(child.dep_ == "dobj" for child in verb.children):
        return None
    under = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in UNDER]
    deals = [token for preposition in under for token in preposition.subtree if token.lemma_.lower() in DEAL_NOUNS]
    return (future, "claim.narrated_commitment", "commitment") if deals else None


def _future(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in FUTURE), None)


def _claim(page: Page, content: Place, cue: Place, rule_id: str, claim_type: str) -> Statement:
    return Statement(content=page.fit(content), rule_id=rule_id, claim_type=claim_type, cue=cue)
