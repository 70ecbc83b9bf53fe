"""Names whose extent their own acronym tells: "the Pacific Harbours and Jetties Authority (PHJA)"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.attrs import LOWER  # type: ignore[import-not-found]
from spacy.tokens import Doc

SHORTEST_ACRONYM = 3  # letters: two may be a state's, or a share's sign
LONGEST_NAME = 16  # tokens
SMALL_WORDS = frozenset("and & of for the in on to de da do la del der und et y e -".split())


def find_defined(doc: Doc) -> list[tuple[int, int]]:
    """Return the token runs before an acronym in brackets whose capitals are its letters, in order."""
    opening = doc.vocab.strings["("]
    places = [place for place, word in enumerate(doc.to_array(LOWER).tolist()) if word == opening]
    found = ((_start_of(doc, place, acronym), place) for place in places if (acronym := _acronym_at(doc, place)))
    return [(start, end) for start, end in found if start is not None]


def _acronym_at(doc: Doc, opening: int) -> str | None:
    inside = doc[opening + 1 : opening + 3]
    is_alone = len(inside) > 1 and inside[1].text == ")"
    text = inside[0].text if is_alone else ""
    return text if text.isalpha() and text.isupper() and len(text) >= SHORTEST_ACRONYM else None


def _start_of(doc: Doc, end: int, acronym: str) -> int | None:
    """Return where the name begins whose words give the letters of `acronym`, read from its end; small words may give none."""
    letters = list(acronym)
    for word in _words_before(doc, end):
        token = doc[word]
        if token.text[0].upper() == letters[-1] and (token.text[0].isupper() or token.text in SMALL_WORDS):
            letters.pop()
        elif token.text not in SMALL_WORDS:
            return None
        if not letters:
            return word if token.text[0].isupper() else None
    return None


def _words_before(doc: Doc, end: int) -> Iterator[int]:
    for place in range(end - 1, max(end - 1 - LONGEST_NAME, -1), -1):
        if not doc[place].is_space:
            yield place
