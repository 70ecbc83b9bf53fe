import hashlib
import json
from dataclasses import replace

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows import publication
from flows.ingest import ingest, rebuild
from flows.settings import read_settings
from schemas.errors import ContractError, PipelineError, TransientError, UsageError
from schemas.tables import PUBLISHED
from transforms.normalization import normalize_article
from warehouse.lake import Lake
from warehouse.lock import writer_lock

TWO_DEALS = (
    "Northlight Systems AS signed a contract with the Port of Gdansk on 4 March 2025 to supply coastal radar equipment.\n\n"
    "Greece and Cyprus signed a memorandum of understanding on maritime search and rescue in Athens on 6 March 2025.\n"
)


def rows_of(release, sql):
    with duckdb.connect(str(release), read_only=True) as connection:
        connection.execute("set TimeZone = 'UTC'")
        return connection.sql(sql).fetchall()


def content_of(release):
    """Every published table but `runs`, by name."""
    with duckdb.connect(str(release), read_only=True) as connection:
        connection.execute("set TimeZone = 'UTC'")
        return {
            table.name: connection.sql(f"select * from {table.name} order by all").fetchall() for table in PUBLISHED if table.name != "runs"
        }


def digest_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def outcomes_in(settings):
    """How the lake says the runs ended, oldest first."""
    return Lake(settings.lake).read_runs()["outcome"].to_pylist()


def test_article_files_become_a_release_that_duckdb_reads(first):
    articles = rows_of(first.release, "select source_uri, language_code, publisher_name from articles order by source_uri")
    names = {uri.rpartition("/")[2]: (language, publisher) for uri, language, publisher in articles}
    assert names == {
        "radar.txt": ("en", "Harbour Gazette"),
        "feed.jsonl#line=1": ("en", None),
        "feed.jsonl#line=3": ("en", None),
        "bericht.txt": ("de", None),
    }
    refused = rows_of(first.release, "select source_uri, stage, reason_code from quarantine where stage <> 'validate' order by all")
    assert [(uri.rpartition("/")[2], stage, reason) for uri, stage, reason in refused] == [
        ("empty.txt", "parse", "empty"),
        ("feed.jsonl#line=2", "parse", "invalid_json_line"),
    ]
    assert rows_of(first.release, "select count(*) from agreements where agreement_type = 'supply_contract'") != [(0,)]
    assert rows_of(
        first.release,
        "select count(*) from mentions join articles using (article_id) where mentions.text <> articles.text[char_start + 1 : char_end]",
    ) == [(0,)]


def test_the_run_stands_in_its_own_release_with_what_it_counted(first):
    ((run_id, outcome, counts, versions),) = rows_of(first.release, "select run_id, outcome, counts, versions from runs")
    assert (run_id, outcome) == (first.run_id, "published")
    assert json.loads(versions)["extractor"] == "0+tested"
    assert json.loads(counts)["quarantine"] == first.quarantine
    assert {name: first.counts[name] for name in ("files_found", "files_read", "articles_extracted", "articles_unsupported_language")} == {
        "files_found": 4,
        "files_read": 4,
        "articles_extracted": 3,
        "articles_unsupported_language": 1,
    }
    assert first.counts["articles_in"] == first.counts["articles_published"] == 4


def test_the_report_and_the_data_docs_lie_beside_each_other(first):
    report = json.loads(first.data_docs.with_suffix(".json").read_text())
    assert report["run_id"] == first.run_id
    assert report["counts"] == first.counts
    assert first.run_id in first.data_docs.read_text()


@pytest.mark.parametrize("table", PUBLISHED, ids=lambda table: table.name)
def test_the_export_has_the_declared_schema_and_the_rows_of_the_release(first, table):
    exported = pq.read_table(first.release.parent.parent / "export" / "parquet" / table.name / f"{table.name}.parquet")
    assert exported.schema.equals(table.arrow_schema)
    assert rows_of(first.release, f"select count(*) from {table.name}") == [(exported.num_rows,)]


def test_a_second_run_extracts_nothing_and_publishes_the_same_content(settings, first):
    second = ingest.fn(settings)
    assert (second.counts["files_known"], second.counts["files_read"], second.counts["articles_extracted"]) == (4, 0, 0)
    assert content_of(second.release) == content_of(first.release)
    assert rows_of(second.release, "select run_id from runs order by run_id") == [(first.run_id,), (second.run_id,)]
    assert (settings.release / f"accords-{first.run_id}.duckdb").exists()


def test_a_rebuild_publishes_the_same_content_from_the_lake_alone(settings, first, tmp_path):
    rebuilt = rebuild.fn(settings.model_copy(update={"landing": tmp_path / "gone"}))
    assert content_of(rebuilt.release) == content_of(first.release)


def test_a_rebuild_of_an_empty_lake_is_refused_and_leaves_nothing(tmp_path):
    with pytest.raises(UsageError, match="holds nothing to publish"):
        rebuild.fn(read_settings(home=tmp_path / "mistyped"))
    assert not (tmp_path / "mistyped").exists()


def test_an_article_whose_file_has_gone_is_extracted_again_by_a_new_extractor(settings, first, tmp_path, monkeypatch):
    monkeypatch.setattr("flows.runs.extractor_version", lambda: "1+newer")
    (tmp_path / "empty").mkdir()
    again = ingest.fn(settings.model_copy(update={"landing": tmp_path / "empty"}))
    assert again.counts["articles_extracted_again"] == 4
    assert rows_of(again.release, "select distinct extractor_version from mentions") == [("1+newer",)]
    facts = "select agreement_id, title, first_reported_at from agreements order by all"
    assert rows_of(again.release, facts) == rows_of(first.release, facts)
    seen = "select article_id, first_seen_at, source_uri from articles order by all"
    assert rows_of(again.release, seen) == rows_of(first.release, seen)


def test_ids_stay_when_a_new_extractor_numbers_what_it_finds_otherwise(tmp_path, monkeypatch):
    (tmp_path / "landing").mkdir()
    (tmp_path / "landing" / "both.txt").write_text(TWO_DEALS)
    settings = read_settings(home=tmp_path / "home", landing=tmp_path / "landing", workers=1)

    def read_backwards(document, extraction, **more):
        count = len(extraction.agreements)
        claims = tuple(
            claim if claim.agreement_index is None else replace(claim, agreement_index=count - 1 - claim.agreement_index)
            for claim in extraction.claims
        )
        return normalize_article(document, replace(extraction, agreements=extraction.agreements[::-1], claims=claims), **more)

    facts = "select agreement_id, title from agreements order by all"
    with monkeypatch.context() as patch:
        patch.setattr("flows.batches.normalize_article", read_backwards)
        patch.setattr("flows.runs.extractor_version", lambda: "0+older")
        before = rows_of(ingest.fn(settings).release, facts)
    assert len(before) > 1
    assert rows_of(ingest.fn(settings).release, facts) == before


def test_a_rebuild_by_a_new_extractor_loses_no_article_and_no_refusal(settings, first, tmp_path, monkeypatch):
    monkeypatch.setattr("flows.runs.extractor_version", lambda: "1+newer")
    rebuilt = rebuild.fn(settings.model_copy(update={"landing": tmp_path / "gone"}))
    assert rebuilt.counts["articles_published"] == first.counts["articles_published"]
    assert rebuilt.quarantine == first.quarantine


def test_a_broken_table_is_refused_and_the_last_release_stays(settings, monkeypatch):
    resolve = publication.resolve

    def resolve_twice(lake, **options):
        resolution = resolve(lake, **options)
        parties = resolution.tables["parties"]
        resolution.tables["parties"] = pa.concat_tables([parties, parties.slice(0, 1)])
        return resolution

    before = digest_of(settings.release / "accords.duckdb")
    monkeypatch.setattr(publication, "resolve", resolve_twice)
    with pytest.raises(ContractError, match="parties"):
        ingest.fn(settings)
    assert digest_of(settings.release / "accords.duckdb") == before
    assert outcomes_in(settings) == ["published", "refused"]
    assert list(settings.release.glob(".candidate*")) == []
    refused = max(settings.reports.glob("*.json"))
    assert json.loads(refused.read_text())["outcome"] == "refused"
    assert "Refused" in refused.with_suffix(".html").read_text()


def test_a_crash_while_publishing_leaves_the_last_release_and_the_next_run_publishes(settings, first, monkeypatch):
    def crash(*_):
        raise OSError(28, "No space left on device")

    before = digest_of(settings.release / "accords.duckdb")
    with monkeypatch.context() as patch:
        patch.setattr(publication, "publish_candidate", crash)
        with pytest.raises(PipelineError, match="No space left"):
            ingest.fn(settings)
    assert digest_of(settings.release / "accords.duckdb") == before
    assert outcomes_in(settings) == ["published", "failed"]
    assert content_of(ingest.fn(settings).release) == content_of(first.release)


def test_a_run_that_ends_while_reading_keeps_what_it_had_read_and_the_next_one_reads_the_rest(landing, first, tmp_path, monkeypatch):
    settings = read_settings(home=tmp_path / "home", landing=landing, workers=1, batch_size=1)
    add_batch, stored = Lake.add_batch, []

    def add_two(lake, version, tables):
        if len(stored) == 2:
            raise KeyboardInterrupt
        stored.append(add_batch(lake, version, tables))

    with monkeypatch.context() as patch:
        patch.setattr(Lake, "add_batch", add_two)
        with pytest.raises(KeyboardInterrupt):
            ingest.fn(settings)
    assert outcomes_in(settings) == ["failed"]
    resumed = ingest.fn(settings)
    assert resumed.counts["articles_extracted"] == first.counts["articles_extracted"] - 1
    without_runs = {name: [row[0] for row in rows] for name, rows in content_of(resumed.release).items()}
    assert without_runs == {name: [row[0] for row in rows] for name, rows in content_of(first.release).items()}


def test_new_content_of_a_file_supersedes_what_it_held(settings, tmp_path):
    (tmp_path / "landing").mkdir()
    settings = settings.model_copy(update={"landing": tmp_path / "landing", "home": tmp_path / "other"})
    file = tmp_path / "landing" / "a.txt"
    file.write_text("Greece and Cyprus signed a memorandum of understanding on rescue at sea.")
    ingest.fn(settings)
    file.write_text("Greece and Cyprus signed a memorandum of understanding on rescue at sea and in the air.")
    report = ingest.fn(settings)
    assert rows_of(report.release, "select status, contains(text, 'air') from articles order by all") == [
        ("active", True),
        ("superseded", False),
    ]


def test_a_run_waits_for_another_writer_and_then_says_who_it_is(settings):
    with writer_lock(settings.home, timeout=0) as right:
        right.name_run("the-other-one")
        with pytest.raises(TransientError, match="the-other-one"):
            ingest.fn(settings.model_copy(update={"lock_wait": 0.1}))


def test_an_empty_landing_folder_publishes_empty_tables(tmp_path):
    (tmp_path / "landing").mkdir()
    report = ingest.fn(read_settings(home=tmp_path, landing=tmp_path / "landing", workers=1))
    assert report.counts["articles_in"] == 0
    assert rows_of(report.release, "select count(*) from articles") == [(0,)]
