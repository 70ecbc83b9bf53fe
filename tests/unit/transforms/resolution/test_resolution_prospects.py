"""No pair that is left out would have come to anything."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.resolution.agreements.likeness import MATCH
from transforms.resolution.agreements.loading import ReportLoader
from transforms.resolution.agreements.pairs import FIRM, NEAR_MARGIN, weigh_doubt
from transforms.resolution.agreements.prospects import Prospects, outline_reports
from transforms.resolution.evidence import read_documents, read_evidence
from transforms.resolution.identity import name_by_first
from transforms.resolution.stories.articles import resolve_articles

NAMES = ["Boreal Steel", "Boreal Steel Group", "Orlan Optics", "Republic of Finland", "Ministry of Energy", "Vera Lind", "Norden Lines"]
PARTY = st.fixed_dictionaries(
    {
        "name": st.sampled_from(NAMES),
        "party_kind": st.sampled_from(["company", "state", "government_body", "person", None]),
        "country_code": st.sampled_from([None, "FIN", "KAZ"]),
        "role": st.sampled_from(["signatory", "signatory", "implementing_entity", "witness"]),
        "alias_names": st.sampled_from([(), ("Boreal Steel Group",), ("Orlanka",)]),
        "parent_name": st.sampled_from([None, "Boreal Steel"]),
    }
)
AGREEMENT = st.fixed_dictionaries(
    {
        "parties": st.lists(PARTY, max_size=4, unique_by=lambda party: party["name"]),
        "type": st.sampled_from(["memorandum_of_understanding", "supply_contract", "treaty", "trade_agreement", None]),
        "stage": st.sampled_from(["negotiating", "signed", "initialled", "in_force", None]),
        "subject": st.sampled_from([None, "rail freight", "steel beams"]),
        "signed": st.sampled_from([None, "2025-03-04", "2025-03-05", "2025-05-20", "2024"]),
        "basis": st.sampled_from(["stated", "publication_fallback"]),
        "value": st.sampled_from([None, ("100", "EUR"), ("102", "EUR"), ("0", "EUR")]),
        "background": st.booleans(),
    }
)
TOLD = st.tuples(st.sampled_from([None, "2025-03-05", "2025-03-10", "2025-04-20", "2025-09-01"]), AGREEMENT)


@pytest.fixture
def read_reports(fill_lake):
    """Return the reports of told articles; parties of one name are one."""

    def read(articles):
        evidence = read_evidence(fill_lake(*articles))
        by_name = {}
        for row in evidence.parties.to_pylist():
            by_name.setdefault(row["name"], set()).add(row["member_id"])
        parties = name_by_first([sorted(members) for members in by_name.values()])
        loader = ReportLoader(evidence=evidence, articles=resolve_articles(read_documents(evidence)), parties=parties)
        return [*loader.load(np.arange(len(loader.ids))).values()]

    return read


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(told=st.lists(TOLD, min_size=2, max_size=7))
def test_what_is_left_out_is_no_match_no_near_miss_and_no_lead(told, tell, read_reports):
    articles = [
        tell(source=f"{number}.txt", published=published, agreements=[agreement]) for number, (published, agreement) in enumerate(told)
    ]
    reports = read_reports(articles)
    left, right = np.triu_indices(len(reports), 1)
    is_open = Prospects(outline_reports(reports)).are_open(left, right)
    for one, other in zip(left[~is_open].tolist(), right[~is_open].tolist(), strict=True):
        total, lead, doubt = weigh_doubt(reports[one], reports[other])
        assert total < MATCH - NEAR_MARGIN
        assert lead is None
        assert doubt == FIRM


def test_agreements_of_a_popular_party_with_different_partners_are_left_out(tell, name_party, read_reports):
    partners = ["Lumen Rail", "Zephyr Foods", "Vesta Timber", "Norden Lines"]
    parties = [[name_party("Boreal Steel"), name_party(partner)] for partner in partners]
    reports = read_reports([tell(source=f"{number}.txt", agreements=[{"parties": pair}]) for number, pair in enumerate(parties)])
    assert not Prospects(outline_reports(reports)).are_open(*np.triu_indices(len(reports), 1)).any()
