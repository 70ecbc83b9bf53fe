"""Figures of tables that are to be published, of the last release, and of what came between the two."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from warehouse.measures import measure

Tables = dict[str, pa.Table]


def with_cells(table: pa.Table, **cells: object) -> pa.Table:
    return pa.Table.from_pylist([row | cells for row in table.to_pylist()], table.schema)


def test_figures_of_now_are_told_from_those_of_the_last_release(published_tables: Tables, small_release: Path) -> None:
    fewer = {name: published_tables[name].slice(0, 1) for name in ("articles", "parties")}
    measures = measure(published_tables | fewer, small_release, ["headline"])
    assert measures.last is not None
    assert [(measures.now[name], measures.last[name]) for name in ("rows.articles", "rows.parties", "filled.headline", "reporting")] == [
        ((1, 1), (2, 2)), ((1, 1), (2, 2)), ((1, 1), (1, 2)), ((1, 1), (2, 2)),
    ]  # fmt: skip
    assert (measures.new["articles"], measures.new["quarantined"]) == ((0, 0), (0, 0))


def test_filled_cells_are_counted_in_all_rows_of_a_table(published_tables: Tables, small_release: Path) -> None:
    emptied = published_tables | {"parties": with_cells(published_tables["parties"], country_code=None)}
    measures = measure(emptied, small_release, [], [("parties", "country_code"), ("agreements", "signed_on")])
    assert measures.last is not None
    assert [figures["filled.parties.country_code"] for figures in (measures.now, measures.last)] == [(0, 2), (2, 2)]
    assert measures.now["filled.agreements.signed_on"] == (1, 1)


def test_what_the_last_release_does_not_hold_is_new(published_tables: Tables, small_release: Path) -> None:
    (article, *_) = published_tables["articles"].to_pylist()
    more = pa.Table.from_pylist([article | {"article_id": "c" * 32, "headline": None}], published_tables["articles"].schema)
    refused = with_cells(published_tables["quarantine"], source_uri="landing/other.pdf")
    tables = {"articles": pa.concat_tables([published_tables["articles"], more])}
    tables |= {"quarantine": pa.concat_tables([published_tables["quarantine"], refused])}
    measures = measure(published_tables | tables, small_release, ["headline"])
    assert {name: measures.new[name] for name in ("articles", "filled.headline", "reporting", "largest_outlet", "quarantined")} == {
        "articles": (1, 1), "filled.headline": (0, 1), "reporting": (0, 1), "largest_outlet": (1, 1), "quarantined": (1, 2),
    }  # fmt: skip
    assert measures.reasons == {"scan_without_text": 1}


def test_what_rests_on_articles_withdrawn_since_counts_no_more_in_the_last_release(published_tables: Tables, small_release: Path) -> None:
    withdrawn = published_tables | {"articles": with_cells(published_tables["articles"], status="withdrawn")}
    last = measure(withdrawn, small_release, []).last or {}
    assert {name: last[name] for name in last if name.startswith("rows.")} == {
        f"rows.{name}": (0, 0) for name in ("articles", "claims", "agreements", "parties", "products")
    }


def test_without_a_last_release_everything_is_new_and_a_damaged_one_is_told(published_tables: Tables, tmp_path: Path) -> None:
    first = measure(published_tables, tmp_path / "accords.duckdb", [])
    assert (first.last, first.new["articles"], first.problem) == (None, (2, 2), "")
    (tmp_path / "accords.duckdb").write_bytes(b"not a database" * 1000)
    damaged = measure(published_tables, tmp_path / "accords.duckdb", [])
    assert (damaged.last, damaged.new, damaged.problem.partition(":")[0]) == (None, {}, "the last release can't be read")
