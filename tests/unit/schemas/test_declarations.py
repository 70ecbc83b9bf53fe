from __future__ import annotations

import re

import pyarrow as pa
import pytest

from schemas import columns, lake, tables, vocabularies
from schemas.arrow import conform, empty_table, table_from_rows
from schemas.declaration import Column, Table
from schemas.errors import ContractError
from schemas.lake import BATCH, CONTENTS, IDENTITIES
from schemas.tables import PARTIES, PUBLISHED
from schemas.vocabularies import Vocabulary

ALL_TABLES = (*PUBLISHED, *BATCH, CONTENTS, IDENTITIES)
ALL_COLUMNS = [value for value in vars(columns).values() if isinstance(value, Column)]
USED = [(table, column) for table in ALL_TABLES for column in table.columns]

# What others rely on: it may grow, and nothing in it may go or change its name.
CONTRACT = {
    "articles": "article_id source_uri url publisher_name headline author_names published_at published_basis language_code media_type text "
    "word_count story_id origin_name reprint_role status first_seen_at run_id",
    "agreements": "agreement_id title agreement_type instrument_term lifecycle_stage stage_as_of signed_on signed_edtf signed_basis "
    "in_force_edtf ended_edtf subject field_code place_name value_amount value_currency is_multilateral parent_agreement_id lineage_type "
    "cameo_code plover_event article_count story_count origin_count first_reported_at last_reported_at confidence is_disputed "
    "review_status run_id",
    "parties": "party_id name party_kind country_code parent_party_id ftm_schema alias_names run_id",
    "agreement_parties": "agreement_id party_id role represented_by capacity role_status confidence",
    "products": "product_id name product_kind run_id",
    "product_classifications": "product_id scheme scheme_version code label rank method score",
    "agreement_products": "agreement_id product_id activity is_planned confidence",
    "claims": "claim_id article_id agreement_id speaker_name speaker_party_id speaker_capacity cue text attribution_type claim_type "
    "factuality scope_subject scope_object char_start char_end speaker_start speaker_end cue_start cue_end claim_group_id status",
    "mentions": "mention_id article_id mention_kind entity_id char_start char_end text rule_id extractor_name extractor_version score",
    "assertions": "entity_kind entity_id field_name value article_id mention_id is_published is_contradicted run_id",
    "decisions": "left_id right_id judgement decided_by decided_at reason",
    "quarantine": "source_uri article_id stage reason_code detail quarantined_at run_id",
    "runs": "run_id started_at finished_at outcome counts versions settings release_id bounds_accepted decided_by reason",
}  # fmt: skip

# What a name's ending or beginning says of its type.
CONVENTIONS: dict[str, pa.DataType] = {
    r".*_(id|code|type|kind|name|edtf|basis|currency|status|uri)": pa.string(),
    r".*_on": pa.date32(),
    r".*_at": pa.timestamp("us", tz="UTC"),
    r".*_count|char_(start|end)": pa.int64(),
    r".*_amount": pa.decimal128(18, 2),
    r"(is|has)_.*": pa.bool_(),
    r".*_names": pa.list_(pa.string()),
}


@pytest.mark.parametrize("name", CONTRACT)
def test_a_published_table_has_the_columns_others_rely_on(name: str) -> None:
    (table,) = (table for table in PUBLISHED if table.name == name)
    assert set(CONTRACT[name].split()) <= set(table.column_names)


def test_table_names_are_given_once() -> None:
    for group in (PUBLISHED, (*BATCH, IDENTITIES)):
        names = [table.name for table in group]
        assert len(set(names)) == len(names)


def test_every_declared_table_is_published_or_of_the_lake() -> None:
    declared = {value.name for module in (tables, lake) for value in vars(module).values() if isinstance(value, Table)}
    assert declared == {table.name for table in ALL_TABLES}


def test_every_declared_column_is_in_a_table_as_declared() -> None:
    as_declared = {column for declared in ALL_COLUMNS for column in (declared, declared.optional(), declared.optional().loose())}
    used = {column for _, column in USED}
    assert used <= as_declared
    assert {column.name for column in ALL_COLUMNS} == {column.name for column in used}


def test_columns_of_one_name_have_one_type() -> None:
    types: dict[str, set[pa.DataType]] = {}
    for column in ALL_COLUMNS:
        types.setdefault(column.name, set()).add(column.type)
    assert {name for name, found in types.items() if len(found) > 1} == set()


def test_no_two_declarations_are_the_same_column() -> None:
    declared = [(column.name, column.meaning) for column in ALL_COLUMNS]
    assert len(set(declared)) == len(declared)


@pytest.mark.parametrize(("convention", "data_type"), CONVENTIONS.items(), ids=str)
def test_a_name_says_the_type(convention: str, data_type: pa.DataType) -> None:
    named = [column for column in ALL_COLUMNS if re.fullmatch(convention, column.name)]
    assert named
    assert {column.name for column in named if column.type != data_type} == set()


@pytest.mark.parametrize("data_type", sorted(set(CONVENTIONS.values()) - {pa.string(), pa.int64()}, key=str), ids=str)
def test_a_type_shows_in_the_name(data_type: pa.DataType) -> None:
    conventions = [convention for convention, named_type in CONVENTIONS.items() if named_type == data_type]
    columns_of_type = {column.name for column in ALL_COLUMNS if column.type == data_type}
    assert {name for name in columns_of_type if not any(re.fullmatch(convention, name) for convention in conventions)} <= {"stage_as_of"}


def test_closed_lists_of_ours_have_a_vocabulary() -> None:
    assert {column.name for column in ALL_COLUMNS if re.fullmatch(r".*_(type|kind)", column.name) and column.vocabulary is None} <= {
        "media_type"
    }


def test_every_vocabulary_is_used_and_repeats_no_value() -> None:
    declared = [value for value in vars(vocabularies).values() if isinstance(value, Vocabulary)]
    assert {vocabulary.name for vocabulary in declared} == {column.vocabulary.name for column in ALL_COLUMNS if column.vocabulary}
    assert all(len(set(vocabulary.values)) == len(vocabulary.values) for vocabulary in declared)


def test_published_tables_refer_to_tables_that_are_loaded_before_them_or_to_themselves() -> None:
    loaded: dict[str, Table] = {}
    for table in PUBLISHED:
        loaded[table.name] = table
        for reference in table.references:
            assert loaded[reference.table].primary_key == (reference.key,)


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_a_table_says_what_a_row_is_and_what_its_columns_mean(table: Table) -> None:
    assert re.fullmatch(r"One row per .*\.", table.grain)
    assert all(column.meaning.endswith(".") for column in table.columns)


def test_a_key_is_never_missing() -> None:
    assert [(table.name, column.name) for table, column in USED if column.name in table.primary_key and column.is_nullable] == []


def test_a_table_cannot_repeat_a_column_or_have_a_key_it_lacks() -> None:
    with pytest.raises(ValueError, match="repeated"):
        Table(name="t", grain="One row per t.", primary_key=("x",), columns=(columns.PARTY_ID, columns.PARTY_ID))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: data.drop_columns(["name"]), "missing columns \\['name'\\]"),
        (lambda data: data.append_column("note", data["name"]), "undeclared columns \\['note'\\]"),
        (lambda data: data.set_column(1, "name", pa.array([None], pa.string())), "parties.*name.*null"),
        (lambda data: data.set_column(6, "alias_names", pa.array(["x"])), "parties"),
    ],
)
def test_a_table_against_its_declaration_is_refused(change: object, message: str) -> None:
    data = table_from_rows(PARTIES, [{"party_id": "p", "name": "P", "alias_names": [], "run_id": "r"}])
    with pytest.raises(ContractError, match=message):
        conform(PARTIES, change(data))  # type: ignore[operator]


def test_a_row_with_an_undeclared_column_is_refused() -> None:
    with pytest.raises(ContractError, match="note"):
        table_from_rows(PARTIES, [{"party_id": "p", "note": "x"}])


def test_columns_are_brought_into_declared_order() -> None:
    data = table_from_rows(PARTIES, [{"party_id": "p", "name": "P", "alias_names": [], "run_id": "r"}])
    assert conform(PARTIES, data.select(sorted(data.column_names))) == data


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_a_table_without_rows_keeps_its_schema(table: Table) -> None:
    assert conform(table, empty_table(table)).schema.equals(table.arrow_schema, check_metadata=True)


def test_an_unknown_category_is_never_defaulted() -> None:
    with pytest.raises(ValueError, match="'pact' is not a value of agreement_type"):
        vocabularies.AGREEMENT_TYPE.check("pact")
