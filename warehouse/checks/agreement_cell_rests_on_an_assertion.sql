-- An agreement's type, stage, term and currency are what a published assertion says, unless an analyst judged the row.
with cells as (
    unpivot (select agreement_id, review_status, agreement_type, lifecycle_stage, instrument_term, value_currency from agreements)
    on agreement_type, lifecycle_stage, instrument_term, value_currency
    into name field_name value cell
)
select agreement_id, field_name, cell
from cells
anti join assertions on assertions.entity_id = agreement_id and assertions.field_name = cells.field_name and assertions.value = cell and is_published
where review_status = 'auto'
