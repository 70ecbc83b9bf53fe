-- An assertion is about an article, agreement, party, product or claim that is there.
with entities as (
    select 'article' as entity_kind, article_id as entity_id from articles
    union all
    select 'agreement', agreement_id from agreements
    union all
    select 'party', party_id from parties
    union all
    select 'product', product_id from products
    union all
    select 'claim', claim_id from claims
)
select entity_kind, entity_id, field_name, value, article_id
from assertions
anti join entities using (entity_kind, entity_id)
where entity_kind not in ('agreement_party', 'agreement_product')
