"""What an article rests on, and what part it has in its story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain

from transforms.gazetteers.outlets import initials_of, known_outlet, outlet_key
from transforms.resolution.evidence import DocumentRow
from transforms.resolution.stories.retellings import share_sentences

UNDATED = datetime.max.replace(tzinfo=UTC)

# Of the sentences of the text with fewer of them those that the other has word for word. Measured: 0.7 and more in reprints, cut ones and
# those with other boilerplate among them; up to 0.4 where an editor has reworded.
REPRINTED = 0.55


@dataclass(frozen=True, kw_only=True)
class Origin:
    """The outlet an article rests on, the key of all that is one witness with it, and what the article is in its story."""

    name: str | None
    key: str
    reprint_role: str


class Outlets:
    """The outlets that published something, by all that they can be called."""

    def __init__(self, publishers: Iterable[str | None]) -> None:
        self._names: dict[str, str] = {}
        by_initials: defaultdict[str, set[str]] = defaultdict(set)
        for name in sorted({name for name in publishers if name}, key=lambda name: (-len(name), name)):
            self._names.setdefault(outlet_key(name), name)
            by_initials[initials_of(name) or ""].add(outlet_key(name))
        self._by_initials = {initials: min(keys) for initials, keys in by_initials.items() if initials and len(keys) == 1}

    def key(self, name: str) -> str:
        """Return the key under which an outlet's names are equal, initials among them where they are one outlet's alone."""
        return self._by_initials.get(name.casefold()) or outlet_key(name)

    def show(self, name: str) -> str:
        """Return the name as the outlet itself prints it, where it has published something, else the usual one."""
        return self._names.get(self.key(name)) or known_outlet(name) or name


def published_order(row: DocumentRow) -> tuple[datetime, str]:
    """Return what articles are ordered by: publication, undated ones last, then id."""
    return row.published_at or UNDATED, row.article_id


def find_origins(stories: Sequence[Sequence[DocumentRow]], *, without_story: Iterable[DocumentRow] = ()) -> dict[str, Origin]:
    """Return the origin of each article by its id; each of `stories` holds the articles of one story that count.

    A story rests on the outlet that most of its articles name as another's than their own, else on the one of its earliest article; all of
    it is one witness with whatever rests on that outlet. Its original is the earliest article by that outlet; where it published none
    of them, all were taken from it and are told by their likeness to the earliest.
    """
    outlets = Outlets(row.publisher_name for story in stories for row in story)
    told = chain(stories, ([row] for row in without_story))
    return {row.article_id: origin for story in told for row, origin in _read_story(sorted(story, key=published_order), outlets)}


def _read_story(story: Sequence[DocumentRow], outlets: Outlets) -> Iterable[tuple[DocumentRow, Origin]]:
    """Yield the articles of a story, which stand in the order of publication, with their origins."""
    named = [row.origin_name or row.publisher_name for row in story]
    published = [outlets.key(row.publisher_name) if row.publisher_name else None for row in story]
    rests_on = [outlets.key(name) if name else None for name in named]
    cited = Counter(key for key, publisher in zip(rests_on, published, strict=True) if key and key != publisher)
    earliest = next((key for key in rests_on if key), None)
    origin = cited.most_common(1)[0][0] if cited else earliest
    is_elsewhere = bool(cited) and origin not in published  # all that is here was taken from it
    original = story[published.index(origin) if origin in published else 0]
    for row, name in zip(story, named, strict=True):
        yield (
            row,
            Origin(
                name=outlets.show(name) if name else None,
                key=f"outlet {origin}" if origin else f"story {story[0].article_id}",
                reprint_role="unknown" if len(story) == 1 else _role(row, original, is_original=row is original and not is_elsewhere),
            ),
        )


def _role(row: DocumentRow, original: DocumentRow, *, is_original: bool) -> str:
    if is_original:
        return "original"
    return "reprint" if share_sentences(row.signature, original.signature) >= REPRINTED else "rewrite"
