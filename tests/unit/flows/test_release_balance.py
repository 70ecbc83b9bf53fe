import pyarrow as pa
import pytest

from expectations.results import Verdict
from flows.balance import balance_counts
from schemas.arrow import empty_table
from schemas.errors import ContractError
from schemas.tables import CLAIMS, PARTIES, PRODUCTS


def balance(*, read, published, refused=0, rejects=(), quarantine=(), languages=()):
    refusal = {"source_uri": pa.string(), "reason_code": pa.string(), "detail": pa.string()}
    tables = {
        "articles": pa.table(
            {
                "article_id": published,
                "status": ["superseded", *["active"] * len(published)][: len(published)],
                "language_code": pa.array([*languages, *["en"] * len(published)][: len(published)], pa.string()),
            }
        ),
        "agreements": pa.table({"is_disputed": [True, False], "agreement_type": ["treaty", None], "lifecycle_stage": ["signed", "signed"]}),
        **{name: empty_table(table) for name, table in (("parties", PARTIES), ("products", PRODUCTS), ("claims", CLAIMS))},
        "quarantine": pa.Table.from_pylist([dict(zip(refusal, row, strict=True)) for row in quarantine], schema=pa.schema(refusal)),
    }
    lake = {
        "documents": pa.table({"article_id": pa.array(read, pa.string())}),
        "rejects": pa.Table.from_pylist([dict(zip(refusal, row, strict=True)) for row in rejects], schema=pa.schema(refusal)),
    }
    return balance_counts(lake, Verdict(tables=tables, results=(), refused={"articles": refused}, cleared={}))


def test_an_article_found_at_two_places_is_one_article():
    counts = balance(read=["a", "a", "b"], published=["a", "b"])
    assert (counts["articles_in"], counts["articles_published"], counts["agreements"], counts["disputed"]) == (2, 2, 2, 1)


def test_a_superseded_article_is_counted_apart():
    assert balance(read=["a", "b"], published=["a", "b"])["articles_superseded"] == 1


def test_an_article_in_a_language_that_is_not_extracted_is_counted_apart():
    counts = balance(read=["a", "b", "c"], published=["a", "b", "c"], languages=["fr", "und"])
    assert (counts["articles_published"], counts["articles_in_other_languages"]) == (3, 1)


def test_what_no_article_tells_is_counted():
    counts = balance(read=["a"], published=["a"])
    assert (counts["agreements_without_agreement_type"], counts["agreements_without_lifecycle_stage"]) == (1, 0)


def test_a_refused_article_balances():
    assert balance(read=["a", "b"], published=["a"], refused=1)["articles_quarantined"] == 1


@pytest.mark.parametrize(("published", "refused"), [(["a"], 0), (["a", "b", "c"], 0), (["a", "b"], 1)])
def test_a_lost_or_doubled_article_stops_the_run(published, refused):
    with pytest.raises(ContractError, match="2 articles were read"):
        balance(read=["a", "b"], published=published, refused=refused)


def test_a_refusal_that_does_not_reach_quarantine_stops_the_run():
    rejects = [("file:///a", "empty", "nothing"), ("file:///b", "binary", "zeros")]
    assert balance(read=[], published=[], rejects=rejects, quarantine=rejects)["quarantined"] == 2
    with pytest.raises(ContractError, match=r"1 refusals are not in quarantine.*file:///b"):
        balance(read=[], published=[], rejects=rejects, quarantine=rejects[:1])
