-- An assertion's field is a column of the table of its entity.
with entity_tables as (
    select unnest(['article', 'agreement', 'party', 'agreement_party', 'product', 'agreement_product', 'claim']) as entity_kind,
        unnest(['articles', 'agreements', 'parties', 'agreement_parties', 'products', 'agreement_products', 'claims']) as table_name
),
fields as (
    select entity_kind, column_name as field_name
    from entity_tables
    join information_schema.columns using (table_name)
)
select distinct entity_kind, field_name
from assertions
anti join fields using (entity_kind, field_name)
