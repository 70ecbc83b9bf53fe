"""Resolving what is new beside what was kept gives what resolving everything gives."""

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.resolution.resolve import resolve
from transforms.resolution.stories.withdrawals import NOTHING_WITHDRAWN, Withdrawals

SLOWLY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])

BODIES = [
    {"name": "Boreal Steel", "party_kind": "company", "country_code": "FIN"},
    {"name": "Boreal Steel Corp.", "party_kind": "company", "country_code": None},
    {"name": "Orlan Optics Center", "party_kind": "company", "country_code": "KAZ"},
    {"name": "OOC", "party_kind": "company", "country_code": None},
    {"name": "Orlan Optics Center", "party_kind": "company", "country_code": "KAZ", "alias_names": ("OOC",)},
    {"name": "Boreal Steel", "party_kind": "company", "country_code": "SWE"},
    {"name": "Finland", "party_kind": "state", "country_code": "FIN"},
    {"name": "Ministry of Energy", "party_kind": "government_body", "country_code": "FIN"},
]


@st.composite
def worlds(draw):
    """Articles with colliding names, reprints, follow-ups, namesakes, corrected versions of one source, and outlets."""
    agreement = st.fixed_dictionaries(
        {
            "parties": st.lists(st.sampled_from(BODIES), min_size=1, max_size=3, unique_by=lambda body: body["name"]).map(
                lambda bodies: [body | {"role": "signatory"} for body in bodies]
            ),
            "type": st.sampled_from(["memorandum_of_understanding", "supply_contract"]),
            "stage": st.sampled_from(["signed", "in_force"]),
            "subject": st.sampled_from([None, "rail freight", "steel beams"]),
            "signed": st.sampled_from([None, "2025-03-04"]),
            "products": st.sampled_from([(), ("girder",), ("girders", "rails")]),
            "value": st.sampled_from([None, ("10", "EUR"), ("12", "EUR")]),
        }
    )
    told = st.fixed_dictionaries(
        {
            "agreements": st.lists(agreement, min_size=1, max_size=2),
            "claims": st.lists(st.sampled_from(["It helps both", "It will not help"]).map(lambda text: {"content": text}), max_size=1),
            "publisher": st.sampled_from([None, "First", "Second"]),
            "published": st.sampled_from([None, "2025-03-05", "2025-03-06", "2025-08-01"]),
            "source": st.sampled_from(["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"]),
        }
    )
    runs = draw(st.lists(st.lists(told, min_size=1, max_size=3), min_size=1, max_size=4))
    return [[one | {"run": f"run-{number}"} for one in run] for number, run in enumerate(runs)]


def joined(earlier, resolution):
    return resolution.identities if earlier is None else pa.concat_tables([earlier, resolution.identities])


@SLOWLY
@given(runs=worlds(), withdrawn=st.sampled_from([None, "first", "second"]))
def test_a_run_with_what_was_kept_gives_the_tables_of_a_run_without(runs, withdrawn, tell, fill_lake):
    told, identities, kept = [], None, {}
    for number, articles in enumerate(runs):
        told += [tell(**article) for article in articles]
        lake = fill_lake(*told, identities=identities)
        out = Withdrawals(publisher_keys=frozenset({withdrawn})) if withdrawn and number % 2 else NOTHING_WITHDRAWN
        full = resolve(lake, run_id=f"run-{number}", withdrawals=out)
        quick = resolve(lake, run_id=f"run-{number}", withdrawals=out, kept=kept)
        for name, table in full.tables.items():
            assert quick.tables[name].to_pylist() == table.to_pylist(), name
        assert quick.identities.equals(full.identities)
        identities, kept = joined(identities, quick), quick.memo.fresh


def test_nothing_is_worked_out_twice(tell, name_party, fill_lake):
    told = [
        tell(source=f"{number}.txt", seed=str(number), agreements=[{"parties": [name_party("Boreal Steel"), name_party("Orlan Optics")]}])
        for number in range(3)
    ]
    first = resolve(fill_lake(*told), run_id="run-1")
    again = resolve(fill_lake(*told, identities=first.identities), run_id="run-2", kept=first.memo.fresh)
    assert max(first.memo.done.values()) > 0
    assert set(again.memo.done.values()) == {0}


@pytest.mark.parametrize("step", ["report keys", "report pairs", "report doubts", "report merges"])
def test_what_an_unconnected_article_says_leaves_the_others_alone(step, tell, name_party, fill_lake):
    pair = {"parties": [name_party("Boreal Steel"), name_party("Orlan Optics")]}
    told = [tell(source=f"{number}.txt", seed=str(number), agreements=[pair]) for number in range(5)]
    other = tell(source="x.txt", agreements=[{"parties": [name_party("Lumen Rail"), name_party("Zephyr Foods")]}])
    first = resolve(fill_lake(*told), run_id="run-1")
    second = resolve(fill_lake(*told, other, identities=first.identities), run_id="run-2", kept=first.memo.fresh)
    assert second.memo.done.get(step, 0) <= 1


def test_another_name_of_a_party_leaves_its_agreements_alone(tell, name_party, fill_lake):
    told = [
        tell(source=f"{number}.txt", agreements=[{"parties": [name_party("Orlan Optics"), name_party(partner)]}])
        for number, partner in enumerate(["Boreal Steel", "Lumen Rail", "Zephyr Foods"])
    ]
    called = name_party("Orlan Optics", alias_names=("Orlanka",))
    other = tell(source="x.txt", agreements=[{"parties": [called, name_party("Vesta Timber")]}])
    first = resolve(fill_lake(*told), run_id="run-1")
    second = resolve(fill_lake(*told, other, identities=first.identities), run_id="run-2", kept=first.memo.fresh)
    (orlan,) = [row for row in second.tables["parties"].to_pylist() if row["name"] == "Orlan Optics"]
    assert orlan["alias_names"] == ["Orlanka"]
    assert second.memo.done["rows of agreements"] == 1


def test_what_becomes_of_a_chain_of_reports_is_not_weighed_again_for_one_more(tell, name_party, fill_lake):
    """Reports of one pair that match their neighbours in time hang together over years, though they are many agreements."""
    pair = {"parties": [name_party("Boreal Steel"), name_party("Orlan Optics")]}
    days = [f"2025-{month:02}-{day:02}" for month in range(1, 9) for day in (1, 4, 7, 10, 13, 16, 19, 22, 25, 28)]
    told = [tell(source=f"{number}.txt", published=day, agreements=[pair]) for number, day in enumerate(days)]
    first = resolve(fill_lake(*told[:-1]), run_id="run-1")
    second = resolve(fill_lake(*told, identities=first.identities), run_id="run-2", kept=first.memo.fresh)
    assert len(second.tables["agreements"]) < len(told)
    assert second.memo.done.get("report doubts", 0) <= first.memo.done["report doubts"] / 4
