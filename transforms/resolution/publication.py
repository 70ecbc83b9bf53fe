"""The published tables, built from resolved entities: a portion of them at a time, so that memory does not grow with the articles."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas import tables as published
from schemas.arrow import conform, table_from_rows
from schemas.declaration import Table
from transforms.resolution.agreements.lineage import Lineage
from transforms.resolution.agreements.loading import ReportLoader
from transforms.resolution.agreements.reports import Report
from transforms.resolution.copies import copy_articles, copy_comparisons, copy_mentions, copy_redirects
from transforms.resolution.decisions.binding import NOTHING_DECIDED, Bound
from transforms.resolution.decisions.corrections import Corrections, keep_parents_straight, name_corrections
from transforms.resolution.decisions.rows import build_decisions
from transforms.resolution.digests import Digests
from transforms.resolution.evidence import ClaimRow, Evidence, PartyRow, ProductRow, as_sorted_rows
from transforms.resolution.identity import Naming
from transforms.resolution.inputs import Inputs, entities_of
from transforms.resolution.ledger.agreement_rows import build_agreement
from transforms.resolution.ledger.assertions import Ledger
from transforms.resolution.ledger.claim_rows import build_claims
from transforms.resolution.ledger.party_rows import build_parties, correct_parties, find_parents
from transforms.resolution.ledger.product_rows import build_agreement_products, build_classifications, build_products
from transforms.resolution.ledger.roles import build_roles
from transforms.resolution.memo import UNIT, Memo, Tables
from transforms.resolution.parties.profiles import PartyProfile
from transforms.resolution.portions import ROWS_OF_PORTION, Grouped, Numbers, split_groups
from transforms.resolution.spans import Spans
from transforms.resolution.stories.articles import Article

Rows = list[dict[str, object]]
Built = Mapping[Table, pa.Table]
Make = Callable[[Numbers], Iterable[Built]]

REPORTS_AT_ONCE = 5_000
# What an agreement's rows are made of besides its reports: a party's newest article and other names are no matter of its agreements.
SHOWN_OF_PARTIES = ("party_id", "name", "party_kind", "country_code", "parent_party_id")


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """What was brought together: the evidence that counts, and by kind of entity the ids of its members."""

    evidence: Evidence
    articles: Mapping[str, Article]
    profiles: Sequence[PartyProfile]
    namings: Mapping[str, Naming]
    compared: Mapping[str, pa.Table]
    bound: Bound = NOTHING_DECIDED
    lineages: Mapping[str, Lineage] = field(default_factory=dict)  # by the first report of an agreement

    @cached_property
    def _parent_ids(self) -> Mapping[str, str]:
        return self.namings["agreement"].mapping(pa.array(sorted({lineage.parent_id for lineage in self.lineages.values()}), pa.string()))

    def lineage_cells(self, first_report_id: str) -> dict[str, object]:
        """Return the cells that relate an agreement to its parent."""
        lineage = self.lineages.get(first_report_id)
        return {
            "parent_agreement_id": self._parent_ids[lineage.parent_id] if lineage else None,
            "lineage_type": lineage.lineage_type if lineage else None,
        }

    @property
    def lineages_in_words(self) -> dict[str, str]:
        """The parents of agreements and how they relate to them, by the published id of the child."""
        ids = self.namings["agreement"].mapping(pa.array(sorted(self.lineages), pa.string()))
        return {ids[first]: repr(self.lineage_cells(first)) for first in sorted(self.lineages)}

    @cached_property
    def corrections(self) -> Corrections:
        """The corrected cells, by published id."""
        named = pa.array(sorted(self.bound.touched | {str(item.value) for item in self.bound.corrections}), pa.string())
        return name_corrections(self.bound, dict(ChainMap(*(naming.mapping(named) for naming in self.namings.values()))))


def build_tables(resolved: Resolved, rejects: pa.Table, memo: Memo) -> dict[str, pa.Table]:
    """Return every published table but `runs`, rows in the order of the primary key; `rejects` become the quarantine.

    Rows of entities of which nothing has changed are taken from `memo`.
    """
    tables = _build_unsorted(resolved, rejects, memo)
    return {table.name: _sorted(table, tables.pop(table)) for table in published.PUBLISHED if table in tables}


def _build_unsorted(resolved: Resolved, rejects: pa.Table, memo: Memo) -> dict[Table, pa.Table]:
    spans = Spans(resolved.evidence.mentions)
    evidence, articles, namings = resolved.evidence, resolved.articles, resolved.namings
    inputs = Inputs(evidence=evidence, articles=articles, namings=namings, corrections=resolved.corrections)
    parties = _build_parties(resolved, inputs, spans, memo)
    parties = _straight("party", parties, published.PARTIES, resolved.corrections)
    products = _build_products(resolved, inputs, spans, memo)
    agreements = _build_agreements(resolved, inputs, parties[published.PARTIES], spans, memo)
    agreements = _straight("agreement", agreements, published.AGREEMENTS, resolved.corrections)
    claims = _build_claims(resolved, spans)
    ledger = [built[published.ASSERTIONS] for built in (parties, products, agreements, claims)]
    return {
        **parties, **products, **agreements, **claims,
        published.ARTICLES: copy_articles(evidence.articles, articles, namings["story"]),
        published.MENTIONS: copy_mentions(evidence.mentions, namings),
        published.ASSERTIONS: _correct_assertions(pa.concat_tables(ledger), resolved.corrections),
        published.COMPARISONS: copy_comparisons(resolved.compared, namings),
        published.DECISIONS: table_from_rows(published.DECISIONS, build_decisions(resolved.bound)),
        published.REDIRECTS: copy_redirects(namings, articles),
        published.QUARANTINE: conform(published.QUARANTINE, rejects.select(list(published.QUARANTINE.column_names))),
    }  # fmt: skip


def _straight(kind: str, built: Built, table: Table, corrections: Corrections) -> Built:
    """Return the tables with no row above itself; what is read from articles never is, what an analyst corrects may be."""
    if not corrections.cells:
        return built
    data = built[table]
    is_below = data[f"parent_{kind}_id"].is_valid()
    return {**built, table: _with_rows(table, data, is_below, lambda rows: keep_parents_straight(kind, rows, corrections))}


def _correct_assertions(assertions: pa.Table, corrections: Corrections) -> pa.Table:
    entities = pa.array(["|".join(ids) for _, ids in corrections.cells], pa.string())
    is_corrected = pc.is_in(assertions["entity_id"], value_set=entities)
    return _with_rows(published.ASSERTIONS, assertions, is_corrected, corrections.correct_assertions)


def _with_rows(table: Table, data: pa.Table, which: pa.ChunkedArray, change: Callable[[Rows], Rows]) -> pa.Table:
    """Return the table with some rows changed; they stand last."""
    if not pc.any(which).as_py():
        return data
    return pa.concat_tables([data.filter(pc.invert(which)), table_from_rows(table, change(data.filter(which).to_pylist()))])


def _remember(step: str, memo: Memo, ids: pa.Array, units: Digests, owners: Mapping[Table, str], make: Make) -> Built:
    """Return the tables that `make` builds of the entities `ids`, of those whose digests are not new as they were kept.

    `owners` name each table's column that tells whose a row is.
    """

    def build(missing: Numbers) -> Iterator[Tables]:
        for built in make(missing):
            yield {
                table.name: built[table].append_column(UNIT, pa.array(units[entities_of(built[table], column, ids)], pa.uint64()))
                for table, column in owners.items()
            }

    found = memo.work_out(step, units, build)
    return {table: conform(table, found[table.name].drop_columns([UNIT])) for table in owners}


def _build_parties(resolved: Resolved, inputs: Inputs, spans: Spans, memo: Memo) -> Built:
    naming = resolved.namings["party"]
    parents = find_parents(resolved.profiles, naming.mapping())
    ids, rows_of = _by_entity(resolved.evidence.parties, naming)

    def make(missing: Numbers) -> Iterator[Built]:
        for portion in _in_portions(missing, rows_of.sizes):
            ledger = Ledger()
            rows = as_sorted_rows(PartyRow, rows_of.take(portion))
            id_of = naming.mapping(pa.array([row.member_id for row in rows], pa.string()))
            parties = build_parties(rows, parents, articles=resolved.articles, id_of=id_of, ledger=ledger)
            parties = correct_parties(parties, resolved.corrections)
            yield {published.PARTIES: table_from_rows(published.PARTIES, parties), published.ASSERTIONS: ledger.table(spans)}

    owners = {published.PARTIES: "party_id", published.ASSERTIONS: "entity_id"}
    return _remember("rows of parties", memo, ids, inputs.of_parties(ids, parents), owners, make)


def _build_products(resolved: Resolved, inputs: Inputs, spans: Spans, memo: Memo) -> Built:
    naming = resolved.namings["product"]
    ids, rows_of = _by_entity(resolved.evidence.products, naming)

    def make(missing: Numbers) -> Iterator[Built]:
        for portion in _in_portions(missing, rows_of.sizes):
            ledger = Ledger()
            rows = as_sorted_rows(ProductRow, rows_of.take(portion))
            id_of = naming.mapping(pa.array([row.member_id for row in rows], pa.string()))
            products = build_products(rows, articles=resolved.articles, id_of=id_of, ledger=ledger)
            products = resolved.corrections.correct("product", products)
            yield {
                published.PRODUCTS: table_from_rows(published.PRODUCTS, products),
                published.PRODUCT_CLASSIFICATIONS: table_from_rows(published.PRODUCT_CLASSIFICATIONS, build_classifications(products)),
                published.ASSERTIONS: ledger.table(spans),
            }

    of_products = dict.fromkeys((published.PRODUCTS, published.PRODUCT_CLASSIFICATIONS), "product_id")
    owners = {**of_products, published.ASSERTIONS: "entity_id"}
    return _remember("rows of products", memo, ids, inputs.of_products(ids), owners, make)


def _build_agreements(resolved: Resolved, inputs: Inputs, parties: pa.Table, spans: Spans, memo: Memo) -> Built:
    loader = ReportLoader(evidence=resolved.evidence, articles=resolved.articles, parties=resolved.namings["party"])
    numbered = loader.table.select(["report_id"]).append_column("number", pa.array(np.arange(len(loader.ids))))
    ids, numbers_of = _by_entity(numbered, resolved.namings["agreement"], "report_id")
    shown = parties.select(list(SHOWN_OF_PARTIES))

    def make(missing: Numbers) -> Iterator[Built]:
        for portion in _in_portions(missing, numbers_of.sizes, REPORTS_AT_ONCE):
            yield _build_portion(resolved, loader.load(numbers_of.take(portion)["number"].to_numpy()).values(), parties=shown, spans=spans)

    of_agreements = dict.fromkeys((published.AGREEMENTS, published.AGREEMENT_PARTIES, published.AGREEMENT_PRODUCTS), "agreement_id")
    owners = {**of_agreements, published.ASSERTIONS: "entity_id"}
    units = inputs.of_agreements(ids, shown, resolved.lineages_in_words)
    return _remember("rows of agreements", memo, ids, units, owners, make)


def _build_portion(resolved: Resolved, reports: Collection[Report], *, parties: pa.Table, spans: Spans) -> Built:
    """Return the rows of the agreements that `reports` are all reports of; `parties` are the published ones."""
    ledger = Ledger()
    agreement_of = resolved.namings["agreement"].mapping(pa.array([report.report_id for report in reports], pa.string()))
    members = pa.array([row.member_id for report in reports for row in report.parties], pa.string())
    party_of = resolved.namings["party"].mapping(members)
    named = parties.filter(pc.is_in(parties["party_id"], value_set=pa.array(sorted(set(party_of.values())), pa.string())))
    rows_of_parties = {str(row["party_id"]): row for row in named.to_pylist()}
    names = {party_id: str(row["name"]) for party_id, row in rows_of_parties.items()}
    reports_of: dict[str, list[Report]] = {}
    for report in reports:
        reports_of.setdefault(agreement_of[report.report_id], []).append(report)
    agreements: Rows = []
    roles: Rows = []
    for agreement_id, said in sorted(reports_of.items()):
        built = build_roles(agreement_id, said, id_of=party_of, parties=rows_of_parties, ledger=ledger)
        built = resolved.corrections.correct("agreement_party", built)
        corrected = resolved.corrections.of("agreement", agreement_id)
        row = build_agreement(agreement_id, said, built, party_names=names, ledger=ledger, corrected=corrected)
        agreements.append(resolved.lineage_cells(min(report.report_id for report in said)) | row)
        roles += built
    product_rows = [row for report in reports for row in report.products]
    products = build_agreement_products(
        product_rows,
        articles=resolved.articles,
        agreement_of=agreement_of,
        id_of=resolved.namings["product"].mapping(pa.array([row.member_id for row in product_rows], pa.string())),
        ledger=ledger,
    )
    return {
        published.AGREEMENTS: table_from_rows(published.AGREEMENTS, agreements),
        published.AGREEMENT_PARTIES: table_from_rows(published.AGREEMENT_PARTIES, roles),
        published.AGREEMENT_PRODUCTS: table_from_rows(
            published.AGREEMENT_PRODUCTS, resolved.corrections.correct("agreement_product", products)
        ),
        published.ASSERTIONS: ledger.table(spans),
    }


def _build_claims(resolved: Resolved, spans: Spans) -> Built:
    ledger = Ledger()
    rows = as_sorted_rows(ClaimRow, resolved.evidence.claims)
    claims = build_claims(
        rows, resolved.profiles, articles=resolved.articles, id_of=resolved.namings["claim"].mapping(),
        agreement_of=resolved.namings["agreement"].mapping(), party_of=resolved.namings["party"].mapping(), ledger=ledger,
    )  # fmt: skip
    return {
        published.CLAIMS: table_from_rows(published.CLAIMS, resolved.corrections.correct("claim", claims)),
        published.ASSERTIONS: ledger.table(spans),
    }


def _by_entity(data: pa.Table, naming: Naming, member: str = "member_id") -> tuple[pa.Array, Grouped]:
    """Return the ids of the entities that rows speak of, and the rows by the number of their entity."""
    ids = pc.dictionary_encode(naming.ids_of(data[member]))
    return ids.dictionary, Grouped(data, ids.indices.to_numpy(zero_copy_only=False).astype(np.int64), len(ids.dictionary))


def _in_portions(numbers: Numbers, sizes: Numbers, most: int = ROWS_OF_PORTION) -> Iterator[Numbers]:
    """Yield these entities in portions of about `most` rows, at least one portion."""
    if not len(numbers):
        yield numbers
    yield from (numbers[portion] for portion in split_groups(sizes[numbers], most))


def _sorted(table: Table, data: pa.Table) -> pa.Table:
    return data.sort_by([(name, "ascending") for name in table.primary_key or table.column_names])
