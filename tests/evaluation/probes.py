"""The same articles in other dress: what a reader takes for the same, and what extraction should read alike."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from zlib import crc32

from tests.evaluation.facts import Facts, claim_span, locate
from tests.evaluation.renaming import Renaming, rename
from transforms.documents.document import Document

Labelled = tuple[Document, Facts]

SEED = 20261125
PARAGRAPH = re.compile(r"\n\s*\n")
ASCII_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


def without_headline(document: Document, facts: Facts) -> Labelled:
    """Return the article without its headline."""
    headline, body = _split(document)
    return (replace(document, text=body, headline=None), _locatable(body, facts)) if headline else (document, facts)


def with_other_names(document: Document, facts: Facts, *, draw: int = 0) -> Labelled:
    """Return the article with its states, bodies and persons replaced by others, in each `draw` by other ones; the facts alike."""
    renaming = rename(document.text, facts, _chance(document, draw))
    text = renaming.text(document.text)
    headline = renaming.text(document.headline) if document.headline else None
    return replace(document, text=text, headline=headline), _locatable(text, renaming.facts(_whole(document.text, facts, renaming)))


def with_ascii_quotes(document: Document, facts: Facts) -> Labelled:
    """Return the article with straight quotation marks and apostrophes."""
    straight = _straight(facts)
    headline = document.headline.translate(ASCII_MARKS) if document.headline else None
    return replace(document, text=document.text.translate(ASCII_MARKS), headline=headline), straight


def with_loud_headline(document: Document, facts: Facts) -> Labelled:
    """Return the article with its headline in capitals."""
    headline, _ = _split(document)
    loud = headline.upper()
    return (replace(document, text=loud + document.text[len(headline) :], headline=loud.strip()), facts) if headline else (document, facts)


def with_shuffled_paragraphs(document: Document, facts: Facts) -> Labelled:
    """Return the article with the paragraphs of its body in another order; a claim over two of them is no longer expected."""
    headline, body = _split(document)
    divider = "\n\n" if PARAGRAPH.search(body) else "\n"
    paragraphs = [paragraph for paragraph in (PARAGRAPH.split(body) if divider == "\n\n" else body.split("\n")) if paragraph.strip()]
    _chance(document).shuffle(paragraphs)
    text = (f"{headline.strip()}\n\n" if headline else "") + divider.join(paragraphs)
    return replace(document, text=text), _locatable(text, facts)


# Each probe with the ways it is put; its figures are the mean over them, since which names are drawn moves them by chance.
PROBES: dict[str, tuple[Callable[[Document, Facts], Labelled], ...]] = {
    "headline removed": (without_headline,),
    "names replaced": tuple(partial(with_other_names, draw=draw) for draw in range(3)),
    "ASCII quotes": (with_ascii_quotes,),
    "upper-case headline": (with_loud_headline,),
    "paragraphs shuffled": (with_shuffled_paragraphs,),
}


def _split(document: Document) -> tuple[str, str]:
    """Return the headline at the beginning of the text, empty where there is none, and the text after it."""
    headline = document.headline or ""
    if not headline or not document.text.startswith(headline):
        return "", document.text
    return headline, document.text[len(headline) :].lstrip()


def _straight(facts: Any) -> Any:
    if isinstance(facts, dict):
        return {key: _straight(value) for key, value in facts.items()}
    if isinstance(facts, list):
        return [_straight(item) for item in facts]
    return facts.translate(ASCII_MARKS) if isinstance(facts, str) else facts


def _chance(document: Document, draw: int = 0) -> random.Random:
    return random.Random(SEED + draw ^ crc32(document.text.encode()))


def _whole(text: str, facts: Facts, renaming: Renaming) -> Facts:
    """Return the facts with no name cut where the first words of a sentence end, or those of a claim begin or end."""

    def whole(item: Facts, *keys: str) -> Facts:
        places = {key: locate(text, item[key]) for key in keys}
        return item | {key: renaming.widened(text, *place) for key, place in places.items() if place}

    agreements = [whole(agreement, "sentence") for agreement in facts["agreements"]]
    return facts | {"agreements": agreements, "claims": [whole(claim, "starts", "ends") for claim in facts["claims"]]}


def _locatable(text: str, facts: Facts) -> Facts:
    return {**facts, "claims": [claim for claim in facts["claims"] if claim_span(text, claim)]}
