"""Rows of `products`, `product_classifications` and `agreement_products`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from schemas.vocabularies import CLASSIFICATION_SCHEME
from transforms.classification.candidates import find_candidates
from transforms.resolution.evidence import ProductRow
from transforms.resolution.ledger.assertions import Ledger
from transforms.resolution.ledger.choice import choose, combine_confidence, gather
from transforms.resolution.stories.articles import Article

Rows = list[dict[str, object]]


def build_products(rows: Sequence[ProductRow], *, articles: Mapping[str, Article], id_of: Mapping[str, str], ledger: Ledger) -> Rows:
    """Return one row per product; `id_of` gives the product of each member id."""
    rows_of: dict[str, list[ProductRow]] = defaultdict(list)
    for row in rows:
        rows_of[id_of[row.member_id]].append(row)
    return [_product(product_id, found, articles, ledger) for product_id, found in sorted(rows_of.items())]


def build_classifications(products: Rows) -> Rows:
    """Return one row per product, scheme and candidate code; `method` tells the way it was found and the words that led to it."""
    return [
        {
            "product_id": product["product_id"],
            "scheme": CLASSIFICATION_SCHEME.check(candidate.scheme),
            "scheme_version": candidate.scheme_version,
            "code": candidate.code,
            "label": candidate.label,
            "rank": candidate.rank,
            "method": f"{candidate.method}: {candidate.evidence}",
            "score": candidate.score,
        }
        for product in products
        for candidate in find_candidates(str(product["name"]), None if product["product_kind"] is None else str(product["product_kind"]))
    ]


def build_agreement_products(
    rows: Sequence[ProductRow],
    *,
    articles: Mapping[str, Article],
    agreement_of: Mapping[str, str],
    id_of: Mapping[str, str],
    ledger: Ledger,
) -> Rows:
    """Return one row per agreement, product and activity; what is to be done with a product is planned or not in all activities alike."""
    rows_of: dict[tuple[str, str], list[ProductRow]] = defaultdict(list)
    for row in rows:
        rows_of[agreement_of[row.report_id], id_of[row.member_id]].append(row)
    return [row for key, found in sorted(rows_of.items()) for row in _activities(*key, found, articles, ledger)]


def _product(product_id: str, rows: Sequence[ProductRow], articles: Mapping[str, Article], ledger: Ledger) -> dict[str, object]:
    names = gather(rows, articles, lambda row: row.name)
    kinds = gather(rows, articles, lambda row: row.product_kind)
    name, kind = choose(names, specificity=len), choose(kinds)
    ledger.record("product", product_id, "name", names, {name})
    ledger.record("product", product_id, "product_kind", kinds, {kind})
    run_id = max(articles[row.article_id].row.run_id for row in rows)
    return {"product_id": product_id, "name": name, "product_kind": kind, "run_id": run_id}


def _activities(
    agreement_id: str, product_id: str, rows: Sequence[ProductRow], articles: Mapping[str, Article], ledger: Ledger
) -> Iterable[dict[str, object]]:
    plans = gather(rows, articles, lambda row: row.is_planned)
    activities = gather(rows, articles, lambda row: row.activity)
    is_planned = choose(plans)
    entity_id = f"{agreement_id}|{product_id}"
    ledger.record("agreement_product", entity_id, "is_planned", plans, {is_planned})
    told = {said.value for said in activities}
    published = told - {"other"} or told  # who tells no activity doesn't contradict who does
    ledger.record("agreement_product", entity_id, "activity", activities, published)
    for activity in sorted(published):
        confidence = combine_confidence((articles[row.article_id], row.confidence) for row in rows if row.activity == activity)
        yield {
            "agreement_id": agreement_id,
            "product_id": product_id,
            "activity": activity,
            "is_planned": is_planned,
            "confidence": confidence,
        }
