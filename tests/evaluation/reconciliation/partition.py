"""Who was brought together with whom: by resolution, and by the two baselines it is compared with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.evaluation.reconciliation.lake import Read

if TYPE_CHECKING:
    import pyarrow as pa

EXACT_KEY = "exact key"
EVENT_KEY = "one event a day"
BASELINES = (EXACT_KEY, EVENT_KEY)
WORD = re.compile(r"\w+")
# Who an event is between; others only stand by.
ACTORS = frozenset({"signatory", "on_behalf_of"})


@dataclass(frozen=True, kw_only=True)
class Partition:
    """The agreement of each report and the party of each member, by the articles' own ids."""

    agreement_of: Mapping[str, str]
    party_of: Mapping[str, str]


def read_partition(read: Read, tables: Mapping[str, pa.Table]) -> Partition:
    """Return what resolution published: a mention keeps its id, so it tells which published entity an article's own became."""
    published = {row["mention_id"]: row["entity_id"] for row in tables["mentions"].select(["mention_id", "entity_id"]).to_pylist()}
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in read.tables["mentions"].to_pylist():
        if row["mention_id"] in published:
            found[row["mention_kind"]][row["entity_id"]] = published[row["mention_id"]]
    return Partition(agreement_of=found["agreement"], party_of=found["party"])


def exact_key(read: Read) -> Partition:
    """Return the partition by equal keys: an agreement's names and type, a party's name, letter case and punctuation aside."""
    return _partition(
        read,
        agreement_key=lambda row, parties: f"{sorted({_fold(party['name']) for party in parties})} {row['agreement_type']}",
        party_key=lambda party: _fold(party["name"]),
    )


def event_key(read: Read) -> Partition:
    """Return the partition of event pipelines: one event a day of report, source, target and type; a party is its name as printed.

    Source and target are countries where known, else names.
    """
    published = {row["article_id"]: row["published_at"] for row in read.tables["documents"].to_pylist()}

    def key(row: dict[str, Any], parties: list[dict[str, Any]]) -> str:
        actors = [party for party in parties if party["role"] in ACTORS] or parties
        pair = sorted({party["country_code"] or party["name"] for party in actors})[:2]
        day = published[row["article_id"]]
        return f"{day.date() if day else None} {pair} {row['agreement_type']}"

    return _partition(read, agreement_key=key, party_key=lambda party: party["name"])


MAKERS: Mapping[str, Callable[[Read], Partition]] = {EXACT_KEY: exact_key, EVENT_KEY: event_key}


def _partition(
    read: Read,
    *,
    agreement_key: Callable[[dict[str, Any], list[dict[str, Any]]], str],
    party_key: Callable[[dict[str, Any]], str],
) -> Partition:
    parties_of: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for party in read.tables["reported_parties"].to_pylist():
        parties_of[party["report_id"]].append(party)
    reports = read.tables["reported_agreements"].to_pylist()
    return Partition(
        agreement_of={row["report_id"]: agreement_key(row, parties_of[row["report_id"]]) for row in reports},
        party_of={party["member_id"]: party_key(party) for parties in parties_of.values() for party in parties},
    )


def _fold(name: str) -> str:
    return " ".join(WORD.findall(name.casefold()))
