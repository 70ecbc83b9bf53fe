"""What holds for all clusters of reports: order, neighbours, reprints and analysts' judgements."""

from itertools import permutations

import pytest

from transforms.resolution.agreements.clustering import cluster_all
from transforms.resolution.agreements.loading import ReportLoader
from transforms.resolution.evidence import PartyRow, as_sorted_rows, read_documents, read_evidence
from transforms.resolution.identity import name_by_first
from transforms.resolution.judgements import NO_JUDGEMENTS, Judgements
from transforms.resolution.memo import Memo
from transforms.resolution.stories.articles import resolve_articles

A = {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN", "role": "signatory"}
B = {"name": "Orlan Optics", "party_kind": "company", "country_code": "KAZ", "role": "signatory"}
C = {"name": "Lumen Rail", "party_kind": "company", "country_code": "FRA", "role": "signatory"}


@pytest.fixture
def article(tell):
    def told(number, *agreements, on="2025-03-05", text=""):
        outlet = f"Outlet {number}"
        return tell(source=f"{number}.txt", seed=str(number), publisher=outlet, published=on, text=text, agreements=list(agreements))

    return told


@pytest.fixture
def partition(fill_lake):
    """Return the agreements of told articles as sets of (number of the article, number of its report)."""

    def clusters(*told, judgements=NO_JUDGEMENTS):
        evidence = read_evidence(fill_lake(*told))
        numbers = {article.rows()["documents"][0]["article_id"]: article.seed for article in told}
        of_name = {}
        for row in as_sorted_rows(PartyRow, evidence.parties):
            of_name.setdefault(row.name, {})[row.member_id] = None
        articles = resolve_articles(read_documents(evidence))
        loader = ReportLoader(evidence=evidence, articles=articles, parties=name_by_first([list(found) for found in of_name.values()]))
        found = cluster_all(loader, judgements, Memo()).assigned
        agreements = {}
        for member, agreement in zip(found.members.to_pylist(), found.clusters.tolist(), strict=True):
            agreements.setdefault(agreement, set()).add((numbers[member[:32]], member[32:]))
        return set(map(frozenset, agreements.values()))

    return clusters


def report_id(article, number=0):
    return article.rows()["reported_agreements"][number]["report_id"]


@pytest.fixture
def mixed(article):
    freight, beams = {"parties": [A, B], "subject": "rail freight"}, {"parties": [A, B], "subject": "steel beams"}
    return [
        article(1, freight, beams),
        article(2, freight),
        article(3, beams | {"type": "supply_contract", "value": ("310", "EUR")}, on="2025-03-07"),
        article(4, {"parties": [A]} | {"subject": "freight"}, on="2025-03-06"),
        article(5, freight | {"stage": "in_force"}, on="2025-11-06"),
    ]


def test_order_of_articles_does_not_matter(mixed, partition):
    expected = partition(*mixed)
    assert len(expected) < 6
    assert all(partition(*told) == expected for told in permutations(mixed))


def test_unrelated_articles_change_nothing(mixed, article, partition):
    others = [article(f"o{n}", {"parties": [A, C], "subject": "crane hire"}, on=f"2025-{1 + n % 12:02}-05") for n in range(30)]
    assert partition(*mixed) <= partition(*mixed, *others)


def test_a_third_article_that_tells_both_keeps_two_agreements_of_a_day_apart(article, partition):
    freight, beams = {"parties": [A, B], "subject": "freight cars"}, {"parties": [A, B], "subject": "cars for passengers"}
    told = [article(1, freight), article(2, beams), article(3, freight, beams)]
    assert len(partition(*told)) == 2


TOLD = {"parties": [A, B], "signed": "2025-03-04"}
OUTLET = {"name": "Outlet 2", "party_kind": "company", "country_code": None, "role": "signatory"}
CITY = {"name": "Rotterdam", "party_kind": "company", "country_code": None, "role": "signatory"}
HOST = {"name": "Ministry of Rails", "party_kind": "government_body", "country_code": "KAZ", "role": "signatory"}
INSTITUTE = {"name": "Rail Institute", "party_kind": "university_or_institute", "country_code": "KAZ", "role": "signatory"}


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ({"parties": [A, B], "signed": "2025-03-04"}, {"parties": [A], "signed": "2025-03-04"}, True),
        ({"parties": [A, B], "signed": "2025-03-04"}, {"parties": [A], "signed": "2025-03-08"}, False),
        ({"parties": [A, HOST], "signed": "2025-03-04"}, {"parties": [HOST], "signed": "2025-03-04"}, False),
        ({"parties": [A, HOST], "signed": "2025-03-04"}, {"parties": [A, INSTITUTE], "signed": "2025-03-04"}, True),
        ({"parties": [A, HOST], "signed": "2025-03-04"}, {"parties": [C, INSTITUTE], "signed": "2025-03-04"}, False),
        ({"parties": [A, B], "signed": "2025-03-04"}, {"parties": [A, OUTLET], "signed": "2025-03-04"}, True),
        ({"parties": [A, B], "signed": "2025-03-04"}, {"parties": [A, CITY], "signed": "2025-03-04"}, True),
        ({"parties": [A, B], "signed": "2025-03-04"}, {"parties": [A, C], "signed": "2025-03-04"}, False),
        (TOLD | {"value": ("640", "EUR")}, TOLD | {"value": ("180", "EUR")}, True),
        (TOLD | {"value": ("640", "EUR")}, TOLD | {"value": ("64", "EUR")}, True),
        (TOLD | {"value": ("640", "EUR")}, TOLD | {"value": ("42", "EUR")}, False),
        ({"parties": [A, B], "signed": "2025-02-20"}, {"parties": [A, B]}, True),
        ({"parties": [A, B], "signed": "2025-01-10"}, {"parties": [A, B]}, False),
        ({"parties": [A, B], "signed": "2025-02-20"}, {"parties": [A, B], "background": True, "signed": "2025-01-20"}, False),
    ],
    ids=[
        "one party is left out", "on another day", "a host signs with many", "the institute of the ministry", "with somebody else",
        "an outlet for the partner", "a place for the partner", "another partner", "two amounts", "a nought less", "two orders",
        "news of one week, one without a day", "news of what was long ago", "what is recalled",
    ],
)  # fmt: skip
def test_which_reports_of_a_few_days_are_one(left, right, is_one, article, partition):
    assert len(partition(article(1, left), article(2, right, on="2025-03-06"))) == (1 if is_one else 2)


def test_what_became_of_an_agreement_is_told_of_the_only_one_there_is(article, partition):
    signed = [article(n, {"parties": [A, B], "type": "supply_contract", "subject": f"goods{n}"}, on=f"2024-0{n}-05") for n in (1, 6)]
    done = article(3, {"parties": [A, B], "type": "supply_contract", "stage": "completed"}, on="2025-03-05")
    assert len(partition(signed[0], done)) == 1
    assert len(partition(*signed, done)) == 3


def test_reports_of_a_pair_in_other_years_are_not_compared(article, resolve_told, rows_of):
    told = [article(n, {"parties": [A, B], "subject": f"goods{n}"}, on=f"{2000 + n}-03-05") for n in range(9)]
    assert not rows_of(resolve_told(*told), "comparisons")


def test_reprints_are_explained_by_as_many_merges_as_bring_them_together(article, resolve_told, rows_of):
    told = [article(n, {"parties": [A, B], "subject": "rail freight"}) for n in range(30)]
    merges = [row for row in rows_of(resolve_told(*told), "comparisons") if row["entity_kind"] == "agreement"]
    assert len(merges) == 29
    assert {row["is_merged"] for row in merges} == {True}


def test_a_pair_that_nearly_matches_is_kept_for_review(article, resolve_told, rows_of):
    told = [article(1, {"parties": [A, B], "subject": "rail freight"}), article(2, {"parties": [A, B], "subject": "steel beams"})]
    (near,) = [row for row in rows_of(resolve_told(*told), "comparisons") if row["entity_kind"] == "agreement"]
    assert not near["is_merged"]
    assert "subject -0.35 (nothing shared)" in near["explanation"]


def test_near_misses_grow_with_the_reports_and_not_with_their_pairs(article, resolve_told, rows_of):
    told = [article(n, {"parties": [A, B], "subject": f"goods{n}"}) for n in range(40)]
    near = [row for row in rows_of(resolve_told(*told), "comparisons") if row["entity_kind"] == "agreement"]
    assert 20 <= len(near) <= 120


def test_reports_that_an_analyst_calls_different_stay_apart(article, partition):
    told = [article(n, {"parties": [A, B], "subject": "rail freight"}) for n in range(3)]
    assert len(partition(*told)) == 1
    pair = tuple(sorted((report_id(told[0]), report_id(told[1]))))
    found = partition(*told, judgements=Judgements(different=frozenset({pair})))
    assert len(found) == 2
    assert not any({"0", "1"} <= {number for number, _ in cluster} for cluster in found)


def test_reports_that_an_analyst_calls_the_same_are_one_whatever_speaks_against_it(article, partition):
    told = [
        article(1, {"parties": [A, B], "subject": "rail freight"}),
        article(2, {"parties": [A, C], "subject": "beams"}, on="2015-01-01"),
    ]
    pair = tuple(sorted(map(report_id, told)))
    assert len(partition(*told)) == 2
    assert len(partition(*told, judgements=Judgements(same=frozenset({pair})))) == 1


def test_a_judgement_on_two_reports_of_one_article_counts(article, partition):
    told = article(1, {"parties": [A, B]}, {"parties": [A, B]})
    pair = tuple(sorted((report_id(told), report_id(told, 1))))
    assert len(partition(told)) == 2
    assert len(partition(told, judgements=Judgements(same=frozenset({pair})))) == 1
