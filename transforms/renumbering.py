"""The numbers of an article's own entities, kept when another version of the extractor reads the article again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import count

Row = Mapping[str, object]
Rows = Mapping[str, Sequence[Row]]


def keep_ids(rows: Rows, earlier: Rows) -> dict[str, str]:
    """Return the id that each local id of `rows` is to have, so that a number never comes to stand for something else.

    Both are rows of one article, by table of the lake. An entity takes the id of the one in `earlier` that it shares most with: names,
    for an agreement those of its parties, its subject and value, for a claim its words. What shares nothing gets a number not used before.
    """
    said, said_before = _what_is_said(rows), _what_is_said(earlier)
    kept: dict[str, str] = {}
    taken: set[str] = set()
    for new, old in _best_first(said, said_before):
        if new not in kept and old not in taken:
            kept[new] = old
            taken.add(old)
    unused = {letter: count(last + 1) for letter, last in _last_numbers(said_before).items()}
    for new in sorted(said.keys() - kept.keys(), key=_place):
        stem, _ = _place(new)
        kept[new] = f"{stem}{next(unused[stem])}" if stem in unused else new
    return kept


def _best_first(said: Mapping[str, set[Hashable]], said_before: Mapping[str, set[Hashable]]) -> list[tuple[str, str]]:
    """Return the pairs of a new and an earlier id that share anything, those that share most first, ties by number."""
    saying: dict[Hashable, list[str]] = defaultdict(list)
    for old, keys in said_before.items():
        for key in keys:
            saying[key].append(old)
    shared = Counter((new, old) for new, keys in said.items() for key in keys for old in saying.get(key, ()))
    return sorted(shared, key=lambda pair: (-shared[pair], _place(pair[1]), _place(pair[0])))


def _what_is_said(rows: Rows) -> dict[str, set[Hashable]]:
    """Return by local id what an entity is known by; entities of different kinds share nothing."""
    said: dict[str, set[Hashable]] = defaultdict(set)
    for local_id, keys in _keys(rows):
        said[local_id].update((_place(local_id)[0], key) for key in keys)
    return said


def _keys(rows: Rows) -> Iterator[tuple[str, Iterable[Hashable]]]:
    """Yield local ids with what each is known by; the type alone makes no two agreements one, unless nobody is known to make them."""
    types = {str(row["report_id"]): row["agreement_type"] for row in rows.get("reported_agreements", ())}
    with_parties = {str(row["report_id"]) for row in rows.get("reported_parties", ())}
    for row in rows.get("reported_agreements", ()):
        report_id = str(row["report_id"])
        yield report_id, [(name, row[name]) for name in ("subject", "value_amount") if row[name] is not None]
        if report_id not in with_parties:
            yield report_id, [("nobody's", row["agreement_type"], row["instrument_term"])]
    for row in rows.get("reported_parties", ()):
        report_id, name = str(row["report_id"]), str(row["name"]).casefold()
        yield str(row["member_id"]), [name]
        yield report_id, [("party", name), ("party", name, row["role"]), ("party", name, "of", types[report_id])]
    for row in rows.get("reported_products", ()):
        name = str(row["name"]).casefold()
        yield str(row["member_id"]), [name]
        yield str(row["report_id"]), [("product", name)]
    for row in rows.get("reported_claims", ()):
        yield str(row["member_id"]), [row["text"], ("from", row["char_start"]), ("to", row["char_end"])]


def _last_numbers(local_ids: Iterable[str]) -> dict[str, int]:
    last: dict[str, int] = defaultdict(lambda: -1)
    for stem, number in map(_place, local_ids):
        last[stem] = max(last[stem], number)
    return last


def _place(local_id: str) -> tuple[str, int]:
    """Return the id without its number, and the number: `<article_id>-a` and 0."""
    stem = local_id.rstrip("0123456789")
    return stem, int(local_id[len(stem) :])
