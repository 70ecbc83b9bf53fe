"""Names of speakers: the name a phrase is headed by, what is short for what, and the position a person is introduced with."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from spacy.attrs import DEP  # type: ignore[import-not-found]
from spacy.symbols import appos  # type: ignore[import-not-found]
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.english.bodies import KIND_BY_NOUN, LEGAL_FORMS, TITLE_WORDS, TRADES
from transforms.english.speakers import HONORIFICS, PERSON_NOUNS

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "PRODUCT", "FAC", "WORK_OF_ART", "LOC"})
WORD = re.compile(r"[^\W_]+")
BRACKETED = re.compile(r" ?[<(][^<>()]*[>)]")
POSSESSIVE = re.compile(r"['’]s?$")
# At most four words, none of them common: the tagger takes in what stands around a name.
PERSON_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|al|bin|da|de|del|der|di|dos|la|le|van|von)){0,3}")
TITLES = TITLE_WORDS | PERSON_NOUNS | HONORIFICS
BODY_WORDS = KIND_BY_NOUN.keys() | LEGAL_FORMS | TRADES
FEWEST_BARE = 2  # words of a person's name that the tagger does not know for one: one alone may be a firm's ("General Mills")
TITLE_LENGTH = 6  # tokens of a title before a name: "the company's deputy chief financial officer"


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name to compare by: case-folded, without an honorific or article."""
    words = tuple(word.casefold() for word in WORD.findall(name))
    return words[1:] if words and (words[0] in HONORIFICS or words[0] == "the") else words


def is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether `short` can stand for `full`: its first or last words, or its initials."""
    if short == full or (len(short) == 1 < len(full) and short[0] == initials(full)):
        return True
    return len(short) < len(full) and (full[: len(short)] == short or full[-len(short) :] == short)


def initials(words: tuple[str, ...]) -> str:
    """Return the first letters of `words`."""
    return "".join(word[0] for word in words)


def clean_name(name: str) -> str:
    """Return `name` on one line, without brackets, quotation marks and the possessive."""
    text = " ".join(name.split())
    text = text.strip("<> ") if text.startswith("<") else BRACKETED.sub("", text)
    return POSSESSIVE.sub("", text.strip(" <>,.;:\"“”'’"))


def phrase_text(head: Token) -> str:
    """Return the whole phrase of `head` on one line."""
    return one_line(head.doc[head.left_edge.i : head.right_edge.i + 1].text)


def one_line(text: str) -> str:
    """Return `text` with single blanks, without the commas and angle brackets at its edges."""
    return " ".join(text.split()).strip(" ,<>")


def proper_name(head: Token) -> SpacySpan | None:
    """Return the name that `head` belongs to: the tagger's, or the capitalized words that it ends."""
    doc = head.doc
    if head.ent_type_ in NAME_LABELS:
        return _tagged_name(doc, head)
    if head.pos_ != "PROPN" or not head.text[0].isupper():
        return None
    start = head.i
    while start > 0 and doc[start - 1].pos_ == "PROPN" and doc[start - 1].head.i >= start - 1:
        start -= 1
    return doc[start : head.i + 1]


def _tagged_name(doc: Doc, token: Token) -> SpacySpan:
    start = end = token.i
    while doc[start].ent_iob_ != "B" and start > 0:
        start -= 1
    while end + 1 < len(doc) and doc[end + 1].ent_iob_ == "I":
        end += 1
    while doc[start].pos_ in {"DET", "PUNCT"} and start < end:
        start += 1
    return doc[start : end + 1]


def titled_person(head: Token) -> SpacySpan | None:
    """Return the person at the end of a title that the parser takes for the head: "Chamber of Trade President Ann Lee"."""
    phrase = head.doc[head.left_edge.i : head.right_edge.i + 1]
    people = [entity for entity in phrase.ents if entity.label_ == "PERSON" and entity.end == phrase.end]
    if not people or len(people[0]) == len(phrase):
        return None
    before = phrase[: -len(people[0])]
    is_title = before[-1].lemma_.lower() in PERSON_NOUNS or not any(token.dep_ == "prep" for token in before)
    return people[0] if is_title and not any(token.text == "," for token in before) else None


def untitled(name: SpacySpan) -> SpacySpan:
    """Return a person's name without the titles that the tagger takes into it; any other name as it is."""
    start = name.start
    while start < name.end - 1 and name.doc[start].lower_.rstrip(".") in TITLES:
        start += 1
    bare = name.doc[start : name.end]
    is_known = name.label_ == "PERSON" or len(bare) >= FEWEST_BARE
    is_person = (
        is_known
        and is_personal(bare.text)
        and any(token.lower_.rstrip(".") in PERSON_NOUNS | HONORIFICS for token in name.doc[name.start : start])
    )
    return bare if is_person else name


def is_personal(text: str) -> bool:
    """Whether a name could be a person's: two to four capitalized words, none of them what firms and bodies are called by."""
    return PERSON_NAME.fullmatch(text) is not None and not BODY_WORDS.intersection(text.lower().split())


def people_by_position(doc: Doc) -> Iterator[SpacySpan]:
    """Yield the names that an apposition tells to be people's, whatever the tagger takes them for."""
    for place in np.flatnonzero(doc.to_array(DEP) == appos).tolist():
        token = doc[place]
        if token.lemma_.lower() in PERSON_NOUNS and token.head.pos_ == "PROPN":
            name = proper_name(token.head)
            if name is not None and name.label_ != "PERSON":
                yield name


def position_of(person: SpacySpan) -> tuple[str | None, str | None]:
    """Return the organisation and the capacity that a name is introduced with: "Ann Lee, the chief of X", "X chief Ann Lee"."""
    for apposed in _appositions(person):
        if apposed.lemma_.lower() in PERSON_NOUNS:
            return _organisation_of(apposed), _capacity_of(apposed)
    before = person.doc[max(person.start - TITLE_LENGTH, person.sent.start) : person.start]
    title = [token for token in before if token.head in person or token.head.head in person]
    if not any(token.lemma_.lower() in PERSON_NOUNS for token in title):
        return None, None
    organisation = " ".join(token.text for token in title if token.ent_type_ == "ORG")
    words = [token for token in title if token.ent_type_ not in {"ORG", "GPE", "NORP"} and token.pos_ not in {"DET", "PUNCT", "PART"}]
    return organisation or None, " ".join(token.text for token in words) or None


def _appositions(person: SpacySpan) -> Iterator[Token]:
    yield from (child for child in person.root.children if child.dep_ == "appos")
    if person.root.dep_ == "appos":
        yield person.root.head


def _organisation_of(noun: Token) -> str | None:
    for token in noun.subtree:
        is_named = token.dep_ == "pobj" and token.head.lower_ in {"of", "at", "for", "with"}
        if token.pos_ == "PROPN" and token.text[0].isupper() and (is_named or (token.dep_ == "poss" and token.head == noun)):
            name = proper_name(token)
            return clean_name(name.text) if name is not None else None
    return None


def _capacity_of(noun: Token) -> str:
    words = noun.doc[noun.left_edge.i : noun.i + 1]
    return " ".join(token.text for token in words if token.dep_ not in {"det", "poss", "case"} and token.head.dep_ != "poss")
