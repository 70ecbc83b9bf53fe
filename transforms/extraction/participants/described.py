"""Bodies that deal without a name, called by what they are: "a private equity firm", "an investor group led by X", "seamen"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.unnamed import GROUPS, MEMBERS, TELLING_ALONE, UNNAMED, UNTELLING
from transforms.english.workers import WORKERS
from transforms.extraction.entities.entities import Entity
from transforms.extraction.entities.mention import Mention
from transforms.extraction.entities.names import Name
from transforms.extraction.entities.origins import country_before
from transforms.extraction.parsing.reading import Reading

MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod", "punct", "advmod", "poss"})
TELLING = frozenset({"amod", "compound", "nmod"})
OWNED_BY = frozenset({"NNS"})  # "the nurses' union"
LONGEST_COMPLEMENT = 8  # tokens: "of Nordic and Swiss pension investors"
PASSAGE_SPACE = 1_000_000  # more tokens than a passage has: numbers of described bodies never meet


def describe_body(reading: Reading, passage: int, noun: Token) -> Entity | None:
    """Return the nameless body that the phrase headed by `noun` describes, numbered below zero, or None where it tells too little."""
    kind = _kind_of(noun)
    if kind is None or not _tells_which(noun) or _is_named_behind(noun):
        return None
    tokens = _phrase(noun)
    parsed = reading.passages[passage]
    name = Name(tokens=tokens, label="")
    return Entity(
        number=-1 - passage * PASSAGE_SPACE - noun.i,
        name=name.text,
        party_kind=kind,
        country_code=country_before(noun.doc, noun.i, noun.sent.start),
        parent_name=None,
        mentions=(Mention(passage=passage, name=name, span=parsed.span(tokens, "name.described")),),
    )


def _kind_of(noun: Token) -> str | None:
    if noun.pos_ != "NOUN":
        return None
    if noun.tag_ == "NNS" or noun.lower_ in WORKERS:
        return "union" if noun.lower_ in WORKERS else None
    return UNNAMED.get(noun.lemma_.casefold())


def _tells_which(noun: Token) -> bool:
    """True where the words before the noun, or what a group is of, tell which one it is."""
    lemma = noun.lemma_.casefold()
    words = [child for child in noun.lefts if child.dep_ in TELLING or (child.dep_ == "poss" and child.tag_ in OWNED_BY)]
    if any(child.dep_ == "nummod" or child.lower_ in UNTELLING for child in noun.lefts):
        return False
    if lemma in GROUPS:
        return any(word.lower_ in MEMBERS for word in (*words, *_members(noun))) or any(child.text == "led" for child in noun.rights)
    return bool(words) or lemma in TELLING_ALONE or noun.lower_ in WORKERS


def _is_named_behind(noun: Token) -> bool:
    """True for "a private firm, Acme": the description is of a name."""
    following = noun.doc[noun.i + 1 : noun.i + 3]
    return [token.text for token in following[:1]] == [","] and all(token.pos_ == "PROPN" for token in following[1:])


def _members(noun: Token) -> Iterator[Token]:
    for preposition in noun.rights:
        if preposition.text == "of":
            yield from (target for target in preposition.children if target.dep_ == "pobj")


def _phrase(noun: Token) -> SpacySpan:
    """Return the noun with the words that describe it to its left, and what a group is of, or a body's place, to its right."""
    start = min([child.left_edge.i for child in noun.lefts if child.dep_ in MODIFIERS and child.pos_ != "DET"], default=noun.i)
    while start < noun.i and noun.doc[start].pos_ in {"DET", "PUNCT"}:
        start += 1
    complements = [child.right_edge.i + 1 for child in noun.rights if child.text == "of" and child.i == noun.i + 1]
    end = next((end for end in complements if end - noun.i <= LONGEST_COMPLEMENT), noun.i + 1)
    return noun.doc[start:end]
