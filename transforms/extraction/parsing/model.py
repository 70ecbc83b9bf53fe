"""The language model that tags and parses: one per process, loaded at first use."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from transforms.extraction.parsing.model_files import verified_model
from transforms.languages import ENGLISH

if TYPE_CHECKING:
    from spacy.language import Language


def find_model() -> tuple[str, str]:
    """Return the package and version of the model that `load_model` loads, without loading it.

    Raises:
        OSError: none of the packages is installed.
    """
    for package in ENGLISH.model_packages:
        try:
            return package, version(package)
        except PackageNotFoundError:
            continue
    raise OSError(f"no spaCy model is installed; install one of {', '.join(ENGLISH.model_packages)}")


@cache
def load_model() -> Language:
    """Return the English pipeline: tagger, parser, lemmatizer and entity recognizer.

    Same output as the model as it comes, but faster: it multiplies with numpy's matrix library instead of spaCy's own, on one thread, as
    the worker processes are what uses all cores; it remembers the vectors of words; and two of its components give way to ours, which do
    less of their work token by token.

    Raises:
        OSError: none of the packages is installed, or the one that is does not hold the pinned files.
    """
    import spacy
    from thinc.api import use_ops
    from threadpoolctl import threadpool_limits

    from transforms.extraction.parsing import attributes, recognizer
    from transforms.extraction.parsing.embeddings import remember_embeddings

    threadpool_limits(1, user_api="blas")
    with use_ops("numpy", use_blis=False):
        model = spacy.load(verified_model(*find_model()))
    remember_embeddings(model)
    model.add_pipe(attributes.FACTORY, after="attribute_ruler")
    model.add_pipe(recognizer.FACTORY, after="ner")
    for name in ("attribute_ruler", "ner"):
        model.disable_pipe(name)
    return model
