"""What later descriptions tell of those named before them: "the Russian company", "the Lyon-based insurer"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Token

from transforms.english.bodies import DEALERS, DESCRIPTIONS, TRADERS
from transforms.extraction.entities.origins import country_before
from transforms.extraction.parsing.labels import SUBJECTS
from transforms.extraction.parsing.reading import Reading

PLAIN = frozenset("company firm group corporation".split())
HIGHEST = 6  # words above a description: its preposition, a noun, its verb, the verb that this is said by


@dataclass(frozen=True, kw_only=True)
class Description:
    """A definite description with a nationality or a place; `is_plain` where it does something and says no more than that it is a firm.

    `subjects` are the places, in its passage, of the words that do what the description is an object of.
    """

    passage: int
    position: int
    party_kind: str
    country_code: str
    is_plain: bool
    subjects: frozenset[int]


def find_descriptions(reading: Reading) -> Iterator[Description]:
    """Yield the descriptions of a document that tell a country and have no name of their own, in reading order."""
    for index, passage in enumerate(reading.passages):
        for place, lemma in enumerate(passage.lemmas):
            kind = DESCRIPTIONS.get(lemma) or ("company" if lemma in TRADERS | DEALERS else None)
            if kind is None or not _takes_up(passage.doc[place]):
                continue
            token = passage.doc[place]
            country_code = country_before(passage.doc, place, token.sent.start)
            if country_code is not None:
                yield Description(
                    passage=index,
                    position=passage.offset + token.left_edge.idx,
                    party_kind=kind,
                    country_code=country_code,
                    is_plain=lemma in PLAIN and token.dep_ in SUBJECTS,
                    subjects=frozenset(_subjects_over(token)),
                )


def _subjects_over(token: Token) -> Iterator[int]:
    """Yield the places of the subjects of the verbs that `token` stands behind, and of what is coordinated with them."""
    for verb in islice(token.ancestors, HIGHEST):
        for child in verb.children:
            if child.dep_ in SUBJECTS and child.i < token.i and child != token:
                yield from (word.i for word in (child, *child.conjuncts) if word != token)


def _takes_up(token: Token) -> bool:
    """True for "the Irish maker", not for "the Irish maker Berg", "the Irish maker, Berg" or "the Irish maker of pumps"."""
    following = [word for word in token.doc[token.i + 1 : token.i + 3] if word.text not in {",", '"', "“", "<"}][:1]
    is_named = any(word.pos_ == "PROPN" for word in following)
    return not is_named and any(child.text.casefold() == "the" for child in token.children)
