"""Who signs in the clause right behind an agreement's noun, however it is parsed: "a deal that A signed with B"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.instruments import GIVING, PARTNER_WORDS, WRITING
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.participants.nominal import names_in, owns

LONGEST_SUBJECT = 20  # tokens: two ministries with long names and "and" between them
RELATIVES = frozenset({"that", "which"})
SIGNED = frozenset({"VBD", "VBN"})
IN_SUBJECT = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "CCONJ", "PART", "AUX", "ADP", "ADV", "PRON"})
TO_WHOM = ("to",)


def find_signers_behind(clauses: Clauses, term: SpacySpan, noun: Token) -> Iterator[Argument]:
    """Yield the subject of the verb of signing or giving that closes the clause behind `term`, and who stands with or behind it."""
    sentence = noun.sent
    start = max(term.end, noun.i + 1)
    is_marked = start < sentence.end and noun.doc[start].text.casefold() in RELATIVES
    start += is_marked
    verb = _verb_behind(sentence, start)
    if verb is None or verb.i == start:
        return
    yield from _subject(clauses, sentence, start, verb)
    yield from clauses.partners(verb, PARTNER_WORDS)
    if verb.lemma_.casefold() in GIVING:
        yield from clauses.partners(verb, TO_WHOM)


def _verb_behind(sentence: SpacySpan, start: int) -> Token | None:
    """Return the verb of signing whose subject begins at `start` with nothing but names and their words before it."""
    for token in sentence.doc[start : min(start + LONGEST_SUBJECT, sentence.end)]:
        if token.tag_ in SIGNED and token.lemma_.casefold() in WRITING | GIVING:
            return token
        if token.pos_ not in IN_SUBJECT or (token.i == start and token.pos_ in {"ADP", "CCONJ", "AUX"}):
            return None
    return None


def _subject(clauses: Clauses, sentence: SpacySpan, start: int, verb: Token) -> Iterator[Argument]:
    names = [named for named in names_in(clauses, sentence, range(start, verb.i)) if not owns(named)]
    if names:
        yield from (Argument(entity=named.entity, token=named.token) for named in names if not named.entity.is_place)
        return
    last = next((token for token in reversed(sentence.doc[start : verb.i]) if token.pos_ in {"NOUN", "NUM"}), None)
    if last is not None:
        yield from clauses.bodies(last)
