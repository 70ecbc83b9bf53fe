-- A redirect leads from an id that is gone to one of the same kind that is there, in one step.
with entities as (
    select 'agreement' as entity_kind, agreement_id as entity_id from agreements
    union all
    select 'party', party_id from parties
    union all
    select 'product', product_id from products
    union all
    select 'claim', claim_id from claims
    union all
    select distinct 'story', story_id from articles
)
select redirects.entity_kind, old_id, new_id
from redirects
left join entities as living on living.entity_kind = redirects.entity_kind and living.entity_id = new_id
left join entities as risen on risen.entity_kind = redirects.entity_kind and risen.entity_id = old_id
where living.entity_id is null or risen.entity_id is not null
