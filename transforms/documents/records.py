"""Records of named values: a JSON object, front matter or a sidecar, read under the names that their makers use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from transforms.documents.article import Metadata
from transforms.documents.dates import parse_instant
from transforms.documents.languages import language_tag
from transforms.documents.markup import is_markup, text_of_markup
from transforms.documents.options import FieldNames

NAME_KEYS = ("name", "title")  # an author or publisher given as an object


def metadata_of(record: Mapping[str, object], names: FieldNames) -> Metadata:
    """Return what `record` says about its article; a value that can't be read is left out."""
    return Metadata(
        headline=_first_text(record, names.title),
        url=_first_text(record, names.url),
        publisher_name=_first_text(record, names.publisher),
        author_names=next(filter(None, (_people(value) for value in find_values(record, names.author))), ()),
        published_at=next(filter(None, map(parse_instant, find_values(record, names.date))), None),
        language_code=language_tag(_first_text(record, names.language) or ""),
    )


def text_of(record: Mapping[str, object], names: FieldNames) -> str | None:
    """Return the article's text in `record`, HTML undone; None where no field of that name exists, empty where none is filled."""
    texts = [_text(value) for value in find_values(record, names.text)]
    held = [text for text in texts if text is not None]
    return next(filter(None, held), "") if held else None


def find_values(record: Mapping[str, object], paths: tuple[str, ...]) -> Iterator[object]:
    """Yield the values that `record` holds under `paths`, in the order of the paths; nulls count as absent."""
    for path in paths:
        value: object = record
        for name in path.split("."):
            value = _entry(value, name)
        if value is not None:
            yield value


def _entry(value: object, name: str) -> object:
    if not isinstance(value, Mapping):
        return None
    return next((entry for key, entry in value.items() if _same_name(key, name)), None)


def _same_name(key: object, name: str) -> bool:
    return isinstance(key, str) and _bare(key) == _bare(name)


def _bare(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def _first_text(record: Mapping[str, object], paths: tuple[str, ...]) -> str | None:
    texts = (_text(value) for value in find_values(record, paths) if isinstance(value, str))
    return next(filter(None, texts), None)


def _text(value: object) -> str | None:
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n\n".join(value)
    if not isinstance(value, str):
        return None
    return (text_of_markup(value) if is_markup(value) else value).strip()


def _people(value: object) -> tuple[str, ...]:
    people = value if isinstance(value, list) else [value]
    return tuple(name for person in people for name in _names(person))


def _names(person: object) -> Iterator[str]:
    if isinstance(person, Mapping):
        person = next(find_values(person, NAME_KEYS), None)
    if isinstance(person, str):
        yield from filter(None, (name.strip() for name in person.split(";")))
