"""The tables that resolution publishes: declared, connected, and independent of order and batches."""

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.arrow import conform
from schemas.tables import PUBLISHED
from transforms.resolution.resolve import resolve

NAMES = ["Boreal Steel", "Boreal Steel Corp.", "Orlan Optics", "OO", "Lumen Rail", "Ministry of Energy"]
COUNTRIES = [None, "FIN", "KAZ"]
KINDS = [None, "company", "government_body", "state"]
SUBJECTS = [None, "rail freight", "steel beams"]
TYPES = [None, "memorandum_of_understanding", "supply_contract", "acquisition"]


@st.composite
def articles(draw):
    party = st.fixed_dictionaries(
        {
            "name": st.sampled_from(NAMES),
            "party_kind": st.sampled_from(KINDS),
            "country_code": st.sampled_from(COUNTRIES),
            "role": st.sampled_from(["signatory", "implementing_entity", "mediator"]),
            "alias_names": st.sampled_from([(), ("OO",), ("Boreal",)]),
            "parent_name": st.sampled_from([None, "Boreal Steel"]),
        }
    )
    agreement = st.fixed_dictionaries(
        {
            "parties": st.lists(party, min_size=1, max_size=3, unique_by=lambda told: told["name"]),
            "type": st.sampled_from(TYPES),
            "stage": st.sampled_from(["proposed", "signed", None]),
            "subject": st.sampled_from(SUBJECTS),
            "signed": st.sampled_from([None, "2025-03-04", "2025-03", "2024-01-09"]),
            "products": st.sampled_from([(), ("girder",), ("girders", "rails")]),
            "value": st.sampled_from([None, ("10", "EUR"), ("12", "EUR")]),
        }
    )
    claim = st.fixed_dictionaries(
        {"content": st.sampled_from(["It helps both", "it helps both!", "…"]), "speaker": st.sampled_from([None, "OO"])}
    )
    told = st.fixed_dictionaries(
        {
            "agreements": st.lists(agreement, max_size=2),
            "claims": st.lists(claim, max_size=1),
            "source": st.sampled_from(["a.txt", "b.txt", "c.jsonl#line=1", "c.jsonl#line=2"]),
            "publisher": st.sampled_from([None, "First", "Second"]),
            "published": st.sampled_from([None, "2025-03-05", "2025-03-06", "2025-08-01"]),
            "run": st.sampled_from(["run-1", "run-2", "run-3"]),
        }
    )
    return draw(st.lists(told, min_size=1, max_size=5))


SLOWLY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@SLOWLY
@given(described=articles(), random=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(described, random, tell, fill_lake):
    lake = fill_lake(*(tell(**told) for told in described))
    shuffled = {name: table.take(pa.array(random.sample(range(len(table)), len(table)), pa.int64())) for name, table in lake.items()}
    one, other = resolve(lake, run_id="run-9"), resolve(shuffled, run_id="run-9")
    assert one.tables == other.tables
    assert one.identities == other.identities


@SLOWLY
@given(described=articles())
def test_every_table_is_as_declared_and_refers_to_rows_that_are_there(described, tell, fill_lake):
    resolution = resolve(fill_lake(*(tell(**told) for told in described)), run_id="run-9")
    assert list(resolution.tables) == [table.name for table in PUBLISHED if table.name != "runs"]
    for table in PUBLISHED[1:]:
        data = resolution.tables[table.name]
        assert conform(table, data) == data
        keys = [tuple(row[name] for name in table.primary_key) for row in data.select(list(table.primary_key)).to_pylist()]
        assert len(set(keys)) == len(keys) or not table.primary_key
        for column in table.columns:
            if column.vocabulary is not None:
                assert set(data[column.name].to_pylist()) <= {*column.vocabulary.values, None}
        for reference in table.references:
            if reference.table != "runs":
                known = set(resolution.tables[reference.table][reference.key].to_pylist())
                assert set(data[reference.column].to_pylist()) <= {*known, None}, (table.name, reference)


@SLOWLY
@given(described=articles())
def test_every_mention_is_its_text_and_every_published_cell_is_asserted(described, tell, fill_lake):
    tables = resolve(fill_lake(*(tell(**told) for told in described)), run_id="run-9").tables
    texts = {row["article_id"]: row["text"] for row in tables["articles"].to_pylist()}
    for row in tables["mentions"].to_pylist():
        assert texts[row["article_id"]][row["char_start"] : row["char_end"]] == row["text"]
    asserted = {(row["entity_id"], row["field_name"], row["value"]) for row in tables["assertions"].to_pylist() if row["is_published"]}
    for row in tables["agreements"].to_pylist():
        for name in ("agreement_type", "lifecycle_stage", "subject", "signed_edtf", "value_currency"):
            assert row[name] is None or (row["agreement_id"], name, row[name]) in asserted
    for row in tables["agreement_parties"].to_pylist():
        assert (f"{row['agreement_id']}|{row['party_id']}", "role", row["role"]) in asserted


@SLOWLY
@given(described=articles(), random=st.randoms(use_true_random=False))
def test_articles_that_come_one_by_one_make_the_same_agreements_and_parties(described, random, tell, fill_lake):
    """Ids differ with the order; what belongs together does not, and no id that was given goes to another kind of entity."""
    told = [tell(**one) for one in described]
    at_once = resolve(fill_lake(*told), run_id="run-9")
    identities, owners = None, {}
    arriving = random.sample(told, len(told))
    for number in range(len(arriving)):
        step = resolve(fill_lake(*arriving[: number + 1], identities=identities), run_id=f"step-{number}")
        identities = pa.concat_tables([table for table in (identities, step.identities) if table is not None])
        for row in step.identities.to_pylist():
            owners.setdefault(row["entity_id"], set()).add(row["entity_kind"])
    assert _partition(step) == _partition(at_once)
    assert all(len(kinds) == 1 for kinds in owners.values())


def _partition(resolution):
    mentions: dict[str, set[str]] = {}
    for row in resolution.tables["mentions"].to_pylist():
        mentions.setdefault(row["entity_id"], set()).add((row["article_id"], row["mention_kind"], row["char_start"]))
    return {frozenset(found) for found in mentions.values()}


def test_resolving_again_changes_nothing_and_gives_no_ids(tell, name_party, fill_lake):
    told = tell(agreements=[{"parties": [name_party("Boreal Steel"), name_party("Orlan Optics")]}], claims=[{"content": "It helps"}])
    first = resolve(fill_lake(told), run_id="run-1")
    second = resolve(fill_lake(told, identities=first.identities), run_id="run-2")
    assert second.tables == first.tables
    assert second.identities.num_rows == 0


def test_an_empty_lake_makes_empty_tables(fill_lake):
    resolution = resolve(fill_lake(), run_id="run-1")
    assert {table.num_rows for table in resolution.tables.values()} == {0}


@pytest.mark.parametrize("column", ["source_uri", "article_id", "stage", "reason_code", "detail", "quarantined_at", "run_id"])
def test_what_was_rejected_is_quarantined(column, fill_lake, reject):
    lake = fill_lake() | {"rejects": reject}
    assert resolve(lake, run_id="run-1").tables["quarantine"][column].to_pylist() == reject[column].to_pylist()
