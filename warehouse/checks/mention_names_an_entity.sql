-- A mention speaks of an agreement, party, product or claim that is there.
with entities as (
    select agreement_id as entity_id from agreements
    union all
    select party_id from parties
    union all
    select product_id from products
    union all
    select claim_id from claims
)
select mention_id, article_id, mention_kind, entity_id
from mentions
anti join entities using (entity_id)
