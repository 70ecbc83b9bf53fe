"""Pairs for an analyst to decide: both sides with their evidence, the reasons of the machine, and what to type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from flows.rendering.layout import aligned, in_words, quoted, sentence_around, title_line

if TYPE_CHECKING:
    import pyarrow as pa

Row = Mapping[str, Any]


def render_review(pairs: pa.Table) -> Iterator[str]:
    """Yield the pairs in the order given; they are what `read_review` returns."""
    for number, pair in enumerate(pairs.to_pylist(), start=1):
        if number > 1:
            yield ""
        yield title_line(f"{number}. {_question(pair)}")
        yield from aligned([(reason.strip(),) for reason in pair["explanation"].split(";")], indent=4)
        for side in (pair["left_side"], pair["right_side"]):
            yield from _side(side, pair)
        names = [side["member_id" if pair["is_merged"] else "entity_id"] for side in (pair["left_side"], pair["right_side"])]
        for judgement in ("same", "different"):
            yield f"  accords decide {judgement} {' '.join(names)} --reason '...'"
    if not pairs.num_rows:
        yield "nothing to review: no pair is undecided and near the threshold"


def _question(pair: Row) -> str:
    held = "one, and perhaps two" if pair["is_merged"] else "two, and perhaps one"
    score = "something rules it out" if pair["likeness"] is None else f"likeness {pair['likeness']:.2f}, one from {pair['threshold']:.2f}"
    return f"{in_words(pair['entity_kind']).capitalize()}: {held} ({score})"


def _side(side: Row, pair: Row) -> Iterator[str]:
    published = str(side["published_at"].date()) if side["published_at"] else "undated"
    yield from aligned([(side["member_id"] if pair["is_merged"] else side["entity_id"], side["title"])], indent=2)
    told = [("reported by", f"{side['publisher_name'] or 'unknown outlet'}, {published}: {side['headline'] or 'no headline'}")]
    told += [(label, side[name]) for label, name in (("parties", "party_names"), ("says", "facts")) if side[name]]
    yield from aligned(told, indent=4)
    if side["quote"]:
        sentence = sentence_around(side["words_before"], side["quote"], side["words_after"], start=side["char_start"])
        yield from quoted(sentence, indent=6)
