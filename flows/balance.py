"""What went in is published or in quarantine: counted over the whole warehouse, and asserted."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from expectations.results import Verdict
from schemas.errors import ContractError
from transforms.languages import find_language

# Categories that a row may lack: what no article tells is null, never a default, and counted.
MAY_BE_UNKNOWN = (("agreements", "agreement_type"), ("agreements", "lifecycle_stage"), ("parties", "party_kind"), ("claims", "claim_type"))

# Tables whose rows a run reports the number of.
REPORTED = ("agreements", "parties", "products", "claims")


def balance_counts(lake: Mapping[str, pa.Table], verdict: Verdict) -> dict[str, int]:
    """Return the counts of a release: articles read, published, refused and not extracted, rows of its tables, rows in quarantine.

    Raises:
        ContractError: an article is neither published nor refused, or a refusal of the lake is not in quarantine.
    """
    tables = verdict.tables
    read = pc.count_distinct(lake["documents"]["article_id"]).as_py()
    published, refused = tables["articles"].num_rows, verdict.refused.get("articles", 0)
    if read != published + refused:
        raise ContractError(f"{read} articles were read, but {published} are published and {refused} refused", table="articles")
    missing = _refusals(lake["rejects"]) - _refusals(tables["quarantine"])
    if missing:
        raise ContractError(f"{len(missing)} refusals are not in quarantine, such as {min(missing)}", table="quarantine")
    return {
        "articles_in": read,
        "articles_published": published,
        "articles_quarantined": refused,
        "articles_superseded": tables["articles"]["status"].to_pylist().count("superseded"),
        "articles_withdrawn": tables["articles"]["status"].to_pylist().count("withdrawn"),
        "articles_in_other_languages": sum(find_language(code) is None for code in tables["articles"]["language_code"].to_pylist()),
        **{name: tables[name].num_rows for name in REPORTED},
        "disputed": pc.sum(tables["agreements"]["is_disputed"]).as_py() or 0,
        **{f"{table}_without_{column}": tables[table][column].null_count for table, column in MAY_BE_UNKNOWN},
        "references_cleared": sum(verdict.cleared.values()),
        "quarantined": tables["quarantine"].num_rows,
    }


def _refusals(rows: pa.Table) -> set[tuple[str, str, str]]:
    columns = (rows[name].to_pylist() for name in ("source_uri", "reason_code", "detail"))
    return set(zip(*columns, strict=True))
