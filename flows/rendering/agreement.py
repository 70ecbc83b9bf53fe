"""One published agreement as a report for a reader: what it is, who says so in which words, and what outlets disagree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from flows.rendering.layout import aligned, in_words, number_of, quoted, sentence_around, title_line

if TYPE_CHECKING:
    import pyarrow as pa

Row = Mapping[str, Any]


def render_agreement(answers: Mapping[str, pa.Table]) -> Iterator[str]:
    """Yield the report's lines; `answers` are the tables that `read_agreement` returns."""
    rows = {name: table.to_pylist() for name, table in answers.items()}
    (agreement,) = rows["agreement"]
    names = {row["party_id"]: row["name"] for row in rows["parties"]} | {row["product_id"]: row["name"] for row in rows["products"]}
    yield title_line(agreement["title"])
    yield from aligned(_fields(agreement), indent=2)
    yield from _section("Parties", rows["parties"], lambda row: _party(row, rows["evidence"]))
    yield from _section("Products", rows["products"], lambda row: _product(row, rows["evidence"]))
    yield from _section("Candidate codes, never a determination", rows["candidates"], lambda row: _candidate(row, names=names))
    yield from _section("Stages, as reported", rows["stages"], lambda row: _said(in_words(row["lifecycle_stage"]), row))
    yield from _section("Claims", rows["claims"], _claim)
    yield from _section("Superlatives, checked against earlier agreements", rows["precedence"], _precedence)
    decided = frozenset(row["field_name"] for row in rows["decisions"])
    told = _by_field(rows["disagreements"])
    yield from _section("Outlets disagree on", told, lambda group: _disagreement(*group, names=names, decided=decided))
    yield from _section("Decided by analysts", rows["decisions"], _decision)
    yield from _section("Articles", rows["articles"], _article)


def _section(title: str, members: Iterable[Any], lines: Callable[[Any], Iterator[str]]) -> Iterator[str]:
    for number, member in enumerate(members):
        if number == 0:
            yield ""
            yield title_line(title)
        yield from lines(member)


def _fields(row: Row) -> Iterator[tuple[str, str]]:
    term = f" (“{row['instrument_term']}”)" if row["instrument_term"] else ""
    as_of = f", as of {row['stage_as_of']}" if row["stage_as_of"] else ""
    period = " to ".join(dict.fromkeys(str(at.date()) for at in (row["first_reported_at"], row["last_reported_at"]) if at))
    yield "agreement", row["agreement_id"]
    yield "type", in_words(row["agreement_type"]) + term
    yield "stage", in_words(row["lifecycle_stage"]) + as_of
    basis = in_words(row["signed_basis"]) + (", implausible" if row["is_date_implausible"] else "")
    yield "concluded", f"{row['signed_edtf'] or 'unknown'} ({basis})"
    if row["parent_agreement_id"]:
        yield in_words(row["lineage_type"]), row["parent_agreement_id"]
    for label in ("in_force", "ended"):
        if row[f"{label}_edtf"]:
            yield in_words(label), row[f"{label}_edtf"]
    if row["subject"]:
        yield "subject", row["subject"]
    if row["place_name"]:
        yield "place", row["place_name"]
    if row["value_amount"] is not None:
        yield "value", f"{row['value_currency']} {row['value_amount']:,}"
    origins = number_of(row["origin_count"], "independent origin")
    yield "reported by", f"{number_of(row['article_count'], 'article')} of {origins}{period and f', {period}'}"
    yield "confidence", f"{row['confidence']:.2f}{', disputed' if row['is_disputed'] else ''}"


def _party(row: Row, evidence: list[Row]) -> Iterator[str]:
    known = [in_words(row["party_kind"]), row["country_code"], in_words(row["role_status"])]
    acting = [row["represented_by"] and f"represented by {row['represented_by']}", row["capacity"]]
    yield from aligned([(in_words(row["role"]), row["name"], ", ".join(filter(None, known + acting)))], indent=2)
    yield from _quotes(evidence, member_id=row["party_id"], field_name="role", value=row["role"])


def _product(row: Row, evidence: list[Row]) -> Iterator[str]:
    planned = ", planned" if row["is_planned"] else ""
    yield from aligned([(in_words(row["activity"]), row["name"], in_words(row["product_kind"]) + planned)], indent=2)
    yield from _quotes(evidence, member_id=row["product_id"], field_name="activity", value=row["activity"])


def _candidate(row: Row, *, names: Mapping[str, str]) -> Iterator[str]:
    reason = f"{row['rank']} by {row['method']}, {row['score']:.2f}"
    yield from aligned([(names[row["product_id"]], f"{row['scheme']} {row['code']}", f"{row['label']} ({reason})")], indent=2)


def _quotes(evidence: list[Row], *, member_id: str, field_name: str, value: str) -> Iterator[str]:
    """Yield each outlet's words for one role or activity; the ids of such assertions end with the member's."""
    for row in evidence:
        if row["entity_id"].endswith(member_id) and (row["field_name"], row["value"]) == (field_name, value):
            yield from _said(None, row, indent=6)


def _claim(row: Row) -> Iterator[str]:
    speaker = ", ".join(filter(None, [row["speaker_name"], row["speaker_capacity"]])) or "no speaker named"
    cue = f" [{row['cue']}]" if row["cue"] else ""
    scope = " with ".join(filter(None, [row["scope_subject"], row["scope_object"]]))
    nature = [in_words(row["claim_type"]), row["factuality"], row["attribution_type"], in_words(row["status"]), scope]
    yield from aligned([(f"{speaker}{cue}: {', '.join(filter(None, nature))}",)], indent=2)
    yield from aligned([(_outlet(row),)], indent=4)
    yield from quoted(row["text"], indent=6)


def _precedence(row: Row) -> Iterator[str]:
    earlier = f": {', '.join(row['earlier_agreement_ids'])}" if row["earlier_agreement_ids"] else ""
    yield from aligned([(in_words(row["verdict"]), _outlet(row), f"{row['reason']}{earlier}")], indent=2)
    yield from quoted(row["text"], indent=4)


def _by_field(rows: list[Row]) -> Iterator[tuple[str, str, list[Row]]]:
    for (entity_id, field_name), group in groupby(rows, key=lambda row: (row["entity_id"], row["field_name"])):
        yield entity_id, field_name, list(group)


def _disagreement(entity_id: str, field_name: str, rows: list[Row], *, names: Mapping[str, str], decided: frozenset[str]) -> Iterator[str]:
    whose = next((f" of {name}" for member_id, name in names.items() if entity_id.endswith(member_id)), "")
    yield from aligned([(in_words(field_name) + whose,)], indent=2)
    for row in rows:
        yield from _said(in_words(row["value"]) + (" (published)" if row["is_published"] else ""), row, indent=4)
    if reason := "an analyst decided it" if field_name in decided else reason_of(rows):
        yield from aligned([(f"Published because {reason}",)], indent=4)


def _decision(row: Row) -> Iterator[str]:
    value = "(empty)" if row["value"] is None else row["value"]
    yield from aligned(
        [(in_words(row["field_name"]), value, f"{row['decided_by']}, {row['decided_at'].date()}: {row['reason']}")], indent=2
    )


def reason_of(rows: list[Row]) -> str | None:
    """Return by which step of the rule that chooses cells the published value won; None where there is but one value."""
    origins: dict[bool, dict[str, set[str]]] = {True: defaultdict(set), False: defaultdict(set)}
    for row in rows:
        origins[row["is_published"]][row["value"]].add(row["origin_name"] or row["publisher_name"] or row["article_id"])
    if not all(origins.values()):
        return None
    own, other = (max(map(len, told.values())) for told in (origins[True], origins[False]))
    if own > other:
        return f"{own} independent origins tell it, {other} another value"
    if own == other:
        return "as many origins tell each, and it has the firmer evidence, or else is more exact or newer"
    return "the evidence of the others is weaker, or they tell the same less exactly"


def _said(what: str | None, row: Row, *, indent: int = 2) -> Iterator[str]:
    yield from aligned([(what, _outlet(row)) if what else (_outlet(row),)], indent=indent)
    if row["quote"]:
        sentence = sentence_around(row["words_before"], row["quote"], row["words_after"], start=row["char_start"])
        yield from quoted(sentence, indent=indent + 2)


def _article(row: Row) -> Iterator[str]:
    yield from aligned([(_outlet(row), row["headline"] or "no headline", _known(row["reprint_role"]))], indent=2)
    yield from aligned([(row["url"] or row["source_uri"],)], indent=4)


def _known(code: str) -> str | None:
    return None if code == "unknown" else in_words(code)


def _outlet(row: Row) -> str:
    published = str(row["published_at"].date()) if row["published_at"] else "undated"
    return f"{row['publisher_name'] or 'unknown outlet'}, {published}"
