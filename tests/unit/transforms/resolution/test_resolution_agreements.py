"""Which reports are of one agreement, and which are not."""

import pytest

A = {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN"}
B = {"name": "Orlan Optics", "party_kind": "company", "country_code": "KAZ"}
C = {"name": "Lumen Rail", "party_kind": "company", "country_code": "FRA"}
KENYA = {"name": "Kenya", "party_kind": "state", "country_code": "KEN"}
PERU = {"name": "Peru", "party_kind": "state", "country_code": "PER"}
KENYA_ENERGY = {"name": "Ministry of Energy", "party_kind": "government_body", "country_code": "KEN"}
PERU_MINES = {"name": "Ministry of Mines", "party_kind": "government_body", "country_code": "PER"}


def report(*parties, on="2025-03-05", **more):
    return {"on": on, "parties": [{"role": "signatory", "country_code": None} | party for party in parties]} | more


SAME = [
    pytest.param(report(A, B), report(A, B), id="same parties, same day"),
    pytest.param(report(A, B), report(B, A, on="2025-03-08", type=None), id="days later, type unknown"),
    pytest.param(report(A, B), report(A, B, on=None), id="undated"),
    pytest.param(report(A, B, type="cooperation_agreement"), report(A, B, type="partnership"), id="types of a family"),
    pytest.param(report(A, B, signed="2025-03-04"), report(A, B, signed="2025-03-03"), id="Tuesday and Monday"),
    pytest.param(report(A, B, signed="2025-03-04"), report(A, B, signed="2025-03"), id="a day and its month"),
    pytest.param(
        report(A, B, subject="rail freight", stage="agreed_in_principle"),
        report(A, B, subject="freight by rail", stage="signed", on="2025-06-20"),
        id="signed months after it was announced",
    ),
    pytest.param(report(KENYA, PERU, subject="copper"), report(KENYA_ENERGY, PERU_MINES, subject="copper"), id="states, their ministries"),
    pytest.param(report(KENYA_ENERGY, PERU_MINES), report(KENYA_ENERGY, PERU), id="a ministry, its state"),
    pytest.param(report(A, subject="rail freight"), report(A, B, subject="rail freight"), id="partner unnamed"),
    pytest.param(report(A, B), report(A, B, C), id="a third party that one leaves out"),
    pytest.param(
        report(A, B, subject="rail freight", signed="2025-03-04"),
        report(A, B, subject="freight by rail", stage="in_force", on="2026-09-20"),
        id="in force a year later",
    ),
    pytest.param(
        report(A, B, value=("1200000", "NOK"), on="2025-03-05"),
        report(A, {"name": "Aina Holm", "party_kind": "person"}, value=("1200000", "NOK"), on="2025-03-04"),
        id="an official in place of the partner, the same value",
    ),
    pytest.param(
        report(A, B, subject="rail freight", value=("350", "EUR")),
        report(A, B, subject="freight", value=("310", "EUR")),
        id="another amount",
    ),
    pytest.param(
        report(A, B | {"parent_name": "Orlan Group"}, subject="lenses"),
        report(A, {"name": "Orlan Group", "party_kind": "company"}, subject="lenses"),
        id="a company, its group",
    ),
    pytest.param(
        report(A, B, type="labour_agreement"),
        report(A, type="labour_agreement", on="2025-03-06"),
        id="partner unnamed, of a type that one has one of",
    ),
    pytest.param(
        report(KENYA, PERU, type="treaty", signed="2023-10-11", on="2023-10-12"),
        report(KENYA, PERU, type="treaty", stage="in_force", on="2025-01-12"),
        id="a treaty in force, subject unknown",
    ),
    pytest.param(
        report(KENYA, PERU, type="treaty", signed="2024-10-11", on="2024-10-12"),
        report(
            KENYA,
            {"name": "Congress of Peru", "party_kind": "government_body", "country_code": "PER"},
            type="treaty",
            stage="ratified",
            signed="2025-01-11",
            on="2025-01-12",
        ),
        id="a treaty ratified by a state's body on a day of its own",
    ),
    pytest.param(report(A, B, products=("liquefied natural gas",)), report(A, B, subject="LNG"), id="initials of the subject"),
    pytest.param(
        report(KENYA_ENERGY, {"name": "Kenya Grid", "party_kind": "company", "country_code": "KEN"}, subject="smart meters"),
        report(KENYA_ENERGY, PERU_MINES, subject="smart meters"),
        id="one outlet names the parties of one state only",
    ),
    pytest.param(
        report(A, B, subject="pumps", text="Pumps and other machinery. "),
        report(A, B, subject="machinery", text="Machinery such as pumps. "),
        id="subjects that each text has",
    ),
    pytest.param(
        report(A, B, type="joint_venture", signed="2025-03-04"), report(A, B, type="licence", signed="2025-03-04"), id="a type misread"
    ),
    pytest.param(
        report(A, B, subject="rail freight", signed="2025-03-04"),
        report(A, B, subject="wagons", signed="2025-03-03"),
        id="a subject in other words, dated by both",
    ),
    pytest.param(
        report(A, B, value=("350", "EUR"), signed="2018-01-01"),
        report(A, B, value=("350", "EUR"), signed="2025-03-04"),
        id="a date misread, the same news and value",
    ),
    pytest.param(
        report(A, signed="2025-03-04", type="supply_contract", subject="rail freight"),
        report(A, B, signed="2025-03-04", type="supply_contract", subject="rail freight"),
        id="partner unread, dated by both",
    ),
    pytest.param(report(KENYA, PERU), report(KENYA_ENERGY, PERU_MINES), id="states, their ministries, subject unknown"),
    pytest.param(
        report(A, B, subject="gas field pipeline", type="supply_contract", signed="2022-03-04", on="2022-03-05"),
        report(A, B, subject="offshore gas rigs", type="supply_contract", stage="completed", on="2024-02-01"),
        id="completed two years later, a word shared",
    ),
]

APART = [
    pytest.param(
        report(A, B, type="joint_venture", subject="lenses", signed="2025-03-04"),
        report(A, B, type="licence", subject="rail freight", signed="2025-03-04"),
        id="another type and subject on one day",
    ),
    pytest.param(
        report(KENYA, PERU, subject="copper", signed="2025-03-04"),
        report(KENYA, PERU, subject="schools", signed="2025-03-04"),
        id="two subjects of two states on one day",
    ),
    pytest.param(
        report(A, B, signed="2018-01-01"), report(A, B, signed="2025-03-04"), id="concluded years apart and nothing else to connect them"
    ),
    pytest.param(report(KENYA_ENERGY, signed="2025-03-04"), report(KENYA_ENERGY, B, signed="2025-03-04"), id="a ministry's partner unread"),
    pytest.param(report(A, B), report(A, C), id="another partner"),
    pytest.param(report(A, B, subject="rail freight"), report(A, B, subject="steel beams"), id="another subject on one day"),
    pytest.param(report(A, B), report(A, B, type="acquisition"), id="another type on one day"),
    pytest.param(report(A, B, signed="2025-03-04"), report(A, B, signed="2025-02-04"), id="concluded a month apart"),
    pytest.param(report(A, B), report(A, B, on="2025-06-20"), id="months apart and nothing to connect them"),
    pytest.param(report(A, B, subject="rail freight"), report(A, B, subject="rail freight", on="2028-06-20"), id="years apart"),
    pytest.param(
        report(KENYA, PERU, subject="copper"), report(KENYA_ENERGY, PERU_MINES, subject="copper", on="2025-03-25"), id="states, weeks apart"
    ),
    pytest.param(report(A), report(A, B), id="partner unnamed, subject unknown"),
    pytest.param(
        report(KENYA_ENERGY, A | {"role": "representative"}, signed="2025-03-04"),
        report(KENYA_ENERGY, B, signed="2025-03-04"),
        id="partner not read, one day at a fair",
    ),
    pytest.param(
        report(A, B, type="supply_contract"),
        report(A, B, type="supply_contract", stage="in_force", on="2025-12-05"),
        id="a contract of which two parties may have many, subject unknown",
    ),
    pytest.param(report(A, B, value=("900", "EUR")), report(A, B, value=("310", "EUR")), id="a value of another size on one day"),
    pytest.param(
        report(A, B, subject="rail freight"), report(A, B, subject="rail freight", on="2025-06-20"), id="signed again months later"
    ),
    pytest.param(
        report(A, B, subject="rail freight"),
        report(A, B, subject="rail freight", stage="proposed", on="2025-06-20"),
        id="proposed after it was signed",
    ),
    pytest.param(
        report(A, B, subject="rail freight"),
        report(A, B, subject="rail freight", background=True, on="2025-03-07"),
        id="an earlier one that an article recalls beside the news",
    ),
    pytest.param(
        report(A, B, subject="lenses", value=("900", "EUR")),
        report(A, {"name": "Orlan Group", "party_kind": "company"}, subject="lenses"),
        id="a partner that only sounds alike",
    ),
]


def count_agreements(described, tell, resolve_told, rows_of):
    told = []
    for number, report in enumerate(described):
        agreement = {name: value for name, value in report.items() if name not in {"on", "text"}}
        text = report.get("text", "")
        told.append(tell(source=f"{number}.txt", published=report["on"], text=text, agreements=[agreement], run=f"run-{number}"))
    return len(rows_of(resolve_told(*told), "agreements"))


@pytest.mark.parametrize("described", [case.values for case in SAME], ids=[case.id for case in SAME])
def test_one_agreement(described, tell, resolve_told, rows_of):
    assert count_agreements(described, tell, resolve_told, rows_of) == 1


@pytest.mark.parametrize("described", [case.values for case in APART], ids=[case.id for case in APART])
def test_different_agreements(described, tell, resolve_told, rows_of):
    assert count_agreements(described, tell, resolve_told, rows_of) == len(described)


def test_an_article_that_tells_both_keeps_a_slip_from_bringing_them_together(tell, resolve_told, rows_of):
    parties = report(A, B)["parties"]
    venture, licence = ({"parties": parties, "type": kind, "signed": "2025-03-04"} for kind in ("joint_venture", "licence"))
    told = [tell(source=f"{number}.txt", agreements=found) for number, found in enumerate(([venture, licence], [venture], [licence]))]
    assert len(rows_of(resolve_told(*told), "agreements")) == 2


def test_reports_of_one_article_stay_apart(tell, resolve_told, rows_of):
    same = {"parties": report(A, B)["parties"]}
    assert len(rows_of(resolve_told(tell(agreements=[same, same])), "agreements")) == 2


def test_two_articles_on_the_same_two_agreements_make_two(tell, resolve_told, rows_of):
    parties = report(A, B)["parties"]
    both = [{"parties": parties, "subject": "rail freight"}, {"parties": parties, "subject": "steel beams"}]
    told = [tell(source="1.txt", agreements=both), tell(source="2.txt", agreements=both[::-1])]
    assert len(rows_of(resolve_told(*told), "agreements")) == 2


def test_a_report_without_subject_does_not_bridge_two_agreements(tell, resolve_told, rows_of):
    reports = [report(A, B, subject="rail freight"), report(A, B), report(A, B, subject="steel beams")]
    assert count_agreements(reports, tell, resolve_told, rows_of) == 2


def test_a_merge_says_what_its_score_is_made_of(tell, resolve_told, rows_of):
    told = [tell(source=f"{i}.txt", agreements=[{"parties": report(A, B)["parties"], "subject": "rail freight"}]) for i in range(2)]
    (merge,) = [row for row in rows_of(resolve_told(*told), "comparisons") if row["entity_kind"] == "agreement"]
    features = [feature.split(" (")[0] for feature in merge["explanation"].split("; ")]
    assert features == ["type +0.15", "time +0.20", "sides +0.60", "value +0.00", "subject +0.25"]
    assert merge["likeness"] == pytest.approx(1.2)
    assert merge["is_merged"]
