"""What runs in a worker process: the model is loaded once, then files are parsed and articles extracted, one a call.

The parsers, spaCy and the rules are imported here when a worker needs them, so that the process that hands out work stays small.
"""

from __future__ import annotations

import logging
import traceback
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from flows.contents import content_key, read_content
from flows.sources import Source, is_as_found, refusal_key
from schemas.errors import DocumentError
from transforms.documents.document import Document, ParsedFile, Rejection
from transforms.documents.options import ParseOptions
from transforms.extraction.mentions import Extraction

# Imported once by the server that workers are forked from.
PRELOADED = ["transforms.documents.parse", "transforms.extraction.extract"]


# They warn of each oddity in a page, which nobody needs to act on: what can't be read is refused with its reason.
TALKATIVE = ("trafilatura", "htmldate")


@dataclass(frozen=True, kw_only=True)
class ReadFile:
    """What came of reading one source. `parsed` is None where its content is the one already known."""

    content_key: str
    stage: str
    parsed: ParsedFile | None


def refuse_file(rejection: Rejection) -> ReadFile:
    """Return what comes of a file that was not opened, or can't be."""
    return ReadFile(content_key=refusal_key(rejection), stage="discover", parsed=ParsedFile(rejections=(rejection,)))


def prepare_worker() -> None:
    """Load parsers, rules and model: what can't be loaded fails here and ends the run, instead of refusing every article."""
    for name in PRELOADED:
        import_module(name)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.ERROR)
    from transforms.documents.languages import load_identifier
    from transforms.extraction.parsing.model import load_model

    load_identifier()
    load_model()


def parse_source(source: Source, options: ParseOptions, *, max_bytes: int, known_key: str | None) -> ReadFile:
    """Return the documents and rejections of one file; `known_key` is the content key it had when it was last read."""
    from transforms.documents.parse import parse_file

    try:
        content, metadata = read_content(source, max_bytes=max_bytes)
    except DocumentError as error:
        file = refuse_file(Rejection(reason_code=error.reason_code, detail=error.detail))
        return replace(file, parsed=None) if file.content_key == known_key else file
    key = content_key(content, metadata, options)
    if key == known_key:
        return ReadFile(content_key=key, stage="discover", parsed=None)
    if not is_as_found(source):  # size and time tell nothing of what was read: it has to be read again, whatever they are by then
        key = f"changed-{key}"
    try:
        parsed = parse_file(content, name=source.path.name, metadata=metadata, options=options)
    except MemoryError:  # ends the process
        raise
    except Exception as error:  # noqa: BLE001 - whatever a parser trips over, the file is refused and the run goes on
        parsed = ParsedFile(rejections=(internal_error(error),))
    return ReadFile(content_key=key, stage="parse", parsed=parsed)


def extract_document(document: Document) -> Extraction | Rejection:
    """Return what `document` reports, or why extraction failed."""
    from transforms.extraction.extract import extract_mentions
    from transforms.extraction.parsing.model import load_model

    try:
        return extract_mentions(document, load_model())
    except MemoryError:  # ends the process
        raise
    except Exception as error:  # noqa: BLE001 - whatever a rule trips over, the article is refused and the run goes on
        return internal_error(error)


def internal_error(error: Exception) -> Rejection:
    """Return the rejection for an error that nobody foresaw: its class, message and place."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    detail = f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"
    return Rejection(reason_code="internal_error", detail=detail)
