"""Sidecars: what somebody who knows says about a file, over what the file says itself."""

from __future__ import annotations

from schemas.errors import DocumentError
from transforms.documents.article import Metadata
from transforms.documents.decoding import decode
from transforms.documents.json_articles import load_json
from transforms.documents.options import FieldNames
from transforms.documents.records import find_values, metadata_of

# What each value of the metadata is read from, to tell a value that can't be read from one that isn't there.
READ_FROM = {
    "headline": "title",
    "url": "url",
    "publisher_name": "publisher",
    "author_names": "author",
    "published_at": "date",
    "language_code": "language",
}


def read_sidecar(content: bytes, names: FieldNames) -> Metadata:
    """Return what a sidecar says. Names that mean nothing to us are passed over.

    Raises:
        DocumentError: it is not a JSON object, or a value in it can't be read.
    """
    try:
        record = load_json(decode(content))
    except DocumentError as error:
        raise DocumentError("invalid_metadata", f"The metadata file can't be read. {error.detail}") from error
    if not isinstance(record, dict):
        raise DocumentError("invalid_metadata", "The metadata file is not a JSON object.")
    metadata = metadata_of(record, names)
    for field, source in READ_FROM.items():
        given = list(find_values(record, getattr(names, source)))
        if given and not getattr(metadata, field):
            raise DocumentError("invalid_metadata", f"The metadata file's {source} can't be read: {str(given[0])[:80]!r}.")
    return metadata
