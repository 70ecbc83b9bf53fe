"""The language of a text, as BCP 47."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from schemas.codes import BCP47

UNDETERMINED = "und"
MIN_LETTERS = 20  # a shorter text can't be told
MIN_PROBABILITY = 0.5  # names and headlines stay below it, a plain sentence above
SAMPLE_LENGTH = 5000  # characters; more do not change the answer


def language_of(text: str) -> str:
    """Return the language that `text` is most probably in; `und` where it is too short or too uncertain."""
    sample = text[:SAMPLE_LENGTH]
    if sum(map(str.isalpha, sample)) < MIN_LETTERS:
        return UNDETERMINED
    code, probability = load_identifier().classify(sample)
    return str(code) if probability >= MIN_PROBABILITY else UNDETERMINED


def language_tag(stated: str) -> str | None:
    """Return a stated language as a tag (`en_us` is `en-US`), or None where it is not well-formed."""
    primary, *subtags = stated.strip().replace("_", "-").split("-")
    tag = "-".join([primary.lower(), *(subtag.upper() if len(subtag) == 2 else subtag for subtag in subtags)])
    return tag if re.fullmatch(BCP47, tag) else None


@cache
def load_identifier() -> Any:
    """Return what tells languages; the first call unpacks its model through a temporary file."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # its model takes a second to unpack

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
