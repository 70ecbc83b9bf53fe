"""The published tables, built from resolved entities: a portion of them at a time, so that memory does not grow with the articles."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas import tables as published
from schemas.arrow import conform, table_from_rows
from schemas.declaration import Table
from transforms.resolution.agreement_rows import build_agreement
from transforms.resolution.articles import Article
from transforms.resolution.binding import NOTHING_DECIDED, Bound
from transforms.resolution.claim_rows import build_claims
from transforms.resolution.corrections import Corrections, keep_parents_straight, name_corrections
from transforms.resolution.decision_rows import build_decisions
from transforms.resolution.evidence import ClaimRow, Evidence, PartyRow, ProductRow, ReportRow, as_sorted_rows
from transforms.resolution.identity import Naming
from transforms.resolution.ledger import Ledger
from transforms.resolution.lineage import Lineage
from transforms.resolution.party_profiles import PartyProfile
from transforms.resolution.party_rows import build_parties, correct_parties, find_parents
from transforms.resolution.portions import Grouped, Numbers, number_of, split_groups, whole
from transforms.resolution.product_rows import build_agreement_products, build_classifications, build_products
from transforms.resolution.reports import Report, build_reports
from transforms.resolution.roles import build_roles
from transforms.resolution.spans import Spans

Rows = list[dict[str, object]]
Built = Mapping[Table, pa.Table]


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

    @cached_property
    def corrections(self) -> Corrections:
        """The corrected cells, by published id."""
        named = pa.array(sorted(self.bound.touched | {str(item.value) for item in self.bound.corrections}), pa.string())
        return name_corrections(self.bound, dict(ChainMap(*(naming.mapping(named) for naming in self.namings.values()))))


def build_tables(resolved: Resolved, rejects: pa.Table) -> dict[str, pa.Table]:
    """Return every published table but `runs`, rows in the order of the primary key; `rejects` become the quarantine."""
    spans = Spans(resolved.evidence.mentions)
    parties = _straight("party", _gather(_build_parties(resolved, spans)), published.PARTIES, resolved.corrections)
    products = _gather(_build_products(resolved, spans))
    agreements = _gather(_build_agreements(resolved, parties[published.PARTIES], spans))
    agreements = _straight("agreement", agreements, published.AGREEMENTS, resolved.corrections)
    claims = _build_claims(resolved, spans)
    ledger = [built[published.ASSERTIONS] for built in (parties, products, agreements, claims)]
    tables: dict[Table, pa.Table] = {
        **parties, **products, **agreements, **claims,
        published.ARTICLES: _articles(resolved),
        published.MENTIONS: _mentions(resolved),
        published.ASSERTIONS: _correct_assertions(pa.concat_tables(ledger), resolved.corrections),
        published.COMPARISONS: _comparisons(resolved),
        published.DECISIONS: table_from_rows(published.DECISIONS, build_decisions(resolved.bound)),
        published.REDIRECTS: _redirects(resolved),
        published.QUARANTINE: conform(published.QUARANTINE, rejects.select(list(published.QUARANTINE.column_names))),
    }  # fmt: skip
    return {table.name: _sorted(table, tables[table]) for table in published.PUBLISHED if table in tables}


def _gather(portions: Iterable[Built]) -> Built:
    """Return the tables of all portions together."""
    found = list(portions)
    return {table: pa.concat_tables([built[table] for built in found]) for table in found[0]}


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


def _build_parties(resolved: Resolved, spans: Spans) -> Iterator[Built]:
    naming = resolved.namings["party"]
    parents = find_parents(resolved.profiles, naming.mapping())
    rows_of, portions = _by_entity(resolved.evidence.parties, naming)
    for portion in portions:
        ledger = Ledger()
        rows = as_sorted_rows(PartyRow, rows_of.take(portion))
        id_of = naming.mapping(pa.array([row.member_id for row in rows], pa.string()))
        parties = build_parties(rows, parents, articles=resolved.articles, id_of=id_of, ledger=ledger)
        parties = correct_parties(parties, resolved.corrections)
        yield {published.PARTIES: table_from_rows(published.PARTIES, parties), published.ASSERTIONS: ledger.table(spans)}


def _build_products(resolved: Resolved, spans: Spans) -> Iterator[Built]:
    naming = resolved.namings["product"]
    rows_of, portions = _by_entity(resolved.evidence.products, naming)
    for portion in portions:
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


def _build_agreements(resolved: Resolved, parties: pa.Table, spans: Spans) -> Iterator[Built]:
    evidence, naming = resolved.evidence, resolved.namings["agreement"]
    report_ids = evidence.reports["report_id"]
    agreements, portions = _by_entity(evidence.reports, naming, member="report_id")
    parties_of = Grouped(evidence.parties, number_of(evidence.parties["report_id"], report_ids), len(report_ids))
    products_of = Grouped(evidence.products, number_of(evidence.products["report_id"], report_ids), len(report_ids))
    for portion in portions:
        data = agreements.take(portion)
        numbers = number_of(data["report_id"], report_ids)
        yield _build_portion(resolved, data, parties_of.take(numbers), products_of.take(numbers), parties=parties, spans=spans)


def _build_portion(
    resolved: Resolved,
    reports: pa.Table,
    report_parties: pa.Table,
    report_products: pa.Table,
    *,
    parties: pa.Table,
    spans: Spans,
) -> Built:
    """Return the rows of the agreements that `reports` are all reports of; `parties` are the published ones."""
    ledger = Ledger()
    agreement_of = resolved.namings["agreement"].mapping(reports["report_id"])
    party_of = resolved.namings["party"].mapping(report_parties["member_id"])
    named = parties.filter(pc.is_in(parties["party_id"], value_set=pa.array(sorted(set(party_of.values())), pa.string())))
    rows_of_parties = {str(row["party_id"]): row for row in named.to_pylist()}
    names = {party_id: str(row["name"]) for party_id, row in rows_of_parties.items()}
    product_rows = as_sorted_rows(ProductRow, report_products)
    found = build_reports(
        as_sorted_rows(ReportRow, reports),
        as_sorted_rows(PartyRow, report_parties),
        product_rows,
        articles=resolved.articles,
        party_of=party_of,
    )
    reports_of: dict[str, list[Report]] = {}
    for report_id, report in found.items():
        reports_of.setdefault(agreement_of[report_id], []).append(report)
    agreements: Rows = []
    roles: Rows = []
    for agreement_id, said in sorted(reports_of.items()):
        built = build_roles(agreement_id, said, id_of=party_of, parties=rows_of_parties, ledger=ledger)
        built = resolved.corrections.correct("agreement_party", built)
        corrected = resolved.corrections.of("agreement", agreement_id)
        row = build_agreement(agreement_id, said, built, party_names=names, ledger=ledger, corrected=corrected)
        agreements.append(resolved.lineage_cells(min(report.report_id for report in said)) | row)
        roles += built
    products = build_agreement_products(
        product_rows,
        articles=resolved.articles,
        agreement_of=agreement_of,
        id_of=resolved.namings["product"].mapping(report_products["member_id"]),
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


def _by_entity(data: pa.Table, naming: Naming, *, member: str = "member_id") -> tuple[Grouped, Iterator[Numbers]]:
    """Return the rows by the number of their entity, and the entities in portions."""
    ids = pc.dictionary_encode(naming.ids_of(data[member]))
    grouped = Grouped(data, ids.indices.to_numpy(zero_copy_only=False).astype(np.int64), len(ids.dictionary))
    portions = list(split_groups(grouped.sizes))
    return grouped, iter(portions or [np.empty(0, np.int64)])


def _articles(resolved: Resolved) -> pa.Table:
    """Return one row per article: the version that counts, and its place among the others."""
    data = resolved.evidence.articles
    articles = [resolved.articles[article_id] for article_id in data["article_id"].to_pylist()]
    placed = {
        "story_id": resolved.namings["story"].ids_of(data["article_id"]),
        "origin_name": [article.origin.name for article in articles],
        "reprint_role": [article.origin.reprint_role for article in articles],
        "status": [article.status for article in articles],
        "first_seen_at": [article.first_seen_at for article in articles],
    }
    columns = {
        column.name: pa.array(placed[column.name], column.type) if column.name in placed else data[column.name]
        for column in published.ARTICLES.columns
    }
    return conform(published.ARTICLES, pa.table(columns))


def _mentions(resolved: Resolved) -> pa.Table:
    """Return the mentions with published ids; one of an entity that no report names is left out."""
    data = resolved.evidence.mentions
    entities = whole(data["entity_id"])
    ids = pc.coalesce(*(naming.ids_of(entities) for naming in resolved.namings.values()))
    place = data.schema.get_field_index("entity_id")
    named = data.set_column(place, data.field(place), ids).filter(ids.is_valid())
    return conform(published.MENTIONS, named.select(list(published.MENTIONS.column_names)))


def _comparisons(resolved: Resolved) -> pa.Table:
    """Return one row per compared pair, with the entities that the two are of now."""
    found = []
    for kind, compared in resolved.compared.items():
        naming = resolved.namings[kind]
        left, right = naming.ids_of(compared["left_id"]), naming.ids_of(compared["right_id"])
        columns = {
            "entity_kind": pa.repeat(kind, len(compared)), "left_member_id": compared["left_id"], "right_member_id": compared["right_id"],
            "left_id": left, "right_id": right, "likeness": compared["likeness"], "explanation": compared["explanation"],
            "is_merged": pc.equal(left, right),
        }  # fmt: skip
        found.append(conform(published.COMPARISONS, pa.table(columns)))
    return pa.concat_tables(found)


def _redirects(resolved: Resolved) -> pa.Table:
    """Return one row per id that was merged into another, with the newest run of an article that speaks of the entity."""
    rows: Rows = []
    for kind, naming in resolved.namings.items():
        targets = pa.array(sorted(set(naming.redirects.values())), pa.string())
        among = pc.is_in(naming.ids, value_set=targets)
        run_of: dict[str, str] = {}
        for member_id, entity_id in zip(naming.members.filter(among).to_pylist(), naming.ids.filter(among).to_pylist(), strict=True):
            run_id = resolved.articles[member_id.partition("-")[0]].row.run_id
            run_of[entity_id] = max(run_id, run_of.get(entity_id, run_id))
        rows += [
            {"old_id": old_id, "new_id": new_id, "entity_kind": kind, "run_id": run_of[new_id]}
            for old_id, new_id in naming.redirects.items()
        ]
    return table_from_rows(published.REDIRECTS, rows)


def _sorted(table: Table, data: pa.Table) -> pa.Table:
    return data.sort_by([(name, "ascending") for name in table.primary_key or table.column_names])
