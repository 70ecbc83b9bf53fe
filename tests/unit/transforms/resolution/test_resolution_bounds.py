"""Reports that say different things stand apart, and how many are looked at does not grow with the square of what there is."""

from collections import Counter
from datetime import date, timedelta

import numpy as np
import pytest

from transforms.resolution.agreements import lineage
from transforms.resolution.agreements.families import reports_of_families
from transforms.resolution.agreements.lineage import MOST_CANDIDATES, find_parents
from transforms.resolution.agreements.loading import ReportLoader
from transforms.resolution.agreements.witnesses import write_saying
from transforms.resolution.evidence import read_documents, read_evidence
from transforms.resolution.identity import each_alone, name_by_first
from transforms.resolution.stories.articles import resolve_articles

RENEWAL = {"lineage": {"lineage_type": "renews", "parent_type": "supply_contract", "parent_edtf": "2019-04-02"}}


@pytest.fixture
def load(fill_lake):
    """Return the loader of the reports of told articles; parties of one name are one."""

    def make(articles):
        evidence = read_evidence(fill_lake(*articles))
        by_name = {}
        for row in evidence.parties.to_pylist():
            by_name.setdefault(row["name"], set()).add(row["member_id"])
        parties = name_by_first([sorted(members) for members in by_name.values()])
        return ReportLoader(evidence=evidence, articles=resolve_articles(read_documents(evidence)), parties=parties)

    return make


@pytest.fixture
def reports_of(tell, load):
    """Return the report of each described agreement, each told by an article of its own."""

    def make(*described):
        articles = [tell(source=f"{number}.txt", agreements=[agreement]) for number, agreement in enumerate(described)]
        loader = load(articles)
        reports = {report.row.article_id: report for report in loader.load(np.arange(len(loader.ids))).values()}
        return [reports[article.rows()["documents"][0]["article_id"]] for article in articles]

    return make


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"lineage": {"lineage_type": "renews"}}, id="lineage"),
        pytest.param({"lineage": {"lineage_type": "renews", "parent_edtf": "2019-04-02"}}, id="date of the parent"),
        pytest.param({"signed": None}, id="a stated day, and the day of publication"),
    ],
)
def test_reports_that_differ_in_one_thing_do_not_say_the_same(change, name_party, reports_of):
    told = {"parties": [name_party("Boreal Steel"), name_party("Orlan Optics")], "signed": "2025-03-05"}
    one, same, other = reports_of(told, told, told | change)
    assert write_saying(one) == write_saying(same) != write_saying(other)


def test_a_report_whose_second_side_is_a_person_who_signs_says_something_else(name_party, reports_of):
    one, other = reports_of(
        *({"parties": [name_party("Boreal Steel"), name_party("Vera Lind", kind)]} for kind in ("company", "person")),
    )
    assert write_saying(one) != write_saying(other)


def test_agreements_that_share_one_party_with_a_child_are_not_loaded(tell, name_party, load):
    partners = ["Orlan Optics", "Orlan Optics", "Lumen Rail", "Zephyr Foods"]
    described = [{"parties": [name_party("Boreal Steel"), name_party(partner)]} for partner in partners]
    described[0] |= RENEWAL
    loader = load([tell(source=f"{number}.txt", agreements=[agreement]) for number, agreement in enumerate(described)])
    loaded = reports_of_families(loader, each_alone(loader.table["report_id"]))
    names = Counter(row.name for reports in loaded.values() for report in reports for row in report.parties)
    assert names == {"Boreal Steel": 2, "Orlan Optics": 2}


@pytest.fixture
def busy_pair(tell, name_party, load):
    """Return the reports of a renewal a month between the same two, by agreement."""
    months = [(date(1990, 1, 10) + timedelta(days=31 * number)).isoformat() for number in range(3 * MOST_CANDIDATES)]
    parties = [name_party("Boreal Steel"), name_party("Orlan Optics")]
    told = {"parties": parties, "type": "supply_contract", "lineage": {"lineage_type": "renews", "parent_type": "supply_contract"}}
    described = [told | {"signed": month} for month in months]
    described[-1] = described[-1] | {"lineage": told["lineage"] | {"parent_edtf": months[5]}}
    loader = load([tell(source=f"{number}.txt", agreements=[agreement]) for number, agreement in enumerate(described)])
    reports = loader.load(np.arange(len(loader.ids)))
    return {report.report_id: [report] for report in reports.values()}


def test_a_child_of_a_busy_pair_is_compared_with_those_nearest_to_it_and_to_the_told_date(busy_pair, monkeypatch):
    compared = Counter()
    fit = lineage._fit

    def count(child, candidate):
        compared[child.agreement_id] += 1
        return fit(child, candidate)

    monkeypatch.setattr(lineage, "_fit", count)
    parents = find_parents(busy_pair)
    assert max(compared.values()) <= 2 * MOST_CANDIDATES
    by_day = sorted(busy_pair, key=lambda report_id: busy_pair[report_id][0].row.signed_on)
    assert [parents[child].parent_id for child in by_day[1:-1]] == by_day[:-2]
    assert parents[by_day[-1]].parent_id == by_day[5]
