"""Which claims are one, and what others make of them."""

import pytest

A = {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN", "role": "signatory"}
B = {"name": "Orlan Optics", "party_kind": "company", "country_code": "KAZ", "role": "signatory"}
C = {"name": "Lumen Rail", "party_kind": "company", "country_code": "NOR", "role": "signatory"}


def claims_of(sayings, tell, resolve_told, rows_of, agreements=None):
    """Return the claims by text; each outlet has one of `sayings`, of its own agreement or else all of one."""
    told = [
        tell(
            source=f"{i}.txt",
            publisher=f"Outlet {i}",
            text=f"As outlet {i} has it. ",
            agreements=[{"parties": parties}],
            claims=[{"about": 0, "speaker": f"Speaker {i}"} | ({"content": saying} if isinstance(saying, str) else saying)],
        )
        for i, (saying, parties) in enumerate(zip(sayings, agreements or [[A, B]] * len(sayings), strict=True))
    ]
    return {row["text"]: row for row in rows_of(resolve_told(*told), "claims")}


SAME = [
    ("The line will create 1,200 jobs", "the line would create 1200 jobs", True),
    ("\u201cWe will hire three hundred welders\u201d", "the firm would hire three hundred welders", True),
    ("This is the first lens works in Lapland", "it was the first lens works in Lapland", True),
    ("The line will create 1,200 jobs", "The line will create 1,300 jobs", False),
    ("The line will create 1,200 jobs", "The line will not create 1,200 jobs", False),
    ("The works opens in 2027", "The works opens in 2028", False),
    ("Lenses get cheaper for schools", "Lenses get lighter for soldiers", False),
    ("It helps", "It pays", False),
]


@pytest.mark.parametrize(("left", "right", "is_one"), SAME)
def test_claims_of_the_same_content_are_one_group(left, right, is_one, tell, resolve_told, rows_of):
    claims = claims_of([left, right], tell, resolve_told, rows_of)
    assert len({row["claim_group_id"] for row in claims.values()}) == (1 if is_one else 2)
    assert all(row["status"] == "corroborated" for row in claims.values()) is is_one


OPPOSED = [
    ("The line will create 1,200 jobs", "The line will not create 1,200 jobs", True),
    ("This is the first lens works in Lapland", "It is not the first lens works in Lapland", True),
    ("The grinding works will cost 40 million euros", "The grinding works will cost 55 million euros", True),
    ("The line will create 1,200 jobs", "The line will not harm 1,200 reindeer", False),
    ("Lenses get cheaper for schools", "Lenses do not get lighter for soldiers", False),
    ("The works opens in 2027 with 30 welders", "The works opens in 2028 with 40 welders", False),
]


@pytest.mark.parametrize(("left", "right", "is_opposed"), OPPOSED)
def test_claims_that_cannot_both_be_true_contradict_each_other(left, right, is_opposed, tell, resolve_told, rows_of):
    claims = claims_of([left, right], tell, resolve_told, rows_of)
    assert {row["status"] for row in claims.values()} == {"contradicted" if is_opposed else "single_source"}


@pytest.mark.parametrize(("claim_type", "status"), [("status", "contradicted"), ("impact", "single_source")])
def test_who_denies_the_signature_contradicts_who_reports_it(claim_type, status, tell, resolve_told, rows_of):
    sayings = [
        {"content": "Boreal has signed the lens contract with Orlan in the town hall", "claim_type": claim_type},
        {"content": "no such paper was ever signed", "claim_type": claim_type},
    ]
    claims = claims_of(sayings, tell, resolve_told, rows_of)
    assert {row["status"] for row in claims.values()} == {status}


def test_claims_of_two_agreements_are_never_one(tell, resolve_told, rows_of):
    sayings = ["This is the first lens works in Lapland", "It is the first lens works in Lapland"]
    claims = claims_of(sayings, tell, resolve_told, rows_of, agreements=[[A, B], [A, C]])
    assert len({row["claim_group_id"] for row in claims.values()}) == 2
    assert {row["status"] for row in claims.values()} == {"single_source"}


def test_reprints_corroborate_nothing(tell, resolve_told, rows_of):
    wire = {"story": "wire", "agreements": [{"parties": [A, B]}], "claims": [{"content": "It opens in 2027", "about": 0}]}
    told = [tell(source=f"{name}.txt", publisher=name, **wire) for name in ("Wire", "Daily")]
    assert {row["status"] for row in rows_of(resolve_told(*told), "claims")} == {"single_source"}


def test_unrelated_claims_change_no_group(tell, resolve_told, rows_of):
    sayings = ["The line will create 1,200 jobs", "the line would create 1200 jobs"]
    before = claims_of(sayings, tell, resolve_told, rows_of)
    after = claims_of([*sayings, "Lenses get cheaper for schools"], tell, resolve_told, rows_of)
    assert {text: after[text]["claim_group_id"] for text in before} == {text: row["claim_group_id"] for text, row in before.items()}


def test_many_claims_of_one_agreement_cost_as_much_each_as_few(tell, resolve_told, rows_of, monkeypatch):
    from transforms.resolution.ledger import claim_groups

    compared = []
    whole = claim_groups.Content.says_same
    monkeypatch.setattr(claim_groups.Content, "says_same", lambda one, other: compared.append(1) or whole(one, other))
    for number in (200, 400):
        compared.clear()
        told = tell(agreements=[{"parties": [A, B]}], claims=[{"content": f"the line creates jobs {i}", "about": 0} for i in range(number)])
        assert len(rows_of(resolve_told(told), "claims")) == number
        assert len(compared) <= number * claim_groups.KEYS * claim_groups.MOST_COMPARED
